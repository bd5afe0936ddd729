package org.mycelium.bot.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mycelium.bot.input.Bounded;
import org.mycelium.commands.Features;
import org.mycelium.commands.bank.BankGrammar;
import org.mycelium.commands.bank.BankMessage;
import org.mycelium.commands.bank.StatementForm;
import org.mycelium.commands.bank.StatementReader;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.text.Csv;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.commands.text.Prose;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code import-bank}: reads the file of a bank, however it is encoded, and writes the message by
 * which whoever keeps the books brings it in. It touches no database: why stands in {@code
 * deploy/docs/adr/0025-a-statement-is-brought-in-by-a-member.md}.
 */
public final class ImportBankCommand implements Subcommand {
  private static final String ENCODING = "--encoding";
  private static final String AS = "--as";

  /** A year of many small payments; anything larger is no statement. */
  private static final int MAX_BYTES = 5_000_000;

  /** Around what people wrote, for rooms; a terminal shows them as boxes. */
  private static final Pattern ISOLATES = Pattern.compile("[\\u2066-\\u2069]");

  private final Terminal terminal;

  /** Prints the message to the terminal. */
  public ImportBankCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Spelling.of(
            "import-bank",
            "Reads the CSV file of a bank and writes the message that brings it in: whoever keeps"
                + " the books sends it to the bot in a private chat. Nothing is matched, and no"
                + " database is touched.",
            "import-bank statement.csv --encoding windows-1252 --as \"EUR, decimal comma\"",
            OptionSpec.builder(ENCODING)
                .paramLabel("NAME")
                .type(String.class)
                .description(
                    "How the file is encoded, such as windows-1252 or ISO-8859-1; without it,"
                        + " UTF-8, or what the mark at its beginning says.")
                .build(),
            OptionSpec.builder(AS)
                .paramLabel("WORDS")
                .type(String.class)
                .description(
                    "How it is written, where that is not plain: the currency, \"dates dmy\" (or"
                        + " mdy, ymd), \"decimal comma\" (or point), \"with names\".")
                .build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .type(Path.class)
            .arity("1")
            .description("The file, as the bank gave it.")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult given) throws IOException, OperatingException {
    Path file = given.matchedPositionalValue(0, Path.of(""));
    Optional<String> encoding = Optional.ofNullable(given.matchedOptionValue(ENCODING, null));
    StatementForm form = BankGrammar.form(given.matchedOptionValue(AS, ""));
    String text = Decoded.of(read(file), encoding);
    LocalDate today = LocalDate.ofInstant(terminal.clock().instant(), ZoneOffset.UTC);
    StatementReader.Statement statement = StatementReader.read(text, form, today);
    if (!statement.problems().isEmpty()) {
      Phrasebook book = Phrasebook.of(Locale.ENGLISH, ZoneOffset.UTC, Features.BUNDLES);
      Prose out = new Prose(book);
      new BankMessage.Unreadable(statement.problems()).write(out);
      throw new OperatingException(ISOLATES.matcher(out.text().plain()).replaceAll(""), null);
    }
    terminal.out().print(message(statement.lines(), form.names()));
    terminal
        .err()
        .println(
            "Send all of that to the bot in a private chat, as one message. Lines: "
                + statement.lines().size()
                + ". What was brought in before is left out there.");
    return ExitCode.OK;
  }

  private static byte[] read(Path file) throws OperatingException {
    try {
      return Bounded.bytes(file, MAX_BYTES)
          .orElseThrow(() -> new OperatingException(file + " is larger than any statement.", null));
    } catch (IOException e) {
      throw new OperatingException(file + " cannot be read: " + e + ".", e);
    }
  }

  /** In one form whatever the bank's was: what left and what came stand apart, without signs. */
  private static String message(List<StatementReader.Read> lines, boolean names) {
    StringBuilder text = new StringBuilder("!bank import dates ymd, decimal point");
    text.append(names ? ", with names\r\n" : "\r\n");
    text.append(Csv.line(List.of("date", "debit", "credit", "currency", "text")));
    for (StatementReader.Read line : lines) {
      Money money = line.money();
      boolean came = money.positive();
      BigDecimal amount = money.decimal().abs();
      text.append(
          Csv.line(
              List.of(
                  line.day(),
                  came ? "" : amount.toPlainString(),
                  came ? amount.toPlainString() : "",
                  money.tender(),
                  line.text())));
    }
    return text.toString();
  }
}
