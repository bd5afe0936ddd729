package org.mycelium.commands.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.decision.Pending;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What the bot says on its own account. */
public sealed interface ConversationMessage extends Message {
  /** A member opened a private conversation. */
  record Hello() implements ConversationMessage {
    @Override
    public void write(Prose out) {
      out.line("conversation.hello");
      out.line("conversation.hello-how");
    }
  }

  /** Someone opened a private conversation who is in no assembly that the bot knows. */
  record HelloStranger() implements ConversationMessage {
    @Override
    public void write(Prose out) {
      out.line("conversation.hello-stranger");
      out.line("conversation.hello-stranger-how");
    }
  }

  /** Somebody else is in what was a private conversation. */
  record NotPrivate() implements ConversationMessage {
    @Override
    public void write(Prose out) {
      out.line("conversation.not-private");
      out.line("conversation.not-private-how");
    }
  }

  /**
   * Somebody was answered so often that there is nothing more for a while.
   *
   * @param until when there will be answers again
   */
  record Enough(Instant until) implements ConversationMessage {
    @Override
    public void write(Prose out) {
      out.line("conversation.enough", Arg.timeOfDay("until", until));
    }
  }

  /**
   * A message that answers nothing anybody can see, such as a reaction, so that it says whom it is
   * for.
   */
  record To(String name, Message message) implements ConversationMessage {
    @Override
    public void write(Prose out) {
      out.line("conversation.to", Arg.untrusted("name", name));
      out.include(message);
    }
  }

  /** Someone is in several assemblies and has to say which. */
  record WhichAssembly(List<String> names) implements ConversationMessage {
    /** Keeps its own copy. */
    public WhichAssembly {
      names = List.copyOf(names);
    }

    @Override
    public void write(Prose out) {
      out.line("conversation.which");
      for (int i = 0; i < names.size(); i++) {
        out.item(
            "conversation.which-item",
            Arg.num("place", i + 1),
            Arg.untrusted("name", names.get(i)));
      }
      out.line("conversation.which-how");
    }
  }

  /** From now on this assembly is meant. */
  record Chosen(String name) implements ConversationMessage {
    @Override
    public void write(Prose out) {
      out.line("conversation.chosen", Arg.untrusted("name", name));
    }
  }

  /** In an assembly's own room there is nothing to choose. */
  record OnlyInPrivate() implements ConversationMessage {
    @Override
    public void write(Prose out) {
      out.line("conversation.only-in-private");
    }
  }

  /** The room is encrypted, and the bot reads nothing in it. */
  record Encrypted() implements ConversationMessage {
    @Override
    public void write(Prose out) {
      out.line("conversation.encrypted");
    }
  }

  /** The room's version is one whose rights we do not know. */
  record UnknownRoomVersion(String version) implements ConversationMessage {
    @Override
    public void write(Prose out) {
      out.line("conversation.unknown-version", Arg.untrusted("version", version));
    }
  }

  /**
   * What reads like an answer comes when nothing waits for one any more, and is taken for no vote
   * either.
   *
   * @param example a vote as it would count, with the number of something that is open
   */
  record Late(Pending.Ended ended, Optional<Example> example) implements ConversationMessage {
    /**
     * How to vote instead.
     *
     * @param no the proposal's number
     * @param yes whether it takes a yes
     */
    public record Example(String no, boolean yes) {}

    @Override
    public void write(Prose out) {
      Arg kind = Arg.word("kind", ended.kind().name());
      out.line(
          "conversation.late",
          Arg.word("how", ended.how().name()),
          Arg.said("what", what -> what.line("conversation.late-what", kind)),
          Arg.said("nothing", nothing -> nothing.line("conversation.late-nothing", kind)));
      example.ifPresent(
          vote ->
              out.line(
                  "conversation.late-vote",
                  Arg.word("no", vote.no()),
                  Arg.word("yes", vote.yes() ? "yes" : "no")));
    }
  }

  /**
   * A yes or no comes after something that only reads like a question, while a real one waits: it
   * is taken for an answer to neither.
   *
   * @param waiting what kind of question waits
   * @param said the yes or no, as it was written
   */
  record AnswersNothing(Pending.Kind waiting, String said) implements ConversationMessage {
    @Override
    public void write(Prose out) {
      Arg kind = Arg.word("kind", waiting.name());
      out.line(
          "conversation.answers-nothing",
          Arg.code("said", said),
          Arg.said("what", what -> what.line("conversation.late-what", kind)));
    }
  }

  /** An edit stands where an answer would, and is none. */
  record EditIsNoAnswer() implements ConversationMessage {
    @Override
    public void write(Prose out) {
      out.line("conversation.edit-is-no-answer");
    }
  }

  /** An edit of a message to the bot alone, on account of which nothing is done. */
  record EditDoesNothing() implements ConversationMessage {
    @Override
    public void write(Prose out) {
      out.line("conversation.edit-does-nothing");
    }
  }

  /**
   * An edit made a command of what was none: whose message it was is not known, so nothing is done.
   */
  record EditOfConversation() implements ConversationMessage {
    @Override
    public void write(Prose out) {
      out.line("conversation.edit-of-conversation");
    }
  }

  /** Something broke while doing it, and nothing of it was done. */
  record Broken() implements ConversationMessage {
    @Override
    public void write(Prose out) {
      out.line("conversation.broken");
    }
  }

  /**
   * A file could not be handed over: it is too large, or the homeserver does not take it.
   *
   * @param name ours, not a member's
   * @param bytes how large it is
   */
  record FileNotTaken(String name, long bytes) implements ConversationMessage {
    private static final int KIBIBYTE = 1024;

    @Override
    public void write(Prose out) {
      out.line(
          "conversation.file-not-taken",
          Arg.id("name", name),
          Arg.num("size", Math.max(1, bytes / KIBIBYTE)));
    }
  }
}
