package org.mycelium.commands.proposal;

import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Count;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/** Lines that several messages about a proposal share. */
public final class ProposalWords {
  private ProposalWords() {}

  /** The tally by the positions the rule offers: "yes 4, no 1, abstain 1". */
  public static Message counts(Rule rule, Count count) {
    return out ->
        out.line(
            rule.choices().contains(Choice.OBJECTION)
                ? "proposal.counts.consent"
                : "proposal.counts.plain",
            Arg.num("yes", count.yes()),
            Arg.num("no", count.no()),
            Arg.num("abstain", count.abstain()),
            Arg.num("objection", count.objection()));
  }
}
