package org.mycelium.commands.template;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Templates that an assembly can adopt as they are, and change later. They stand here and not with
 * the phrases because they are read as what members write, like the words of commands.
 *
 * @param text as it would be written after {@code /propose}
 */
record ReadyMade(String name, String text) {
  private static final List<ReadyMade> ENGLISH =
      List.of(
          new ReadyMade(
              "purchase",
              """
              Buy [item] for [price], for 5 days
              What it is for: [purpose]
              Who buys it and looks after it: [who]"""),
          new ReadyMade(
              "new member",
              """
              Admit [name], by consent, for 7 days
              Who knows them: [sponsor]
              What they want to take on: [contribution]"""),
          new ReadyMade(
              "rota change",
              """
              Change the [rota] rota instead of [now], for 3 days
              From then on: [change]
              From when: [from]"""),
          new ReadyMade(
              "meeting date",
              """
              When do we meet about [subject]? options: [dates], method: approval, for 4 days"""));

  private static final List<ReadyMade> SPANISH =
      List.of(
          new ReadyMade(
              "compra",
              """
              Comprar [objeto] por [precio], por 5 días
              Para qué es: [uso]
              Quién lo compra y lo cuida: [quién]"""),
          new ReadyMade(
              "nueva integrante",
              """
              Admitir a [nombre], por consentimiento, por 7 días
              Quién la conoce: [madrina]
              De qué quiere encargarse: [aporte]"""),
          new ReadyMade(
              "cambio de turno",
              """
              Cambiar el turno de [turno] en lugar de [ahora], por 3 días
              Desde entonces: [cambio]
              Desde cuándo: [desde]"""),
          new ReadyMade(
              "fecha de reunión",
              """
              ¿Cuándo nos reunimos sobre [tema]? opciones: [fechas], método: aprobación, \
              por 4 días"""));

  /** Those of a language; English where it has none. */
  static List<ReadyMade> in(Locale language) {
    return language.getLanguage().equals("es") ? SPANISH : ENGLISH;
  }

  /** The one of that name, in whatever language it is called so. */
  static Optional<ReadyMade> called(String name) {
    return List.of(ENGLISH, SPANISH).stream()
        .flatMap(List::stream)
        .filter(ready -> Names.key(ready.name()).equals(Names.key(name)))
        .findFirst();
  }
}
