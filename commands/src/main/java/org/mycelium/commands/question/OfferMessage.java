package org.mycelium.commands.question;

import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** Why options cannot be voted on as they were proposed, and what would work. */
public sealed interface OfferMessage extends Message {
  /** Every option has a price, and nobody said what is to be done with that. */
  record Priced() implements OfferMessage {
    @Override
    public void write(Prose out) {
      out.line("question.priced");
      out.line("question.bought-example");
    }
  }

  /**
   * Something about their number, their names, the method or the seats.
   *
   * @param what which phrase says so
   * @param word what was written, untrusted, or the method's word; may be empty
   */
  record NotVotable(String what, String word, int given, int allowed) implements OfferMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "question.offer",
          Arg.word("what", what),
          Arg.untrusted("word", word),
          Arg.num("given", given),
          Arg.num("allowed", allowed));
      out.line("question.offer-example");
    }
  }

  /**
   * Something about prices, the total, or the method that spends it.
   *
   * @param what which phrase says so
   * @param word an option as it was written, untrusted, or the method's word; may be empty
   */
  record NotBought(String what, String word) implements OfferMessage {
    @Override
    public void write(Prose out) {
      out.line("question.bought", Arg.word("what", what), Arg.untrusted("word", word));
      out.line("question.bought-example");
    }
  }

  /** What there is to spend was written so that it cannot be read; as written, untrusted. */
  record NoAmount(String words) implements OfferMessage {
    @Override
    public void write(Prose out) {
      out.line("question.no-amount", Arg.untrusted("words", words));
      out.line("question.bought-example");
    }
  }

  /**
   * An amount that is thousands to some and a little more than one to others.
   *
   * @param words what it belongs to; untrusted, may be empty for the total
   * @param whole how it is written if it is thousands
   * @param decimal how it is written if it is not
   */
  record DoubtfulAmount(String words, String whole, String decimal) implements OfferMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "question.doubtful-amount",
          Arg.word("which", words.isEmpty() ? "total" : "option"),
          Arg.untrusted("words", words),
          Arg.word("whole", whole),
          Arg.word("decimal", decimal));
    }
  }

  /** Two of them look the same. */
  record Alike(String one, String other) implements OfferMessage {
    @Override
    public void write(Prose out) {
      out.line("question.alike", Arg.untrusted("one", one), Arg.untrusted("other", other));
      out.line("question.offer-example");
    }
  }

  /** A method that nobody here knows, or that was not written so that it can be read. */
  record UnknownMethod(String words) implements OfferMessage {
    @Override
    public void write(Prose out) {
      out.line("question.unknown-method", Arg.untrusted("words", words));
      out.line("question.methods-known");
    }
  }

  /** Seats or points that are no number, or too many. */
  record BadNumber(String what, String words, int max) implements OfferMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "question.bad-number",
          Arg.word("what", what),
          Arg.untrusted("words", words),
          Arg.num("max", max));
      out.line("question.offer-example");
    }
  }

  /** A rule for verdicts, where options are counted by a method. */
  record RuleWithOptions() implements OfferMessage {
    @Override
    public void write(Prose out) {
      out.line("question.rule-with-options");
      out.line("question.methods-known");
    }
  }

  /** A method, seats or points, and no options. */
  record OptionsMissing() implements OfferMessage {
    @Override
    public void write(Prose out) {
      out.line("question.options-missing");
      out.line("question.offer-example");
    }
  }
}
