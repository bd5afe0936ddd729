package org.mycelium.commands.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeemingAnswerTest {
  private static final Set<String> MEMBERS = Set.of("bo", "chidi", "maria del mar");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no problem                          | UNDECIDED
          no worries!                         | UNDECIDED
          No issues from me                   | UNDECIDED
          no idea                             | UNDECIDED
          no opinion because I am new         | UNDECIDED
          no objection yet                    | UNDECIDED
          no hay problema                     | UNDECIDED
          no hay ningún inconveniente         | UNDECIDED
          no me opongo                        | UNDECIDED
          no sé                               | UNDECIDED
          P1 no estoy en contra               | UNDECIDED
          no tengo objeciones por ahora       | UNDECIDED
          yes if bo pays                      | CONDITION
          P3 yes, if bo pays                  | CONDITION
          yes but only if bo pays             | CONDITION
          yes as long as it is cheap          | CONDITION
          no unless the stairs are mended     | CONDITION
          no objection if bo pays             | CONDITION
          sí, pero solo si bo paga            | CONDITION
          sí siempre que pague bo             | CONDITION
          si bo paga                          | YES_OR_IF
          Si bo paga                          | YES_OR_IF
          yes not                             | OTHERWISE
          yes, not really                     | OTHERWISE
          yes please do not                   | OTHERWISE
          yes cancelled                       | OTHERWISE
          yes (joke)                          | OTHERWISE
          yes ... just kidding                | OTHERWISE
          for it not                          | OTHERWISE
          yes except for the colour           | OTHERWISE
          yes tomorrow                        | OTHERWISE
          in favour of nobody                 | OTHERWISE
          no, I mean yes                      | OTHERWISE
          no, sorry, yes because it is cheap  | OTHERWISE
          abstain from no                     | OTHERWISE
          sí mañana                           | OTHERWISE
          no, digo sí                         | OTHERWISE
          sí, es broma                        | OTHERWISE
          sí, todavía no                      | OTHERWISE
          a favor de nadie                    | OTHERWISE
          sí excepto el color                 | OTHERWISE
          yes as bo                           | FOR_OTHERS
          sí como Chidi                       | FOR_OTHERS
          for bo: yes                         | FOR_OTHERS
          for bo yes                          | FOR_OTHERS
          for Bo                              | FOR_OTHERS
          yes for bo                          | FOR_OTHERS
          yes for bo and chidi                | FOR_OTHERS
          yes from chidi                      | FOR_OTHERS
          yes on behalf of the neighbours     | FOR_OTHERS
          on behalf of bo: no                 | FOR_OTHERS
          sí en nombre de bo                  | FOR_OTHERS
          sí por María del Mar                | FOR_OTHERS
          objection withdrawn                 | TAKEN_BACK
          I withdraw my objection.            | TAKEN_BACK
          P2 my objection has been resolved   | TAKEN_BACK
          retiro mi objeción                  | TAKEN_BACK
          objection withdrawn if it is cheap  | TAKEN_BACK_PERHAPS
          """)
  void whatBeginsLikeAnAnswerAndSaysSomethingElse(String written, SeemingAnswer.Kind kind) {
    assertThat(SeemingAnswer.in(written, MEMBERS::contains).map(SeemingAnswer::kind))
        .contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "no",
        "no because no problem was solved",
        "no, too far",
        "no too dear",
        "no thanks",
        "no se puede pagar",
        "no estoy de acuerdo",
        "no objection",
        "no objections from me",
        "no tengo objeciones",
        "yes because if we wait it is gone",
        "yes but the door should be painted",
        "yes for the bike",
        "yes for now",
        "yes please",
        "yes, good idea",
        "yes!!",
        "yes as always",
        "yes, joke aside, it is needed",
        "yes, tomorrow is the last day",
        "yes because it is no joke",
        "yes, sorry for the delay",
        "no, sorry",
        "no, not at all",
        "no, please don't",
        "no, not now",
        "no thanks",
        "abstain from voting",
        "sí, por favor",
        "sí, gracias",
        "no, todavía no",
        "for",
        "for it",
        "for bolder colours",
        "no for bo is never asked",
        "sí",
        "sí bo paga",
        "si",
        "si, porque es barato",
        "si porque es barato",
        "si claro",
        "si de acuerdo",
        "objection the paint is poisonous",
        "objection: not withdrawn yet",
        "objection because the first objection was withdrawn too soon"
      })
  void anAnswerAndItsReasonAreThat(String written) {
    assertThat(SeemingAnswer.in(written, MEMBERS::contains)).isEmpty();
  }
}
