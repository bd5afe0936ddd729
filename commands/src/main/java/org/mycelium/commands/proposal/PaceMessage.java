package org.mycelium.commands.proposal;

import java.time.Duration;
import java.time.Instant;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** Why a vote is not over as soon as somebody would like. */
public sealed interface PaceMessage extends Message {
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
