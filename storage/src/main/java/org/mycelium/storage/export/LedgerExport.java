package org.mycelium.storage.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.ledger.BudgetLine;
import org.mycelium.commands.ledger.LedgerEntry;
import org.mycelium.commands.ledger.LineNo;
import org.mycelium.commands.ledger.Tender;
import org.mycelium.storage.CannotOpen;
import org.mycelium.storage.Database;
import org.mycelium.storage.ledger.StoredBooks;
import org.mycelium.storage.membership.StoredMembers;
import org.mycelium.storage.settings.StoredSettings;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** Writes the ledger as it is at one moment, entry by entry, whether or not the bot runs. */
public final class LedgerExport {
  /** What the file is written in. */
  public enum Format {
    /** RFC 4180, with a header, safe to open in a spreadsheet. */
    CSV,
    /** An array of objects. */
    JSON,
    /** A journal for hledger and its like, of one assembly. */
    HLEDGER
  }

  private LedgerExport() {}

  /**
   * Writes every entry, each assembly's in their order, a journal's in order of time. However many
   * there are, few are held in memory at a time.
   *
   * @param database the file
   * @param only one assembly; empty for all, of a journal for the first
   * @param out gets UTF-8; is flushed, not closed
   * @throws CannotOpen if the file cannot be read
   * @throws IllegalArgumentException if there is no such assembly
   * @throws IOException if {@code out} takes no more
   */
  public static void write(
      Path database, Format format, Optional<AssemblyId> only, OutputStream out)
      throws IOException {
    try (Session session = Database.openToRead(database)) {
      session.run(Sql.plain("begin"));
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      LedgerWriter writer =
          switch (format) {
            case CSV -> new CsvLedger(text);
            case JSON -> new JsonLedger(text);
            case HLEDGER -> new HledgerLedger(text);
          };
      Optional<AssemblyId> meant =
          format == Format.HLEDGER ? only.or(() -> Optional.of(new AssemblyId(1))) : only;
      for (AssemblyId assembly : Export.assemblies(session, meant)) {
        write(session, assembly, writer);
      }
      writer.end();
      text.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(Session session, AssemblyId assembly, LedgerWriter writer)
      throws IOException {
    StoredBooks books = new StoredBooks(session, assembly);
    List<BudgetLine> lines = books.everyLine();
    Map<LineNo, String> names =
        lines.stream().collect(Collectors.toMap(BudgetLine::no, BudgetLine::name));
    Map<MemberNo, String> people =
        new StoredMembers(session, assembly)
            .all().stream().collect(Collectors.toMap(Member::no, Member::displayName));
    List<Tender> tenders =
        books.balances().stream()
            .map(balance -> balance.money().tender())
            .distinct()
            .sorted()
            .toList();
    writer.begin(assembly, new StoredSettings(session, assembly).current(), lines, tenders);
    Consumer<LedgerEntry> shown = entry -> write(assembly, entry, names, people, writer);
    if (writer.byTime()) {
      books.eachEntryByTime(shown);
    } else {
      books.eachEntry(shown);
    }
  }

  private static void write(
      AssemblyId assembly,
      LedgerEntry entry,
      Map<LineNo, String> lines,
      Map<MemberNo, String> people,
      LedgerWriter writer) {
    try {
      writer.write(
          assembly,
          entry,
          entry.line().map(no -> lines.getOrDefault(no, "")).orElse(""),
          entry.by().map(no -> people.getOrDefault(no, "")).orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
