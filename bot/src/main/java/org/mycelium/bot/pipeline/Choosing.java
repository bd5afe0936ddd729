package org.mycelium.bot.pipeline;

import java.util.List;
import java.util.Optional;
import org.mycelium.bot.matrix.RoomName;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.conversation.ConversationCommand;
import org.mycelium.commands.conversation.ConversationMessage;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.help.HelpCommand;
import org.mycelium.commands.help.HelpRules;
import org.mycelium.commands.membership.MembershipMessage;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.text.Message;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.room.Room;

/** Lets a member of several assemblies say in private which one is meant. */
final class Choosing {
  private final Postbox postbox;

  Choosing(Postbox postbox) {
    this.postbox = postbox;
  }

  /** Gives the one that is meant from now on, if one was chosen. */
  Optional<AssemblyId> choose(
      Transaction transaction,
      Room room,
      Origin origin,
      ConversationCommand.Choose command,
      Settings settings) {
    List<AssemblyId> theirs = transaction.rooms().assembliesOf(origin.sender());
    if (theirs.isEmpty()) {
      postbox.reply(transaction, origin, settings, new MembershipMessage.Stranger());
      return Optional.empty();
    }
    int choice = command.choice().orElse(0);
    if (choice < 1 || choice > theirs.size()) {
      postbox.reply(
          transaction,
          origin,
          settings,
          new ConversationMessage.WhichAssembly(names(transaction, theirs)));
      return Optional.empty();
    }
    AssemblyId chosen = theirs.get(choice - 1);
    transaction.rooms().chose(room.roomId(), chosen);
    postbox.reply(
        transaction,
        origin,
        transaction.assembly(chosen).settings().current(),
        new ConversationMessage.Chosen(name(transaction, chosen)));
    return Optional.of(chosen);
  }

  /**
   * Answers whoever is in no assembly, or did not say in which of several: only help needs none.
   */
  void unclear(Transaction transaction, Origin origin, Command command, Settings settings) {
    if (command instanceof HelpCommand help) {
      postbox.reply(transaction, origin, settings, explained(help));
      return;
    }
    List<AssemblyId> several = transaction.rooms().assembliesOf(origin.sender());
    postbox.reply(
        transaction,
        origin,
        settings,
        several.isEmpty()
            ? new MembershipMessage.Stranger()
            : new ConversationMessage.WhichAssembly(names(transaction, several)));
  }

  private static Message explained(HelpCommand help) {
    return switch (new HelpRules(Features.TOPICS).decide(help)) {
      case Decision.Refused refused -> refused.why();
      case Decision.Accepted accepted ->
          accepted.effects().stream()
              .filter(Effect.Reply.class::isInstance)
              .map(effect -> ((Effect.Reply) effect).message())
              .findFirst()
              .orElseThrow();
    };
  }

  /** What these assemblies are called, in the same order. */
  private static List<String> names(Transaction transaction, List<AssemblyId> assemblies) {
    return assemblies.stream().map(id -> name(transaction, id)).toList();
  }

  private static String name(Transaction transaction, AssemblyId assembly) {
    String roomId = transaction.rooms().roomOf(assembly);
    return transaction
        .rooms()
        .state(roomId, "m.room.name", "")
        .flatMap(RoomName::of)
        .orElse(roomId);
  }
}
