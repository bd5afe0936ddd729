package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.absence.AbsenceFact;
import org.mycelium.commands.absence.AbsenceFact.AbsenceDeclared;
import org.mycelium.commands.absence.AbsenceFact.AbsenceEnded;
import org.mycelium.commands.journal.Fact;

/** The facts of absences. */
final class AbsenceCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "absence-declared/1",
          in -> new AbsenceDeclared(in.member("member"), in.instant("until_ms")),
          "absence-ended/1",
          in -> new AbsenceEnded(in.member("member")));

  private AbsenceCodec() {}

  static EncodedFact encode(AbsenceFact fact) {
    return switch (fact) {
      case AbsenceDeclared f ->
          new EncodedFact(
              "absence-declared",
              1,
              new Body()
                  .number("member", f.member().value())
                  .number("until_ms", f.until().toEpochMilli())
                  .json());
      case AbsenceEnded f ->
          new EncodedFact(
              "absence-ended", 1, new Body().number("member", f.member().value()).json());
    };
  }
}
