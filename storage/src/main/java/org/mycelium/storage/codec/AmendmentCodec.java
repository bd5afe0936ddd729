package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.amendment.Amendment;
import org.mycelium.commands.proposal.amendment.AmendmentFact;
import org.mycelium.commands.proposal.amendment.AmendmentFact.AmendmentMoved;
import org.mycelium.commands.proposal.amendment.AmendmentFact.AmendmentPut;
import org.mycelium.commands.proposal.amendment.AmendmentFact.AmendmentSettled;
import org.mycelium.commands.proposal.amendment.AmendmentFact.TextAmended;
import org.mycelium.commands.proposal.amendment.AmendmentFact.VotePaused;
import org.mycelium.commands.proposal.amendment.AmendmentFact.VoteRestarted;
import org.mycelium.commands.proposal.amendment.AmendmentFact.VoteResumed;
import org.mycelium.commands.proposal.amendment.AmendmentNo;

/** The facts of amendments. */
final class AmendmentCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "amendment-moved/1",
              in ->
                  new AmendmentMoved(
                      in.proposal("proposal"),
                      new AmendmentNo(in.integer("amendment")),
                      in.member("author"),
                      in.commitment("words")),
          "amendment-put/1",
              in ->
                  new AmendmentPut(
                      in.proposal("proposal"),
                      new AmendmentNo(in.integer("amendment")),
                      in.proposal("vote")),
          "amendment-settled/1",
              in ->
                  new AmendmentSettled(
                      in.proposal("proposal"),
                      new AmendmentNo(in.integer("amendment")),
                      Amendment.State.of(in.text("state"))),
          "text-amended/1",
              in ->
                  new TextAmended(
                      in.proposal("proposal"),
                      new AmendmentNo(in.integer("amendment")),
                      in.commitment("text")),
          "vote-paused/1", in -> new VotePaused(in.proposal("proposal")),
          "vote-resumed/1",
              in ->
                  new VoteResumed(
                      in.proposal("proposal"), in.instant("closes_ms"), in.instant("remind_ms")),
          "vote-restarted/1",
              in ->
                  new VoteRestarted(
                      in.proposal("proposal"), in.instant("closes_ms"), in.instant("remind_ms")));

  private AmendmentCodec() {}

  static EncodedFact encode(AmendmentFact fact) {
    Body body = new Body().number("proposal", fact.proposal().value());
    return switch (fact) {
      case AmendmentMoved f ->
          new EncodedFact(
              "amendment-moved",
              1,
              body.number("amendment", f.amendment().value())
                  .number("author", f.author().value())
                  .text("words", f.words().hex())
                  .json());
      case AmendmentPut f ->
          new EncodedFact(
              "amendment-put",
              1,
              body.number("amendment", f.amendment().value())
                  .number("vote", f.vote().value())
                  .json());
      case AmendmentSettled f ->
          new EncodedFact(
              "amendment-settled",
              1,
              body.number("amendment", f.amendment().value())
                  .text("state", f.state().word())
                  .json());
      case TextAmended f ->
          new EncodedFact(
              "text-amended",
              1,
              body.number("amendment", f.amendment().value()).text("text", f.text().hex()).json());
      case VotePaused _ -> new EncodedFact("vote-paused", 1, body.json());
      case VoteResumed f ->
          new EncodedFact(
              "vote-resumed",
              1,
              body.number("closes_ms", f.closesAt().toEpochMilli())
                  .number("remind_ms", f.remindAt().toEpochMilli())
                  .json());
      case VoteRestarted f ->
          new EncodedFact(
              "vote-restarted",
              1,
              body.number("closes_ms", f.closesAt().toEpochMilli())
                  .number("remind_ms", f.remindAt().toEpochMilli())
                  .json());
    };
  }
}
