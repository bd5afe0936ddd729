package org.mycelium.commands.vote;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.text.Message;

/** How votes are written. */
public final class VoteGrammar {
  /** The commands. */
  public static final List<CommandSpec> COMMANDS =
      List.of(
          new CommandSpec(
              "vote",
              List.of("v", "votar", "voto", "vota"),
              List.of(
                  new Parameter("proposal", "", true),
                  new Parameter("choice", "", false),
                  new Parameter("reason", "because", true)),
              List.of(
                  "vote yes",
                  "vote no because the stairs shut out two of us",
                  "vote P3 abstain",
                  "vote bike > trailer > none",
                  "vote P3 bike=5 trailer=2",
                  "vote objection because the stove is not safe"),
              VoteGrammar::vote),
          new CommandSpec(
              "withdraw",
              List.of("unvote", "retract", "retirar"),
              List.of(new Parameter("proposal", "", true), new Parameter("what", "", true)),
              List.of("withdraw vote", "withdraw P3 proposal"),
              VoteGrammar::withdraw));

  /** A vote without a command's word, as it is written under a card or in private. */
  public static final BareAnswer BARE =
      line -> VoteLine.read(line).filter(VoteLine::plain).map(vote -> cast(vote, line));

  private static final Set<String> VOTE_WORDS = Set.of("vote", "voto", "ballot");
  private static final Set<String> PROPOSAL_WORDS = Set.of("proposal", "propuesta");
  private static final Set<String> CONFIRM_WORDS =
      Set.of("confirm", "confirmar", "yes", "si", "sure");

  private VoteGrammar() {}

  private static Reading vote(Line line) {
    return VoteLine.read(line)
        .or(() -> VoteLine.unread(line))
        .map(vote -> cast(vote, line))
        .orElseGet(
            () ->
                Ids.PROPOSAL.take(line.head()).rest().isEmpty()
                    ? new Reading.Problem(unclear(line))
                    : cast(new VoteLine(Ids.PROPOSAL.take(line.head()).id(), "", "", false), line));
  }

  private static Message unclear(Line line) {
    return new VoteMessage.ChoiceMissing(Ids.PROPOSAL.take(line.head()).id());
  }

  private static Reading cast(VoteLine vote, Line line) {
    Optional<String> reason =
        vote.reason().isEmpty() ? Optional.empty() : Optional.of(vote.reason());
    return new Reading.Understood(
        new VoteCommand.Cast(
            vote.proposal(), vote.answer(), reason, line.head() + "\n" + line.body()));
  }

  private static Reading withdraw(Line line) {
    IdForm.Taken<ProposalNo> taken = Ids.PROPOSAL.take(line.head());
    Set<String> words = new HashSet<>(List.of(Words.fold(taken.rest()).split(" ")));
    Optional<VoteCommand.Withdrawable> what = Optional.empty();
    if (words.stream().anyMatch(PROPOSAL_WORDS::contains)) {
      what = Optional.of(VoteCommand.Withdrawable.PROPOSAL);
    } else if (words.stream().anyMatch(VOTE_WORDS::contains)) {
      what = Optional.of(VoteCommand.Withdrawable.VOTE);
    }
    boolean confirmed = words.stream().anyMatch(CONFIRM_WORDS::contains);
    return new Reading.Understood(new VoteCommand.Withdraw(taken.id(), what, confirmed));
  }
}
