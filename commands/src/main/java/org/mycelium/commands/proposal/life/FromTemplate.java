package org.mycelium.commands.proposal.life;

import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * The template that a proposal was written from. Says so in one line.
 *
 * @param name untrusted; empty if it was erased
 * @param reads the decision by which the template read as it did
 */
public record FromTemplate(String name, DecisionNo reads) implements Message {
  @Override
  public void write(Prose out) {
    out.line("proposal.from-template", Arg.untrusted("name", name), Arg.id("decision", reads));
  }
}
