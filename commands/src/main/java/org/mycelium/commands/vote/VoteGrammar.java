package org.mycelium.commands.vote;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.testimony.TestimonyGrammar;

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
                  VoteGrammar::vote)
              .ofLongLines(),
          new CommandSpec(
              "ballot",
              List.of("papeleta", "boleta"),
              List.of(new Parameter("proposal", "", true)),
              List.of("ballot", "ballot P3"),
              line ->
                  new Reading.Understood(
                      new VoteCommand.BeginBallot(Ids.PROPOSAL.takeFirst(line.head()).id()))),
          new CommandSpec(
                  "withdraw",
                  List.of("unvote", "retract", "retirar"),
                  List.of(new Parameter("proposal", "", true), new Parameter("what", "", true)),
                  List.of("withdraw vote", "withdraw P3 proposal"),
                  VoteGrammar::withdraw)
              .meantBy("unpropose"),
          new CommandSpec(
              "receipt",
              List.of("recibo", "resguardo"),
              List.of(new Parameter("proposal", "", true)),
              List.of("receipt P3"),
              VoteGrammar::receipt),
          new CommandSpec(
              "ballots",
              List.of("papeletas"),
              List.of(new Parameter("proposal", "", true), new Parameter("words", "", true)),
              List.of("ballots P3", "ballots P3 piano coral"),
              VoteGrammar::ballots));

  /** A vote without a command's word, as it is written under a card or in private. */
  public static final BareAnswer BARE =
      line -> {
        SealedWord word = SealedWord.take(line);
        return VoteLine.read(word.without()).filter(VoteLine::plain).map(vote -> cast(vote, word));
      };

  /** Two answers at once, which are asked about where only the voter and the bot read it. */
  static final BareAnswer CONTRADICTORY =
      line -> {
        SealedWord word = SealedWord.take(line);
        return VoteLine.read(word.without())
            .filter(vote -> TwoAnswers.in(vote.answer()).isPresent())
            .map(vote -> cast(vote, word));
      };

  private static final Set<String> VOTE_WORDS = Set.of("vote", "voto", "ballot");
  private static final Set<String> PROPOSAL_WORDS = Set.of("proposal", "propuesta");
  private static final Set<String> CONFIRM_WORDS =
      Set.of("confirm", "confirmar", "yes", "si", "sure");

  /** Spendings have receipts too. */
  private static final Pattern LEDGER_ENTRY = Pattern.compile("#?e ?#?([1-9]\\d{0,8})\\b");

  private VoteGrammar() {}

  /** The vote that these words cast; empty if they name no answer. */
  static Optional<VoteCommand.Cast> read(Line line) {
    return vote(line) instanceof Reading.Understood(VoteCommand.Cast cast)
        ? Optional.of(cast)
        : Optional.empty();
  }

  /** What follows the command's word. */
  static Reading vote(Line line) {
    SealedWord word = SealedWord.take(line);
    Line bare = word.without();
    return VoteLine.read(bare)
        .or(() -> below(bare))
        .or(() -> VoteLine.unread(bare))
        .map(vote -> cast(vote, word))
        .orElseGet(
            () -> cast(new VoteLine(Ids.PROPOSAL.take(bare.head()).id(), "", "", false), word));
  }

  /** A bare number may be an option's. */
  private static boolean saysNothing(String head) {
    IdForm.Taken<ProposalNo> marked = Ids.PROPOSAL.takeMarked(head);
    return head.isEmpty() || (marked.id().isPresent() && marked.rest().isEmpty());
  }

  /** The proposal's number alone on the first line, and the vote below it. */
  private static Optional<VoteLine> below(Line line) {
    IdForm.Taken<ProposalNo> marked = Ids.PROPOSAL.takeMarked(line.head());
    Line next = Line.of(line.body(), line.moment());
    return saysNothing(line.head()) && !line.body().isBlank()
        ? VoteLine.read(next)
            .or(() -> VoteLine.unread(next))
            .map(vote -> new VoteLine(marked.id(), vote.answer(), vote.reason(), false))
        : Optional.empty();
  }

  private static Reading cast(VoteLine vote, SealedWord word) {
    Optional<String> reason =
        vote.reason().isEmpty() ? Optional.empty() : Optional.of(vote.reason());
    Line line = word.without();
    return new Reading.Understood(
        new VoteCommand.Cast(
            vote.proposal(),
            vote.answer(),
            reason,
            line.head() + "\n" + line.body(),
            word.found()));
  }

  private static Reading receipt(Line line) {
    Matcher entry = LEDGER_ENTRY.matcher(Words.fold(line.head()));
    return entry.lookingAt()
        ? new Reading.Problem(new SealedMessage.OfLedgerEntry("E" + entry.group(1)))
        : new Reading.Understood(new VoteCommand.ShowReceipt(Ids.PROPOSAL.take(line.head()).id()));
  }

  private static Reading ballots(Line line) {
    IdForm.Taken<ProposalNo> taken = Ids.PROPOSAL.takeFirst(line.head());
    return new Reading.Understood(
        new VoteCommand.ListBallots(taken.id(), Words.fold(taken.rest())));
  }

  private static Reading withdraw(Line line) {
    return TestimonyGrammar.withdrawn(line).orElseGet(() -> withdrawVote(line));
  }

  private static Reading withdrawVote(Line line) {
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
