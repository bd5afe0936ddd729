package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.storage.Asking.vote;
import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.P1;
import static org.mycelium.storage.House.P2;
import static org.mycelium.storage.House.member;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.membership.MembershipCommand;
import org.mycelium.commands.membership.MembershipFact.MemberJoined;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.proposal.ProposalFact.ProposalWithdrawn;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.life.Life;
import org.mycelium.commands.settings.Setting;
import org.mycelium.commands.settings.Suffrage;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Quorum;

/** Who counts towards which quorum, as the assembly chose before the vote opened. */
final class QuorumBaseTest {
  private static final int MEMBERS = 6;

  /** Talked about for two days first. */
  private static final Life TALK =
      new Life(
          Optional.empty(), Optional.of(Duration.ofDays(2)), Optional.empty(), Optional.empty());

  private static final ProposalNo P5 = new ProposalNo(5);

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

  private Quorum quorum() {
    return house.proposals().find(P1).orElseThrow().quorum();
  }

  private void proposed() {
    asking.asks(1, asking.proposing("Buy a cargo bike", Life.AT_ONCE));
  }

  private void joins(int no) {
    Disclosure person = house.disclose("@member" + no + ":example.org");
    house.append(
        ONE, null, List.of(new MemberJoined(member(no), person.commitment())), List.of(person));
  }

  @Test
  void everybodyCountsUnlessTheAssemblyChoseOtherwise() {
    proposed();
    assertThat(quorum().canonical()).isEqualTo("1/2+0");
    assertThat(asking.settings().suffrage()).isEqualTo(Suffrage.EVERYBODY);
  }

  @Test
  void whoDidNothingForLongDoesNotCount() {
    asking.set(Setting.ACTIVE, "" + Duration.ofDays(30).toSeconds());
    house.passes(Duration.ofDays(40));
    house.propose(P1, MEMBERS, "Long ago", ""); // by member 1
    house.vote(P1, 2, Choice.YES, null);
    house.passes(Duration.ofDays(20));
    joins(7);
    asking.asks(3, asking.proposing("Buy a cargo bike", Life.AT_ONCE));
    // Member 1 proposed, 7 joined, and 3 proposes; 2 voted before that time.
    Quorum counted = house.proposals().find(P2).orElseThrow().quorum();
    assertThat(counted.canonical()).isEqualTo("1/2+0@3a30");
    assertThat(house.proposals().electorate(P2)).hasSize(7);
    assertThat(counted.needed(7)).isEqualTo(2);
  }

  @Test
  void afterAQuietTimeEverybodyCountsSoThatNobodyDecidesAlone() {
    asking.set(Setting.ACTIVE, "" + Duration.ofDays(10).toSeconds());
    house.passes(Duration.ofDays(40));
    proposed();
    assertThat(quorum().canonical()).isEqualTo("1/2+0");
    assertThat(quorum().needed(MEMBERS)).isEqualTo(3);
  }

  @Test
  void oneMoreThanTheProposerIsStillTooFew() {
    asking.set(Setting.ACTIVE, "" + Duration.ofDays(10).toSeconds());
    asking.set(Setting.LEAVERS, "off");
    house.passes(Duration.ofDays(40));
    asking.asks(2, asking.proposing("Mend the roof", Life.AT_ONCE));
    house.passes(Duration.ofDays(1));
    asking.asks(1, asking.proposing("Buy a cargo bike", Life.AT_ONCE));
    Quorum counted = house.proposals().find(P2).orElseThrow().quorum();
    assertThat(counted.canonical()).isEqualTo("1/2+0@6l");
    leaves(5);
    assertThat(house.proposals().find(P2).orElseThrow().quorum().canonical()).isEqualTo("1/2+0@5l");
  }

  @Test
  void aDiscussionInWhichEverybodyFellSilentCountsEverybody() {
    asking.set(Setting.ACTIVE, "" + Duration.ofDays(10).toSeconds());
    house.passes(Duration.ofDays(40));
    for (int no = 1; no <= 4; no++) {
      asking.asks(no, asking.proposing("What member %d wants".formatted(no), Life.AT_ONCE));
    }
    house.passes(Duration.ofDays(1));
    asking.asks(1, asking.proposing("Talk about it", TALK));
    assertThat(house.proposals().find(P5).orElseThrow().quorum().canonical())
        .isEqualTo("1/2+0@4a10");
    house.passes(Duration.ofDays(30));
    asking.asks(1, new ProposalCommand.OpenVote(Optional.of(P5)));
    assertThat(house.proposals().find(P5).orElseThrow().quorum().canonical())
        .isEqualTo("1/2+0@6a10");
  }

  @Test
  void whoLeavesWithoutAVoteDoesNotCountWhereTheAssemblyChoseSo() {
    asking.set(Setting.LEAVERS, "off");
    proposed();
    assertThat(quorum().canonical()).isEqualTo("1/2+0@6l");
    asking.asks(2, vote("yes"));
    leaves(2);
    assertThat(quorum().canonical()).isEqualTo("1/2+0@6l");
    // What changes nothing is not told.
    assertThat(house.text("select count(*) from journal where kind = 'quorum-recounted'"))
        .isEqualTo("0");
    leaves(3);
    leaves(4);
    assertThat(quorum().canonical()).isEqualTo("1/2+0@4l");
    assertThat(quorum().needed(6)).isEqualTo(2);
    comesBack(3);
    assertThat(quorum().canonical()).isEqualTo("1/2+0@5l");
    joins(7);
    assertThat(quorum().canonical()).isEqualTo("1/2+0@5l");
  }

  @Test
  void whatTheAssemblyChoosesMeanwhileChangesNothing() {
    proposed();
    asking.set(Setting.LEAVERS, "off");
    leaves(3);
    assertThat(quorum().canonical()).isEqualTo("1/2+0");
    asking.asks(1, asking.proposing("Mend the roof", Life.AT_ONCE));
    asking.set(Setting.LEAVERS, "on");
    leaves(4);
    assertThat(house.proposals().find(P2).orElseThrow().quorum().canonical()).isEqualTo("1/2+0@4l");
  }

  @Test
  void whoDidNothingAndLeavesIsNotTakenOffTwice() {
    asking.set(Setting.ACTIVE, "" + Duration.ofDays(30).toSeconds());
    asking.set(Setting.LEAVERS, "off");
    house.passes(Duration.ofDays(40));
    house.propose(P1, MEMBERS, "By one who is active", "");
    asking.asks(2, vote("yes"));
    house.append(new ProposalWithdrawn(P1));
    house.passes(Duration.ofDays(1));
    asking.asks(3, asking.proposing("Buy a cargo bike", Life.AT_ONCE));
    Quorum counted = house.proposals().find(P2).orElseThrow().quorum();
    assertThat(counted.canonical()).isEqualTo("1/2+0@3a30l");
    leaves(5);
    assertThat(house.proposals().find(P2).orElseThrow().quorum()).isEqualTo(counted);
    leaves(1);
    assertThat(house.proposals().find(P2).orElseThrow().quorum().canonical())
        .isEqualTo("1/2+0@2a30l");
  }

  @Test
  void afterADiscussionItIsCountedAnew() {
    asking.set(Setting.LEAVERS, "off");
    asking.asks(1, asking.proposing("Talk about it", TALK));
    leaves(6);
    joins(7);
    joins(8);
    asking.asks(1, new ProposalCommand.OpenVote(Optional.empty()));
    assertThat(house.proposals().electorate(P1)).hasSize(7);
    assertThat(quorum().canonical()).isEqualTo("1/2+0@7l");
  }

  private void leaves(int no) {
    asking.asks(
        new Issuer.Automatic(), new MembershipCommand.Left("@member" + no + ":example.org"));
  }

  private void comesBack(int no) {
    asking.asks(
        new Issuer.Automatic(),
        new MembershipCommand.Joined(
            new MembershipCommand.Person("@member" + no + ":example.org", "Somebody")));
  }
}
