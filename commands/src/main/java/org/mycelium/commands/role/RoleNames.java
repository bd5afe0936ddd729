package org.mycelium.commands.role;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Words;

/** Which role is meant: by its name however it is written, or by its number. */
public final class RoleNames {
  private static final IdForm<RoleNo> NUMBER = new IdForm<>(List.of("r"), RoleNo::new);

  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:(?:as|from|of|for|in|the|our|my|role"
              + "|como|de|del|en|para|al|el|la|los|las|nuestr[oa]|mi"
              + "|cargo|rol) (?=[\\p{L}\\p{N}])){1,4}|(?<=[\\p{L}\\p{N}]) (?:role|seat)$");

  private RoleNames() {}

  /** The role of this name or number. As it stands, a name goes before the same without more. */
  public static Optional<Role> find(String written, List<Role> roles) {
    String wanted = Words.fold(written);
    String bare = bare(written);
    Optional<RoleNo> number = NUMBER.read(bare);
    return roles.stream()
        .filter(role -> Words.fold(role.name()).equals(wanted))
        .findFirst()
        .or(
            () ->
                roles.stream()
                    .filter(role -> number.filter(role.no()::equals).isPresent())
                    .findFirst())
        .or(() -> roles.stream().filter(role -> bare(role.name()).equals(bare)).findFirst());
  }

  /** What is left of a name, folded, without what people say around one: "the keys", "del bar". */
  static String bare(String written) {
    return AROUND.matcher(Words.fold(written)).replaceAll("");
  }

  /** The one that was probably meant. */
  public static Optional<Role> near(String written, List<Role> roles) {
    return Near.nearest(bare(written), roles.stream().map(role -> Words.fold(role.name())).toList())
        .flatMap(name -> find(name, roles));
  }
}
