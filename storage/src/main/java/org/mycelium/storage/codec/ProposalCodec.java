package org.mycelium.storage.codec;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalFact;
import org.mycelium.commands.proposal.ProposalFact.DecisionRecorded;
import org.mycelium.commands.proposal.ProposalFact.OptionsChosen;
import org.mycelium.commands.proposal.ProposalFact.OptionsOffered;
import org.mycelium.commands.proposal.ProposalFact.ProposalClosed;
import org.mycelium.commands.proposal.ProposalFact.ProposalExtended;
import org.mycelium.commands.proposal.ProposalFact.ProposalOpened;
import org.mycelium.commands.proposal.ProposalFact.ProposalWithdrawn;
import org.mycelium.commands.proposal.ProposalFact.ReminderPlanned;
import org.mycelium.commands.proposal.ProposalFact.SealedBallotsPublished;
import org.mycelium.commands.proposal.ProposalFact.TieSettled;
import org.mycelium.commands.proposal.ProposalFact.VoteReopened;
import org.mycelium.commands.proposal.ProposalFact.VotersReminded;
import org.mycelium.commands.proposal.ProposalFact.VotingTermsSet;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.terms.ReasonsNeeded;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.terms.VotingTerms;

/** The facts of proposals. */
final class ProposalCodec {
  static final Map<String, Function<Fields, Fact>> READERS = new HashMap<>();

  static {
    READERS.put(
        "options-offered/1",
        in -> new OptionsOffered(in.proposal("proposal"), in.commitments("names")));
    READERS.put(
        "options-chosen/1",
        in -> new OptionsChosen(in.proposal("proposal"), in.integers("options")));
    READERS.put("voting-terms-set/1", ProposalCodec::terms);
    READERS.put("sealed-ballots-published/1", SealedForm::read);
    READERS.put(
        "reminder-planned/1",
        in -> new ReminderPlanned(in.proposal("proposal"), in.length("lead_ms")));
    READERS.putAll(
        Map.of(
            "proposal-opened/1", ProposalCodec::opened,
            "proposal-extended/1",
                in ->
                    new ProposalExtended(
                        in.proposal("proposal"), in.instant("closes_ms"), in.instant("remind_ms")),
            "vote-reopened/1",
                in ->
                    new VoteReopened(
                        in.proposal("proposal"),
                        in.text("rule"),
                        in.instant("closes_ms"),
                        in.instant("remind_ms")),
            "voters-reminded/1", in -> new VotersReminded(in.proposal("proposal")),
            "proposal-withdrawn/1", in -> new ProposalWithdrawn(in.proposal("proposal")),
            "proposal-closed/1",
                in ->
                    new ProposalClosed(
                        in.proposal("proposal"),
                        StatusWord.read(in.text("status")),
                        in.flag("early")),
            "tie-settled/1",
                in ->
                    new TieSettled(
                        in.proposal("proposal"),
                        in.text("rule"),
                        StatusWord.read(in.text("status"))),
            "decision-recorded/1", ProposalCodec::decidedByFourPositions,
            "decision-recorded/2",
                in ->
                    new DecisionRecorded(
                        in.proposal("proposal"),
                        new DecisionNo(in.integer("decision")),
                        CountForm.count(in.object("votes").numbers()))));
  }

  /** The positions there were when the first form was fixed; it has room for no others. */
  private static final Set<Choice> FOUR =
      Set.of(Choice.YES, Choice.NO, Choice.ABSTAIN, Choice.OBJECTION);

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
      case OptionsOffered f ->
          new EncodedFact(
              "options-offered",
              1,
              body.texts("names", f.names().stream().map(Commitment::hex).toList()).json());
      case OptionsChosen f ->
          new EncodedFact("options-chosen", 1, body.numbers("options", f.options()).json());
      case VotingTermsSet f ->
          new EncodedFact(
              "voting-terms-set",
              1,
              body.text("results", f.terms().results().canonical())
                  .text("reasons", f.terms().reasons().canonical())
                  .flag("sealed", f.terms().sealed())
                  .json());
      case SealedBallotsPublished f ->
          new EncodedFact("sealed-ballots-published", 1, SealedForm.write(f, body).json());
      case ProposalExtended f ->
          new EncodedFact(
              "proposal-extended",
              1,
              body.number("closes_ms", f.closesAt().toEpochMilli())
                  .number("remind_ms", f.remindAt().toEpochMilli())
                  .json());
      case VoteReopened f ->
          new EncodedFact(
              "vote-reopened",
              1,
              body.text("rule", f.rule())
                  .number("closes_ms", f.closesAt().toEpochMilli())
                  .number("remind_ms", f.remindAt().toEpochMilli())
                  .json());
      case VotersReminded f -> new EncodedFact("voters-reminded", 1, body.json());
      case ReminderPlanned f ->
          new EncodedFact(
              "reminder-planned", 1, body.number("lead_ms", f.lead().toMillis()).json());
      case ProposalWithdrawn f -> new EncodedFact("proposal-withdrawn", 1, body.json());
      case ProposalClosed f ->
          new EncodedFact(
              "proposal-closed",
              1,
              body.text("status", StatusWord.of(f.status())).flag("early", f.early()).json());
      case TieSettled f ->
          new EncodedFact(
              "tie-settled",
              1,
              body.text("rule", f.rule()).text("status", StatusWord.of(f.status())).json());
      case DecisionRecorded f -> decided(f, body.number("decision", f.decision().value()));
    };
  }

  /** In the first form while that can say it, so that what was written in it stays canonical. */
  private static EncodedFact decided(DecisionRecorded fact, Body body) {
    Count count = fact.count();
    if (!FOUR.containsAll(count.taken().keySet())) {
      return new EncodedFact(
          "decision-recorded", 2, body.votes("votes", CountForm.votes(count)).json());
    }
    FOUR.forEach(choice -> body.number(choice.word(), count.of(choice)));
    return new EncodedFact("decision-recorded", 1, body.json());
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

  private static Fact terms(Fields in) {
    return new VotingTermsSet(
        in.proposal("proposal"),
        new VotingTerms(
            ResultsShown.fromCanonical(in.text("results"))
                .orElseThrow(() -> new IllegalArgumentException("results")),
            ReasonsNeeded.fromCanonical(in.text("reasons"))
                .orElseThrow(() -> new IllegalArgumentException("reasons")),
            in.flag("sealed")));
  }

  private static Fact decidedByFourPositions(Fields in) {
    Count count = Count.NONE;
    for (Choice choice : FOUR) {
      count = count.plus(choice, in.integer(choice.word()));
    }
    return new DecisionRecorded(
        in.proposal("proposal"), new DecisionNo(in.integer("decision")), count);
  }
}
