package org.mycelium.commands.text;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mycelium.commands.Features;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.explanation.Currency;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.help.HelpTopic;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.question.Purse;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.Terms;
import org.mycelium.commands.secrecy.ListedBallot;
import org.mycelium.commands.secrecy.Receipt;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Position;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.tally.Rules;

/**
 * Values of the domain's types to try things with: for a record one of ordinary parts, and then one
 * for every other value each part can have, so that every constant and every kind of a sealed type
 * comes up.
 */
final class Samples {
  private static final Map<Class<?>, List<?>> LEAVES =
      Map.ofEntries(
          Map.entry(int.class, List.of(2, 1, 0)),
          Map.entry(long.class, List.of(2L, 1L, 0L)),
          Map.entry(Integer.class, List.of(2, 1)),
          Map.entry(Long.class, List.of(2L, 1L, 0L)),
          Map.entry(boolean.class, List.of(true, false)),
          Map.entry(String.class, List.of("words", "")),
          Map.entry(Instant.class, List.of(Instant.parse("2026-12-04T17:00:00Z"))),
          Map.entry(LocalDate.class, List.of(LocalDate.of(2026, 11, 16))),
          Map.entry(LocalDateTime.class, List.of(LocalDateTime.of(2026, 11, 16, 9, 0))),
          Map.entry(LocalTime.class, List.of(LocalTime.of(9, 0))),
          Map.entry(Duration.class, List.of(Duration.ofDays(3), Duration.ZERO)),
          Map.entry(Period.class, List.of(Period.ofMonths(6), Period.ofYears(1), Period.ofDays(1))),
          Map.entry(Locale.class, Languages.SPOKEN),
          Map.entry(ZoneId.class, List.of(ZoneOffset.UTC, ZoneId.of("Europe/Madrid"))),
          Map.entry(Rational.class, List.of(Rational.of(7), Rational.of(5, 2), Rational.of(2, 3))),
          Map.entry(Rule.class, rules()),
          Map.entry(Terms.class, terms()),
          Map.entry(
              Selection.class,
              Stream.concat(
                      terms().stream(),
                      Stream.of(
                          Terms.buying(
                              Method.EQUAL_SHARES,
                              new Purse(
                                  new Currency(2, "EUR"), 100_050, List.of(40_000L, 70_000L)))))
                  .map(t -> new Selection(t, List.of("words", "more")))
                  .toList()),
          Map.entry(Mark.class, positions().stream().map(Position::choice).toList()),
          Map.entry(Position.class, positions()),
          Map.entry(Choice.class, positions().stream().map(Position::choice).toList()),
          Map.entry(Count.class, List.of(counts(2), counts(1), Count.NONE)),
          Map.entry(
              ListedBallot.class,
              List.of(new ListedBallot(new Receipt("piano coral radio mango perla hotel"), "no"))),
          Map.entry(Tender.class, List.of(new Tender("EUR"), new Tender("JPY"))),
          Map.entry(BigDecimal.class, List.of(new BigDecimal("9.59"), BigDecimal.ZERO)),
          Map.entry(HelpTopic.class, Features.TOPICS),
          Map.entry(CommandSpec.class, Features.GRAMMAR),
          Map.entry(Message.class, List.of((Message) prose -> prose.line("text.nobody"))));

  private final Map<Type, List<?>> made = new HashMap<>();

  /** Whatever people write is plain words. */
  Samples() {}

  /** Whatever people write is this. */
  Samples(String written) {
    made.put(String.class, List.of(written, ""));
  }

  private static List<Rule> rules() {
    return Stream.of(
            "majority",
            "2/3",
            "consent",
            "consensus",
            "consensus, block limit 1, stand-aside limit 3",
            "modified consensus",
            "gradients",
            "majority, yes floor 1/4, participation floor 5")
        .map(words -> Rules.fromWords(words).orElseThrow())
        .flatMap(rule -> Stream.concat(Stream.of(rule), rule.secondPhase().stream()))
        .toList();
  }

  private static List<Terms> terms() {
    return Arrays.stream(Method.values())
        .flatMap(
            method ->
                Stream.of(1, 2)
                    .filter(seats -> seats == 1 || method.manySeats())
                    .map(seats -> Terms.of(method, seats, Terms.pointed(method) ? 5 : 0, true)))
        .toList();
  }

  private static List<Position> positions() {
    return rules().stream().flatMap(rule -> rule.positions().stream()).distinct().toList();
  }

  private static Count counts(int each) {
    Count count = Count.NONE;
    for (Position position : positions()) {
      count = count.plus(position.choice(), each);
    }
    return count;
  }

  /**
   * At least one value of the type, the most ordinary first; none of a type that nothing is known
   * of.
   */
  List<?> of(Type type) {
    List<?> known = made.get(type);
    if (known == null) {
      known = make(type);
      made.put(type, known);
    }
    return known;
  }

  private List<?> make(Type type) {
    if (type instanceof ParameterizedType generic) {
      return containers((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    }
    Class<?> plain = (Class<?>) type;
    if (LEAVES.containsKey(plain)) {
      return LEAVES.get(plain);
    }
    if (plain.isEnum()) {
      return List.of(plain.getEnumConstants());
    }
    if (plain.isRecord()) {
      return records(plain);
    }
    if (plain.isSealed()) {
      return Arrays.stream(plain.getPermittedSubclasses())
          .flatMap(sub -> of(sub).stream())
          .toList();
    }
    throw new IllegalStateException("tell me how to make a " + type);
  }

  private List<?> containers(Class<?> container, Type[] of) {
    List<?> elements = of(of[0]);
    if (container == Optional.class) {
      return concat(elements.stream().map(Optional::of).toList(), List.of(Optional.empty()));
    }
    if (container == List.class || container == Collection.class) {
      return List.of(elements, elements.subList(0, 1), List.of());
    }
    if (container == Set.class) {
      return List.of(Set.copyOf(elements), Set.of());
    }
    if (container == Map.class) {
      return List.of(Map.of(elements.getFirst(), of(of[1]).getFirst()), Map.of());
    }
    throw new IllegalStateException("tell me how to make a " + container);
  }

  private static List<?> concat(List<?> some, List<?> others) {
    List<Object> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private List<?> records(Class<?> type) {
    List<List<?>> parts =
        Arrays.stream(type.getRecordComponents())
            .<List<?>>map(part -> of(part.getGenericType()))
            .toList();
    List<Object> records = new ArrayList<>();
    Object[] ordinary = parts.stream().map(List::getFirst).toArray();
    construct(type, ordinary).ifPresent(records::add);
    for (int part = 0; part < parts.size(); part++) {
      for (Object other : parts.get(part).subList(1, parts.get(part).size())) {
        Object[] varied = ordinary.clone();
        varied[part] = other;
        construct(type, varied).ifPresent(records::add);
      }
    }
    if (records.isEmpty()) {
      throw new IllegalStateException("no sample is a valid " + type);
    }
    return records;
  }

  /** Empty if the record refuses these parts. */
  private static Optional<Object> construct(Class<?> type, Object[] parts) {
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance(parts));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        return Optional.empty();
      }
      throw new IllegalStateException(type.getName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }
}
