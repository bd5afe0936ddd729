package org.mycelium.commands.decisionlog;

import java.util.List;
import java.util.function.Function;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * A minority statement with the names of those whose it is, as the log shows it.
 *
 * @param names untrusted, the author's first
 * @param words untrusted
 */
public record SignedStatement(List<String> names, String words) implements Message {
  /** Keeps its own copy. */
  public SignedStatement {
    names = List.copyOf(names);
  }

  /** With names. */
  public static SignedStatement of(Statement statement, Function<MemberNo, String> nameOf) {
    return new SignedStatement(
        statement.signers().stream().map(nameOf).toList(), statement.words());
  }

  @Override
  public void write(Prose out) {
    out.paragraph().line("decisionlog.statement", Arg.names("names", names));
    if (!words.isEmpty()) {
      out.passage(words, Stating.MAX_WORDS * 2);
    }
  }
}
