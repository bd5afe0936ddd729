package org.mycelium.bot.draw;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mycelium.bot.cli.ExitCode;
import org.mycelium.bot.cli.OperatingException;
import org.mycelium.bot.cli.Spelling;
import org.mycelium.bot.cli.Subcommand;
import org.mycelium.bot.cli.Terminal;
import org.mycelium.commands.assembly.Entropy;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.sortition.Announcement;
import org.mycelium.commands.sortition.Contribution;
import org.mycelium.commands.sortition.Name;
import org.mycelium.commands.sortition.PublishedDraw;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code draw commit}: a member's own share of the chance. */
final class CommitCommand implements Subcommand {
  private static final String WHO = "--who";

  /** As the draws of a room call somebody. */
  private static final Pattern MEMBER = Pattern.compile("M[1-9][0-9]{0,8}");

  private final Terminal terminal;
  private final Entropy entropy;

  CommitCommand(Terminal terminal, Entropy entropy) {
    this.terminal = terminal;
    this.entropy = entropy;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Spelling.of(
            "commit",
            "Makes a secret for a draw that was announced, and prints what to hand in now and what"
                + " later. Run it on your own machine.",
            "draw commit draw.json --who ana",
            OptionSpec.builder(WHO)
                .paramLabel("NAME")
                .type(String.class)
                .required(true)
                .description("Who contributes.")
                .build());
    return Options.withDraw(spec, "The announcement.");
  }

  @Override
  public int run(ParseResult given) throws OperatingException {
    PublishedDraw draw = Options.sound(Options.drawOf(given));
    Announcement announcement = draw.announcement();
    String who = who(given, draw);
    String secret = Secrets.make(entropy);
    String commitment = Contribution.commitment(announcement, who, secret);
    String cell = CsvTable.cell(who);
    terminal
        .out()
        .printf(
            """
            Hand in before %s:
              %s,%s,
            Keep to yourself, and hand in after that and before %s:
              %s,%s,%s
            """,
            announcement.commitUntil(),
            cell,
            commitment,
            announcement.revealUntil(),
            cell,
            commitment,
            secret);
    return ExitCode.OK;
  }

  /** Whose share it is, as the draw calls them. */
  private String who(ParseResult given, PublishedDraw draw) {
    String written = given.matchedOptionValue(WHO, "").strip();
    if (!Name.isValid(written)) {
      throw Options.misuse(given, "--who needs a name");
    }
    Map<String, String> people = draw.legend().people();
    if (people.isEmpty()) {
      noteUnlisted(written, draw.announcement().eligible().names());
      return written;
    }
    return MEMBER.matcher(written).matches() ? written : numbered(given, written, people);
  }

  /** A draw of a room calls members by their numbers, and would take a name for nobody's. */
  private String numbered(ParseResult given, String written, Map<String, String> people) {
    Map<String, String> members = new TreeMap<>(Comparator.comparingInt(CommitCommand::number));
    people.forEach(
        (name, called) -> {
          if (MEMBER.matcher(name).matches()) {
            members.put(name, called);
          }
        });
    List<String> meant =
        members.entrySet().stream()
            .filter(one -> Words.fold(one.getValue()).equals(Words.fold(written)))
            .map(Map.Entry::getKey)
            .toList();
    if (meant.size() == 1) {
      terminal.err().println("In this draw " + written + " is " + meant.getFirst() + ".");
      return meant.getFirst();
    }
    throw Options.misuse(
        given,
        "--who: this draw calls members by their numbers, and nobody in it \"%s\". It knows %s"
            .formatted(
                written,
                members.entrySet().stream()
                    .map(one -> one.getKey() + " " + Shown.line(one.getValue()))
                    .collect(Collectors.joining(", "))));
  }

  private static int number(String member) {
    return Integer.parseInt(member.substring(1));
  }

  /** Who cannot be drawn may add chance too; but mostly it is a slip. */
  private void noteUnlisted(String written, List<String> eligible) {
    if (!eligible.contains(written)) {
      terminal
          .err()
          .println(
              written
                  + " is not on the list of those who can be drawn,"
                  + " and may add chance all the same."
                  + Near.nearest(written, eligible)
                      .map(name -> " Did you mean " + name + "? Then do it again.")
                      .orElse(""));
    }
  }
}
