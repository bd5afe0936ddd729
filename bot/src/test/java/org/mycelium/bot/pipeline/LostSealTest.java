package org.mycelium.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.membership.MembershipCommand.Person;

/** The bot's own secret for a draw is gone, by a restored backup or by somebody's hand. */
final class LostSealTest {
  @TempDir Path folder;

  private Stage stage;

  @BeforeEach
  void open() {
    stage = new Stage(folder.resolve("house.db"));
    stage.opensWith(List.of(person("ana"), person("bo"), person("chidi"), person("dana")));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aTieWhoseLotIsLostSaysHowAnotherIsDrawnAndThatSettlesIt() throws SQLException {
    say("bo", "!propose Which day? options: Monday, Tuesday");
    say("ana", "!vote Monday");
    say("chidi", "!vote Monday");
    say("bo", "!vote Tuesday");
    say("dana", "!vote Tuesday");
    say("bo", "!close");
    loseSeals();
    stage.said(Stage.ROOM);

    stage.passes(Duration.ofDays(1));

    assertThat(stage.said(Stage.ROOM))
        .anySatisfy(
            said ->
                assertThat(said)
                    .contains("cannot be made: my secret for it is gone")
                    .contains("The tie stands. Any member has another lot drawn: `!draw P1`."));

    say("dana", "!draw P1");
    assertThat(stage.said(Stage.ROOM)).anyMatch(said -> said.contains("Lot that settles the tie"));
    stage.passes(Duration.ofDays(1));
    assertThat(stage.said(Stage.ROOM)).anyMatch(said -> said.contains("is now decision"));
  }

  @Test
  void aDrawOfMembersThatIsLostSaysSoAndNothingOfTies() throws SQLException {
    say("ana", "!draw 1 from members for the keys, for 1h");
    loseSeals();
    stage.said(Stage.ROOM);

    stage.passes(Duration.ofHours(1));

    assertThat(stage.said(Stage.ROOM))
        .anyMatch(said -> said.contains("draw anew with a secret of your own in it"))
        .noneMatch(said -> said.contains("tie"));
  }

  /** Seals are kept beside the journal, as 64 hex digits. */
  private void loseSeals() throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("house.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      int lost =
          statement.executeUpdate(
              "delete from private_text where length(text) = 64 and text not glob '*[^0-9a-f]*'");
      assertThat(lost).isPositive();
    }
  }

  private void say(String who, String words) {
    stage.says(Stage.ROOM, "@" + who + ":example.org", words);
  }

  private static Person person(String name) {
    return new Person("@" + name + ":example.org", name);
  }
}
