package org.mycelium.commands.dispute;

import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of disputes, to whoever told or asked. */
public sealed interface DisputeMessage extends Message {
  /**
   * It was counted.
   *
   * @param inPrivate whether it was told in private
   */
  record Noted(boolean inPrivate) implements DisputeMessage {
    @Override
    public void write(Prose out) {
      out.line("dispute.noted");
      out.line(inPrivate ? "dispute.nothing-kept" : "dispute.rather-in-private");
    }
  }

  /** One was counted as opened and as resolved. */
  record NotedBoth(boolean inPrivate) implements DisputeMessage {
    @Override
    public void write(Prose out) {
      out.line("dispute.noted-both");
      out.line(inPrivate ? "dispute.nothing-kept" : "dispute.rather-in-private");
    }
  }

  /** A count of this kind was taken back, if there was one. */
  record Undone() implements DisputeMessage {
    @Override
    public void write(Prose out) {
      out.line("dispute.undone");
    }
  }

  /** Which count is to be taken back was not said. */
  record WhichSlip() implements DisputeMessage {
    @Override
    public void write(Prose out) {
      out.line("dispute.which-slip");
    }
  }

  /** Several are to be counted at once. */
  record OneAtATime() implements DisputeMessage {
    @Override
    public void write(Prose out) {
      out.line("dispute.one-at-a-time");
    }
  }

  /** How many there were when the last week ended. */
  record Shown(DisputeWeek week) implements DisputeMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "dispute.shown",
          Arg.day("sunday", week.monday().plusDays(6)),
          Arg.num("open", week.year().open()),
          Arg.num("ours", week.year().settledAmongUs()),
          Arg.num("settled", week.year().allSettled()));
      out.line("dispute.how");
    }
  }

  /** Neither opened nor resolved. */
  record How() implements DisputeMessage {
    @Override
    public void write(Prose out) {
      out.line("dispute.how");
    }
  }

  /** How it was resolved was not said, or in words that we do not count. */
  record HowResolved() implements DisputeMessage {
    @Override
    public void write(Prose out) {
      out.line("dispute.how-resolved");
    }
  }
}
