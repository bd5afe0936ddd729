package org.mycelium.commands.lot.quota;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.lot.Convening;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.Ticket;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.QuotaDraws;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.sortition.Legend;
import org.mycelium.commands.sortition.Pledge;
import org.mycelium.commands.sortition.quota.Lottery;
import org.mycelium.commands.sortition.quota.LotteryText;
import org.mycelium.commands.sortition.quota.PersonType;
import org.mycelium.commands.sortition.quota.Pool;
import org.mycelium.commands.sortition.quota.Quota;

/**
 * How a draw with quotas comes to its list: answers end, the lottery is computed outside of any
 * transaction, then all of it is pledged and the draw announced. One transaction, one instance.
 */
public final class Listing {
  /** Nobody waits longer for everybody's chance: with fewer categories it takes seconds. */
  public static final Duration LONGEST_COMPUTING = Duration.ofMinutes(10);

  private static final int SALT_BYTES = 32;

  /** Of fewer people nothing is told that they have in common: it would soon tell who they are. */
  static final int FEW = 5;

  private final Members members;
  private final QuotaDraws draws;
  private final Convening convening;

  private Listing(Members members, QuotaDraws draws, Convening convening) {
    this.members = members;
    this.draws = draws;
    this.convening = convening;
  }

  /** From what a transaction reads. */
  public static Listing in(Tx tx) {
    return new Listing(tx.members(), tx.lots().quotas(), Convening.in(tx));
  }

  /** Answers end. */
  public Decision close(LotNo no) {
    QuotaDraw draw = draws.find(no).orElseThrow();
    Decision.Draft draft = Decision.accept();
    if (draw.stage() == QuotaDraw.Stage.ASKING) {
      draft.fact(new QuotaFact.AnswersClosed(no));
      tooFew(draw, answered(draw), draft);
    }
    return draft.done();
  }

  /** Those who answered every question and are here, with their answers. */
  public SortedMap<MemberNo, Map<String, String>> answered(QuotaDraw draw) {
    int categories = QuotaText.byCategory(draw.quotas()).size();
    SortedMap<MemberNo, Map<String, String>> answered = new TreeMap<>();
    draws
        .answers(draw.no())
        .forEach(
            (member, features) -> {
              if (features.size() == categories && members.get(member).present()) {
                answered.put(member, features);
              }
            });
    return answered;
  }

  /** What the lottery is computed from; empty if there is none to compute. */
  public Optional<Pool> pool(QuotaDraw draw, Map<MemberNo, Map<String, String>> answered) {
    if (draw.stage() != QuotaDraw.Stage.COMPUTING || answered.size() < draw.seats()) {
      return Optional.empty();
    }
    Map<String, Map<String, String>> byName = new HashMap<>();
    answered.forEach((member, features) -> byName.put(Ticket.of(member).name(), features));
    return Optional.of(Pool.of(draw.quotas(), byName, draw.seats()));
  }

  private static boolean tooFew(
      QuotaDraw draw, Map<MemberNo, Map<String, String>> answered, Decision.Draft draft) {
    boolean few = answered.size() < draw.seats();
    if (few) {
      callOff(draw, QuotaFact.Reason.TOO_FEW, draft);
    }
    return few;
  }

  /** How many answered is not told: where nobody is drawn, nobody is to know who did. */
  static void callOff(QuotaDraw draw, QuotaFact.Reason reason, Decision.Draft draft) {
    draft
        .fact(new QuotaFact.QuotaDrawCalledOff(draw.no(), reason))
        .effect(loud(new QuotaMessage.CalledOff(draw.no(), draw.what(), reason, draw.seats())));
  }

  /** It takes a while, and the room is told so. */
  Decision computing(LotNo no) {
    QuotaDraw draw = draws.find(no).orElseThrow();
    return draw.stage() == QuotaDraw.Stage.COMPUTING
        ? Decision.accept()
            .effect(
                new Effect.Announce(
                    new QuotaMessage.Computing(no, draw.what()),
                    Effect.Loudness.QUIET,
                    List.of(),
                    Optional.empty()))
            .done()
        : Decision.silence();
  }

  /** The lottery is there: it is pledged, and the list is published. */
  Decision computed(QuotaCommand.Computed command, Moment moment) {
    QuotaDraw draw = draws.find(command.lot()).orElseThrow();
    if (draw.stage() != QuotaDraw.Stage.COMPUTING) {
      return Decision.silence();
    }
    SortedMap<MemberNo, Map<String, String>> answered = answered(draw);
    Decision.Draft draft = Decision.accept();
    if (tooFew(draw, answered, draft)) {
      return draft.done();
    }
    if (!answered.equals(command.of()) || command.found().isEmpty()) {
      // Somebody erased their answers meanwhile, so it is computed anew.
      return Decision.silence();
    }
    switch (command.found().orElseThrow()) {
      case QuotaCommand.Found.None(var clash) ->
          draft
              .fact(new QuotaFact.QuotaDrawCalledOff(draw.no(), QuotaFact.Reason.IMPOSSIBLE))
              .effect(
                  loud(
                      new QuotaMessage.Impossible(
                          draw.no(),
                          draw.what(),
                          clash.bounds(),
                          Relaxation.of(draw.quotas(), clash.relaxed(), draw.seats()))));
      case QuotaCommand.Found.TooLong _ -> callOff(draw, QuotaFact.Reason.TOO_LONG, draft);
      case QuotaCommand.Found.Failed _ -> callOff(draw, QuotaFact.Reason.FAILED, draft);
      case QuotaCommand.Found.OfPanels(var lottery) -> list(draw, answered, lottery, moment, draft);
    }
    return draft.done();
  }

  private void list(
      QuotaDraw draw,
      SortedMap<MemberNo, Map<String, String>> answered,
      Lottery lottery,
      Moment moment,
      Decision.Draft draft) {
    SortedMap<MemberNo, String> salts = new TreeMap<>();
    SortedMap<String, String> hashes = new TreeMap<>();
    List<String> inOrder = new ArrayList<>();
    answered.forEach(
        (member, features) -> {
          String salt = salt(moment.entropy());
          salts.put(member, salt);
          String hash = Pledge.answersHash(salt, Ticket.of(member).name(), features);
          hashes.put(Ticket.of(member).name(), hash);
          inOrder.add(hash);
        });
    String salt = salt(moment.entropy());
    String text = LotteryText.of(lottery);
    Legend.Purpose asked = draw.asked().orElseThrow();
    Pledge pledge =
        new Pledge(asked.commitment(), Optional.of(asked), Pledge.lotteryHash(salt, text), hashes);
    List<MemberNo> eligible = List.copyOf(answered.keySet());
    draft
        .fact(new QuotaFact.PledgeMade(draw.no(), pledge.lottery(), eligible, inOrder))
        .effect(new Effect.KeepAside(new Aside.Pledged(draw.no(), salt, text, salts)))
        .effect(loud(chances(draw, lottery)));
    convening.announce(
        draw.no(),
        draw.about(),
        draw.purpose(),
        Optional.of(pledge),
        new Convening.Plan(
            draw.what(),
            draw.seats(),
            Ticket.of(eligible),
            draw.commitUntil(moment.now()),
            draw.reveal(),
            draw.beacon()),
        draw.convener(),
        moment,
        draft);
  }

  private static String salt(Entropy entropy) {
    return HexFormat.of().formatHex(entropy.bytes(SALT_BYTES));
  }

  /** Each group's, from the smallest to the greatest of those who are in it. */
  private static QuotaMessage.Chances chances(QuotaDraw draw, Lottery lottery) {
    List<QuotaMessage.GroupChance> groups = new ArrayList<>();
    List<Quota> quotas = lottery.pool().quotas();
    for (int quota = 0; quota < quotas.size(); quota++) {
      groups.add(new QuotaMessage.GroupChance(quotas.get(quota), range(lottery, quota)));
    }
    return new QuotaMessage.Chances(
        draw.no(), draw.what(), lottery.pool().people(), draw.seats(), groups);
  }

  private static Optional<QuotaMessage.Range> range(Lottery lottery, int quota) {
    int people = 0;
    double least = 1;
    double most = 0;
    List<PersonType> types = lottery.pool().types();
    for (int type = 0; type < types.size(); type++) {
      if (types.get(type).quotas().contains(quota)) {
        people += types.get(type).size();
        least = Math.min(least, lottery.chance(type));
        most = Math.max(most, lottery.chance(type));
      }
    }
    return people < FEW
        ? Optional.empty()
        : Optional.of(new QuotaMessage.Range(percent(least), percent(most)));
  }

  static int percent(double chance) {
    return (int) Math.round(100 * chance);
  }

  private static Effect loud(QuotaMessage message) {
    return new Effect.Announce(message, Effect.Loudness.LOUD, List.of(), Optional.empty());
  }
}
