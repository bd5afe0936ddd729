package org.mycelium.commands.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.SpoofChecker;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesakesTest {
  private static final String EVE = "@eve:example.org";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ANA",
        " ana",
        "ΑΝΑ",
        "Аnа",
        "A\u200Bna",
        "Ána",
        "Ａｎａ",
        "A\uE000na",
        "An\uDB40\uDD00a",
        "Ana\u202E",
        "👤 Ana",
        "Ana ✨",
        "🌻 Ana 🌻"
      })
  void namesThatAReaderCouldMixUpLookTheSame(String name) {
    assertThat(Namesakes.look(name)).isEqualTo(Namesakes.look("Ana"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IDA", "ida", "lda", "ІDA", "Ιda"})
  void capitalsAreComparedAsTheyLook(String name) {
    assertThat(Namesakes.look(name)).isEqualTo(Namesakes.look("Ida"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dana", "Ana 2", "🌻", "Ana ✅", "Anna", "Ana B."})
  void otherNamesDoNot(String name) {
    assertThat(Namesakes.look(name)).isNotEqualTo(Namesakes.look("Ana"));
  }

  @Test
  void aNameThatIsOnesAloneIsEnough() {
    assertThat(Namesakes.told("Eve", EVE, false)).isEqualTo("Eve");
  }

  @Test
  void aSharedNameIsToldWithItsId() {
    assertThat(Namesakes.told(" A\u200Bna", EVE, true)).isEqualTo("Ana (@eve:example.org)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@ana:example.org", "Ana (@ana:example.org)", "＠ana:example.org"})
  void aNameThatHoldsSomebodysIdIsToldWithItsOwn(String name) {
    assertThat(Namesakes.told(name, EVE, false)).isEqualTo(name + " (@eve:example.org)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana.",
        "Ana (console)",
        "Ana and Chidi",
        "Ana, Bo",
        "Ana y Bo",
        "Ana e Iñaki",
        "Ana & Bo",
        "Nobody",
        "NOBODY",
        "Nоbоdy",
        "nobody 🌻",
        "Nadie",
        "You",
        "Tú",
        "Everyone",
        "Mycelium",
        "the Bot",
        "P1",
        "D3",
        "l4",
        "Р1",
        "12 others",
        "2",
        "Ana: no",
        "Ana! Bo",
        "Ana\"",
        "Anaʺ",
        "Anaꓹ Bo",
        "Ana ✅",
        "Ana 👍",
        "Ana ➡ Bo",
        "Ana 🌻 Bo",
        "Ana - Bo",
        "Ana B.",
        "Dr. Ana",
        "'Ana'",
        "Ana · Bo",
        "Sí",
        "No-one",
        "No One",
        "Ana-and-Chidi",
        "Nobodyʼs",
        "Nobody’s",
        "Dr Nobody-Else",
        "Every·one",
        "P-1",
        "P·1",
        "Р-1",
        "Decision-D1",
        "Ana-no",
        "Ana NO",
        "Ana Y Bo",
        "Ana-Y-Bo",
        "ANA Y BO",
        "No",
        "All",
        "ALI",
        "Reserve",
        "Todes",
        "Vacant",
        "Tie",
        "Decided",
        "Ana Then Chidi"
      })
  void aNameThatCouldBeTakenForMoreIsToldWithItsId(String name) {
    assertThat(Namesakes.told(name, EVE, false)).isEqualTo(name + " (@eve:example.org)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ana",
        "Jean-Luc",
        "María José de la Cruz",
        "O'Neill",
        "D’Arcy",
        "Gal·la",
        "Al-Amin",
        "Al-Amin 2",
        "María José",
        "Seán O'Neill",
        "Seán Ó Briain",
        "Ó Briain",
        "Máire Ní Bhriain",
        "Si Li",
        "Li You",
        "Tu Nguyen",
        "Con Ó Sé",
        "Yo-Yo Ma",
        "Ali",
        "Muhammad Ali",
        "Ana 🌻",
        "🌻 Ana ❤️",
        "Ana 2",
        "Ana2",
        "Nadia",
        "Andy",
        "Olga",
        "Yolanda",
        "Ñandú",
        "佐々木",
        "محمد",
        "प्रिया",
        "Олена",
        "דנה",
        "สมชาย"
      })
  void anOrdinaryNameIsEnough(String name) {
    assertThat(Namesakes.told(name, EVE, false)).isEqualTo(name);
  }

  @Test
  void whoHasNoNameButTheirIdIsCalledByThatOnce() {
    assertThat(Namesakes.told(EVE, EVE, true)).isEqualTo(EVE);
  }

  @Test
  void aLongNameDoesNotPushTheIdOutOfSight() {
    assertThat(Namesakes.told("a".repeat(300), EVE, true))
        .isEqualTo("a".repeat(40) + "… (@eve:example.org)");
  }

  @Test
  void whatIsCutOffALongNameMakesItNoOther() {
    assertThat(Namesakes.look("a".repeat(60) + "b"))
        .isEqualTo(Namesakes.look("a".repeat(60) + "c"));
  }

  @Test
  void thePlainSkeletonIsThatOfTheTables() {
    SpoofChecker tables = new SpoofChecker.Builder().build();
    String all =
        IntStream.range(0, 128)
            .mapToObj(Character::toString)
            .filter(one -> Namesakes.PLAIN.matcher(one).matches())
            .collect(Collectors.joining());
    assertThat(all).hasSize(26 + 26 + 10 + 4);
    assertThat(Namesakes.plain(all)).isEqualTo(tables.getSkeleton(all));
    for (int i = 0; i < all.length(); i++) {
      for (int j = 0; j < all.length(); j++) {
        String two = all.substring(i, i + 1) + all.charAt(j);
        assertThat(Namesakes.plain(two)).isEqualTo(tables.getSkeleton(two));
      }
    }
  }
}
