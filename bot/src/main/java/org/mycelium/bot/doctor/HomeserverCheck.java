package org.mycelium.bot.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mycelium.bot.matrix.MatrixClient;
import org.mycelium.bot.matrix.MatrixException;

/** The homeserver, as anybody may see it without an account. */
final class HomeserverCheck {
  /** Since v1.1 paths begin with {@code /v3}, which are the ones we use. */
  private static final Pattern SPEAKS_V3 = Pattern.compile("v1\\.[1-9]\\d*|v[2-9].*");

  private static final Duration TOLERATED_SKEW = Duration.ofSeconds(5);
  private static final Duration DANGEROUS_SKEW = Duration.ofMinutes(2);

  private final MatrixClient client;
  private final InstantSource clock;
  private final Consumer<Finding> report;

  HomeserverCheck(MatrixClient client, InstantSource clock, Consumer<Finding> report) {
    this.client = client;
    this.clock = clock;
    this.report = report;
  }

  /** Whether there is a homeserver to go on with. */
  boolean examine() {
    try {
      boolean usable = versions(client.versions());
      skew();
      return usable;
    } catch (MatrixException e) {
      report.accept(Finding.problem("homeserver", Advice.on(e)));
      return false;
    }
  }

  private boolean versions(List<String> versions) {
    Optional<String> newest =
        versions.stream().filter(SPEAKS_V3.asMatchPredicate()).reduce((_, last) -> last);
    report.accept(
        newest.isPresent()
            ? Finding.ok("homeserver", "answers, and speaks Matrix up to " + newest.get())
            : Finding.problem(
                "homeserver",
                "answers, but speaks no version of Matrix since v1.1. Its administrator must update"
                    + " it."));
    return newest.isPresent();
  }

  private void skew() throws MatrixException {
    Instant before = clock.instant();
    Optional<Instant> theirs = client.time();
    Instant ours = before.plus(Duration.between(before, clock.instant()).dividedBy(2));
    theirs.map(time -> skew(Duration.between(time, ours))).ifPresent(report);
  }

  private static Finding skew(Duration ahead) {
    if (ahead.abs().compareTo(TOLERATED_SKEW) <= 0) {
      return Finding.ok("clock", "agrees with the homeserver's");
    }
    return new Finding(
        ahead.abs().compareTo(DANGEROUS_SKEW) <= 0 ? Finding.Grade.WARNING : Finding.Grade.PROBLEM,
        "clock",
        "this machine's is "
            + ahead.abs().toSeconds()
            + " s "
            + (ahead.isNegative() ? "behind" : "ahead of")
            + " the homeserver's, and votes close by this machine's. Let both follow the network's"
            + " time: timedatectl set-ntp true");
  }
}
