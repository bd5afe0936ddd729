package org.mycelium.bot.console;

import java.util.List;
import java.util.Locale;

/** What the console itself tells somebody who types, in the language the bot speaks at first. */
final class Hints {
  private final boolean isSpanish;

  /** In this language as far as we have it, else in English. */
  Hints(Locale language) {
    this.isSpanish = language.getLanguage().equals("es");
  }

  /**
   * How to begin.
   *
   * @param present who is there, at least one
   */
  String welcome(List<String> present) {
    String words =
        isSpanish
            ? """
            Esta es la sala; están en ella %s, y el bot. Escribe quién hace qué, por ejemplo:
              %s: /proponer Comprar una bici de carga
              %s: /votar sí
              [+3d]
            `[+3d]` deja pasar tres días. `?` muestra todo lo que se puede escribir. Una \
            línea que acaba en \\ sigue en la siguiente. Ctrl-D termina."""
            : """
            This is the room; %s are in it, and the bot. Write who does what, for example:
              %s: /propose Buy a cargo bike
              %s: /vote yes
              [+3d]
            `[+3d]` lets three days pass. `?` shows all that can be written. A line that \
            ends with \\ goes on in the next. Ctrl-D ends.""";
    return words.formatted(String.join(", ", present), present.getFirst(), present.getLast());
  }

  /** Why the bot says nothing to what somebody said. */
  String conversation() {
    return isSpanish
        ? "(El bot calla: esto es conversación. Lo que es para él empieza por / o !, como /ayuda.)"
        : "(The bot keeps silent: this is conversation. What is meant for it begins with / or !,"
            + " such as /help.)";
  }
}
