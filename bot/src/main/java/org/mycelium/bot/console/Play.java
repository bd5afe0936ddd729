package org.mycelium.bot.console;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.console.transcript.Clock;
import org.mycelium.bot.console.transcript.Place;
import org.mycelium.bot.console.transcript.Step;
import org.mycelium.bot.matrix.SyncBatch;
import org.mycelium.bot.pipeline.Surroundings;
import org.mycelium.commands.settings.Settings;

/**
 * People, a homeserver, a clock and the bot: does one step after the other and tells what people
 * see of the bot. Not thread-safe.
 */
final class Play implements AutoCloseable {
  private static final String BOT = "mycelium";

  /**
   * More than any calendar holds between two steps: beyond it something comes due again and again.
   */
  private static final int MAX_DUE = 100_000;

  private final PlayOptions options;
  private final VirtualClock clock;
  private final SeededEntropy dice;
  private final Shelf shelf;
  private final Loopback homeserver;
  private final Acts acts;
  private Settings defaults;
  private @Nullable OfflineBot bot;
  private boolean begun;

  /** Sets the stage. */
  Play(PlayOptions options) throws IOException, OperatingException {
    this.options = options;
    this.clock = new VirtualClock(options.start(), options.zone());
    this.shelf = Shelf.of(options.database());
    String seed = shelf.isNew() ? "console" : "console " + System.nanoTime();
    this.dice = new SeededEntropy(seed + " bot");
    this.homeserver =
        new Loopback(Loopback.userId(BOT), clock, new SeededEntropy(seed + " people"));
    this.acts = new Acts(homeserver);
    this.defaults = Settings.defaults(options.language(), options.zone());
    OfflineBot first = process();
    this.bot = first;
    this.begun = resume(first);
  }

  VirtualClock clock() {
    return clock;
  }

  /** Whether a room has to be opened before this step makes sense. */
  boolean opensBefore(Step step) {
    return !begun && !(step instanceof Step.Opens || step instanceof Step.Defaults);
  }

  /** Who is in the main room, or will be once it is open. */
  List<String> present() {
    List<String> present = homeserver.present(Place.MAIN);
    return present.isEmpty() ? options.people() : present;
  }

  /** Goes on where an earlier run ended; whether there was one. */
  private boolean resume(OfflineBot before) throws IOException, OperatingException {
    List<KnownRoom> rooms = before.rooms();
    if (!rooms.stream().allMatch(KnownRoom::isOfConsole)) {
      close();
      throw new OperatingException(
          "%s belongs to a bot that runs on a homeserver, and what is tried here would be written"
                  .formatted(shelf.file())
              + " into it. Name another file; console makes a new one.",
          null);
    }
    rooms.forEach(homeserver::restore);
    before.lastSpokeAt().ifPresent(clock::moveTo);
    return !rooms.isEmpty();
  }

  /** The room that opens by itself. */
  Step.Opens opening() {
    return new Step.Opens(Place.MAIN, options.people());
  }

  /**
   * Does a step, and all that follows from it.
   *
   * @return what people see of it, in order
   * @throws Impossible if a homeserver would not let it happen; then nothing happened
   */
  List<Shown> perform(Step step) throws Impossible {
    begun = true;
    List<Shown> shown = new ArrayList<>();
    switch (step) {
      case Step.Opens opens -> open(opens, shown);
      case Step.Defaults chosen -> choose(chosen);
      case Step.Moves moves -> move(moves.to(), shown);
      case Step.Restarts _ -> {
        stop();
        start(shown);
      }
      case Step.Stops _ -> stop();
      case Step.Starts _ -> start(shown);
      case Step.Act act -> act(act, shown);
    }
    if (options.restless() && bot != null) {
      stop();
      start(shown);
    }
    return shown;
  }

  @Override
  public void close() throws IOException {
    stop();
    shelf.close();
  }

  private void open(Step.Opens opens, List<Shown> shown) throws Impossible {
    homeserver.open(opens.room(), opens.people());
    settle(shown);
  }

  private void choose(Step.Defaults chosen) throws Impossible {
    begun = false;
    if (homeserver.hasRooms()) {
      throw new Impossible(
          "This is for the top, before the first room opens. Later it is `ana: /settings %s %s`."
              .formatted(chosen.key(), chosen.value()));
    }
    switch (chosen.key()) {
      case "zone" -> defaults = Settings.defaults(defaults.language(), zone(chosen.value()));
      case "clock" -> clock.set(clock.after(time(chosen.value())));
      default ->
          defaults = Settings.defaults(Locale.forLanguageTag(chosen.value()), defaults.zone());
    }
    clock.showIn(defaults.zone());
    stop();
    bot = process();
  }

  private static ZoneId zone(String name) throws Impossible {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new Impossible("There is no zone of that name. Write for example Europe/Madrid.");
    }
  }

  private static Clock time(String words) throws Impossible {
    return Clock.read(words)
        .filter(Clock.At.class::isInstance)
        .orElseThrow(() -> new Impossible("Write a time like 2026-12-01 18:00."));
  }

  private void act(Step.Act act, List<Shown> shown) throws Impossible {
    if (act.where() instanceof Place.Private && !homeserver.hasPrivate(act.who())) {
      homeserver.openPrivate(act.who());
      settle(shown);
    }
    acts.perform(act);
    settle(shown);
    // What this made due at once is done at once, as the bot's alarm has it done.
    workUntil(clock.instant(), shown);
  }

  private void move(Clock to, List<Shown> shown) throws Impossible {
    Instant target = clock.after(to);
    if (to instanceof Clock.Back) {
      clock.set(target);
      if (bot != null) {
        bot.planAnew();
      }
      return;
    }
    if (target.isBefore(clock.instant())) {
      throw new Impossible(
          "The clock only goes forward, and it is %s already."
              .formatted(TextForm.time(clock.wall(clock.instant())).replace("—", "").strip()));
    }
    if (bot != null) {
      workUntil(target, shown);
    }
    clock.moveTo(target);
  }

  private void stop() {
    if (bot != null) {
      bot.close();
      bot = null;
    }
  }

  private void start(List<Shown> shown) {
    if (bot == null) {
      bot = process();
    }
    settle(shown);
    workUntil(clock.instant(), shown);
  }

  private OfflineBot process() {
    return new OfflineBot(
        shelf.file(),
        new Surroundings(
            Loopback.userId(BOT), "Mycelium", defaults, clock, dice, options.maxAnswers()));
  }

  /** Has everything done that falls due until then, each at its own time. */
  private void workUntil(Instant target, List<Shown> shown) {
    OfflineBot running = bot;
    if (running == null) {
      return;
    }
    for (int i = 0; i < MAX_DUE; i++) {
      Optional<Instant> due = running.nextDue().filter(at -> !at.isAfter(target));
      if (due.isEmpty()) {
        return;
      }
      clock.moveTo(due.get());
      running.work(clock.instant());
      settle(shown);
    }
    throw new IllegalStateException("work falls due without end");
  }

  /** Lets news and answers go back and forth until there are none. */
  private void settle(List<Shown> shown) {
    OfflineBot running = bot;
    if (running == null) {
      return;
    }
    do {
      if (homeserver.hasNews()) {
        SyncBatch news = homeserver.sync();
        running.receive(news, homeserver);
        SyncBatch again = new SyncBatch(news.nextBatch(), news.joined(), List.of(), List.of());
        for (int i = 1; i < options.deliveries(); i++) {
          running.receive(again, homeserver);
        }
      }
      running.deliver(new Delivery(homeserver, clock, options.files(), shown::add));
    } while (homeserver.hasNews());
  }
}
