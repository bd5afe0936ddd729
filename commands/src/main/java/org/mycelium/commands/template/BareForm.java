package org.mycelium.commands.template;

import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.grammar.BareAnswer;
import org.mycelium.commands.grammar.Line;
import org.mycelium.commands.grammar.Reading;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.grammar.YesOrNo;

/**
 * What is said in private while a template waits for its blanks: whatever is no command goes into
 * them. Pure.
 */
public final class BareForm implements BareAnswer {
  private static final Set<String> ENDS =
      Set.of(
          "cancel",
          "stop",
          "never mind",
          "nevermind",
          "forget it",
          "cancelar",
          "cancela",
          "dejalo",
          "olvidalo",
          "nada");

  private final PendingForm form;

  /** Reads an answer about this one. */
  public BareForm(PendingForm form) {
    this.form = form;
  }

  @Override
  public Optional<Reading> read(Line line) {
    String words = Words.trim(line.head() + "\n" + line.body());
    if (words.codePoints().noneMatch(Character::isLetterOrDigit) && !YesOrNo.alone(line)) {
      return Optional.empty();
    }
    if (ENDS.contains(Words.fold(words).replaceFirst("[\\W_]+$", ""))) {
      return Optional.of(new Reading.Understood(new TemplateCommand.Drop()));
    }
    return Optional.of(new Reading.Understood(new TemplateCommand.Answer(form, words)));
  }
}
