package org.mycelium.commands.secrecy;

import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;

/**
 * A sealed ballot while its vote is open, with the link to its voter. Kept beside the journal, and
 * destroyed at the close.
 *
 * @param answer its canonical word, such as {@code yes}
 * @param reason the voter's words, untrusted; may be empty
 * @param castBy the Matrix event whose removal takes it back and whose edits change it
 * @param editedBy the edit of it that filled this; null if it reads as it was sent
 */
public record Envelope(
    MemberNo voter,
    String answer,
    String reason,
    Receipt receipt,
    String castBy,
    @Nullable String editedBy) {
  /** Says nothing of what is inside. */
  @Override
  public String toString() {
    return "Envelope[sealed]";
  }
}
