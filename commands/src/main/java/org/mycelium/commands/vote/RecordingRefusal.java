package org.mycelium.commands.vote;

import java.time.Instant;
import java.util.List;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.recorded.Recording;
import org.mycelium.commands.proposal.recorded.RecordingNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** Why votes are not recorded for others, or not witnessed. */
sealed interface RecordingRefusal extends Message {
  /** How they voted cannot be known where ballots are sealed. */
  record Sealed(ProposalNo no) implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.sealed", Arg.id("no", no));
    }
  }

  /** Nobody was named who heard it too. */
  record WitnessMissing(ProposalNo no) implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.witness-missing", Arg.word("target", no.toString()));
    }
  }

  /** Nobody here is called so. */
  record NobodyCalled(String name) implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.nobody", Arg.untrusted("name", name));
    }
  }

  /** Several are called so; nobody's vote is guessed. */
  record SeveralCalled(String name, List<String> ids) implements RecordingRefusal {
    /** Keeps its own copy. */
    public SeveralCalled {
      ids = List.copyOf(ids);
    }

    @Override
    public void write(Prose out) {
      out.line("vote.recording.several", Arg.untrusted("name", name), Arg.names("ids", ids));
    }
  }

  /** A number of hands has no names, so nobody could tell who votes twice. */
  record NotByNumber() implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.not-by-number");
    }
  }

  /**
   * Somebody's vote could be read out of what may be somebody else's, or a reason.
   *
   * @param words the part that can be read both ways, untrusted
   */
  record WhoseVote(String words) implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.whose-vote", Arg.untrusted("words", words));
    }
  }

  /** No votes were found in it. */
  record VotesMissing() implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.votes-missing");
    }
  }

  /** Whoever records cannot be the witness of it. */
  record YourOwnWitness() implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.own-witness");
    }
  }

  /** Whoever records votes for themselves. */
  record YourOwnVote(ProposalNo no) implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.own-vote", Arg.word("target", no.toString()));
    }
  }

  /** The witness votes for themselves. */
  record WitnessVotes(String name) implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.witness-votes", Arg.untrusted("name", name));
    }
  }

  /** One of them may not vote on it. */
  record NoVoter(ProposalNo no, String name, Instant openedAt) implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line(
          "vote.recording.no-voter",
          Arg.id("no", no),
          Arg.untrusted("name", name),
          Arg.when("opened", openedAt));
    }
  }

  /** One of them is named twice. */
  record Twice(String name) implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.twice", Arg.untrusted("name", name));
    }
  }

  /** All of them speak for themselves. */
  record VotedThemselves(List<String> names) implements RecordingRefusal {
    /** Keeps its own copy. */
    public VotedThemselves {
      names = List.copyOf(names);
    }

    @Override
    public void write(Prose out) {
      out.line("vote.recording.voted-themselves", RecordingMessage.named("names", names));
    }
  }

  /** What was written for one of them is no vote. */
  record NotRead(String name, Message why) implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.not-read", Arg.untrusted("name", name));
      out.include(why);
    }
  }

  /** What others are to have voted is not guessed. */
  record Exactly() implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.exactly");
    }
  }

  /** More than fits. */
  record TooMany(int count, int max) implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.too-many", Arg.num("count", count), Arg.num("max", max));
    }
  }

  /** Longer than any list. */
  record TooLong(int max) implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.too-long", Arg.num("max", max));
    }
  }

  /** There is none of that number. */
  record NoSuch(RecordingNo no) implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.no-such", Arg.id("no", no));
    }
  }

  /** Somebody else was named as its witness. */
  record NotTheWitness(RecordingNo no, String witness) implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line(
          "vote.recording.not-the-witness", Arg.id("no", no), Arg.untrusted("witness", witness));
    }
  }

  /** It is settled already, or its vote is over or began anew. */
  record TooLate(RecordingNo no, ProposalNo proposal, Recording.State state)
      implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line(
          "vote.recording.too-late",
          Arg.id("no", no),
          Arg.id("proposal", proposal),
          Arg.word("state", state.name()));
    }
  }

  /** Nothing waits for whoever asks. */
  record NothingWaits() implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.nothing-waits");
    }
  }

  /** Several wait. */
  record WhichOne(List<RecordingNo> numbers) implements RecordingRefusal {
    /** Keeps its own copy. */
    public WhichOne {
      numbers = List.copyOf(numbers);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "vote.recording.which-one",
          Arg.names("numbers", numbers.stream().map(RecordingNo::toString).toList()),
          Arg.word("target", numbers.isEmpty() ? "H1" : numbers.getFirst().toString()));
    }
  }

  /** How a witness answers. */
  record WitnessHow() implements RecordingRefusal {
    @Override
    public void write(Prose out) {
      out.line("vote.recording.witness-how");
    }
  }
}
