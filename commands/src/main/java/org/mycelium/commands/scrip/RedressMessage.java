package org.mycelium.commands.scrip;

import java.time.Duration;
import java.time.Instant;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What becomes of payments that are contested and taken back. */
public sealed interface RedressMessage extends Message {
  /** It was not said which payment. */
  record WhichToUndo() implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.which-to-undo");
    }
  }

  /** It was not said which payment is wrong. */
  record WhichToContest() implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.which-to-contest");
    }
  }

  /** Done as they asked, for whoever has no private chat; tells no more than they wrote. */
  record NotedBrief(PaymentNo no, String name, String bot) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.noted-brief",
          Arg.id("no", no),
          Arg.untrusted("name", name),
          Arg.word("link", ScripMessage.chat(bot)));
    }
  }

  /** They neither paid it nor were paid, or there is none. */
  record NotYours(PaymentNo no) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.not-yours", Arg.id("no", no));
    }
  }

  /** What takes back is not taken back itself. */
  record IsReversal(PaymentNo no) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.is-reversal", Arg.id("no", no));
    }
  }

  /** It is taken back already. */
  record UndoneAlready(PaymentNo no, PaymentNo by) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.undone-already", Arg.id("no", no), Arg.id("by", by));
    }
  }

  /** They want it taken back, and so far only they do. */
  record AskedAlready(PaymentNo no) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.asked-already", Arg.id("no", no));
    }
  }

  /** The other one left and cannot agree. */
  record OtherLeft(PaymentNo no) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.other-left", Arg.id("no", no));
    }
  }

  /** Who was paid has spent it beyond their limit. */
  record CannotReturn(PaymentNo no) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.cannot-return", Arg.id("no", no));
    }
  }

  /**
   * It is taken back when the other one agrees.
   *
   * @param lasts how long they can
   */
  record UndoAsked(PaymentNo no, Message sum, Duration lasts) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.undo-asked", Arg.id("no", no), Arg.said("sum", sum));
      out.line("scrip.undo-asked-how", Arg.id("no", no), Arg.length("lasts", lasts));
    }
  }

  /** It is not wanted any more that it be taken back. */
  record UndoDropped(PaymentNo no, Message sum) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.undo-dropped", Arg.id("no", no), Arg.said("sum", sum));
    }
  }

  /** They do not want it taken back, or not any more. */
  record UndoNotAskedByYou(PaymentNo no) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.undo-not-asked-by-you", Arg.id("no", no));
    }
  }

  /** What is named is an entry of the ledger, and no payment. */
  record IsLedgerEntry(String entry) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.is-ledger-entry", Arg.id("entry", entry));
    }
  }

  /** The other one wants it taken back. */
  record UndoWanted(PaymentNo no, Message sum, String name) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.undo-wanted", Arg.id("no", no), Arg.said("sum", sum), Arg.untrusted("name", name));
    }
  }

  /** It is taken back. */
  record Undone(PaymentNo entry, PaymentNo no, Message sum, Message balance)
      implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.undone",
          Arg.id("entry", entry),
          Arg.id("no", no),
          Arg.said("sum", sum),
          Arg.said("balance", balance));
    }
  }

  /**
   * It can be contested no more.
   *
   * @param both whether the other one is still there, to take it back
   */
  record TooLate(PaymentNo no, Instant ended, boolean both) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.too-late",
          Arg.id("no", no),
          Arg.when("ended", ended),
          Arg.word("both", both ? "yes" : "no"));
    }
  }

  /** It is contested already. */
  record ContestedAlready(PaymentNo no) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.contested-already", Arg.id("no", no));
    }
  }

  /** It is contested, for whoever did it. */
  record Contested(PaymentNo no) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.contested", Arg.id("no", no));
    }
  }

  /** It is contested, and the other one has left. */
  record ContestedAlone(PaymentNo no) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.contested-alone", Arg.id("no", no));
    }
  }

  /** It is contested, for the other one. */
  record WasContested(PaymentNo no, Message sum, String name, String why)
      implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "scrip.was-contested",
          Arg.id("no", no),
          Arg.said("sum", sum),
          Arg.untrusted("name", name),
          Arg.untrusted("why", why),
          Arg.word("told", why.isEmpty() ? "no" : "yes"));
      out.line("scrip.was-contested-how", Arg.id("no", no), Arg.untrusted("name", name));
    }
  }

  /** They do not contest it. */
  record NotContestedByYou(PaymentNo no) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.not-contested-by-you", Arg.id("no", no));
    }
  }

  /** It is contested no more. */
  record Dropped(PaymentNo no, Message sum) implements RedressMessage {
    @Override
    public void write(Prose out) {
      out.line("scrip.dropped", Arg.id("no", no), Arg.said("sum", sum));
    }
  }
}
