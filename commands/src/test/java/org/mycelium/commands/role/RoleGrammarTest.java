package org.mycelium.commands.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.BotName;
import org.mycelium.commands.grammar.GrammarMessage;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Utterance;

class RoleGrammarTest {
  private static final Parser PARSER =
      new Parser(
          Stream.of(RoleGrammar.COMMANDS, HandoverGrammar.COMMANDS).flatMap(List::stream).toList(),
          new BotName("@bot:example.org", "Bot"));

  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-01T10:00:00Z"), ZoneId.of("UTC"), count -> new byte[count]);

  private static Reading read(String text) {
    return PARSER.read(new Utterance(text, false, false, false, Optional.empty()), NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/create role x, term 4 weeks | role | 1",
        "/create a new role x | role | 1",
        "/new role x | role | 1",
        "/add roles | role | 1",
        "!crear cargo x | role | 1",
        "/crear un cargo | role | 1",
        "/nuevo cargo x | role | 1",
        "/end role x | role | 4",
        "/delete the role x | role | 4",
        "/terminar el cargo x | role | 4",
        "/eliminar rol x | role | 4",
        "/limit roles 2 | role | 5",
        "/limitar cargos 2 | role | 5",
        "!change role x | role | 6",
        "/cambiar cargo x | role | 6",
        "/see role x | role | 3",
        "/list roles | roles | 1",
        "/listar cargos | roles | 1",
        "/hold election | elect | 1",
        "/convocar una elección | elect | 1"
      })
  void suggestsTheWordsTheRightWayRound(String text, String command, int example) {
    assertThat(((Reading.Problem) read(text)).message())
        .isInstanceOfSatisfying(
            GrammarMessage.TurnedRound.class,
            turned -> {
              assertThat(turned.command().name()).isEqualTo(command);
              assertThat(turned.example()).isEqualTo(example);
            });
  }

  private static RoleCommand.Create created(String text) {
    return (RoleCommand.Create) ((Reading.Understood) read(text)).command();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/role create x, term 4 weeks | rotation/1(1,4w,1,together,14+7+1,0)",
        "/role create x, 1 seat, term 4 weeks, cooling-off 1 term | rotation/1(1,4w,1,together,14+7+1,0)",
        "/role new x; every week; 2 seats | rotation/1(2,1w,1,together,14+7+1,0)",
        "/role add x, 4-week term, cooling off 3 terms | rotation/1(1,4w,3,together,14+7+1,0)",
        "/role create x, staggered, three seats, for six months | rotation/1(3,6m,1,staggered,14+7+1,0)",
        "/role create x, term 1 year, no rest, in turn | rotation/1(1,1y,0,together,14+7+1,0)",
        "/role create x, term 10d, announced 3 and 1 days ahead | rotation/1(1,10d,1,together,3+1,0)",
        "/role create x, announced 1, 7, 14 days before, term 1 month | rotation/1(1,1m,1,together,14+7+1,0)",
        "/role create x, term 1 month, announced never | rotation/1(1,1m,1,together,,0)",
        "/role create x, term 4 weeks, shadow 1 week | rotation/1(1,4w,1,together,14+7+1,7)",
        "/role create x, term 4 weeks and 2 seats | rotation/1(2,4w,1,together,14+7+1,0)",
        "/role create facilitator, 1 seat, term 4 weeks, cooling-off 1 term, filled by lot | lot/1(1,4w,1,together,14+7+1,0)",
        "/role create x 1 seat term 4 weeks cooling-off 1 term filled by lot | lot/1(1,4w,1,together,14+7+1,0)",
        "/role create x for 4 weeks | rotation/1(1,4w,1,together,14+7+1,0)",
        "/role create x with 3 seats, quarterly, drawn | lot/1(3,3m,1,together,14+7+1,0)",
        "/role create x: 2 seats, every month | rotation/1(2,1m,1,together,14+7+1,0)",
        "/role create x, monthly, starting 4 january 9:30 | rotation/1(1,1m,1,together,14+7+1,0)",
        "/role create x, fortnightly, no back-to-back terms | rotation/1(1,2w,1,together,14+7+1,0)",
        "/role create x, no cooling-off, not twice in a row, term 4 weeks | rotation/1(1,4w,1,together,14+7+1,0)",
        "/role create x, cooldown 2 terms, term 1 quarter, at random | lot/1(1,3m,2,together,14+7+1,0)",
        "/role create x staggered two seats term of a year by election | election/1(2,1y,1,staggered,14+7+1,0)",
        "/role create x, 2 staggered seats, term 4 weeks | rotation/1(2,4w,1,staggered,14+7+1,0)",
        "/role create x 2 staggered seats term 4 weeks | rotation/1(2,4w,1,staggered,14+7+1,0)",
        "/cargo crear x, 2 plazas escalonadas, turno de 4 semanas | rotation/1(2,4w,1,staggered,14+7+1,0)",
        "/role create x, term 4 weeks, cooling off period of 2 terms | rotation/1(1,4w,2,together,14+7+1,0)",
        "/role create x, term 4 weeks, cooling off period of 1 term | rotation/1(1,4w,1,together,14+7+1,0)",
        "/role create x, term 4 weeks, max 2 seats | rotation/1(2,4w,1,together,14+7+1,0)",
        "/role create x, term 4 weeks, at most two seats, number of seats: 3 | rotation/1(3,4w,1,together,14+7+1,0)",
        "/role create x max 1 seat term 4 weeks | rotation/1(1,4w,1,together,14+7+1,0)",
        "/cargo crear x, turno de 4 semanas, máximo 2 puestos | rotation/1(2,4w,1,together,14+7+1,0)",
        "/role create x, term 4 weeks, filled: lot | lot/1(1,4w,1,together,14+7+1,0)",
        "/role create x, term 4 weeks, filled: by election | election/1(1,4w,1,together,14+7+1,0)",
        "/cargo crear x, mensual, sin repetir, al azar | lot/1(1,1m,1,together,14+7+1,0)",
        "/cargo crear x 2 puestos turnos de 4 semanas por sorteo | lot/1(2,4w,1,together,14+7+1,0)",
        "/role create x, term 4 weeks, drawn by lot | lot/1(1,4w,1,together,14+7+1,0)",
        "/role create x, term 4 weeks, filled by lot with beacon | lot+beacon/1(1,4w,1,together,14+7+1,0)",
        "/role create x, term 4 weeks, by lot, with a public beacon | lot+beacon/1(1,4w,1,together,14+7+1,0)",
        "/role create x, term 4 weeks, with drand | lot+beacon/1(1,4w,1,together,14+7+1,0)",
        "/role create x, term 4 weeks, by lot, without beacon | lot/1(1,4w,1,together,14+7+1,0)",
        "/cargo crear x, turno de 4 semanas, por sorteo con faro | lot+beacon/1(1,4w,1,together,14+7+1,0)",
        "/role create x, term 4 weeks, sortition | lot/1(1,4w,1,together,14+7+1,0)",
        "/cargo crear x, turno de 4 semanas, por sorteo | lot/1(1,4w,1,together,14+7+1,0)",
        "/role create x, term 8 weeks, filled by election | election/1(1,8w,1,together,14+7+1,0)",
        "/cargo crear x, turno de 4 semanas, por elección | election/1(1,4w,1,together,14+7+1,0)",
        "/rol crear x, turno de 2 semanas, 2 puestos, sin descanso | rotation/1(2,2w,0,together,14+7+1,0)",
        "/rol crear x, plazo 4 semanas | rotation/1(1,4w,1,together,14+7+1,0)",
        "/rol crear x plazo de 2 meses, 2 plazas | rotation/1(2,2m,1,together,14+7+1,0)",
        "/cargo nuevo x, cada mes, descanso de 2 turnos, escalonado | rotation/1(1,1m,2,staggered,14+7+1,0)",
        "/cargo crear x, mandato de 3 meses, por turnos, avisos 5 y 2 días antes | rotation/1(1,3m,1,together,5+2,0)"
      })
  void termsAreReadHoweverTheyAreWritten(String text, String canonical) {
    assertThat(created(text).terms().canonical()).isEqualTo(canonical);
    assertThat(RoleTerms.fromCanonical(canonical)).contains(created(text).terms());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/role limit 2",
        "/role limit of two",
        "/role limit: 2",
        "/role limit two roles",
        "/role limit per member: 2",
        "/cargo límite de dos",
        "/cargo limitar a dos por persona"
      })
  void aLimitIsTheOneNumberThatIsSaid(String text) {
    assertThat(((RoleCommand.Limit) ((Reading.Understood) read(text)).command()).limit())
        .isEqualTo(2);
  }

  @Test
  void whatItMayDoIsTheRestOfTheLineAndTheLinesBelow() {
    RoleCommand.Create create =
        created("/role create food stewards, term 4 weeks, may buy food, and sign\nUp to 200.");
    assertThat(create.name()).isEqualTo("food stewards");
    assertThat(create.may()).isEqualTo("buy food, and sign\nUp to 200.");
  }

  @ParameterizedTest
  @CsvSource({
    "starting 4 January 2027, 2027-01-04T09:00",
    "from monday, 2026-12-07T09:00",
    "empieza el lunes, 2026-12-07T09:00",
    "starting 4 January 18:30, 2027-01-04T18:30"
  })
  void theFirstTermBeginsInTheMorningUnlessItIsSaid(String clause, String start) {
    assertThat(created("/role create x, term 4 weeks, " + clause).start().map(Object::toString))
        .contains(start);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/role create",
        "/role create x",
        "/role create x, 4 wekes",
        "/role create x, term 4 weeks, 99 seats",
        "/role create x, term 4 weeks, cooling-off 99 terms",
        "/role create x, term 4 weeks, announced 200 days ahead",
        "/role create x, term 4 weeks, announced 1, 2, 3, 4, 5, 6 days ahead",
        "/role create x, term 4 weeks, starting yesterday",
        "/role create x, term 4 weeks, starting blue",
        "/role create x, term 0 weeks",
        "/role create x, term 6 years",
        "/role create x, term 4 weeks, with a nice hat",
        "/role create , term 4 weeks",
        "/role limit 0",
        "/role limit many",
        "/role limit 2 or 3",
        "/role create x, term 4 weeks, by election, with beacon",
        "/role end"
      })
  void whatCannotBeReadIsAskedAbout(String text) {
    assertThat(read(text)).isInstanceOf(Reading.Problem.class);
  }

  @ParameterizedTest
  @CsvSource({
    "/handover facilitator done, facilitator",
    "/handover done: facilitator, facilitator",
    "/handed-over facilitator, facilitator",
    "/relevo de facilitación hecho, facilitación",
    "'/handover keys done, all good', keys",
    "'/relevo llaves hecho, todo bien', llaves",
    "/relevo llaves hecho gracias, llaves",
    "/handover food stewards is done!, food stewards"
  })
  void aHandoverIsConfirmedByWhoeverSaysThatItIsDone(String text, String name) {
    assertThat(read(text))
        .isEqualTo(new Reading.Understood(new RoleCommand.ConfirmHandover(Optional.of(name))));
  }

  @ParameterizedTest
  @CsvSource({
    "/handover facilitator, facilitator",
    "/handover of food stewards?, food stewards",
    "/relevo de facilitación, facilitación",
    "/relevo ¿facilitación?, facilitación",
    "'/handover keys done, but one is missing', keys",
    "'/relevo llaves hecho, pero falta una', llaves"
  })
  void whoDoesNotSayThatItIsDoneSeesTheRole(String text, String name) {
    assertThat(read(text)).isEqualTo(new Reading.Understood(new RoleCommand.Show(name)));
  }

  @Test
  void withoutANameItIsTheOneThatIsMeant() {
    assertThat(read("/handover")).isEqualTo(new Reading.Understood(new RoleCommand.ListRoles()));
    assertThat(List.of(read("/handover done"), read("/decline"), read("/step-down")))
        .containsExactly(
            new Reading.Understood(new RoleCommand.ConfirmHandover(Optional.empty())),
            new Reading.Understood(new RoleCommand.Decline(Optional.empty())),
            new Reading.Understood(new RoleCommand.StepDown(Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/handover keys close because bo moved | keys |  | false | bo moved",
        "/handover close keys because bo moved | keys |  | false | bo moved",
        "/handover keys from bo close: they are in the box | keys | bo | false | they are in the box",
        "/handover close keys from bo | keys | bo | false | ''",
        "/handover keys close all because nobody writes it | keys |  | true | nobody writes it",
        "/handover close because of the move |  |  | false | of the move",
        "/relevo llaves de bo cerrar porque se mudó | llaves | bo | false | se mudó",
        "/relevo llaves cerrar todos porque ya está | llaves |  | true | ya está"
      })
  void aHandoverIsClosedWithWhoseItIsAndWhy(
      String text, String name, String from, boolean all, String reason) {
    RoleCommand.CloseHandovers close =
        (RoleCommand.CloseHandovers) ((Reading.Understood) read(text)).command();
    assertThat(close.name()).isEqualTo(Optional.ofNullable(name));
    assertThat(close.from()).isEqualTo(Optional.ofNullable(from));
    assertThat(close.all()).isEqualTo(all);
    assertThat(close.reason()).isEqualTo(reason);
  }

  @Test
  void whatItMayDoEndsWhereAnotherClauseBegins() {
    RoleCommand.Create create =
        created("/role create x, term 6 months, may sign, and pay up to 100, by election, 2 seats");
    assertThat(create.may()).isEqualTo("sign, and pay up to 100");
    assertThat(create.terms().canonical()).isEqualTo("election/1(2,6m,1,together,14+7+1,0)");
  }
}
