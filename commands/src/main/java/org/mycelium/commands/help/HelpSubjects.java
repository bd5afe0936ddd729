package org.mycelium.commands.help;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people ask help about that is no command and no topic, but part of one: "sealed" is how
 * something is proposed, "sortition" a lot.
 */
final class HelpSubjects {
  private static final Map<String, String> PAGES = new HashMap<>();

  static {
    put(
        "propose",
        List.of("sealed", "secret", "anonymous", "open-ballot", "sellada", "selladas", "secreto"),
        List.of("consensus", "consent", "majority", "gradients", "unanimity", "quorum", "options"),
        List.of("consenso", "consentimiento", "mayoria", "gradientes", "unanimidad", "opciones"),
        List.of("ranked", "stv", "irv", "approval", "score", "star", "method", "methods"),
        List.of("preferencias", "aprobacion", "puntuacion", "metodo", "metodos", "anonimo"));
    put(
        "lots",
        List.of("random", "randomness", "lottery", "sortition", "commit", "reveal", "beacon"),
        List.of("quota", "quotas", "stratified", "raffle", "azar", "aleatorio", "loteria", "rifa"),
        List.of("insaculacion", "cuota", "cuotas", "faro", "seed", "semilla"));
    put(
        "about",
        List.of("verification", "journal", "audit", "check", "trust", "licence"),
        List.of("verificacion", "diario", "auditar", "comprobar", "licencia"));
  }

  private HelpSubjects() {}

  @SafeVarargs
  private static void put(String page, List<String>... words) {
    for (List<String> some : words) {
      some.forEach(word -> PAGES.put(word, page));
    }
  }

  /** The topic or command that tells of it; the word comes folded. */
  static Optional<String> page(String word) {
    return Optional.ofNullable(PAGES.get(word));
  }
}
