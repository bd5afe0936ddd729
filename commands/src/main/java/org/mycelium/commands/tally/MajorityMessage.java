package org.mycelium.commands.tally;

import org.mycelium.commands.tally.Majority.Bar;
import org.mycelium.commands.tally.Majority.Base;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What a majority rule says of itself and of votes. */
sealed interface MajorityMessage extends Message {
  /** "Passes with more yes than no." */
  record Description(Majority rule) implements MajorityMessage {
    @Override
    public void write(Prose prose) {
      if (rule.equals(Majority.SIMPLE)) {
        prose.line("tally.majority.simple");
      } else if (rule.share().whole()) {
        prose.line("tally.majority.all-" + rule.base().canonical());
      } else {
        prose.line(
            "tally.majority." + rule.bar().canonical() + "-" + rule.base().canonical(),
            Arg.said("share", new Share(rule.share())));
      }
    }
  }

  /** "9 of 12 is more than half." */
  record Sum(Majority rule, Count count, int electorate) implements MajorityMessage {
    @Override
    public void write(Prose prose) {
      int whole = rule.whole(count, electorate);
      prose.line(
          "tally.majority.sum." + relation(whole),
          Arg.word("base", rule.base().canonical()),
          Arg.num("yes", count.of(Choice.YES)),
          Arg.num("no", count.of(Choice.NO)),
          Arg.num("whole", whole),
          Arg.num("needed", rule.needed(whole)),
          Arg.said("share", new Share(rule.share())));
    }

    private String relation(int whole) {
      if (whole == 0) {
        return "none";
      }
      int compared = rule.share().compareShare(count.of(Choice.YES), whole);
      if (compared != 0) {
        return compared > 0 ? "more" : "less";
      }
      if (rule.bar() == Bar.AT_LEAST) {
        return rule.share().whole() ? "all" : "enough";
      }
      return rule.base() == Base.CAST && rule.share().equals(Fraction.HALF) ? "tie" : "exactly";
    }
  }

  /** "half", "2/3", "66%", "all of them". */
  record Share(Fraction share) implements MajorityMessage {
    @Override
    public void write(Prose prose) {
      String kind = share.equals(Fraction.HALF) ? "half" : share.whole() ? "all" : "other";
      prose.line("tally.share", Arg.word("kind", kind), Arg.id("fraction", figures(share)));
    }

    /** As a percentage where that is whole and easier to read than the fraction. */
    private static String figures(Fraction share) {
      boolean percent = share.denominator() > 10 && 100 % share.denominator() == 0;
      return percent ? share.numerator() * (100 / share.denominator()) + "%" : share.toString();
    }
  }
}
