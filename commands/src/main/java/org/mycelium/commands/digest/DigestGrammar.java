package org.mycelium.commands.digest;

import java.util.List;
import java.util.Set;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.settings.Setting;
import org.mycelium.commands.settings.SettingsGrammar;

/** How digests are asked for. */
public final class DigestGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
                  "digest",
                  List.of("resumen"),
                  List.of(new Parameter("week", "", true)),
                  List.of(
                      "digest",
                      "digest last week",
                      "digest settings",
                      "digest settings friday 18:00",
                      "digest subscribe",
                      "digest stop"),
                  DigestGrammar::read)
              .meantBy("subscribe", "unsubscribe", "newsletter", "suscribir", "boletin"));

  private static final Set<String> SETTINGS =
      Set.of("settings", "set", "ajustes", "when", "cuando");

  private static final Set<String> SUBSCRIBE =
      Set.of("subscribe", "suscribir", "suscribirme", "suscribeme", "suscripcion");

  private static final Set<String> STOP =
      Set.of("stop", "unsubscribe", "parar", "basta", "cancelar", "baja");

  private DigestGrammar() {}

  private static Reading read(Line line) {
    String[] words = Words.trim(line.head()).split("[\\s\\p{Z}]+", 2);
    if (words[0].isEmpty()) {
      return new Reading.Understood(new DigestCommand.Now());
    }
    String verb = Words.fold(words[0]);
    if (SUBSCRIBE.contains(verb) || STOP.contains(verb)) {
      return new Reading.Understood(new DigestCommand.Subscribe(SUBSCRIBE.contains(verb)));
    }
    if (SETTINGS.contains(verb)) {
      return words.length == 1
          ? new Reading.Understood(new DigestCommand.ShowTime())
          : SettingsGrammar.change(Setting.DIGEST, words[1]);
    }
    // Whoever writes "digest friday 18:00" or "digest off" means the same.
    Reading change = SettingsGrammar.change(Setting.DIGEST, line.head());
    if (change instanceof Reading.Understood) {
      return change;
    }
    String asked = Words.trim(line.head());
    return AskedWeek.now(asked)
        ? new Reading.Understood(new DigestCommand.Now())
        : AskedWeek.read(asked, line.moment().local().toLocalDate())
            .<Reading>map(week -> new Reading.Understood(new DigestCommand.OfWeek(week)))
            .orElseGet(() -> new Reading.Problem(new WeekMessage.Unclear(asked)));
  }
}
