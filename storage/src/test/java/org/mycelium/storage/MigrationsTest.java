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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Pending;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.amendment.AmendmentFact.VoteRestarted;
import org.mycelium.commands.scrip.PendingPayment;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.template.PendingForm;
import org.mycelium.commands.template.TemplateNo;
import org.mycelium.commands.testimony.TestimonyDraft;
import org.mycelium.commands.testimony.Topic;
import org.mycelium.commands.vote.BallotDialogue;
import org.mycelium.commands.vote.ReadBack;
import org.mycelium.commands.vote.VoteFact.BallotWithdrawn;
import org.mycelium.storage.pending.Waits;

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
      record(connection, 1, "V001__house.sql");
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

  /** Of several questions to one person the one stays that would have been answered. */
  @Test
  void keepsWhatWaitedForAnswers() throws Exception {
    Path file = folder.resolve("waiting.db");
    List<String> before =
        Migrations.SCRIPTS.subList(0, Migrations.SCRIPTS.indexOf("V069__pending.sql"));
    long now = System.currentTimeMillis();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("pragma application_id = " + 0x4d796365);
      statement.executeUpdate(
          "create table schema_version (version integer primary key, script text not null,"
              + " sha256 text not null) strict");
      for (String name : before) {
        statement.executeUpdate(script(name));
        record(connection, before.indexOf(name) + 1, name);
      }
      statement.executeUpdate("pragma foreign_keys = off");
      statement.executeUpdate(
          """
          insert into assembly values (1, 0, 1);
          insert into member values
            (1, 1, 'p1', 1, 0, 2), (1, 2, 'p2', 1, 0, 3), (1, 3, 'p3', 1, 0, 4),
            (1, 4, 'p4', 1, 0, 5), (1, 5, 'p5', 1, 0, 6);
          insert into person values
            (1, 1, '@a', null), (1, 2, '@b', null), (1, 3, '@c', null), (1, 4, '@d', null),
            (1, 5, '@e', null);
          insert into testimony_draft values
            (1, 1, 'a "story"', '$said', 'decision', 4, '', 1, null, %1$d),
            (1, 2, 'an old one', null, null, null, '', null, null, 5);
          insert into pending_payment values
            (1, 1, 2, 700, '', %1$d, '$p'), (1, 2, 1, 600, 'wood', %1$d, '$q');
          insert into read_back values (1, 3, 7, 'P7 1 > 2');
          insert into ballot_dialogue values (1, 3, 7, 1, '', 0, ''), (1, 4, 7, 2, '2=3,1', 1, 'so');
          insert into pending_form values (1, 5, 1, 2, 'item=oven', %1$d);
          """
              .formatted(now));
    }
    try (House house = House.at(file)) {
      assertThat(List.of("@a", "@b", "@c", "@d", "@e"))
          .extracting(person -> asked(house, person, Instant.ofEpochMilli(now)))
          .containsExactly(
              new TestimonyDraft(
                  "a \"story\"",
                  Optional.of(new Topic.OfDecision(new DecisionNo(4))),
                  "",
                  Optional.of(true),
                  Optional.empty()),
              new PendingPayment(House.member(1), 600, "wood"),
              new ReadBack(new ProposalNo(7), "P7 1 > 2"),
              new BallotDialogue(new ProposalNo(7), 2, List.of("2=3", "1"), true, "so"),
              new PendingForm(new TemplateNo(1), new DecisionNo(2), "item=oven"));
    }
  }

  /** The names of before are compared with each other like those seen since. */
  @Test
  void looksAtTheNamesOfBefore() throws Exception {
    Path file = folder.resolve("names.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("pragma application_id = " + 0x4d796365);
      statement.executeUpdate(
          "create table schema_version (version integer primary key, script text not null,"
              + " sha256 text not null) strict");
      statement.executeUpdate(script("V001__house.sql"));
      record(connection, 1, "V001__house.sql");
      statement.executeUpdate(
          """
          insert into assembly values (1, 0, 1);
          insert into member values
            (1, 1, 'p1', 1, 0, 2), (1, 2, 'p2', 1, 0, 3), (1, 3, 'p3', 1, 0, 4);
          insert into person values
            (1, 1, '@bo:x', null), (1, 2, '@zoe:x', 'Bo'), (1, 3, '@eli:x', 'BO');
          """);
    }
    try (House house = House.at(file)) {
      assertThat(house.members().all())
          .extracting(Member::displayName)
          .containsExactly("@bo:x", "Bo (@zoe:x)", "BO (@eli:x)");
    }
  }

  private static Pending asked(House house, String person, Instant now) {
    return house
        .database
        .writer()
        .call(tx -> tx.pending().of(person, now))
        .map(waits -> ((Waits.Asked) waits).pending())
        .orElseThrow();
  }

  private static String script(String name) throws Exception {
    try (InputStream in = MigrationsTest.class.getResourceAsStream("/db/migration/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void record(Connection connection, int version, String name) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(script(name).getBytes(StandardCharsets.UTF_8));
    try (PreparedStatement insert =
        connection.prepareStatement("insert into schema_version values (?, ?, ?)")) {
      insert.setInt(1, version);
      insert.setString(2, name);
      insert.setString(3, HexFormat.of().formatHex(hash));
      insert.executeUpdate();
    }
  }
}
