package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.decisionlog.StatementFact;
import org.mycelium.commands.decisionlog.StatementFact.StatementAttached;
import org.mycelium.commands.decisionlog.StatementFact.StatementJoined;
import org.mycelium.commands.decisionlog.StatementFact.StatementLeft;
import org.mycelium.commands.decisionlog.StatementFact.StatementWithdrawn;
import org.mycelium.commands.journal.Fact;

/** The facts of minority statements. */
final class StatementCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "statement-attached/1",
          in ->
              new StatementAttached(
                  in.decision("decision"), in.member("author"), in.commitment("words")),
          "statement-joined/1",
          in ->
              new StatementJoined(
                  in.decision("decision"), in.member("author"), in.member("member")),
          "statement-left/1",
          in ->
              new StatementLeft(in.decision("decision"), in.member("author"), in.member("member")),
          "statement-withdrawn/1",
          in -> new StatementWithdrawn(in.decision("decision"), in.member("author")));

  private StatementCodec() {}

  static EncodedFact encode(StatementFact fact) {
    Body body =
        new Body()
            .number("decision", fact.decision().value())
            .number("author", fact.author().value());
    return switch (fact) {
      case StatementAttached f -> of("statement-attached", body.text("words", f.words().hex()));
      case StatementJoined f -> of("statement-joined", body.number("member", f.member().value()));
      case StatementLeft f -> of("statement-left", body.number("member", f.member().value()));
      case StatementWithdrawn _ -> of("statement-withdrawn", body);
    };
  }

  private static EncodedFact of(String kind, Body body) {
    return new EncodedFact(kind, 1, body.json());
  }
}
