package org.mycelium.storage.codec;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.scrip.ScripChange;
import org.mycelium.commands.scrip.ScripEnactment;
import org.mycelium.commands.scrip.ScripEnactment.ChangeScrip;
import org.mycelium.commands.scrip.ScripEnactment.CloseScrip;
import org.mycelium.commands.scrip.ScripEnactment.NameCarer;
import org.mycelium.commands.scrip.ScripEnactment.OpenScrip;

/** The forms of what decisions about scrip do. */
final class ScripEnactments {
  static final Map<String, Function<Fields, Enactment>> READERS =
      Map.of(
          "open-scrip/1",
          in -> new OpenScrip(ScripCodec.terms(in)),
          "change-scrip/1",
          in -> new ChangeScrip(change(in)),
          "name-carer/1",
          in -> new NameCarer(Optional.of(new RoleNo(in.integer("role")))),
          "end-care/1",
          _ -> new NameCarer(Optional.empty()),
          "close-scrip/1",
          _ -> new CloseScrip());

  private ScripEnactments() {}

  static EnactmentForm encode(ScripEnactment enactment) {
    return switch (enactment) {
      case OpenScrip e ->
          new EnactmentForm("open-scrip", 1, ScripCodec.terms(new Body(), e.terms()).json());
      case ChangeScrip e -> new EnactmentForm("change-scrip", 1, change(e.change()).json());
      case NameCarer(Optional<RoleNo> role) when role.isPresent() ->
          new EnactmentForm("name-carer", 1, new Body().number("role", role.get().value()).json());
      case NameCarer _ -> new EnactmentForm("end-care", 1, new Body().json());
      case CloseScrip _ -> new EnactmentForm("close-scrip", 1, new Body().json());
    };
  }

  private static Body change(ScripChange change) {
    Body body = new Body().number("decimals", change.decimals());
    change.limit().ifPresent(limit -> body.number("limit", limit));
    change.most().ifPresent(most -> body.number("most", most));
    change.confirmAbove().ifPresent(above -> body.number("confirm_above", above));
    change.window().ifPresent(window -> body.number("window", window.toMillis()));
    return body;
  }

  private static ScripChange change(Fields in) {
    return new ScripChange(
        in.integer("decimals"),
        Optional.ofNullable(in.numberOrNull("limit")),
        Optional.ofNullable(in.numberOrNull("most")),
        Optional.ofNullable(in.numberOrNull("confirm_above")),
        Optional.ofNullable(in.numberOrNull("window")).map(Duration::ofMillis));
  }
}
