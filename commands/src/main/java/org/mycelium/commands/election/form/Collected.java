package org.mycelium.commands.election.form;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mycelium.commands.election.Slate;

/** What both forms check of a slate. */
final class Collected {
  private static final int MAX_NAME_CHARS = 500;

  private Collected() {}

  /** A name as it is compared: composed, without blanks at its ends. */
  static String name(String raw, int line, Set<String> before) throws MalformedBallots {
    String name = Normalizer.normalize(raw.strip(), Normalizer.Form.NFC);
    if (name.isEmpty() || name.length() > MAX_NAME_CHARS) {
      throw new MalformedBallots(
          line,
          name.isEmpty() ? "a candidate has no name" : "a name is " + name.length() + " long",
          "a name of up to " + MAX_NAME_CHARS + " characters");
    }
    if (!before.add(name)) {
      throw new MalformedBallots(
          line, "the candidate " + Lines.quote(name) + " is there twice", "different names");
    }
    return name;
  }

  /** How many candidates, checked. */
  static int size(long candidates, int line) throws MalformedBallots {
    if (candidates < 1 || candidates > Slate.MAX_CANDIDATES) {
      throw new MalformedBallots(
          line,
          candidates < 0 ? "no number of candidates" : candidates + " candidates",
          "1 to " + Slate.MAX_CANDIDATES);
    }
    return (int) candidates;
  }

  /** A slate of which somebody stands. */
  static Slate slate(List<String> names, Set<Integer> withdrawn, int line) throws MalformedBallots {
    if (withdrawn.size() == names.size()) {
      throw new MalformedBallots(line, "all have withdrawn", "somebody who stands");
    }
    return new Slate(names, new HashSet<>(withdrawn));
  }
}
