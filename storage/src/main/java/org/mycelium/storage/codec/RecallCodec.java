package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.recall.RecallFact;
import org.mycelium.commands.recall.RecallFact.RecallAsked;
import org.mycelium.commands.recall.RecallFact.RecallOpened;
import org.mycelium.commands.recall.RecallFact.RecallShareDecided;
import org.mycelium.commands.recall.RecallFact.RecallUnasked;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.tally.Fraction;

/** The facts of recalls. */
final class RecallCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "recall-asked/1",
          in ->
              new RecallAsked(
                  role(in),
                  in.integer("seat"),
                  in.integer("term"),
                  in.member("holder"),
                  in.member("by"),
                  in.commitmentOrNull("reason")),
          "recall-unasked/1",
          in -> new RecallUnasked(role(in), in.integer("seat"), in.member("by")),
          "recall-opened/1",
          in ->
              new RecallOpened(
                  role(in), in.integer("seat"), in.member("holder"), in.proposal("proposal")),
          "recall-share-decided/1",
          in -> new RecallShareDecided(share(in), in.decision("decision")));

  private RecallCodec() {}

  static EncodedFact encode(RecallFact fact) {
    return switch (fact) {
      case RecallAsked f -> {
        Body body =
            new Body()
                .number("role", f.role().value())
                .number("seat", f.seat())
                .number("term", f.term())
                .number("holder", f.holder().value())
                .number("by", f.by().value());
        var reason = f.reason();
        yield of("recall-asked", reason == null ? body : body.text("reason", reason.hex()));
      }
      case RecallUnasked f ->
          of(
              "recall-unasked",
              new Body()
                  .number("role", f.role().value())
                  .number("seat", f.seat())
                  .number("by", f.by().value()));
      case RecallOpened f ->
          of(
              "recall-opened",
              new Body()
                  .number("role", f.role().value())
                  .number("seat", f.seat())
                  .number("holder", f.holder().value())
                  .number("proposal", f.proposal().value()));
      case RecallShareDecided f ->
          of(
              "recall-share-decided",
              share(new Body(), f.share()).number("decision", f.decision().value()));
    };
  }

  static Body share(Body body, Fraction share) {
    return body.number("numerator", share.numerator()).number("denominator", share.denominator());
  }

  static Fraction share(Fields in) {
    return new Fraction(in.integer("numerator"), in.integer("denominator"));
  }

  private static EncodedFact of(String kind, Body body) {
    return new EncodedFact(kind, 1, body.json());
  }

  private static RoleNo role(Fields in) {
    return new RoleNo(in.integer("role"));
  }
}
