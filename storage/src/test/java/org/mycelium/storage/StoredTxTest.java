package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mycelium.storage.House.D1;
import static org.mycelium.storage.House.NOON;
import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.P1;
import static org.mycelium.storage.House.P2;
import static org.mycelium.storage.House.TWO;
import static org.mycelium.storage.House.member;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.Member.Standing;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.journal.Cause;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.CommittedText;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.membership.MembershipFact.MemberJoined;
import org.mycelium.commands.membership.MembershipFact.MemberLeft;
import org.mycelium.commands.membership.MembershipFact.MemberReturned;
import org.mycelium.commands.membership.MembershipFact.ServiceDeclared;
import org.mycelium.commands.membership.MembershipFact.ServiceRevoked;
import org.mycelium.commands.port.Proposals.CastBallot;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.EnactmentFact.EnactmentAttached;
import org.mycelium.commands.proposal.EnactmentFact.EnactmentSettled;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.Proposal.Status;
import org.mycelium.commands.proposal.ProposalFact.ProposalExtended;
import org.mycelium.commands.proposal.ProposalFact.ProposalWithdrawn;
import org.mycelium.commands.proposal.ProposalFact.VotersReminded;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.rulebook.Making;
import org.mycelium.commands.rulebook.RuleChange;
import org.mycelium.commands.rulebook.RulebookEnactment.ChangeRules;
import org.mycelium.commands.rulebook.RulebookFact.SettingDecided;
import org.mycelium.commands.settings.Setting;
import org.mycelium.commands.settings.SettingsFact.SettingChanged;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.vote.VoteFact.BallotCast;
import org.mycelium.commands.vote.VoteFact.BallotWithdrawn;
import org.mycelium.storage.due.DueItem;
import org.mycelium.storage.journal.ContradictoryFact;
import org.mycelium.storage.journal.DuplicateCause;

/** What rules read after facts were appended. */
final class StoredTxTest {
  private static final ChangeRules THIRD =
      new ChangeRules(List.of(new RuleChange("quorum", "1/3+0")));
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;
  private House house;

  @BeforeEach
  void open() {
    house = House.ofMembers(folder.resolve("house.db"), 3);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aProposalCarriesWhatItsPassingDoesAndItsWords() {
    Disclosure words = house.disclose("two lines\nof skeleton");
    house.propose(P1, 3, "Quorum of a third", "");
    house.append(
        ONE,
        member(1),
        List.of(
            new EnactmentAttached(P1, 0, THIRD, List.of(words.commitment())),
            new EnactmentAttached(P1, 1, THIRD, List.of())),
        List.of(words));
    assertThat(house.enactments().of(P1))
        .containsExactly(
            new Provision(
                THIRD, List.of(new CommittedText(words.commitment(), "two lines\nof skeleton"))),
            new Provision(THIRD, List.of()));
    assertThat(house.enactments().of(P2)).isEmpty();
    house.run("delete from private_text where commitment = '" + words.commitment().hex() + "'");
    assertThat(house.enactments().of(P1).getFirst().words())
        .containsExactly(new CommittedText(words.commitment(), ""));
  }

  @Test
  void whatADecisionCouldNotDoIsKeptApart() {
    house.propose(P1, 3, "Quorum of a third", "");
    house.append(
        new EnactmentAttached(P1, 0, THIRD, List.of()),
        new EnactmentAttached(P1, 1, THIRD, List.of()));
    house.pass(P1, D1, Count.NONE.plus(Choice.YES, 3));
    house.append(
        new EnactmentSettled(P1, 0, D1, true),
        new SettingDecided("quorum", "1/3+0", D1),
        new EnactmentSettled(P1, 1, D1, false));
    assertThat(house.enactments().of(P1)).hasSize(2);
    assertThat(house.enactments().done(P1)).hasSize(1);
    assertThat(house.enactments().undone(P1)).hasSize(1);
    assertThat(house.settings().takenOver()).contains(D1);
    assertThat(house.settings().history(Setting.QUORUM))
        .containsExactly(new Making("1/3+0", NOON, Optional.empty(), Optional.of(D1)));
    assertThat(house.settings().current().quorum().canonical()).isEqualTo("1/3+0");
    assertThatThrownBy(() -> house.append(new EnactmentSettled(P1, 0, D1, false)))
        .isInstanceOf(ContradictoryFact.class);
  }

  private List<DueItem> due() {
    return house.database.writer().call(tx -> tx.due().until(NOON.plus(DAY.multipliedBy(99)), 9));
  }

  @Test
  void membersComeInTheOrderOfTheirNumbers() {
    assertThat(house.members().all())
        .extracting(Member::no, Member::matrixId, Member::standing)
        .containsExactly(
            tuple(member(1), "@member1:example.org", Standing.PRESENT),
            tuple(member(2), "@member2:example.org", Standing.PRESENT),
            tuple(member(3), "@member3:example.org", Standing.PRESENT));
    assertThat(house.members().these(List.of(member(3), member(1))))
        .extracting(Member::no)
        .containsExactly(member(1), member(3));
    assertThat(house.members().byMatrixId("@Member1:example.org")).isEmpty();
    assertThat(house.members().byMatrixId("@member2:example.org").map(Member::no))
        .contains(member(2));
    assertThat(house.members().next()).isEqualTo(member(4));
  }

  @Test
  void someoneWhoLeftKeepsTheNumberAndMayReturn() {
    house.append(new MemberLeft(member(2)));
    assertThat(house.members().get(member(2)).standing()).isEqualTo(Standing.LEFT);
    house.append(new MemberReturned(member(2)));
    assertThat(house.members().get(member(2)).standing()).isEqualTo(Standing.PRESENT);
  }

  @Test
  void aServiceThatLeavesAndReturnsIsStillAService() {
    house.append(new ServiceDeclared(member(3)), new MemberLeft(member(3)));
    assertThat(house.members().get(member(3)).standing()).isEqualTo(Standing.LEFT);
    house.append(new MemberReturned(member(3)));
    assertThat(house.members().get(member(3)).standing()).isEqualTo(Standing.SERVICE);
    house.append(new ServiceRevoked(member(3)));
    assertThat(house.members().get(member(3)).standing()).isEqualTo(Standing.PRESENT);
  }

  @Test
  void aMemberIsCalledByTheNameLastSeen() {
    house.database.writer().run(tx -> tx.names().seen(ONE, "@member1:example.org", "Ana"));
    assertThat(house.members().get(member(1)).displayName()).isEqualTo("Ana");
    house.database.writer().run(tx -> tx.names().seen(ONE, "@member1:example.org", " "));
    assertThat(house.members().get(member(1)).displayName()).isEqualTo("@member1:example.org");
  }

  @Test
  void aProposalIsReadWithItsWords() {
    house.propose(P1, 2, "Buy a cargo bike", "We have 900 EUR.\nIn the tools line.\0\uD83D\uDEB2");
    Proposal proposal = house.proposals().find(P1).orElseThrow();
    assertThat(proposal.title()).isEqualTo("Buy a cargo bike");
    assertThat(proposal.text()).isEqualTo("We have 900 EUR.\nIn the tools line.\0\uD83D\uDEB2");
    assertThat(proposal.proposer()).isEqualTo(member(1));
    assertThat(proposal.question().canonical()).isEqualTo(House.RULE);
    assertThat(proposal.quorum().canonical()).isEqualTo(House.QUORUM);
    assertThat(proposal.electorate()).isEqualTo(2);
    assertThat(proposal.openedAt()).isEqualTo(NOON);
    assertThat(proposal.closesAt()).isEqualTo(NOON.plus(DAY.multipliedBy(3)));
    assertThat(proposal.status()).isEqualTo(Status.VOTING);
    assertThat(house.proposals().next()).isEqualTo(P2);
    assertThat(house.proposals().electorate(P1)).containsExactly(member(1), member(2));
    assertThat(house.proposals().inElectorate(P1, member(2))).isTrue();
    assertThat(house.proposals().inElectorate(P1, member(3))).isFalse();
  }

  @Test
  void theProposalThatClosesFirstLeads() {
    house.propose(P1, 3, "First", "");
    house.propose(P2, 3, "Second", "");
    house.append(new ProposalExtended(P1, NOON.plus(DAY.multipliedBy(9)), NOON.plus(DAY)));
    assertThat(house.proposals().open()).extracting(Proposal::no).containsExactly(P2, P1);
    house.append(new ProposalWithdrawn(P2));
    assertThat(house.proposals().open()).extracting(Proposal::no).containsExactly(P1);
    assertThat(house.proposals().find(P2).orElseThrow().status()).isEqualTo(Status.WITHDRAWN);
  }

  @Test
  void theLastVoteOfAVoterStands() {
    house.propose(P1, 3, "Bike", "");
    house.vote(P1, 2, Choice.NO, "too dear");
    house.vote(P1, 1, Choice.YES, null);
    house.vote(P1, 2, Choice.ABSTAIN, null);
    assertThat(house.proposals().ballots(P1))
        .extracting(Ballot::voter, Ballot::mark, Ballot::reason)
        .containsExactly(
            tuple(Optional.of(member(1)), Choice.YES, ""),
            tuple(Optional.of(member(2)), Choice.ABSTAIN, ""));
    Ballot standing = house.proposals().ballot(P1, member(2)).orElseThrow();
    assertThat(house.proposals().castBy(standing.castBy())).contains(new CastBallot(P1, standing));
    house.append(new BallotWithdrawn(P1, member(2)));
    assertThat(house.proposals().ballot(P1, member(2))).isEmpty();
    assertThat(house.proposals().castBy(standing.castBy())).isEmpty();
  }

  @Test
  void aVoteFromOutsideTheElectorateIsContradictory() {
    house.propose(P1, 2, "Bike", "");
    assertThatThrownBy(() -> house.vote(P1, 3, Choice.YES, null))
        .isInstanceOf(ContradictoryFact.class);
    assertThat(house.proposals().ballots(P1)).isEmpty();
  }

  @Test
  void aFactAboutNobodyIsContradictory() {
    assertThatThrownBy(() -> house.append(new MemberLeft(member(9))))
        .isInstanceOf(ContradictoryFact.class);
    assertThatThrownBy(() -> house.append(new VotersReminded(P1)))
        .isInstanceOf(ContradictoryFact.class);
  }

  @Test
  void aCauseIsTakenOnce() {
    Cause cause = Cause.event("$once");
    house.database.writer().run(tx -> append(tx, cause, member(1)));
    house.database.writer().run(tx -> assertThat(tx.assembly(ONE).known(cause)).isTrue());
    assertThatThrownBy(() -> house.database.writer().run(tx -> append(tx, cause, member(2))))
        .isInstanceOf(DuplicateCause.class);
    assertThat(house.members().get(member(2)).standing()).isEqualTo(Standing.PRESENT);
  }

  @Test
  void oneUnitOfWorkMayAppendTwiceForItsCause() {
    Cause cause = Cause.event("$twice");
    house
        .database
        .writer()
        .run(
            tx -> {
              append(tx, cause, member(1));
              append(tx, cause, member(2));
            });
    assertThat(house.members().all())
        .extracting(Member::standing)
        .containsExactly(Standing.LEFT, Standing.LEFT, Standing.PRESENT);
  }

  private void append(Transaction tx, Cause cause, MemberNo leaver) {
    tx.assembly(ONE).append(cause, null, house.noon(), List.of(new MemberLeft(leaver)), List.of());
  }

  @Test
  void wordsThatAreNotDisclosedCannotBeCommittedTo() {
    Commitment unknown = new Commitment("0".repeat(64));
    assertThatThrownBy(() -> house.append(new MemberJoined(member(4), unknown)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> house.append(new BallotCast(P1, member(1), Choice.YES, unknown, "$x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void decisionsAreFoundByTheBeginningsOfTheirWords() {
    house.propose(P1, 3, "Rent the old bakery", "It has a Café oven; Ñandú.");
    house.pass(P1, D1, Count.NONE.plus(Choice.YES, 2).plus(Choice.NO, 1));
    house.propose(P2, 3, "Repair the oven", "");
    house.pass(P2, new DecisionNo(2), Count.NONE.plus(Choice.YES, 3));
    assertThat(found("bak")).containsExactly(1);
    assertThat(found("cafe OVE")).containsExactly(1);
    assertThat(found("nandu")).containsExactly(1);
    assertThat(found("oven")).containsExactlyInAnyOrder(1, 2);
    assertThat(found("oven NOT bakery")).isEmpty();
    assertThat(found("\"oven\" * ) (")).containsExactlyInAnyOrder(1, 2);
    assertThat(found("title:oven")).isEmpty();
    assertThat(found("  ")).isEmpty();
    assertThat(house.decisions().latest(1).getFirst().proposal().title())
        .isEqualTo("Repair the oven");
    assertThat(house.decisions().numberOf(P1)).contains(D1);
    assertThat(house.decisions().find(D1).orElseThrow().count())
        .isEqualTo(Count.NONE.plus(Choice.YES, 2).plus(Choice.NO, 1));
    assertThat(house.decisions().size()).isEqualTo(2);
    assertThat(house.decisions().next()).isEqualTo(new DecisionNo(3));
  }

  private List<Integer> found(String words) {
    return house.decisions().search(words, 10).stream().map(d -> d.no().value()).toList();
  }

  @Test
  void assembliesDoNotSeeEachOther() {
    house.propose(P1, 3, "Oven", "");
    house.pass(P1, D1, Count.NONE.plus(Choice.YES, 3));
    assertThat(house.nextAssembly()).isEqualTo(TWO);
    house.found(TWO, 1);
    assertThat(house.nextAssembly()).isEqualTo(new AssemblyId(3));
    house
        .database
        .writer()
        .run(
            tx -> {
              Tx two = tx.assembly(TWO);
              assertThat(two.members().all()).hasSize(1);
              assertThat(two.proposals().find(P1)).isEmpty();
              assertThat(two.decisions().search("oven", 10)).isEmpty();
              assertThat(two.decisions().size()).isZero();
            });
  }

  @Test
  void settingsStandUntilTheyAreChangedAgain() {
    assertThat(house.settings().current().language().toLanguageTag()).isEqualTo("en");
    house.append(new SettingChanged("language", "es"), new SettingChanged("pins", "off"));
    house.append(new SettingChanged("language", "en"));
    assertThat(house.settings().current().language().toLanguageTag()).isEqualTo("en");
    assertThat(house.settings().current().pinCards()).isFalse();
    assertThat(house.settings().current().reactionVotes()).isTrue();
  }

  @Test
  void closingAndReminderFallDueAsTheFactsSay() {
    house.propose(P1, 3, "Bike", "");
    assertThat(due())
        .containsExactly(
            new DueItem(ONE, "remind", "P1", NOON.plus(DAY.multipliedBy(2))),
            new DueItem(ONE, "close", "P1", NOON.plus(DAY.multipliedBy(3))));
    house.append(new VotersReminded(P1));
    house.append(
        new ProposalExtended(P1, NOON.plus(DAY.multipliedBy(5)), NOON.plus(DAY.multipliedBy(4))));
    assertThat(due())
        .containsExactly(new DueItem(ONE, "close", "P1", NOON.plus(DAY.multipliedBy(5))));
    house.append(new ProposalWithdrawn(new ProposalNo(1)));
    assertThat(due()).isEmpty();
  }
}
