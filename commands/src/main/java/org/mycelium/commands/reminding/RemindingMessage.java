package org.mycelium.commands.reminding;

import java.time.Instant;
import java.util.Optional;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.proposal.Wishes;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of a member's own reminders. */
public sealed interface RemindingMessage extends Message {
  /**
   * How they are reminded from now on.
   *
   * @param quietUntil until when they are not; empty if that is over
   * @param unreachable the bot's Matrix id, if they want it in private and have no private room
   */
  record AsWished(Wishes wishes, Optional<Instant> quietUntil, Optional<String> unreachable)
      implements RemindingMessage {
    @Override
    public void write(Prose out) {
      if (quietUntil.filter(Wishes.FOR_GOOD::equals).isPresent()) {
        out.line("reminding.quiet");
      } else if (quietUntil.isPresent()) {
        out.line("reminding.quiet-until", Arg.when("until", quietUntil.get()));
      } else {
        out.line(wishes.privately() ? "reminding.privately" : "reminding.here");
      }
      if (quietUntil.isEmpty() && !wishes.quietOn().isEmpty()) {
        out.line(
            "reminding.quiet-on",
            Arg.names(
                "proposals",
                wishes.quietOn().stream().sorted().map(ProposalNo::toString).toList()));
      }
      unreachable.ifPresent(bot -> how(out, bot));
    }

    /** Only the member can begin a private chat. */
    private static void how(Prose out, String bot) {
      out.line("reminding.unreachable");
      out.line("reminding.how", Arg.word("link", "https://matrix.to/#/" + bot));
    }
  }

  /** No proposal of that number is open. */
  record NotOpen(ProposalNo proposal) implements RemindingMessage {
    @Override
    public void write(Prose out) {
      out.line("reminding.not-open", Arg.id("no", proposal));
    }
  }

  /** What can be said after quiet. */
  record QuietHow(String written) implements RemindingMessage {
    @Override
    public void write(Prose out) {
      out.line("reminding.quiet-how", Arg.untrusted("written", written));
    }
  }

  /** What can be said after remind. */
  record RemindHow(String written) implements RemindingMessage {
    @Override
    public void write(Prose out) {
      out.line("reminding.remind-how", Arg.untrusted("written", written));
    }
  }
}
