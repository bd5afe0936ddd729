package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.proposal.standing.Ending;
import org.mycelium.commands.proposal.standing.StandingEnactment;
import org.mycelium.commands.proposal.standing.StandingEnactment.EndDecision;
import org.mycelium.commands.proposal.standing.StandingEnactment.KeepDecision;
import org.mycelium.commands.proposal.standing.StandingEnactment.PlanReview;

/** The forms of what decisions do to whether decisions stand. */
final class StandingEnactments {
  static final Map<String, Function<Fields, Enactment>> READERS =
      Map.of(
          "end-decision/1",
          in -> new EndDecision(in.decision("decision"), Ending.How.of(in.text("how"))),
          "plan-review/1",
          in -> new PlanReview(Forms.review(in.text("when"), in.text("then"))),
          "keep-decision/1",
          in -> new KeepDecision(in.decision("decision")));

  private StandingEnactments() {}

  static EnactmentForm encode(StandingEnactment enactment) {
    Body body = new Body();
    return switch (enactment) {
      case EndDecision e ->
          new EnactmentForm(
              "end-decision",
              1,
              body.number("decision", e.decision().value()).text("how", e.how().word()).json());
      case PlanReview e ->
          new EnactmentForm(
              "plan-review",
              1,
              body.text("when", e.terms().when()).text("then", e.terms().then().word()).json());
      case KeepDecision e ->
          new EnactmentForm(
              "keep-decision", 1, body.number("decision", e.decision().value()).json());
    };
  }
}
