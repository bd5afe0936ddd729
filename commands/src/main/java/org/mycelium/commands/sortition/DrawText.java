package org.mycelium.commands.sortition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.text.CanonicalJson;

/**
 * A draw as the text of a file: canonical JSON, so that the same draw is the same bytes, then a
 * line feed. What each member means is in {@code deploy/docs/DRAWS.md}.
 */
public final class DrawText {
  /** What the file says it is. */
  public static final String FORMAT = "mycelium/draw/1";

  private DrawText() {}

  /** The whole file. */
  public static String of(PublishedDraw draw) {
    Map<String, Object> root = new TreeMap<>();
    root.put("announcement", announcement(draw));
    if (draw.closing() != null) {
      root.put("closing", draw.closing());
      root.put("contributions", draw.contributions().stream().map(DrawText::of).toList());
    }
    PublishedDraw.Pulse beacon = draw.beacon();
    if (beacon != null) {
      root.put(
          "beacon",
          Map.of(
              "randomness", beacon.randomness(),
              "round", beacon.pulse().round(),
              "signature", beacon.pulse().signature()));
    }
    root.put("format", FORMAT);
    if (draw.outcome() != null) {
      root.put("outcome", of(draw.outcome()));
    }
    if (!draw.legend().people().isEmpty()) {
      root.put("people", draw.legend().people());
    }
    Pledge pledge = draw.pledge();
    if (pledge != null) {
      root.put("pledge", of(pledge));
    }
    putIfThere(root, "seal_secret", draw.sealSecret());
    Legend.Purpose purpose = draw.legend().purpose();
    if (purpose != null) {
      root.put("purpose", Map.of("salt", purpose.saltHex(), "text", purpose.text()));
    }
    return CanonicalJson.of(root) + "\n";
  }

  private static Map<String, Object> announcement(PublishedDraw draw) {
    Announcement announcement = draw.announcement();
    Map<String, Object> node = new TreeMap<>();
    node.put("about", announcement.about());
    AwaitedRound beacon = announcement.beacon();
    if (beacon != null) {
      node.put(
          "beacon",
          Map.of(
              "chain", beacon.chain().hash(),
              "genesis", beacon.chain().genesis().toString(),
              "period_s", beacon.chain().periodS(),
              "round", beacon.round()));
    }
    node.put("commit_until", announcement.commitUntil().toString());
    node.put("eligible", announcement.eligible().names());
    node.put("eligible_hash", draw.eligibleHash());
    node.put("hash", draw.announcementHash());
    node.put("reveal_until", announcement.revealUntil().toString());
    node.put("seal", announcement.seal());
    node.put("seats", announcement.seats());
    return node;
  }

  private static Map<String, Object> of(Pledge pledge) {
    Map<String, Object> node = new TreeMap<>();
    node.put("answers", pledge.answers());
    node.put("lottery", pledge.lottery());
    node.put("quotas", pledge.quotas());
    pledge
        .asked()
        .ifPresent(
            asked -> node.put("asked", Map.of("salt", asked.saltHex(), "text", asked.text())));
    return node;
  }

  private static Map<String, Object> of(Contribution contribution) {
    Map<String, Object> node = new TreeMap<>();
    node.put("commitment", contribution.commitment());
    putIfThere(node, "secret", contribution.secret());
    node.put("who", contribution.who());
    return node;
  }

  private static Map<String, Object> of(PublishedDraw.Outcome outcome) {
    List<Map<String, String>> departures =
        outcome.departures().stream()
            .map(one -> Map.of("cause", word(one.cause()), "who", one.who()))
            .toList();
    return Map.of(
        "departures", departures,
        "order", outcome.order(),
        "reserves", outcome.reserves(),
        "seated", outcome.seated(),
        "seed", outcome.seed());
  }

  /** As it stands in the file. */
  public static String word(Departure.Cause cause) {
    return switch (cause) {
      case DECLINED -> "declined";
      case DISQUALIFIED -> "disqualified";
    };
  }

  private static void putIfThere(Map<String, Object> node, String name, @Nullable String value) {
    if (value != null) {
      node.put(name, value);
    }
  }
}
