package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.recorded.RecordedFact;
import org.mycelium.commands.proposal.recorded.RecordedFact.RecordingDropped;
import org.mycelium.commands.proposal.recorded.RecordedFact.RecordingWitnessed;
import org.mycelium.commands.proposal.recorded.RecordedFact.VotesRecorded;
import org.mycelium.commands.proposal.recorded.RecordingNo;
import org.mycelium.commands.tally.Mark;

/** The facts of votes that others recorded. */
final class RecordedCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "votes-recorded/1",
          in ->
              new VotesRecorded(
                  recording(in),
                  in.proposal("proposal"),
                  in.member("recorder"),
                  in.member("witness"),
                  in.objects("votes").stream().map(RecordedCodec::vote).toList()),
          "recording-witnessed/1",
          in -> new RecordingWitnessed(recording(in), in.members("counted")),
          "recording-dropped/1",
          in -> new RecordingDropped(recording(in)));

  private RecordedCodec() {}

  static EncodedFact encode(RecordedFact fact) {
    Body body = new Body().number("recording", fact.recording().value());
    return switch (fact) {
      case VotesRecorded f ->
          of(
              "votes-recorded",
              body.number("proposal", f.proposal().value())
                  .number("recorder", f.recorder().value())
                  .number("witness", f.witness().value())
                  .objects("votes", f.votes().stream().map(RecordedCodec::vote).toList()));
      case RecordingWitnessed f ->
          of(
              "recording-witnessed",
              body.numbers("counted", f.counted().stream().map(no -> no.value()).toList()));
      case RecordingDropped _ -> of("recording-dropped", body);
    };
  }

  private static Body vote(VotesRecorded.Entry vote) {
    Body body =
        new Body().number("voter", vote.voter().value()).text("mark", vote.mark().canonical());
    var reason = vote.reason();
    return reason == null ? body : body.text("reason", reason.hex());
  }

  private static VotesRecorded.Entry vote(Fields in) {
    return new VotesRecorded.Entry(
        in.member("voter"),
        Mark.fromCanonical(in.text("mark"))
            .orElseThrow(() -> new IllegalArgumentException("mark is none")),
        in.commitmentOrNull("reason"));
  }

  private static EncodedFact of(String kind, Body body) {
    return new EncodedFact(kind, 1, body.json());
  }

  private static RecordingNo recording(Fields in) {
    return new RecordingNo(in.integer("recording"));
  }
}
