package org.mycelium.commands.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.Member.Standing;
import org.mycelium.commands.assembly.MemberNo;

class MeantTest {
  private static final List<Member> PEOPLE =
      List.of(
          member(1, "@ana:one.org", "Ana"),
          member(2, "@bo:one.org", "Bo the Baker"),
          member(3, "@bo:two.org", "Bo"),
          member(4, "@eve:two.org", "Ana"),
          member(6, "@zoe:two.org", "eli:two.org"),
          member(7, "@mal:two.org", "BO:one.org"),
          member(8, "@tim:two.org", "Bo @bo:one.org"),
          new Member(new MemberNo(5), "@dana:one.org", "Dana", Standing.LEFT));

  private static Member member(int no, String matrixId, String name) {
    return new Member(new MemberNo(no), matrixId, name, Standing.PRESENT);
  }

  @ParameterizedTest
  @CsvSource({
    "@ana:one.org, 1",
    "@bo:two.org, 3",
    "bo:two.org, 3",
    "Bo the Baker, 2",
    "@bo the baker, 2",
    "eve, 4",
    "@eve, 4"
  })
  void oneIsFoundByIdOrByANameOfTheirOwn(String written, int no) {
    assertThat(Meant.of(written, PEOPLE))
        .isInstanceOfSatisfying(
            Meant.One.class, one -> assertThat(one.member().no().value()).isEqualTo(no));
  }

  /** Eve took Ana's display name, and must not get what was meant for Ana. */
  @Test
  void aNameOfSeveralIsNobodys() {
    assertThat(Meant.of("Ana", PEOPLE))
        .isEqualTo(new Meant.Several(List.of(PEOPLE.get(0), PEOPLE.get(3))));
    assertThat(Meant.of("@bo", PEOPLE))
        .isEqualTo(new Meant.Several(List.of(PEOPLE.get(1), PEOPLE.get(2))));
  }

  @ParameterizedTest
  @CsvSource({"@dana:one.org", "dana", "@ANA:one.org", "nobody", "''"})
  void whoLeftOrIsUnknownIsNobody(String written) {
    assertThat(Meant.of(written, PEOPLE)).isEqualTo(new Meant.Nobody());
  }

  /** Anybody can call themselves like an id, or nearly like one. */
  @ParameterizedTest
  @CsvSource({
    "@eli:two.org",
    "eli:two.org",
    "@ELI:two.org",
    "@Bo:one.org",
    "BO:one.org",
    "Bo @bo:one.org"
  })
  void anIdIsNobodysNameButItsOwn(String written) {
    assertThat(Meant.of(written, PEOPLE)).isEqualTo(new Meant.Nobody());
    assertThat(PEOPLE).noneMatch(member -> Meant.names(written, member));
  }
}
