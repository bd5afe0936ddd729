package org.mycelium.commands.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.Proposal.Status;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.Question;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.Terms;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Mark;
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

    assertThat(offer.mark(proposal, List.of("yes"))).contains(Choice.YES);
    assertThat(offer.mark(proposal, List.of("yes", "objection"))).contains(Choice.YES);
    assertThat(offer.mark(proposal, List.of("objection", "yes"))).isEmpty();
    assertThat(offer.mark(proposal, List.of("objection"))).isEmpty();
    assertThat(offer.mark(proposal, List.of(""))).isEmpty();
    assertThat(offer.mark(proposal, List.of("Yes"))).isEmpty();
    assertThat(offer.mark(proposal, List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "APPROVAL, 2, true, '1,2,0', 3",
    "APPROVAL, 2, false, '1,2', 2",
    "PLURALITY, 2, true, '1,2,0,abstain', 1",
    "PLURALITY, 19, false, '1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,abstain', 1",
    "PLURALITY, 19, true, '1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,0', 1",
  })
  void offersEveryOption(Method method, int options, boolean none, String answers, int most) {
    PollOffer offer = PollOffer.of(choice(method, options, none), VotingTerms.USUAL).orElseThrow();

    assertThat(offer.answers()).extracting(Answer::id).containsExactly(answers.split(","));
    assertThat(offer.most()).isEqualTo(most);
  }

  @Test
  void takesAsManyOptionsAsOneApprovesOf() {
    Proposal choice = choice(Method.APPROVAL, 3, true);
    PollOffer offer = PollOffer.of(choice, VotingTerms.USUAL).orElseThrow();

    assertThat(canonical(offer, choice, "2")).isEqualTo("2:1");
    assertThat(canonical(offer, choice, "3", "1", "3")).isEqualTo("1:1,3:1");
    assertThat(canonical(offer, choice, "1", "4")).isEmpty();
    assertThat(canonical(offer, choice, "1", "abstain")).isEmpty();
    assertThat(canonical(offer, choice, "01")).isEmpty();
    assertThat(canonical(offer, choice)).isEmpty();
  }

  @Test
  void takesOneOptionWhereOneIsVotedFor() {
    Proposal choice = choice(Method.PLURALITY, 3, true);
    PollOffer offer = PollOffer.of(choice, VotingTerms.USUAL).orElseThrow();

    assertThat(canonical(offer, choice, "2", "1")).isEqualTo("2");
    assertThat(canonical(offer, choice, "0")).isEqualTo("0");
    assertThat(canonical(offer, choice, "abstain")).isEqualTo("abstain");
  }

  @Test
  void offersNothingWhereMoreIsAskedForThanAPollCanSay() {
    for (Method method : Method.values()) {
      if (method != Method.APPROVAL && method != Method.PLURALITY) {
        assertThat(PollOffer.of(choice(method, 3, true), VotingTerms.USUAL)).isEmpty();
      }
    }
    assertThat(PollOffer.of(choice(Method.APPROVAL, 20, true), VotingTerms.USUAL)).isEmpty();
    assertThat(
            PollOffer.of(
                choice(Method.APPROVAL, 3, true),
                new VotingTerms(ResultsShown.ALWAYS, ReasonsNeeded.ALL, false)))
        .isEmpty();
  }

  private static String canonical(PollOffer offer, Proposal choice, String... ids) {
    return offer.mark(choice, List.of(ids)).map(Mark::canonical).orElse("");
  }

  private static Proposal choice(Method method, int options, boolean none) {
    return proposal(
        new Selection(
            Terms.of(method, 1, Terms.pointed(method) ? 5 : 0, none),
            IntStream.rangeClosed(1, options).mapToObj(no -> "option " + no).toList()),
        Status.VOTING);
  }

  private static Optional<PollOffer> offer(String rule, Status status) {
    return PollOffer.of(proposal(rule, status), VotingTerms.USUAL);
  }

  private static Proposal proposal(String rule, Status status) {
    return proposal(new Resolution(Rules.fromWords(rule).orElseThrow()), status);
  }

  private static Proposal proposal(Question question, Status status) {
    Instant opened = Instant.parse("2026-12-01T10:00:00Z");
    return new Proposal(
        new ProposalNo(7),
        new MemberNo(1),
        "A bike",
        "",
        question,
        Quorum.fromCanonical("1/2+0").orElseThrow(),
        10,
        opened,
        opened.plusSeconds(3600),
        status,
        1);
  }
}
