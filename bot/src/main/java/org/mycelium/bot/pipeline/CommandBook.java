package org.mycelium.bot.pipeline;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.matrix.CommandDescription;
import org.mycelium.commands.Features;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.CommandSpec.Parameter;
import org.mycelium.commands.settings.Settings;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.outbox.Letter;
import org.mycelium.storage.room.Room;

/**
 * Describes the commands in an assembly's room, for clients that complete them (MSC4391), where the
 * bot may set state. Each description goes out once, and again when it reads differently.
 */
public final class CommandBook {
  /** What we described last stands beside the room's state, under a type of our own. */
  private static final String DESCRIBED = "org.mycelium.described";

  private final Surroundings surroundings;
  private final Postbox postbox;
  private final Speech speech;

  /** Describes as this bot. */
  public CommandBook(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.speech = new Speech();
    this.postbox = new Postbox(surroundings, speech);
  }

  /**
   * Queues the first description that the room lacks.
   *
   * @return whether there was one
   */
  public boolean describeNext(Transaction tx, String roomId) {
    Optional<Settings> settings =
        tx.rooms()
            .find(roomId)
            .filter(Room::joined)
            .flatMap(Room::assembly)
            .map(assembly -> tx.assembly(assembly).settings().current());
    if (settings.isEmpty()
        || !RoomRights.maySetState(tx, roomId, surroundings.botId(), CommandDescription.TYPE)) {
      return false;
    }
    for (CommandSpec spec : Features.GRAMMAR) {
      CommandDescription description = description(spec, settings.get());
      if (!tx.rooms()
          .state(roomId, DESCRIBED, spec.name())
          .equals(Optional.of(description.json()))) {
        describe(tx, roomId, description);
        return true;
      }
    }
    return false;
  }

  private void describe(Transaction tx, String roomId, CommandDescription description) {
    String json = description.json();
    tx.rooms().sawState(roomId, DESCRIBED, description.command(), json);
    tx.outbox()
        .add(
            Letter.state(
                roomId,
                CommandDescription.TYPE,
                description.stateKey(surroundings.botId()),
                json,
                postbox.transactionId()),
            surroundings.now());
  }

  private CommandDescription description(CommandSpec spec, Settings settings) {
    List<CommandDescription.Parameter> parameters =
        spec.parameters().stream()
            .map(
                parameter ->
                    new CommandDescription.Parameter(
                        parameter.key(),
                        parameter.optional(),
                        words(spec, parameter.key(), settings)))
            .toList();
    return new CommandDescription(
        spec.name(), spec.aliases(), words(spec, "summary", settings), parameters, tail(spec));
  }

  /** The last one that is typed without an option's name takes what is left of the line. */
  private static @Nullable String tail(CommandSpec spec) {
    return spec.parameters().stream()
        .filter(p -> !p.lead().startsWith("--") && !p.lead().equals(Parameter.BELOW))
        .map(Parameter::key)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private String words(CommandSpec spec, String part, Settings settings) {
    String key = "help." + spec.name() + "." + part;
    return speech.say(out -> out.line(key), settings).plain();
  }
}
