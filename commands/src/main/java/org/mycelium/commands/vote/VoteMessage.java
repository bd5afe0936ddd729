package org.mycelium.commands.vote;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.question.Question;
import org.mycelium.commands.question.QuestionWords;
import org.mycelium.commands.tally.Choice;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.tally.Position;
import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.tally.RuleWords;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * What is said about votes. Votes that count are only acknowledged; these are for those that do
 * not.
 */
public sealed interface VoteMessage extends Message {
  /**
   * Was not in the electorate when it was frozen.
   *
   * @param newcomers how long somebody has to have been a member by then; zero for not at all
   */
  record JoinedLater(ProposalNo no, Instant openedAt, Duration newcomers) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line(
          newcomers.isZero() ? "vote.joined-later" : "vote.joined-lately",
          Arg.id("no", no),
          Arg.when("opened", openedAt),
          Arg.length("length", newcomers));
    }
  }

  /**
   * The rule of this proposal takes no such answer.
   *
   * @param words what was written, if no rule takes it; empty for an answer of other rules
   */
  record NotOffered(ProposalNo no, Rule rule, String words) implements VoteMessage {
    /** What denies an answer is no slip of one. */
    private static final Pattern DENIAL =
        Pattern.compile("(?:not|never|hardly|anything but|nunca|jamas|tampoco)\\b");

    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      if (words.isEmpty()) {
        out.include(RuleWords.notOffered(rule, no));
        return;
      }
      Optional<String> near =
          DENIAL.matcher(words).lookingAt() ? Optional.empty() : rule.nearest(words);
      if (near.isPresent()) {
        out.line(
            "vote.choice-near",
            Arg.untrusted("words", words),
            Arg.word("target", no.toString()),
            Arg.word("near", near.get()));
      } else {
        out.line("vote.choice-unknown", Arg.untrusted("words", words));
      }
      out.include(RuleWords.reminder(rule, no + " "));
    }
  }

  /** A number that is none of this rule's steps, and no proposal's. */
  record NoSuchStep(ProposalNo no, Rule rule, String number) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.no-such-step", Arg.word("number", number), Arg.id("no", no))
          .include(RuleWords.reminder(rule, no + " "));
    }
  }

  /**
   * A number beside an answer, where neither the rule has numbers nor the proposal has this one.
   */
  record NumberBeside(ProposalNo no, Rule rule, Choice answer, String number)
      implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line(
              "vote.number-beside",
              Arg.said("answer", RuleWords.name(answer)),
              Arg.word("number", number))
          .include(RuleWords.reminder(rule, no + " "));
    }
  }

  /** Two answers that contradict each other. */
  record WhichOfTwo(ProposalNo no, Rule rule, Choice first, Choice second) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line(
              "vote.which-of-two",
              Arg.id("no", no),
              Arg.said("first", RuleWords.name(first)),
              Arg.said("second", RuleWords.name(second)))
          .include(RuleWords.reminder(rule, no + " "));
    }
  }

  /** Votes on several proposals. */
  record OneAMessage(List<Vote> votes) implements VoteMessage {
    private static final int SHOWN = 6;

    /**
     * One of them.
     *
     * @param proposal empty if it was left out
     * @param answer as it can be written, folded; untrusted
     */
    public record Vote(Optional<ProposalNo> proposal, String answer) {}

    /** Keeps its own copy. */
    public OneAMessage {
      votes = List.copyOf(votes);
    }

    @Override
    public void write(Prose out) {
      out.line("vote.one-a-message");
      for (Vote vote : votes.subList(0, Math.min(SHOWN, votes.size()))) {
        out.item(
            "vote.one-a-message-item",
            Arg.word("target", vote.proposal().map(no -> no + " ").orElse("")),
            Arg.untrusted("answer", vote.answer()));
      }
      out.line("vote.one-a-message-reason");
    }
  }

  /** Words that only begin like an answer. */
  record OnlySeemed(ProposalNo no, Rule rule, SeemingAnswer seeming) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "vote.only-seemed",
          Arg.id("no", no),
          Arg.word("kind", seeming.kind().name()),
          Arg.untrusted("words", seeming.words()),
          Arg.word("target", no.toString()));
      out.include(RuleWords.reminder(rule, no + " "));
    }
  }

  /** Nobody casts somebody else's vote. */
  record NotForOthers(ProposalNo no) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.not-for-others", Arg.id("no", no), Arg.word("target", no.toString()));
    }
  }

  /** An objection, or a block, stands no more. */
  record ObjectionTakenBack(ProposalNo no) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.objection-taken-back", Arg.id("no", no), Arg.word("target", no.toString()));
    }
  }

  /** This position counts only with a reason. */
  record ReasonMissing(ProposalNo no, Position position) implements VoteMessage {
    @Override
    public void write(Prose out) {
      if (position.needsReason()) {
        out.include(RuleWords.reasonMissing(position.choice(), no));
      } else {
        out.line(
            "vote.reason-missing",
            Arg.id("no", no),
            Arg.said("answer", RuleWords.name(position.choice())),
            Arg.word("target", no.toString()));
      }
    }
  }

  /** A vote on these options counts only with a reason. */
  record ReasonForAllMissing(ProposalNo no) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.reason-for-all-missing", Arg.id("no", no));
    }
  }

  /** The reason is longer than a log entry should be. */
  record ReasonTooLong(int length, int max) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.reason-too-long", Arg.num("length", length), Arg.num("max", max));
    }
  }

  /** No position was named; nothing but the proposal's number, if even that. */
  record ChoiceMissing(ProposalNo no, Question question) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.choice-missing", Arg.id("no", no))
          .include(QuestionWords.reminder(question, no + " "));
    }
  }

  /** Reactions do not vote in this assembly. */
  record ReactionsOff(ProposalNo no, Question question) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.reactions-off").include(QuestionWords.reminder(question, no + " "));
    }
  }

  /** The poll has no such answer; what stood still stands. */
  record NotInPoll(ProposalNo no, Question question) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.not-in-poll", Arg.id("no", no))
          .include(QuestionWords.reminder(question, no + " "));
    }
  }

  /** The words with which a poll ends, for clients that know no polls. */
  record PollEnded(ProposalNo no) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.poll.ended", Arg.id("no", no));
    }
  }

  /** Reactions show a count to everybody, and this one is not shown to everybody yet. */
  record ReactionsTell(ProposalNo no, Question question) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.reactions-tell", Arg.id("no", no))
          .include(QuestionWords.reminder(question, no + " "));
    }
  }

  /** There is no vote of theirs to take back. */
  record NothingToWithdraw(ProposalNo no) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.nothing-to-withdraw", Arg.id("no", no));
    }
  }

  /** Both one's vote and one's proposal could be meant. */
  record WithdrawWhat(ProposalNo no) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.withdraw-what", Arg.id("no", no), Arg.word("target", no.toString()));
    }
  }

  /** An edit left no vote to read; the one that stood still stands. */
  record EditNotUnderstood(ProposalNo no, Question question, Mark standing) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "vote.edit-not-understood",
          Arg.id("no", no),
          Arg.said("choice", QuestionWords.mark(question, standing)),
          Arg.word("target", no.toString()));
    }
  }

  /** An edit or removal came after the close. */
  record TooLateToChange(ProposalNo no) implements VoteMessage {
    @Override
    public void write(Prose out) {
      out.line("vote.too-late-to-change", Arg.id("no", no));
    }
  }
}
