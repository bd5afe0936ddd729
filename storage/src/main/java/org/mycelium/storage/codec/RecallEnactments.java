package org.mycelium.storage.codec;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.recall.RecallEnactment;
import org.mycelium.commands.recall.RecallEnactment.EmptySeat;
import org.mycelium.commands.recall.RecallEnactment.ShareRecalls;
import org.mycelium.commands.role.Filling;
import org.mycelium.commands.role.RoleNo;

/** The forms of what decisions about recalls do. */
final class RecallEnactments {
  static final Map<String, Function<Fields, Enactment>> READERS =
      Map.of(
          "empty-seat/1",
          in ->
              new EmptySeat(
                  new RoleNo(in.integer("role")),
                  in.integer("seat"),
                  0,
                  in.member("holder"),
                  Optional.empty()),
          "empty-seat/2",
          in ->
              new EmptySeat(
                  new RoleNo(in.integer("role")),
                  in.integer("seat"),
                  in.integer("term"),
                  in.member("holder"),
                  Optional.empty()),
          "empty-seat/3",
          in ->
              new EmptySeat(
                  new RoleNo(in.integer("role")),
                  in.integer("seat"),
                  in.integer("term"),
                  in.member("holder"),
                  Optional.of(filling(in.text("filling")))),
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
    if (e.term() > 0) {
      body.number("term", e.term());
    }
    body.number("holder", e.holder().value());
    e.filling().ifPresent(filling -> body.text("filling", filling.key()));
    return new EnactmentForm("empty-seat", version(e), body.json());
  }

  /** What a proposal did not say when it was opened it never says. */
  private static int version(EmptySeat e) {
    return e.filling().isPresent() ? 3 : e.term() > 0 ? 2 : 1;
  }

  private static Filling filling(String key) {
    return Filling.of(key).orElseThrow(() -> new IllegalArgumentException(key + " fills no seat"));
  }
}
