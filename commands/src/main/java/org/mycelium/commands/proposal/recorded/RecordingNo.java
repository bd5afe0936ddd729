package org.mycelium.commands.proposal.recorded;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.IdForm;

/**
 * The number of votes recorded together, from 1 within an assembly; people write H3 (by hand).
 *
 * @param value at least 1
 */
public record RecordingNo(int value) {
  /** H3, h3, "record 3", "registro 3". */
  public static final IdForm<RecordingNo> FORM =
      new IdForm<>(List.of("h", "record", "recording", "registro"), RecordingNo::new);

  private static final Pattern WRITTEN = Pattern.compile("H[1-9]\\d{0,8}");

  /** Refuses what cannot be one. */
  public RecordingNo {
    if (value < 1) {
      throw new IllegalArgumentException("no recording " + value);
    }
  }

  /**
   * The one by which a vote was cast; empty if its voter cast it. Matrix ids of events begin
   * otherwise.
   */
  public static Optional<RecordingNo> behind(String castBy) {
    return WRITTEN.matcher(castBy).matches()
        ? Optional.of(new RecordingNo(Integer.parseInt(castBy.substring(1))))
        : Optional.empty();
  }

  /** Whether it was recorded after another. */
  public boolean isAfter(RecordingNo other) {
    return value > other.value;
  }

  @Override
  public String toString() {
    return "H" + value;
  }
}
