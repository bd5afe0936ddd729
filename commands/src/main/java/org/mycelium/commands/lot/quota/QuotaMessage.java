package org.mycelium.commands.lot.quota;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.sortition.quota.Clash;
import org.mycelium.commands.sortition.quota.Quota;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of draws with quotas. Nothing in it ties a feature to a name, but to its owner. */
public sealed interface QuotaMessage extends Message {
  /**
   * A category with its features.
   *
   * @param features with the numbers asked for, or without
   */
  record Category(String name, List<Quota> features, boolean numbered) implements QuotaMessage {
    /** Keeps its own copy. */
    public Category {
      features = List.copyOf(features);
    }

    /** All categories of some quotas. */
    static List<Category> of(List<Quota> quotas) {
      return QuotaText.byCategory(quotas).entrySet().stream()
          .map(one -> new Category(one.getKey(), one.getValue(), true))
          .toList();
    }

    Category unnumbered() {
      return new Category(name, features, false);
    }

    @Override
    public void write(Prose out) {
      out.item(
          "lot.quota-category",
          Arg.untrusted("category", name),
          Arg.untrusted(
              "features",
              String.join(
                  ", ",
                  features.stream()
                      .map(
                          one ->
                              numbered
                                  ? one.feature() + " " + one.min() + "-" + one.max()
                                  : one.feature())
                      .toList())));
    }
  }

  /** Members are asked for answers. */
  record Asked(
      LotNo lot,
      String about,
      Optional<String> convener,
      int seats,
      List<Category> categories,
      String example,
      Instant until,
      Instant drawnFrom)
      implements QuotaMessage {
    /** Keeps its own copy. */
    public Asked {
      categories = List.copyOf(categories);
    }

    @Override
    public void write(Prose out) {
      out.title("lot.title", Arg.id("lot", lot), Arg.untrusted("about", about));
      convener.ifPresent(who -> out.line("lot.convener", Arg.untrusted("who", who)));
      out.line("lot.quota-asked", Arg.num("seats", seats));
      categories.forEach(out::include);
      out.line("lot.quota-how-answer", Arg.when("until", until), Arg.untrusted("example", example));
      out.line("lot.quota-kept");
      out.line("lot.quota-then", Arg.when("until", until), Arg.when("drawn", drawnFrom));
    }
  }

  /** To each member in private, once. */
  record PleaseAnswer(
      LotNo lot, String about, List<Category> categories, String example, Instant until)
      implements QuotaMessage {
    /** Keeps its own copy. */
    public PleaseAnswer {
      categories = List.copyOf(categories);
    }

    @Override
    public void write(Prose out) {
      out.line("lot.quota-please", Arg.id("lot", lot), Arg.untrusted("about", about));
      categories.forEach(category -> out.include(category.unnumbered()));
      out.line("lot.quota-please-how", Arg.when("until", until), Arg.untrusted("example", example));
      out.line("lot.quota-kept");
    }
  }

  /**
   * Answers were noted.
   *
   * @param missing the categories that are still to be answered
   * @param unclear what could not be read
   */
  record Noted(LotNo lot, List<String> missing, List<String> unclear, Instant until)
      implements QuotaMessage {
    /** Keeps its own copies. */
    public Noted {
      missing = List.copyOf(missing);
      unclear = List.copyOf(unclear);
    }

    @Override
    public void write(Prose out) {
      if (missing.isEmpty()) {
        out.line("lot.quota-noted", Arg.id("lot", lot), Arg.when("until", until));
      } else {
        out.line(
            "lot.quota-noted-partly",
            Arg.id("lot", lot),
            Arg.names("missing", missing),
            Arg.when("until", until));
      }
      if (!unclear.isEmpty()) {
        out.line("lot.quota-not-read", Arg.names("unclear", unclear));
      }
      out.line("lot.quota-see-own");
    }
  }

  /**
   * What somebody gave, told to them alone.
   *
   * @param chance theirs, in percent; empty before it is known
   * @param salt by which they find their answers in the draw's file; empty before that
   */
  record Own(
      LotNo lot,
      List<String> answers,
      Optional<Integer> chance,
      Optional<String> name,
      Optional<String> salt)
      implements QuotaMessage {
    /** Keeps its own copy. */
    public Own {
      answers = List.copyOf(answers);
    }

    @Override
    public void write(Prose out) {
      out.item(
          "lot.quota-own",
          Arg.id("lot", lot),
          Arg.untrusted("answers", String.join(", ", answers)));
      chance.ifPresent(percent -> out.line("lot.quota-own-chance", Arg.num("percent", percent)));
      salt.ifPresent(
          secret ->
              out.line(
                  "lot.quota-own-salt", Arg.id("name", name.orElse("")), Arg.id("salt", secret)));
    }

    /** What people said of themselves is not to be shown by accident. */
    @Override
    public String toString() {
      return "Own[" + lot + "]";
    }
  }

  /** All that somebody gave. */
  record Mine(List<Own> draws, List<PleaseAnswer> asked) implements QuotaMessage {
    /** Keeps its own copy. */
    public Mine {
      asked = List.copyOf(asked);
      draws = List.copyOf(draws);
    }

    @Override
    public void write(Prose out) {
      out.line(draws.isEmpty() ? "lot.quota-mine-none" : "lot.quota-mine");
      draws.forEach(out::include);
      if (!draws.isEmpty()) {
        out.line("lot.quota-how-forget");
      }
      asked.forEach(please -> out.paragraph().include(please));
    }
  }

  /**
   * What somebody gave is erased.
   *
   * @param named the draws for which that was asked; none for all
   * @param left the draws out of which they are with that
   * @param again whether one of them still asks
   */
  record Forgot(List<String> named, boolean any, List<String> left, boolean again)
      implements QuotaMessage {
    /** Keeps its own copy. */
    public Forgot {
      named = List.copyOf(named);
      left = List.copyOf(left);
    }

    @Override
    public void write(Prose out) {
      out.line(
          (any ? "lot.quota-forgot" : "lot.quota-forgot-none") + (named.isEmpty() ? "" : "-of"),
          Arg.names("lots", named));
      if (!left.isEmpty()) {
        out.line("lot.quota-forgot-left", Arg.names("lots", left), Arg.num("count", left.size()));
      }
      if (again) {
        out.line("lot.quota-forgot-again");
      }
    }
  }

  /**
   * The chance of those who have a feature.
   *
   * @param range in percent, from the smallest to the greatest; empty where too few have it to tell
   */
  record GroupChance(Quota quota, Optional<Range> range) implements QuotaMessage {
    @Override
    public void write(Prose out) {
      Arg feature = Arg.untrusted("feature", quota.category() + ": " + quota.feature());
      if (range.isEmpty()) {
        out.item("lot.quota-chance-few", feature);
      } else {
        Range percent = range.get();
        out.item(
            percent.from() == percent.to() ? "lot.quota-chance" : "lot.quota-chance-range",
            feature,
            Arg.num("from", percent.from()),
            Arg.num("to", percent.to()));
      }
    }
  }

  /** From one percentage to another. */
  record Range(int from, int to) {}

  /** Everybody's chance, before there is any. */
  record Chances(LotNo lot, String about, int people, int seats, List<GroupChance> groups)
      implements QuotaMessage {
    /** Keeps its own copy. */
    public Chances {
      groups = List.copyOf(groups);
    }

    @Override
    public void write(Prose out) {
      out.title("lot.quota-chances", Arg.id("lot", lot), Arg.untrusted("about", about));
      out.line("lot.quota-people", Arg.num("people", people), Arg.num("seats", seats));
      groups.forEach(out::include);
      out.line("lot.quota-own-chance-how");
      out.line("lot.quota-follow");
    }
  }

  /** That takes a while. */
  record Computing(LotNo lot, String about) implements QuotaMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "lot.quota-computing",
          Arg.id("lot", lot),
          Arg.untrusted("about", about),
          Arg.num("minutes", Listing.LONGEST_COMPUTING.toMinutes()));
    }
  }

  /** Nothing will be drawn. */
  record CalledOff(LotNo lot, String about, QuotaFact.Reason reason, int seats)
      implements QuotaMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "lot.quota-called-off",
          Arg.id("lot", lot),
          Arg.untrusted("about", about),
          Arg.word("reason", reason.key()),
          Arg.num("seats", seats),
          Arg.num("minutes", Listing.LONGEST_COMPUTING.toMinutes()));
    }
  }

  /**
   * No panel keeps the quotas.
   *
   * @param bounds that contradict one another
   * @param relaxed the bounds that would have to give way
   */
  record Impossible(LotNo lot, String about, List<Clash.Bound> bounds, List<Relaxation> relaxed)
      implements QuotaMessage {
    /** Keeps its own copies. */
    public Impossible {
      bounds = List.copyOf(bounds);
      relaxed = List.copyOf(relaxed);
    }

    @Override
    public void write(Prose out) {
      out.title("lot.quota-impossible", Arg.id("lot", lot), Arg.untrusted("about", about));
      out.line("lot.quota-clash");
      for (Clash.Bound bound : bounds) {
        Quota quota = bound.quota();
        out.item(
            bound.lower() ? "lot.quota-clash-least" : "lot.quota-clash-most",
            Arg.untrusted("feature", quota.category() + ": " + quota.feature()),
            Arg.num("count", bound.lower() ? quota.min() : quota.max()));
      }
      out.line("lot.quota-would-work");
      for (Relaxation change : relaxed) {
        Quota quota = change.quota();
        out.item(
            "lot.quota-relaxed",
            Arg.untrusted("feature", quota.category() + ": " + quota.feature()),
            Arg.word("side", change.lower() ? "least" : "most"),
            Arg.word("told", change.to().isPresent() ? "yes" : "no"),
            Arg.num("from", change.from()),
            Arg.num("to", change.to().orElse(0)));
      }
      if (relaxed.stream().anyMatch(change -> change.to().isEmpty())) {
        out.line("lot.quota-relaxed-few");
      }
    }
  }

  /** How far one is that is on no list yet. */
  record Shown(
      LotNo lot,
      String about,
      QuotaDraw.Stage stage,
      int seats,
      List<Category> categories,
      Instant until)
      implements QuotaMessage {
    /** Keeps its own copy. */
    public Shown {
      categories = List.copyOf(categories);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "lot.quota-item",
          Arg.id("lot", lot),
          Arg.untrusted("about", about),
          Arg.word("stage", stage.key()),
          Arg.when("until", until));
      categories.forEach(out::include);
    }
  }

  /** How far what only the bot can read was computed again. */
  enum Inside {
    /** The panel follows from it. */
    FITS("fits"),
    /** What is left fits, but somebody erased their answers. */
    PARTLY("partly"),
    /** All answers are erased. */
    ERASED("erased"),
    /** What is kept is not what was pledged, or leads elsewhere. */
    DIFFERS("differs");

    private final String key;

    Inside(String key) {
      this.key = key;
    }

    /** The branch in phrases. */
    public String key() {
      return key;
    }
  }

  /**
   * What a verifier can see, and what not.
   *
   * @param drawn whether there is a panel yet
   */
  record Checked(Inside inside, boolean drawn) implements QuotaMessage {
    @Override
    public void write(Prose out) {
      Arg stage = Arg.word("drawn", drawn ? "yes" : "no");
      out.line("lot.quota-inside", Arg.word("inside", inside.key()), stage);
      out.line("lot.quota-cannot-check", stage);
    }
  }
}
