package org.mycelium.storage;

import static org.mycelium.storage.House.member;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.mycelium.commands.absence.AbsenceFact.AbsenceDeclared;
import org.mycelium.commands.absence.AbsenceFact.AbsenceEnded;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.digest.DigestFact.DigestPosted;
import org.mycelium.commands.digest.Week;
import org.mycelium.commands.dispute.DisputeFact.DisputeMiscounted;
import org.mycelium.commands.dispute.DisputeFact.DisputeOpened;
import org.mycelium.commands.dispute.DisputeFact.DisputeResolved;
import org.mycelium.commands.dispute.DisputeFact.DisputeTakenBack;
import org.mycelium.commands.dispute.Settlement;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.membership.MembershipFact.MemberJoined;
import org.mycelium.commands.membership.MembershipFact.MemberLeft;
import org.mycelium.commands.membership.MembershipFact.MemberReturned;
import org.mycelium.commands.membership.MembershipFact.ServiceDeclared;
import org.mycelium.commands.membership.MembershipFact.ServiceRevoked;
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
import org.mycelium.commands.rulebook.RuleChange;
import org.mycelium.commands.rulebook.RulebookEnactment.ChangeRules;
import org.mycelium.commands.rulebook.RulebookFact.SettingDecided;
import org.mycelium.commands.settings.SettingsFact.SettingChanged;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;
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

  private final World world;
  private final LifeOfRoles roles;
  private final LifeOfMoney money;
  private final LifeOfLots lots;
  private final LifeOfMetrics metrics;
  private final LifeOfScrip scrip;
  private final LifeOfStories stories;
  private final Map<ProposalNo, List<MemberNo>> open = new LinkedHashMap<>();
  private final Set<ProposalNo> patient = new HashSet<>();
  private final Map<ProposalNo, List<MemberNo>> voted = new LinkedHashMap<>();
  private final Set<ProposalNo> enacting = new HashSet<>();
  private Week week = new Week(LocalDate.of(2026, 11, 16));
  private int proposals;
  private int decisions;
  private int ended;

  /** Founds the assembly with three members. */
  Life(House house, AssemblyId assembly, long seed) {
    this.world = new World(house, assembly, seed);
    this.roles = new LifeOfRoles(world);
    this.money = new LifeOfMoney(world);
    this.lots = new LifeOfLots(world);
    this.metrics = new LifeOfMetrics(world);
    this.scrip = new LifeOfScrip(world);
    this.stories = new LifeOfStories(world);
    house.found(assembly, 3);
    for (int no = 1; no <= 3; no++) {
      world.present.put(member(no), true);
    }
  }

  void live(int steps) {
    for (int i = 0; i < steps; i++) {
      step();
    }
  }

  private void step() {
    switch (world.random.nextInt(20)) {
      case 0 -> join();
      case 1 -> comeOrGo();
      case 2 ->
          world.append(List.of(), world.random.nextBoolean() ? service(true) : service(false));
      case 3 ->
          world.append(
              List.of(), new SettingChanged("period", "" + world.random.nextInt(1, 9_999)));
      case 4 -> propose();
      case 5 -> changeProposal();
      case 6 -> close();
      case 7 -> withdrawVote();
      case 8 -> metrics.count();
      case 14 -> scrip.live();
      case 15 -> stories.live();
      case 12 -> beAway();
      case 13 -> lots.live();
      case 11 -> quarrel();
      case 9, 10 -> metrics.report();
      default -> vote();
    }
  }

  private void join() {
    if (world.present.size() < ENOUGH_MEMBERS) {
      MemberNo no = member(world.present.size() + 1);
      Disclosure person = world.house.disclose("@member" + no.value() + ":example.org");
      world.append(List.of(person), new MemberJoined(no, person.commitment()));
      world.present.put(no, true);
    }
  }

  private void comeOrGo() {
    MemberNo who = world.any(world.everybody());
    boolean goes = world.present.get(who);
    world.append(List.of(), goes ? new MemberLeft(who) : new MemberReturned(who));
    world.present.put(who, !goes);
  }

  private void beAway() {
    MemberNo who = world.any(world.everybody());
    world.append(List.of(), new AbsenceDeclared(who, House.NOON.plus(Duration.ofDays(7))));
    if (world.random.nextBoolean()) {
      world.append(List.of(), new AbsenceEnded(who));
    }
  }

  private Fact service(boolean declared) {
    MemberNo who = world.any(world.everybody());
    return declared ? new ServiceDeclared(who) : new ServiceRevoked(who);
  }

  private void propose() {
    ProposalNo no = new ProposalNo(++proposals);
    Disclosure title = world.house.disclose("Title " + world.random.nextInt() + " \uD83D\uDEB2 ñ");
    Disclosure text =
        world.house.disclose(world.random.nextBoolean() ? "" : "Line\nline\u0000\u202E");
    List<MemberNo> electorate = world.whoIsThere();
    ProposalOpened opened =
        new ProposalOpened(
            no,
            world.any(world.everybody()),
            title.commitment(),
            text.commitment(),
            House.RULE,
            House.QUORUM,
            electorate,
            House.NOON.plus(Duration.ofDays(3)),
            House.NOON.plus(Duration.ofDays(world.random.nextInt(2, 4))));
    if (world.random.nextBoolean()) {
      world.append(List.of(title, text), opened);
    } else {
      Disclosure instead = world.house.disclose("three kitchens");
      Disclosure because = world.random.nextBoolean() ? null : world.house.disclose("the stairs");
      world.append(
          Stream.of(title, text, instead, because).filter(Objects::nonNull).toList(),
          opened,
          new StoryTold(no, instead.commitment(), because == null ? null : because.commitment()));
    }
    if (world.random.nextInt(3) == 0) {
      world.append(List.of(), new PatienceGranted(no, Duration.ofDays(2)));
      patient.add(no);
    }
    if (world.random.nextInt(4) == 0 && !discuss(no)) {
      return;
    }
    if (world.random.nextBoolean()) {
      Disclosure words = world.house.disclose("Skeleton " + world.random.nextInt());
      world.append(
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
    world.append(List.of(), new DiscussionOpened(no, until, Duration.ofDays(2)));
    if (world.random.nextBoolean()) {
      world.append(List.of(), new DiscussionProlonged(no, until.plus(Duration.ofHours(5))));
    }
    if (world.random.nextInt(3) == 0) {
      if (world.random.nextBoolean()) {
        world.append(List.of(), new ProposalWithdrawn(no));
      }
      return false;
    }
    world.append(
        List.of(),
        new VoteOpened(
            no,
            world.whoIsThere(),
            until.plus(Duration.ofDays(2)),
            until.plus(Duration.ofDays(world.random.nextInt(1, 3)))));
    return true;
  }

  private void vote() {
    open.forEach(
        (no, electorate) -> {
          if (!electorate.isEmpty()) {
            MemberNo voter = world.any(electorate);
            Disclosure reason =
                world.random.nextBoolean()
                    ? null
                    : world.house.disclose("because " + world.random.nextInt());
            Commitment commitment = reason == null ? null : reason.commitment();
            Choice choice =
                world.any(List.of(Choice.YES, Choice.NO, Choice.ABSTAIN, new Choice("block")));
            world.append(
                reason == null ? List.of() : List.of(reason),
                new BallotCast(no, voter, choice, commitment, "$" + world.random.nextLong()));
            voted.get(no).remove(voter);
            voted.get(no).add(voter);
          }
        });
  }

  private void withdrawVote() {
    voted.forEach(
        (no, voters) -> {
          if (open.containsKey(no) && !voters.isEmpty()) {
            world.append(List.of(), new BallotWithdrawn(no, voters.removeFirst()));
          }
        });
  }

  private void changeProposal() {
    for (ProposalNo no : List.copyOf(open.keySet())) {
      switch (world.random.nextInt(5)) {
        case 4 -> {
          if (patient.remove(no)) {
            world.append(List.of(), new QuorumAwaited(no, House.NOON.plus(Duration.ofDays(9))));
          }
        }
        case 0 ->
            world.append(
                List.of(),
                new ProposalExtended(
                    no,
                    House.NOON.plus(Duration.ofDays(world.random.nextInt(4, 9))),
                    House.NOON.plus(Duration.ofDays(world.random.nextInt(2, 5)))));
        case 1 -> world.append(List.of(), new VotersReminded(no));
        case 2 -> {
          world.append(List.of(), new ProposalWithdrawn(no));
          open.remove(no);
        }
        default -> vote();
      }
    }
  }

  private void close() {
    for (ProposalNo no : List.copyOf(open.keySet())) {
      if (world.random.nextInt(3) == 0) {
        tableAndReopen(no);
        continue;
      }
      open.remove(no);
      if (world.random.nextBoolean()) {
        world.append(
            List.of(),
            new ProposalClosed(no, Status.PASSED, world.random.nextBoolean()),
            new DecisionRecorded(
                no,
                new DecisionNo(++decisions),
                Count.NONE.plus(Choice.YES, 1).plus(new Choice("block"), world.random.nextInt(2))));
        stand(no);
        if (enacting.contains(no)) {
          DecisionNo decision = new DecisionNo(decisions);
          money.live(decision, roles.live(decision, open.keySet()));
          scrip.decide(decision);
          world.append(
              List.of(),
              new SettingDecided("period", "3600", new DecisionNo(decisions)),
              new EnactmentSettled(no, 0, new DecisionNo(decisions), true),
              new EnactmentSettled(no, 1, new DecisionNo(decisions), world.random.nextBoolean()));
        }
      } else {
        world.append(List.of(), new ProposalClosed(no, Status.NOT_DECIDED, false));
      }
    }
  }

  /** The decision that a proposal just became comes back, and may end another. */
  private void stand(ProposalNo no) {
    DecisionNo decision = new DecisionNo(decisions);
    if (world.random.nextBoolean()) {
      Period every =
          world.random.nextBoolean() ? Period.ofMonths(world.random.nextInt(1, 12)) : null;
      LocalDate day = LocalDate.of(2027, 3, world.random.nextInt(1, 28));
      world.append(
          List.of(),
          new ReviewPlanned(
              decision, day, world.any(List.of(Review.Then.CONSENT, Review.Then.LAPSE)), every));
      if (world.random.nextBoolean()) {
        world.append(List.of(), new ReviewAnnounced(decision), new ReviewOpened(decision, no));
        world.append(
            List.of(),
            world.random.nextBoolean()
                ? new ReviewPassed(decision)
                : new ReviewPlanned(decision, day.plusDays(28), Review.Then.CONSENT, null));
      }
    }
    if (decisions > 1 && ended < decisions - 1 && world.random.nextBoolean()) {
      world.append(
          List.of(),
          world.random.nextBoolean()
              ? new DecisionEnded(new DecisionNo(++ended), Ending.How.LAPSED, null)
              : new DecisionEnded(new DecisionNo(++ended), Ending.How.REPEALED, decision));
    }
  }

  /** A digest is told, and people quarrel; some make up. */
  private void quarrel() {
    world.append(List.of(), new DigestPosted(nextWeek()), new DisputeOpened());
    if (world.random.nextBoolean()) {
      world.append(List.of(), new DisputeResolved(world.any(List.of(Settlement.values()))));
    }
    if (world.random.nextInt(4) == 0) {
      world.append(List.of(), new DisputeMiscounted());
    }
    if (world.random.nextInt(3) == 0) {
      world.append(
          List.of(),
          new DisputeTakenBack(
              world.random.nextBoolean() ? null : world.any(List.of(Settlement.values()))));
    }
  }

  private Week nextWeek() {
    week = new Week(week.monday().plusWeeks(1));
    return week;
  }

  private void tableAndReopen(ProposalNo no) {
    world.append(List.of(), new ProposalClosed(no, Status.TABLED, false));
    if (world.random.nextBoolean()) {
      open.remove(no);
      return;
    }
    world.append(
        List.of(),
        new VoteReopened(
            no,
            "modified-consensus-vote/1",
            House.NOON.plus(Duration.ofDays(9)),
            House.NOON.plus(Duration.ofDays(8))));
    voted.get(no).clear();
  }
}
