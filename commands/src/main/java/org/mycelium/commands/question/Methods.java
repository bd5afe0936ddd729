package org.mycelium.commands.question;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.OptionWord;
import org.mycelium.commands.grammar.Words;

/** Reads the methods that a choice can be counted by, in every language we speak. */
public final class Methods {
  private static final int MAX_CHARS = 60;
  private static final Pattern BETWEEN = Pattern.compile("[ _-]+");
  private static final Pattern AROUND =
      Pattern.compile("^(?:by |por |con |voto |votacion |the )+|(?: vote| voting| votes)$");

  /** Names of nothing else. */
  private static final Set<String> TECHNICAL =
      Set.of("irv", "rcv", "stv", "vut", "schulze", "condorcet", "tideman", "pav");

  private static final Map<String, Method> NAMES =
      Map.ofEntries(
          Map.entry("plurality", Method.PLURALITY),
          Map.entry("one vote", Method.PLURALITY),
          Map.entry("single choice", Method.PLURALITY),
          Map.entry("most votes", Method.PLURALITY),
          Map.entry("pluralidad", Method.PLURALITY),
          Map.entry("mas votos", Method.PLURALITY),
          Map.entry("approval", Method.APPROVAL),
          Map.entry("aprobacion", Method.APPROVAL),
          Map.entry("score", Method.SCORE),
          Map.entry("range", Method.SCORE),
          Map.entry("points", Method.SCORE),
          Map.entry("puntos", Method.SCORE),
          Map.entry("puntuacion", Method.SCORE),
          Map.entry("star", Method.STAR),
          Map.entry("dot", Method.DOT),
          Map.entry("dots", Method.DOT),
          Map.entry("dotmocracy", Method.DOT),
          Map.entry("pegatinas", Method.DOT),
          Map.entry("puntos adhesivos", Method.DOT),
          Map.entry("gomets", Method.DOT),
          Map.entry("irv", Method.IRV),
          Map.entry("instant runoff", Method.IRV),
          Map.entry("ranked choice", Method.IRV),
          Map.entry("ranked", Method.IRV),
          Map.entry("ranking", Method.IRV),
          Map.entry("orden de preferencia", Method.IRV),
          Map.entry("segunda vuelta instantanea", Method.IRV),
          Map.entry("preferencial", Method.IRV),
          Map.entry("preferential", Method.IRV),
          Map.entry("alternative", Method.IRV),
          Map.entry("alternativo", Method.IRV),
          Map.entry("rcv", Method.IRV),
          Map.entry("stv", Method.STV_SCOTTISH),
          Map.entry("stv scottish", Method.STV_SCOTTISH),
          Map.entry("scottish stv", Method.STV_SCOTTISH),
          Map.entry("single transferable", Method.STV_SCOTTISH),
          Map.entry("vut", Method.STV_SCOTTISH),
          Map.entry("unico transferible", Method.STV_SCOTTISH),
          Map.entry("transferible", Method.STV_SCOTTISH),
          Map.entry("transferable", Method.STV_SCOTTISH),
          Map.entry("stv meek", Method.STV_MEEK),
          Map.entry("meek stv", Method.STV_MEEK),
          Map.entry("meek", Method.STV_MEEK),
          Map.entry("schulze", Method.SCHULZE),
          Map.entry("condorcet", Method.SCHULZE),
          Map.entry("ranked pairs", Method.RANKED_PAIRS),
          Map.entry("tideman", Method.RANKED_PAIRS),
          Map.entry("pares ordenados", Method.RANKED_PAIRS),
          Map.entry("pav", Method.PAV),
          Map.entry("proportional approval", Method.PAV),
          Map.entry("aprobacion proporcional", Method.PAV),
          Map.entry("equal shares", Method.EQUAL_SHARES),
          Map.entry("equal share", Method.EQUAL_SHARES),
          Map.entry("method of equal shares", Method.EQUAL_SHARES),
          Map.entry("mes", Method.EQUAL_SHARES),
          Map.entry("partes iguales", Method.EQUAL_SHARES),
          Map.entry("reparto igual", Method.EQUAL_SHARES));

  private Methods() {}

  /** "stv", "instant-runoff", "by approval"; empty for anything else. */
  public static Optional<Method> fromWords(String words) {
    return words.length() > MAX_CHARS
        ? Optional.empty()
        : Optional.ofNullable(NAMES.get(plain(words)));
  }

  /**
   * How well words are a method, though no "by" leads them: "ranked choice" and "irv" are one,
   * "ranked" probably, and any name could be something else's.
   */
  public static OptionWord.Fit unled(String words) {
    if (fromWords(words).isEmpty()) {
      return OptionWord.Fit.NONE;
    }
    String folded = Words.fold(words);
    return folded.indexOf(' ') > 0 || TECHNICAL.contains(folded)
        ? OptionWord.Fit.READS
        : OptionWord.Fit.ALMOST;
  }

  /** Whether these words were probably meant for a method, though they are none. */
  public static boolean nearly(String words) {
    return words.length() <= MAX_CHARS && Near.nearest(plain(words), NAMES.keySet()).isPresent();
  }

  private static String plain(String words) {
    String folded = BETWEEN.matcher(Words.fold(words)).replaceAll(" ");
    return Words.trim(AROUND.matcher(folded).replaceAll(""));
  }
}
