package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Marks;
import org.mycelium.commands.vote.VoteFact;
import org.mycelium.commands.vote.VoteFact.BallotCast;
import org.mycelium.commands.vote.VoteFact.BallotWithdrawn;
import org.mycelium.commands.vote.VoteFact.SealedBallotCast;
import org.mycelium.commands.vote.VoteFact.SealedBallotWithdrawn;

/** The facts of votes. */
final class VoteCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "ballot-cast/1",
              in ->
                  new BallotCast(
                      in.proposal("proposal"),
                      in.member("voter"),
                      new Choice(in.text("choice")),
                      in.commitmentOrNull("reason"),
                      in.text("cast_by")),
          "ballot-cast/2",
              in ->
                  new BallotCast(
                      in.proposal("proposal"),
                      in.member("voter"),
                      marks(in.text("marks")),
                      in.commitmentOrNull("reason"),
                      in.text("cast_by")),
          "sealed-ballot-cast/1",
              in -> new SealedBallotCast(in.proposal("proposal"), in.member("voter")),
          "sealed-ballot-withdrawn/1",
              in -> new SealedBallotWithdrawn(in.proposal("proposal"), in.member("voter")),
          "ballot-withdrawn/1",
              in -> new BallotWithdrawn(in.proposal("proposal"), in.member("voter")));

  private VoteCodec() {}

  private static Marks marks(String canonical) {
    return Marks.fromCanonical(canonical)
        .orElseThrow(() -> new IllegalArgumentException("marks are none"));
  }

  static EncodedFact encode(VoteFact fact) {
    Body body =
        new Body()
            .number("proposal", fact.proposal().value())
            .number("voter", fact.voter().value());
    return switch (fact) {
      case BallotCast f -> {
        body.text("cast_by", f.castBy());
        if (f.reason() != null) {
          body.text("reason", f.reason().hex());
        }
        yield switch (f.mark()) {
          case Choice choice ->
              new EncodedFact("ballot-cast", 1, body.text("choice", choice.word()).json());
          case Marks marks ->
              new EncodedFact("ballot-cast", 2, body.text("marks", marks.canonical()).json());
        };
      }
      case SealedBallotCast _ -> new EncodedFact("sealed-ballot-cast", 1, body.json());
      case SealedBallotWithdrawn _ -> new EncodedFact("sealed-ballot-withdrawn", 1, body.json());
      case BallotWithdrawn f -> new EncodedFact("ballot-withdrawn", 1, body.json());
    };
  }
}
