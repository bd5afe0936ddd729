package org.mycelium.commands.vote;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Reasoned;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Ids;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.ProposalCommand;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.BallotReader;
import org.mycelium.commands.question.Read;
import org.mycelium.commands.question.Selection;

/**
 * Votes without a command's word on whatever is asked: "yes" on a text, "bike > trailer" on
 * options. Where others talk as well, only what says nothing but a ballot is one: an answer, alone
 * or with its "because", or every word an option, a number or what stands between them. Alone with
 * the bot a slip is read back, and a ballot that cannot be counted is explained. Pure but for its
 * read port; one transaction.
 */
public final class BareBallots implements BareAnswer {
  /** Nobody asks back in a ballot, or trails off. */
  private static final Pattern TALK = Pattern.compile("[?\u00BF\uFF1F\u2026]|\\.\\.");

  /** What only ballots have between their words. */
  private static final Pattern BALLOT = Pattern.compile("[>=\u2192]");

  /** Could be the answer to any question of how many. */
  private static final Pattern LONE_NUMBER = Pattern.compile("#?\\d+\\W*");

  /** What is wrong only with the numbers of a ballot whose every option was found. */
  private static final Set<Read.Problem> COUNT_ONLY =
      EnumSet.of(
          Read.Problem.BAD_POINTS,
          Read.Problem.BAD_RANK,
          Read.Problem.TOO_MANY_DOTS,
          Read.Problem.ALL_ZERO);

  private final Proposals proposals;
  private final Optional<ProposalNo> answered;
  private final boolean inPrivate;

  /**
   * Reads votes in one place.
   *
   * @param answered the proposal whose card is answered, or on which the vote stands that is edited
   * @param inPrivate whether only the voter and the bot read it: then a vote on the only thing open
   *     needs no card
   */
  public BareBallots(Proposals proposals, Optional<ProposalNo> answered, boolean inPrivate) {
    this.proposals = proposals;
    this.answered = answered;
    this.inPrivate = inPrivate;
  }

  @Override
  public Optional<Reading> read(Line written) {
    Optional<Reading> named = number(written);
    if (inPrivate && named.isPresent()) {
      return named;
    }
    SealedWord word = SealedWord.take(written);
    Line line = word.without();
    if (inPrivate && !SeveralVotes.in(line.head() + "\n" + line.body(), proposals).isEmpty()) {
      return Optional.of(cast(Optional.empty(), line.head(), word));
    }
    IdForm.Taken<ProposalNo> marked = Ids.PROPOSAL.takeMarked(OptionLine.ballot(line.head()));
    if (marked.id().filter(no -> proposals.find(no).isEmpty()).isPresent()) {
      return unknown(marked, word);
    }
    Optional<Proposal> proposal = marked.id().flatMap(proposals::find).or(this::implied);
    if (proposal.isPresent() && proposal.get().question() instanceof Selection selection) {
      return read(word, proposal.get(), selection).or(() -> text(written));
    }
    // Of several votes that are open it has to be said which one is meant.
    return inPrivate && proposal.isEmpty() && isWritten(line.head())
        ? Optional.of(cast(Optional.empty(), line.head(), word))
        : answer(written).or(() -> slip(marked, written));
  }

  /** Who names a proposal to the bot alone, and then says what is no answer, made a slip. */
  private Optional<Reading> slip(IdForm.Taken<ProposalNo> marked, Line written) {
    return inPrivate && marked.id().isPresent() && !TALK.matcher(written.head()).find()
        ? Optional.of(VoteGrammar.vote(written))
        : Optional.empty();
  }

  /** Whoever names a proposal that there is not means no other. */
  private Optional<Reading> unknown(IdForm.Taken<ProposalNo> marked, SealedWord word) {
    return inPrivate
        ? Optional.of(cast(marked.id(), word.without().head(), word))
        : Optional.empty();
  }

  /** A number alone, as after "Which one?": what it is about, and how one votes on it. */
  static Optional<Reading> number(Line written) {
    IdForm.Taken<ProposalNo> marked = Ids.PROPOSAL.takeMarked(written.head());
    return marked.id().isPresent() && marked.rest().isEmpty() && written.body().isEmpty()
        ? Optional.of(new Reading.Understood(new ProposalCommand.Show(marked.id(), "")))
        : Optional.empty();
  }

  private Optional<Reading> answer(Line written) {
    Optional<Reading> answer = VoteGrammar.BARE.read(written);
    return inPrivate
        ? answer.or(() -> VoteGrammar.CONTRADICTORY.read(written))
        : answer.filter(_ -> Reasoned.isSaid(SealedWord.take(written).without()));
  }

  private Optional<Proposal> implied() {
    if (answered.isPresent() || !inPrivate) {
      return answered.flatMap(proposals::find);
    }
    List<Proposal> open = proposals.open();
    return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
  }

  private Optional<Reading> read(SealedWord word, Proposal proposal, Selection selection) {
    Line line = word.without();
    IdForm.Taken<ProposalNo> marked = Ids.PROPOSAL.takeMarked(OptionLine.ballot(line.head()));
    String ballot = marked.id().isPresent() ? marked.rest() : OptionLine.ballot(line.head());
    Read read =
        inPrivate
            ? BallotReader.readPlainly(selection, ballot)
            : BallotReader.read(selection, ballot);
    boolean isBallot = inPrivate ? isMeant(ballot, read) : isPlain(line, ballot, read);
    if (isBallot && !TALK.matcher(ballot).find()) {
      String named = marked.id().isPresent() ? line.head() : proposal.no() + " " + line.head();
      return Optional.of(cast(Optional.of(proposal.no()), named, word));
    }
    return Optional.empty();
  }

  /** What is wrong with a "yes" on options is said where it disturbs nobody. */
  private Optional<Reading> text(Line written) {
    return inPrivate ? VoteGrammar.BARE.read(written) : Optional.empty();
  }

  private static Reading cast(Optional<ProposalNo> no, String words, SealedWord word) {
    return new Reading.Understood(
        new VoteCommand.Cast(
            no, "", Optional.empty(), words + "\n" + word.without().body(), word.found()));
  }

  private static boolean isWritten(String words) {
    return BALLOT.matcher(words).find() && !TALK.matcher(words).find();
  }

  private static boolean isMeant(String ballot, Read read) {
    return switch (read) {
      case Read.Clear _, Read.Doubtful _ -> true;
      case Read.Malformed _ -> BALLOT.matcher(ballot).find();
    };
  }

  private static boolean isPlain(Line line, String ballot, Read read) {
    boolean isExact =
        switch (read) {
          case Read.Clear _ -> true;
          case Read.Doubtful doubtful -> !doubtful.doubts().contains(Read.Doubt.NEAR);
          case Read.Malformed malformed -> COUNT_ONLY.contains(malformed.problem());
        };
    return isExact && line.body().isEmpty() && !LONE_NUMBER.matcher(ballot).matches();
  }
}
