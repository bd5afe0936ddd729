package org.mycelium.commands.lot.quota;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.Ticket;
import org.mycelium.commands.port.QuotaDraws;
import org.mycelium.commands.sortition.Pledge;
import org.mycelium.commands.sortition.Result;
import org.mycelium.commands.sortition.quota.LotteryText;
import org.mycelium.commands.sortition.quota.Seating;

/**
 * What follows from what is kept of a draw beside the journal: who sits, who follows, what
 * somebody's chance is. One transaction, one instance.
 */
public final class Insight {
  private final QuotaDraw draw;
  private final Map<MemberNo, Map<String, String>> answers;
  private final Optional<KeptLottery> lottery;

  /** Into this draw. */
  public Insight(QuotaDraws draws, QuotaDraw draw) {
    this.draw = draw;
    this.answers = draws.answers(draw.no());
    this.lottery = draws.lottery(draw.no());
  }

  /** Into the draw of this number, if it has quotas. */
  public static Optional<Insight> into(QuotaDraws draws, LotNo no) {
    return draws.find(no).map(draw -> new Insight(draws, draw));
  }

  /** Who sits and who follows; empty if what it takes was lost, or erased. */
  public Optional<Seating> seating(String seed) {
    return lottery
        .filter(_ -> draw.asked().isPresent())
        .map(
            kept ->
                new Seating(
                    QuotaText.sorted(draw.quotas()),
                    draw.seats(),
                    LotteryText.read(kept.text()),
                    given(kept),
                    seed));
  }

  private Map<String, Seating.Given> given(KeptLottery kept) {
    Map<String, Seating.Given> given = new HashMap<>();
    kept.salts()
        .forEach(
            (member, salt) -> {
              Map<String, String> features = answers.get(member);
              if (features != null) {
                given.put(Ticket.of(member).name(), new Seating.Given(features, salt));
              }
            });
    return given;
  }

  /** What somebody gave, for their own eyes. */
  QuotaMessage.Own own(MemberNo member) {
    List<String> theirs =
        QuotaText.byCategory(draw.quotas()).keySet().stream()
            .filter(category -> answers.getOrDefault(member, Map.of()).containsKey(category))
            .map(category -> category + ": " + answers.getOrDefault(member, Map.of()).get(category))
            .toList();
    return new QuotaMessage.Own(
        draw.no(),
        theirs,
        lottery.flatMap(kept -> chance(kept, member)).map(Listing::percent),
        lottery.map(_ -> Ticket.of(member).name()),
        lottery.flatMap(kept -> Optional.ofNullable(kept.salts().get(member))));
  }

  private Optional<Double> chance(KeptLottery kept, MemberNo member) {
    LotteryText.Panels panels = LotteryText.read(kept.text());
    Map<String, Integer> types =
        Seating.typesOf(QuotaText.sorted(draw.quotas()), panels, given(kept));
    return Optional.ofNullable(types.get(Ticket.of(member).name()))
        .map(
            type ->
                panels.chance(type, (int) types.values().stream().filter(type::equals).count()));
  }

  /** Computes again what only the bot can. */
  public QuotaMessage.Inside check(Optional<Result> result) {
    Pledge pledge = draw.pledge().orElseThrow();
    if (lottery.isEmpty()) {
      return QuotaMessage.Inside.ERASED;
    }
    KeptLottery kept = lottery.get();
    boolean sound = pledge.lottery().equals(Pledge.lotteryHash(kept.salt(), kept.text()));
    Map<String, Seating.Given> given = given(kept);
    for (Map.Entry<String, Seating.Given> one : given.entrySet()) {
      sound &=
          Pledge.answersHash(one.getValue().salt(), one.getKey(), one.getValue().features())
              .equals(pledge.answers().get(one.getKey()));
    }
    boolean whole = given.keySet().equals(pledge.answers().keySet());
    if (!sound) {
      return QuotaMessage.Inside.DIFFERS;
    }
    if (result.map(this::follows).orElse(whole)) {
      return QuotaMessage.Inside.FITS;
    }
    return whole && result.isPresent() ? QuotaMessage.Inside.DIFFERS : QuotaMessage.Inside.PARTLY;
  }

  /** Also where others erased their answers since: nobody's place depends on theirs. */
  private boolean follows(Result result) {
    Set<String> drawn =
        new HashSet<>(result.order().subList(0, Math.min(draw.seats(), result.order().size())));
    return seating(result.seed())
        .filter(seating -> drawn.equals(new HashSet<>(seating.panel())))
        .isPresent();
  }
}
