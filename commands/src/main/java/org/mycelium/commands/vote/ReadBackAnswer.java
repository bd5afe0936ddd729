package org.mycelium.commands.vote;

import java.util.Optional;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;

/** The yes to a ballot that was read back as the last thing between its voter and the bot. Pure. */
public final class ReadBackAnswer implements BareAnswer {
  private final ReadBack ballot;

  /** Reads an answer about this ballot. */
  public ReadBackAnswer(ReadBack ballot) {
    this.ballot = ballot;
  }

  @Override
  public Optional<Reading> read(Line line) {
    return line.body().isEmpty() && OptionLine.agrees(line.head())
        ? Optional.of(new Reading.Understood(new VoteCommand.Confirm(ballot)))
        : Optional.empty();
  }
}
