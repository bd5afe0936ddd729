package org.mycelium.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.membership.MembershipCommand.Person;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Choice;

/** One person who writes and writes. */
final class AnswerBudgetTest {
  private static final String ANA = "@ana:example.org";
  private static final String BO = "@bo:example.org";
  private static final ProposalNo P1 = new ProposalNo(1);

  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void open() {
    stage = new Stage(folder.resolve("mycelium.db"));
    stage.opensWith(List.of(new Person(ANA, "Ana"), new Person(BO, "Bo")));
    stage.says(Stage.ROOM, ANA, "!propose Buy a cargo bike");
    stage.said(Stage.ROOM);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void isAnsweredTwentyTimesAndToldOnceThatThereIsNoMore() {
    says(BO, "!open", 30);

    List<String> said = stage.said(Stage.ROOM);
    assertThat(said).hasSize(21);
    assertThat(said.subList(0, 20)).allMatch(words -> words.startsWith("One proposal is open"));
    assertThat(said.getLast())
        .isEqualTo(
            "That was a lot within five minutes, so I answer you here again from 12:05 on. Your"
                + " votes go on counting, without a sign from me; until then I ask nothing, and nothing"
                + " else that you write here is done.");
  }

  @Test
  void votesOnInSilence() {
    says(BO, "!vote yes", 20);
    assertThat(stage.said(Stage.ROOM)).isEqualTo(Collections.nCopies(20, "✅"));

    says(BO, "!vote no", 1);
    says(BO, "!vote abstain", 1);

    assertThat(stage.said(Stage.ROOM)).hasSize(1).first().asString().startsWith("That was a lot");
    assertThat(votes()).extracting(Ballot::mark).containsExactly(Choice.ABSTAIN);
  }

  @Test
  void changesNothingElseUntilTheSpellIsOver() {
    says(BO, "!vtoe", 20);
    says(BO, "!propose Something that nobody would hear of", 1);
    assertThat(stage.read(Stage::newestProposal)).isEqualTo("P1");

    stage.passes(Duration.ofMinutes(5));
    says(BO, "!propose Something else", 1);

    assertThat(stage.read(Stage::newestProposal)).isEqualTo("P2");
  }

  @Test
  void mayNotFillTheRoomWithCardsEither() {
    for (int i = 1; i <= 30; i++) {
      says(BO, "!propose Flood " + i, 1);
    }

    assertThat(stage.read(Stage::newestProposal)).isEqualTo("P21");
  }

  @Test
  void takesNothingFromTheOthersNorFromOtherRooms() {
    says(BO, "!open", 30);
    stage.said(Stage.ROOM);
    stage.read(
        tx -> {
          tx.rooms().joined("!bo:example.org", BO);
          return true;
        });

    says(ANA, "!open", 1);
    stage.says("!bo:example.org", BO, "open");

    assertThat(stage.said(Stage.ROOM)).hasSize(1).first().asString().startsWith("One proposal");
    assertThat(stage.said("!bo:example.org")).hasSize(1);
  }

  @Test
  void isToldApartWhereThereIsAPrivateRoom() {
    stage.read(
        tx -> {
          tx.rooms().joined("!bo:example.org", BO);
          return true;
        });

    says(BO, "!vote P7 yes", 25);

    assertThat(stage.said(Stage.ROOM)).isEmpty();
    assertThat(stage.said("!bo:example.org"))
        .hasSize(21)
        .last()
        .asString()
        .startsWith("That was a lot");
  }

  @Test
  void isForgottenWhenTheSpellIsOver() {
    says(BO, "!open", 3);
    stage.passes(Duration.ofMinutes(5));
    says(ANA, "!open", 1);

    assertThat(isRemembered(BO)).isFalse();
    assertThat(isRemembered(ANA)).isTrue();
  }

  @Test
  void countsNothingThatWillHaveBeenSaidBeforeAClockJumpedBack() {
    stage.passes(Duration.ofDays(2));
    says(BO, "!open", 30);
    stage.said(Stage.ROOM);

    stage.jumpsBack(Duration.ofDays(2));
    says(BO, "!open", 1);

    assertThat(stage.said(Stage.ROOM)).hasSize(1).first().asString().startsWith("One proposal");
  }

  private void says(String who, String words, int times) {
    for (int i = 0; i < times; i++) {
      stage.says(Stage.ROOM, who, words);
    }
  }

  private boolean isRemembered(String who) {
    return stage.read(tx -> tx.answers().find(Stage.ROOM, who).isPresent());
  }

  private List<Ballot> votes() {
    return stage.read(tx -> tx.assembly(new AssemblyId(1)).proposals().ballots(P1));
  }
}
