package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalFact;
import org.mycelium.commands.proposal.ProposalFact.DecisionRecorded;
import org.mycelium.commands.proposal.ProposalFact.ProposalClosed;
import org.mycelium.commands.proposal.ProposalFact.ProposalExtended;
import org.mycelium.commands.proposal.ProposalFact.ProposalOpened;
import org.mycelium.commands.proposal.ProposalFact.ProposalWithdrawn;
import org.mycelium.commands.proposal.ProposalFact.VotersReminded;
import org.mycelium.commands.tally.Count;

/** The facts of proposals. */
final class ProposalCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "proposal-opened/1", ProposalCodec::opened,
          "proposal-extended/1",
              in ->
                  new ProposalExtended(
                      in.proposal("proposal"), in.instant("closes_ms"), in.instant("remind_ms")),
          "voters-reminded/1", in -> new VotersReminded(in.proposal("proposal")),
          "proposal-withdrawn/1", in -> new ProposalWithdrawn(in.proposal("proposal")),
          "proposal-closed/1",
              in ->
                  new ProposalClosed(
                      in.proposal("proposal"),
                      StatusWord.read(in.text("status")),
                      in.flag("early")),
          "decision-recorded/1", ProposalCodec::decided);

  private ProposalCodec() {}

  static EncodedFact encode(ProposalFact fact) {
    Body body = new Body().number("proposal", fact.proposal().value());
    return switch (fact) {
      case ProposalOpened f ->
          new EncodedFact(
              "proposal-opened",
              1,
              body.number("proposer", f.proposer().value())
                  .text("title", f.title().hex())
                  .text("text", f.text().hex())
                  .text("rule", f.rule())
                  .text("quorum", f.quorum())
                  .numbers("electorate", f.electorate().stream().map(MemberNo::value).toList())
                  .number("closes_ms", f.closesAt().toEpochMilli())
                  .number("remind_ms", f.remindAt().toEpochMilli())
                  .json());
      case ProposalExtended f ->
          new EncodedFact(
              "proposal-extended",
              1,
              body.number("closes_ms", f.closesAt().toEpochMilli())
                  .number("remind_ms", f.remindAt().toEpochMilli())
                  .json());
      case VotersReminded f -> new EncodedFact("voters-reminded", 1, body.json());
      case ProposalWithdrawn f -> new EncodedFact("proposal-withdrawn", 1, body.json());
      case ProposalClosed f ->
          new EncodedFact(
              "proposal-closed",
              1,
              body.text("status", StatusWord.of(f.status())).flag("early", f.early()).json());
      case DecisionRecorded f ->
          new EncodedFact(
              "decision-recorded",
              1,
              body.number("decision", f.decision().value())
                  .number("yes", f.count().yes())
                  .number("no", f.count().no())
                  .number("abstain", f.count().abstain())
                  .number("objection", f.count().objection())
                  .json());
    };
  }

  private static Fact opened(Fields in) {
    return new ProposalOpened(
        in.proposal("proposal"),
        in.member("proposer"),
        in.commitment("title"),
        in.commitment("text"),
        in.text("rule"),
        in.text("quorum"),
        in.members("electorate"),
        in.instant("closes_ms"),
        in.instant("remind_ms"));
  }

  private static Fact decided(Fields in) {
    return new DecisionRecorded(
        in.proposal("proposal"),
        new DecisionNo(in.integer("decision")),
        new Count(
            in.integer("yes"), in.integer("no"), in.integer("abstain"), in.integer("objection")));
  }
}
