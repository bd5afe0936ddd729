package org.mycelium.commands.lot;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Enacting;
import org.mycelium.commands.decision.ReasonNotKept;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.lot.quota.QuotaDraw;
import org.mycelium.commands.lot.quota.QuotaRules;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.Settling;
import org.mycelium.commands.sortition.Contribution;
import org.mycelium.commands.sortition.Draw;
import org.mycelium.commands.sortition.DrawCheck;
import org.mycelium.commands.sortition.WordsSecret;
import org.mycelium.commands.text.Message;

/**
 * What becomes of commands about draws. Pure but for its read ports; one transaction, one instance.
 *
 * @see LotSteps for what falls due
 */
public final class LotRules {
  /** Longer ones are no name of anything. */
  static final int MAX_ABOUT = 200;

  private static final int LISTED = 8;
  private static final Duration GATHERING = Duration.ofDays(1);

  private final Tickets tickets;
  private final Lots lots;
  private final TieLot ties;
  private final Settling settling;
  private final LotSteps steps;
  private final Departing departing;
  private final QuotaRules asking;

  private LotRules(Tickets tickets, Lots lots, TieLot ties, Settling settling, QuotaRules asking) {
    this.asking = asking;
    this.tickets = tickets;
    this.lots = lots;
    this.ties = ties;
    this.settling = settling;
    this.steps = new LotSteps(tickets, lots, settling);
    this.departing = new Departing(tickets, lots);
  }

  /**
   * Decides from what a transaction reads.
   *
   * @param enacting carries out what is decided by a lot
   */
  public static LotRules in(Tx tx, Enacting enacting) {
    TieLot ties = TieLot.in(tx);
    Settling settling =
        new Settling(tx.members(), tx.proposals(), tx.decisions(), tx.enactments(), enacting, ties);
    return new LotRules(Tickets.in(tx), tx.lots(), ties, settling, QuotaRules.in(tx));
  }

  /** What becomes of this command. */
  public Decision decide(LotCommand command, Situation situation) {
    if (command instanceof LotCommand.StepDue step) {
      return lots.find(step.lot()).isEmpty() && lots.unfit(step.lot()).isEmpty()
          ? asking.close(step.lot())
          : steps.step(step.lot(), situation.moment());
    }
    if (command instanceof LotCommand.GoneDue) {
      return departing.strikeGone(lots, situation.moment().now());
    }
    return command instanceof LotCommand.CallOff(var no) && no.isEmpty()
        ? Belonging.inside(situation.issuer(), member -> callOff(situation, member))
        : known(command, situation);
  }

  private Decision known(LotCommand command, Situation situation) {
    return asking
        .beforeTheList(command, situation)
        .orElseGet(
            () ->
                Belonging.inside(situation.issuer(), member -> decide(command, situation, member)));
  }

  private Decision callOff(Situation situation, Member member) {
    List<LotNo> meant = UnderWay.meant(lots, member.no());
    return meant.size() > 1
        ? Decision.refuse(LotRefusal.Which.of(meant))
        : known(new LotCommand.CallOff(meant.stream().findFirst()), situation);
  }

  private Decision decide(LotCommand command, Situation situation, Member member) {
    return switch (command) {
      case LotCommand.StepDue _, LotCommand.GoneDue _ ->
          throw new IllegalStateException("the clock is no member");
      case LotCommand.Convene c -> convene(c, situation, member);
      case LotCommand.DrawTie c -> drawTie(c.proposal(), situation);
      case LotCommand.ListLots _ -> list();
      case LotCommand.Show c -> about(c.lot(), _ -> true, this::show);
      case LotCommand.Verify c -> about(c.lot(), _ -> true, this::verify);
      case LotCommand.Give c -> about(c.lot(), Lot::open, lot -> give(lot, c, situation, member));
      case LotCommand.Commit c -> about(c.lot(), Lot::open, lot -> commit(lot, c, member));
      case LotCommand.Reveal c ->
          about(
              c.lot(),
              Lot::open,
              lot -> new Revealing(lot, member.no()).reveal(c.secret(), situation.inPrivate()));
      case LotCommand.Enter c ->
          about(
              c.lot(),
              lot -> lot.stage() == Lot.Stage.AWAITING,
              lot -> new Entering(steps).enter(lot, c.signature(), situation.moment()));
      case LotCommand.Decline c ->
          c.reasoned() ? ReasonNotKept.told(decline(c, member)) : decline(c, member);
      case LotCommand.CallOff c -> about(c.lot(), Lot::open, lot -> CallingOff.decide(lot, member));
    };
  }

  private Decision convene(LotCommand.Convene command, Situation situation, Member convener) {
    if (command.about().codePointCount(0, command.about().length()) > MAX_ABOUT) {
      return Decision.refuse(new LotRefusal.AboutTooLong(MAX_ABOUT));
    }
    Instant now = situation.moment().now();
    Instant until = command.commitUntil().orElse(now.plus(GATHERING));
    Optional<LotRefusal> many = UnderWay.refusal(lots, convener.no(), until, now);
    if (many.isPresent()) {
      return Decision.refuse(many.get());
    }
    List<Member> present = tickets.present();
    LeftOut leftOut = LeftOut.of(command.about(), present);
    if (leftOut.unclear().isPresent()) {
      return Decision.refuse(leftOut.unclear().get());
    }
    boolean butSome = !leftOut.names().isEmpty() || !command.except().isEmpty();
    FromWhom from = FromWhom.of(leftOut, command.about(), command.said(), butSome, present);
    if (from.unclear().isPresent()) {
      return Decision.refuse(from.unclear().get());
    }
    Called called = new Called(present);
    List<MemberNo> only = new ArrayList<>();
    List<MemberNo> except = new ArrayList<>();
    Optional<LotRefusal> unknown =
        called
            .find(command.said() ? command.only() : from.names(), only)
            .or(() -> called.find(command.except(), except))
            .or(() -> called.find(leftOut.names(), except));
    if (unknown.isPresent()) {
      return Decision.refuse(unknown.get());
    }
    List<MemberNo> eligible =
        present.stream()
            .map(Member::no)
            .filter(no -> only.isEmpty() || only.contains(no))
            .filter(no -> !except.contains(no))
            .toList();
    if (eligible.isEmpty()) {
      return Decision.refuse(new LotRefusal.NobodyEligible());
    }
    if (command.seats() < 1 || command.seats() > eligible.size()) {
      return Decision.refuse(new LotRefusal.TooManySeats(command.seats(), eligible.size()));
    }
    Duration reveal =
        command
            .reveal()
            .orElseGet(() -> min(GATHERING, Duration.between(now, until)))
            .truncatedTo(ChronoUnit.SECONDS);
    Decision.Draft draft = Decision.accept();
    new Convening(tickets, lots)
        .convene(
            new Convening.Plan(
                from.about(),
                command.seats(),
                Ticket.of(eligible.stream().sorted().toList()),
                until,
                reveal,
                command.beacon()),
            Optional.of(convener.no()),
            situation.moment(),
            draft);
    return draft.done();
  }

  /** Anybody may ask for it: the lot was promised before the vote, and nobody steers it. */
  private Decision drawTie(ProposalNo no, Situation situation) {
    Optional<Lot> pending = ties.pending(no);
    if (pending.isPresent()) {
      return show(pending.get());
    }
    Optional<Settling.Unsettled> tie = settling.tie(no);
    if (tie.isEmpty()) {
      return Decision.refuse(new TieLotMessage.NothingTied(no));
    }
    Decision.Draft draft = Decision.accept();
    ties.call(tie.get().proposal(), tie.get().between(), situation.moment(), draft);
    return draft.done();
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /**
   * A message without words is told apart from all others by its id, which the bot cannot choose.
   */
  private Decision give(Lot lot, LotCommand.Give command, Situation situation, Member member) {
    String words = command.words().isEmpty() ? situation.cause().key() : command.words();
    String secret =
        WordsSecret.of(words, situation.moment().entropy().bytes(WordsSecret.SALT_BYTES));
    return given(
        lot,
        member,
        Contribution.commitment(lot.draw().announcement(), Ticket.of(member.no()).name(), secret),
        commitment -> {
          Disclosure kept = Disclosure.of(secret, situation.moment().entropy());
          Decision.Draft draft = Decision.accept();
          draft.keep(kept);
          draft.fact(new LotFact.ChanceGiven(lot.no(), member.no(), commitment, kept.commitment()));
          return situation.inPrivate()
              ? draft
                  .reply(
                      new LotMessage.Taken(
                          lot.no(), lot.draw().announcement().commitUntil(), secret))
                  .done()
              : aloud(lot, command, draft).done();
        });
  }

  private static Decision.Draft aloud(Lot lot, LotCommand.Give command, Decision.Draft draft) {
    return command.words().isEmpty()
        ? draft.effect(new Effect.Acknowledge())
        : draft.reply(new AloudMessage.Words(lot.no()));
  }

  private Decision commit(Lot lot, LotCommand.Commit command, Member member) {
    String commitment = command.commitment();
    return LotRefusal.ForAnother.of(command, lot, member.no())
        .map(Decision::refuse)
        .orElseGet(() -> commit(lot, commitment, member));
  }

  private static Decision commit(Lot lot, String commitment, Member member) {
    return given(
        lot,
        member,
        commitment,
        _ ->
            Decision.accept()
                .fact(new LotFact.ChanceGiven(lot.no(), member.no(), commitment, null))
                .reply(
                    new LotMessage.Committed(
                        lot.no(), lot.draw().announcement().commitUntil(), lot.revealsEnd()))
                .done());
  }

  private static Decision given(
      Lot lot, Member member, String commitment, Function<String, Decision> then) {
    if (lot.stage() != Lot.Stage.GATHERING) {
      return Decision.refuse(new LotRefusal.GivenTooLate(lot.no()));
    }
    return switch (lot.draw().commit(Ticket.of(member.no()).name(), commitment, Instant.MIN)) {
      case Draw.Step.Taken _ -> then.apply(commitment);
      case Draw.Step.Refused _ -> Decision.refuse(new LotRefusal.GivenTwice(lot.no()));
    };
  }

  /** Unless it is said, the draw they serve in; to give up a place in another is not undone. */
  private Decision decline(LotCommand.Decline command, Member member) {
    if (command.lot().isPresent()) {
      return about(command.lot(), _ -> true, lot -> decline(lot, member));
    }
    List<Lot> drawn = lots.newest(LISTED).stream().filter(lot -> lot.stands(member.no())).toList();
    List<Lot> serving = drawn.stream().filter(lot -> lot.serving().contains(member.no())).toList();
    List<Lot> meant = serving.isEmpty() ? drawn : serving;
    return meant.size() > 1
        ? Decision.refuse(LotRefusal.Which.of(meant.stream().map(Lot::no).toList()))
        : about(meant.stream().findFirst().map(Lot::no), _ -> true, lot -> decline(lot, member));
  }

  private Decision decline(Lot lot, Member member) {
    if (lot.open()) {
      return Decision.refuse(new LotRefusal.NotDrawn(lot.no(), lot.revealsEnd()));
    }
    if (!lot.stands(member.no())) {
      return Decision.refuse(new LotRefusal.NotInIt(lot.no()));
    }
    Decision.Draft draft = Decision.accept();
    departing.depart(lot, List.of(member.no()), LotMessage.Why.DECLINED, draft);
    return draft.done();
  }

  private Decision list() {
    List<LotMessage.Line> lines =
        Stream.concat(
                lots.newest(LISTED).stream().map(this::line),
                asking.cameToNothing(LISTED).stream().map(this::neverListed))
            .sorted(Comparator.comparing(LotMessage.Line::lot).reversed())
            .limit(LISTED)
            .toList();
    return Decision.answer(new LotOverview(asking.underWay(), lines, unfit()));
  }

  /** Those of the newest of which nothing can be read. */
  private List<LotNo> unfit() {
    int last = lots.next().value() - 1;
    return IntStream.iterate(last, no -> no > Math.max(0, last - LISTED), no -> no - 1)
        .mapToObj(LotNo::new)
        .filter(no -> lots.unfit(no).isPresent())
        .toList();
  }

  private LotMessage.Line neverListed(QuotaDraw calledOff) {
    return new LotMessage.Line(
        calledOff.no(),
        calledOff.what(),
        Lot.Stage.CALLED_OFF,
        calledOff.answersUntil(),
        tickets.called(List.of()));
  }

  private Decision show(Lot lot) {
    return Decision.answer(
        new LotMessage.Shown(
            line(lot),
            lot.seats(),
            lot.draw().announcement().eligible().names().size(),
            tickets.names(lot.left().stream().sorted().toList()),
            tickets.names(lot.committed()),
            tickets.names(Ticket.members(lot.reserves())),
            lot.tie().map(_ -> tickets.called(lot.eligible())),
            lot.stage() == Lot.Stage.DRAWN ? Optional.of(LotTrust.in(lot)) : Optional.empty(),
            lot.draw().announcement().hash()));
  }

  private LotMessage.Line line(Lot lot) {
    return new LotMessage.Line(
        lot.no(),
        lot.about(),
        lot.stage(),
        lot.stage() == Lot.Stage.GATHERING
            ? lot.draw().announcement().commitUntil()
            : lot.revealsEnd(),
        tickets.called(
            lot.tie().isPresent() && lot.result().isPresent() ? TieLot.order(lot) : lot.seated()));
  }

  private Decision verify(Lot lot) {
    Optional<DrawCheck.Misfit> misfit = DrawCheck.firstMisfit(lot.published(tickets::written));
    return Decision.accept()
        .reply(
            new LotMessage.Verified(
                line(lot),
                misfit.map(DrawCheck.Misfit::problem),
                misfit.map(DrawCheck.Misfit::place).orElse(""),
                lot.draw().announcement().hash(),
                asking.checked(lot)))
        .effect(new Effect.Attach(new LotFile(tickets).of(lot), Effect.Audience.ISSUER))
        .done();
  }

  private Decision unreadable(LotNo no) {
    return Decision.refuse(
        lots.unfit(no)
            .<Message>map(unfit -> new UnfitLot.Told(unfit.no()))
            .orElseGet(() -> new LotRefusal.NoSuch(Optional.of(no))));
  }

  /** Goes on with the draw that is meant: the one of which something holds, else the newest. */
  private Decision about(
      Optional<LotNo> number, Predicate<Lot> holds, Function<Lot, Decision> then) {
    if (number.isPresent()) {
      return lots.find(number.get()).map(then).orElseGet(() -> unreadable(number.get()));
    }
    List<Lot> open = lots.open().stream().filter(holds).toList();
    if (open.size() > 1) {
      return Decision.refuse(LotRefusal.Which.of(open.stream().map(Lot::no).toList()));
    }
    return open.stream()
        .findFirst()
        .or(() -> lots.newest(LISTED).stream().filter(holds).findFirst())
        .map(then)
        .orElseGet(() -> Decision.refuse(new LotRefusal.NoSuch(number)));
  }
}
