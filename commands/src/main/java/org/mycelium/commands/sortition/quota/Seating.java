package org.mycelium.commands.sortition.quota;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mycelium.commands.sortition.HashedNumbers;
import org.mycelium.commands.sortition.Name;
import org.mycelium.commands.sortition.Pledge;

/**
 * Who sits on a panel, and who follows whom, once there is a seed. A ticket of the lottery says how
 * many of each type; of a type, those come first whose {@link Pledge#placeKey} is smallest. So
 * whoever erases their answers, or declines, changes nobody else's place.
 *
 * <p>Whose answers were erased is of no type, and is never chosen.
 */
public final class Seating {
  private final List<Quota> quotas;
  private final int seats;
  private final LotteryText.Panels panels;
  private final String seed;

  /** By name, in the order in which people of one type are chosen. */
  private final List<String> inOrder;

  private final Map<String, Integer> types;

  /**
   * What somebody gave.
   *
   * @param salt 64 lower-case hex digits
   */
  public record Given(Map<String, String> features, String salt) {
    /** Keeps its own copy. */
    public Given {
      features = Map.copyOf(features);
    }
  }

  /**
   * A seating.
   *
   * @param quotas in the order of a {@link Pool}
   * @param given by name, of everybody whose answers are there
   * @param seed of the draw
   */
  public Seating(
      List<Quota> quotas,
      int seats,
      LotteryText.Panels panels,
      Map<String, Given> given,
      String seed) {
    this.quotas = List.copyOf(quotas);
    this.seats = seats;
    this.panels = panels;
    this.seed = seed;
    this.types = typesOf(this.quotas, panels, given);
    Map<String, String> keys = new HashMap<>();
    given.forEach((name, one) -> keys.put(name, Pledge.placeKey(seed, one.salt())));
    this.inOrder =
        types.keySet().stream()
            .sorted(
                Comparator.comparing((String name) -> keys.getOrDefault(name, ""))
                    .thenComparing(Name.ORDER))
            .toList();
  }

  /** By name; who has no type of this lottery is left out. */
  public static Map<String, Integer> typesOf(
      List<Quota> quotas, LotteryText.Panels panels, Map<String, Given> given) {
    Map<List<Integer>, Integer> places = new HashMap<>();
    for (int type = 0; type < panels.types().size(); type++) {
      places.put(panels.types().get(type), type);
    }
    Map<String, Integer> types = new HashMap<>();
    given.forEach(
        (name, one) -> {
          Integer type = places.get(quotasOf(quotas, one.features()));
          if (type != null) {
            types.put(name, type);
          }
        });
    return types;
  }

  private static List<Integer> quotasOf(List<Quota> quotas, Map<String, String> features) {
    List<Integer> theirs = new ArrayList<>();
    for (int i = 0; i < quotas.size(); i++) {
      if (quotas.get(i).feature().equals(features.get(quotas.get(i).category()))) {
        theirs.add(i);
      }
    }
    return theirs;
  }

  /**
   * The panel, in an order that tells nothing of types. It is smaller than the seats only if so
   * many erased their answers that nobody is left who fits.
   */
  public List<String> panel() {
    Panel drawn = panels.on(new HashedNumbers(Pledge.ticketSeed(seed)).below(Lottery.TICKETS));
    List<String> panel = new ArrayList<>();
    for (int type = 0; type < panels.types().size(); type++) {
      panel.addAll(of(type).limit(drawn.of(type)).toList());
    }
    for (Optional<String> more = fitting(panel, Set.of());
        panel.size() < seats && more.isPresent();
        more = fitting(panel, Set.of())) {
      panel.add(more.get());
    }
    panel.sort(Comparator.comparingInt(inOrder::indexOf));
    return List.copyOf(panel);
  }

  /**
   * Who takes the place of somebody: the next who is of their type; if there is none, the first of
   * all with whom the quotas are kept.
   *
   * @param gone who leaves
   * @param panel those who stay
   * @param without who cannot be chosen
   * @return empty if nobody fits, or that cannot be told because answers were erased
   */
  public Optional<String> after(String gone, Collection<String> panel, Set<String> without) {
    Predicate<String> free = name -> !panel.contains(name) && !without.contains(name);
    Integer type = types.get(gone);
    return Optional.ofNullable(type).stream()
        .flatMap(this::of)
        .filter(free)
        .findFirst()
        .or(() -> fitting(panel, without));
  }

  private int typeOf(String name) {
    return Objects.requireNonNull(types.get(name));
  }

  private Stream<String> of(int type) {
    return inOrder.stream().filter(name -> typeOf(name) == type);
  }

  /** The first with whom no quota is exceeded, and with whom each can still be reached. */
  private Optional<String> fitting(Collection<String> panel, Set<String> without) {
    if (!types.keySet().containsAll(panel)) {
      return Optional.empty();
    }
    return inOrder.stream()
        .filter(name -> !panel.contains(name) && !without.contains(name))
        .filter(name -> fits(panel, name))
        .findFirst();
  }

  private boolean fits(Collection<String> panel, String more) {
    int empty = seats - panel.size() - 1;
    Map<String, Integer> wanting = new HashMap<>();
    for (int i = 0; i < quotas.size(); i++) {
      int quota = i;
      long having =
          Stream.concat(panel.stream(), Stream.of(more))
              .filter(name -> panels.types().get(typeOf(name)).contains(quota))
              .count();
      if (having > quotas.get(i).max()) {
        return false;
      }
      int lacking = (int) Math.max(0, quotas.get(i).min() - having);
      if (wanting.merge(quotas.get(i).category(), lacking, Integer::sum) > empty) {
        return false;
      }
    }
    return true;
  }
}
