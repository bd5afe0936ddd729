package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.lot.LotFact;
import org.mycelium.commands.lot.LotFact.ChanceGiven;
import org.mycelium.commands.lot.LotFact.ChanceRevealed;
import org.mycelium.commands.lot.LotFact.CommitmentsClosed;
import org.mycelium.commands.lot.LotFact.LotAnnounced;
import org.mycelium.commands.lot.LotFact.LotCalledOff;
import org.mycelium.commands.lot.LotFact.LotClosed;
import org.mycelium.commands.lot.LotFact.LotDeparted;
import org.mycelium.commands.lot.LotFact.LotDrawn;
import org.mycelium.commands.lot.LotFact.Reason;
import org.mycelium.commands.lot.LotFact.RoundAsked;
import org.mycelium.commands.lot.LotNo;

/** The facts of draws. */
final class LotCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "lot-announced/1", LotCodec::announced,
          "chance-given/1",
              in ->
                  new ChanceGiven(
                      lot(in),
                      in.member("member"),
                      in.text("commitment"),
                      in.commitmentOrNull("kept")),
          "commitments-closed/1", in -> new CommitmentsClosed(lot(in)),
          "chance-revealed/1",
              in -> new ChanceRevealed(lot(in), in.member("member"), in.text("secret")),
          "lot-closed/1",
              in -> new LotClosed(lot(in), in.textOrNull("seal-secret"), in.text("closing")),
          "round-asked/1", in -> new RoundAsked(lot(in)),
          "lot-drawn/1",
              in ->
                  new LotDrawn(
                      lot(in), in.textOrNull("signature"), in.text("seed"), in.members("order")),
          "lot-departed/1",
              in -> new LotDeparted(lot(in), in.member("member"), in.flag("declined")),
          "lot-called-off/1", in -> new LotCalledOff(lot(in), reason(in.text("reason"))));

  private LotCodec() {}

  static EncodedFact encode(LotFact fact) {
    return switch (fact) {
      case LotAnnounced f -> of("lot-announced", announced(f));
      case ChanceGiven f -> {
        Body body = body(f).number("member", f.member().value()).text("commitment", f.commitment());
        put(body, "kept", f.kept() == null ? null : f.kept().hex());
        yield of("chance-given", body);
      }
      case CommitmentsClosed f -> of("commitments-closed", body(f));
      case ChanceRevealed f ->
          of(
              "chance-revealed",
              body(f).number("member", f.member().value()).text("secret", f.secret()));
      case LotClosed f -> {
        Body body = body(f).text("closing", f.closing());
        put(body, "seal-secret", f.sealSecret());
        yield of("lot-closed", body);
      }
      case RoundAsked f -> of("round-asked", body(f));
      case LotDrawn f -> {
        Body body =
            body(f)
                .text("seed", f.seed())
                .numbers("order", f.order().stream().map(MemberNo::value).toList());
        put(body, "signature", f.signature());
        yield of("lot-drawn", body);
      }
      case LotDeparted f ->
          of(
              "lot-departed",
              body(f).number("member", f.member().value()).flag("declined", f.declined()));
      case LotCalledOff f -> of("lot-called-off", body(f).text("reason", f.reason().key()));
    };
  }

  private static Body announced(LotAnnounced fact) {
    Body body =
        body(fact)
            .text("about", fact.about().hex())
            .number("seats", fact.seats())
            .numbers("eligible", fact.eligible().stream().map(MemberNo::value).toList())
            .text("seal", fact.seal())
            .text("seal-secret", fact.sealSecret().hex())
            .number("commit-until", fact.commitUntil().toEpochMilli())
            .number("reveal-until", fact.revealUntil().toEpochMilli());
    Long round = fact.round();
    return round == null ? body : body.number("round", round);
  }

  private static Fact announced(Fields in) {
    return new LotAnnounced(
        lot(in),
        in.commitment("about"),
        in.integer("seats"),
        in.members("eligible"),
        in.text("seal"),
        in.commitment("seal-secret"),
        in.instant("commit-until"),
        in.instant("reveal-until"),
        in.numberOrNull("round"));
  }

  private static EncodedFact of(String kind, Body body) {
    return new EncodedFact(kind, 1, body.json());
  }

  private static Body body(LotFact fact) {
    return new Body().number("lot", fact.lot().value());
  }

  private static void put(Body body, String name, @Nullable String text) {
    if (text != null) {
      body.text(name, text);
    }
  }

  private static LotNo lot(Fields in) {
    return new LotNo(in.integer("lot"));
  }

  private static Reason reason(String key) {
    return Reason.of(key)
        .orElseThrow(() -> new IllegalArgumentException("no reason known: " + key));
  }
}
