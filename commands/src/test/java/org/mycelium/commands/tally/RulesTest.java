package org.mycelium.commands.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.commands.tally.Choice.ABSTAIN;
import static org.mycelium.commands.tally.Choice.NO;
import static org.mycelium.commands.tally.Choice.OBJECTION;
import static org.mycelium.commands.tally.Choice.YES;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;

class RulesTest {
  private static Rule rule(String canonical) {
    return Rules.fromCanonical(canonical).orElseThrow();
  }

  private static Rule named(String words) {
    return Rules.fromWords(words).orElseThrow();
  }

  private static String say(String language, Message message) {
    Phrasebook book = Phrasebook.of(Locale.of(language), ZoneOffset.UTC, List.of("tally"));
    return book.say(message).plain().replaceAll("[\u2068\u2069]", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          majority                   | majority/1(1/2,strict,cast)
          Simple  Majority           | majority/1(1/2,strict,cast)
          more than half             | majority/1(1/2,strict,cast)
          half                       | majority/1(1/2,strict,cast)
          1/2                        | majority/1(1/2,strict,cast)
          50%                        | majority/1(1/2,strict,cast)
          half plus one              | majority/1(1/2,strict,cast)
          at least half              | majority/1(1/2,at-least,cast)
          2/3                        | majority/1(2/3,at-least,cast)
          4/6                        | majority/1(2/3,at-least,cast)
          2 / 3                      | majority/1(2/3,at-least,cast)
          at least 2/3               | majority/1(2/3,at-least,cast)
          more than 2/3              | majority/1(2/3,strict,cast)
          two thirds                 | majority/1(2/3,at-least,cast)
          two-thirds majority        | majority/1(2/3,at-least,cast)
          a majority of 2/3          | majority/1(2/3,at-least,cast)
          three quarters             | majority/1(3/4,at-least,cast)
          66%                        | majority/1(33/50,at-least,cast)
          over 66 %                  | majority/1(33/50,strict,cast)
          2/3 of the votes cast      | majority/1(2/3,at-least,cast)
          majority of all            | majority/1(1/2,strict,eligible)
          majority of the members    | majority/1(1/2,strict,eligible)
          absolute majority          | majority/1(1/2,strict,eligible)
          2/3 of all                 | majority/1(2/3,at-least,eligible)
          2/3 of the members         | majority/1(2/3,at-least,eligible)
          unanimity                  | majority/1(1/1,at-least,cast)
          100% of all                | majority/1(1/1,at-least,eligible)
          mayoría                    | majority/1(1/2,strict,cast)
          MAYORÍA SIMPLE             | majority/1(1/2,strict,cast)
          más de la mitad            | majority/1(1/2,strict,cast)
          la mitad más uno           | majority/1(1/2,strict,cast)
          al menos la mitad          | majority/1(1/2,at-least,cast)
          dos tercios                | majority/1(2/3,at-least,cast)
          mayoría de dos tercios     | majority/1(2/3,at-least,cast)
          más de 2/3 de los votos    | majority/1(2/3,strict,cast)
          mayoría absoluta           | majority/1(1/2,strict,eligible)
          mayoría de todas           | majority/1(1/2,strict,eligible)
          dos tercios de los miembros| majority/1(2/3,at-least,eligible)
          unanimidad                 | majority/1(1/1,at-least,cast)
          consent                    | consent/1
          Consentimiento             | consent/1
          consensus                  | consensus/1(blocks<=0,stand-asides<agreements)
          Consensus, block limit 1   | consensus/1(blocks<=1,stand-asides<agreements)
          consensus, stand-aside limit 3 | consensus/1(blocks<=0,stand-asides<3)
          consensus, block limit 1, stand-aside limit 3 | consensus/1(blocks<=1,stand-asides<3)
          consensus with block limit 1 and stand aside limit 3 | consensus/1(blocks<=1,stand-asides<3)
          consensus, fewer than 3 stand asides, up to 1 block | consensus/1(blocks<=1,stand-asides<3)
          consenso                   | consensus/1(blocks<=0,stand-asides<agreements)
          consenso, límite de bloqueos 1, límite de apartes 3 | consensus/1(blocks<=1,stand-asides<3)
          modified consensus         | modified-consensus/1
          consenso modificado        | modified-consensus/1
          gradients                  | gradients/1(support>2/3)
          gradients of agreement, support 3/4 | gradients/1(support>3/4)
          gradients, at least 60%    | gradients/1(support>=3/5)
          gradientes, apoyo al menos dos tercios | gradients/1(support>=2/3)
          majority, yes floor 1/4    | majority-floors/1(majority/1(1/2,strict,cast);yes=1/4+0;participation=0/1+0)
          2/3, participation floor 1/2, yes floor 5 | majority-floors/1(majority/1(2/3,at-least,cast);yes=0/1+5;participation=1/2+0)
          majority, at least 1/4 of all say yes | majority-floors/1(majority/1(1/2,strict,cast);yes=1/4+0;participation=0/1+0)
          mayoría, mínimo de síes 1/4, participación mínima la mitad | majority-floors/1(majority/1(1/2,strict,cast);yes=1/4+0;participation=1/2+0)
          """)
  void readsWhatPeopleWrite(String words, String canonical) {
    assertThat(Rules.fromWords(words)).map(Rule::canonical).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "consensual",
        "consensus, block limit",
        "consensus, block limit 1, block limit 2",
        "consensus, stand-aside limit 0",
        "modified consensus, block limit 1",
        "gradients, support 3/2",
        "gradients, support more than 100%",
        "2/3, yes floor none",
        "consent, yes floor 1/4",
        "3/2",
        "1/0",
        "0/3",
        "0%",
        "101%",
        "more than 100%",
        "2/3 of the cake",
        "2/",
        "-1/2",
        "1/2/3",
        "1000000000000/3",
        "majority/1(1/2,strict,cast)",
        "maj",
        "qualified majority",
        "at least at least half",
        "66.6%"
      })
  void readsNothingIntoOtherWords(String words) {
    assertThat(Rules.fromWords(words)).isEmpty();
  }

  @Test
  void readsWordsThatWereCopiedFromAMessage() {
    assertThat(Rules.fromWords("\u20682/3\u2069")).isEqualTo(Rules.fromWords("2/3"));
    assertThat(Rules.fromWords("two\u00a0thirds")).isEqualTo(Rules.fromWords("2/3"));
  }

  @Test
  void doesNotReadEndlessWords() {
    assertThat(Rules.fromWords("a ".repeat(30_000) + "majority")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "majority/2(1/2,strict,cast)",
        "majority/1(2/4,strict,cast)",
        "consent/2",
        "consent/1 ",
        "consensus/1(blocks<=00,stand-asides<3)",
        "consensus/1(blocks<=0,stand-asides<0)",
        "consensus/1(blocks<=0)",
        "gradients/1(support>4/6)",
        "gradients/1(support>1/1)",
        "majority-floors/1(majority/1(1/2,strict,cast);yes=0/1+0;participation=0/1+0)",
        "majority/1(1/1,strict,cast)",
        "majority/1(0/1,at-least,cast)",
        "majority/1(3/2,strict,cast)",
        "majority/1(1/2,strict,all)",
        "majority/1(1/9999999,strict,cast)",
        "majority/1(01/2,strict,cast)"
      })
  void refusesFactsOfRulesItDoesNotKnow(String canonical) {
    assertThat(Rules.fromCanonical(canonical)).isEmpty();
  }

  @Test
  void asksForAReasonOnlyForAnObjection() {
    Rule consent = rule("consent/1");
    assertThat(consent.positions())
        .extracting(Position::choice)
        .containsExactly(YES, ABSTAIN, OBJECTION);
    assertThat(consent.positions())
        .filteredOn(Position::needsReason)
        .extracting(Position::choice)
        .containsExactly(OBJECTION);
    assertThat(Majority.SIMPLE.positions())
        .extracting(Position::choice)
        .containsExactly(YES, NO, ABSTAIN);
    assertThat(Majority.SIMPLE.positions()).noneMatch(Position::needsReason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          majority         | Passes with more yes than no.
          at least half    | Passes when at least half of the yes and no votes are yes.
          2/3              | Passes when at least 2/3 of the yes and no votes are yes.
          more than 66%    | Passes when more than 66% of the yes and no votes are yes.
          majority of all  | Passes when more than half of all who may vote say yes.
          3/4 of all       | Passes when at least 3/4 of all who may vote say yes.
          unanimity        | Passes when somebody votes yes and nobody votes no.
          unanimity of all | Passes when everyone who may vote says yes.
          consent          | Passes when nobody objects; an objection needs a reason.
          consensus        | Passes when nobody blocks and more agree than stand aside; if too many stand aside, it is tabled.
          consensus, block limit 1, stand-aside limit 3 | Passes when no more than 1 person blocks and fewer than 3 stand aside; if too many stand aside, it is tabled.
          modified consensus | Passes when nobody blocks; if somebody does, it is tabled, and a second phase may be called for: a vote that needs 9/10.
          gradients        | Passes when nobody vetoes and more than 2/3 of those who do not abstain support it, which is steps 1, 2, 3 and 6.
          majority, yes floor 1/4 | Passes with more yes than no. Besides, at least 1/4 of all who may vote must say yes.
          2/3, yes floor 5, participation floor 1/2 | Passes when at least 2/3 of the yes and no votes are yes. Besides, at least 5 people must say yes, and at least half of all who may vote take part.
          """)
  void describesItselfInOneSentence(String words, String description) {
    assertThat(say("en", named(words).description())).isEqualTo(description);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          majority         | Se aprueba con más síes que noes.
          at least half    | Se aprueba si al menos la mitad de los síes y noes son síes.
          2/3              | Se aprueba si al menos 2/3 de los síes y noes son síes.
          more than 66%    | Se aprueba si más de 66% de los síes y noes son síes.
          majority of all  | Se aprueba si más de la mitad de quienes pueden votar dicen sí.
          3/4 of all       | Se aprueba si al menos 3/4 de quienes pueden votar dicen sí.
          unanimity        | Se aprueba si alguien vota sí y nadie vota no.
          unanimity of all | Se aprueba si todas las personas que pueden votar dicen sí.
          consent          | Se aprueba si nadie objeta; una objeción necesita una razón.
          consensus        | Se aprueba si nadie bloquea y están de acuerdo más personas de las que se apartan; si se apartan demasiadas, queda aplazada.
          consensus, block limit 1, stand-aside limit 3 | Se aprueba si no bloquea más de 1 persona y se apartan menos de 3; si se apartan demasiadas, queda aplazada.
          modified consensus | Se aprueba si nadie bloquea; si alguien lo hace queda aplazada, y se puede pedir una segunda fase: una votación que necesita 9/10.
          gradients        | Se aprueba si nadie veta y más de 2/3 de quienes no se abstienen la apoyan, que son los pasos 1, 2, 3 y 6.
          majority, yes floor 1/4 | Se aprueba con más síes que noes. Además, al menos 1/4 de quienes pueden votar deben decir sí.
          """)
  void describesItselfInSpanish(String words, String description) {
    assertThat(say("es", named(words).description())).isEqualTo(description);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rule        | yes, no, abstain, objection, electorate | carries | sum
          majority      | 9|3|1|0|15| true  | 9 of 12 is more than half.
          majority      | 6|6|0|0|15| false | 6 yes to 6 no: a tie does not pass.
          majority      | 3|9|0|0|15| false | 3 of 12 is less than half (7 would be needed).
          majority      | 1|0|9|0|15| true  | 1 of 1 is more than half.
          majority      | 0|0|9|0|15| false | Nobody voted yes or no.
          majority      | 0|0|0|0|15| false | Nobody voted yes or no.
          at least half | 6|6|0|0|15| true  | 6 of 12 is exactly half, which is enough.
          at least half | 0|0|3|0|15| false | Nobody voted yes or no.
          2/3           | 6|4|0|0|15| false | 6 of 10 is less than 2/3 (7 would be needed).
          2/3           | 8|4|0|0|15| true  | 8 of 12 is exactly 2/3, which is enough.
          2/3           | 9|4|0|0|15| true  | 9 of 13 is more than 2/3.
          more than 2/3 | 8|4|0|0|15| false | 8 of 12 is exactly 2/3, not more (9 would be needed).
          66%           | 2|1|0|0|15| true  | 2 of 3 is more than 66%.
          1/2 of all    | 8|0|0|0|15| true  | 8 of all 15 is more than half.
          1/2 of all    | 7|0|0|0|15| false | 7 of all 15 is less than half (8 would be needed).
          1/2 of all    | 7|7|0|0|14| false | 7 of all 14 is exactly half, not more (8 would be needed).
          2/3 of all    |10|0|0|0|15| true  | 10 of all 15 is exactly 2/3, which is enough.
          unanimity     | 5|0|2|0|15| true  | 5 of 5 is all of them.
          unanimity     | 5|1|0|0|15| false | 5 of 6 is less than all (6 would be needed).
          100% of all   |15|0|0|0|15| true  | 15 of 15 is everyone.
          1/3           | 0|3|0|0|15| false | 0 of 3 is less than 1/3 (1 would be needed).
          consent       | 5|0|2|0|15| true  | Nobody objected.
          consent       | 0|0|0|0|15| true  | Nobody objected.
          consent       | 9|0|0|1|15| false | 1 objection stands.
          consent       | 9|0|0|2|15| false | 2 objections stand.
          """)
  void carriesOrNotAndWritesTheSumOut(
      String words,
      int yes,
      int no,
      int abstain,
      int objection,
      int electorate,
      boolean carries,
      String sum) {
    Count count = Votes.of(yes, no, abstain, objection);
    assertThat(named(words).verdict(count, electorate) == Verdict.PASSED).isEqualTo(carries);
    assertThat(say("en", named(words).arithmetic(count, electorate))).isEqualTo(sum);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          majority         | 9 | 3 | 0 | 9 de 12 es más de la mitad.
          majority         | 1 | 1 | 0 | 1 sí y 1 no: con empate no se aprueba.
          majority         | 0 | 1 | 0 | 0 de 1 es menos de la mitad (haría falta 1).
          2/3              | 6 | 4 | 0 | 6 de 10 es menos de 2/3 (harían falta 7).
          majority of all  | 9 | 3 | 0 | 9 de un total de 15 es más de la mitad.
          consent          | 9 | 0 | 1 | Queda 1 objeción en pie.
          """)
  void writesTheSumOutInSpanish(String words, int yes, int no, int objection, String sum) {
    Count count = Votes.of(yes, no, 0, objection);
    assertThat(say("es", named(words).arithmetic(count, 15))).isEqualTo(sum);
  }
}
