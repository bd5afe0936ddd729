package org.mycelium.bot.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixIdsTest {
  private static final String LONG = "x".repeat(256);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@ana:example.org",
        "@ana:example.org:8448",
        "@ana:[2001:db8::1]:8448",
        "@Ana/Old=Style:example.org",
        "@josé:example.org",
        "@:example.org",
      })
  void knowsUserIds(String id) {
    assertThat(MatrixIds.isUserId(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "@ana",
        "ana:example.org",
        "@ana:",
        "@ana:exam ple.org",
        "@ana:example.org/x",
        "@ana\n:example.org",
        "@a\u202Ena:example.org",
        "@a\u200Bna:example.org",
        "@a na:example.org",
        "@a\u0000:example.org",
        "@ana\uD800:example.org",
        "@ana:example.org:",
        "@ana:example.org:1234567",
      })
  void refusesWhatIsNoUserIdOrHidesSomething(String id) {
    assertThat(MatrixIds.isUserId(id)).isFalse();
  }

  @Test
  void countsBytesNotCharacters() {
    String hundredTwenty = "@" + "é".repeat(120) + ":b.org";

    assertThat(MatrixIds.isUserId(hundredTwenty)).isTrue();
    assertThat(MatrixIds.isUserId("@" + "é".repeat(125) + ":b.org")).isFalse();
    assertThat(MatrixIds.isRoomId("!" + LONG)).isFalse();
    assertThat(MatrixIds.isEventId("$" + LONG)).isFalse();
  }

  @Test
  void knowsRoomIdsWithAndWithoutAServer() {
    assertThat(MatrixIds.isRoomId("!abc:example.org")).isTrue();
    assertThat(MatrixIds.isRoomId("!2k1WDT-xyzUB0qZidjqZt3W4BkI1FNhxvRKrn6Wq-Ko")).isTrue();
    assertThat(MatrixIds.isRoomId("!")).isFalse();
    assertThat(MatrixIds.isRoomId("#alias:example.org")).isFalse();
  }

  @Test
  void knowsEventIds() {
    assertThat(MatrixIds.isEventId("$2k1WDT-xyzUB0qZidjqZt3W4BkI1FNhxvRKrn6Wq-Ko")).isTrue();
    assertThat(MatrixIds.isEventId("$old:example.org")).isTrue();
    assertThat(MatrixIds.isEventId("$a b")).isFalse();
  }

  @Test
  void namesTheServerOfAUser() {
    assertThat(MatrixIds.serverOf("@ana:example.org:8448")).isEqualTo("example.org:8448");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mxc://example.org/AQwafuaFs_w-ef", "mxc://[2001:db8::1]:8448/a"})
  void knowsWhereFilesAre(String address) {
    assertThat(MatrixIds.isMediaAddress(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mxc://example.org/",
        "mxc://example.org",
        "mxc:///a",
        "https://example.org/a",
        "mxc://example.org/a/b",
        "mxc://example.org/../a",
        "mxc://example.org/a\"b",
      })
  void refusesWhatIsNoAddressOfAFile(String address) {
    assertThat(MatrixIds.isMediaAddress(address)).isFalse();
  }
}
