package org.mycelium.storage;

import static org.mycelium.storage.House.member;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.absence.AbsenceFact.AbsenceDeclared;
import org.mycelium.commands.absence.AbsenceFact.AbsenceEnded;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.digest.DigestFact.DigestPosted;
import org.mycelium.commands.digest.Week;
import org.mycelium.commands.dispute.DisputeFact.DisputeOpened;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.ledger.EntryNo;
import org.mycelium.commands.ledger.LedgerFact.Allotted;
import org.mycelium.commands.ledger.LedgerFact.EntryReversed;
import org.mycelium.commands.ledger.LedgerFact.IncomeRecorded;
import org.mycelium.commands.ledger.LedgerFact.KeeperDecided;
import org.mycelium.commands.ledger.LedgerFact.LineClosed;
import org.mycelium.commands.ledger.LedgerFact.LineOpened;
import org.mycelium.commands.ledger.LedgerFact.ReceiptFiled;
import org.mycelium.commands.ledger.LedgerFact.Returned;
import org.mycelium.commands.ledger.LedgerFact.SpendingRecorded;
import org.mycelium.commands.ledger.LineNo;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.commands.lot.Lot;
import org.mycelium.commands.lot.LotFact;
import org.mycelium.commands.lot.LotFact.ChanceGiven;
import org.mycelium.commands.lot.LotFact.ChanceRevealed;
import org.mycelium.commands.lot.LotFact.CommitmentsClosed;
import org.mycelium.commands.lot.LotFact.LotAnnounced;
import org.mycelium.commands.lot.LotFact.LotCalledOff;
import org.mycelium.commands.lot.LotFact.LotClosed;
import org.mycelium.commands.lot.LotFact.LotDeparted;
import org.mycelium.commands.lot.LotFact.LotDrawn;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.membership.MembershipFact.MemberJoined;
import org.mycelium.commands.membership.MembershipFact.MemberLeft;
import org.mycelium.commands.membership.MembershipFact.MemberReturned;
import org.mycelium.commands.membership.MembershipFact.ServiceDeclared;
import org.mycelium.commands.membership.MembershipFact.ServiceRevoked;
import org.mycelium.commands.metric.MetricFact.MetricAdopted;
import org.mycelium.commands.metric.MetricFact.MetricCreated;
import org.mycelium.commands.metric.MetricFact.MetricRetired;
import org.mycelium.commands.metric.MetricFact.ReadingRecorded;
import org.mycelium.commands.metric.MetricFact.ReportAsked;
import org.mycelium.commands.metric.MetricFact.ReporterNamed;
import org.mycelium.commands.metric.MetricNo;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.EnactmentFact.EnactmentAttached;
import org.mycelium.commands.proposal.EnactmentFact.EnactmentSettled;
import org.mycelium.commands.proposal.Proposal.Status;
import org.mycelium.commands.proposal.ProposalFact.DecisionRecorded;
import org.mycelium.commands.proposal.ProposalFact.ProposalClosed;
import org.mycelium.commands.proposal.ProposalFact.ProposalExtended;
import org.mycelium.commands.proposal.ProposalFact.ProposalOpened;
import org.mycelium.commands.proposal.ProposalFact.ProposalWithdrawn;
import org.mycelium.commands.proposal.ProposalFact.VoteReopened;
import org.mycelium.commands.proposal.ProposalFact.VotersReminded;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.life.LifeFact.DiscussionOpened;
import org.mycelium.commands.proposal.life.LifeFact.DiscussionProlonged;
import org.mycelium.commands.proposal.life.LifeFact.PatienceGranted;
import org.mycelium.commands.proposal.life.LifeFact.QuorumAwaited;
import org.mycelium.commands.proposal.life.LifeFact.StoryTold;
import org.mycelium.commands.proposal.life.LifeFact.VoteOpened;
import org.mycelium.commands.proposal.standing.Ending;
import org.mycelium.commands.proposal.standing.Review;
import org.mycelium.commands.proposal.standing.StandingFact.DecisionEnded;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewAnnounced;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewOpened;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewPassed;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewPlanned;
import org.mycelium.commands.recall.RecallFact.RecallAsked;
import org.mycelium.commands.recall.RecallFact.RecallOpened;
import org.mycelium.commands.recall.RecallFact.RecallShareDecided;
import org.mycelium.commands.recall.RecallFact.RecallUnasked;
import org.mycelium.commands.role.RoleFact.HandoverAnnounced;
import org.mycelium.commands.role.RoleFact.HandoverConfirmed;
import org.mycelium.commands.role.RoleFact.RoleCreated;
import org.mycelium.commands.role.RoleFact.RoleEnded;
import org.mycelium.commands.role.RoleFact.RoleLimitDecided;
import org.mycelium.commands.role.RoleFact.SeatFilled;
import org.mycelium.commands.role.RoleFact.SeatVacated;
import org.mycelium.commands.role.RoleFact.TermBegan;
import org.mycelium.commands.role.RoleFact.TurnDeclined;
import org.mycelium.commands.role.RoleFact.TurnNamed;
import org.mycelium.commands.role.RoleFact.TurnPassedOver;
import org.mycelium.commands.role.RoleFact.VacancyTold;
import org.mycelium.commands.role.RoleFact.Vacated;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.rulebook.RuleChange;
import org.mycelium.commands.rulebook.RulebookEnactment.ChangeRules;
import org.mycelium.commands.rulebook.RulebookFact.SettingDecided;
import org.mycelium.commands.settings.SettingsFact.SettingChanged;
import org.mycelium.commands.sortition.Announcement;
import org.mycelium.commands.sortition.Contribution;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.tally.Fraction;
import org.mycelium.commands.vote.VoteFact.BallotCast;
import org.mycelium.commands.vote.VoteFact.BallotWithdrawn;

/**
 * What may happen in an assembly, made up step by step from a seed. Every step makes sense after
 * those before.
 */
final class Life {
  private static final int ENOUGH_MEMBERS = 12;

  private static final ChangeRules HOUR =
      new ChangeRules(List.of(new RuleChange("period", "3600")));

  private final House house;
  private final AssemblyId assembly;
  private final Random random;
  private final Map<MemberNo, Boolean> present = new LinkedHashMap<>();
  private final Map<ProposalNo, List<MemberNo>> open = new LinkedHashMap<>();
  private final Set<ProposalNo> patient = new HashSet<>();
  private final Map<ProposalNo, List<MemberNo>> voted = new LinkedHashMap<>();
  private final Set<ProposalNo> enacting = new HashSet<>();
  private final List<MetricNo> counted = new ArrayList<>();
  private int metrics;
  private Week week = new Week(LocalDate.of(2026, 11, 16));
  private int proposals;
  private int decisions;
  private int ended;
  private int roles;
  private int lots;
  private int lines;
  private int entries;

  /** Founds the assembly with three members. */
  Life(House house, AssemblyId assembly, long seed) {
    this.house = house;
    this.assembly = assembly;
    this.random = new Random(seed);
    house.found(assembly, 3);
    for (int no = 1; no <= 3; no++) {
      present.put(member(no), true);
    }
  }

  void live(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
    }
  }

  private void step() {
    switch (random.nextInt(17)) {
      case 0 -> join();
      case 1 -> comeOrGo();
      case 2 -> append(List.of(), random.nextBoolean() ? service(true) : service(false));
      case 3 -> append(List.of(), new SettingChanged("period", "" + random.nextInt(1, 9_999)));
      case 4 -> propose();
      case 5 -> changeProposal();
      case 6 -> close();
      case 7 -> withdrawVote();
      case 8 -> count();
      case 12 -> beAway();
      case 13 -> drawLots();
      case 11 -> append(List.of(), new DigestPosted(nextWeek()), new DisputeOpened());
      case 9, 10 -> report();
      default -> vote();
    }
  }

  private void join() {
    if (present.size() < ENOUGH_MEMBERS) {
      MemberNo no = member(present.size() + 1);
      Disclosure person = house.disclose("@member" + no.value() + ":example.org");
      append(List.of(person), new MemberJoined(no, person.commitment()));
      present.put(no, true);
    }
  }

  private void comeOrGo() {
    MemberNo who = any(List.copyOf(present.keySet()));
    boolean goes = present.get(who);
    append(List.of(), goes ? new MemberLeft(who) : new MemberReturned(who));
    present.put(who, !goes);
  }

  private void beAway() {
    MemberNo who = any(List.copyOf(present.keySet()));
    append(List.of(), new AbsenceDeclared(who, House.NOON.plus(Duration.ofDays(7))));
    if (random.nextBoolean()) {
      append(List.of(), new AbsenceEnded(who));
    }
  }

  private Fact service(boolean declared) {
    MemberNo who = any(List.copyOf(present.keySet()));
    return declared ? new ServiceDeclared(who) : new ServiceRevoked(who);
  }

  private void propose() {
    ProposalNo no = new ProposalNo(++proposals);
    Disclosure title = house.disclose("Title " + random.nextInt() + " \uD83D\uDEB2 ñ");
    Disclosure text = house.disclose(random.nextBoolean() ? "" : "Line\nline\u0000\u202E");
    List<MemberNo> electorate =
        present.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    ProposalOpened opened =
        new ProposalOpened(
            no,
            any(List.copyOf(present.keySet())),
            title.commitment(),
            text.commitment(),
            House.RULE,
            House.QUORUM,
            electorate,
            House.NOON.plus(Duration.ofDays(3)),
            House.NOON.plus(Duration.ofDays(random.nextInt(2, 4))));
    if (random.nextBoolean()) {
      append(List.of(title, text), opened);
    } else {
      Disclosure instead = house.disclose("three kitchens");
      Disclosure because = random.nextBoolean() ? null : house.disclose("the stairs");
      append(
          Stream.of(title, text, instead, because).filter(Objects::nonNull).toList(),
          opened,
          new StoryTold(no, instead.commitment(), because == null ? null : because.commitment()));
    }
    if (random.nextInt(3) == 0) {
      append(List.of(), new PatienceGranted(no, Duration.ofDays(2)));
      patient.add(no);
    }
    if (random.nextInt(4) == 0 && !discuss(no)) {
      return;
    }
    if (random.nextInt(3) == 0) {
      Disclosure words = house.disclose("Skeleton " + random.nextInt());
      append(
          List.of(words),
          new EnactmentAttached(no, 0, HOUR, List.of()),
          new EnactmentAttached(no, 1, HOUR, List.of(words.commitment())));
      enacting.add(no);
    }
    open.put(no, electorate);
    voted.put(no, new ArrayList<>());
  }

  /** Discusses it before its vote; whether the vote opened. */
  private boolean discuss(ProposalNo no) {
    Instant until = House.NOON.plus(Duration.ofDays(1));
    append(List.of(), new DiscussionOpened(no, until, Duration.ofDays(2)));
    if (random.nextBoolean()) {
      append(List.of(), new DiscussionProlonged(no, until.plus(Duration.ofHours(5))));
    }
    if (random.nextInt(3) == 0) {
      if (random.nextBoolean()) {
        append(List.of(), new ProposalWithdrawn(no));
      }
      return false;
    }
    append(
        List.of(),
        new VoteOpened(
            no,
            present.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList(),
            until.plus(Duration.ofDays(2)),
            until.plus(Duration.ofDays(random.nextInt(1, 3)))));
    return true;
  }

  private void vote() {
    open.forEach(
        (no, electorate) -> {
          if (!electorate.isEmpty()) {
            MemberNo voter = any(electorate);
            Disclosure reason =
                random.nextBoolean() ? null : house.disclose("because " + random.nextInt());
            Commitment commitment = reason == null ? null : reason.commitment();
            Choice choice =
                any(List.of(Choice.YES, Choice.NO, Choice.ABSTAIN, new Choice("block")));
            append(
                reason == null ? List.of() : List.of(reason),
                new BallotCast(no, voter, choice, commitment, "$" + random.nextLong()));
            voted.get(no).remove(voter);
            voted.get(no).add(voter);
          }
        });
  }

  /** A role comes with a decision, and has a life of its own. */
  private void roles() {
    RoleNo role = new RoleNo(++roles);
    Disclosure name = house.disclose("role" + roles);
    Disclosure may = house.disclose("sign " + random.nextInt());
    DecisionNo decision = new DecisionNo(decisions);
    MemberNo one = any(List.copyOf(present.keySet()));
    MemberNo other = any(List.copyOf(present.keySet()));
    append(
        List.of(name, may),
        new RoleCreated(
            role,
            name.commitment(),
            may.commitment(),
            "rotation/1(2,4w,1,staggered,14+7+1,3)",
            LocalDateTime.of(2026, 12, 7, 9, 0),
            List.copyOf(present.keySet()),
            decision),
        new RoleLimitDecided(random.nextInt(1, 4), decision),
        new TurnNamed(role, 1, 1, one, 1),
        new HandoverAnnounced(role, 1, 1, 14),
        new TurnPassedOver(role, 1, 1, one),
        new TurnNamed(role, 1, 1, other, 2),
        new TurnDeclined(role, 1, 1, other),
        new TurnNamed(role, 1, 1, one, 3),
        new TermBegan(role, 1, 1),
        new RecallAsked(role, 1, 1, one, other, may.commitment()),
        new RecallAsked(role, 1, 1, one, one, null),
        new RecallUnasked(role, 1, one),
        new RecallShareDecided(new Fraction(1, random.nextInt(2, 9)), decision),
        new SeatVacated(role, 1, 1, one, Vacated.STEPPED_DOWN),
        new VacancyTold(role, 1, 1),
        new SeatFilled(role, 1, 1, other, 4),
        new HandoverConfirmed(role, 1, 1, other));
    if (!open.isEmpty() && random.nextBoolean()) {
      append(List.of(), new RecallOpened(role, 1, other, open.keySet().iterator().next()));
    }
    if (random.nextBoolean()) {
      append(List.of(), new RoleEnded(role, decision));
    }
  }

  /** Money comes with a decision, is spent under it, and some of it is taken back. */
  private void money() {
    LineNo line = new LineNo(++lines);
    Disclosure words = house.disclose("tools " + random.nextInt());
    DecisionNo decision = new DecisionNo(decisions);
    Tender tender = new Tender(any(List.of("EUR", "MXN", "JPY")));
    Money all = new Money(tender, random.nextLong(100, Money.MAX_UNITS));
    Money some = new Money(tender, random.nextLong(1, 50));
    append(
        List.of(words),
        new IncomeRecorded(new EntryNo(++entries), some, words.commitment()),
        new LineOpened(line, words.commitment(), decision),
        new Allotted(new EntryNo(++entries), line, all, decision),
        new KeeperDecided(random.nextBoolean() ? new RoleNo(roles) : null, decision),
        new SpendingRecorded(new EntryNo(++entries), line, some, words.commitment(), decision),
        new ReceiptFiled(new EntryNo(entries), words.commitment()),
        new SpendingRecorded(new EntryNo(++entries), line, some, words.commitment(), decision));
    if (random.nextBoolean()) {
      EntryNo spent = new EntryNo(entries);
      append(
          List.of(),
          new EntryReversed(new EntryNo(++entries), spent, words.commitment()),
          new Returned(new EntryNo(++entries), line, all.minus(some), decision),
          new LineClosed(line, decision));
    }
  }

  private void withdrawVote() {
    voted.forEach(
        (no, voters) -> {
          if (open.containsKey(no) && !voters.isEmpty()) {
            append(List.of(), new BallotWithdrawn(no, voters.removeFirst()));
          }
        });
  }

  private void changeProposal() {
    for (ProposalNo no : List.copyOf(open.keySet())) {
      switch (random.nextInt(5)) {
        case 4 -> {
          if (patient.remove(no)) {
            append(List.of(), new QuorumAwaited(no, House.NOON.plus(Duration.ofDays(9))));
          }
        }
        case 0 ->
            append(
                List.of(),
                new ProposalExtended(
                    no,
                    House.NOON.plus(Duration.ofDays(random.nextInt(4, 9))),
                    House.NOON.plus(Duration.ofDays(random.nextInt(2, 5)))));
        case 1 -> append(List.of(), new VotersReminded(no));
        case 2 -> {
          append(List.of(), new ProposalWithdrawn(no));
          open.remove(no);
        }
        default -> vote();
      }
    }
  }

  private void close() {
    for (ProposalNo no : List.copyOf(open.keySet())) {
      if (random.nextInt(3) == 0) {
        tableAndReopen(no);
        continue;
      }
      open.remove(no);
      if (random.nextBoolean()) {
        append(
            List.of(),
            new ProposalClosed(no, Status.PASSED, random.nextBoolean()),
            new DecisionRecorded(
                no,
                new DecisionNo(++decisions),
                Count.NONE.plus(Choice.YES, 1).plus(new Choice("block"), random.nextInt(2))));
        stand(no);
        if (enacting.contains(no)) {
          roles();
          money();
          append(
              List.of(),
              new SettingDecided("period", "3600", new DecisionNo(decisions)),
              new EnactmentSettled(no, 0, new DecisionNo(decisions), true),
              new EnactmentSettled(no, 1, new DecisionNo(decisions), random.nextBoolean()));
        }
      } else {
        append(List.of(), new ProposalClosed(no, Status.NOT_DECIDED, false));
      }
    }
  }

  /** The decision that a proposal just became comes back, and may end another. */
  private void stand(ProposalNo no) {
    DecisionNo decision = new DecisionNo(decisions);
    if (random.nextBoolean()) {
      Period every = random.nextBoolean() ? Period.ofMonths(random.nextInt(1, 12)) : null;
      LocalDate day = LocalDate.of(2027, 3, random.nextInt(1, 28));
      append(
          List.of(),
          new ReviewPlanned(
              decision, day, any(List.of(Review.Then.CONSENT, Review.Then.LAPSE)), every));
      if (random.nextBoolean()) {
        append(List.of(), new ReviewAnnounced(decision), new ReviewOpened(decision, no));
        append(
            List.of(),
            random.nextBoolean()
                ? new ReviewPassed(decision)
                : new ReviewPlanned(decision, day.plusDays(28), Review.Then.CONSENT, null));
      }
    }
    if (decisions > 1 && ended < decisions - 1 && random.nextBoolean()) {
      append(
          List.of(),
          random.nextBoolean()
              ? new DecisionEnded(new DecisionNo(++ended), Ending.How.LAPSED, null)
              : new DecisionEnded(new DecisionNo(++ended), Ending.How.REPEALED, decision));
    }
  }

  private Week nextWeek() {
    week = new Week(week.monday().plusWeeks(1));
    return week;
  }

  private void count() {
    MetricNo no = new MetricNo(++metrics);
    MemberNo reporter = random.nextBoolean() ? null : any(List.copyOf(present.keySet()));
    if (random.nextBoolean()) {
      appendBy(member(1), List.of(), new MetricAdopted(no, "households", 0, "weekly", reporter));
    } else {
      List<Disclosure> words =
          List.of(house.disclose("meals"), house.disclose("warm meals"), house.disclose(""));
      appendBy(
          member(1),
          words,
          new MetricCreated(
              no,
              words.get(0).commitment(),
              words.get(1).commitment(),
              words.get(2).commitment(),
              random.nextInt(4),
              "weekly",
              reporter));
    }
    counted.add(no);
  }

  private void report() {
    for (MetricNo no : List.copyOf(counted)) {
      LocalDate monday = LocalDate.of(2026, 11, 2).plusWeeks(random.nextInt(4));
      switch (random.nextInt(8)) {
        case 0 -> append(List.of(), new ReportAsked(no, monday));
        case 1 -> append(List.of(), new ReporterNamed(no, any(List.copyOf(present.keySet()))));
        case 2 -> {
          append(List.of(), new MetricRetired(no));
          counted.remove(no);
        }
        default -> {
          Disclosure reason = random.nextBoolean() ? null : house.disclose("counted twice");
          appendBy(
              any(List.copyOf(present.keySet())),
              reason == null ? List.of() : List.of(reason),
              new ReadingRecorded(
                  no, monday, random.nextInt(999), reason == null ? null : reason.commitment()));
        }
      }
    }
  }

  private void tableAndReopen(ProposalNo no) {
    append(List.of(), new ProposalClosed(no, Status.TABLED, false));
    if (random.nextBoolean()) {
      open.remove(no);
      return;
    }
    append(
        List.of(),
        new VoteReopened(
            no,
            "modified-consensus-vote/1",
            House.NOON.plus(Duration.ofDays(9)),
            House.NOON.plus(Duration.ofDays(8))));
    voted.get(no).clear();
  }

  /** A draw from its announcement to its end, with a secret that was left with the bot. */
  private void drawLots() {
    LotNo no = new LotNo(++lots);
    List<MemberNo> eligible = present.keySet().stream().sorted().toList();
    MemberNo giver = any(eligible);
    Disclosure about = house.disclose("food " + no);
    Disclosure seal = house.disclose("5".repeat(64));
    Announcement announcement =
        Lot.announcement(
            no,
            about.commitment(),
            1,
            eligible,
            Announcement.sealOf(seal.text()),
            House.NOON.plus(Duration.ofDays(1)),
            House.NOON.plus(Duration.ofDays(2)),
            null);
    appendBy(
        giver,
        List.of(about, seal),
        new LotAnnounced(
            no,
            about.commitment(),
            1,
            eligible,
            announcement.seal(),
            seal.commitment(),
            announcement.commitUntil(),
            announcement.revealUntil(),
            null));
    if (random.nextInt(4) == 0) {
      append(List.of(), new LotCalledOff(no, LotFact.Reason.CONVENER));
      return;
    }
    Disclosure secret = house.disclose("6".repeat(64));
    String commitment = Contribution.commitment(announcement, Lot.name(giver), secret.text());
    append(
        List.of(secret),
        new ChanceGiven(no, giver, commitment, secret.commitment()),
        new CommitmentsClosed(no));
    if (random.nextInt(4) == 0) {
      return;
    }
    List<MemberNo> order = new ArrayList<>(eligible);
    Collections.shuffle(order, random);
    append(
        List.of(),
        new ChanceRevealed(no, giver, secret.text()),
        new LotClosed(no, seal.text(), "7".repeat(64)),
        new LotDrawn(no, null, "8".repeat(64), order),
        new LotDeparted(no, order.getFirst(), random.nextBoolean()));
  }

  private void append(List<Disclosure> words, Fact... facts) {
    appendBy(actor(), words, facts);
  }

  private void appendBy(@Nullable MemberNo actor, List<Disclosure> words, Fact... facts) {
    house.append(assembly, actor, List.of(facts), words);
  }

  private @Nullable MemberNo actor() {
    return random.nextBoolean() ? null : member(1);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
