package org.mycelium.commands.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of what members record; why it is not allowed, see {@link SpendingRefused}. */
public sealed interface RecordingMessage extends Message {
  /**
   * Money was spent.
   *
   * @param left under the decision, after it
   */
  record Spent(
      EntryNo no, Money money, String line, String what, String by, DecisionNo under, Money left)
      implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "ledger.spent",
          Arg.id("no", no),
          Arg.said("money", money.words()),
          Arg.untrusted("line", line),
          Arg.untrusted("what", what),
          Arg.untrusted("by", by));
      out.line(
          "ledger.spent-under",
          Arg.id("decision", under),
          Arg.said("left", left.words()),
          Arg.id("no", no));
    }
  }

  /** Money came in. */
  record Received(EntryNo no, Money money, String what, String by) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "ledger.received",
          Arg.id("no", no),
          Arg.said("money", money.words()),
          Arg.untrusted("what", what),
          Arg.untrusted("by", by));
    }
  }

  /**
   * An entry was taken back.
   *
   * @param what what it was for, as its recorder said; empty if those words were erased
   * @param recorder who had recorded it
   * @param by who takes it back
   */
  record Reversed(
      EntryNo no,
      EntryNo reversed,
      Money money,
      String what,
      String recorder,
      String reason,
      String by)
      implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "ledger.reversed",
          Arg.id("no", no),
          Arg.id("reversed", reversed),
          Arg.said("money", money.words()),
          Arg.word("said", what.isEmpty() ? "no" : "yes"),
          Arg.untrusted("what", what),
          Arg.untrusted("recorder", recorder),
          Arg.untrusted("reason", reason),
          Arg.untrusted("by", by));
    }
  }

  /** Where a receipt is was noted. */
  record ReceiptNoted(EntryNo no) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.receipt-noted", Arg.id("no", no));
    }
  }

  /**
   * The amount cannot be read.
   *
   * @param unit what stands where a currency should
   * @param near the currency that was probably meant
   * @param known those the books have
   */
  record BadAmount(
      String written,
      MoneyReading.Problem problem,
      String unit,
      Optional<Tender> near,
      List<Tender> known)
      implements RecordingMessage {
    /** Keeps its own copy. */
    public BadAmount {
      known = List.copyOf(known);
    }

    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      out.line(
          "ledger.bad-amount",
          Arg.word("problem", problem.word()),
          Arg.untrusted("written", written),
          Arg.untrusted("unit", unit),
          Arg.id("code", Tender.read(unit).map(Tender::code).orElse("")),
          Arg.word("near", near.isPresent() ? "yes" : "no"),
          Arg.id("nearest", near.map(Tender::code).orElse("")),
          Arg.word("some", known.isEmpty() ? "no" : "yes"),
          Arg.names("known", known.stream().map(Tender::code).toList()));
    }
  }

  /** The message that recorded it was edited. */
  record StaysRecorded(EntryNo no) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.stays-recorded", Arg.id("no", no));
    }
  }

  /** How a spending is written. */
  record SpendHow() implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.spend-how");
    }
  }

  /**
   * It was not said what the money went for.
   *
   * @param what words that may have said it
   */
  record WhatMissing(String amount, String line, Optional<String> what)
      implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "ledger.what-missing",
          Arg.untrusted("amount", amount),
          Arg.untrusted("line", line),
          Arg.word("told", what.isPresent() ? "yes" : "no"),
          Arg.untrusted("what", what.orElse("")));
    }
  }

  /** What was written is no line, but begins with the name of one. */
  record LineOrMore(String written, String amount, String line, String rest)
      implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "ledger.line-or-more",
          Arg.untrusted("written", written),
          Arg.untrusted("amount", amount),
          Arg.untrusted("line", line),
          Arg.untrusted("rest", rest));
    }
  }

  /** How income is written. */
  record IncomeHow() implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.income-how");
    }
  }

  /** It was not said what it is. */
  record SourceMissing() implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.source-missing");
    }
  }

  /** Only whoever recorded an entry can put another receipt in the place of the one it has. */
  record ReceiptStands(EntryNo no, String recorder) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.receipt-stands", Arg.id("no", no), Arg.untrusted("recorder", recorder));
    }
  }

  /** Whoever recorded an entry put another receipt in the place of the one it had. */
  record ReceiptReplaced(EntryNo no, String old, String by) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "ledger.receipt-replaced",
          Arg.id("no", no),
          Arg.untrusted("by", by),
          Arg.code("old", old));
    }
  }

  /** An entry was to have a receipt, and none was answered. */
  record ReceiptMissing() implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.receipt-missing");
    }
  }

  /** How the receipt of an entry is named. */
  record ReceiptHow() implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.receipt-how");
    }
  }

  /** What a decision did has no receipt. */
  record NeedsNoReceipt(EntryNo no) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.needs-no-receipt", Arg.id("no", no));
    }
  }

  /** The ledger has the same already. */
  record RecordedAlready(EntryNo no, Instant at, String by) implements RecordingMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      out.line(
          "ledger.recorded-already", Arg.id("no", no), Arg.when("at", at), Arg.untrusted("by", by));
    }
  }

  /** Words are longer than anybody reads. */
  record TooLong(int length, int most) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.too-long", Arg.num("length", length), Arg.num("most", most));
    }
  }

  /**
   * There are several lines, or none, or what it was for could be one.
   *
   * @param lines as they are typed
   */
  record OnWhichLine(String amount, List<String> lines, String what) implements RecordingMessage {
    /** Keeps its own copy. */
    public OnWhichLine {
      lines = List.copyOf(lines);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "ledger.on-which-line",
          Arg.word("some", lines.isEmpty() ? "no" : "yes"),
          Arg.names("lines", lines),
          Arg.untrusted("line", lines.isEmpty() ? "" : lines.getFirst()),
          Arg.untrusted("amount", amount),
          Arg.untrusted("what", what));
    }
  }

  /** What is named is a payment in scrip, and no entry. */
  record IsPayment(String payment) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.is-payment", Arg.id("payment", payment));
    }
  }

  /** Several entries were named, or one of several. */
  record SeveralEntries(List<EntryNo> entries, String reason) implements RecordingMessage {
    /** Keeps its own copy. */
    public SeveralEntries {
      entries = List.copyOf(entries);
    }

    @Override
    public void write(Prose out) {
      out.line("ledger.several-entries");
      for (EntryNo entry : entries) {
        out.item("ledger.reverse-each", Arg.id("no", entry), Arg.untrusted("reason", reason));
      }
    }
  }

  /** It was not said which entry. */
  record WhichEntry() implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.which-entry");
    }
  }

  /** It was not said why. */
  record ReasonMissing(EntryNo no) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.reason-missing", Arg.id("no", no));
    }
  }

  /** It is taken back already. */
  record ReversedAlready(EntryNo no, EntryNo by) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.reversed-already", Arg.id("no", no), Arg.id("by", by));
    }
  }

  /** What takes back is not taken back itself. */
  record IsReversal(EntryNo no) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.is-reversal", Arg.id("no", no));
    }
  }

  /** A decision did it, and only a decision can change it. */
  record Decided(EntryNo no, DecisionNo decision) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.decided", Arg.id("no", no), Arg.id("decision", decision));
    }
  }

  /** The line it was spent on is closed. */
  record LineIsClosed(EntryNo no) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line("ledger.line-is-closed", Arg.id("no", no));
    }
  }
}
