package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.member;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.membership.MembershipFact.MemberLeft;
import org.mycelium.commands.membership.MembershipFact.MemberReturned;

/** Whoever is named is told apart from others, whichever way they are read. */
final class NamesTest {
  @TempDir private Path folder;
  private House house;

  @BeforeEach
  void open() {
    house = House.ofMembers(folder.resolve("names.db"), 3);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void namesakesAreToldWithTheirIds() {
    called(1, "Bo");
    called(2, "B\u200Bo");
    called(3, "Eli");
    assertThat(names())
        .containsExactly("Bo (@member1:example.org)", "Bo (@member2:example.org)", "Eli");
    assertThat(house.members().get(member(1)).displayName()).isEqualTo("Bo (@member1:example.org)");
    assertThat(house.members().byMatrixId("@member2:example.org"))
        .hasValueSatisfying(
            bo -> {
              assertThat(bo.displayName()).isEqualTo("Bo (@member2:example.org)");
              assertThat(bo.chosenName()).isEqualTo("B\u200Bo");
            });
    called(2, "Ida");
    assertThat(names()).containsExactly("Bo", "Ida", "Eli");
  }

  @Test
  void theFirstPartOfAnothersIdIsATakenName() {
    called(1, "Ana");
    called(2, "MEMBER1");
    called(3, "member3");
    assertThat(names()).containsExactly("Ana", "MEMBER1 (@member2:example.org)", "member3");
  }

  /** Who left takes no name from those who are here, but does not go for one of them either. */
  @Test
  void ofThoseOfOneNameAtMostOneGoesByItAlone() {
    called(1, "Bo");
    called(2, "Bo");
    called(3, "Bo");
    house.append(new MemberLeft(member(2)), new MemberLeft(member(3)));
    assertThat(names())
        .containsExactly("Bo", "Bo (@member2:example.org)", "Bo (@member3:example.org)");
    house.append(new MemberLeft(member(1)));
    assertThat(names()).doesNotContain("Bo");
    house.append(new MemberReturned(member(2)));
    assertThat(names().get(1)).isEqualTo("Bo");
  }

  /** Told as nothing, or as an ellipsis, it would name nobody. */
  @Test
  void aNameOfWhichNothingShowsIsNone() {
    called(1, "\u202E\u200B\u2066");
    called(2, "\u3164 \u2800");
    called(3, "\u0301");
    assertThat(names())
        .containsExactly("@member1:example.org", "@member2:example.org", "@member3:example.org");
  }

  @Test
  void whoeverGoesByTheirIdSharesItWithNobody() {
    called(2, "@member1:example.org");
    assertThat(names())
        .containsExactly(
            "@member1:example.org",
            "@member1:example.org (@member2:example.org)",
            "@member3:example.org");
  }

  private void called(int no, String name) {
    house.database.writer().run(tx -> tx.names().seen(ONE, "@member" + no + ":example.org", name));
  }

  private List<String> names() {
    return house.members().all().stream().map(Member::displayName).toList();
  }
}
