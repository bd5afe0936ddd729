package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.scrip.PaymentNo;
import org.mycelium.commands.scrip.ScripFact;
import org.mycelium.commands.scrip.ScripFact.CareDecided;
import org.mycelium.commands.scrip.ScripFact.ContestDropped;
import org.mycelium.commands.scrip.ScripFact.PaymentContested;
import org.mycelium.commands.scrip.ScripFact.PaymentMade;
import org.mycelium.commands.scrip.ScripFact.PaymentReversed;
import org.mycelium.commands.scrip.ScripFact.ReversalAsked;
import org.mycelium.commands.scrip.ScripFact.ReversalDropped;
import org.mycelium.commands.scrip.ScripFact.ScripClosed;
import org.mycelium.commands.scrip.ScripFact.ScripDecided;
import org.mycelium.commands.scrip.ScripTerms;

/** The facts of scrip. Amounts are whole numbers of its smallest unit. */
final class ScripCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "scrip-decided/1",
          in -> new ScripDecided(in.commitment("unit"), terms(in), in.decision("decision")),
          "scrip-care-decided/1",
          in -> new CareDecided(new RoleNo(in.integer("role")), in.decision("decision")),
          "scrip-care-ended/1",
          in -> new CareDecided(null, in.decision("decision")),
          "scrip-closed/1",
          in -> new ScripClosed(in.decision("decision")),
          "scrip-paid/1",
          in ->
              new PaymentMade(
                  payment(in, "payment"),
                  in.member("from"),
                  in.member("to"),
                  in.number("units"),
                  in.commitmentOrNull("what")),
          "scrip-undo-asked/1",
          in -> new ReversalAsked(payment(in, "payment"), in.member("by")),
          "scrip-undo-dropped/1",
          in -> new ReversalDropped(payment(in, "payment")),
          "scrip-undone/1",
          in -> new PaymentReversed(payment(in, "payment"), payment(in, "reversed")),
          "scrip-contested/1",
          in ->
              new PaymentContested(
                  payment(in, "payment"), in.member("by"), in.commitmentOrNull("why")),
          "scrip-contest-dropped/1",
          in -> new ContestDropped(payment(in, "payment")));

  private ScripCodec() {}

  static EncodedFact encode(ScripFact fact) {
    return switch (fact) {
      case ScripDecided f ->
          of(
              "scrip-decided",
              terms(new Body(), f.terms())
                  .text("unit", f.unit().hex())
                  .number("decision", f.decision().value()));
      case CareDecided(RoleNo role, var decision) when role != null ->
          of(
              "scrip-care-decided",
              new Body().number("role", role.value()).number("decision", decision.value()));
      case CareDecided f ->
          of("scrip-care-ended", new Body().number("decision", f.decision().value()));
      case ScripClosed f -> of("scrip-closed", new Body().number("decision", f.decision().value()));
      case PaymentMade f ->
          of(
              "scrip-paid",
              words(
                  payment(f.payment())
                      .number("from", f.from().value())
                      .number("to", f.to().value())
                      .number("units", f.units()),
                  "what",
                  f.what()));
      case ReversalAsked f ->
          of("scrip-undo-asked", payment(f.payment()).number("by", f.by().value()));
      case ReversalDropped f -> of("scrip-undo-dropped", payment(f.payment()));
      case PaymentReversed f ->
          of("scrip-undone", payment(f.payment()).number("reversed", f.reversed().value()));
      case PaymentContested f ->
          of(
              "scrip-contested",
              words(payment(f.payment()).number("by", f.by().value()), "why", f.why()));
      case ContestDropped f -> of("scrip-contest-dropped", payment(f.payment()));
    };
  }

  static Body terms(Body body, ScripTerms terms) {
    return body.number("decimals", terms.decimals())
        .number("limit", terms.limit())
        .number("most", terms.most())
        .number("confirm_above", terms.confirmAbove())
        .number("window", terms.window().toMillis());
  }

  static ScripTerms terms(Fields in) {
    return new ScripTerms(
        in.integer("decimals"),
        in.number("limit"),
        in.number("most"),
        in.number("confirm_above"),
        in.length("window"));
  }

  private static EncodedFact of(String kind, Body body) {
    return new EncodedFact(kind, 1, body.json());
  }

  private static Body words(Body body, String name, @Nullable Commitment words) {
    return words == null ? body : body.text(name, words.hex());
  }

  private static Body payment(PaymentNo payment) {
    return new Body().number("payment", payment.value());
  }

  private static PaymentNo payment(Fields in, String name) {
    return new PaymentNo(in.integer(name));
  }
}
