package org.mycelium.commands.template;

import java.util.List;
import java.util.Set;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.text.Message;

/** What decisions about templates do. As with rules, there is time to object. */
public sealed interface TemplateEnactment extends Enactment {
  /** There is one more. Its words are the name and the text. */
  record DefineTemplate() implements TemplateEnactment {
    @Override
    public Message description(List<String> words) {
      return new PlanMessage.Defined(words.getFirst(), words.getLast());
    }

    /** Which name it would take stands in its words only, and is looked at when it passes. */
    @Override
    public Set<String> subjects() {
      return Set.of();
    }
  }

  /** It reads otherwise. Its words are the name and the new text. */
  record ChangeTemplate(TemplateNo template) implements TemplateEnactment {
    @Override
    public Message description(List<String> words) {
      return new PlanMessage.Changed(words.getFirst(), words.getLast());
    }

    @Override
    public Set<String> subjects() {
      return Set.of("template/" + template.value());
    }
  }

  /** It is there no more. Its word is the name. */
  record RetireTemplate(TemplateNo template) implements TemplateEnactment {
    @Override
    public Message description(List<String> words) {
      return new PlanMessage.Retired(words.getFirst());
    }

    @Override
    public Set<String> subjects() {
      return Set.of("template/" + template.value());
    }
  }

  @Override
  default boolean takesItsTime() {
    return true;
  }
}
