package org.mycelium.bot.draw;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.commands.sortition.Announcement;
import org.mycelium.commands.sortition.AwaitedRound;
import org.mycelium.commands.sortition.BeaconChain;
import org.mycelium.commands.sortition.BeaconPulse;
import org.mycelium.commands.sortition.Contribution;
import org.mycelium.commands.sortition.Departure;
import org.mycelium.commands.sortition.DrawText;
import org.mycelium.commands.sortition.Eligible;
import org.mycelium.commands.sortition.Legend;
import org.mycelium.commands.sortition.Pledge;
import org.mycelium.commands.sortition.PublishedDraw;
import tools.jackson.databind.JsonNode;

/** Reads a {@link DrawFile} as far as its form goes: whether it fits together, others judge. */
final class DrawReader {
  private final Path file;

  private DrawReader(Path file) {
    this.file = file;
  }

  static PublishedDraw read(Path file, String text) throws OperatingException {
    return new DrawReader(file).read(text);
  }

  private PublishedDraw read(String text) throws OperatingException {
    JsonNode root = Json.read(file, text);
    Members members = Members.of(file, "", root);
    if (!members.text("format").equals(DrawText.FORMAT)) {
      throw members.wrong(
          "format", "\"" + DrawText.FORMAT + "\"; newer programs read newer formats");
    }
    Members announced = members.object("announcement");
    Announcement announcement = announcement(announced);
    String eligibleHash = announced.hash("eligible_hash");
    String announcementHash = announced.hash("hash");
    announced.end();
    List<Contribution> contributions = new ArrayList<>();
    if (members.has("contributions")) {
      for (Members one : members.each("contributions")) {
        contributions.add(contribution(one));
      }
    }
    PublishedDraw draw =
        new PublishedDraw(
            announcement,
            eligibleHash,
            announcementHash,
            contributions,
            members.has("seal_secret") ? members.hash("seal_secret") : null,
            members.has("closing") ? members.hash("closing") : null,
            beacon(members),
            outcome(members),
            legend(members),
            pledge(members));
    members.end();
    if (draw.closing() == null && (!contributions.isEmpty() || draw.outcome() != null)) {
      throw members.wrong("closing", "a hash, since there is more than an announcement");
    }
    return draw;
  }

  private Announcement announcement(Members members) throws OperatingException {
    List<String> names = members.names("eligible");
    if (names.isEmpty() || names.size() > Eligible.MAX) {
      throw members.wrong("eligible", "from 1 to %d names".formatted(Eligible.MAX));
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (!seen.add(names.get(i))) {
        throw members.wrong("eligible[" + i + "]", "a name that does not stand there twice");
      }
    }
    long seats = members.number("seats", names.size());
    Instant commitUntil = members.time("commit_until");
    Instant revealUntil = members.time("reveal_until");
    if (!commitUntil.isBefore(revealUntil)) {
      throw members.wrong("reveal_until", "a time after commit_until");
    }
    AwaitedRound awaited = awaited(members);
    if (awaited != null && !awaited.time().isAfter(revealUntil)) {
      throw members.wrong(
          "beacon.round",
          "a round published after reveal_until (this one is published at "
              + awaited.time()
              + ", when secrets could still be withheld)");
    }
    String about = members.text("about");
    if (about.isBlank() || about.length() > Announcement.MAX_ABOUT_CHARS) {
      throw members.wrong("about", "one line of text");
    }
    try {
      return new Announcement(
          about,
          (int) seats,
          Eligible.of(names),
          members.hash("seal"),
          commitUntil,
          revealUntil,
          awaited);
    } catch (IllegalArgumentException e) {
      throw members.wrong("", "one that fits together (" + e.getMessage() + ")");
    }
  }

  private @Nullable AwaitedRound awaited(Members announcement) throws OperatingException {
    if (!announcement.has("beacon")) {
      return null;
    }
    Members beacon = announcement.object("beacon");
    AwaitedRound awaited =
        new AwaitedRound(
            new BeaconChain(
                beacon.hash("chain"),
                beacon.time("genesis"),
                (int) beacon.number("period_s", Integer.MAX_VALUE)),
            beacon.number("round", 1L << 40));
    beacon.end();
    if (!hasTime(awaited)) {
      throw beacon.wrong("round", "a round that is published at some time");
    }
    return awaited;
  }

  /** Rounds beyond any calendar have none. */
  private static boolean hasTime(AwaitedRound awaited) {
    try {
      return awaited.time().isAfter(Instant.EPOCH);
    } catch (ArithmeticException | DateTimeException e) {
      return false;
    }
  }

  private Contribution contribution(Members members) throws OperatingException {
    Contribution contribution =
        new Contribution(
            members.name("who"),
            members.hash("commitment"),
            members.has("secret") ? members.hash("secret") : null);
    members.end();
    return contribution;
  }

  private PublishedDraw.@Nullable Pulse beacon(Members root) throws OperatingException {
    if (!root.has("beacon")) {
      return null;
    }
    Members beacon = root.object("beacon");
    String signature = beacon.text("signature");
    if (!BeaconPulse.isSignature(signature)) {
      throw beacon.wrong("signature", "48, 64 or 96 bytes as lower-case hex digits");
    }
    PublishedDraw.Pulse pulse =
        new PublishedDraw.Pulse(
            new BeaconPulse(beacon.number("round", 1L << 40), signature),
            beacon.hash("randomness"));
    beacon.end();
    return pulse;
  }

  private PublishedDraw.@Nullable Outcome outcome(Members root) throws OperatingException {
    if (!root.has("outcome")) {
      return null;
    }
    Members outcome = root.object("outcome");
    List<Departure> departures = new ArrayList<>();
    for (Members one : outcome.each("departures")) {
      departures.add(new Departure(one.name("who"), cause(one)));
      one.end();
    }
    PublishedDraw.Outcome read =
        new PublishedDraw.Outcome(
            outcome.hash("seed"),
            outcome.names("order"),
            departures,
            outcome.names("seated"),
            outcome.names("reserves"));
    outcome.end();
    return read;
  }

  private Legend legend(Members root) throws OperatingException {
    Map<String, String> people = root.has("people") ? root.object("people").texts() : Map.of();
    if (!root.has("purpose")) {
      return new Legend(people, null);
    }
    Members purpose = root.object("purpose");
    Legend legend = new Legend(people, new Legend.Purpose(salt(purpose), purpose.text("text")));
    purpose.end();
    return legend;
  }

  private @Nullable Pledge pledge(Members root) throws OperatingException {
    if (!root.has("pledge")) {
      return null;
    }
    Members pledge = root.object("pledge");
    Members hashes = pledge.object("answers");
    SortedMap<String, String> answers = new TreeMap<>();
    for (String name : hashes.texts().keySet()) {
      answers.put(name, hashes.hash(name));
    }
    Optional<Legend.Purpose> asked = Optional.empty();
    if (pledge.has("asked")) {
      Members words = pledge.object("asked");
      asked = Optional.of(new Legend.Purpose(salt(words), words.text("text")));
      words.end();
    }
    Pledge read = new Pledge(pledge.hash("quotas"), asked, pledge.hash("lottery"), answers);
    pledge.end();
    return read;
  }

  private static String salt(Members words) throws OperatingException {
    String salt = words.text("salt");
    if (!Legend.Purpose.isSalt(salt)) {
      throw words.wrong("salt", "32 lower-case hex digits");
    }
    return salt;
  }

  private Departure.Cause cause(Members members) throws OperatingException {
    return switch (members.text("cause")) {
      case "declined" -> Departure.Cause.DECLINED;
      case "disqualified" -> Departure.Cause.DISQUALIFIED;
      default -> throw members.wrong("cause", "\"declined\" or \"disqualified\"");
    };
  }
}
