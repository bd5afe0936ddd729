package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.census.CensusEnactment;
import org.mycelium.commands.census.CensusEnactment.DeclareAccount;
import org.mycelium.commands.decision.Enactment;

/** The forms of what decisions about who takes part do. */
final class CensusEnactments {
  static final Map<String, Function<Fields, Enactment>> READERS =
      Map.of(
          "declare-account/1", in -> new DeclareAccount(in.member("account"), in.flag("service")));

  private CensusEnactments() {}

  static EnactmentForm encode(CensusEnactment enactment) {
    return switch (enactment) {
      case DeclareAccount e ->
          new EnactmentForm(
              "declare-account",
              1,
              new Body()
                  .number("account", e.account().value())
                  .flag("service", e.service())
                  .json());
    };
  }
}
