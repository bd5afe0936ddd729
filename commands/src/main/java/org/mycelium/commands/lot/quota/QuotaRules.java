package org.mycelium.commands.lot.quota;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.lot.LeftOut;
import org.mycelium.commands.lot.Lot;
import org.mycelium.commands.lot.LotCommand;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.LotRefusal;
import org.mycelium.commands.lot.UnderWay;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.QuotaDraws;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.sortition.quota.Quota;
import org.mycelium.commands.text.Message;

/**
 * What becomes of commands about quotas and answers, up to the list of who is eligible. Pure but
 * for its read ports; one transaction, one instance.
 *
 * @see Listing for how the list comes about
 */
public final class QuotaRules {
  /** Longer ones are no name of anything. */
  private static final int MAX_ABOUT = 200;

  private static final Duration ANSWERING = Duration.ofDays(2);
  private static final Duration GATHERING = Duration.ofDays(1);

  private final Members members;
  private final Lots lots;
  private final QuotaDraws draws;
  private final Listing listing;

  private QuotaRules(Members members, Lots lots, Listing listing) {
    this.members = members;
    this.lots = lots;
    this.draws = lots.quotas();
    this.listing = listing;
  }

  /** Decides from what a transaction reads. */
  public static QuotaRules in(Tx tx) {
    return new QuotaRules(tx.members(), tx.lots(), Listing.in(tx));
  }

  /** What becomes of this command. */
  public Decision decide(QuotaCommand command, Situation situation) {
    return switch (command) {
      case QuotaCommand.Computed c -> listing.computed(c, situation.moment());
      case QuotaCommand.Computing c -> listing.computing(c.lot());
      case QuotaCommand.Call c ->
          Belonging.inside(situation.issuer(), member -> call(c, situation, member));
      case QuotaCommand.Give c ->
          Belonging.inside(situation.issuer(), member -> give(c, situation, member));
      case QuotaCommand.Mine _ ->
          Belonging.inside(situation.issuer(), member -> mine(situation, member));
      // Whoever gave something may take it back, also when they left.
      case QuotaCommand.Forget c -> forget(c.lots(), situation);
    };
  }

  private Decision call(QuotaCommand.Call given, Situation situation, Member convener) {
    LeftOut leftOut =
        LeftOut.of(given.about(), members.all().stream().filter(Member::present).toList());
    if (leftOut.unclear().isPresent() || !leftOut.names().isEmpty()) {
      return leftOut
          .unclear()
          .map(Decision::refuse)
          .orElseGet(() -> Decision.refuse(new QuotaRefusal.AllMembers()));
    }
    QuotaCommand.Call command = given.about(leftOut.about());
    if (command.about().codePointCount(0, command.about().length()) > MAX_ABOUT) {
      return Decision.refuse(new QuotaRefusal.TooLong(MAX_ABOUT));
    }
    // Each member for themselves: nobody's question keeps others from asking theirs.
    Optional<QuotaDraw> theirs = Askings.of(convener.no(), draws.open());
    if (theirs.isPresent()) {
      return Decision.refuse(
          new QuotaRefusal.OneAtATime(theirs.get().no(), theirs.get().answersUntil()));
    }
    if (command.seats() < 2) {
      return Decision.refuse(new QuotaRefusal.OneSeat());
    }
    Optional<QuotaRefusal> problem = QuotaCheck.problem(command.quotas(), command.seats());
    if (problem.isPresent()) {
      return Decision.refuse(problem.get());
    }
    Instant now = situation.moment().now();
    Instant answersUntil = wholeSecond(answersUntil(command, now));
    Instant commitUntil = wholeSecond(command.commitUntil().orElse(answersUntil.plus(GATHERING)));
    if (!answersUntil.isAfter(now) || !commitUntil.isAfter(answersUntil)) {
      return Decision.refuse(new QuotaRefusal.WhichAnswersEnd());
    }
    return UnderWay.refusal(lots, convener.no(), commitUntil, now)
        .map(Decision::refuse)
        .orElseGet(() -> call(command, situation, convener, answersUntil, commitUntil));
  }

  private Decision call(
      QuotaCommand.Call command,
      Situation situation,
      Member convener,
      Instant answersUntil,
      Instant commitUntil) {
    List<Quota> quotas = QuotaText.sorted(command.quotas());
    Duration gathering = Duration.between(answersUntil, commitUntil);
    Duration reveal =
        command
            .reveal()
            .orElse(gathering.compareTo(GATHERING) < 0 ? gathering : GATHERING)
            .truncatedTo(ChronoUnit.SECONDS);
    LotNo no = lots.next();
    Decision.Draft draft = Decision.accept();
    Disclosure about = draft.keep(Disclosure.of(command.about(), situation.moment().entropy()));
    Disclosure asked =
        draft.keep(Disclosure.of(QuotaText.of(quotas), situation.moment().entropy()));
    draft.fact(
        new QuotaFact.QuotasAsked(
            no,
            about.commitment(),
            asked.commitment(),
            command.seats(),
            answersUntil,
            commitUntil,
            reveal,
            command.beacon()));
    List<QuotaMessage.Category> categories = QuotaMessage.Category.of(quotas);
    QuotaMessage.PleaseAnswer please =
        new QuotaMessage.PleaseAnswer(
            no, command.about(), categories, example(quotas), answersUntil);
    return draft
        .effect(
            new Effect.TellEach(
                members.all().stream()
                    .filter(Member::present)
                    .map(member -> new Effect.TellEach.Told(member.no(), please))
                    .toList(),
                new QuotaMessage.Asked(
                    no,
                    command.about(),
                    Optional.of(convener.displayName()),
                    command.seats(),
                    categories,
                    example(quotas),
                    answersUntil,
                    commitUntil)))
        .done();
  }

  private static Instant answersUntil(QuotaCommand.Call command, Instant now) {
    return command
        .answersUntil()
        .or(
            () ->
                command
                    .commitUntil()
                    .map(until -> now.plus(Duration.between(now, until).dividedBy(2))))
        .orElse(now.plus(ANSWERING));
  }

  private static Instant wholeSecond(Instant at) {
    Instant whole = at.truncatedTo(ChronoUnit.SECONDS);
    return whole.equals(at) ? at : whole.plusSeconds(1);
  }

  /** The first feature of each category, as it is written. */
  static String example(List<Quota> quotas) {
    return String.join(
        ", ",
        QuotaText.byCategory(quotas).values().stream()
            .map(all -> all.getFirst().category() + " " + all.getFirst().feature())
            .toList());
  }

  private Decision give(QuotaCommand.Give command, Situation situation, Member member) {
    if (!situation.inPrivate()) {
      return Decision.refuse(new QuotaRefusal.InPrivate());
    }
    List<QuotaDraw> open = draws.open();
    if (open.isEmpty()) {
      return Decision.refuse(new QuotaRefusal.NobodyAsks());
    }
    Askings askings = Askings.read(command.text(), open);
    if (askings.draws().size() > 1) {
      return Decision.refuse(
          new QuotaRefusal.WhichDraw(
              askings.draws().stream().map(one -> one.no().toString()).toList(), askings.text()));
    }
    QuotaDraw draw = askings.draws().getFirst();
    if (draw.stage() != QuotaDraw.Stage.ASKING) {
      return Decision.refuse(new QuotaRefusal.AnswersEnded(draw.no()));
    }
    List<Quota> quotas = draw.quotas();
    Answers read = Answers.read(askings.text(), quotas);
    if (read.features().isEmpty()) {
      return Decision.refuse(
          new QuotaRefusal.NoAnswer(draw.no(), QuotaMessage.Category.of(quotas), example(quotas)));
    }
    Map<String, String> all =
        new TreeMap<>(draws.answers(draw.no()).getOrDefault(member.no(), Map.of()));
    all.putAll(read.features());
    List<String> missing =
        QuotaText.byCategory(quotas).keySet().stream()
            .filter(category -> !all.containsKey(category))
            .toList();
    return Decision.accept()
        .effect(new Effect.KeepAside(new Aside.Answered(draw.no(), member.no(), all)))
        .reply(new QuotaMessage.Noted(draw.no(), missing, read.unclear(), draw.answersUntil()))
        .done();
  }

  private Decision mine(Situation situation, Member member) {
    if (!situation.inPrivate()) {
      return Decision.refuse(new QuotaRefusal.InPrivate());
    }
    List<QuotaMessage.Own> own =
        draws.answeredBy(member.no()).stream()
            .flatMap(no -> draws.find(no).stream())
            .map(draw -> new Insight(draws, draw).own(member.no()))
            .toList();
    List<QuotaMessage.PleaseAnswer> asked =
        draws.open().stream()
            .filter(draw -> draw.stage() == QuotaDraw.Stage.ASKING)
            .map(
                draw ->
                    new QuotaMessage.PleaseAnswer(
                        draw.no(),
                        draw.what(),
                        QuotaMessage.Category.of(draw.quotas()),
                        example(draw.quotas()),
                        draw.answersUntil()))
            .toList();
    return Decision.answer(new QuotaMessage.Mine(own, asked));
  }

  private Decision forget(List<LotNo> named, Situation situation) {
    if (!(situation.issuer() instanceof Issuer.Person person)) {
      return Belonging.inside(situation.issuer(), _ -> Decision.silence());
    }
    MemberNo member = person.member().no();
    List<LotNo> answered =
        draws.answeredBy(member).stream()
            .filter(no -> named.isEmpty() || named.contains(no))
            .toList();
    Set<LotNo> under = new HashSet<>();
    lots.open().forEach(lot -> under.add(lot.no()));
    draws.open().forEach(draw -> under.add(draw.no()));
    List<String> left = new ArrayList<>();
    answered.stream().filter(under::contains).forEach(no -> left.add(no.toString()));
    Decision.Draft draft = Decision.accept();
    if (!answered.isEmpty()) {
      draft.effect(new Effect.KeepAside(new Aside.Forgotten(member, named)));
    }
    return draft
        // In a room nobody else is told whether there was anything.
        .reply(
            new QuotaMessage.Forgot(
                named.stream().map(LotNo::toString).toList(),
                !situation.inPrivate() || !answered.isEmpty(),
                situation.inPrivate() ? left : List.of(),
                situation.inPrivate()
                    && draws.open().stream()
                        .filter(draw -> draw.stage() == QuotaDraw.Stage.ASKING)
                        .anyMatch(draw -> answered.contains(draw.no()))))
        .done();
  }

  /** Answers end. */
  public Decision close(LotNo no) {
    return listing.close(no);
  }

  /** Computes again what only the bot can, if a draw has quotas. */
  public Optional<Message> checked(Lot lot) {
    return Insight.into(draws, lot.no())
        .filter(_ -> lot.pledge().isPresent())
        .map(
            insight ->
                new QuotaMessage.Checked(insight.check(lot.result()), lot.result().isPresent()));
  }

  /** What becomes of a command about a draw that is on no list yet: it knows fewer. */
  public Optional<Decision> beforeTheList(LotCommand command, Situation situation) {
    return switch (command) {
      case LotCommand.Show(var no) -> no.flatMap(this::show);
      case LotCommand.Verify(var no) -> unlisted(no);
      case LotCommand.Give c -> unlisted(c.lot());
      case LotCommand.Commit c -> unlisted(c.lot());
      case LotCommand.Reveal c -> unlisted(c.lot());
      case LotCommand.Enter c -> unlisted(c.lot());
      case LotCommand.Decline(var no, _) when no.isPresent() -> unlisted(no);
      case LotCommand.CallOff(var no) when no.isPresent() -> callOff(no.get(), situation);
      case LotCommand.Decline _,
          LotCommand.CallOff _,
          LotCommand.Convene _,
          LotCommand.DrawTie _,
          LotCommand.ListLots _,
          LotCommand.StepDue _,
          LotCommand.GoneDue _ ->
          Optional.empty();
    };
  }

  private Optional<Decision> unlisted(Optional<LotNo> no) {
    return no.isPresent() || lots.open().isEmpty() ? notYet(no) : Optional.empty();
  }

  /** What is said of a draw that is on no list yet, in place of what draws say. */
  private Optional<Decision> show(LotNo no) {
    return draws
        .find(no)
        .filter(draw -> draw.stage() != QuotaDraw.Stage.LISTED)
        .map(draw -> Decision.answer(shown(draw)));
  }

  private static QuotaMessage.Shown shown(QuotaDraw draw) {
    return new QuotaMessage.Shown(
        draw.no(),
        draw.what(),
        draw.stage(),
        draw.seats(),
        QuotaMessage.Category.of(draw.quotas()),
        draw.answersUntil());
  }

  /** Those that are on no list yet, for the list of draws. */
  public List<QuotaMessage.Shown> underWay() {
    return draws.open().stream().map(QuotaRules::shown).toList();
  }

  /** Those that came to no list, the newest first, so many at most. */
  public List<QuotaDraw> cameToNothing(int most) {
    return draws.calledOff(most);
  }

  /** What is said to one who wants something of a draw that is on no list yet. */
  private Optional<Decision> notYet(Optional<LotNo> number) {
    Optional<QuotaDraw> draw =
        number.isPresent() ? draws.find(number.get()) : draws.open().stream().findFirst();
    return draw.filter(one -> one.stage() != QuotaDraw.Stage.LISTED)
        .map(
            one ->
                Decision.refuse(
                    switch (one.stage()) {
                      case ASKING ->
                          new QuotaRefusal.StillAsking(one.no(), Optional.of(one.answersUntil()));
                      case COMPUTING, LISTED ->
                          new QuotaRefusal.StillAsking(one.no(), Optional.empty());
                      case CALLED_OFF -> new QuotaRefusal.WasCalledOff(one.no());
                    }));
  }

  /** Whoever asked for it calls it off; empty if it is a draw as any other. */
  private Optional<Decision> callOff(LotNo no, Situation situation) {
    return draws
        .find(no)
        .filter(draw -> draw.stage() != QuotaDraw.Stage.LISTED)
        .map(draw -> Belonging.inside(situation.issuer(), member -> callOff(draw, member)));
  }

  private Decision callOff(QuotaDraw draw, Member member) {
    if (draw.stage() == QuotaDraw.Stage.CALLED_OFF) {
      return Decision.refuse(new QuotaRefusal.WasCalledOff(draw.no()));
    }
    if (draw.convener().filter(member.no()::equals).isEmpty()) {
      return Decision.refuse(new LotRefusal.NotYours(draw.no()));
    }
    Decision.Draft draft = Decision.accept();
    Listing.callOff(draw, QuotaFact.Reason.CONVENER, draft);
    return draft.done();
  }
}
