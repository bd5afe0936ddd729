package org.mycelium.commands.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every message of every feature can be said in every language: no phrase is missing, and none asks
 * for an argument that its message does not give. Covers messages that are records, by being there.
 */
class EveryMessageTest {
  static List<Class<? extends Message>> messages() throws Exception {
    Path root = Path.of(Message.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(root.resolve("org/mycelium/commands"))) {
      List<Class<? extends Message>> messages =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .map(file -> root.relativize(file).toString())
              .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
              .<Class<?>>map(EveryMessageTest::load)
              .filter(type -> type.isRecord() && Message.class.isAssignableFrom(type))
              .<Class<? extends Message>>map(type -> type.asSubclass(Message.class))
              .toList();
      assertThat(messages).isNotEmpty();
      return messages;
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, EveryMessageTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void canBeSaidInEveryLanguage(Class<? extends Message> type) throws Exception {
    List<?> samples = new Samples().of(type);
    assertThat(samples).isNotEmpty();
    for (Locale language : Languages.SPOKEN) {
      Phrasebook book = Phrasebook.of(language, ZoneOffset.UTC, BundleTest.features());
      for (Object sample : samples) {
        Text text = book.say((Message) sample);
        assertThat(text.plain()).as("%s in %s", sample, language).doesNotContain("{", "}");
        assertThat(text.plain().isEmpty()).isEqualTo(text.html().isEmpty());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void saysThatItReadsLikeAQuestionIfItDoes(Class<? extends Message> type) throws Exception {
    Phrasebook book = Phrasebook.of(Locale.ENGLISH, ZoneOffset.UTC, BundleTest.features());
    for (Object sample : new Samples().of(type)) {
      Message message = (Message) sample;
      if (message.readsLikeQuestion()) {
        continue;
      }
      assertThat(book.say(message).plain())
          .as("%s, to which many will answer yes", sample)
          .doesNotContain("Did you mean", "If you mean it", "with `again`");
    }
  }
}
