package org.mycelium.commands.scrip;

import java.time.Duration;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What decisions about scrip are to do, and how to write them. */
public sealed interface ScripPlanMessage extends Message {
  /** There is to be scrip under these terms. */
  record PlannedOpening(Scrip scrip) implements ScripPlanMessage {
    @Override
    public void write(Prose out) {
      out.item("scrip.planned-opening", Arg.untrusted("unit", scrip.unit()));
      terms(out, scrip);
    }
  }

  /** Some of its terms are to be others. */
  record PlannedChange(String unit, ScripChange change) implements ScripPlanMessage {
    @Override
    public void write(Prose out) {
      Scrip scrip =
          new Scrip(
              unit,
              new ScripTerms(change.decimals(), 0, ScripTerms.MAX_UNITS, 0, Duration.ZERO),
              true);
      change
          .limit()
          .ifPresent(
              limit -> out.item("scrip.planned-limit", Arg.said("limit", scrip.words(limit))));
      change
          .most()
          .ifPresent(most -> out.item("scrip.planned-most", Arg.said("most", scrip.words(most))));
      change
          .confirmAbove()
          .ifPresent(
              above -> out.item("scrip.planned-confirm", Arg.said("above", scrip.words(above))));
      change
          .window()
          .ifPresent(window -> out.item("scrip.planned-window", Arg.length("window", window)));
    }
  }

  /** The end of it. */
  record PlannedClosing(String unit) implements ScripPlanMessage {
    @Override
    public void write(Prose out) {
      out.item("scrip.planned-closing", Arg.untrusted("unit", unit));
    }
  }

  /** It cannot be read. */
  record HowToPropose(String written) implements ScripPlanMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.how-to-propose", Arg.untrusted("written", written));
    }
  }

  /** An amount in it is none. */
  record BadTerm(String written, SumReading.Problem problem) implements ScripPlanMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.bad-term", Arg.untrusted("written", written), Arg.word("problem", problem.word()));
    }
  }

  /** Limits would grow to less than they are. */
  record MostBelowLimit() implements ScripPlanMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.most-below-limit");
    }
  }

  /** The limit was changed since, and cannot grow to what is less than it is. */
  record LimitOutgrown(Scrip scrip, ScripChange change) implements ScripPlanMessage {
    @Override
    public void write(Prose out) {
      ScripTerms terms = scrip.terms();
      out.line(
          "scrip.limit-outgrown",
          Arg.said("limit", scrip.words(change.limit().orElse(terms.limit()))),
          Arg.said("most", scrip.words(change.most().orElse(terms.most()))));
    }
  }

  /** Finer than anything is counted. */
  record TooManyDecimals(int most) implements ScripPlanMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.too-many-decimals", Arg.num("most", most));
    }
  }

  /** Accounts stand in a unit already. */
  record UnitStays(String unit) implements ScripPlanMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.unit-stays", Arg.untrusted("unit", unit));
    }
  }

  /** The smallest unit never changes. */
  record DecimalsStay(int decimals) implements ScripPlanMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.decimals-stay", Arg.num("decimals", decimals));
    }
  }

  /** There is scrip already. */
  record OpenAlready(Scrip scrip) implements ScripPlanMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.open-already", Arg.untrusted("unit", scrip.unit()));
    }
  }

  /** The terms of scrip, an item each. */
  static void terms(Prose out, Scrip scrip) {
    ScripTerms terms = scrip.terms();
    out.item("scrip.planned-limit", Arg.said("limit", scrip.words(terms.limit())));
    if (terms.grow()) {
      out.item("scrip.planned-most", Arg.said("most", scrip.words(terms.most())));
    }
    out.item("scrip.planned-smallest", Arg.said("smallest", scrip.words(1)));
    out.item("scrip.planned-confirm", Arg.said("above", scrip.words(terms.confirmAbove())));
    out.item("scrip.planned-window", Arg.length("window", terms.window()));
  }
}
