package org.mycelium.bot.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mycelium.bot.picture.Painter;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.digest.DigestPage;
import org.mycelium.commands.digest.Week;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.storage.archive.DigestArchive;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** {@code digest}: the digest of a week as files, for a notice board. */
public final class DigestCommand implements Subcommand {
  private static final String WEEK = "--week";
  private static final String OUT = "--out";
  private static final String ASSEMBLY = "--assembly";
  private static final String NO_PICTURES = "--no-pictures";

  private final Terminal terminal;
  private final Painter painter = new Painter();

  /** Prints to the terminal what it wrote. */
  public DigestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public CommandSpec spec() {
    return Spelling.of(
        "digest",
        "Writes the digest of a week as Markdown, as a page, and its charts as pictures, for a"
            + " notice board. A week that was told is told as it was then. May run beside the bot.",
        "digest --db mycelium.db --week 2026-W47 --out board",
        Spelling.database(),
        OptionSpec.builder(WEEK)
            .paramLabel("2026-W47")
            .type(Week.class)
            .converters(DigestCommand::week)
            .description("Which week, by ISO 8601; without it, the one that is running.")
            .build(),
        OptionSpec.builder(OUT)
            .paramLabel("DIR")
            .type(Path.class)
            .required(true)
            .description("The folder to write into; made if it is not there.")
            .build(),
        OptionSpec.builder(ASSEMBLY)
            .paramLabel("N")
            .type(Long.class)
            .description("Which assembly's; without it, assembly 1's.")
            .build(),
        OptionSpec.builder(NO_PICTURES)
            .type(boolean.class)
            .description("Write no PNG files; the page has its charts within in any case.")
            .build());
  }

  @Override
  public int run(ParseResult given) throws IOException, OperatingException {
    Path database = Spelling.databaseOf(given);
    long number = given.matchedOptionValue(ASSEMBLY, 1L);
    if (number < 1) {
      throw new ParameterException(
          given.commandSpec().commandLine(), "assemblies are numbered from 1");
    }
    Instant now = terminal.clock().instant();
    Week week = given.matchedOptionValue(WEEK, Week.of(LocalDate.ofInstant(now, ZoneOffset.UTC)));
    DigestArchive.Told told =
        find(database, new AssemblyId(number), week, now)
            .orElseThrow(() -> new OperatingException(week + " has not begun yet.", null));
    Path folder = given.matchedOptionValue(OUT, Path.of(""));
    try {
      Files.createDirectories(folder);
      write(told, week, folder, given.hasMatchedOption(NO_PICTURES));
    } catch (IOException e) {
      throw new OperatingException(folder + " cannot be written: " + e + ".", e);
    }
    return ExitCode.OK;
  }

  private static Optional<DigestArchive.Told> find(
      Path database, AssemblyId assembly, Week week, Instant now) throws OperatingException {
    try {
      return DigestArchive.of(database, assembly, week, now);
    } catch (IllegalArgumentException e) {
      throw new OperatingException("There is " + e.getMessage() + " in " + database + ".", e);
    }
  }

  private void write(DigestArchive.Told told, Week week, Path folder, boolean noPictures)
      throws IOException {
    Settings settings = told.settings();
    Phrasebook book = Phrasebook.of(settings.language(), settings.zone(), Features.BUNDLES);
    DigestPage page = new DigestPage(told.digest(), book);
    List<String> pictures = new ArrayList<>();
    if (!noPictures) {
      for (int i = 0; i < page.charts().size(); i++) {
        String name = week + "-" + (i + 1) + ".png";
        Optional<byte[]> png = painter.png(page.charts().get(i).sketch(book));
        if (png.isEmpty()) {
          terminal.err().println("No pictures: Java finds no font here. The page has its charts.");
          pictures.clear();
          break;
        }
        put(folder.resolve(name), png.get());
        pictures.add(name);
      }
    }
    put(folder.resolve(week + ".md"), text(page.markdown(pictures)));
    put(folder.resolve(week + ".html"), text(page.html(settings.language())));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Writes beside and renames, so that the file is never half there. */
  private void put(Path file, byte[] bytes) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(beside, bytes);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
    terminal.out().println(file);
  }

  private static Week week(String word) {
    return Week.read(word.toUpperCase(java.util.Locale.ROOT))
        .orElseThrow(() -> new TypeConversionException("expected a week such as 2026-W47"));
  }
}
