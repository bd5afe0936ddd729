package org.mycelium.bot.pipeline;

import java.util.List;
import org.mycelium.commands.membership.MembershipCommand.Person;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is in a room, as the homeserver listed them: not an event of Matrix, but filed in the inbox
 * like one, so that it is dealt with in its place in the order of receipt.
 *
 * @param present everyone joined, the bot left out
 */
public record Roster(List<Person> present) {
  /** The type such rows have in the inbox. */
  public static final String TYPE = "org.mycelium.roster";

  private static final JsonMapper JSON = JsonMapper.shared();

  /** Keeps its own copy. */
  public Roster {
    present = List.copyOf(present);
  }

  /** The form it is filed in. */
  public String json() {
    return JSON.writeValueAsString(present);
  }

  /** Reads that form. */
  static Roster of(String json) {
    return new Roster(JSON.readValue(json, new TypeReference<List<Person>>() {}));
  }
}
