package org.mycelium.commands.role;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Unasked;
import org.mycelium.commands.grammar.Words;

/** How handovers are confirmed, and how one that nobody can confirm any more is closed. */
public final class HandoverGrammar {
  /** The command. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
                  "handover",
                  List.of("hand-over", "handed-over", "relevo", "traspaso"),
                  List.of(new Parameter("role", "", true)),
                  List.of(
                      "handover facilitator done",
                      "handover facilitator close because bo moved away"),
                  HandoverGrammar::read)
              .meantBy("done", "hecho"));

  private static final Pattern DONE =
      Pattern.compile(
          "(?iu)(?<![\\s,])[\\s,]*\\b(?:is |esta |está )?"
              + "(?:done|complete|completed|confirmed|finished|hecho|listo|terminado|confirmado)"
              + "\\W*$");

  /** What takes back that it is done, or may; a confirmation stays, so such words count much. */
  private static final Pattern HESITATES =
      Pattern.compile(
          "\\?|\\b(?:but|except|not?|never|\\p{L}+n.t|until|when|if|tomorrow|later|soon|almost"
              + "|nearly|missing|lacks?|still|yet|half|only|joking?"
              + "|pero|menos|salvo|excepto|faltan?|falto|aun|todavia|nunca|manana|luego|despues"
              + "|cuando|casi|si (?:no|lo|la|el|se|me|te|os)|solo|medio|broma)\\b");

  private static final Pattern DONE_FIRST =
      Pattern.compile("(?iu)^(?:done|hecho|listo)\\b[\\s:,]+");

  private static final Pattern EDGES = Pattern.compile("^[\\s¿¡]+|(?<![\\s?!.])[\\s?!.]+$");

  /** Other words for the command that say as much as "done" does. */
  private static final Set<String> SAID_DONE = Set.of("handed-over");

  private static final Pattern LEAD =
      Pattern.compile("(?iu)^(?:as the|as|from|for|of|the|de|del|como|el|la)\\s+");

  /** The role and from whom, in any order with the verb, and then why. */
  private static final Pattern CLOSE =
      Pattern.compile(
          "(?iu)^(?<before>.{0,300}?)[\\s,:]*\\b"
              + "(?:close|closed|cancel|dismiss|cerrar|cierra|cerrado|anular)\\b"
              + "[\\s,]*(?<after>.*)$");

  private static final Pattern WHY =
      Pattern.compile(
          "(?ius)^(?<of>.{0,300}?)[\\s,]*"
              + "(?:\\b(?:because|since|porque|ya que)\\b[\\s:]*|[:：]\\s*)(?<why>.*)$");

  private static final Pattern FROM =
      Pattern.compile("(?iu)^(?<role>.{0,300}?)[\\s,]*\\b(?:from|by|of|de)\\s+(?<from>.+)$");

  private static final Pattern ALL = Pattern.compile("(?iu)\\b(?:all|todos|todas|todo)\\b");

  private HandoverGrammar() {}

  private static Reading read(Line line) {
    String head = Words.trim(line.head());
    Matcher close = CLOSE.matcher(head);
    if (close.matches()) {
      return close(close.group("before"), Words.trim(close.group("after") + "\n" + line.body()));
    }
    String said = withoutRemark(head);
    String undone = without(DONE_FIRST, without(DONE, said));
    String name = without(LEAD, EDGES.matcher(undone).replaceAll(""));
    return undone.equals(said) && !SAID_DONE.contains(Words.fold(line.word()))
        ? shown(name)
        : new Reading.Understood(new RoleCommand.ConfirmHandover(present(name)));
  }

  /** "Keys done, all good" says that it is; "keys done, but the big one is missing" does not. */
  private static String withoutRemark(String head) {
    Unasked parts = Unasked.of(head);
    String rest = head.substring(parts.words().length());
    boolean done = DONE.matcher(parts.words()).find() && !parts.words().matches("\\p{L}+");
    if (rest.isEmpty() || (parts.reason() && !done)) {
      return head;
    }
    return HESITATES.matcher(Words.fold(rest)).find()
        ? without(DONE, parts.words())
        : parts.words();
  }

  /** Who does not say that it is done may only want to look, and a confirmation stays. */
  private static Reading shown(String name) {
    return new Reading.Understood(
        name.isEmpty() ? new RoleCommand.ListRoles() : new RoleCommand.Show(name));
  }

  private static Reading close(String before, String after) {
    Matcher why = WHY.matcher(after);
    String of = Words.trim(before + " " + (why.matches() ? why.group("of") : after));
    boolean all = ALL.matcher(of).find();
    String meant = Words.trim(ALL.matcher(of).replaceAll(""));
    Matcher from = FROM.matcher(meant);
    boolean named = from.matches();
    return new Reading.Understood(
        new RoleCommand.CloseHandovers(
            present(without(LEAD, meant)),
            present(without(LEAD, named ? from.group("role") : meant)),
            named ? present(from.group("from")) : Optional.empty(),
            all,
            why.matches() ? Words.trim(why.group("why")) : ""));
  }

  private static String without(Pattern part, String words) {
    return Words.trim(part.matcher(Words.trim(words)).replaceFirst(""));
  }

  private static Optional<String> present(@Nullable String words) {
    return Optional.ofNullable(words).map(Words::trim).filter(one -> !one.isEmpty());
  }
}
