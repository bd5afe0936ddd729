package org.mycelium.commands.vote;

import java.util.List;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.recorded.Recording;
import org.mycelium.commands.proposal.recorded.RecordingNo;
import org.mycelium.commands.question.QuestionWords;
import org.mycelium.commands.tally.Mark;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said about votes that are recorded for others. */
sealed interface RecordingMessage extends Message {
  /** More names than this are read with the recording. */
  int MAX_NAMED = 20;

  /**
   * The witness is asked whether it is right.
   *
   * @param open whether everybody who reads along may read how they voted
   * @param passedOver who speaks for themselves, so that nothing is recorded; untrusted
   */
  record Asked(RecordingView view, boolean open, List<String> passedOver)
      implements RecordingMessage {
    /** Keeps its own copy. */
    public Asked {
      passedOver = List.copyOf(passedOver);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "vote.recording.asked",
          Arg.id("no", view.recording().no()),
          Arg.id("proposal", view.proposal().no()),
          Arg.untrusted("title", view.proposal().title()),
          Arg.untrusted("recorder", view.recorder()),
          Arg.num("count", view.voters().size()));
      if (open) {
        view.votes(out);
      } else if (view.namesShown()) {
        out.line("vote.recording.whose", named("names", view.names()));
      }
      if (!passedOver.isEmpty()) {
        out.line(
            "vote.recording.passed-over",
            Arg.num("count", passedOver.size()),
            Arg.word("named", view.namesShown() ? "yes" : "no"),
            named("names", passedOver));
      }
      out.line(
          "vote.recording.confirm",
          Arg.untrusted("witness", view.witness()),
          Arg.word("target", view.recording().no().toString()),
          Arg.word("open", open ? "yes" : "no"));
    }
  }

  /**
   * The witness said that it is right: the room is told whose votes count now.
   *
   * @param names of whom no vote stood before, untrusted
   * @param replaced of whom one stood that was recorded before, untrusted
   * @param overtaken whose do not, because something newer counts for them; untrusted
   */
  record Counted(
      RecordingView view, List<String> names, List<String> replaced, List<String> overtaken)
      implements RecordingMessage {
    /** Keeps its own copies. */
    public Counted {
      names = List.copyOf(names);
      replaced = List.copyOf(replaced);
      overtaken = List.copyOf(overtaken);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "vote.recording.counted",
          Arg.id("no", view.recording().no()),
          Arg.id("proposal", view.proposal().no()),
          Arg.untrusted("recorder", view.recorder()),
          Arg.untrusted("witness", view.witness()),
          Arg.num("count", names.size()),
          Arg.word("named", view.namesShown() && !names.isEmpty() ? "yes" : "no"),
          named("names", names));
      if (!replaced.isEmpty()) {
        out.line(
            "vote.recording.replaced",
            Arg.num("count", replaced.size()),
            Arg.word("named", view.namesShown() ? "yes" : "no"),
            named("names", replaced));
      }
      if (!overtaken.isEmpty()) {
        out.line(
            "vote.recording.left-out",
            Arg.num("count", overtaken.size()),
            Arg.word("named", view.namesShown() ? "yes" : "no"),
            named("names", overtaken));
      }
      out.line("vote.recording.replace", Arg.word("target", view.proposal().no().toString()));
    }
  }

  /**
   * The witness said that it is right, of a vote of which nobody sees yet who voted: whether
   * somebody did would be told by what counts and what is left out.
   */
  record Confirmed(RecordingView view) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "vote.recording.confirmed",
          Arg.id("no", view.recording().no()),
          Arg.id("proposal", view.proposal().no()),
          Arg.untrusted("recorder", view.recorder()),
          Arg.untrusted("witness", view.witness()),
          Arg.num("count", view.voters().size()));
      out.line("vote.recording.not-named", Arg.word("target", view.recording().no().toString()));
      out.line("vote.recording.replace", Arg.word("target", view.proposal().no().toString()));
    }
  }

  /**
   * The witness said that it is right, too late for all of it.
   *
   * @param names whose votes they are, untrusted
   */
  record Overtaken(RecordingView view, List<String> names) implements RecordingMessage {
    /** Keeps its own copy. */
    public Overtaken {
      names = List.copyOf(names);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "vote.recording.overtaken",
          Arg.id("no", view.recording().no()),
          Arg.id("proposal", view.proposal().no()),
          Arg.untrusted("witness", view.witness()));
      out.line(
          "vote.recording.left-out",
          Arg.num("count", names.size()),
          Arg.word("named", view.namesShown() ? "yes" : "no"),
          named("names", names));
    }
  }

  /**
   * A voter is told in private what was recorded.
   *
   * @param counts whether it does; else something newer, or their own, counts for them
   */
  record ForYou(RecordingView view, Mark mark, String reason, boolean counts)
      implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line(
          counts ? "vote.recording.for-you" : "vote.recording.for-you-in-vain",
          Arg.id("no", view.recording().no()),
          Arg.id("proposal", view.proposal().no()),
          Arg.untrusted("title", view.proposal().title()),
          Arg.untrusted("recorder", view.recorder()),
          Arg.untrusted("witness", view.witness()),
          Arg.said("answer", QuestionWords.mark(view.proposal().question(), mark)),
          Arg.word("reasoned", reason.isEmpty() ? "no" : "yes"),
          Arg.untrusted("reason", reason));
      if (counts) {
        out.line(
            "vote.recording.replace-yours", Arg.word("target", view.proposal().no().toString()));
      }
    }
  }

  /** One of the two who answer for it said that it is not right. */
  record Dropped(RecordingNo no, ProposalNo proposal, String by) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "vote.recording.dropped",
          Arg.id("no", no),
          Arg.id("proposal", proposal),
          Arg.untrusted("by", by));
    }
  }

  /**
   * One recording, or as much of it as may be told.
   *
   * @param open whether how they voted may be told here
   * @param concerned whether it may be told to whoever asks, in private
   */
  record Shown(RecordingView view, boolean open, boolean concerned) implements RecordingMessage {
    @Override
    public void write(Prose out) {
      state(out, view);
      if (open) {
        view.votes(out);
      } else {
        if (view.namesShown()) {
          out.line("vote.recording.whose", named("names", view.names()));
        }
        if (concerned) {
          out.line(
              "vote.recording.in-private", Arg.word("target", view.recording().no().toString()));
        }
      }
    }
  }

  /** What waits for a witness. */
  record Waiting(List<RecordingView> views) implements RecordingMessage {
    /** Keeps its own copy. */
    public Waiting {
      views = List.copyOf(views);
    }

    @Override
    public void write(Prose out) {
      if (views.isEmpty()) {
        out.line("vote.recording.none-waits");
      }
      views.stream().limit(MAX_NAMED).forEach(view -> state(out, view));
      out.line("vote.recording.how");
    }
  }

  private static void state(Prose out, RecordingView view) {
    Recording recording = view.recording();
    out.line(
        "vote.recording.state",
        Arg.id("no", recording.no()),
        Arg.id("proposal", view.proposal().no()),
        Arg.untrusted("recorder", view.recorder()),
        Arg.untrusted("witness", view.witness()),
        Arg.num("count", view.voters().size()),
        Arg.word(
            "state",
            recording.state() == Recording.State.WAITING && !recording.waitsOn(view.proposal())
                ? "LATE"
                : recording.state().name()));
  }

  /** The first of some names, and how many more there are. */
  static Arg named(String name, List<String> names) {
    return Arg.names(
        name, names.stream().limit(MAX_NAMED).toList(), Math.max(0, names.size() - MAX_NAMED));
  }
}
