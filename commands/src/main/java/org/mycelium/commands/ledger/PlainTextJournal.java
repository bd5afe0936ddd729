package org.mycelium.commands.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mycelium.commands.text.Printable;

/**
 * The ledger as hledger and other programs of plain-text accounting read it
 * (https://hledger.org/hledger.html#journal). Every account and currency is declared, and every
 * posting says what its account stands at after it, so that such a program checks our sums as well
 * as its own. One use, entries in order of their days; not thread-safe.
 */
public final class PlainTextJournal {
  /** Ends a description, an account or a tag early. */
  private static final Pattern ENDING = Pattern.compile("[;\\s\\u2028\\u2029]+");

  private static final Pattern PARTING = Pattern.compile("[,:]");

  private final ZoneId zone;
  private final Map<LineNo, String> lines;
  private final Map<Sum, Money> sums = new HashMap<>();
  private LocalDate last = LocalDate.MIN;

  /** What is summed up. */
  private record Sum(Account account, Tender tender) {}

  /**
   * Begins.
   *
   * @param zone whose days entries are on
   * @param lines the names of all lines there ever were; untrusted
   */
  public PlainTextJournal(ZoneId zone, List<BudgetLine> lines) {
    this.zone = zone;
    this.lines = new HashMap<>();
    lines.forEach(line -> this.lines.put(line.no(), accountOf(line)));
  }

  /**
   * What stands before all entries.
   *
   * @param title one line on whose ledger it is
   */
  public String head(String title, List<Tender> tenders) {
    StringBuilder head = new StringBuilder();
    head.append("; ").append(plain(title)).append("\n");
    head.append("; Days are those of ").append(zone).append(". Amounts are exact.\n\n");
    for (Tender tender : tenders) {
      String decimals = "0".repeat(tender.decimals());
      head.append("commodity 1000.").append(decimals).append(" ").append(tender).append("\n");
    }
    head.append("account assets:common\naccount income\n");
    lines.keySet().stream()
        .sorted()
        .forEach(
            no ->
                head.append("account ")
                    .append(name(new Account.Line(no)))
                    .append("\naccount ")
                    .append(name(new Account.Spent(no)))
                    .append("\n"));
    return head.toString();
  }

  /**
   * The next entry.
   *
   * @param by the name of who recorded it; untrusted, empty where a decision did
   * @throws IllegalArgumentException if it is of an earlier day than the one before
   */
  public String entry(LedgerEntry entry, String by) {
    LocalDate day = entry.at().atZone(zone).toLocalDate();
    // Programs check in order of days, so a sum between two days would not be the one they find.
    if (day.isBefore(last)) {
      throw new IllegalArgumentException(entry.no() + " of " + day + " comes after " + last);
    }
    last = day;
    String what = plain(entry.what());
    return "\n%s * (%s)%s  ; kind:%s%s%s%s%s\n%s%s"
        .formatted(
            day,
            entry.no(),
            what.isEmpty() ? "" : " " + what,
            entry.kind().word(),
            tag("decision", entry.decision().map(Object::toString)),
            tag("reverses", entry.reverses().map(Object::toString)),
            tag("by", Optional.of(word(by))),
            tag("receipt", entry.receipt().map(PlainTextJournal::link)),
            posting(entry.transfer().to(), entry.transfer().money()),
            posting(entry.transfer().from(), entry.transfer().money().negated()));
  }

  private String posting(Account account, Money money) {
    Money after =
        sums.merge(new Sum(account, money.tender()), money, (before, more) -> before.plus(more));
    return "    %s  %s = %s\n".formatted(name(account), amount(money), amount(after));
  }

  private static String amount(Money money) {
    BigDecimal decimal = money.decimal();
    return decimal.toPlainString() + " " + money.tender();
  }

  private String name(Account account) {
    return switch (account) {
      case Account.Income _ -> "income";
      case Account.Common _ -> "assets:common";
      case Account.Line(LineNo no) -> "assets:" + lines.getOrDefault(no, no.toString());
      case Account.Spent(LineNo no) -> "expenses:" + lines.getOrDefault(no, no.toString());
    };
  }

  /** The number makes it another line's never, the name readable. */
  private static String accountOf(BudgetLine line) {
    String name = word(line.name());
    return name.isEmpty() ? line.no().toString() : line.no() + " " + name;
  }

  private static String tag(String name, Optional<String> value) {
    return value.filter(some -> !some.isBlank()).map(some -> ", " + name + ":" + some).orElse("");
  }

  /** The same where a comma or a colon would part it. Two spaces would end an account's name. */
  private static String word(String untrusted) {
    return plain(PARTING.matcher(untrusted).replaceAll(" "));
  }

  /** A link goes on leading where it did: a comma in it, which would begin a tag, is escaped. */
  private static String link(String untrusted) {
    return plain(untrusted).replace(" ", "%20").replace(",", "%2C");
  }

  /** On one line, with single spaces and nothing that begins a comment. */
  private static String plain(String untrusted) {
    return ENDING.matcher(Printable.of(untrusted)).replaceAll(" ").strip();
  }
}
