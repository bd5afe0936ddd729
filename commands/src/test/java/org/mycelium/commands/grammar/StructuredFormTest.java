package org.mycelium.commands.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.commands.grammar.Spoken.read;
import static org.mycelium.commands.grammar.Spoken.spec;
import static org.mycelium.commands.grammar.Spoken.structured;
import static org.mycelium.commands.grammar.Spoken.told;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mycelium.commands.grammar.Reading.NotForMe;
import org.mycelium.commands.grammar.Reading.Problem;

class StructuredFormTest {
  @Test
  void readsArgumentsAsIfTyped() {
    assertThat(read(structured("vote", Map.of("choice", "yes", "reason", "it is near"))))
        .isEqualTo(told("vote", "yes because it is near", ""));
  }

  @Test
  void doesNotDoubleALeadThatWasTyped() {
    assertThat(read(structured("vote", Map.of("choice", "yes", "reason", "Because it is near"))))
        .isEqualTo(told("vote", "yes Because it is near", ""));
  }

  @Test
  void putsFurtherLinesBelow() {
    assertThat(
            read(
                structured(
                    "p",
                    Map.of(
                        "title",
                        "Buy a bike\nIt carries",
                        "text",
                        "food\n for us",
                        "for",
                        "3\n d"))))
        .isEqualTo(told("propose", "Buy a bike --for 3 d", "It carries\nfood\n for us"));
  }

  @Test
  void leavesOutWhatIsBlank() {
    assertThat(read(structured("vote", Map.of("choice", "yes", "reason", " \u200B "))))
        .isEqualTo(told("vote", "yes", ""));
  }

  @Test
  void namesAnArgumentTheCommandDoesNotHave() {
    assertThat(read(structured("vote", Map.of("choice", "yes", "colour", "red"))))
        .isEqualTo(new Problem(new GrammarMessage.UnknownArgument("colour", spec("vote"))));
  }

  @Test
  void offersTheNearestCommand() {
    assertThat(read(structured("voet", Map.of())))
        .isEqualTo(new Problem(new GrammarMessage.NearCommand("!voet", spec("vote"))));
    assertThat(read(structured("<b>", Map.of())))
        .isEqualTo(new Problem(new GrammarMessage.NoCommand()));
  }

  @Test
  void leavesWhatIsMeantForAnotherBotAlone() {
    assertThat(
            read(
                new Utterance(
                    "/vote yes",
                    false,
                    false,
                    false,
                    Optional.of(new Utterance.Structured("vote", Map.of("choice", "yes"))))))
        .isEqualTo(new NotForMe());
  }
}
