package org.mycelium.bot.draw;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.cli.ExitCode;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.cli.Spelling;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.sortition.Announcement;
import org.mycelium.commands.sortition.AwaitedRound;
import org.mycelium.commands.sortition.BeaconChain;
import org.mycelium.commands.sortition.Eligible;
import org.mycelium.commands.sortition.PublishedDraw;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code draw announce}: fixes who is eligible, before there is any chance. */
final class AnnounceCommand implements Subcommand {
  private static final String ABOUT = "--about";
  private static final String SEATS = "--seats";
  private static final String ELIGIBLE = "--eligible";
  private static final String COMMIT_UNTIL = "--commit-until";
  private static final String REVEAL_UNTIL = "--reveal-until";
  private static final String BEACON = "--beacon";
  private static final String SEAL = "--seal";

  /** Time to publish the closing hash before the round is known. */
  private static final Duration BEFORE_ROUND = Duration.ofMinutes(10);

  private final Terminal terminal;
  private final Entropy entropy;

  AnnounceCommand(Terminal terminal, Entropy entropy) {
    this.terminal = terminal;
    this.entropy = entropy;
  }

  @Override
  public CommandSpec spec() {
    return Spelling.of(
        "announce",
        "Begins a draw: writes the announcement, which you publish, and your own secret, which you"
            + " keep until the end.",
        "draw announce --about \"Food committee\" --seats 3 --eligible names.txt"
            + " --commit-until 2026-12-01T18:00Z --reveal-until 2026-12-02T18:00Z"
            + " --beacon quicknet --seal seal.txt --out draw.json",
        text(ABOUT, "WORDS", "What is drawn for."),
        Options.number(SEATS, "How many serve; all others are reserves."),
        Options.file(ELIGIBLE, "Who can be drawn, one name a line."),
        text(COMMIT_UNTIL, "TIME", "Until when members commit, such as 2026-12-01T18:00Z."),
        text(REVEAL_UNTIL, "TIME", "Until when they reveal; later than that."),
        OptionSpec.builder(BEACON)
            .paramLabel("quicknet|default")
            .type(String.class)
            .description(
                "Let the draw wait for a round of this chain of drand, ten minutes after the reveals"
                    + " end: then not even you can steer it.")
            .build(),
        Options.file(SEAL, "The new file for your secret."),
        Options.out("The new file for the announcement."));
  }

  private static OptionSpec text(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(String.class)
        .required(true)
        .description(description)
        .build();
  }

  @Override
  public int run(ParseResult given) throws IOException, OperatingException {
    List<String> names = Texts.names(Options.path(given, ELIGIBLE));
    int seats = given.matchedOptionValue(SEATS, 0);
    if (seats < 1 || seats > names.size()) {
      throw Options.misuse(given, "--seats must be from 1 to " + names.size() + ", the eligible");
    }
    Instant commitUntil = time(given, COMMIT_UNTIL);
    Instant revealUntil = time(given, REVEAL_UNTIL);
    Instant now = terminal.clock().instant();
    if (!commitUntil.isAfter(now) || !revealUntil.isAfter(commitUntil)) {
      throw Options.misuse(
          given, "--commit-until must be to come, and --reveal-until later than that");
    }
    String secret = Secrets.make(entropy);
    Announcement announcement;
    try {
      announcement =
          new Announcement(
              given.matchedOptionValue(ABOUT, "").strip(),
              seats,
              Eligible.of(names),
              Announcement.sealOf(secret),
              commitUntil,
              revealUntil,
              awaited(given, revealUntil));
    } catch (IllegalArgumentException e) {
      throw Options.misuse(given, "this cannot be announced: " + e.getMessage());
    }
    Path seal = Options.path(given, SEAL);
    Texts.writeSecret(seal, secret);
    DrawFile.write(Options.outOf(given), PublishedDraw.announced(announcement));
    print(announcement, seal, Options.outOf(given));
    return ExitCode.OK;
  }

  private static Instant time(ParseResult given, String option) {
    String text = given.matchedOptionValue(option, "");
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      throw Options.misuse(
          given,
          option
              + " needs a day, a time and how far from UTC it is, such as 2026-12-01T18:00+01:00");
    }
  }

  private static @Nullable AwaitedRound awaited(ParseResult given, Instant revealUntil) {
    if (!given.hasMatchedOption(BEACON)) {
      return null;
    }
    String name = given.matchedOptionValue(BEACON, "");
    BeaconChain chain =
        BeaconChain.named(name)
            .orElseThrow(() -> Options.misuse(given, "--beacon must be quicknet or default"));
    return new AwaitedRound(chain, chain.roundFrom(revealUntil.plus(BEFORE_ROUND)));
  }

  private void print(Announcement announcement, Path seal, Path out) {
    terminal
        .out()
        .printf(
            """
            Publish %s now. It fixes %d of %d: %s
              eligible list  %s
              announcement   %s
            Keep %s to yourself until %s: who knows it and has a partner can steer the draw.
            """,
            out,
            announcement.seats(),
            announcement.eligible().names().size(),
            announcement.about(),
            announcement.eligible().hash(),
            announcement.hash(),
            seal,
            announcement.revealUntil());
    AwaitedRound beacon = announcement.beacon();
    if (beacon != null) {
      terminal
          .out()
          .printf(
              "The draw waits for round %d of the beacon, which is published at %s.%n",
              beacon.round(), beacon.time());
    }
  }
}
