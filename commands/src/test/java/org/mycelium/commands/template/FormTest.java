package org.mycelium.commands.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.question.Offer;
import org.mycelium.commands.tally.Rules;

final class FormTest {
  private static final Moment NOW =
      new Moment(Instant.parse("2026-12-01T10:00:00Z"), ZoneId.of("UTC"), byte[]::new);

  private static ProposalCommand.Propose filled(String text, Map<String, String> values) {
    return ((Form.Read.Good) Form.read(text, NOW)).form().filled(values);
  }

  @Test
  void whatIsFilledInChangesNoTerms() {
    ProposalCommand.Propose proposal =
        filled(
            "Buy [item] instead of [old], by 2/3, for 5d\nWhy: [why]",
            Map.of(
                "item", "an oven, by consent, for 1h, quorum 1",
                "old", "soup, sealed",
                "why", "no\nrule: consent"));
    assertThat(proposal.title()).isEqualTo("Buy an oven, by consent, for 1h, quorum 1");
    assertThat(proposal.rule()).isEqualTo(Rules.fromWords("2/3"));
    assertThat(proposal.closesAt()).contains(NOW.now().plusSeconds(5 * 86_400));
    assertThat(proposal.quorum()).isEmpty();
    assertThat(proposal.terms().sealed()).isFalse();
    assertThat(proposal.life().story().orElseThrow().instead()).isEqualTo("soup, sealed");
    assertThat(proposal.text()).isEqualTo("Why: no\nrule: consent");
  }

  @Test
  void whatIsFilledInHasNoBlanksOfItsOwn() {
    assertThat(filled("Buy [item] for [price]", Map.of("item", "[price]", "price", "3")).title())
        .isEqualTo("Buy [price] for 3");
  }

  @Test
  void aTitleStaysOneLine() {
    assertThat(filled("Buy [item]", Map.of("item", "an oven\nand a pan")).title())
        .isEqualTo("Buy an oven and a pan");
  }

  @Test
  void oneBlankAmongOptionsCanBeSeveral() {
    Offer offer =
        filled(
                "When? options: [dates], never, method: score",
                Map.of("dates", "monday, tuesday 8pm"))
            .offer()
            .orElseThrow();
    assertThat(offer.options()).containsExactly("monday", "tuesday 8pm", "never");
  }

  @Test
  void blanksAreCalledAsTheyWereFirstWritten() {
    assertThat(
            Blanks.in("[Item] {price} <who> [item] [plan](https://example.org) [] [1] a < b > c"))
        .containsExactly("Item", "price", "who");
  }

  static List<ReadyMade> ready() {
    return List.of(Locale.ENGLISH, Locale.forLanguageTag("es")).stream()
        .flatMap(language -> ReadyMade.in(language).stream())
        .toList();
  }

  /** Each has its terms read, and none of its options or lengths left in its title. */
  @ParameterizedTest
  @MethodSource("ready")
  void whatIsReadyCanBeProposedFrom(ReadyMade ready) {
    ProposalCommand.Propose proposal = filled(ready.text(), Map.of());
    assertThat(proposal.closesAt()).isPresent();
    assertThat(proposal.title()).doesNotContain(",", "options", "opciones");
    assertThat(Blanks.in(ready.text())).isNotEmpty();
    assertThat(Names.fits(ready.name())).isTrue();
    assertThat(TemplateGrammar.reserved(Names.key(ready.name()))).isFalse();
    assertThat(ReadyMade.called(ready.name())).isEqualTo(Optional.of(ready));
  }
}
