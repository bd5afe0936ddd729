package org.mycelium.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.membership.MembershipCommand.Person;

/** Sealed ballots are gone, by somebody's hand or because the file was made from its journal. */
final class LostBallotsTest {
  private static final List<String> VOTERS = List.of("ana", "bo", "chidi");

  @TempDir Path folder;

  private Stage stage;

  @BeforeEach
  void open() {
    stage = new Stage(folder.resolve("house.db"));
    stage.opensWith(
        Stream.concat(VOTERS.stream(), Stream.of("dana")).map(LostBallotsTest::person).toList());
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void thereIsNoResultAndTheVoteIsRepeated() throws SQLException {
    stage.says(Stage.ROOM, id("dana"), "!propose Keep Bo as treasurer, sealed, for 1d");
    VOTERS.forEach(this::votes);
    lose("ana");
    stage.said(Stage.ROOM);

    stage.passes(Duration.ofDays(1));

    assertThat(stage.said(Stage.ROOM))
        .anySatisfy(
            said ->
                assertThat(said)
                    .contains("No result: ")
                    .contains("3 voted under seal, and 2 ballots are there.")
                    .contains("It is voted on anew until")
                    .doesNotContain("ana"))
        .noneMatch(said -> said.contains("is now decision"));

    VOTERS.forEach(this::votes);
    stage.passes(Duration.ofDays(3));

    assertThat(stage.said(Stage.ROOM)).anyMatch(said -> said.contains("is now decision"));
  }

  @Test
  void whoeverCastsTheLostBallotAgainMendsIt() throws SQLException {
    stage.says(Stage.ROOM, id("dana"), "!propose Keep Bo as treasurer, sealed, for 1d");
    VOTERS.forEach(this::votes);
    lose("ana");
    votes("ana");
    stage.said(Stage.ROOM);

    stage.passes(Duration.ofDays(1));

    assertThat(stage.said(Stage.ROOM))
        .anyMatch(said -> said.contains("is now decision") && said.contains("yes 3"));
  }

  private void votes(String who) {
    String chat = stage.chats(id(who));
    stage.says(chat, id(who), "vote yes sealed");
    assertThat(stage.said(chat)).anyMatch(said -> said.contains("Counted and sealed"));
  }

  private void lose(String who) throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("house.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  "delete from envelope where voter ="
                      + " (select member from person where matrix_id = '%s')".formatted(id(who))))
          .isOne();
    }
  }

  private static String id(String name) {
    return "@" + name + ":example.org";
  }

  private static Person person(String name) {
    return new Person(id(name), name);
  }
}
