package org.mycelium.commands.explanation;

import org.mycelium.commands.election.Rational;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * Somebody with what they have: "Oven 7".
 *
 * @param name untrusted
 */
public record Share(String name, Rational amount) implements Message {
  @Override
  public void write(Prose out) {
    out.line("explanation.share", Names.in("name", name), Arg.said("amount", Figure.brief(amount)));
  }
}
