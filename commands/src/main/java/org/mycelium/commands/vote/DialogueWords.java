package org.mycelium.commands.vote;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.Courtesy;
import org.mycelium.commands.grammar.Words;

/** The words that steer a dialogue, in every language we speak. */
@SuppressWarnings("ImmutableEnumChecker") // Its sets are made by Set.of and never change.
enum DialogueWords {
  /** The whole is right and counts. No yes: said once more, that would be a vote. */
  CONFIRM(
      "confirm",
      "confirmed",
      "i confirm",
      "yes confirm",
      "confirmo",
      "confirmar",
      "confirma",
      "confirmado",
      "si confirmo",
      "count it",
      "cuentala",
      "sealed",
      "yes sealed",
      "sellado",
      "si sellado"),
  /** Of an option: it is approved of. */
  YES(
      "yes",
      "y",
      "yeah",
      "yep",
      "ok",
      "okay",
      "si",
      "s",
      "claro",
      "correct",
      "correcto",
      "right",
      "👍"),
  /** It is not. */
  NO("no", "n", "nope", "wrong", "mal", "👎"),
  /** The last answer is taken back. */
  BACK("back", "undo", "previous", "go back", "atras", "volver", "vuelve", "anterior", "deshacer"),
  /** This question is passed over. */
  SKIP("skip", "next", "pass", "-", "saltar", "salta", "siguiente", "paso", "omitir", "nada"),
  /** The rest stays as it is. */
  DONE(
      "done",
      "finish",
      "finished",
      "ready",
      "enough",
      "that's all",
      "thats all",
      "that is all",
      "listo",
      "lista",
      "hecho",
      "ya",
      "ya esta",
      "terminar",
      "basta",
      "fin"),
  /** Nothing is counted. */
  STOP(
      "stop",
      "cancel",
      "quit",
      "exit",
      "forget it",
      "parar",
      "para",
      "cancelar",
      "salir",
      "dejalo",
      "dejarlo",
      "lo dejo",
      "dejar");

  private static final Pattern AT_END = Pattern.compile("[.!,\\s]{1,9}$");
  private static final int MAX_CHARS = 40;

  private final Set<String> words;

  DialogueWords(String... words) {
    this.words = Set.of(words);
  }

  /** Folded, without marks or courtesies at the end. */
  static String plain(String written) {
    String trimmed = Words.trim(written);
    String folded = trimmed.length() > MAX_CHARS ? "" : Words.fold(trimmed);
    return AT_END.matcher(Courtesy.without(folded)).replaceFirst("");
  }

  /** The one that these words are. */
  static Optional<DialogueWords> of(String plain) {
    for (DialogueWords one : values()) {
      if (one.words.contains(plain)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
