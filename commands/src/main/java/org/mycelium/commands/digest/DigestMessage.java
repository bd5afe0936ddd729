package org.mycelium.commands.digest;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mycelium.commands.digest.Digest.Counted;
import org.mycelium.commands.digest.Digest.Turnout;
import org.mycelium.commands.metric.Metric;
import org.mycelium.commands.metric.MetricReading;
import org.mycelium.commands.metric.ReadyMade;
import org.mycelium.commands.metric.Trend;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.life.Story;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.CleanText;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * A digest in one message: about a dozen lines, read in a minute on a phone or aloud. What does not
 * fit is counted, with the command that shows it.
 */
public record DigestMessage(Digest digest, Part part) implements Message {
  private static final Message NOTHING = _ -> {};

  /** Titles are told in short here. */
  private static final int MAX_TITLE = 60;

  /** What is told of it. */
  public enum Part {
    /** What is read in a room. */
    BRIEF,
    /** The same of a week in which much happened. */
    CROWDED,
    /** Its heading, for a page. */
    HEADING,
    /** All of it but the heading, for a page. */
    WHOLE
  }

  /** As it is told in a room. */
  static DigestMessage brief(Digest digest) {
    return new DigestMessage(digest, Section.crowd(digest) ? Part.CROWDED : Part.BRIEF);
  }

  @Override
  public void write(Prose out) {
    Arg[] days = {
      Arg.day("from", digest.days().first()),
      Arg.day("until", digest.days().last()),
      Arg.word("kind", digest.days().kind().word())
    };
    switch (part) {
      case HEADING -> out.title("digest.title", days);
      case BRIEF, CROWDED -> {
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
    drawn(out);
    statements(out);
    undecided(out);
    standing(out);
    discussed(out);
    open(out);
    coming(out);
    metrics(out);
    turnout(out);
    economy(out);
    digest.disputes().item(out);
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
    each(
        Section.DECIDED,
        digest.passed(),
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

  private void drawn(Prose out) {
    each(
        Section.DRAWN,
        digest.drawn(),
        (lot, more) ->
            out.item(
                "digest.drawn",
                Arg.id("no", lot.no()),
                Arg.word("said", lot.about().isEmpty() ? "no" : "yes"),
                Arg.untrusted("about", brief(lot.about())),
                Arg.num("seats", lot.seats()),
                Arg.num("eligible", lot.eligible()),
                Arg.num("more", more)));
  }

  /** After what was decided: it belongs to a decision of these days, or of the week before. */
  private void statements(Prose out) {
    each(
        Section.STATEMENTS,
        digest.statements(),
        (statement, more) -> {
          if (part == Part.WHOLE) {
            statement.itemInFull(out);
          } else {
            statement.item(out, more);
          }
        });
  }

  private void undecided(Prose out) {
    each(
        Section.UNDECIDED,
        digest.notPassed(),
        (vote, more) ->
            out.item(
                switch (vote.proposal().status()) {
                  case NOT_DECIDED -> "digest.not-decided";
                  case TABLED -> vote.proposal().tied() ? "digest.tied" : "digest.tabled";
                  case DISCUSSION, VOTING, PAUSED, PASSED, FAILED, WITHDRAWN -> "digest.failed";
                },
                Arg.id("no", vote.proposal().no()),
                Arg.untrusted("title", brief(vote.proposal().title())),
                Arg.num("more", more)));
  }

  private void standing(Prose out) {
    each(
        Section.ENDED,
        digest.ended(),
        (ended, more) ->
            out.item(
                "digest.ended",
                Arg.id("no", ended.ending().decision()),
                Arg.untrusted("title", brief(ended.title())),
                Arg.word("how", ended.ending().how().word()),
                Arg.id("by", ended.ending().by().map(DecisionNo::toString).orElse("")),
                Arg.num("more", more)));
    each(
        Section.BACK,
        digest.back(),
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
        Section.DISCUSSED,
        digest.discussed(),
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
        Section.OPEN,
        digest.open(),
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

  private void coming(Prose out) {
    each(
        Section.COMING,
        digest.coming(),
        (passing, more) -> {
          Optional<String> outgoing = passing.outgoing();
          Optional<String> incoming = passing.incoming();
          out.item(
              "digest.coming",
              Arg.word(
                  "who",
                  incoming.isEmpty()
                      ? "goes"
                      : outgoing.isEmpty() ? "comes" : outgoing.equals(incoming) ? "same" : "both"),
              Arg.said("role", passing.role()),
              Arg.when("at", passing.at()),
              Arg.untrusted("outgoing", outgoing.orElse("")),
              Arg.untrusted("incoming", incoming.orElse("")),
              Arg.num("more", more));
        });
  }

  private void metrics(Prose out) {
    each(Section.METRICS, digest.reported(), (metric, more) -> metric(out, metric, more));
    each(Section.LATE, digest.late(), (number, more) -> number.item(out, more));
  }

  private void metric(Prose out, Counted counted, int more) {
    long units = counted.history().at(counted.span()).orElseThrow().units();
    Optional<MetricReading> before = counted.history().at(counted.span().previous());
    Trend trend = counted.history().trend();
    Optional<Integer> order = before.map(old -> Long.compare(units, old.units()));
    String change = order.map(way -> way < 0 ? "down" : way > 0 ? "up" : "same").orElse("none");
    long old = before.map(MetricReading::units).orElse(0L);
    Metric metric = counted.history().metric();
    Optional<Message> official = official(counted);
    out.item(
        "digest.metric",
        Arg.said("name", metric.name()),
        Arg.said("amount", metric.amount(units)),
        Arg.word("change", change),
        Arg.said("difference", metric.step(Math.abs(units - old))),
        Arg.said("old", bare(metric, old)),
        Arg.word("trended", trend == Trend.UNKNOWN ? "no" : "yes"),
        Arg.said("trend", trend.word()),
        Arg.num("count", counted.history().stretch()),
        Arg.word("cadence", metric.cadence().key()),
        Arg.word("against", order.filter(way -> !trend.goesWith(way)).isEmpty() ? "no" : "yes"),
        Arg.said("first", bare(metric, counted.history().standing().getFirst().units())),
        Arg.said("last", bare(metric, units)),
        Arg.word("calm", calm(counted, units) ? "yes" : "no"),
        Arg.word("beside", official.isPresent() ? "yes" : "no"),
        Arg.said("official", official.orElse(NOTHING)),
        Arg.num("more", more));
  }

  /** Where there was nothing to settle, that nothing was settled is no decline. */
  private boolean calm(Counted counted, long units) {
    return units == 0
        && counted.history().metric().naming() == ReadyMade.DISPUTES
        && digest.disputes().calm()
        && counted.span().first().equals(digest.disputes().monday());
  }

  /** With its unit only where it is no number without. */
  private static Message bare(Metric metric, long units) {
    return metric.percent() ? metric.amount(units) : metric.number(units);
  }

  /** What the official services took meanwhile, beside what our own help took. */
  private Optional<Message> official(Counted counted) {
    return counted.history().metric().naming() == ReadyMade.RESPONSE_TIME
        ? digest.metrics().stream()
            .map(Counted::history)
            .filter(other -> other.metric().naming() == ReadyMade.OFFICIAL_RESPONSE_TIME)
            .flatMap(
                other ->
                    other.at(counted.span()).stream()
                        .map(reading -> other.metric().amount(reading.units())))
            .findFirst()
        : Optional.empty();
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
    boolean standing = digest.days().standing();
    each(Section.PURSES, digest.money(), (purse, more) -> purse.item(out, standing, more));
    // As a metric it is measured by the week, which need not be these days.
    boolean told =
        digest.metrics().stream()
            .anyMatch(metric -> metric.history().metric().naming() == ReadyMade.VELOCITY);
    digest.scrip().ifPresent(scrip -> scrip.item(out, !told));
  }

  private void hands(Prose out) {
    each(
        Section.LACKING,
        digest.lacking(),
        (vote, more) ->
            out.item(
                "digest.lacking",
                Arg.id("no", vote.proposal().no()),
                Arg.num("lacking", vote.lacking()),
                Arg.num("more", more)));
    each(
        Section.UNDONE,
        digest.undone(),
        (vote, more) ->
            out.item(
                "digest.undone",
                Arg.id("no", vote.decision().map(Object::toString).orElse("")),
                Arg.untrusted("title", brief(vote.proposal().title())),
                Arg.num("more", more)));
    each(
        Section.VACANT,
        digest.vacant(),
        (vacant, more) ->
            out.item(
                "digest.vacant",
                Arg.said("role", vacant.role()),
                Arg.word("elected", vacant.elected() ? "yes" : "no"),
                Arg.untrusted("name", vacant.role().name()),
                Arg.num("more", more)));
    each(
        Section.HANDOVERS,
        digest.handovers(),
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
        Section.MISSING,
        digest.missing(),
        (metric, more) ->
            out.item(
                metric.who().anyone() ? "digest.missing-anyone" : "digest.missing",
                Arg.said("name", metric.history().metric().name()),
                Arg.said("span", metric.span().name()),
                Arg.names("reporter", metric.who().names()),
                Arg.num("count", metric.who().members().size()),
                Arg.word("role", metric.who().role().isPresent() ? "yes" : "no"),
                Arg.untrusted("post", metric.who().role().orElse("")),
                Arg.num("more", more)));
  }

  /** Tells the first ones, the last of them with how many more there are. */
  private <T> void each(Section section, List<T> all, Item<T> item) {
    int shown =
        part == Part.WHOLE ? all.size() : Math.min(section.most(part == Part.CROWDED), all.size());
    IntStream.range(0, shown)
        .forEach(i -> item.tell(all.get(i), i == shown - 1 ? all.size() - shown : 0));
  }

  /** Tells one of several. */
  @FunctionalInterface
  private interface Item<T> {
    void tell(T one, int more);
  }

  private static String brief(String title) {
    return CleanText.brief(title, MAX_TITLE);
  }
}
