package org.mycelium.storage.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Whether somebody wrote a message. Matrix lets only the sender of a message change it by an edit,
 * but homeservers deliver the edits of others all the same; it is for whoever reads them to see.
 */
public enum Authorship {
  /** They wrote it. */
  OWN,
  /** They did not, or not there, or it is no message, or one that was gone before it was read. */
  ANOTHERS,
  /** It was conversation, of which no sender is kept, or it never came. */
  UNKNOWN;

  /**
   * What is kept of a sender. It hides nobody from those who know whom to look for; it says no more
   * than the journal does of whoever votes.
   */
  static String digest(String eventId, String sender) {
    try {
      byte[] text = (eventId + "\n" + sender).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
