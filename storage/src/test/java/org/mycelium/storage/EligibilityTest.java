package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mycelium.storage.Asking.refusal;
import static org.mycelium.storage.Asking.vote;
import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.P1;
import static org.mycelium.storage.House.P2;
import static org.mycelium.storage.House.member;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.membership.MembershipFact.MemberJoined;
import org.mycelium.commands.membership.MembershipFact.MemberLeft;
import org.mycelium.commands.membership.MembershipFact.MemberReturned;
import org.mycelium.commands.membership.MembershipFact.ServiceDeclared;
import org.mycelium.commands.proposal.Electorate;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.proposal.ProposalFact.ProposalClosed;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.life.Discussion;
import org.mycelium.commands.proposal.life.Life;
import org.mycelium.commands.settings.Setting;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.vote.RecordingCommand;
import org.mycelium.commands.vote.VoteCommand;

/** Who may vote on what, and record whose votes. */
final class EligibilityTest {
  private static final int MEMBERS = 6;

  /** Talked about for two days first. */
  private static final Life TALK =
      new Life(
          Optional.empty(), Optional.of(Duration.ofDays(2)), Optional.empty(), Optional.empty());

  /** Made once: the schema takes most of the time of a test. */
  @TempDir static Path made;

  @TempDir Path folder;

  private House house;
  private Asking asking;

  @BeforeAll
  static void make() {
    try (House founded = House.ofMembers(made.resolve("founded.db"), MEMBERS)) {
      founded.checkpoint();
    }
  }

  @BeforeEach
  void open() throws Exception {
    Path file = folder.resolve("house.db");
    Files.copy(made.resolve("founded.db"), file);
    house = House.at(file);
    asking = new Asking(house);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static List<MemberNo> members(int... numbers) {
    return IntStream.of(numbers).mapToObj(House::member).toList();
  }

  private List<MemberNo> electorate() {
    return new Electorate(house.members()).at(house.now(), asking.settings().suffrage());
  }

  private void proposed() {
    asking.asks(1, asking.proposing("Buy a cargo bike", Life.AT_ONCE));
  }

  private void joins(int no) {
    Disclosure person = house.disclose("@member" + no + ":example.org");
    house.append(
        ONE, null, List.of(new MemberJoined(member(no), person.commitment())), List.of(person));
  }

  // Whether somebody takes part at all.

  @Test
  void whoeverWasThereWhenItOpenedVotes() {
    proposed();
    assertThat(refusal(asking.asks(2, vote("yes")))).isEmpty();
    assertThat(house.proposals().ballot(P1, member(2)).orElseThrow().mark()).isEqualTo(Choice.YES);
  }

  @Test
  void nobodyFromOutsideVotesOrProposes() {
    proposed();
    Issuer stranger = new Issuer.Stranger("@eve:example.org", "member2");
    assertThat(refusal(asking.asks(stranger, vote("yes")))).isEqualTo("Stranger");
    assertThat(refusal(asking.asks(stranger, asking.proposing("x", Life.AT_ONCE))))
        .isEqualTo("Stranger");
    assertThat(house.proposals().voters(P1)).isEmpty();
  }

  @Test
  void whoLeftVotesNoMoreAndTheirVoteStands() {
    proposed();
    asking.asks(2, vote("yes"));
    house.append(new MemberLeft(member(2)));
    assertThat(refusal(asking.asks(2, vote("no")))).isEqualTo("HasLeft");
    assertThat(house.proposals().voters(P1)).containsExactly(member(2));
  }

  @Test
  void whoComesBackVotesOnWhatOpenedBeforeTheyLeft() {
    proposed();
    house.append(new MemberLeft(member(2)));
    house.append(new MemberReturned(member(2)));
    assertThat(refusal(asking.asks(2, vote("no")))).isEmpty();
  }

  @Test
  void whoJoinedLaterIsToldSinceWhenItIsOpen() {
    proposed();
    joins(7);
    assertThat(refusal(asking.asks(7, vote("yes")))).isEqualTo("JoinedLater");
    assertThat(house.proposals().voters(P1)).isEmpty();
  }

  @Test
  void aDeclarationInMidVoteSilencesNobody() {
    proposed();
    house.append(new ServiceDeclared(member(2)));
    assertThat(refusal(asking.asks(2, vote("yes")))).isEmpty();
    assertThat(refusal(asking.asks(2, asking.proposing("Another", Life.AT_ONCE))))
        .isEqualTo("IsService");
    asking.asks(1, asking.proposing("Mend the roof", Life.AT_ONCE));
    assertThat(refusal(asking.asks(2, vote("yes", P2)))).isEqualTo("IsService");
  }

  @Test
  void theClockVotesOnNothing() {
    proposed();
    assertThatThrownBy(() -> asking.asks(new Issuer.Automatic(), vote("yes")))
        .isInstanceOf(IllegalStateException.class);
  }

  // Which proposal is meant, and whether votes are taken on it.

  @Test
  void withoutANumberTheOnlyOneIsMeant() {
    assertThat(refusal(asking.asks(2, vote("yes")))).isEqualTo("NothingOpen");
    proposed();
    assertThat(refusal(asking.asks(2, vote("yes")))).isEmpty();
    asking.asks(1, asking.proposing("Mend the roof", Life.AT_ONCE));
    assertThat(Asking.why(asking.asks(2, vote("no"))).orElseThrow().toString())
        .startsWith("WhichOne")
        .contains("no=P1", "no=P2", "use=VOTE");
    assertThat(house.proposals().ballot(P1, member(2)).orElseThrow().mark()).isEqualTo(Choice.YES);
  }

  @Test
  void aNumberGoesBeforeTheCardThatIsAnswered() {
    proposed();
    asking.asks(1, asking.proposing("Mend the roof", Life.AT_ONCE));
    Issuer bo = new Issuer.Person(house.members().get(member(2)), false);
    asking.asks(bo, vote("yes"), Optional.of(P2));
    assertThat(house.proposals().voters(P2)).containsExactly(member(2));
    assertThat(house.proposals().voters(P1)).isEmpty();
    asking.asks(bo, vote("yes", P1), Optional.of(P2));
    assertThat(house.proposals().voters(P1)).containsExactly(member(2));
  }

  @Test
  void aNumberThatIsNotThereIsNoOther() {
    proposed();
    assertThat(refusal(asking.asks(2, vote("yes", P2)))).isEqualTo("NoSuch");
    assertThat(house.proposals().voters(P1)).isEmpty();
  }

  @Test
  void whatIsOverIsNotVotedOn() {
    proposed();
    asking.asks(1, withdrawing());
    assertThat(refusal(asking.asks(2, vote("yes", P1)))).isEqualTo("AlreadyOver");
    assertThat(refusal(asking.asks(2, vote("yes")))).isEqualTo("NothingOpen");
  }

  private static VoteCommand.Withdraw withdrawing() {
    return new VoteCommand.Withdraw(
        Optional.empty(), Optional.of(VoteCommand.Withdrawable.PROPOSAL), true);
  }

  @Test
  void whatIsDiscussedIsNotVotedOnYetButCanBeTakenBackOrProlonged() {
    asking.asks(1, asking.proposing("Talk about it", TALK));
    assertThat(refusal(asking.asks(2, vote("yes")))).isEqualTo("StillDiscussed");
    assertThat(refusal(asking.asks(2, new ProposalCommand.Close(Optional.empty()))))
        .isEqualTo("StillDiscussed");
    Discussion before = house.proposals().discussion(P1).orElseThrow();
    asking.asks(
        1,
        new ProposalCommand.Extend(
            Optional.empty(), Optional.of(Duration.ofDays(1)), Optional.empty()));
    assertThat(house.proposals().discussion(P1).orElseThrow().until())
        .isEqualTo(before.until().plus(Duration.ofDays(1)));
    assertThat(refusal(asking.asks(1, withdrawing()))).isEmpty();
  }

  @Test
  void ofSeveralThatAreDiscussedOneHasToBeNamed() {
    assertThat(refusal(asking.asks(1, new ProposalCommand.OpenVote(Optional.empty()))))
        .isEqualTo("NothingDiscussed");
    asking.asks(1, asking.proposing("Talk about it", TALK));
    asking.asks(1, asking.proposing("Talk about that", TALK));
    assertThat(refusal(asking.asks(1, new ProposalCommand.OpenVote(Optional.empty()))))
        .isEqualTo("WhichOne");
    assertThat(refusal(asking.asks(1, new ProposalCommand.OpenVote(Optional.of(P2))))).isEmpty();
    assertThat(house.proposals().open()).hasSize(1);
    assertThat(refusal(asking.asks(1, new ProposalCommand.OpenVote(Optional.empty())))).isEmpty();
    assertThat(house.proposals().open()).hasSize(2);
  }

  @Test
  void whatWaitsForAmendmentsIsNotVotedOnButCanBeTakenBack() {
    proposed();
    asking.asks(2, new ProposalCommand.Amend(Optional.of(P1), "the key stays with two"));
    asking.asks(1, new ProposalCommand.PutToVote(Optional.empty()));
    assertThat(refusal(asking.asks(3, vote("yes", P1)))).isEqualTo("Paused");
    assertThat(
            refusal(
                asking.asks(
                    1,
                    new VoteCommand.Withdraw(
                        Optional.of(P1), Optional.of(VoteCommand.Withdrawable.PROPOSAL), true))))
        .isNotEqualTo("Paused");
  }

  @Test
  void onlyWhatIsTabledIsTakenUpAgain() {
    ProposalCommand.Resume resume = new ProposalCommand.Resume(Optional.empty(), Optional.empty());
    assertThat(refusal(asking.asks(1, resume))).isEqualTo("NothingTabled");
    tabled(P1);
    assertThat(refusal(asking.asks(1, resume))).isEmpty();
    assertThat(house.proposals().find(P1).orElseThrow().open()).isTrue();
    assertThat(
            refusal(asking.asks(1, new ProposalCommand.Resume(Optional.of(P1), Optional.empty()))))
        .isEqualTo("NotTabledYet");
    close(P1);
    tabled(P2);
    assertThat(refusal(asking.asks(1, resume))).isEqualTo("WhichOne");
  }

  private void tabled(ProposalNo no) {
    house.propose(no, MEMBERS, "Set aside", "");
    close(no);
  }

  private void close(ProposalNo no) {
    house.append(new ProposalClosed(no, Proposal.Status.TABLED, false));
  }

  // Whose votes somebody may record.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @member3:example.org yes                            | 2 |
          @member3:example.org yes, @member4:example.org no   | 2 |
          @member1:example.org yes                            | 2 | YourOwnVote
          @member2:example.org yes                            | 2 | WitnessVotes
          @member3:example.org yes, @member3:example.org yes  | 2 | Twice
          @member7:example.org yes                            | 2 | NoVoter
          @member3:example.org yes                            | 7 | NoVoter
          @member3:example.org yes                            | 1 | YourOwnWitness
          """)
  void twoOfTheElectorateRecordTheVotesOfOthers(String votes, int witness, String refused) {
    proposed();
    joins(7);
    assertThat(refusal(recorded(1, votes, witness))).isEqualTo(refused == null ? "" : refused);
  }

  private Decision recorded(int recorder, String votes, int witness) {
    return asking.asks(
        recorder,
        new RecordingCommand.TakeDown(
            Optional.of(P1), votes, Optional.of("@member" + witness + ":example.org")));
  }

  @Test
  void whoCameLaterRecordsNothing() {
    proposed();
    joins(7);
    assertThat(refusal(recorded(7, "@member3:example.org yes", 2))).isEqualTo("NoVoter");
  }

  @Test
  void nobodyListensToMoreThanAHundred() {
    proposed();
    String one = "@member3:example.org yes";
    assertThat(refusal(recorded(1, String.join("; ", Collections.nCopies(101, one)), 2)))
        .isEqualTo("TooMany");
    assertThat(refusal(recorded(1, String.join("; ", Collections.nCopies(100, one)), 2)))
        .isEqualTo("Twice");
  }

  // Who is in the electorate.

  @Test
  void everybodyWhoIsThereIsInTheElectorate() {
    house.append(new MemberLeft(member(2)), new ServiceDeclared(member(3)));
    assertThat(electorate()).isEqualTo(members(1, 4, 5, 6));
    proposed();
    assertThat(house.proposals().electorate(P1)).isEqualTo(members(1, 4, 5, 6));
  }

  @Test
  void whoIsNewDoesNotVoteWhereTheAssemblyAsksForTime() {
    asking.set(Setting.NEWCOMERS, "" + Duration.ofDays(7).toSeconds());
    house.passes(Duration.ofDays(1));
    joins(7);
    house.append(new MemberLeft(member(2)));
    house.append(new MemberReturned(member(2)));
    house.passes(Duration.ofDays(7).minusMillis(1));
    assertThat(electorate()).isEqualTo(members(1, 3, 4, 5, 6));
    asking.asks(7, asking.proposing("By a newcomer", Life.AT_ONCE));
    assertThat(house.proposals().electorate(P1)).isEqualTo(members(1, 3, 4, 5, 6));
    assertThat(Asking.why(asking.asks(7, vote("yes"))).orElseThrow().toString())
        .startsWith("JoinedLater")
        .contains("PT168H");
    house.passes(Duration.ofMillis(1));
    assertThat(electorate()).isEqualTo(members(1, 2, 3, 4, 5, 6, 7));
  }

  @Test
  void whereEverybodyIsNewEverybodyVotes() {
    asking.set(Setting.NEWCOMERS, "" + Duration.ofDays(7).toSeconds());
    assertThat(electorate()).isEqualTo(members(1, 2, 3, 4, 5, 6));
  }
}
