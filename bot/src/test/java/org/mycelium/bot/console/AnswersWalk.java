package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.mycelium.bot.console.transcript.Clock;
import org.mycelium.bot.console.transcript.Invisible;
import org.mycelium.bot.console.transcript.Place;
import org.mycelium.bot.console.transcript.Step;
import org.mycelium.storage.verify.Verification;

/**
 * Bo, who is in two assemblies, is asked one thing after the other, answers, answers twice, too
 * late, and something else; the bot is restarted, silent, and its clock moves. In each assembly
 * something is open on which a bare yes would be a vote. What may come of a yes is worked out here
 * from what Bo saw of the bot, and from nothing that the bot knows.
 */
final class AnswersWalk implements AutoCloseable {
  private static final String BO = "bo";
  private static final String BO_ID = Loopback.userId(BO);
  private static final Place PRIVATE = new Place.Private();

  /** For so long no yes is a vote after a question, or after an answer to it. */
  private static final Duration SPELL = Duration.ofMinutes(10);

  /** For so long at least a question is the last thing that was said. */
  private static final Duration REMEMBERED = Duration.ofDays(6);

  private static final List<String> YES_OR_NO =
      List.of(
          "yes",
          "Yes.",
          "sí",
          "Sí!",
          "ok",
          "OK",
          "confirm",
          "confirmo",
          "vale",
          "agreed",
          "👍",
          "y",
          "no",
          "n",
          "No.");

  private static final List<String> WORDS =
      List.of("2", "bike", "done", "400 EUR", "soup", "nothing", "anonymous", "room", "abstain");

  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(6),
          Duration.ofMinutes(11),
          Duration.ofMinutes(61),
          Duration.ofHours(4),
          Duration.ofDays(1));

  /**
   * What Bo was asked last, or wanted to be asked and heard nothing.
   *
   * @param may what an answer may do
   * @param inOneWord whether nothing but yes and no answers it
   */
  private record Asked(String may, boolean inOneWord, Duration at) {}

  private final Path file;
  private final Random random;
  private final Play play;
  private final List<String> told = new ArrayList<>();
  private Optional<Asked> asked = Optional.empty();
  private Optional<Duration> answeredAt = Optional.empty();
  private boolean wentOn;
  private boolean used;

  /** Whether Bo knows that what he asks for would be asked, were it not for a silence. */
  private boolean atHome = true;

  /** Whether the last thing Bo was told is why a command was not done. */
  private boolean advised;

  /** Whether Bo wanted to be asked something, heard nothing, and cannot know if it would be. */
  private boolean unsure;

  private Duration elapsed = Duration.ZERO;
  private String vehicle = "P9";
  private int proposals;
  private int taken;
  private int votes;
  private int late;

  AnswersWalk(Path file, Random random) throws Exception {
    this.file = file;
    this.random = random;
    this.play = new Play(PlayOptions.defaults().keptIn(file));
    play.perform(new Step.Opens(Place.MAIN, List.of("ana", "bo", "chidi")));
    play.perform(new Step.Opens("gardeners", List.of("dana", "bo")));
    decide("/scrip open hours, limit 900, confirm above 4");
    decide("/template adopt purchase");
    waits(Duration.ofDays(4));
    says("ana", "/propose Paint the hall, for 60d");
    perform(
        new Step.Says("dana", new Place.Room("gardeners"), "/propose Plant a fig tree, for 60d"));
    proposals = 3;
    perform(new Step.Says(BO, PRIVATE, "assembly 1"));
    waits(Duration.ofMinutes(20));
  }

  /** Something happens, and everything still holds. */
  void goOn() throws Exception {
    switch (random.nextInt(25)) {
      case 0, 1 -> asks("payments", "!pay chidi 5 hours for wood");
      case 2 ->
          asks("proposals", "!propose from purchase: item=oven, prize: 4, purpose=soup, who=Ana");
      case 3 -> asks("proposals", "!propose from purchase: item=oven");
      case 4 -> asks("stories", "!story We cooked for eleven.");
      case 5, 6 -> asks("vote 1 P3", "!ballot P3");
      case 7 -> asks("vote 1 " + vehicle, "!ballot " + vehicle);
      case 8 -> asks("vote 1 " + vehicle, "!vote " + vehicle + " biek");
      case 9, 10, 11, 12, 13, 22 -> answers(any(YES_OR_NO), 1);
      case 14, 15, 23 -> answers(any(YES_OR_NO), 2);
      case 16 -> answers(any(WORDS), 1);
      case 17 -> goesOn();
      case 18 -> waits(any(WAITS));
      case 19 -> happens();
      case 20 -> {
        if (random.nextInt(3) == 0) {
          opensVehicle();
        } else {
          waits(any(WAITS));
        }
      }
      case 21 -> mends();
      case 24 -> errs();
      default -> throw new AssertionError();
    }
  }

  /** What came of it all is what the journal leads to. */
  void end() {
    assertThat(Verification.of(file).problems()).as(story()).isEmpty();
  }

  /** A command that leads to a question, unless there is something in the way. */
  private void asks(String may, String command) throws Exception {
    advised = false;
    String seen = says(BO, PRIVATE, command);
    boolean unheard = seen.isEmpty() || seen.contains("That was a lot");
    // Of what could be over already, or elsewhere, nobody can tell why there is no answer.
    boolean swallowed = unheard && atHome && !command.contains(vehicle);
    if (swallowed || WhatBoHears.QUESTION.matcher(seen).matches()) {
      boolean inOneWord = command.startsWith("!pay") || command.startsWith("!vote");
      asked = Optional.of(new Asked(may, inOneWord, elapsed));
      answeredAt = Optional.empty();
      wentOn = false;
      // What was never asked nobody can answer.
      used = swallowed;
      unsure = false;
    } else {
      wentOn = true;
      unsure |= unheard;
    }
  }

  /** A command that leads to no question, but perhaps to what reads like one. */
  private void errs() throws Exception {
    advised = false;
    says(BO, PRIVATE, "!vote P3 noo");
    wentOn = true;
  }

  private void answers(String word, int times) throws Exception {
    boolean isYesOrNo = YES_OR_NO.contains(word);
    wentOn |= !isYesOrNo && asked.filter(Asked::inOneWord).isPresent();
    // Other words may be understood.
    advised &= isYesOrNo;
    for (int i = 0; i < times; i++) {
      Doings before = Doings.of(file, BO_ID);
      boolean isToAdvice = advised && isYesOrNo;
      String seen = says(BO, PRIVATE, word);
      Doings after = Doings.of(file, BO_ID);
      Set<String> done = after.since(before);
      assertThat(isToAdvice && !done.isEmpty()).as(word + "\n" + story()).isFalse();
      boolean isAnswer = check(word, done);
      counted(before, after, "payments");
      boolean over =
          isAnswer
              || (WhatBoHears.REFUSED.matcher(seen).matches()
                  && !WhatBoHears.QUESTION.matcher(seen).matches()
                  && !WhatBoHears.UNHEARD.matcher(seen).matches());
      if (over && asked.isPresent() && answeredAt.isEmpty()) {
        answeredAt = Optional.of(elapsed);
      }
      late += WhatBoHears.UNHEARD.matcher(seen).matches() ? 1 : 0;
      if (done.contains("proposals")) {
        // With two open a yes would be no vote in any case.
        says(BO, "/withdraw P" + Doings.newestProposal(file) + " proposal confirm");
      }
    }
  }

  /**
   * What a bare word did is what it was asked for, once, or a vote that nothing stood before.
   *
   * @return whether it was the answer to what was asked
   */
  private boolean check(String word, Set<String> done) {
    if (done.isEmpty()) {
      return false;
    }
    assertThat(done).as(word + "\n" + story()).hasSize(1);
    boolean isAnswer = asked.filter(a -> done.contains(a.may())).isPresent() && !used;
    if (isAnswer) {
      used = true;
      taken++;
      return true;
    }
    votes++;
    assertThat(done.iterator().next()).as(word + "\n" + story()).startsWith("vote ");
    boolean isMeantElsewhere =
        !YES_OR_NO.contains(word)
            && (answeredAt.isPresent() || asked.filter(Asked::inOneWord).isPresent());
    assertThat(unsure || isMeantElsewhere || isFree())
        .as(word + " is no vote\n" + story())
        .isTrue();
    return false;
  }

  /** Whether nothing that was asked can still be meant. */
  private boolean isFree() {
    return asked.isEmpty()
        || (passed(asked.get().at(), SPELL)
            && answeredAt.map(at -> passed(at, SPELL)).orElse(true)
            && (wentOn || answeredAt.isPresent() || passed(asked.get().at(), REMEMBERED)));
  }

  private boolean passed(Duration since, Duration time) {
    return elapsed.minus(since).compareTo(time) >= 0;
  }

  private void counted(Doings before, Doings after, String what) {
    assertThat(after.count(what) - before.count(what)).as(story()).isBetween(0, 1);
  }

  /** A vote that says what it is on counts whatever was asked, also in silence. */
  private void goesOn() throws Exception {
    advised = false;
    String answer = any(List.of("yes", "no", "abstain"));
    wentOn = true;
    if (random.nextBoolean()) {
      says(BO, PRIVATE, "!open");
      return;
    }
    says(BO, PRIVATE, "!vote P3 " + answer);
  }

  private void happens() throws Exception {
    int what = random.nextInt(6);
    advised &= what < 2;
    switch (what) {
      case 0 -> perform(new Step.Restarts());
      case 1 -> perform(new Step.Moves(new Clock.Back(any(WAITS))));
      case 2 -> {
        for (int i = 0; i < 22; i++) {
          says(BO, PRIVATE, "!vtoe");
        }
        wentOn = true;
        asks("vote 1 P3", "!ballot P3");
        answers(any(YES_OR_NO), 2);
        waits(any(WAITS));
        answers(any(YES_OR_NO), 1);
      }
      case 3 -> {
        atHome = false;
        perform(new Step.Leaves(BO, Place.main()));
        answers(any(YES_OR_NO), 1);
        perform(new Step.Joins(BO, Place.main()));
      }
      case 4 -> {
        wentOn = true;
        says(BO, PRIVATE, "!assembly " + (1 + random.nextInt(2)));
      }
      case 5 -> {
        wentOn = true;
        says(BO, PRIVATE, "!assembly 2");
        answers(any(YES_OR_NO), 1);
        says(BO, PRIVATE, "!assembly 1");
      }
      default -> throw new AssertionError();
    }
  }

  private void opensVehicle() throws Exception {
    says("ana", "/propose Which vehicle? options: bike, trailer, van, by instant runoff, for 3h");
    vehicle = "P" + Doings.newestProposal(file);
  }

  /** Whoever changes or deletes a message says nothing by it. */
  private void mends() throws Exception {
    Doings before = Doings.of(file, BO_ID);
    perform(
        random.nextBoolean()
            ? new Step.Edits(BO, PRIVATE, any(YES_OR_NO))
            : new Step.Deletes(BO, PRIVATE, BO));
    Set<String> done = Doings.of(file, BO_ID).since(before);
    done.removeIf(
        what -> what.startsWith("vote ") && (before.all().containsKey(what) || unsure || isFree()));
    assertThat(done).as(story()).isEmpty();
    wentOn = true;
  }

  private void waits(Duration time) throws Exception {
    elapsed = elapsed.plus(time);
    perform(new Step.Moves(new Clock.Later(time)));
  }

  private void decide(String proposal) throws Exception {
    says("ana", proposal);
    String no = "P" + ++proposals;
    for (String who : List.of("ana", "bo", "chidi")) {
      says(who, "/vote " + no + " yes");
    }
    says("ana", "/close " + no);
    waits(Duration.ofMinutes(6));
  }

  private void says(String who, String words) throws Exception {
    says(who, Place.main(), words);
  }

  /** What the bot said to them, or to all, on account of it. */
  private String says(String who, Place where, String words) throws Exception {
    StringBuilder seen = new StringBuilder();
    for (Shown shown : perform(new Step.Says(who, where, words))) {
      if (shown instanceof Shown.Said said) {
        seen.append(Invisible.shown(said.body())).append('\n');
      }
    }
    used |= asked.isPresent() && WhatBoHears.ENDED.matcher(seen).matches();
    advised =
        (advised || WhatBoHears.ADVICE.matcher(seen).matches())
            && !WhatBoHears.TO_ADVICE.matcher(seen).matches();
    atHome =
        (atHome || WhatBoHears.AT_HOME.matcher(seen).matches())
            && !WhatBoHears.AWAY.matcher(seen).matches();
    return seen.toString();
  }

  private List<Shown> perform(Step step) throws Exception {
    told.add("[" + elapsed + "] " + step);
    List<Shown> shown = play.perform(step);
    shown.forEach(one -> told.addAll(TextForm.lines(one)));
    return shown;
  }

  /** How often which of the things came about that this is about. */
  Map<String, Integer> tallies() {
    return Map.of("answers taken", taken, "bare votes", votes, "late words", late);
  }

  private <T> T any(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }

  private String story() {
    return String.join("\n", told.subList(Math.max(0, told.size() - 120), told.size()));
  }

  @Override
  public void close() throws IOException {
    play.close();
  }
}
