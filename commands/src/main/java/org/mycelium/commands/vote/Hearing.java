package org.mycelium.commands.vote;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Called;
import org.mycelium.commands.membership.Meant;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Proposals;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Position;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.tally.Rules;
import org.mycelium.commands.terms.VotingTerms;
import org.mycelium.commands.text.Message;

/**
 * What is heard in the words of a vote, whoever wrote them down. Pure but for its read port; one
 * transaction.
 */
final class Hearing {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

  private final Proposals proposals;
  private final Predicate<String> isSomebody;

  Hearing(Members members, Proposals proposals) {
    this.proposals = proposals;
    this.isSomebody = words -> !(new Called(members.all()).find(words) instanceof Meant.Nobody);
  }

  /** What was heard. */
  sealed interface Heard {
    /**
     * A vote that counts.
     *
     * @param reason untrusted; may be empty
     * @param note what is said of it besides
     */
    record Vote(Mark mark, String reason, Optional<Message> note) implements Heard {
      /** One of which nothing is said. */
      Vote(Mark mark, String reason) {
        this(mark, reason, Optional.empty());
      }
    }

    /** One that could have been meant otherwise. */
    record Unsure(Message words, ReadBack ballot) implements Heard {}

    /** None that does. */
    record Nothing(Message why) implements Heard {}
  }

  /** What is heard in a vote on this proposal. */
  Heard hear(VoteCommand.Cast command, Proposal proposal, Situation situation) {
    VotingTerms terms = proposals.terms(proposal.no());
    return switch (proposal.question()) {
      case Resolution resolution -> hear(command, proposal, resolution.rule(), terms);
      case Selection selection ->
          SeemingAnswer.forOthers(command.written())
              .<Heard>map(_ -> new Heard.Nothing(new VoteMessage.NotForOthers(proposal.no())))
              .orElseGet(
                  () ->
                      OptionVotes.hear(
                          OptionLine.of(command, situation, proposals),
                          proposal,
                          selection,
                          terms,
                          command.sealed()));
    };
  }

  private Heard hear(VoteCommand.Cast command, Proposal proposal, Rule rule, VotingTerms terms) {
    String reason = command.reason().map(String::strip).orElse("");
    int length = reason.codePointCount(0, reason.length());
    if (command.answer().isEmpty()) {
      return new Heard.Nothing(new VoteMessage.ChoiceMissing(proposal.no(), proposal.question()));
    }
    Optional<TwoAnswers> two =
        TwoAnswers.in(command.answer())
            .or(() -> TwoAnswers.about(proposal.no(), command.written()));
    if (two.isPresent() && NUMBER.matcher(two.get().second()).matches()) {
      Optional<Position> first = rule.hears(two.get().first());
      if (first.isPresent() && rule.hears(two.get().second()).isEmpty()) {
        return two.get().second().equals(String.valueOf(proposal.no().value()))
            ? hear(command.answering(two.get().first()), proposal, rule, terms)
            : new Heard.Nothing(
                new VoteMessage.NumberBeside(
                    proposal.no(), rule, first.get().choice(), two.get().second()));
      }
    }
    if (two.isPresent()) {
      return new Heard.Nothing(
          new VoteMessage.WhichOfTwo(
              proposal.no(), rule, two.get().first(rule), two.get().second(rule)));
    }
    Optional<SeemingAnswer> seeming = SeemingAnswer.in(command.written(), isSomebody);
    if (seeming.isPresent()) {
      return new Heard.Nothing(
          seeming.get().kind() == SeemingAnswer.Kind.FOR_OTHERS
              ? new VoteMessage.NotForOthers(proposal.no())
              : new VoteMessage.OnlySeemed(proposal.no(), rule, seeming.get()));
    }
    Optional<Position> position = rule.hears(command.answer());
    if (position.isEmpty()) {
      return new Heard.Nothing(
          new VoteMessage.NotOffered(
              proposal.no(), rule, Rules.answers(command.answer()) ? "" : command.answer()));
    }
    if (reason.isEmpty() && terms.reasons().ask(position.get())) {
      return new Heard.Nothing(new VoteMessage.ReasonMissing(proposal.no(), position.get()));
    }
    if (length > VoteRules.MAX_REASON) {
      return new Heard.Nothing(new VoteMessage.ReasonTooLong(length, VoteRules.MAX_REASON));
    }
    return new Heard.Vote(position.get().choice(), reason);
  }

  /** Whether a reaction with this key is a vote on it. */
  static boolean takesKey(Proposal proposal, String key) {
    return switch (proposal.question()) {
      case Resolution _ -> Rules.answersByReaction(key);
      case Selection selection -> selection.takesKey(key);
    };
  }

  /** Whether there are words of a vote on it, though perhaps none that counts. */
  static boolean saysAnything(VoteCommand.Cast now, Proposal proposal) {
    return switch (proposal.question()) {
      case Resolution _ -> Rules.answers(now.answer());
      case Selection _ -> !now.written().isBlank();
    };
  }
}
