package org.mycelium.commands.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.BotName;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.TimeProblem;
import org.mycelium.commands.grammar.Utterance;
import org.mycelium.commands.text.Message;

class LotGrammarTest {
  private static final String HEX = "0123456789abcdef".repeat(4);
  private static final String OTHER = "fedcba9876543210".repeat(4);

  private static final Parser PARSER =
      new Parser(LotGrammar.COMMANDS, new BotName("@bot:example.org", "Bot"));

  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-01T09:00:00Z"), ZoneId.of("UTC"), count -> new byte[count]);

  private static Reading read(String text) {
    return PARSER.read(new Utterance(text, false, false, false, Optional.empty()), NOW);
  }

  private static LotCommand understood(String text) {
    return (LotCommand) ((Reading.Understood) read(text)).command();
  }

  private static Message refused(String text) {
    return ((Reading.Problem) read(text)).message();
  }

  @ParameterizedTest
  @CsvSource({"/draw L1 verify", "/verify L1", "!verificar L1", "!sorteo L1 verificar"})
  void theNumberMayStandBeforeTheVerb(String text) {
    assertThat(understood(text)).isEqualTo(new LotCommand.Verify(Optional.of(new LotNo(1))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/draw decline L1 | false",
        "/draw L1 decline, sorry | false",
        "/draw decline L1 because I travel | true",
        "!sorteo L1 declino porque me voy | true"
      })
  void aReasonToDeclineIsPassedOver(String text, boolean reasoned) {
    assertThat(understood(text))
        .isEqualTo(new LotCommand.Decline(Optional.of(new LotNo(1)), reasoned));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/draw 3 from members for the food committee | 3 | true | | the food committee",
        "/draw one of us for the keys | 1 | true | | the keys",
        "/draw 2 from ana, bo and chidi for cooking | 2 | true | ana;bo;chidi | cooking",
        "/draw 2 for cooking from bo and chidi | 2 | false | | cooking from bo and chidi",
        "/draw 2 for cooking, from bo and chidi | 2 | false | | cooking, from bo and chidi",
        "/lots 2 for cooking | 2 | false | | cooking",
        "/sorteo 1 de entre ana y bo para las llaves | 1 | true | ana;bo | las llaves",
        "/sorteo 2 personas para cocinar | 2 | false | | cocinar"
      })
  void readsHowManyFromWhomAndWhatFor(
      String text, int seats, boolean said, String only, String about) {
    LotCommand.Convene convene = (LotCommand.Convene) understood(text);
    assertThat(convene.seats()).isEqualTo(seats);
    assertThat(convene.said()).isEqualTo(said);
    assertThat(convene.only()).isEqualTo(only == null ? List.of() : List.of(only.split(";", -1)));
    assertThat(convene.about()).isEqualTo(about);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/draw 1 from members for the till, until friday 18:00 | 2026-12-04T18:00:00Z | the till",
        "/draw 1 from members for the till until friday 18:00 | 2026-12-04T18:00:00Z | the till",
        "/draw 1 from members for the till by friday 18:00 | 2026-12-04T18:00:00Z | the till",
        "/draw 1 from members for the till, by friday 18:00 | 2026-12-04T18:00:00Z | the till",
        "/draw 1 from members for the till, before friday 18:00 | 2026-12-04T18:00:00Z | the till",
        "/draw 1 from members for the till, for 2h | 2026-12-01T11:00:00Z | the till",
        "/draw 1 from members for standing by the door | | standing by the door",
        "/draw 1 from members for the hours before the feast | | the hours before the feast",
        "/sorteo 1 para la caja hasta el viernes 18:00 | 2026-12-04T18:00:00Z | la caja",
        "/sorteo 1 para la caja, antes del viernes 18:00 | 2026-12-04T18:00:00Z | la caja"
      })
  void readsUntilWhenWithAndWithoutAComma(String text, Instant until, String about) {
    LotCommand.Convene convene = (LotCommand.Convene) understood(text);
    assertThat(convene.commitUntil()).isEqualTo(Optional.ofNullable(until));
    assertThat(convene.about()).isEqualTo(about);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/draw 1 from members for the till, until yesterday",
        "/draw 1 from members for the till until yesterday",
        "/sorteo 1 para la caja, hasta ayer"
      })
  void saysThatATimeIsOver(String text) {
    assertThat(refused(text))
        .matches(one -> one instanceof LotRefusal.TimeIsOver || one instanceof TimeProblem.Past);
  }

  @Test
  void saysThatADayIsOver() {
    assertThat(refused("/draw 1 from members for the till, until 2026-11-01"))
        .isInstanceOf(TimeProblem.Past.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/draw 2 from members for cooking with 2 reserves",
        "/draw 2 from members for cooking, with 2 reserves",
        "/draw 2 for cooking and two substitutes, until friday 18:00",
        "/sorteo 2 para cocinar con 2 suplentes"
      })
  void asksForNoNumberOfReserves(String text) {
    assertThat(refused(text)).isInstanceOf(LotRefusal.AllAreReserves.class);
  }

  @Test
  void theLineOfTheToolIsRead() {
    assertThat(understood("/reveal L1 M5," + HEX + "," + OTHER))
        .isEqualTo(new LotCommand.Reveal(Optional.of(new LotNo(1)), OTHER));
    assertThat(understood("/reveal " + OTHER))
        .isEqualTo(new LotCommand.Reveal(Optional.empty(), OTHER));
    assertThat(understood("/chance L1 M5," + HEX + ","))
        .isEqualTo(
            new LotCommand.Commit(Optional.of(new LotNo(1)), Optional.of(new MemberNo(5)), HEX));
    assertThat(understood("/commit L1 " + HEX))
        .isEqualTo(new LotCommand.Commit(Optional.of(new LotNo(1)), Optional.empty(), HEX));
    assertThat(refused("/reveal L1 M5," + HEX)).isInstanceOf(LotRefusal.NoSecret.class);
    assertThat(refused("/chance L1 M5," + HEX + "," + OTHER))
        .isInstanceOf(AloudMessage.LineForLater.class);
  }

  @Test
  void aDrawIsVerifiedByTheWordAlone() {
    assertThat(understood("!verify L1"))
        .isEqualTo(new LotCommand.Verify(Optional.of(new LotNo(1))));
    assertThat(read("/verify @bo:example.org ABCDEF")).isInstanceOf(Reading.Problem.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/lots", "/draws", "/sorteos", "/lots all"})
  void listsWhereNothingElseIsSaid(String text) {
    assertThat(understood(text)).isInstanceOf(LotCommand.ListLots.class);
  }
}
