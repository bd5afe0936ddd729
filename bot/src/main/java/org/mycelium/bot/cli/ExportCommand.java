package org.mycelium.bot.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.election.form.PublishedBallots;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.testimony.Reach;
import org.mycelium.storage.export.BallotExport;
import org.mycelium.storage.export.CalendarExport;
import org.mycelium.storage.export.Export;
import org.mycelium.storage.export.Export.Format;
import org.mycelium.storage.export.LedgerExport;
import org.mycelium.storage.export.StoryExport;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/**
 * {@code export}: the decision log as a file, the calendar, the ledger, the stories that some may
 * read, or the ballots of one vote.
 */
public final class ExportCommand implements Subcommand {
  private static final String FORMAT = "--format";
  private static final String ASSEMBLY = "--assembly";
  private static final String BALLOTS = "--ballots";
  private static final String LEDGER = "--ledger";
  private static final String STORIES = "--stories";
  private static final String READERS = "--for";
  private static final String OUT = "--out";
  private static final Pattern PROPOSAL = Pattern.compile("[pP]?([1-9][0-9]{0,8})");

  private final Terminal terminal;

  /** Writes to the terminal unless told to write a file. */
  public ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    return Spelling.of(
        "export",
        "Writes the decision log, the calendar of what is coming, the ledger, stories, or the"
            + " ballots of one vote between options. May run beside the bot.",
        "export --db mycelium.db --format md --out decisions.md",
        Spelling.database(),
        OptionSpec.builder(FORMAT)
            .paramLabel("json|csv|md|ics")
            .type(Format.class)
            .description(
                "What to write the decision log in; ics is the calendar of what is coming.")
            .build(),
        OptionSpec.builder(BALLOTS)
            .paramLabel("P3")
            .type(ProposalNo.class)
            .converters(ExportCommand::proposal)
            .description("The ballots of this proposal instead, as count reads them.")
            .build(),
        OptionSpec.builder(LEDGER)
            .paramLabel("csv|json|hledger")
            .type(LedgerExport.Format.class)
            .description("The ledger instead; hledger is a journal of plain-text accounting.")
            .build(),
        OptionSpec.builder(STORIES)
            .paramLabel("md|csv|json")
            .type(StoryExport.Format.class)
            .description("What members told instead, as far as the readers may read it now.")
            .build(),
        OptionSpec.builder(READERS)
            .paramLabel("public|federation|room")
            .type(Reach.class)
            .description("Who is to read the stories; without it, everybody.")
            .build(),
        OptionSpec.builder(ASSEMBLY)
            .paramLabel("N")
            .type(Long.class)
            .description(
                "Only this assembly's; without it, all there is, but of ballots and of a journal"
                    + " assembly 1's.")
            .build(),
        OptionSpec.builder(OUT)
            .paramLabel("FILE")
            .type(Path.class)
            .description("The file to write; without it, stdout.")
            .build());
  }

  @Override
  public int run(ParseResult given) throws IOException, OperatingException {
    Source source = source(given);
    if (given.hasMatchedOption(OUT)) {
      write(source, Spelling.databaseOf(given), given.<Path>matchedOptionValue(OUT, Path.of("")));
      return ExitCode.OK;
    }
    source.write(terminal.out());
    if (terminal.out().checkError()) {
      throw new OperatingException("Not all could be written to stdout.", null);
    }
    return ExitCode.OK;
  }

  /** What is written. */
  private interface Source {
    void write(OutputStream out) throws IOException, OperatingException;
  }

  private Source source(ParseResult given) {
    Path database = Spelling.databaseOf(given);
    Optional<AssemblyId> only = only(given);
    long asked =
        Stream.of(FORMAT, LEDGER, STORIES, BALLOTS).filter(given::hasMatchedOption).count();
    if (asked != 1) {
      throw new ParameterException(
          given.commandSpec().commandLine(),
          asked > 1
              ? "only one of --format, --ledger, --stories and --ballots"
              : "Missing required option: '--format=json|csv|md|ics', '--ledger=csv|json|hledger',"
                  + " '--stories=md|csv|json' or '--ballots=P3'");
    }
    if (given.hasMatchedOption(READERS) && !given.hasMatchedOption(STORIES)) {
      throw new ParameterException(
          given.commandSpec().commandLine(), "--for says who is to read --stories");
    }
    if (given.hasMatchedOption(STORIES)) {
      StoryExport.Format format = given.matchedOptionValue(STORIES, StoryExport.Format.MD);
      Reach readers = given.matchedOptionValue(READERS, Reach.PUBLIC);
      return out -> writeStories(database, format, readers, only, out);
    }
    if (given.hasMatchedOption(LEDGER)) {
      LedgerExport.Format format = given.matchedOptionValue(LEDGER, LedgerExport.Format.CSV);
      return out -> writeLedger(database, format, only, out);
    }
    if (!given.hasMatchedOption(BALLOTS)) {
      Format format = given.matchedOptionValue(FORMAT, Format.MD);
      return out -> write(database, format, only, out);
    }
    ProposalNo proposal = given.matchedOptionValue(BALLOTS, new ProposalNo(1));
    return out -> writeBallots(database, only.orElse(new AssemblyId(1)), proposal, out);
  }

  private static ProposalNo proposal(String word) {
    Matcher number = PROPOSAL.matcher(word);
    if (!number.matches()) {
      throw new TypeConversionException("expected the number of a proposal, such as P3");
    }
    return new ProposalNo(Integer.parseInt(number.group(1)));
  }

  /** The command that counts them stands on stderr, so that stdout is the file. */
  private void writeBallots(
      Path database, AssemblyId assembly, ProposalNo proposal, OutputStream out)
      throws IOException, OperatingException {
    try {
      PublishedBallots ballots = BallotExport.of(database, assembly, proposal);
      out.write(ballots.text().getBytes(StandardCharsets.UTF_8));
      terminal.err().println("Saved as " + ballots.fileName() + ", " + ballots.command());
    } catch (IllegalArgumentException e) {
      throw new OperatingException("There is " + e.getMessage() + " in " + database + ".", e);
    }
  }

  private static Optional<AssemblyId> only(ParseResult given) {
    if (!given.hasMatchedOption(ASSEMBLY)) {
      return Optional.empty();
    }
    long number = given.matchedOptionValue(ASSEMBLY, 0L);
    if (number < 1) {
      throw new ParameterException(
          given.commandSpec().commandLine(), "assemblies are numbered from 1");
    }
    return Optional.of(new AssemblyId(number));
  }

  /** Writes beside and renames, so that the file is never half there, nor anything else lost. */
  private static void write(Source source, Path database, Path file)
      throws IOException, OperatingException {
    if (Files.exists(file) && Files.exists(database) && Files.isSameFile(file, database)) {
      throw new OperatingException(
          "--out names the database itself, which would be lost. Name another file.", null);
    }
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (OutputStream out = Files.newOutputStream(beside)) {
        source.write(out);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new OperatingException(file + " cannot be written: " + e + ".", e);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void writeLedger(
      Path database, LedgerExport.Format format, Optional<AssemblyId> only, OutputStream out)
      throws IOException, OperatingException {
    try {
      LedgerExport.write(database, format, only, out);
    } catch (IllegalArgumentException e) {
      throw new OperatingException("There is " + e.getMessage() + " in " + database + ".", e);
    }
  }

  private static void writeStories(
      Path database,
      StoryExport.Format format,
      Reach readers,
      Optional<AssemblyId> only,
      OutputStream out)
      throws IOException, OperatingException {
    try {
      StoryExport.write(database, format, readers, only, out);
    } catch (IllegalArgumentException e) {
      throw new OperatingException("There is " + e.getMessage() + " in " + database + ".", e);
    }
  }

  private void write(Path database, Format format, Optional<AssemblyId> only, OutputStream out)
      throws IOException, OperatingException {
    try {
      if (format == Format.ICS) {
        CalendarExport.write(database, only, terminal.clock().instant(), out);
      } else {
        Export.write(database, format, only, out);
      }
    } catch (IllegalArgumentException e) {
      throw new OperatingException("There is " + e.getMessage() + " in " + database + ".", e);
    }
  }
}
