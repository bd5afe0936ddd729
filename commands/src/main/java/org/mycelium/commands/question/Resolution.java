package org.mycelium.commands.question;

import org.mycelium.commands.tally.Rule;
import org.mycelium.commands.text.Message;

/** Whether the text of the proposal becomes a decision, under a rule for verdicts. */
public record Resolution(Rule rule) implements Question {
  @Override
  public String canonical() {
    return rule.canonical();
  }

  @Override
  public Message description() {
    return rule.description();
  }
}
