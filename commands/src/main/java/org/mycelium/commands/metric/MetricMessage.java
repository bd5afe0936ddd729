package org.mycelium.commands.metric;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of metrics; of what is reported, see {@link ReportMessage}. */
public sealed interface MetricMessage extends Message {
  /**
   * Something is counted from now on.
   *
   * @param by who brought it in
   */
  record Counted(Naming naming, Cadence cadence, String by, WhoReports who)
      implements MetricMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.counted", Arg.untrusted("by", by), Arg.said("name", naming.word()));
      out.line("metric.meaning", Arg.said("meaning", naming.sense()));
      if (naming.measured()) {
        out.line("metric.measured", Arg.word("cadence", cadence.key()));
      } else {
        who.writeExactly(out, cadence);
        out.line("metric.how-to-report", Arg.said("name", naming.word()));
      }
    }
  }

  /** It is counted no longer. */
  record Retired(Metric metric, String by) implements MetricMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.retired", Arg.untrusted("by", by), Arg.said("name", metric.name()));
    }
  }

  /**
   * Everything that is counted, with the newest reading.
   *
   * @param yours what is still to come from whoever asks in private
   */
  record Overview(List<History> histories, List<ReportMessage.Missing> yours)
      implements MetricMessage {
    /** Keeps its own copies. */
    public Overview {
      histories = List.copyOf(histories);
      yours = List.copyOf(yours);
    }

    @Override
    public void write(Prose out) {
      out.line("metric.overview", Arg.num("count", histories.size()));
      for (History history : histories) {
        Arg name = Arg.said("name", history.metric().name());
        if (history.standing().isEmpty()) {
          out.item(
              history.metric().measured() ? "metric.overview-unmeasured" : "metric.overview-none",
              name);
        } else {
          MetricReading last = history.standing().getLast();
          out.item(
              "metric.overview-item",
              name,
              Arg.said("amount", history.metric().amount(last.units())),
              Arg.said("span", last.span().name()));
        }
      }
      ReportMessage.stillToCome(out, yours);
      out.line("metric.overview-more", Arg.num("count", histories.size()));
    }
  }

  /** One metric, with its last readings. */
  record Shown(History history, WhoReports who) implements MetricMessage {
    private static final int LISTED = 5;

    @Override
    public void write(Prose out) {
      Metric metric = history.metric();
      out.title("metric.title", Arg.said("name", metric.name()));
      out.line("metric.meaning", Arg.said("meaning", metric.naming().sense()));
      if (metric.measured()) {
        out.line("metric.measured", Arg.word("cadence", metric.cadence().key()));
      } else {
        who.write(out, metric.cadence());
      }
      List<MetricReading> standing = history.standing();
      standing.reversed().stream().limit(LISTED).forEach(reading -> reading(out, reading));
      if (standing.isEmpty()) {
        out.line(
            metric.measured() ? "metric.no-measures" : "metric.no-readings",
            Arg.said("name", metric.name()),
            Arg.word(
                "hidden",
                metric.naming() == ReadyMade.SCRIP || metric.naming() == ReadyMade.VELOCITY
                    ? "yes"
                    : "no"));
      } else {
        out.paragraph();
        trend(out);
      }
    }

    private void reading(Prose out, MetricReading reading) {
      Arg span = Arg.said("span", reading.span().name());
      Arg amount = Arg.said("amount", history.metric().amount(reading.units()));
      Optional<MetricReading> before = history.before(reading.span());
      if (before.isEmpty()) {
        out.item("metric.reading", span, amount);
        return;
      }
      Arg old = Arg.said("old", history.metric().amount(before.get().units()));
      out.item(
          reading.reason().isEmpty() ? "metric.reading-corrected" : "metric.reading-because",
          span,
          amount,
          old,
          Arg.untrusted("reason", reading.reason()));
    }

    private void trend(Prose out) {
      List<MetricReading> standing = history.standing();
      if (history.trend() == Trend.UNKNOWN) {
        out.line("metric.trend-unknown", Arg.num("count", Trend.FEWEST));
        return;
      }
      out.line(
          "metric.trend",
          Arg.num("count", history.stretch()),
          Arg.word("cadence", history.metric().cadence().key()),
          Arg.said("trend", history.trend().word()),
          Arg.said("first", history.metric().amount(standing.getFirst().units())),
          Arg.said("last", history.metric().amount(standing.getLast().units())),
          Arg.word("highest", history.highest() ? "yes" : "no"));
    }
  }

  /** What is ready-made and not counted yet. */
  record ReadyMadeList(List<ReadyMade> free) implements MetricMessage {
    /** Keeps its own copy. */
    public ReadyMadeList {
      free = List.copyOf(free);
    }

    @Override
    public void write(Prose out) {
      out.line("metric.ready-made", Arg.num("count", free.size()));
      for (ReadyMade ready : free) {
        out.item(
            "metric.ready-made-item",
            Arg.said("name", ready.word()),
            Arg.said("meaning", ready.sense()),
            Arg.word("measured", ready.measured() ? "yes" : "no"));
      }
      if (!free.isEmpty()) {
        out.line("metric.ready-made-how", Arg.said("name", free.getFirst().word()));
      }
    }
  }

  /** Nothing is called so. */
  record NoSuch(String written, Optional<Metric> nearest, int counted, Optional<ReadyMade> ready)
      implements MetricMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      Arg name = Arg.untrusted("written", written);
      if (nearest.isPresent()) {
        out.line("metric.no-such-near", name, Arg.said("nearest", nearest.get().name()));
      } else {
        out.line("metric.no-such", name, Arg.num("count", counted));
      }
      ready.ifPresent(one -> out.include(new NotAdopted(one)));
    }
  }

  /** It is ready-made, and nobody adopted it yet. */
  record NotAdopted(ReadyMade ready) implements MetricMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.not-adopted", Arg.said("name", ready.word()));
    }
  }

  /** Nothing ready-made is called so. */
  record NoReadyMade(String written) implements MetricMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.no-ready-made", Arg.untrusted("written", written));
    }
  }

  /** That name is in use. */
  record NameTaken(Metric metric) implements MetricMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "metric.name-taken",
          Arg.said("name", metric.name()),
          Arg.said("meaning", metric.naming().sense()));
    }
  }

  /** That name belongs to something ready-made. */
  record IsReadyMade(ReadyMade ready) implements MetricMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.is-ready-made", Arg.said("name", ready.word()));
    }
  }

  /** Not everybody may change it. */
  record MayNotChange(Metric metric) implements MetricMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.may-not-change", Arg.said("name", metric.name()));
    }
  }
}
