package org.mycelium.storage.codec;

import java.util.List;
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
import org.mycelium.commands.lot.Ticket;

/** The facts of draws. */
final class LotCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.ofEntries(
          entry("lot-announced/1", in -> announced(in, Ticket.of(in.members("eligible")))),
          entry("lot-announced/2", in -> announced(in, tickets(in, "eligible"))),
          entry(
              "chance-given/1",
              in ->
                  new ChanceGiven(
                      lot(in),
                      in.member("member"),
                      in.text("commitment"),
                      in.commitmentOrNull("kept"))),
          entry("commitments-closed/1", in -> new CommitmentsClosed(lot(in))),
          entry(
              "chance-revealed/1",
              in -> new ChanceRevealed(lot(in), in.member("member"), in.text("secret"))),
          entry(
              "lot-closed/1",
              in -> new LotClosed(lot(in), in.textOrNull("seal-secret"), in.text("closing"))),
          entry("round-asked/1", in -> new RoundAsked(lot(in))),
          entry("lot-drawn/1", in -> drawn(in, Ticket.of(in.members("order")))),
          entry("lot-drawn/2", in -> drawn(in, tickets(in, "order"))),
          entry(
              "lot-departed/1",
              in -> new LotDeparted(lot(in), Ticket.of(in.member("member")), in.flag("declined"))),
          entry(
              "lot-departed/2",
              in -> new LotDeparted(lot(in), Ticket.named(in.text("ticket")), in.flag("declined"))),
          entry("lot-called-off/1", in -> new LotCalledOff(lot(in), reason(in.text("reason")))));

  private LotCodec() {}

  private static Map.Entry<String, Function<Fields, Fact>> entry(
      String form, Function<Fields, Fact> reader) {
    return Map.entry(form, reader);
  }

  static EncodedFact encode(LotFact fact) {
    return switch (fact) {
      case LotAnnounced f -> ofTickets("lot-announced", announced(f), "eligible", f.eligible());
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
        Body body = body(f).text("seed", f.seed());
        put(body, "signature", f.signature());
        yield ofTickets("lot-drawn", body, "order", f.order());
      }
      case LotDeparted f -> {
        Body body = body(f).flag("declined", f.declined());
        yield switch (f.ticket()) {
          case Ticket.OfMember(MemberNo member) ->
              of("lot-departed", body.number("member", member.value()));
          case Ticket.OfOption option ->
              new EncodedFact("lot-departed", 2, body.text("ticket", option.name()).json());
        };
      }
      case LotCalledOff f -> of("lot-called-off", body(f).text("reason", f.reason().key()));
    };
  }

  private static Body announced(LotAnnounced fact) {
    Body body =
        body(fact)
            .text("about", fact.about().hex())
            .number("seats", fact.seats())
            .text("seal", fact.seal())
            .text("seal-secret", fact.sealSecret().hex())
            .number("commit-until", fact.commitUntil().toEpochMilli())
            .number("reveal-until", fact.revealUntil().toEpochMilli());
    Long round = fact.round();
    return round == null ? body : body.number("round", round);
  }

  private static Fact announced(Fields in, List<Ticket> eligible) {
    return new LotAnnounced(
        lot(in),
        in.commitment("about"),
        in.integer("seats"),
        eligible,
        in.text("seal"),
        in.commitment("seal-secret"),
        in.instant("commit-until"),
        in.instant("reveal-until"),
        in.numberOrNull("round"));
  }

  private static Fact drawn(Fields in, List<Ticket> order) {
    return new LotDrawn(lot(in), in.textOrNull("signature"), in.text("seed"), order);
  }

  private static List<Ticket> tickets(Fields in, String name) {
    return in.texts(name).stream().map(Ticket::named).toList();
  }

  /** Members are written as they were before there were tickets of another kind. */
  private static EncodedFact ofTickets(String kind, Body body, String name, List<Ticket> tickets) {
    List<MemberNo> members = Ticket.members(tickets);
    return members.size() == tickets.size()
        ? of(kind, body.numbers(name, members.stream().map(MemberNo::value).toList()))
        : new EncodedFact(
            kind, 2, body.texts(name, tickets.stream().map(Ticket::name).toList()).json());
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
