package org.mycelium.storage.codec;

import java.time.Period;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.standing.Ending;
import org.mycelium.commands.proposal.standing.Review;
import org.mycelium.commands.proposal.standing.StandingFact;
import org.mycelium.commands.proposal.standing.StandingFact.DecisionEnded;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewAnnounced;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewOpened;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewPassed;
import org.mycelium.commands.proposal.standing.StandingFact.ReviewPlanned;

/** The facts of whether decisions stand. */
final class StandingCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "decision-ended/1",
              in ->
                  new DecisionEnded(
                      in.decision("decision"),
                      Ending.How.of(in.text("how")),
                      in.decisionOrNull("by")),
          "review-planned/1",
              in ->
                  new ReviewPlanned(
                      in.decision("decision"),
                      in.day("day"),
                      Review.Then.of(in.text("then")),
                      every(in.textOrNull("every"))),
          "review-passed/1", in -> new ReviewPassed(in.decision("decision")),
          "review-announced/1", in -> new ReviewAnnounced(in.decision("decision")),
          "review-opened/1", in -> new ReviewOpened(in.decision("decision"), in.proposal("vote")));

  private StandingCodec() {}

  static EncodedFact encode(StandingFact fact) {
    Body body = new Body().number("decision", fact.decision().value());
    return switch (fact) {
      case DecisionEnded f -> {
        body.text("how", f.how().word());
        if (f.by() != null) {
          body.number("by", f.by().value());
        }
        yield new EncodedFact("decision-ended", 1, body.json());
      }
      case ReviewPlanned f -> {
        body.text("day", f.day().toString()).text("then", f.then().word());
        if (f.every() != null) {
          body.text("every", f.every().toString());
        }
        yield new EncodedFact("review-planned", 1, body.json());
      }
      case ReviewPassed _ -> new EncodedFact("review-passed", 1, body.json());
      case ReviewAnnounced _ -> new EncodedFact("review-announced", 1, body.json());
      case ReviewOpened f ->
          new EncodedFact("review-opened", 1, body.number("vote", f.vote().value()).json());
    };
  }

  private static @Nullable Period every(@Nullable String text) {
    return text == null ? null : Forms.period(text);
  }
}
