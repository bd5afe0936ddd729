package org.mycelium.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mycelium.bot.console.WalkedProposals.Seen;
import org.mycelium.bot.console.transcript.Clock;
import org.mycelium.bot.console.transcript.Invisible;
import org.mycelium.bot.console.transcript.Place;
import org.mycelium.bot.console.transcript.Step;
import org.mycelium.commands.tally.Position;
import org.mycelium.storage.verify.Verification;

/**
 * An assembly that does one thing after the other to its proposals, by chance, and looks after each
 * whether what must hold still holds.
 */
final class ProposalWalk implements AutoCloseable {
  private static final List<String> PEOPLE = List.of("ana", "bo", "chidi", "dana");

  private static final List<String> ANSWERS =
      List.of(
          "yes", "no", "abstain", "yes", "no because of the stairs", "objection because unsafe");

  private static final List<String> TERMS =
      List.of(
          ", for 1d",
          ", for 2d, extension 1d",
          ", for 1d, by consent",
          ", for 3d, by 2/3",
          ", for 1d, quorum 3",
          ", for 1d, review in 2 weeks",
          ", for 1d, by consent, review in 10 days, on review lapse",
          ", discussion 1d, for 1d");

  private static final List<Duration> WAITS =
      List.of(Duration.ofMinutes(2), Duration.ofHours(5), Duration.ofDays(1), Duration.ofDays(12));

  private static final Duration BACK = Duration.ofMinutes(10);

  private static final Pattern SO_FAR =
      Pattern.compile("So far (\\d+) of (\\d+) voted: (.*) \\(as of");

  private static final Pattern CARD = Pattern.compile("(?s)(P\\d+) · .*");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Longer than any of them, its extension, its pause and its discussion together. */
  private static final Duration LONG = Duration.ofDays(40);

  private final Path file;
  private final Random random;
  private final Play play;
  private final Map<String, Map<String, String>> standing = new HashMap<>();
  private final Map<String, String> cards = new HashMap<>();
  private final List<String> told = new ArrayList<>();
  private Map<String, Seen> before = Map.of();
  private Duration behind = Duration.ZERO;

  ProposalWalk(Path file, Random random) throws Exception {
    this.file = file;
    this.random = random;
    this.play = new Play(PlayOptions.defaults().keptIn(file));
    play.perform(new Step.Opens(Place.MAIN, PEOPLE));
    says("ana", "!settings early-close on");
    says("ana", "!propose Buy a cargo bike, for 2d");
  }

  /** Something happens, and everything still holds. */
  void goOn() throws Exception {
    String who = any(PEOPLE);
    switch (random.nextInt(16)) {
      case 0, 1 -> says(any(List.of("ana", "bo")), proposal());
      case 2, 3, 4, 5, 6 -> votes(who, some());
      case 7 -> takesBack(who, some());
      case 8 -> says(who, "!amend " + some() + ": only until " + any(List.of("May", "March")));
      case 9 ->
          says(any(List.of("ana", "bo")), any(List.of("!accept ", "!put-to-vote ")) + an("A"));
      case 10 -> says(any(List.of("ana", "bo")), "!close " + some());
      case 11 -> says(any(List.of("ana", "bo")), "!extend " + some() + " 1d");
      case 12 -> says(who, "!withdraw " + some() + " proposal confirm");
      case 13 -> says(who, any(List.of("!resume ", "!open-vote ")) + some());
      case 14 -> waits(any(WAITS));
      case 15 -> {
        if (random.nextBoolean()) {
          performs(new Step.Restarts());
        } else {
          performs(new Step.Moves(new Clock.Back(BACK)));
          behind = behind.plus(BACK);
        }
      }
      default -> throw new AssertionError();
    }
  }

  /** Whatever is under way ends without anybody's help. */
  void waitForTheEnd() throws Exception {
    Set<String> all = before.keySet();
    performs(new Step.Moves(new Clock.Later(LONG)));
    assertThat(all.stream().filter(no -> !seen(no).over())).as(story()).isEmpty();
  }

  @Override
  public void close() throws IOException {
    play.close();
  }

  /** Cards are edited at their own pace, but in the end say what is counted. */
  private void waits(Duration time) throws Exception {
    performs(new Step.Moves(new Clock.Later(time)));
    behind = behind.minus(time);
    if (behind.isPositive()) {
      return;
    }
    behind = Duration.ZERO;
    for (Seen vote : before.values()) {
      Optional<String> card = Optional.ofNullable(cards.get(vote.no()));
      if (vote.open() && card.isPresent()) {
        counts(vote, card.get());
      }
    }
  }

  private String proposal() {
    String title = any(List.of("Paint the hall", "Mend the roof", "Keep bees"));
    return switch (random.nextInt(6)) {
      case 0 -> "!propose Repeal " + an("D") + ", for 1d";
      case 1 -> "!propose " + title + ", supersedes " + an("D") + ", for 1d";
      default -> "!propose " + title + any(TERMS);
    };
  }

  private void votes(String who, String no) throws Exception {
    String answer = any(ANSWERS);
    List<Shown> shown = perform(new Step.Says(who, Place.main(), "!vote " + no + " " + answer));
    if (acknowledged(shown, who)) {
      Seen vote = Optional.ofNullable(before.get(no)).orElseThrow();
      Position position = vote.rule().hears(answer.split(" ", -1)[0]).orElseThrow();
      votesOn(vote).put(who, position.choice().canonical());
    }
    check(shown);
  }

  private void takesBack(String who, String no) throws Exception {
    List<Shown> shown = perform(new Step.Says(who, Place.main(), "!withdraw " + no + " vote"));
    if (acknowledged(shown, who)) {
      votesOn(Optional.ofNullable(before.get(no)).orElseThrow()).remove(who);
    }
    check(shown);
  }

  private static boolean acknowledged(List<Shown> shown, String who) {
    return shown.stream()
        .anyMatch(
            one ->
                one instanceof Shown.Reacted reacted
                    && reacted.key().equals("✅")
                    && reacted.to().equals(who));
  }

  private Map<String, String> votesOn(Seen vote) {
    return standing.computeIfAbsent(vote.no() + "/" + vote.round(), _ -> new HashMap<>());
  }

  private void says(String who, String words) throws Exception {
    performs(new Step.Says(who, Place.main(), words));
  }

  private void performs(Step step) throws Exception {
    check(perform(step));
  }

  private List<Shown> perform(Step step) throws Exception {
    told.add(step.toString());
    List<Shown> shown = new ArrayList<>(play.perform(step));
    // Nobody does everything within one second.
    shown.addAll(play.perform(new Step.Moves(new Clock.Later(Duration.ofMinutes(3)))));
    shown.forEach(one -> told.addAll(TextForm.lines(one)));
    return shown;
  }

  private void check(List<Shown> shown) throws Exception {
    assertThat(Verification.of(file).problems()).as(story()).isEmpty();
    Map<String, Seen> now = WalkedProposals.of(file);
    now.values().forEach(this::standsAsItWasCast);
    Map<String, Seen> earlier = before;
    before = now;
    earlier.values().forEach(old -> isToldOfChange(old, seen(old.no()), shown));
    List<Seen> open = now.values().stream().filter(Seen::open).toList();
    if (!open.isEmpty()) {
      Seen vote = any(open);
      counts(vote, answer(vote.no()));
    }
    remember(shown);
  }

  private void standsAsItWasCast(Seen vote) {
    assertThat(vote.voters()).as(story()).doesNotHaveDuplicates();
    assertThat(vote.electorate()).as(story()).containsAll(vote.voters());
    assertThat(vote.votes()).as(story()).isEqualTo(votesOn(vote));
  }

  /** Whoever voted is told if it is on other words now, or for longer, or counts no more. */
  private void isToldOfChange(Seen old, Seen now, List<Shown> shown) {
    if (old.over() || old.inDiscussion()) {
      return;
    }
    if (!old.terms().equals(now.terms()) || old.round() != now.round()) {
      Set<String> mentioned = new HashSet<>();
      said(shown).forEach(one -> mentioned.addAll(one.mentions()));
      assertThat(mentioned).as(story()).containsAll(old.voters());
    }
    if (!old.closesAt().equals(now.closesAt()) || now.over()) {
      assertThat(said(shown).filter(one -> Invisible.shown(one.body()).contains(old.no())))
          .as(story())
          .isNotEmpty();
    }
  }

  private String answer(String no) throws Exception {
    return said(play.perform(new Step.Says(any(PEOPLE), Place.main(), "!proposal " + no)))
        .map(said -> Invisible.shown(said.body()))
        .filter(body -> body.startsWith(no + " · "))
        .findFirst()
        .orElseThrow(() -> new AssertionError(story()));
  }

  /** What is said of the count is the count; rules tell their positions in orders of their own. */
  private void counts(Seen vote, String words) {
    Matcher soFar = SO_FAR.matcher(words);
    assertThat(soFar.find()).as(words).isTrue();
    assertThat(soFar.group(1)).as(story()).isEqualTo(String.valueOf(vote.votes().size()));
    assertThat(soFar.group(2)).as(story()).isEqualTo(String.valueOf(vote.electorate().size()));
    assertThat(NUMBER.matcher(soFar.group(3)).results().map(r -> r.group()))
        .as(story())
        .containsExactlyInAnyOrderElementsOf(vote.counts());
  }

  private static Stream<Shown.Said> said(List<Shown> shown) {
    return shown.stream().filter(Shown.Said.class::isInstance).map(Shown.Said.class::cast);
  }

  private void remember(List<Shown> shown) {
    for (Shown one : shown) {
      if (one instanceof Shown.Said said && said.to().equals(Place.MAIN)) {
        remember(said.body());
      } else if (one instanceof Shown.Edited edited) {
        remember(edited.body());
      }
    }
  }

  private void remember(String body) {
    Matcher card = CARD.matcher(Invisible.shown(body));
    if (card.matches()) {
      cards.put(card.group(1), card.group());
    }
  }

  private Seen seen(String no) {
    return Optional.ofNullable(before.get(no)).orElseThrow();
  }

  private String some() {
    return "P" + (1 + random.nextInt(Math.max(1, before.size())));
  }

  private String an(String kind) {
    return kind + (1 + random.nextInt(3));
  }

  private <T> T any(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }

  private String story() {
    return String.join("\n", told);
  }
}
