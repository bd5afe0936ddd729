package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.proposal.amendment.AmendmentFact.VoteRestarted;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.vote.VoteFact.BallotWithdrawn;

/** A database made by an earlier version keeps what it holds when it is brought up to date. */
final class MigrationsTest {
  @TempDir private Path folder;

  @Test
  void keepsTheVotesOfTheFirstSchema() throws Exception {
    Path file = folder.resolve("old.db");
    String script = script("V001__house.sql");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("pragma application_id = " + 0x4d796365);
      statement.executeUpdate(
          "create table schema_version (version integer primary key, script text not null,"
              + " sha256 text not null) strict");
      statement.executeUpdate(script);
      record(connection, script);
      statement.executeUpdate(
          """
          insert into assembly values (1, 0, 1);
          insert into member values (1, 1, 'p1', 1, 0, 2), (1, 2, 'p2', 1, 0, 3);
          insert into proposal values
            (1, 1, 1, 't', 'w', 'consent/1', '1/2+0', 2, 0, 9, 0, 'passed', 9),
            (1, 2, 1, 't', 'w', 'consent/1', '1/2+0', 2, 0, 9, 0, 'passed', 9);
          insert into electorate values (1, 1, 1), (1, 1, 2);
          insert into ballot values
            (1, 1, 1, 'yes', null, '$a', 5), (1, 1, 2, 'objection', 'r', '$b', 6);
          insert into decision values (1, 1, 1, 12, 3, 0, 1, 9, 10), (1, 2, 2, 0, 0, 0, 0, 9, 11);
          """);
    }
    try (House house = House.at(file)) {
      assertThat(
              House.texts(
                  house.reading,
                  "select voter || choice || coalesce(reason, '-') || cast_by || seq as text"
                      + " from ballot order by voter"))
          .isEqualTo(List.of("1yes-$a5", "2objectionr$b6"));
      assertThat(
              House.texts(
                  house.reading,
                  "select no || ':' || votes || decided_ms || '/' || seq as text"
                      + " from decision order by no"))
          .isEqualTo(List.of("1:{\"no\":3,\"objection\":1,\"yes\":12}9/10", "2:{}9/11"));
      assertThat(house.proposals().find(House.P1).orElseThrow().electorate()).isEqualTo(2);
    }
  }

  /** What the migration reads from the journal is what the facts themselves lead to. */
  @Test
  void knowsOfOldJournalsWhoTookAVoteBackInWhichRound() throws Exception {
    Path file = folder.resolve("taken.db");
    String rows =
        "select proposal || '/' || round || '/' || voter || '/' || seq as text from took_back";
    List<String> led;
    try (House house = House.ofMembers(file, 3)) {
      house.propose(House.P1, 3, "Buy a bike", "");
      house.vote(House.P1, 1, Choice.YES, null);
      house.vote(House.P1, 2, Choice.YES, null);
      house.append(new BallotWithdrawn(House.P1, House.member(1)));
      house.vote(House.P1, 1, Choice.NO, null);
      house.append(new BallotWithdrawn(House.P1, House.member(1)));
      house.append(new VoteRestarted(House.P1, Instant.ofEpochMilli(9), Instant.ofEpochMilli(9)));
      house.vote(House.P1, 2, Choice.NO, null);
      house.append(new BallotWithdrawn(House.P1, House.member(2)));
      led = House.texts(house.reading, rows);
    }
    assertThat(led).hasSize(2);
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      String script = script("V044__took_back.sql");
      statement.executeUpdate("delete from took_back");
      statement.executeUpdate(script.substring(script.indexOf("INSERT INTO")));
    }
    try (House house = House.at(file)) {
      assertThat(House.texts(house.reading, rows)).isEqualTo(led);
    }
  }

  private static String script(String name) throws Exception {
    try (InputStream in = MigrationsTest.class.getResourceAsStream("/db/migration/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void record(Connection connection, String script) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
    try (PreparedStatement insert =
        connection.prepareStatement("insert into schema_version values (1, ?, ?)")) {
      insert.setString(1, "V001__house.sql");
      insert.setString(2, HexFormat.of().formatHex(hash));
      insert.executeUpdate();
    }
  }
}
