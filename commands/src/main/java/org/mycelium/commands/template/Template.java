package org.mycelium.commands.template;

import java.util.List;
import org.mycelium.commands.proposal.DecisionNo;

/**
 * A template that can be proposed from.
 *
 * @param name untrusted; empty if it was erased
 * @param text as it would be written after {@code /propose}, with blanks; untrusted
 * @param decision by which it reads as it does
 */
public record Template(TemplateNo no, String name, String text, DecisionNo decision) {
  /** What has to be filled in, in the order of the text. */
  public List<String> blanks() {
    return Blanks.in(text);
  }
}
