package org.mycelium.commands.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.grammar.Courtesy;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Quotation;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.text.Message;

/**
 * Reads what was spent and what came in: {@code 45 EUR on tools "tyres" under D12}. What is
 * unmistakable is taken out first, wherever it stands: the quotation, the decision, the receipt.
 * One use, one thread.
 */
final class RecordReader {
  /** "under D12", "según D12", "by decision 12". */
  private static final Pattern UNDER =
      Pattern.compile(
          "[\\s\\p{Z},]+(?:under|by|per|with|según|segun|bajo|por|con)[\\s\\p{Z}]+(?:the |la )?"
              + "(?:(?:decision|decisión|acuerdo) ?#?d?|#?d) ?(?<decision>\\p{Nd}{1,9})\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What Matrix clients give when one copies a link to a message or a file. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "mxc://[A-Za-z0-9.:\\[\\]-]+/[A-Za-z0-9_~-]+"
              + "|https://matrix\\.to/#/[^\\s/]+/[^\\s/]+"
              + "|matrix:(?:roomid|r)/[^\\s]+"
              + "|\\$[A-Za-z0-9_+/-]{20,}(?::[A-Za-z0-9.:\\[\\]-]+)?");

  private static final Pattern RECEIPT =
      Pattern.compile(
          "[\\s\\p{Z},]+(?:(?:(?:with|con) )?(?:the |el )?\\b(?:receipt|recibo)\\b:?[\\s\\p{Z}]*)?"
              + "(?<reference>"
              + REFERENCE.pattern()
              + ")|[\\s\\p{Z},]+(?:(?:with|con) )?(?:the |el )?(?:receipt|recibo)[\\s\\p{Z}.!]*$",
          Pattern.CASE_INSENSITIVE);

  /** These have numbers too. */
  private static final Pattern NO_MONEY =
      Pattern.compile(
          UNDER.pattern().replace("?<decision>", "?:") + "|" + REFERENCE.pattern(),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern AGAIN =
      Pattern.compile(
          "[\\s\\p{Z},]+(?:again|otra vez|de nuevo)\\W*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PREPOSITION =
      Pattern.compile(
          "[\\s\\p{Z}]+(?:on|from|out of|of|en|de|del|para)[\\s\\p{Z}]+(?:the |la |el |los |las )?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PURPOSE =
      Pattern.compile("[\\s\\p{Z}]+(?:for|para|por)[\\s\\p{Z}]+|:[\\s\\p{Z}]+|[\\s\\p{Z}]+[-–—] ");

  /** "oil on food". */
  private static final Pattern PURPOSE_FIRST =
      Pattern.compile(
          "(?<what>\\S.{0,300}?)[\\s\\p{Z}]+(?:on|from|out of|en|de|para)[\\s\\p{Z}]+"
              + "(?:the |la |el |los |las )?(?<name>\\S.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** "45 EUR for oil", before "on food". */
  private static final Pattern SPENT_FOR =
      Pattern.compile(
          "(?<amount>.{0,60}?\\p{Nd}.{0,60}?)[\\s\\p{Z}]+(?:for|por)[\\s\\p{Z}]+(?<what>\\S.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern FOR =
      Pattern.compile(
          "[\\s\\p{Z}]+(?:for|por)[\\s\\p{Z}]+(?<what>\\S.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?:[,:–—-]|\\b(?:from|for|as|by|de|del|por|para|como)\\b)[\\s\\p{Z}]*",
          Pattern.CASE_INSENSITIVE);

  /** An amount at the beginning, with its currency before or after it. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<amount>[\\p{L}\\p{Sc}]{0,5} ?[+−–-]? ?"
              + "\\p{Nd}(?:[\\p{Nd}.,'’٫٬]*\\p{Nd})?(?: \\p{Nd}{3})*"
              + "(?: ?[\\p{Sc}]| ?(?!(?:for|por|con|del|via)\\b)\\p{L}{3}\\b"
              + "| ?euros?\\b)?)(?<rest>.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * "and 50 cents", "or 30 EUR", "thousand", "- 5 EUR fee", "k EUR", "%": part of an amount that we
   * cannot read, not where it came from.
   */
  private static final Pattern MORE =
      Pattern.compile(
          "(?:[^\\p{L}\\p{Nd}]{0,9}\\b(?:and|y|with|con|or|o|u|no|wait|minus|menos|less)\\b){0,4}"
              + "(?:[^\\p{L}\\p{Nd}]{0,9}\\p{Nd}"
              + "|[^\\p{L}\\p{Nd}]{0,9}(?:a |an |un |una )?\\b(?:half|quarter|medi[oa]|cuarto)\\b)"
              + "|[\\s\\p{Z}]*(?:hundreds?|thousands?|millions?|k"
              + "|cien(?:tos?)?|mil|mill(?:ón|ones))\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What may stand right behind an amount. */
  private static final Pattern APART = Pattern.compile("$|[\\s\\p{Z}]|[,;:–—-](?!\\S)|\\(");

  /** Longer texts are not read to their end: they are no record of anything. */
  private static final int MAX_CHARS = 2_000;

  private static final int MAX_REFERENCE_CHARS = 500;

  private final boolean again;
  private final Optional<String> what;
  private final Optional<Receipt> receipt;
  private final Optional<DecisionNo> under;
  private final String rest;

  private RecordReader(Line line) {
    String head = Courtesy.without(Words.trim(line.head()));
    Matcher last = AGAIN.matcher(head);
    again = last.find();
    head = again ? head.substring(0, last.start()) : head;
    @Nullable Quotation quotation = quotation(head);
    String quoted = quotation == null ? line.body() : quotation.words();
    what = quoted.isEmpty() ? Optional.empty() : Optional.of(quoted);
    head = quotation == null ? head : Words.trim(quotation.rest());
    Matcher reference = RECEIPT.matcher(head);
    receipt = reference.find() ? Optional.of(receipt(reference)) : Optional.empty();
    head = receipt.isPresent() ? reference.replaceFirst(" ") : head;
    Matcher cited = UNDER.matcher(head);
    under = cited.find() ? Ids.decision(cited.group("decision")) : Optional.empty();
    rest = WrittenCoins.asOneNumber(Words.trim(under.isPresent() ? cited.replaceFirst(" ") : head));
  }

  /** The first quotation, with all that stands around it as its rest. */
  private static @Nullable Quotation quotation(String head) {
    for (int i = 0; i < head.length(); i++) {
      if (Quotation.opens(head.charAt(i))) {
        Optional<Quotation> found = Quotation.of(head.substring(i));
        if (found.isPresent()) {
          return new Quotation(
              found.get().words(), head.substring(0, i) + " " + found.get().rest());
        }
      }
    }
    return null;
  }

  private static Receipt receipt(Matcher found) {
    @Nullable String reference = found.group("reference");
    return reference == null ? new Receipt.Answered() : new Receipt.Linked(reference);
  }

  static Reading spend(Line line) {
    if (line.head().length() + line.body().length() > MAX_CHARS) {
      return problem(new RecordingMessage.SpendHow());
    }
    Optional<Message> several = several(line, SeveralAmounts.Use.SPENDING, RecordReader::complete);
    if (several.isPresent()) {
      return problem(several.get());
    }
    RecordReader read = new RecordReader(line);
    String[] parts = PREPOSITION.split(" " + read.rest, 2);
    if (parts.length < 2) {
      return read.withoutLine();
    }
    if (parts[0].isBlank()) {
      return problem(new RecordingMessage.SpendHow());
    }
    String name = Words.trim(parts[1]);
    Optional<String> what = read.what;
    Matcher spentFor = SPENT_FOR.matcher(parts[0]);
    if (what.isEmpty() && spentFor.matches()) {
      return LedgerGrammar.understood(
          read.on(Words.trim(spentFor.group("amount")), name, spentFor.group("what")));
    }
    if (what.isEmpty()) {
      String[] purpose = PURPOSE.split(name, 2);
      if (purpose.length < 2) {
        return read.lineOrPurpose(Words.trim(parts[0]), name);
      }
      name = Words.trim(purpose[0]);
      what = Optional.of(Words.trim(purpose[1]));
    }
    return LedgerGrammar.understood(
        new LedgerCommand.Spend(
            Words.trim(parts[0]),
            Optional.of(name),
            what.get(),
            read.under,
            read.receipt,
            read.again));
  }

  /** The same, where nothing is left for the budget to tell. */
  private static Reading complete(Line line) {
    Reading reading = spend(line);
    return reading instanceof Reading.Understood(LedgerCommand.SpendEither open)
        ? problem(new RecordingMessage.WhatMissing(open.amount(), open.name(), Optional.empty()))
        : reading;
  }

  /**
   * {@code 45 EUR of oil on food}, {@code 45 EUR on food, oil}: what of it is a line of the budget
   * only the budget says.
   */
  private Reading lineOrPurpose(String amount, String written) {
    List<LedgerCommand.Spend> either = new ArrayList<>();
    Matcher before = PURPOSE_FIRST.matcher(written);
    if (before.matches()) {
      either.add(on(amount, before.group("name"), before.group("what")));
    }
    int comma = written.indexOf(',');
    if (comma > 0 && !Words.trim(written.substring(comma + 1)).isEmpty()) {
      either.add(on(amount, written.substring(0, comma), written.substring(comma + 1)));
    }
    return LedgerGrammar.understood(new LedgerCommand.SpendEither(amount, written, either));
  }

  private LedgerCommand.Spend on(String amount, String name, String spentFor) {
    return new LedgerCommand.Spend(
        amount, Optional.of(Words.trim(name)), Words.trim(spentFor), under, receipt, again);
  }

  /** {@code 45 EUR "tyres"}, {@code 45 EUR for tyres}. */
  private Reading withoutLine() {
    Matcher amount = AMOUNT.matcher(rest);
    if (!amount.matches() || goesOn(amount)) {
      return problem(new RecordingMessage.SpendHow());
    }
    Matcher purpose = FOR.matcher(amount.group("rest"));
    Optional<String> told =
        amount.group("rest").isBlank()
            ? what
            : what.isEmpty() && purpose.matches()
                ? Optional.of(Words.trim(purpose.group("what")))
                : Optional.empty();
    return told.map(
            spentFor ->
                LedgerGrammar.understood(
                    new LedgerCommand.Spend(
                        Words.trim(amount.group("amount")),
                        Optional.empty(),
                        spentFor,
                        under,
                        receipt,
                        again)))
        .orElseGet(() -> problem(new RecordingMessage.SpendHow()));
  }

  static Reading income(Line line) {
    if (line.head().length() + line.body().length() > MAX_CHARS) {
      return problem(new RecordingMessage.IncomeHow());
    }
    Optional<Message> several = several(line, SeveralAmounts.Use.INCOME, RecordReader::income);
    if (several.isPresent()) {
      return problem(several.get());
    }
    RecordReader read = new RecordReader(line);
    Matcher amount = AMOUNT.matcher(read.rest);
    if (!amount.matches() || goesOn(amount)) {
      return problem(new RecordingMessage.IncomeHow());
    }
    String source = Words.trim(amount.group("rest"));
    Matcher lead = SOURCE.matcher(source);
    String from = lead.lookingAt() ? Words.trim(source.substring(lead.end())) : source;
    String what = read.what.orElse(from);
    return what.isEmpty()
        ? problem(new RecordingMessage.SourceMissing())
        : LedgerGrammar.understood(
            new LedgerCommand.Receive(
                Words.trim(amount.group("amount")), what, read.receipt, read.again));
  }

  /** The further lines are read too: what is not recorded of them would be lost. */
  private static Optional<Message> several(
      Line line, SeveralAmounts.Use use, Function<Line, Reading> alone) {
    String text = line.body().isEmpty() ? line.head() : line.head() + "\n" + line.body();
    return SeveralAmounts.in(text, NO_MONEY, use, alone, line);
  }

  /** Whether what stands behind an amount belongs to it, so that the amount is another one. */
  private static boolean goesOn(Matcher amount) {
    String rest = amount.group("rest");
    return !APART.matcher(rest).lookingAt() || MORE.matcher(Words.trim(rest)).lookingAt();
  }

  static Reading voucher(Line line) {
    var entry = EntryNo.FORM.takeFirst(Words.trim(line.head()));
    if (entry.id().isEmpty()) {
      return problem(new RecordingMessage.ReceiptHow());
    }
    String reference = Words.trim(entry.rest());
    if (reference.isEmpty()) {
      return LedgerGrammar.understood(
          new LedgerCommand.FileReceipt(entry.id().get(), new Receipt.Answered()));
    }
    return reference.length() <= MAX_REFERENCE_CHARS && REFERENCE.matcher(reference).matches()
        ? LedgerGrammar.understood(
            new LedgerCommand.FileReceipt(entry.id().get(), new Receipt.Linked(reference)))
        : problem(new RecordingMessage.ReceiptHow());
  }

  private static Reading problem(Message message) {
    return new Reading.Problem(message);
  }
}
