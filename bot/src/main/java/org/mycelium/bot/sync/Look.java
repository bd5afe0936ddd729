package org.mycelium.bot.sync;

import java.util.List;
import java.util.Optional;
import org.mycelium.bot.pipeline.Roster;
import org.mycelium.commands.membership.MembershipCommand.Person;

/**
 * A room looked at over the network before its news are stored.
 *
 * @param roster everyone joined but the bot, at the end of the batch
 * @param forTwo whether nobody but one person and the bot is in it or invited, and it has no name
 */
public record Look(Roster roster, boolean forTwo) {
  /** The one person in it beside the bot, by exact Matrix id. */
  Optional<String> onlyPerson() {
    List<Person> present = roster.present();
    return present.size() == 1 ? Optional.of(present.getFirst().matrixId()) : Optional.empty();
  }
}
