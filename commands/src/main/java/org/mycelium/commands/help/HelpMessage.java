package org.mycelium.commands.help;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said about the bot itself. */
public sealed interface HelpMessage extends Message {
  /** All topics, each with the names of its commands: what fits on a phone. */
  record Overview(List<HelpTopic> topics) implements HelpMessage {
    /** Keeps its own copy. */
    public Overview {
      topics = List.copyOf(topics);
    }

    @Override
    public void write(Prose out) {
      out.line("help.overview");
      for (HelpTopic topic : topics) {
        out.item(
            "help.overview-item",
            Arg.said("topic", line -> line.line("help.topic." + topic.name())),
            Arg.said("ask", line -> line.line("help.topic." + topic.name() + ".ask")));
      }
      out.line("help.overview-more");
    }
  }

  /** The commands of a topic, a line each. */
  record Topic(HelpTopic topic) implements HelpMessage {
    @Override
    public void write(Prose out) {
      out.title(
          "help.topic-title", Arg.said("topic", line -> line.line("help.topic." + topic.name())));
      for (CommandSpec spec : topic.commands()) {
        out.item(
            "help.topic-item",
            Arg.said("name", line -> line.line("help." + spec.name() + ".word")),
            Arg.said("summary", line -> line.line("help." + spec.name() + ".summary")));
      }
      out.line("help.topic-more");
    }
  }

  /** One command. */
  record Page(CommandSpec spec) implements HelpMessage {
    @Override
    public void write(Prose out) {
      out.title(
          "help.page-title",
          Arg.said("name", line -> line.line("help." + spec.name() + ".word")),
          Arg.said("summary", line -> line.line("help." + spec.name() + ".summary")));
      out.line("help." + spec.name() + ".details");
      out.paragraph();
      out.line("help.examples", Arg.num("count", spec.examples().size()));
      for (int i = 1; i <= spec.examples().size(); i++) {
        String key = "help." + spec.name() + ".example." + i;
        out.item("help.example", Arg.said("line", line -> line.line(key)));
      }
      if (!spec.aliases().isEmpty()) {
        out.line("help.aliases", Arg.word("words", String.join(", ", spec.aliases())));
      }
    }
  }

  /** No command of that name. */
  record NoSuchPage(String word, Optional<CommandSpec> nearest) implements HelpMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      if (nearest.isPresent()) {
        out.line(
            "help.no-such-near",
            Arg.untrusted("word", word),
            Arg.said("nearest", line -> line.line("help." + nearest.get().name() + ".word")));
      } else {
        out.line("help.no-such", Arg.untrusted("word", word));
      }
    }
  }

  /** What this is, and what it keeps. */
  record About() implements HelpMessage {
    @Override
    public void write(Prose out) {
      out.line("help.about-what");
      out.line("help.about-check");
      out.line("help.about-keeps");
      out.line("help.about-licence");
    }
  }
}
