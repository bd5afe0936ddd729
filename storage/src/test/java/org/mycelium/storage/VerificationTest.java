package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mycelium.storage.House.D1;
import static org.mycelium.storage.House.NOON;
import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.P1;
import static org.mycelium.storage.House.P2;
import static org.mycelium.storage.House.TWO;
import static org.mycelium.storage.House.member;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.membership.MembershipFact.MemberLeft;
import org.mycelium.commands.settings.SettingsFact.SettingChanged;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;
import org.mycelium.storage.verify.Problem;
import org.mycelium.storage.verify.Report;
import org.mycelium.storage.verify.Verification;

/** What a verification finds, and where it says it is. */
final class VerificationTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void liveALittle() {
    file = folder.resolve("house.db");
    try (House house = House.ofMembers(file, 3)) {
      house.append(new SettingChanged("period", "3600"));
      house.propose(P1, 3, "Rent the old bakery", "It has an oven.");
      house.vote(P1, 1, Choice.YES, null);
      house.vote(P1, 2, Choice.NO, "the stairs");
      house.vote(P1, 3, Choice.YES, "warm bread");
      house.pass(P1, D1, Count.NONE.plus(Choice.YES, 2).plus(Choice.NO, 1));
      house.propose(P2, 2, "Buy a cargo bike", "");
      house.vote(P2, 2, Choice.ABSTAIN, null);
      house.found(TWO, 1);
      house.database.writer().run(tx -> tx.names().seen(ONE, "@member1:example.org", "Ana"));
      house.database.writer().run(tx -> tx.due().put(ONE, "card", "P2", NOON));
    }
  }

  /** Changes the file as no program of ours would. */
  private void tamper(String... statements) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("pragma ignore_check_constraints = on");
      for (String each : statements) {
        statement.executeUpdate(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> problems() {
    return Verification.of(file).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void everythingIsWellAfterAnOrdinaryLife() {
    Report report = Verification.of(file);
    assertThat(report.problems()).isEmpty();
    assertThat(report.holds()).isTrue();
    assertThat(report.facts()).isEqualTo(15);
    assertThat(report.texts()).isEqualTo(10);
    assertThat(report.heads()).extracting(Report.Head::assembly).containsExactly(ONE, TWO);
    assertThat(report.heads()).extracting(Report.Head::seq).containsExactly(13L, 2L);
    assertThat(report.heads()).allSatisfy(head -> assertThat(head.hash()).hasSize(64));
  }

  @Test
  void itRunsBesideTheBotAndSeesOneMoment() {
    try (House house = House.at(file)) {
      house.append(new MemberLeft(member(3)));
      assertThat(Verification.of(file).holds()).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at_ms = at_ms + 1          | it is not as it was written
          actor = 3                  | it is not as it was written
          actor = null               | it is not as it was written
          cause = '$other'           | it is not as it was written
          ordinal = ordinal + 7      | it is not as it was written
          body = replace(body, 'yes', 'no') | it is not as it was written
          prev_hash = hash           | it does not follow the line before
          hash = prev_hash           | the line is not as it was written
          kind = 'ballot-bought'     | not known to this version
          version = 9                | not known to this version
          """)
  void aChangedLineIsFound(String change, String said) {
    tamper("drop trigger journal_never_changes", "update journal set " + change + " where seq = 7");
    assertThat(problems())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith("journal, assembly 1")
                    .contains("(journal line 7)")
                    .contains(said.replace("it is not", "the line is not")));
  }

  @Test
  void aLineThatIsGoneIsFound() {
    tamper("drop trigger journal_never_shrinks", "delete from journal where seq = 7");
    assertThat(problems())
        .contains("journal, assembly 1, seq (journal line 8): the line before it is 6");
  }

  @Test
  void aLastLineThatIsGoneIsFoundByWhatItLedTo() {
    tamper(
        "drop trigger journal_never_shrinks",
        "delete from journal where assembly = 1 and seq = 13");
    assertThat(problems())
        .containsExactly(
            "ballot, assembly 1, proposal 2, round 1, voter 2 (journal line 13): no fact leads to this row");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          update ballot set choice = 'no' where voter = 3 | ballot, assembly 1, proposal 1, round 1, voter 3, choice (journal line 9): it is no, by the journal yes
          update ballot set cast_by = '$x' where voter = 3 | ballot, assembly 1, proposal 1, round 1, voter 3, cast_by (journal line 9): it is $x, by the journal $event6
          delete from ballot where voter = 3 | ballot, assembly 1, proposal 1, round 1, voter 3 (journal line 9): the row is missing
          insert into ballot values (1, 2, 1, 1, 'yes', null, '$x', 3) | ballot, assembly 1, proposal 2, round 1, voter 1 (journal line 3): no fact leads to this row
          update member set is_present = 0 where no = 2 | member, assembly 1, no 2, is_present (journal line 3): it is 0, by the journal 1
          update person set matrix_id = '@eve:example.org' where member = 2 | person, assembly 1, member 2, matrix_id: it is not as the journal says
          update setting set value = '1' | setting, assembly 1, key period, value (journal line 5): it is 1, by the journal 3600
          update proposal set electorate = 2 where no = 1 | proposal, assembly 1, no 1, electorate (journal line 10): it is 2, by the journal 3
          insert into electorate values (1, 2, 3) | electorate, assembly 1, proposal 2, member 3: no fact leads to this row
          update decision set votes = '{"yes":2}' | decision, assembly 1, no 1, votes (journal line 11): it is {"yes":2}, by the journal {"no":1,"yes":2}
          update due set due_ms = due_ms + 1 where kind = 'close' | due, assembly 1, kind close, subject P2, due_ms: it is 1796385600001, by the journal 1796385600000
          update decision_fts set title = 'Rent the new bakery' | decision_fts, assembly 1, decision 1, title: it is not as the journal says
          update assembly set founded_ms = 1 where id = 2 | assembly, assembly 2, founded_ms (journal line 1): it is 1, by the journal 1796126400000
          """)
  void aChangedTableIsFoundWithItsPlace(String change, String place) {
    tamper(change);
    assertThat(problems()).containsExactly(place);
  }

  @Test
  void otherWordsThanThoseCommittedToAreFound() {
    tamper("update private_text set text = 'the lift' where text = 'the stairs'");
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("private_text, assembly 1, commitment ")
        .endsWith(": the text is not the one that was committed to");
  }

  @Test
  void wordsNobodyCommittedToAreFound() {
    tamper("update private_text set assembly = 2 where text = 'the stairs'");
    assertThat(problems()).singleElement().asString().endsWith(": no fact commits to this text");
  }

  @Test
  void erasingWordsLeavesEverythingTrue() {
    tamper("delete from private_text where text in ('the stairs', 'Buy a cargo bike')");
    assertThat(problems()).isEmpty();
  }

  @Test
  void erasingAPersonLeavesEverythingTrueOnceTheNameIsGoneToo() {
    tamper("delete from private_text where text = '@member3:example.org'");
    assertThat(problems())
        .containsExactly("person, assembly 1, member 3: no fact leads to this row");
    tamper("delete from person where assembly = 1 and member = 3");
    assertThat(problems()).isEmpty();
  }

  @Test
  void noMoreProblemsAreListedThanSayAnythingNew() {
    tamper("update electorate set member = member + 10");
    assertThat(problems()).hasSize(10);
    tamper("drop trigger journal_never_changes", "update journal set at_ms = at_ms + 1");
    assertThat(problems()).hasSize(Verification.MAX_PROBLEMS);
  }

  @Test
  void aFileThatIsNoneOfOursIsRefused() throws Exception {
    assertThatThrownBy(() -> Verification.of(folder.resolve("missing.db")))
        .isInstanceOfSatisfying(
            CannotOpen.class, e -> assertThat(e.reason()).isEqualTo(CannotOpen.Reason.MISSING));
    Path text = Files.writeString(folder.resolve("text.db"), "no database at all".repeat(99));
    assertThatThrownBy(() -> Verification.of(text))
        .isInstanceOfSatisfying(
            CannotOpen.class,
            e -> assertThat(e.reason()).isEqualTo(CannotOpen.Reason.NOT_A_DATABASE));
    Path empty = Files.createFile(folder.resolve("empty.db"));
    assertThatThrownBy(() -> Verification.of(empty))
        .isInstanceOfSatisfying(
            CannotOpen.class, e -> assertThat(e.reason()).isEqualTo(CannotOpen.Reason.OLDER));
  }

  @Test
  void aProblemWithoutAPlaceIsOneOfTheFile() {
    assertThat(new Problem("", Optional.empty(), Optional.empty(), "", "", "damaged").toString())
        .isEqualTo("file: damaged");
  }
}
