package org.mycelium.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ConfigFileTest {
  /** Without a backslash: the parser asserts what is not so for half an escape, in tests only. */
  private static final String PIECES =
      "[homeserver] [bot] [[bot]] [bot.x] url user allow zone = \" \"\"\" ' . { } [ ] , #"
          + " 1979-05-27 7 - 0x true ñ \n"
          + " \n"
          + " \r"
          + " \t \u00A0 \u0000 \u202E \uD83C\uDF31 \uD83C url= allow=[ zone=\"a\"";

  /** Whatever an editor left behind: it is read or explained, never a crash. */
  @Property(tries = 2000)
  void everyTextIsEitherReadOrExplained(@ForAll("files") String text) {
    ConfigFile file = new ConfigFile("mycelium.toml", text);
    boolean read = true;
    for (Key key : Key.values()) {
      read &=
          key == Key.ALLOW
              ? file.readAll(key, "", AllowList::entry).isPresent()
              : file.read(key, Values::shown).isPresent();
    }

    assertThat(read || !file.problems().isEmpty()).isTrue();
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(PIECES.split(" "))
        .list()
        .ofMaxSize(40)
        .map(pieces -> String.join("", pieces));
  }
}
