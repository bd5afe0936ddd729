package org.mycelium.commands.decisionlog;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.decision.Attachment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.DecisionLog;
import org.mycelium.commands.port.Enactments;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Dissent;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalView;
import org.mycelium.commands.proposal.recorded.Provenance;
import org.mycelium.commands.proposal.standing.StandingEnactment;
import org.mycelium.commands.question.Recount;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.text.Message;

/** Answers what was decided. Pure but for its read ports; one transaction, one instance. */
public final class DecisionLogRules {
  /** As many as a phone shows at once. */
  private static final int LISTED = 8;

  private final DecisionLog decisions;
  private final Proposals proposals;
  private final Members members;
  private final Enactments enactments;
  private final Stating stating;

  /** Reads from these. */
  public DecisionLogRules(
      DecisionLog decisions, Proposals proposals, Members members, Enactments enactments) {
    this.decisions = decisions;
    this.proposals = proposals;
    this.members = members;
    this.enactments = enactments;
    this.stating = new Stating(decisions, proposals, members);
  }

  /** What becomes of this command. */
  public Decision decide(DecisionLogCommand command, Situation situation) {
    return Belonging.inside(
        situation.issuer(),
        member ->
            switch (command) {
              case DecisionLogCommand.Attach c -> stating.attach(c, situation, member);
              case DecisionLogCommand.JoinStatement c -> stating.join(c, situation, member);
              case DecisionLogCommand.WithdrawStatement c -> stating.withdraw(c, situation, member);
              case DecisionLogCommand.Search c -> search(c.words().strip());
              case DecisionLogCommand.Show c -> show(c);
              case DecisionLogCommand.HandOut _ -> handOut(situation.assembly());
            });
  }

  /** Which decisions it ended and when it comes back stand at the head of it, as they are now. */
  private static List<Provision> besidesStanding(List<Provision> done) {
    return done.stream()
        .filter(provision -> !(provision.enactment() instanceof StandingEnactment))
        .toList();
  }

  private static List<Message> told(List<Provision> provisions) {
    return provisions.stream().map(Provision::description).toList();
  }

  private Decision search(String words) {
    if (words.isEmpty()) {
      return Decision.answer(
          new DecisionLogMessage.Newest(lines(decisions.latest(LISTED)), decisions.size()));
    }
    List<LoggedDecision> found = decisions.search(words, LISTED + 1);
    boolean more = found.size() > LISTED;
    return Decision.answer(
        new DecisionLogMessage.Matches(words, lines(found.stream().limit(LISTED).toList()), more));
  }

  private List<LogLine> lines(List<LoggedDecision> found) {
    return found.stream()
        .map(decision -> new LogLine(decision, decisions.margin(decision)))
        .toList();
  }

  private Decision show(DecisionLogCommand.Show command) {
    Optional<LoggedDecision> decision =
        command
            .decision()
            .map(decisions::find)
            .orElseGet(() -> decisions.latest(1).stream().findFirst());
    if (decision.isEmpty()) {
      return Decision.refuse(new DecisionLogMessage.NoSuch(command.decision(), decisions.size()));
    }
    LoggedDecision found = decision.get();
    return Decision.answer(
        new DecisionLogMessage.InFull(
            found,
            proposerOf(found),
            dissentOn(found),
            decisions.margin(found),
            figures(found.proposal()),
            provenance(found.proposal()),
            statements(found.no()),
            told(besidesStanding(enactments.done(found.proposal().no()))),
            told(enactments.undone(found.proposal().no()))));
  }

  /** The whole log; a log too long for a file is the operator's to export. */
  private Decision handOut(AssemblyId assembly) {
    int total = decisions.size();
    if (total == 0) {
      return Decision.answer(new DecisionLogMessage.Newest(List.of(), 0));
    }
    StringBuilder table = new StringBuilder(DecisionTable.HEADER);
    for (int no = 1; no <= total; no++) {
      LoggedDecision decision = decisions.find(new DecisionNo(no)).orElseThrow();
      table.append(
          DecisionTable.line(
              assembly,
              decision,
              proposerOf(decision),
              dissentOn(decision),
              decisions.margin(decision),
              provenance(decision.proposal()).votes(),
              statements(decision.no())));
    }
    return Decision.accept()
        .effect(
            new Effect.Attach(
                Attachment.csv(
                    "decisions.csv", new DecisionLogMessage.FileOfAll(total), table.toString()),
                Effect.Audience.ISSUER))
        .done();
  }

  private String proposerOf(LoggedDecision decision) {
    Proposal proposal = decision.proposal();
    return ProposalView.proposerOf(proposal, enactments.of(proposal.no()), members);
  }

  private List<Dissent> dissentOn(LoggedDecision decision) {
    return Dissent.on(decision.proposal(), proposals, no -> members.get(no).displayName());
  }

  private List<SignedStatement> statements(DecisionNo no) {
    return decisions.statements(no).stream()
        .map(one -> SignedStatement.of(one, who -> members.get(who).displayName()))
        .toList();
  }

  private Provenance provenance(Proposal proposal) {
    return Provenance.of(proposal, proposals, no -> members.get(no).displayName());
  }

  private Optional<Message> figures(Proposal proposal) {
    return proposal.question() instanceof Selection selection
        ? Optional.of(
            Recount.reasons(selection, selection.result(proposals.ballots(proposal.no()))))
        : Optional.empty();
  }
}
