package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.recall.RecallEnactment;
import org.mycelium.commands.recall.RecallEnactment.EmptySeat;
import org.mycelium.commands.recall.RecallEnactment.ShareRecalls;
import org.mycelium.commands.role.RoleNo;

/** The forms of what decisions about recalls do. */
final class RecallEnactments {
  static final Map<String, Function<Fields, Enactment>> READERS =
      Map.of(
          "empty-seat/1",
          in ->
              new EmptySeat(
                  new RoleNo(in.integer("role")), in.integer("seat"), 0, in.member("holder")),
          "empty-seat/2",
          in ->
              new EmptySeat(
                  new RoleNo(in.integer("role")),
                  in.integer("seat"),
                  in.integer("term"),
                  in.member("holder")),
          "share-recalls/1",
          in -> new ShareRecalls(RecallCodec.share(in)));

  private RecallEnactments() {}

  static EnactmentForm encode(RecallEnactment enactment) {
    return switch (enactment) {
      case EmptySeat e -> emptySeat(e);
      case ShareRecalls e ->
          new EnactmentForm("share-recalls", 1, RecallCodec.share(new Body(), e.share()).json());
    };
  }

  private static EnactmentForm emptySeat(EmptySeat e) {
    Body body = new Body().number("role", e.role().value()).number("seat", e.seat());
    boolean aboutOneTerm = e.term() > 0;
    if (aboutOneTerm) {
      body.number("term", e.term());
    }
    return new EnactmentForm(
        "empty-seat", aboutOneTerm ? 2 : 1, body.number("holder", e.holder().value()).json());
  }
}
