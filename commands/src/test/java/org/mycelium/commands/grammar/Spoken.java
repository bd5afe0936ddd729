package org.mycelium.commands.grammar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decisionlog.DecisionLogCommand.Search;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Reading.Understood;

/** Fixtures: a small grammar whose commands tell what they were given, and people who speak. */
final class Spoken {
  static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  /** A Wednesday noon in winter. */
  static final Moment WEDNESDAY_NOON = at("2026-12-02T12:00");

  static final BotName BOT = new BotName("@bot:example.org", "Mycelium Bot");

  static final List<CommandSpec> GRAMMAR =
      List.of(
          command(
              "propose",
              List.of("proponer", "p"),
              List.of(
                  new Parameter("title", "", true),
                  new Parameter("text", Parameter.BELOW, true),
                  new Parameter("for", "--for", true)),
              "propose Buy a cargo bike"),
          command(
              "vote",
              List.of("votar"),
              List.of(new Parameter("choice", "", true), new Parameter("reason", "because", true)),
              "vote yes"),
          command("close", List.of("cerrar"), List.of(), "close P3"),
          command("decisions", List.of("decisiones"), List.of(), "decisions bakery")
              .meantBy("Áctas", "minutes"),
          command("help", List.of("ayuda"), List.of(), "help vote"));

  /** Takes "yes", with or without a reason, and nothing else. */
  static final BareAnswer YES =
      line ->
          Optional.of(Reasoned.split(line))
              .filter(said -> Words.fold(said.words()).equals("yes"))
              .map(said -> told("bare", "yes", said.reason().orElse("")));

  static final Parser PARSER = new Parser(GRAMMAR, BOT, YES);

  private Spoken() {}

  private static CommandSpec command(
      String name, List<String> aliases, List<Parameter> parameters, String example) {
    return new CommandSpec(
        name, aliases, parameters, List.of(example), line -> told(name, line.head(), line.body()));
  }

  /** A command of this grammar. */
  static CommandSpec spec(String name) {
    return GRAMMAR.stream().filter(spec -> spec.name().equals(name)).findFirst().orElseThrow();
  }

  /** What a command of this grammar makes of its line. */
  static Reading told(String name, String head, String body) {
    return new Understood(new Search(name + "|" + head + "|" + body));
  }

  static Moment at(String local) {
    Instant now = LocalDateTime.parse(local).atZone(MADRID).toInstant();
    return new Moment(now, MADRID, byte[]::new);
  }

  static Utterance inRoom(String body) {
    return new Utterance(body, false, false, false, Optional.empty());
  }

  static Utterance mentioning(String body) {
    return new Utterance(body, true, false, false, Optional.empty());
  }

  static Utterance inPrivate(String body) {
    return new Utterance(body, false, true, false, Optional.empty());
  }

  static Utterance underCard(String body) {
    return new Utterance(body, true, false, true, Optional.empty());
  }

  static Utterance structured(String command, Map<String, String> arguments) {
    return new Utterance(
        "fallback", true, false, false, Optional.of(new Utterance.Structured(command, arguments)));
  }

  static Reading read(Utterance utterance) {
    return PARSER.read(utterance, WEDNESDAY_NOON);
  }
}
