package org.mycelium.storage.codec;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.ledger.LedgerEnactment;
import org.mycelium.commands.ledger.LedgerEnactment.Allot;
import org.mycelium.commands.ledger.LedgerEnactment.CloseLine;
import org.mycelium.commands.ledger.LedgerEnactment.NameKeeper;
import org.mycelium.commands.ledger.LineNo;
import org.mycelium.commands.role.RoleNo;

/** The forms of what decisions about money do. */
final class LedgerEnactments {
  static final Map<String, Function<Fields, Enactment>> READERS =
      Map.of(
          "allot-money/1",
          in -> new Allot(LedgerCodec.money(in)),
          "close-budget-line/1",
          in -> new CloseLine(new LineNo(in.integer("line"))),
          "name-bookkeeper/1",
          in -> new NameKeeper(Optional.of(new RoleNo(in.integer("role")))),
          "open-bookkeeping/1",
          _ -> new NameKeeper(Optional.empty()));

  private LedgerEnactments() {}

  static EnactmentForm encode(LedgerEnactment enactment) {
    return switch (enactment) {
      case Allot e ->
          new EnactmentForm("allot-money", 1, LedgerCodec.money(new Body(), e.money()).json());
      case CloseLine e ->
          new EnactmentForm(
              "close-budget-line", 1, new Body().number("line", e.line().value()).json());
      case NameKeeper(Optional<RoleNo> role) when role.isPresent() ->
          new EnactmentForm(
              "name-bookkeeper", 1, new Body().number("role", role.get().value()).json());
      case NameKeeper _ -> new EnactmentForm("open-bookkeeping", 1, new Body().json());
    };
  }
}
