package org.mycelium.commands.role;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.grammar.IdForm;
import org.mycelium.commands.grammar.Near;
import org.mycelium.commands.grammar.Words;

/** Which role is meant: by its name however it is written, or by its number. */
public final class RoleNames {
  private static final IdForm<RoleNo> NUMBER = new IdForm<>(List.of("r"), RoleNo::new);

  private RoleNames() {}

  /** The role of this name or number. */
  public static Optional<Role> find(String written, List<Role> roles) {
    String wanted = Words.fold(written);
    Optional<RoleNo> number = NUMBER.read(written);
    return roles.stream()
        .filter(role -> Words.fold(role.name()).equals(wanted))
        .findFirst()
        .or(
            () ->
                roles.stream()
                    .filter(role -> number.filter(role.no()::equals).isPresent())
                    .findFirst());
  }

  /** The one that was probably meant. */
  public static Optional<Role> near(String written, List<Role> roles) {
    return Near.nearest(
            Words.fold(written), roles.stream().map(role -> Words.fold(role.name())).toList())
        .flatMap(name -> find(name, roles));
  }
}
