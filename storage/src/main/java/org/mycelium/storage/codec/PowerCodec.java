package org.mycelium.storage.codec;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.power.Hindrance;
import org.mycelium.commands.power.PowerFact;
import org.mycelium.commands.power.PowerFact.PowerAsked;
import org.mycelium.commands.power.PowerFact.PowerDecided;
import org.mycelium.commands.power.PowerFact.PowerFreed;
import org.mycelium.commands.power.PowerFact.PowerHindered;
import org.mycelium.commands.power.PowerFact.PowerLeft;
import org.mycelium.commands.power.PowerFact.PowerShown;
import org.mycelium.commands.role.RoleNo;

/** The facts of power in the room. */
final class PowerCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "power-decided/1",
          in ->
              new PowerDecided(
                  new RoleNo(in.integer("role")), in.integer("level"), in.decision("decision")),
          "power-asked/1",
          in -> new PowerAsked(in.member("member"), in.number("from"), in.number("to")),
          "power-shown/1",
          in -> new PowerShown(in.member("member"), in.number("level")),
          "power-left/1",
          in -> new PowerLeft(in.member("member"), in.number("level")),
          "power-hindered/1",
          in -> new PowerHindered(hindrance(in.text("why"))),
          "power-freed/1",
          _ -> new PowerFreed());

  private PowerCodec() {}

  static EncodedFact encode(PowerFact fact) {
    return switch (fact) {
      case PowerDecided f ->
          of(
              "power-decided",
              new Body()
                  .number("role", f.role().value())
                  .number("level", f.level())
                  .number("decision", f.decision().value()));
      case PowerAsked f ->
          of(
              "power-asked",
              new Body()
                  .number("member", f.member().value())
                  .number("from", f.from())
                  .number("to", f.to()));
      case PowerShown f -> of("power-shown", level(f, f.level()));
      case PowerLeft f -> of("power-left", level(f, f.level()));
      case PowerHindered f -> of("power-hindered", new Body().text("why", f.why().key()));
      case PowerFreed _ -> of("power-freed", new Body());
    };
  }

  private static Body level(PowerFact.OfMember fact, long level) {
    return new Body().number("member", fact.member().value()).number("level", level);
  }

  private static Hindrance hindrance(String key) {
    return Arrays.stream(Hindrance.values())
        .filter(why -> why.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no hindrance: " + key));
  }

  private static EncodedFact of(String kind, Body body) {
    return new EncodedFact(kind, 1, body.json());
  }
}
