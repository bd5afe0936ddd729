package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.EnactmentFact;
import org.mycelium.commands.proposal.EnactmentFact.EnactmentAttached;
import org.mycelium.commands.proposal.EnactmentFact.EnactmentSettled;

/** The facts of what proposals do when they pass. */
final class EnactmentCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "enactment-attached/1",
          in ->
              new EnactmentAttached(
                  in.proposal("proposal"),
                  in.integer("ordinal"),
                  EnactmentForm.read(in.text("kind"), in.integer("version"), in.object("terms")),
                  in.texts("words").stream().map(Commitment::new).toList()),
          "enactment-settled/1",
          in ->
              new EnactmentSettled(
                  in.proposal("proposal"),
                  in.integer("ordinal"),
                  new DecisionNo(in.integer("decision")),
                  in.flag("done")));

  private EnactmentCodec() {}

  static EncodedFact encode(EnactmentFact fact) {
    Body body =
        new Body().number("proposal", fact.proposal().value()).number("ordinal", fact.ordinal());
    return switch (fact) {
      case EnactmentAttached f -> {
        EnactmentForm form = EnactmentForm.of(f.enactment());
        yield new EncodedFact(
            "enactment-attached",
            1,
            body.text("kind", form.kind())
                .number("version", form.version())
                .json("terms", form.terms())
                .texts("words", f.words().stream().map(Commitment::hex).toList())
                .json());
      }
      case EnactmentSettled f ->
          new EncodedFact(
              "enactment-settled",
              1,
              body.number("decision", f.decision().value()).flag("done", f.done()).json());
    };
  }
}
