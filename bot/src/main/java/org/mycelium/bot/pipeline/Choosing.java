package org.mycelium.bot.pipeline;

import java.util.List;
import org.mycelium.bot.matrix.RoomName;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.conversation.ConversationCommand;
import org.mycelium.commands.conversation.ConversationMessage;
import org.mycelium.commands.membership.MembershipMessage;
import org.mycelium.commands.settings.Settings;
import org.mycelium.storage.Transaction;
import org.mycelium.storage.room.Room;

/** Lets a member of several assemblies say in private which one is meant. */
final class Choosing {
  private final Postbox postbox;

  Choosing(Postbox postbox) {
    this.postbox = postbox;
  }

  void choose(
      Transaction transaction,
      Room room,
      Origin origin,
      ConversationCommand.Choose command,
      Settings settings) {
    List<AssemblyId> theirs = transaction.rooms().assembliesOf(origin.sender());
    if (theirs.isEmpty()) {
      postbox.reply(transaction, origin, settings, new MembershipMessage.Stranger());
      return;
    }
    int choice = command.choice().orElse(0);
    if (choice < 1 || choice > theirs.size()) {
      postbox.reply(
          transaction,
          origin,
          settings,
          new ConversationMessage.WhichAssembly(names(transaction, theirs)));
      return;
    }
    AssemblyId chosen = theirs.get(choice - 1);
    transaction.rooms().chose(room.roomId(), chosen);
    postbox.reply(
        transaction,
        origin,
        transaction.assembly(chosen).settings().current(),
        new ConversationMessage.Chosen(name(transaction, chosen)));
  }

  /** What these assemblies are called, in the same order. */
  static List<String> names(Transaction transaction, List<AssemblyId> assemblies) {
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
