package org.mycelium.commands.digest;

import java.util.Optional;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of digests in private. */
public sealed interface SubscriptionMessage extends Message {
  /**
   * The digest of a week, for one member.
   *
   * @param assembly what it is called, untrusted; may be empty
   */
  record Weekly(String assembly, Digest digest) implements SubscriptionMessage {
    @Override
    public void write(Prose out) {
      if (!assembly.isBlank()) {
        out.line("digest.private-of", Arg.untrusted("assembly", assembly));
      }
      out.include(DigestMessage.brief(digest));
      out.paragraph();
      out.line("digest.private-why");
    }
  }

  /**
   * Whether the member gets it in private.
   *
   * @param comes whether the assembly has a weekly one at all
   * @param unreachable the bot's Matrix id, if they want it and have no private room
   */
  record Subscribed(boolean wanted, boolean comes, Optional<String> unreachable)
      implements SubscriptionMessage {
    @Override
    public void write(Prose out) {
      out.line(wanted ? "digest.private" : "digest.not-private");
      if (wanted && !comes) {
        out.line("digest.private-never");
      }
      unreachable.ifPresent(
          bot -> out.line("digest.private-how", Arg.word("link", "https://matrix.to/#/" + bot)));
    }
  }
}
