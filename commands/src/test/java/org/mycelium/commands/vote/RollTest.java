package org.mycelium.commands.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.membership.Called;
import org.mycelium.commands.tally.Rules;

class RollTest {
  private static final List<String> NAMES =
      List.of("ana", "dina", "efe", "fay", "gil", "hana", "maria del mar");

  private static final Called CALLED =
      new Called(
          NAMES.stream()
              .map(
                  name ->
                      new Member(
                          new MemberNo(NAMES.indexOf(name) + 1),
                          "@" + name.replace(" ", "") + ":example.org",
                          name,
                          Member.Standing.PRESENT))
              .toList());

  private static final Roll.Answers ANSWERS =
      new Roll.Answers() {
        @Override
        public boolean exactly(String words) {
          return Rules.answers(Words.fold(words).replaceFirst("[.,:;]$", ""));
        }

        @Override
        public boolean begin(String words) {
          return Stream.of(Words.fold(words).split("[ .,:;]", 2)).limit(1).anyMatch(Rules::answers);
        }

        @Override
        public boolean listed() {
          return false;
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yes: gil, hana, no: dina, fay; abstain: efe | gil=yes hana=yes dina=no fay=no efe=abstain
          yes: gil; no: dina and fay                  | gil=yes dina=no fay=no
          yes gil and hana, no dina                   | gil=yes hana=yes dina=no
          sí: gil y hana, no: maria del mar           | gil=sí hana=sí maria del mar=no
          in favour: gil, against: dina               | gil=in favour dina=against
          gil yes, dina no                            | gil=yes dina=no
          gil: yes, dina: no                          | gil=yes dina=no
          gil, hana: yes; dina: no                    | gil=yes hana=yes dina=no
          gil yes because it is near, dina no         | gil=yes because it is near dina=no
          gil no the stairs are steep                 | gil=no the stairs are steep
          gil: no because dina said no to it          | gil=no because dina said no to it
          """)
  void whoVotedHow(String written, String votes) {
    assertThat(read(written)).contains(votes);
  }

  /** Read one way or another, it would be somebody's vote that was not theirs. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes: gil, not dina; no: fay",
        "yes: gil, no dina",
        "yes: everyone except dina",
        "yes: gil hana no: dina",
        "yes: gil, hana no: dina, fay",
        "yes: gil, hana, dina: no",
        "gil yes dina no",
        "gil yes because it is near dina no",
        "gil yes and dina no",
        "gil yes, hana",
        "gil: yes, hana, dina: no",
        "gil: no: dina",
        "gil no like dina",
        "yes: gil, zoe",
        "yes gil, no 3"
      })
  void nobodysVoteIsGuessed(String written) {
    assertThat(read(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 yes 2 no", "P3 yes: 12, no: 3", "12 in favour", "sí 5, no 2"})
  void handsAreNoVotes(String written) {
    assertThat(Hands.counted(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P3 yes: gil", "3 gil yes", "P3 gil 4", "yes", ""})
  void namesAreNoHands(String written) {
    assertThat(Hands.counted(written)).isFalse();
  }

  private static Optional<String> read(String written) {
    return Roll.read(written, CALLED, ANSWERS) instanceof Roll.Read.Votes(List<Roll.Line> lines)
        ? Optional.of(
            lines.stream()
                .map(line -> line.voter().displayName() + "=" + line.answer())
                .collect(Collectors.joining(" ")))
        : Optional.empty();
  }
}
