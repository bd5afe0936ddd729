package org.mycelium.bot.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A subcommand that only holds others, as {@code draw} holds {@code draw verify}. */
public final class SubcommandGroup implements Subcommand {
  private final String name;
  private final String purpose;
  private final String example;
  private final Map<String, Subcommand> members = new LinkedHashMap<>();

  /**
   * Its help shows the members in this order.
   *
   * @param purpose a sentence or two
   * @param example a whole line as one would type it after the program's name
   */
  public SubcommandGroup(String name, String purpose, String example, List<Subcommand> members) {
    this.name = name;
    this.purpose = purpose;
    this.example = example;
    members.forEach(member -> this.members.put(member.spec().name(), member));
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = Spelling.of(name, purpose, example);
    members.forEach((word, member) -> spec.addSubcommand(word, member.spec()));
    return spec;
  }

  @Override
  public int run(ParseResult given) throws Exception {
    if (!given.hasSubcommand()) {
      throw new ParameterException(
          given.commandSpec().commandLine(),
          "what should it do? There are " + String.join(", ", members.keySet()));
    }
    ParseResult asked = given.subcommand();
    return Objects.requireNonNull(members.get(asked.commandSpec().name())).run(asked);
  }
}
