package org.mycelium.commands.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.grammar.BotName;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.Parser;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Utterance;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Phrasebook;

/**
 * The page of Spanish words is what the bundles and the grammar say, and all of it is understood.
 */
class SpanishWordsTest {
  private static final Path PAGE = Path.of("../deploy/docs/PALABRAS.md");

  /** What the page should be; whoever changed a word on purpose copies it over. */
  private static final Path WRITTEN = Path.of("target/PALABRAS.md");

  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-01T10:00:00Z"), ZoneOffset.UTC, byte[]::new);

  private static final Phrasebook SPANISH =
      Phrasebook.of(Locale.of("es"), ZoneOffset.UTC, Features.BUNDLES);

  /** What is said of those that end in "..." where a file, a secret or a signature belongs. */
  private static final Set<String> INCOMPLETE = Set.of("NoSignature", "NoSecret", "HowToImport");

  @Test
  void thePageIsOfToday() throws Exception {
    String page = page();
    Files.createDirectories(WRITTEN.getParent());
    Files.writeString(WRITTEN, page);
    assertThat(Files.readString(PAGE)).as("copy commands/%s over it", WRITTEN).isEqualTo(page);
  }

  static Stream<String> commands() {
    return Features.TOPICS.stream()
        .flatMap(topic -> topic.commands().stream())
        .flatMap(spec -> examples(spec).stream())
        .map(example -> example.substring(1, example.length() - 1));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whatItSaysOneCanWriteIsUnderstood(String command) {
    Reading reading =
        new Parser(Features.GRAMMAR, new BotName("@mycelium:example.org", "Mycelium"))
            .read(new Utterance(command, false, false, false, Optional.empty()), NOW);

    if (reading instanceof Reading.Problem(Message message)) {
      assertThat(INCOMPLETE).contains(message.getClass().getSimpleName());
    } else {
      assertThat(reading).isInstanceOf(Reading.Understood.class);
    }
  }

  private static String page() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# Palabras en español",
                "",
                "Todo lo que se puede escribir a Mycelium, en español. Las palabras inglesas valen"
                    + " igual, en cualquier asamblea, y con tilde o sin ella. `!ayuda` y la palabra"
                    + " explican cada una en la sala. Lo demás lo cuenta el [manual](MANUAL.md), en"
                    + " inglés.",
                ""));
    for (HelpTopic topic : Features.TOPICS) {
      lines.addAll(List.of("## " + heading(say("help.topic." + topic.name())), ""));
      lines.add("| se escribe | en inglés | también | para | por ejemplo |");
      lines.add("|---|---|---|---|---|");
      topic.commands().forEach(spec -> lines.add(row(spec)));
      lines.add("");
    }
    lines.removeLast();
    return String.join("\n", lines) + "\n";
  }

  private static String row(CommandSpec spec) {
    String word = say("help." + spec.name() + ".word");
    String others =
        spec.aliases().stream()
            .map(alias -> "`!" + alias + "`")
            .filter(alias -> !alias.equals(word))
            .collect(Collectors.joining(", "));
    return Stream.of(
            word,
            "`!" + spec.name() + "`",
            others,
            say("help." + spec.name() + ".summary"),
            String.join("<br>", examples(spec)))
        .map(cell -> cell.replace("|", "\\|").replace("\n", " "))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static List<String> examples(CommandSpec spec) {
    return IntStream.rangeClosed(1, spec.examples().size())
        .mapToObj(i -> say("help." + spec.name() + ".example." + i))
        .toList();
  }

  private static String heading(String topic) {
    return topic.substring(0, 1).toUpperCase(Locale.of("es")) + topic.substring(1);
  }

  private static String say(String key) {
    return SPANISH.say(prose -> prose.line(key)).plain().replaceAll("[\u2066-\u2069]", "");
  }
}
