package org.mycelium.commands.role;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The turn that a question of the bot is about: whether somebody swaps it for theirs.
 *
 * @param seat from 1
 * @param term that is to come
 */
public record OfferedTurn(RoleNo role, int seat, int term) {
  private static final Pattern WRITTEN =
      Pattern.compile("turn/R([1-9]\\d{0,8})/([1-9]\\d{0,3})/([1-9]\\d{0,8})");

  /** The one that a message is about, if it is about one. */
  public static Optional<OfferedTurn> behind(String subject) {
    Matcher form = WRITTEN.matcher(subject);
    return form.matches()
        ? Optional.of(
            new OfferedTurn(
                new RoleNo(Integer.parseInt(form.group(1))),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "turn/" + role + "/" + seat + "/" + term;
  }
}
