package org.mycelium.commands.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.question.QuestionWords;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of the time a vote takes, and of how much of it is left. */
public sealed interface PaceMessage extends Message {
  /**
   * A length behind "to" could be all there is to be, or what is added.
   *
   * @param no if it was written
   * @param words as written; untrusted
   * @param length the length in them, as written; one that can be read
   */
  record ExtendTo(Optional<ProposalNo> no, String words, String length) implements PaceMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.extend-to", Arg.untrusted("words", words));
      out.line(
          "proposal.extend-to-how",
          Arg.word("target", no.map(n -> n + " ").orElse("")),
          Arg.code("length", length));
    }
  }

  /**
   * Those who have not voted are asked to.
   *
   * @param names of the first of them, untrusted
   * @param others how many more there are
   */
  record Reminder(Proposal proposal, List<String> names, int others, boolean severalOpen)
      implements PaceMessage {
    /** Keeps its own copy. */
    public Reminder {
      names = List.copyOf(names);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "proposal.reminder",
          Arg.id("no", proposal.no()),
          Arg.untrusted("title", proposal.title()),
          Arg.when("closes", proposal.closesAt()));
      out.line("proposal.reminder-names", Arg.names("names", names, others));
      how(out, proposal, severalOpen, false);
    }
  }

  /**
   * Those who have not voted are asked to, where nobody is to see yet who they are.
   *
   * @param missing how many they are
   */
  record CountedReminder(Proposal proposal, int missing, boolean severalOpen, boolean sealed)
      implements PaceMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.reminder",
          Arg.id("no", proposal.no()),
          Arg.untrusted("title", proposal.title()),
          Arg.when("closes", proposal.closesAt()));
      out.line("proposal.reminder-count", Arg.num("missing", missing));
      how(out, proposal, severalOpen, sealed);
    }
  }

  private static void how(Prose out, Proposal proposal, boolean severalOpen, boolean sealed) {
    if (sealed) {
      out.line("proposal.card.sealed", Arg.word("target", proposal.no().toString()));
    } else {
      out.include(
          QuestionWords.reminder(proposal.question(), severalOpen ? proposal.no() + " " : ""));
    }
  }

  /** Somebody who wants to be reminded in private has not voted. */
  record PrivateReminder(Proposal proposal) implements PaceMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.reminder",
          Arg.id("no", proposal.no()),
          Arg.untrusted("title", proposal.title()),
          Arg.when("closes", proposal.closesAt()));
      out.line("proposal.reminder-private");
      out.include(QuestionWords.reminder(proposal.question(), proposal.no() + " "));
    }
  }

  /** A vote about rules is not cut short, whatever its votes are. */
  record TakesItsTime(Proposal proposal) implements PaceMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.takes-its-time",
          Arg.id("no", proposal.no()),
          Arg.when("closes", proposal.closesAt()));
    }
  }

  /**
   * A vote about rules that is taken up again takes its time as well.
   *
   * @param earliest the first close that would do
   */
  record RulesTakeTime(Duration least, Instant earliest) implements PaceMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.rules-take-time", Arg.length("least", least), Arg.when("earliest", earliest));
    }
  }
}
