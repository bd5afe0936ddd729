package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mycelium.storage.House.ONE;
import static org.mycelium.storage.House.P1;
import static org.mycelium.storage.House.TWO;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.commands.decision.Pending;
import org.mycelium.commands.decision.Pending.Ended;
import org.mycelium.commands.decision.Pending.Ending;
import org.mycelium.commands.decision.Pending.Kind;
import org.mycelium.commands.membership.MembershipFact.MemberLeft;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.scrip.PendingPayment;
import org.mycelium.commands.template.PendingForm;
import org.mycelium.commands.template.TemplateNo;
import org.mycelium.commands.testimony.Reach;
import org.mycelium.commands.testimony.TestimonyDraft;
import org.mycelium.commands.testimony.Topic;
import org.mycelium.commands.vote.BallotDialogue;
import org.mycelium.commands.vote.ReadBack;
import org.mycelium.commands.vote.Unplaced;
import org.mycelium.storage.pending.PendingQuestions;
import org.mycelium.storage.pending.Waits;
import org.mycelium.storage.verify.Verification;

/** One question for each person, whatever it is, and for a while that there was one. */
final class PendingQuestionsTest {
  private static final String ANA = "@member1:example.org";
  private static final Instant NOON = House.NOON;
  private static final PendingPayment PAYMENT =
      new PendingPayment(House.member(2), 600, "wood \"and\" nails\n'");
  private static final ReadBack READ_BACK = new ReadBack(P1, "P1 1 > 2 because of, the, stairs");
  private static final BallotDialogue BALLOT =
      new BallotDialogue(P1, 2, List.of("2=3", "1"), true, "the stairs");
  private static final PendingForm FORM =
      new PendingForm(new TemplateNo(1), new DecisionNo(3), "item=oven\nprice=400 EUR");
  private static final TestimonyDraft STORY =
      new TestimonyDraft(
          "We hid a planted goat.",
          Optional.of(new Topic.OfEvent()),
          "the flood",
          Optional.of(false),
          Optional.of(Set.of(Reach.ROOM, Reach.PUBLIC)));

  @TempDir private Path folder;
  private House house;

  @BeforeEach
  void foundTwoAssembliesWithTheSamePeople() {
    house = House.ofMembers(folder.resolve("house.db"), 3);
    house.found(TWO, 3);
  }

  @AfterEach
  void close() {
    house.close();
  }

  static Stream<Pending> questions() {
    return Stream.of(
        PAYMENT,
        READ_BACK,
        new Unplaced("no because of, the, stairs"),
        BALLOT,
        new BallotDialogue(P1, 1, List.of(), false, ""),
        FORM,
        STORY,
        new TestimonyDraft("", Optional.empty(), "", Optional.empty(), Optional.empty()),
        new TestimonyDraft(
            "x",
            Optional.of(new Topic.OfDecision(new DecisionNo(4))),
            "",
            Optional.of(true),
            Optional.of(Set.of())));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void areKeptAsTheyWereAsked(Pending pending) {
    ask(pending);
    assertThat(of(NOON))
        .contains(new Waits.Asked(ONE, House.member(1), pending, Optional.of("$asked"), false));
  }

  @Test
  void replaceOneAnotherAlsoInAnotherAssembly() {
    ask(BALLOT);
    house
        .database
        .writer()
        .run(tx -> tx.pending().ask(TWO, House.member(1), ANA, PAYMENT, null, NOON));
    assertThat(of(NOON))
        .contains(new Waits.Asked(TWO, House.member(1), PAYMENT, Optional.empty(), false));
    assertThat(rows()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void lapseAfterTheirTimeWhicheverWayTheClockWent(Pending pending) {
    ask(pending);
    Optional<Waits> lapsed = Optional.of(new Waits.Over(new Ended(pending.kind(), Ending.LAPSED)));
    Duration waits = pending.waits().orElse(Duration.ofDays(400));
    assertThat(of(NOON.plus(waits))).containsInstanceOf(Waits.Asked.class);
    assertThat(of(NOON.minusSeconds(60))).containsInstanceOf(Waits.Asked.class);
    if (pending.waits().isPresent()) {
      // Nobody knows how long ago it was asked in a time that has not come yet.
      assertThat(of(NOON.minusSeconds(61))).isEqualTo(lapsed);
      ask(pending);
      assertThat(of(NOON.plus(waits).plusMillis(1))).isEqualTo(lapsed);
    }
  }

  @Test
  void areRememberedTenMinutesAfterTheAnswer() {
    ask(PAYMENT);
    change(pending -> pending.end(ANA, Ending.ANSWERED, NOON));
    assertThat(of(minutes(9))).contains(over(Kind.PAYMENT, Ending.ANSWERED));
    assertThat(of(minutes(10))).isEmpty();
    assertThat(rows()).isEmpty();
  }

  @Test
  void areRememberedUntilSomethingElseIsSaidIfNobodyAnsweredThem() {
    ask(FORM);
    assertThat(of(minutes(61))).contains(over(Kind.FORM, Ending.LAPSED));
    assertThat(of(minutes(60 * 24 * 6))).contains(over(Kind.FORM, Ending.LAPSED));
    change(pending -> pending.wentOn(ANA, minutes(60 * 24 * 6)));
    change(pending -> pending.wentOn(ANA, minutes(60 * 24 * 6 + 8)));
    assertThat(of(minutes(60 * 24 * 6 + 9))).contains(over(Kind.FORM, Ending.LAPSED));
    assertThat(of(minutes(60 * 24 * 6 + 10))).isEmpty();
  }

  @Test
  void areForgottenAfterAWeekInAnyCase() {
    ask(STORY);
    change(pending -> pending.sweep(minutes(121)));
    assertThat(of(minutes(122))).contains(over(Kind.STORY, Ending.LAPSED));
    change(pending -> pending.sweep(minutes(60 * 24 * 8)));
    assertThat(rows()).isEmpty();
  }

  @Test
  void areNotRememberedForLongerBecauseAClockJumpedBack() {
    ask(PAYMENT);
    change(pending -> pending.end(ANA, Ending.ANSWERED, NOON.plus(Duration.ofDays(3))));
    assertThat(of(NOON)).contains(over(Kind.PAYMENT, Ending.ANSWERED));
    assertThat(of(minutes(10))).isEmpty();
  }

  @Test
  void endWithTheirVoteAndLeaveOtherVotesAlone() {
    ask(BALLOT);
    change(pending -> pending.endVote(ONE, House.P2, NOON));
    change(pending -> pending.endVote(TWO, P1, NOON));
    assertThat(of(NOON)).containsInstanceOf(Waits.Asked.class);
    change(pending -> pending.endVote(ONE, P1, NOON));
    assertThat(of(NOON)).contains(over(Kind.BALLOT, Ending.VOTE_OVER));
    assertThat(rows()).noneMatch(row -> row.contains("stairs"));
  }

  @Test
  void areForgottenWhenTheirMemberLeavesTheAssembly() {
    ask(PAYMENT);
    house.append(TWO, null, List.of(new MemberLeft(House.member(1))), List.of());
    assertThat(of(NOON)).containsInstanceOf(Waits.Asked.class);
    house.append(new MemberLeft(House.member(1)));
    assertThat(of(NOON)).contains(over(Kind.PAYMENT, Ending.LEFT));
    assertThat(rows()).noneMatch(row -> row.contains("wood"));
    assertThat(Verification.of(folder.resolve("house.db")).problems()).isEmpty();
  }

  @Test
  void goWithThePersonWhoseNameIsErased() {
    ask(PAYMENT);
    house.run("delete from person where assembly = 1 and member = 1");
    assertThat(rows()).isEmpty();
  }

  @Test
  void leaveNothingOfAStoryInTheFiles() throws Exception {
    ask(STORY);
    house.checkpoint();
    assertThat(inTheFile("planted goat")).isTrue();
    change(pending -> pending.sweep(minutes(121)));
    change(_ -> {});
    house.checkpoint();
    assertThat(inTheFile("planted goat")).isFalse();
  }

  @Test
  void areAsIfTheyHadEndedWhereTheyWereNeverAsked() {
    ask(FORM);
    change(pending -> pending.unasked(ONE, House.member(1), ANA, Kind.PAYMENT, NOON));
    assertThat(of(NOON)).contains(over(Kind.PAYMENT, Ending.UNASKED));
  }

  @Test
  void adviceIsRememberedUntilSomethingElseIsUnderstood() {
    change(pending -> pending.advised(ONE, House.member(1), ANA, NOON));
    assertThat(of(minutes(60 * 24))).contains(over(Kind.COMMAND, Ending.ADVISED));
    change(pending -> pending.sweep(minutes(60 * 24)));
    change(pending -> pending.wentOn(ANA, minutes(60 * 24)));
    assertThat(of(minutes(60 * 24))).isEmpty();
    change(pending -> pending.advised(ONE, House.member(1), ANA, NOON));
    change(pending -> pending.sweep(minutes(60 * 24 * 8)));
    assertThat(rows()).isEmpty();
  }

  @Test
  void adviceNeverTakesThePlaceOfAQuestionThatMoreThanAWordAnswers() {
    ask(BALLOT);
    change(pending -> pending.advised(ONE, House.member(1), ANA, NOON));
    assertThat(of(NOON)).containsInstanceOf(Waits.Asked.class);
    change(pending -> pending.endVote(ONE, P1, NOON));
    change(pending -> pending.advised(ONE, House.member(1), ANA, NOON));
    assertThat(of(NOON)).contains(over(Kind.BALLOT, Ending.VOTE_OVER));
  }

  @Test
  void adviceStandsBeforeAQuestionThatWaitsUntilSomethingElseIsToldUnderstoodOrAsked() {
    ask(BALLOT);
    advise(NOON);
    assertThat(isAdvised(NOON)).isTrue();
    change(pending -> pending.toldSo(ANA));
    assertThat(isAdvised(NOON)).isFalse();
    advise(NOON);
    change(pending -> pending.wentOn(ANA, NOON));
    assertThat(isAdvised(NOON)).isFalse();
    advise(NOON);
    ask(BALLOT);
    assertThat(isAdvised(NOON)).isFalse();
  }

  @Test
  void adviceOutlastsWhatIsRememberedOfAQuestionThatMoreThanAWordAnswers() {
    ask(FORM);
    change(pending -> pending.end(ANA, Ending.SWITCHED, NOON));
    change(pending -> pending.wentOn(ANA, NOON));
    advise(NOON);
    assertThat(of(minutes(9))).contains(over(Kind.FORM, Ending.SWITCHED));
    change(pending -> pending.sweep(minutes(60 * 4)));
    assertThat(of(minutes(60 * 4))).contains(over(Kind.COMMAND, Ending.ADVISED));
    change(pending -> pending.wentOn(ANA, minutes(60 * 4)));
    assertThat(of(minutes(60 * 4))).isEmpty();
  }

  @Test
  void adviceAfterAQuestionThatMoreThanAWordAnswersIsForgottenOnceSomethingIsUnderstood() {
    ask(FORM);
    change(pending -> pending.end(ANA, Ending.SWITCHED, NOON));
    change(pending -> pending.wentOn(ANA, NOON));
    advise(NOON);
    change(pending -> pending.wentOn(ANA, minutes(1)));
    assertThat(of(minutes(60))).isEmpty();
    ask(FORM);
    change(pending -> pending.end(ANA, Ending.SWITCHED, NOON));
    change(pending -> pending.wentOn(ANA, NOON));
    advise(NOON);
    change(pending -> pending.sweep(minutes(60 * 24 * 8)));
    assertThat(rows()).isEmpty();
  }

  @Test
  void adviceGivesWayToAQuestion() {
    change(pending -> pending.advised(ONE, House.member(1), ANA, NOON));
    ask(PAYMENT);
    assertThat(of(NOON)).containsInstanceOf(Waits.Asked.class);
    change(pending -> pending.end(ANA, Ending.PASSED, NOON));
    change(pending -> pending.advised(ONE, House.member(1), ANA, minutes(9)));
    assertThat(of(minutes(60))).contains(over(Kind.PAYMENT, Ending.PASSED));
    change(pending -> pending.wentOn(ANA, minutes(60)));
    assertThat(of(minutes(69))).contains(over(Kind.PAYMENT, Ending.PASSED));
  }

  private static Waits over(Kind kind, Ending how) {
    return new Waits.Over(new Ended(kind, how));
  }

  private static Instant minutes(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  private void ask(Pending pending) {
    change(questions -> questions.ask(ONE, House.member(1), ANA, pending, "$asked", NOON));
  }

  private void change(Consumer<PendingQuestions> how) {
    house.database.writer().run(tx -> how.accept(tx.pending()));
  }

  private void advise(Instant now) {
    change(pending -> pending.advised(ONE, House.member(1), ANA, now));
  }

  private boolean isAdvised(Instant now) {
    return of(now).map(waits -> ((Waits.Asked) waits).advised()).orElseThrow();
  }

  private Optional<Waits> of(Instant now) {
    return house.database.writer().call(tx -> tx.pending().of(ANA, now));
  }

  private List<String> rows() {
    return House.texts(
        house.reading,
        "select person || kind || coalesce(question, '') || coalesce(asked_by, '') as text"
            + " from pending");
  }

  private boolean inTheFile(String words) throws Exception {
    return Files.readString(folder.resolve("house.db"), StandardCharsets.ISO_8859_1)
        .contains(words);
  }
}
