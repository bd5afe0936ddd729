package org.mycelium.bot.config;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mycelium.bot.matrix.MatrixIds;

/**
 * Who may invite the bot.
 *
 * @param users full Matrix ids
 * @param servers server names all of whose users may
 */
public record AllowList(Set<String> users, Set<String> servers) {
  private static final String EVERYBODY_OF = "*:";

  /** Keeps its own copies. */
  public AllowList {
    users = Set.copyOf(users);
    servers = Set.copyOf(servers);
  }

  /** Whether this user may, compared to the character: a look-alike is somebody else. */
  public boolean allows(String userId) {
    return MatrixIds.isUserId(userId)
        && (users.contains(userId) || servers.contains(MatrixIds.serverOf(userId)));
  }

  /** A list of entries that {@link #entry} let pass. */
  static AllowList of(List<String> entries) {
    return new AllowList(
        entries.stream().filter(entry -> entry.startsWith("@")).collect(Collectors.toSet()),
        entries.stream()
            .filter(entry -> entry.startsWith(EVERYBODY_OF))
            .map(entry -> entry.substring(EVERYBODY_OF.length()))
            .collect(Collectors.toSet()));
  }

  /**
   * An entry as it stands in the file: {@code @user:server} or {@code *:server}.
   *
   * @throws IllegalArgumentException with a sentence for the operator
   */
  static String entry(String text) {
    if (text.startsWith(EVERYBODY_OF) && isServer(text.substring(EVERYBODY_OF.length()))) {
      return text;
    }
    if (MatrixIds.isUserId(text) && !text.contains("*")) {
      return text;
    }
    if (text.equals("*") || text.equals("*:*")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" would let any stranger pull the bot into rooms: name servers or users");
    }
    throw new IllegalArgumentException(
        Values.shown(text) + " is neither a full Matrix id nor \"*:server\"." + meant(text));
  }

  /** The entry that was probably meant, as a sentence; empty if there is no telling. */
  private static String meant(String text) {
    String entry;
    if (text.startsWith("@*:")) {
      entry = text.substring(1);
    } else if (text.startsWith("*@")) {
      entry = EVERYBODY_OF + text.substring(2);
    } else if (text.contains(":")) {
      entry = "@" + text;
    } else {
      entry = EVERYBODY_OF + text;
    }
    boolean sound =
        (MatrixIds.isUserId(entry) && !entry.contains("*"))
            || (entry.startsWith(EVERYBODY_OF) && isServer(entry.substring(EVERYBODY_OF.length())));
    return sound ? " Did you mean \"" + entry + "\"?" : "";
  }

  private static boolean isServer(String name) {
    return MatrixIds.isUserId("@anybody:" + name);
  }
}
