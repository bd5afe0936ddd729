package org.mycelium.commands.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.grammar.CommandSpec;
import org.mycelium.commands.grammar.Near;

/** Answers how the bot is used. Anyone may ask. Pure. */
public final class HelpRules {
  private final List<HelpTopic> topics;
  private final List<CommandSpec> grammar;

  /** Knows these commands. */
  public HelpRules(List<HelpTopic> topics) {
    this.topics = List.copyOf(topics);
    this.grammar = topics.stream().flatMap(topic -> topic.commands().stream()).toList();
  }

  /** What becomes of this command. */
  public Decision decide(HelpCommand command) {
    return switch (command) {
      case HelpCommand.About _ -> Decision.answer(new HelpMessage.About());
      case HelpCommand.Help c ->
          c.word().isEmpty()
              ? Decision.answer(new HelpMessage.Overview(topics))
              : page(c.word().get());
    };
  }

  private Decision page(String word) {
    return about(word)
        .or(() -> HelpSubjects.page(word).flatMap(this::about))
        .map(Decision::answer)
        .orElseGet(() -> Decision.refuse(new HelpMessage.NoSuchPage(word, nearest(word))));
  }

  /** A topic's word may be another word for one of its commands: then the topic is meant. */
  private Optional<HelpMessage> about(String word) {
    return topic(word)
        .<HelpMessage>map(HelpMessage.Topic::new)
        .or(() -> command(word).map(HelpMessage.Page::new));
  }

  private Optional<CommandSpec> command(String word) {
    return grammar.stream().filter(spec -> words(spec).anyMatch(word::equals)).findFirst();
  }

  private Optional<HelpTopic> topic(String word) {
    return topics.stream().filter(topic -> topic.words().anyMatch(word::equals)).findFirst();
  }

  /** What it is called, in every language. */
  private static Stream<String> words(CommandSpec spec) {
    return Stream.concat(Stream.of(spec.name()), spec.aliases().stream());
  }

  private Optional<CommandSpec> nearest(String word) {
    return Near.nearest(word, grammar.stream().flatMap(HelpRules::words).toList())
        .flatMap(near -> grammar.stream().filter(s -> words(s).anyMatch(near::equals)).findFirst());
  }
}
