package org.mycelium.commands.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.Proposal.Status;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.tally.Quorum;
import org.mycelium.commands.tally.Rules;
import org.mycelium.commands.terms.ReasonsNeeded;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.terms.VotingTerms;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.commands.vote.PollOffer.Answer;

/** What a poll can ask. */
class PollOfferTest {
  /** Clients cut what is longer, and two answers that begin alike look the same (UX). */
  private static final int SHOWN_CHARS = 30;

  private static final int MAX_ANSWERS = 20;

  @ParameterizedTest
  @CsvSource({
    "majority, 'yes,no,abstain'",
    "consent, 'yes,abstain'",
    "consensus, 'yes,stand-aside,abstain'",
  })
  void asksForEveryPositionThatNeedsNoReason(String rule, String answers) {
    assertThat(offer(rule, Status.VOTING).orElseThrow().answers())
        .extracting(Answer::id)
        .containsExactly(answers.split(","));
  }

  @ParameterizedTest
  @ValueSource(strings = {"majority", "consent", "consensus", "modified consensus", "gradients"})
  void showsFewAnswersThatNobodyMistakesInAnyLanguage(String rule) {
    PollOffer offer = offer(rule, Status.VOTING).orElseThrow();
    for (String language : List.of("en", "es")) {
      Phrasebook book = Phrasebook.of(Locale.of(language), ZoneOffset.UTC, Features.BUNDLES);
      List<String> shown =
          offer.answers().stream().map(answer -> book.say(answer.words()).plain()).toList();
      assertThat(shown).hasSizeBetween(2, MAX_ANSWERS);
      assertThat(shown)
          .extracting(words -> words.substring(0, Math.min(SHOWN_CHARS, words.length())))
          .doesNotHaveDuplicates();
      assertThat(book.say(offer.question()).plain()).contains("P7", "A bike");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALWAYS")
  void asksNothingWhereTheCountIsNotYetForEverybody(ResultsShown results) {
    VotingTerms terms = new VotingTerms(results, ReasonsNeeded.USUAL, false);

    assertThat(PollOffer.of(proposal("majority", Status.VOTING), terms)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"required for no, 'yes,abstain'", "optional, 'yes,no,abstain'", "required, ''"})
  void leavesToWordsWhatThisProposalWantsReasonsFor(String reasons, String answers) {
    VotingTerms terms =
        new VotingTerms(ResultsShown.ALWAYS, ReasonsNeeded.read(reasons).orElseThrow(), false);
    Optional<PollOffer> offer = PollOffer.of(proposal("majority", Status.VOTING), terms);

    assertThat(
            offer.stream()
                .flatMap(o -> o.answers().stream())
                .map(Answer::id)
                .collect(Collectors.joining(",")))
        .isEqualTo(answers);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VOTING")
  void asksNothingWhereNoVotesAreTaken(Status status) {
    assertThat(offer("majority", status)).isEmpty();
  }

  @Test
  void takesNoAnswerButItsOwn() {
    Proposal proposal = proposal("consent", Status.VOTING);
    PollOffer offer = PollOffer.of(proposal, VotingTerms.USUAL).orElseThrow();

    assertThat(offer.position(proposal, "yes")).isPresent();
    assertThat(offer.position(proposal, "objection")).isEmpty();
    assertThat(offer.position(proposal, "")).isEmpty();
    assertThat(offer.position(proposal, "Yes")).isEmpty();
  }

  private static Optional<PollOffer> offer(String rule, Status status) {
    return PollOffer.of(proposal(rule, status), VotingTerms.USUAL);
  }

  private static Proposal proposal(String rule, Status status) {
    Instant opened = Instant.parse("2026-12-01T10:00:00Z");
    return new Proposal(
        new ProposalNo(7),
        new MemberNo(1),
        "A bike",
        "",
        new Resolution(Rules.fromWords(rule).orElseThrow()),
        Quorum.fromCanonical("1/2+0").orElseThrow(),
        10,
        opened,
        opened.plusSeconds(3600),
        status,
        1);
  }
}
