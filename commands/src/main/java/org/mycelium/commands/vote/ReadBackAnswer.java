package org.mycelium.commands.vote;

import java.util.Optional;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.YesOrNo;

/**
 * The yes or no to a ballot that was read back as the last thing between its voter and the bot.
 * Pure.
 */
public final class ReadBackAnswer implements BareAnswer {
  private final ReadBack ballot;

  /** Reads an answer about this ballot. */
  public ReadBackAnswer(ReadBack ballot) {
    this.ballot = ballot;
  }

  @Override
  public Optional<Reading> read(Line line) {
    return YesOrNo.of(line)
        .map(
            said ->
                new Reading.Understood(
                    switch (said) {
                      case YES -> new VoteCommand.Confirm(ballot);
                      case NO -> new VoteCommand.Deny(ballot.proposal());
                    }));
  }
}
