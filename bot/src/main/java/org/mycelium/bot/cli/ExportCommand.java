package org.mycelium.bot.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.storage.export.Export;
import org.mycelium.storage.export.Export.Format;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code export}: the decision log as a file. */
public final class ExportCommand implements Subcommand {
  private static final String FORMAT = "--format";
  private static final String ASSEMBLY = "--assembly";
  private static final String OUT = "--out";

  private final Terminal terminal;

  /** Writes to the terminal unless told to write a file. */
  public ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    return Spelling.of(
        "export",
        "Writes the decision log. May run beside the bot.",
        "export --db mycelium.db --format md --out decisions.md",
        Spelling.database(),
        OptionSpec.builder(FORMAT)
            .paramLabel("json|csv|md")
            .type(Format.class)
            .required(true)
            .description("What to write it in.")
            .build(),
        OptionSpec.builder(ASSEMBLY)
            .paramLabel("N")
            .type(Long.class)
            .description("Only this assembly's decisions; without it, all assemblies'.")
            .build(),
        OptionSpec.builder(OUT)
            .paramLabel("FILE")
            .type(Path.class)
            .description("The file to write; without it, stdout.")
            .build());
  }

  @Override
  public int run(ParseResult given) throws IOException, OperatingException {
    Path database = Spelling.databaseOf(given);
    Format format = given.matchedOptionValue(FORMAT, Format.MD);
    Optional<AssemblyId> only = only(given);
    if (given.hasMatchedOption(OUT)) {
      write(database, format, only, given.<Path>matchedOptionValue(OUT, Path.of("")));
      return ExitCode.OK;
    }
    write(database, format, only, terminal.out());
    if (terminal.out().checkError()) {
      throw new OperatingException("Not all could be written to stdout.", null);
    }
    return ExitCode.OK;
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
  private static void write(Path database, Format format, Optional<AssemblyId> only, Path file)
      throws IOException, OperatingException {
    if (Files.exists(file) && Files.exists(database) && Files.isSameFile(file, database)) {
      throw new OperatingException(
          "--out names the database itself, which would be lost. Name another file.", null);
    }
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (OutputStream out = Files.newOutputStream(beside)) {
        write(database, format, only, out);
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new OperatingException(file + " cannot be written: " + e + ".", e);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void write(
      Path database, Format format, Optional<AssemblyId> only, OutputStream out)
      throws IOException, OperatingException {
    try {
      Export.write(database, format, only, out);
    } catch (IllegalArgumentException e) {
      throw new OperatingException("There is " + e.getMessage() + " in " + database + ".", e);
    }
  }
}
