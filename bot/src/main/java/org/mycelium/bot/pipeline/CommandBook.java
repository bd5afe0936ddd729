package org.mycelium.bot.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * bot may set state. Each description goes out once, and again when it reads differently. Used from
 * the writer's thread.
 */
public final class CommandBook {
  /** What we described last stands beside the room's state, under a type of our own. */
  private static final String DESCRIBED = "org.mycelium.described";

  private final Surroundings surroundings;
  private final Postbox postbox;
  private final Speech speech;

  /** Written once for each language: every room is compared with them again and again. */
  private final Map<Locale, List<Page>> pages = new HashMap<>();

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
    Optional<Page> missing =
        pages(settings.get()).stream()
            .filter(page -> !page.json().equals(described(tx, roomId, page)))
            .findFirst();
    missing.ifPresent(page -> describe(tx, roomId, page));
    return missing.isPresent();
  }

  private static @Nullable String described(Transaction tx, String roomId, Page page) {
    return tx.rooms().state(roomId, DESCRIBED, page.command()).orElse(null);
  }

  private void describe(Transaction tx, String roomId, Page page) {
    tx.rooms().sawState(roomId, DESCRIBED, page.command(), page.json());
    tx.outbox()
        .add(
            Letter.state(
                roomId,
                CommandDescription.TYPE,
                page.stateKey(),
                page.json(),
                postbox.transactionId()),
            surroundings.now());
  }

  private List<Page> pages(Settings settings) {
    return pages.computeIfAbsent(
        settings.language(),
        _ -> Features.GRAMMAR.stream().map(spec -> page(spec, settings)).toList());
  }

  private Page page(CommandSpec spec, Settings settings) {
    CommandDescription description = description(spec, settings);
    return new Page(spec.name(), description.stateKey(surroundings.botId()), description.json());
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

  /** One description as it goes out. */
  private record Page(String command, String stateKey, String json) {}
}
