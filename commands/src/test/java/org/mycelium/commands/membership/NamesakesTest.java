package org.mycelium.commands.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.Member.Standing;
import org.mycelium.commands.assembly.MemberNo;

class NamesakesTest {
  private static final Member ANA = member(1, "@ana:example.org", "Ana");
  private static final Member BO = member(2, "@bo:example.org", "Bo");

  private static Member member(int no, String id, String name) {
    return new Member(new MemberNo(no), id, name, Standing.PRESENT);
  }

  /** What the first of them is called among them all. */
  private static String called(Member first, Member... others) {
    List<Member> everybody = Stream.concat(Stream.of(first), Stream.of(others)).toList();
    return new Namesakes(() -> everybody).of(first);
  }

  @Test
  void aNameThatIsOnesAloneIsEnough() {
    assertThat(called(ANA, BO)).isEqualTo("Ana");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ana", "ANA", " ana", "Аnа", "A\u200Bna", "Ána", "Ａｎａ"})
  void whatLooksTheSameIsToldWithItsId(String name) {
    Member other = member(3, "@eve:example.org", name);
    assertThat(called(ANA, BO, other)).isEqualTo("Ana (@ana:example.org)");
    assertThat(called(other, ANA, BO)).isEqualTo(name + " (@eve:example.org)");
  }

  @Test
  void aNameThatIsSomebodyElsesIdIsToldWithItsOwn() {
    Member other = member(3, "@eve:example.org", "@ana:example.org");
    assertThat(called(other, ANA)).isEqualTo("@ana:example.org (@eve:example.org)");
  }

  @Test
  void whoHasNoNameButTheirIdIsCalledByThatOnce() {
    Member unnamed = member(3, "@eve:example.org", "@eve:example.org");
    assertThat(called(unnamed, ANA, member(4, "@zoe:example.org", "@eve:example.org")))
        .isEqualTo("@eve:example.org");
  }

  @Test
  void whoLeftIsNobodysNamesake() {
    Member left = new Member(new MemberNo(3), "@ana:elsewhere.org", "Ana", Standing.LEFT);
    assertThat(called(ANA, left)).isEqualTo("Ana");
  }

  @Test
  void nobodyIsReadBeforeSomebodyAsks() {
    Namesakes untouched =
        new Namesakes(
            () -> {
              throw new AssertionError("read too early");
            });
    assertThat(untouched.of(member(3, "", "Erased"))).isEqualTo("Erased");
  }
}
