package org.mycelium.commands.digest;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mycelium.commands.digest.Digest.Closed;
import org.mycelium.commands.digest.Digest.Counted;
import org.mycelium.commands.digest.Digest.Open;
import org.mycelium.commands.digest.Digest.Turnout;
import org.mycelium.commands.dispute.DisputeCounts;
import org.mycelium.commands.metric.Metric;
import org.mycelium.commands.metric.MetricReading;
import org.mycelium.commands.metric.ReadyMade;
import org.mycelium.commands.metric.Trend;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.life.Story;
import org.mycelium.commands.scrip.Circulation;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * A digest in one message: about a dozen lines, read in a minute on a phone or aloud. What does not
 * fit is counted, with the command that shows it.
 */
public record DigestMessage(Digest digest, Part part) implements Message {
  private static final int DECISIONS = 3;
  private static final int STATEMENTS = 2;
  private static final int UNDECIDED = 2;
  private static final int OPEN = 2;
  private static final int METRICS = 4;
  private static final int PURSES = 1;
  private static final int HANDS = 2;

  private static final Message NOTHING = _ -> {};

  /** Titles are told in short here. */
  private static final int MAX_TITLE = 60;

  /** What is told of it. */
  public enum Part {
    /** What is read in a room. */
    BRIEF,
    /** Its heading, for a page. */
    HEADING,
    /** All of it but the heading, for a page. */
    WHOLE
  }

  /** As it is told in a room. */
  static DigestMessage brief(Digest digest) {
    return new DigestMessage(digest, Part.BRIEF);
  }

  @Override
  public void write(Prose out) {
    Arg[] days = {Arg.day("from", digest.from()), Arg.day("until", digest.until())};
    switch (part) {
      case HEADING -> out.title("digest.title", days);
      case BRIEF -> {
        if (digest.empty()) {
          out.line("digest.empty", days);
        } else {
          out.title("digest.title", days);
          points(out);
        }
      }
      case WHOLE -> {
        if (digest.empty()) {
          out.line("digest.empty", days);
        } else {
          points(out);
        }
      }
    }
  }

  private void points(Prose out) {
    decided(out);
    statements(out);
    undecided(out);
    standing(out);
    discussed(out);
    open(out);
    metrics(out);
    turnout(out);
    economy(out);
    disputes(out);
    hands(out);
    digest
        .testimony()
        .ifPresent(
            told -> {
              if (part == Part.WHOLE) {
                told.itemInFull(out);
              } else {
                told.item(out);
              }
            });
    Victory.of(digest)
        .ifPresent(victory -> out.item("digest.victory", Arg.said("victory", victory)));
  }

  private void decided(Prose out) {
    List<Closed> passed =
        digest.closed().stream().filter(vote -> vote.decision().isPresent()).toList();
    each(
        passed,
        DECISIONS,
        (vote, more) ->
            out.item(
                "digest.decided",
                Arg.id("no", vote.decision().orElseThrow()),
                Arg.untrusted("title", brief(vote.proposal().title())),
                Arg.word("chose", vote.choice().isPresent() ? "yes" : "no"),
                Arg.said("choice", vote.choice().orElse(NOTHING)),
                Arg.word("storied", vote.story().isPresent() ? "yes" : "no"),
                Arg.untrusted("instead", brief(vote.story().map(Story::instead).orElse(""))),
                Arg.num("more", more)));
  }

  /** After what was decided: it belongs to a decision of these days, or of the week before. */
  private void statements(Prose out) {
    each(
        digest.statements(),
        STATEMENTS,
        (statement, more) -> {
          if (part == Part.WHOLE) {
            statement.itemInFull(out);
          } else {
            statement.item(out, more);
          }
        });
  }

  private void undecided(Prose out) {
    List<Closed> others =
        digest.closed().stream().filter(vote -> vote.decision().isEmpty()).toList();
    each(
        others,
        UNDECIDED,
        (vote, more) ->
            out.item(
                switch (vote.proposal().status()) {
                  case NOT_DECIDED -> "digest.not-decided";
                  case TABLED -> "digest.tabled";
                  case DISCUSSION, VOTING, PAUSED, PASSED, FAILED, WITHDRAWN -> "digest.failed";
                },
                Arg.id("no", vote.proposal().no()),
                Arg.untrusted("title", brief(vote.proposal().title())),
                Arg.num("more", more)));
  }

  private void standing(Prose out) {
    each(
        digest.ended(),
        DECISIONS,
        (ended, more) ->
            out.item(
                "digest.ended",
                Arg.id("no", ended.ending().decision()),
                Arg.untrusted("title", brief(ended.title())),
                Arg.word("how", ended.ending().how().word()),
                Arg.id("by", ended.ending().by().map(DecisionNo::toString).orElse("")),
                Arg.num("more", more)));
    each(
        digest.back(),
        DECISIONS,
        (back, more) ->
            out.item(
                "digest.back",
                Arg.id("no", back.review().decision()),
                Arg.untrusted("title", brief(back.title())),
                Arg.day("day", back.review().day()),
                Arg.num("more", more)));
  }

  private void discussed(Prose out) {
    each(
        digest.discussed(),
        OPEN,
        (talk, more) ->
            out.item(
                "digest.discussed",
                Arg.id("no", talk.proposal().no()),
                Arg.untrusted("title", brief(talk.proposal().title())),
                Arg.when("until", talk.until()),
                Arg.num("more", more)));
  }

  private void open(Prose out) {
    each(
        digest.open(),
        OPEN,
        (vote, more) ->
            out.item(
                "digest.open",
                Arg.id("no", vote.proposal().no()),
                Arg.untrusted("title", brief(vote.proposal().title())),
                Arg.when("closes", vote.proposal().closesAt()),
                Arg.num("voted", vote.voted()),
                Arg.num("electorate", vote.proposal().electorate()),
                Arg.num("more", more)));
  }

  private void metrics(Prose out) {
    List<Counted> reported =
        digest.metrics().stream()
            .filter(metric -> metric.history().at(metric.span()).isPresent())
            .toList();
    each(reported, METRICS, (metric, more) -> metric(out, metric, more));
  }

  private static void metric(Prose out, Counted counted, int more) {
    long units = counted.history().at(counted.span()).orElseThrow().units();
    Optional<MetricReading> before = counted.history().at(counted.span().previous());
    Trend trend = counted.history().trend();
    String change =
        before
            .map(old -> Long.compare(units, old.units()))
            .map(order -> order < 0 ? "down" : order > 0 ? "up" : "same")
            .orElse("none");
    long old = before.map(MetricReading::units).orElse(0L);
    Metric metric = counted.history().metric();
    out.item(
        "digest.metric",
        Arg.said("name", metric.name()),
        Arg.said("amount", metric.amount(units)),
        Arg.word("change", change),
        Arg.said("difference", metric.step(Math.abs(units - old))),
        Arg.said("old", metric.percent() ? metric.amount(old) : metric.number(old)),
        Arg.word("trended", trend == Trend.UNKNOWN ? "no" : "yes"),
        Arg.said("trend", trend.word()),
        Arg.num("count", counted.history().standing().size()),
        Arg.word("cadence", metric.cadence().key()),
        Arg.num("more", more));
  }

  private void turnout(Prose out) {
    Turnout turnout = digest.turnout();
    boolean told =
        digest.metrics().stream()
            .anyMatch(metric -> metric.history().metric().naming() == ReadyMade.TURNOUT);
    if (turnout.possible() > 0 && !told) {
      out.item(
          "digest.turnout",
          Arg.num("cast", turnout.cast()),
          Arg.num("possible", turnout.possible()),
          Arg.word("compared", digest.before().possible() > 0 ? "yes" : "no"),
          Arg.num("castBefore", digest.before().cast()),
          Arg.num("possibleBefore", digest.before().possible()));
    }
  }

  private void economy(Prose out) {
    each(
        digest.money(),
        PURSES,
        (purse, more) ->
            out.item(
                "digest.money",
                Arg.said("in", purse.in()),
                Arg.said("spent", purse.spent()),
                Arg.said("held", purse.held()),
                Arg.num("more", more)));
    // As a metric it is measured by the week, which need not be these days.
    boolean told =
        digest.metrics().stream()
            .anyMatch(metric -> metric.history().metric().naming() == ReadyMade.VELOCITY);
    digest
        .scrip()
        .ifPresent(
            scrip ->
                out.item(
                    "digest.scrip",
                    Arg.num("payments", scrip.payments()),
                    Arg.word("volumeTold", scrip.volume().isPresent() ? "yes" : "no"),
                    Arg.said("volume", scrip.volume().orElse(_ -> {})),
                    Arg.word("aboveTold", scrip.above().isPresent() ? "yes" : "no"),
                    Arg.said("above", scrip.above().orElse(_ -> {})),
                    Arg.word("moved", scrip.velocity().isPresent() && !told ? "yes" : "no"),
                    Arg.decimal("velocity", Circulation.figure(scrip.velocity()))));
  }

  private void disputes(Prose out) {
    DisputeCounts counts = digest.disputes();
    if (!counts.quiet()) {
      out.item(
          "digest.disputes",
          Arg.num("opened", counts.opened()),
          Arg.num("settled", counts.allSettled()),
          Arg.num("ours", counts.settledAmongUs()),
          Arg.num("open", counts.open()));
    }
  }

  private void hands(Prose out) {
    List<Open> lacking =
        digest.open().stream().filter(vote -> vote.soon() && vote.lacking() > 0).toList();
    each(
        lacking,
        HANDS,
        (vote, more) ->
            out.item(
                "digest.lacking",
                Arg.id("no", vote.proposal().no()),
                Arg.num("lacking", vote.lacking()),
                Arg.num("more", more)));
    each(
        digest.closed().stream().filter(Closed::undone).toList(),
        HANDS,
        (vote, more) ->
            out.item(
                "digest.undone",
                Arg.id("no", vote.decision().map(Object::toString).orElse("")),
                Arg.untrusted("title", brief(vote.proposal().title())),
                Arg.num("more", more)));
    each(
        digest.vacant(),
        HANDS,
        (vacant, more) ->
            out.item(
                "digest.vacant",
                Arg.said("role", vacant.role()),
                Arg.word("elected", vacant.elected() ? "yes" : "no"),
                Arg.untrusted("name", vacant.role().name()),
                Arg.num("more", more)));
    each(
        digest.handovers(),
        HANDS,
        (handover, more) ->
            out.item(
                "digest.handover",
                Arg.untrusted("role", handover.role()),
                Arg.word("earlier", handover.between().isPresent() ? "yes" : "no"),
                Arg.untrusted(
                    "outgoing", handover.between().map(Digest.Between::outgoing).orElse("")),
                Arg.untrusted(
                    "incoming", handover.between().map(Digest.Between::incoming).orElse("")),
                Arg.names("waiting", handover.waitingFor()),
                Arg.num("more", more)));
    each(
        digest.metrics().stream().filter(Counted::missing).toList(),
        HANDS,
        (metric, more) ->
            out.item(
                metric.reporter().isPresent() ? "digest.missing" : "digest.missing-anyone",
                Arg.said("name", metric.history().metric().name()),
                Arg.said("span", metric.span().name()),
                Arg.untrusted("reporter", metric.reporter().orElse("")),
                Arg.num("more", more)));
  }

  /** Tells the first ones, the last of them with how many more there are. */
  private <T> void each(List<T> all, int brief, Item<T> item) {
    int shown = part == Part.WHOLE ? all.size() : Math.min(brief, all.size());
    IntStream.range(0, shown)
        .forEach(i -> item.tell(all.get(i), i == shown - 1 ? all.size() - shown : 0));
  }

  /** Tells one of several. */
  @FunctionalInterface
  private interface Item<T> {
    void tell(T one, int more);
  }

  private static String brief(String title) {
    return cut(title, MAX_TITLE);
  }

  /** At most so many code points of it. */
  static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
