package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mycelium.storage.House.D1;
import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.P1;
import static org.mycelium.storage.House.P2;
import static org.mycelium.storage.House.TWO;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.Proposal.Status;
import org.mycelium.commands.proposal.ProposalFact.ProposalClosed;
import org.mycelium.commands.proposal.ProposalFact.VoteReopened;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.settings.SettingsFact.SettingChanged;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;
import org.mycelium.storage.export.Export;
import org.mycelium.storage.export.Export.Format;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The decision log as files. */
final class ExportTest {
  private static final String ACTING = "[\\p{Cc}\\u202A-\\u202E&&[^\n]]";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void decide() {
    file = folder.resolve("house.db");
    try (House house = House.ofMembers(file, 3)) {
      house.propose(P1, 3, "=cmd|' /C calc'!A0", "It has an \"oven\", they say.\n- and *stairs*");
      house.vote(P1, 1, Choice.YES, null);
      house.vote(P1, 2, Choice.NO, "+the stairs");
      house.vote(P1, 3, Choice.YES, null);
      house.pass(P1, D1, Count.NONE.plus(Choice.YES, 2).plus(Choice.NO, 1));
      house.propose(P2, 3, "Comprar una bici", "");
      house.pass(P2, new DecisionNo(2), Count.NONE.plus(Choice.YES, 3));
      house.found(TWO, 1);
    }
  }

  private String export(Format format, Optional<AssemblyId> only) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Export.write(file, format, only, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void jsonIsAnArrayOfDecisions() {
    JsonNode all = JsonMapper.shared().readTree(export(Format.JSON, Optional.empty()));
    assertThat(all.size()).isEqualTo(2);
    JsonNode first = all.get(0);
    assertThat(first.get("assembly").longValue()).isEqualTo(1);
    assertThat(first.get("decision").stringValue()).isEqualTo("D1");
    assertThat(first.get("proposal").stringValue()).isEqualTo("P1");
    assertThat(first.get("title").stringValue()).isEqualTo("=cmd|' /C calc'!A0");
    assertThat(first.get("decided_at").stringValue()).isEqualTo("2026-12-01T12:00:00Z");
    assertThat(first.get("rule").stringValue()).isEqualTo("majority/1(1/2,strict,cast)");
    assertThat(first.get("yes").longValue()).isEqualTo(2);
    assertThat(first.get("no").longValue()).isEqualTo(1);
    assertThat(first.get("electorate").longValue()).isEqualTo(3);
    assertThat(first.get("dissent").get(0).get("reason").stringValue()).isEqualTo("+the stairs");
    assertThat(JsonMapper.shared().readTree(export(Format.JSON, Optional.of(TWO))).size()).isZero();
  }

  @Test
  void csvIsSafeInASpreadsheet() {
    assertThat(export(Format.CSV, Optional.of(ONE)))
        .isEqualTo(
            "assembly,decision,proposal,title,text,proposer,opened_at,decided_at,rule,quorum,electorate,"
                + "yes,no,abstain,objection,votes,dissent,instead_of,because,ends,ended,review_on,recorded,statements\r\n"
                + "1,D1,P1,'=cmd|' /C calc'!A0,\"It has an \"\"oven\"\", they say.\n- and *stairs*\","
                + "'@member1:example.org,2026-12-01T12:00:00Z,2026-12-01T12:00:00Z,"
                + "\"majority/1(1/2,strict,cast)\",1/2+0,3,2,1,0,0,no 1; yes 2,'@member2:example.org: no: +the stairs,,,,,,0,\r\n"
                + "1,D2,P2,Comprar una bici,,'@member1:example.org,2026-12-01T12:00:00Z,"
                + "2026-12-01T12:00:00Z,\"majority/1(1/2,strict,cast)\",1/2+0,3,3,0,0,0,yes 3,,,,,,,0,\r\n");
  }

  @Test
  void aDecisionOverABlockKeepsTheBlockAndItsReason() {
    try (House house = House.at(file)) {
      ProposalNo no = new ProposalNo(3);
      house.proposeBy("modified-consensus/1", no, 3);
      for (int voter = 1; voter <= 2; voter++) {
        house.vote(no, voter, Choice.YES, null);
      }
      house.vote(no, 3, new Choice("block"), "the bridge is not safe");
      house.append(new ProposalClosed(no, Status.TABLED, false));
      assertThat(house.proposals().tabled()).extracting(Proposal::no).containsExactly(no);
      house.append(new VoteReopened(no, "modified-consensus-vote/1", House.NOON, House.NOON));
      assertThat(house.proposals().ballots(no)).isEmpty();
      assertThat(house.proposals().ballots(no, 1)).hasSize(3);
      for (int voter = 1; voter <= 3; voter++) {
        house.vote(no, voter, voter == 3 ? new Choice("stand-aside") : Choice.YES, null);
      }
      house.pass(
          no, new DecisionNo(3), Count.NONE.plus(Choice.YES, 2).plus(new Choice("stand-aside"), 1));
    }
    JsonNode decision = JsonMapper.shared().readTree(export(Format.JSON, Optional.of(ONE))).get(2);
    assertThat(decision.get("rule").stringValue()).isEqualTo("modified-consensus-vote/1");
    assertThat(decision.get("votes").toString()).isEqualTo("{\"stand-aside\":1,\"yes\":2}");
    assertThat(decision.get("dissent").get(0).toString())
        .isEqualTo(
            "{\"choice\":\"block\",\"name\":\"@member3:example.org\","
                + "\"reason\":\"the bridge is not safe\"}");
    assertThat(bare(export(Format.MD, Optional.of(ONE)))).contains("the bridge is not safe");
    assertThat(export(Format.CSV, Optional.of(ONE))).contains("stand-aside 1; yes 2");
  }

  @Test
  void markdownSpeaksTheAssemblysLanguageAndTakesNoMarkupFromPeople() {
    assertThat(bare(export(Format.MD, Optional.of(ONE))))
        .contains("## D1 · =cmd\\|' /C calc'\\!A0\n")
        .contains("> It has an \"oven\", they say.\\\n> \\- and \\*stairs\\*\n")
        .contains("the stairs")
        .contains("## D2 · Comprar una bici\n");
    try (House house = House.at(file)) {
      house.append(new SettingChanged("language", "es"));
    }
    assertThat(bare(export(Format.MD, Optional.of(ONE)))).contains("propuesta");
  }

  @Test
  void markdownSaysSoWhenNothingWasDecided() {
    assertThat(export(Format.MD, Optional.of(TWO))).isEqualTo("Nothing was decided here yet.\n\n");
    try (House house = House.at(file)) {
      house.append(TWO, null, List.of(new SettingChanged("language", "es")), List.of());
    }
    assertThat(export(Format.MD, Optional.of(TWO)))
        .isEqualTo("Aquí todavía no se ha decidido nada.\n\n");
    assertThat(export(Format.MD, Optional.empty())).doesNotContain("Nothing was decided");
  }

  @Test
  void noControlCharacterAndNoTurnOfDirectionReachesATerminal() {
    try (House house = House.at(file)) {
      ProposalNo no = new ProposalNo(3);
      house.propose(no, 3, "\u001B]0;owned\u0007\u202Esay\u009B2J", "It \u202Dis\r\u001B[2J so");
      house.pass(no, new DecisionNo(3), Count.NONE.plus(Choice.YES, 3));
    }
    assertThat(export(Format.CSV, Optional.of(ONE)).replace("\r\n", "\n"))
        .contains("1,D3,P3,]0;ownedsay2J,It is[2J so,")
        .doesNotContainPattern(ACTING);
    assertThat(bare(export(Format.MD, Optional.of(ONE)))).doesNotContainPattern(ACTING);
  }

  @Test
  void csvKnowsTheFullWidthSignsOfFormulasToo() {
    try (House house = House.at(file)) {
      ProposalNo no = new ProposalNo(3);
      house.propose(no, 3, "\uFF1D1+1", "");
      house.pass(no, new DecisionNo(3), Count.NONE.plus(Choice.YES, 3));
    }
    assertThat(export(Format.CSV, Optional.of(ONE))).contains(",P3,'\uFF1D1+1,");
  }

  /** Without the marks that keep directions of writing apart. */
  private static String bare(String text) {
    return text.replaceAll("[\\u2066-\\u2069]", "");
  }

  @Test
  void anAssemblyThatIsNotThereIsAMistake() {
    assertThatThrownBy(
            () ->
                Export.write(
                    file, Format.CSV, Optional.of(new AssemblyId(9)), new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
