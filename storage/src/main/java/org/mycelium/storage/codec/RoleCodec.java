package org.mycelium.storage.codec;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.role.Mandate;
import org.mycelium.commands.role.RoleFact;
import org.mycelium.commands.role.RoleFact.DrawCalled;
import org.mycelium.commands.role.RoleFact.EarlierHandoverConfirmed;
import org.mycelium.commands.role.RoleFact.HandoverAnnounced;
import org.mycelium.commands.role.RoleFact.HandoverClosed;
import org.mycelium.commands.role.RoleFact.HandoverConfirmed;
import org.mycelium.commands.role.RoleFact.HandoverLeftOpen;
import org.mycelium.commands.role.RoleFact.ItemAdded;
import org.mycelium.commands.role.RoleFact.ItemStruck;
import org.mycelium.commands.role.RoleFact.ItemTicked;
import org.mycelium.commands.role.RoleFact.OfChecklist;
import org.mycelium.commands.role.RoleFact.OfHandover;
import org.mycelium.commands.role.RoleFact.OfSeat;
import org.mycelium.commands.role.RoleFact.OrderElected;
import org.mycelium.commands.role.RoleFact.RoleChanged;
import org.mycelium.commands.role.RoleFact.RoleCreated;
import org.mycelium.commands.role.RoleFact.RoleEnded;
import org.mycelium.commands.role.RoleFact.RoleLimitDecided;
import org.mycelium.commands.role.RoleFact.SeatAdded;
import org.mycelium.commands.role.RoleFact.SeatClosed;
import org.mycelium.commands.role.RoleFact.SeatClosing;
import org.mycelium.commands.role.RoleFact.SeatFilled;
import org.mycelium.commands.role.RoleFact.SeatVacated;
import org.mycelium.commands.role.RoleFact.SeatsElected;
import org.mycelium.commands.role.RoleFact.SwapLapsed;
import org.mycelium.commands.role.RoleFact.SwapOffered;
import org.mycelium.commands.role.RoleFact.TermBegan;
import org.mycelium.commands.role.RoleFact.TurnDeclined;
import org.mycelium.commands.role.RoleFact.TurnNamed;
import org.mycelium.commands.role.RoleFact.TurnPassedOver;
import org.mycelium.commands.role.RoleFact.TurnsSwapped;
import org.mycelium.commands.role.RoleFact.VacancyTold;
import org.mycelium.commands.role.RoleFact.Vacated;
import org.mycelium.commands.role.RoleNo;

/** The facts of roles. */
final class RoleCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.ofEntries(
          Map.entry(
              "role-limit-decided/1",
              in -> new RoleLimitDecided(in.integer("limit"), decision(in))),
          Map.entry("role-created/1", RoleCodec::created),
          Map.entry(
              "swap-offered/1",
              in ->
                  new SwapOffered(
                      role(in),
                      seat(in),
                      term(in),
                      in.member("member"),
                      in.member("other"),
                      in.instant("until_ms"),
                      in.flag("private"))),
          Map.entry(
              "swap-lapsed/1",
              in ->
                  new SwapLapsed(
                      role(in), seat(in), term(in), in.member("member"), in.member("other"))),
          Map.entry(
              "turns-swapped/1",
              in ->
                  new TurnsSwapped(
                      role(in),
                      seat(in),
                      term(in),
                      in.member("member"),
                      in.member("other"),
                      in.members("order"))),
          Map.entry(
              "role-changed/1",
              in -> new RoleChanged(role(in), in.text("terms"), in.members("order"), decision(in))),
          Map.entry(
              "order-elected/1",
              in ->
                  new OrderElected(role(in), in.members("order"), Optional.empty(), decision(in))),
          Map.entry(
              "order-elected/2",
              in ->
                  new OrderElected(
                      role(in),
                      in.members("order"),
                      Optional.of(in.integers("instead")),
                      decision(in))),
          Map.entry(
              "seats-elected/1",
              in ->
                  new SeatsElected(
                      role(in),
                      in.objects("mandates").stream().map(RoleCodec::mandate).toList(),
                      decision(in))),
          Map.entry("role-ended/1", in -> new RoleEnded(role(in), decision(in))),
          Map.entry(
              "item-added/1",
              in -> new ItemAdded(role(in), in.integer("item"), in.commitment("text"))),
          Map.entry("item-struck/1", in -> new ItemStruck(role(in), in.integer("item"))),
          Map.entry(
              "item-ticked/1",
              in ->
                  new ItemTicked(
                      role(in), in.integer("item"), seat(in), term(in), in.member("member"))),
          Map.entry(
              "seat-added/1",
              in ->
                  new SeatAdded(
                      role(in),
                      seat(in),
                      term(in),
                      time(in.text("opens")),
                      time(in.text("start")),
                      in.integer("counted"))),
          Map.entry("seat-closing/1", in -> new SeatClosing(role(in), seat(in), term(in))),
          Map.entry("seat-closed/1", in -> new SeatClosed(role(in), seat(in), term(in))),
          Map.entry(
              "draw-called/1",
              in -> new DrawCalled(role(in), seat(in), term(in), new LotNo(in.integer("lot")))),
          Map.entry(
              "turn-named/1",
              in ->
                  new TurnNamed(
                      role(in), seat(in), term(in), in.member("member"), in.integer("turn"))),
          Map.entry(
              "turn-passed-over/1",
              in -> new TurnPassedOver(role(in), seat(in), term(in), in.member("member"))),
          Map.entry(
              "turn-declined/1",
              in -> new TurnDeclined(role(in), seat(in), term(in), in.member("member"))),
          Map.entry(
              "handover-announced/1",
              in -> new HandoverAnnounced(role(in), seat(in), term(in), in.integer("days"))),
          Map.entry(
              "handover-confirmed/1",
              in -> new HandoverConfirmed(role(in), seat(in), term(in), in.member("member"))),
          Map.entry(
              "handover-left-open/1",
              in ->
                  new HandoverLeftOpen(
                      role(in),
                      seat(in),
                      term(in),
                      in.member("outgoing"),
                      in.member("incoming"),
                      in.flag("outgoing_done"),
                      in.flag("incoming_done"))),
          Map.entry(
              "earlier-handover-confirmed/1",
              in ->
                  new EarlierHandoverConfirmed(
                      role(in),
                      seat(in),
                      term(in),
                      in.member("outgoing"),
                      in.member("incoming"),
                      in.member("member"))),
          Map.entry(
              "handover-closed/1",
              in ->
                  new HandoverClosed(
                      role(in),
                      seat(in),
                      term(in),
                      in.member("outgoing"),
                      in.member("incoming"),
                      in.commitment("reason"))),
          Map.entry("term-began/1", in -> new TermBegan(role(in), seat(in), term(in))),
          Map.entry(
              "seat-filled/1",
              in ->
                  new SeatFilled(
                      role(in), seat(in), term(in), in.member("member"), in.integer("turn"))),
          Map.entry(
              "seat-vacated/1",
              in ->
                  new SeatVacated(
                      role(in), seat(in), term(in), in.member("member"), why(in.text("why")))),
          Map.entry("vacancy-told/1", in -> new VacancyTold(role(in), seat(in), term(in))));

  private RoleCodec() {}

  private static EncodedFact elected(OrderElected fact) {
    Body body =
        new Body()
            .number("role", fact.role().value())
            .numbers("order", fact.order().stream().map(MemberNo::value).toList())
            .number("decision", fact.decision().value());
    return fact.instead().isEmpty()
        ? of("order-elected", body)
        : new EncodedFact("order-elected", 2, body.numbers("instead", fact.instead().get()).json());
  }

  private static Body body(Mandate one) {
    return new Body()
        .number("seat", one.seat())
        .number("term", one.term())
        .number("member", one.member().value());
  }

  private static Mandate mandate(Fields in) {
    return new Mandate(in.integer("seat"), in.integer("term"), in.member("member"));
  }

  static EncodedFact encode(RoleFact fact) {
    return switch (fact) {
      case RoleLimitDecided f ->
          of(
              "role-limit-decided",
              new Body().number("limit", f.limit()).number("decision", f.decision().value()));
      case RoleCreated f ->
          of(
              "role-created",
              new Body()
                  .number("role", f.role().value())
                  .text("name", f.name().hex())
                  .text("may", f.may().hex())
                  .text("terms", f.terms())
                  .text("start", f.start().toString())
                  .numbers("order", f.order().stream().map(MemberNo::value).toList())
                  .number("decision", f.decision().value()));
      case RoleChanged f ->
          of(
              "role-changed",
              new Body()
                  .number("role", f.role().value())
                  .text("terms", f.terms())
                  .numbers("order", f.order().stream().map(MemberNo::value).toList())
                  .number("decision", f.decision().value()));
      case OrderElected f -> elected(f);
      case SeatsElected f ->
          of(
              "seats-elected",
              new Body()
                  .number("role", f.role().value())
                  .objects("mandates", f.mandates().stream().map(RoleCodec::body).toList())
                  .number("decision", f.decision().value()));
      case RoleEnded f ->
          of(
              "role-ended",
              new Body().number("role", f.role().value()).number("decision", f.decision().value()));
      case ItemAdded f -> of("item-added", item(f).text("text", f.text().hex()));
      case ItemStruck f -> of("item-struck", item(f));
      case ItemTicked f ->
          of(
              "item-ticked",
              item(f)
                  .number("seat", f.seat())
                  .number("term", f.term())
                  .number("member", f.member().value()));
      case SwapOffered f ->
          of(
              "swap-offered",
              body(f, f.member())
                  .number("other", f.other().value())
                  .number("until_ms", f.until().toEpochMilli())
                  .flag("private", f.inPrivate()));
      case SwapLapsed f ->
          of("swap-lapsed", body(f, f.member()).number("other", f.other().value()));
      case TurnsSwapped f ->
          of(
              "turns-swapped",
              body(f, f.member())
                  .number("other", f.other().value())
                  .numbers("order", f.order().stream().map(MemberNo::value).toList()));
      case SeatAdded f ->
          of(
              "seat-added",
              body(f)
                  .text("opens", f.opens().toString())
                  .text("start", f.start().toString())
                  .number("counted", f.counted()));
      case SeatClosing f -> of("seat-closing", body(f));
      case SeatClosed f -> of("seat-closed", body(f));
      case DrawCalled f -> of("draw-called", body(f).number("lot", f.lot().value()));
      case TurnNamed f -> of("turn-named", body(f, f.member()).number("turn", f.turn()));
      case TurnPassedOver f -> of("turn-passed-over", body(f, f.member()));
      case TurnDeclined f -> of("turn-declined", body(f, f.member()));
      case HandoverAnnounced f -> of("handover-announced", body(f).number("days", f.days()));
      case HandoverConfirmed f -> of("handover-confirmed", body(f, f.member()));
      case HandoverLeftOpen f ->
          of(
              "handover-left-open",
              handover(f)
                  .flag("outgoing_done", f.outgoingDone())
                  .flag("incoming_done", f.incomingDone()));
      case EarlierHandoverConfirmed f ->
          of("earlier-handover-confirmed", handover(f).number("member", f.member().value()));
      case HandoverClosed f -> of("handover-closed", handover(f).text("reason", f.reason().hex()));
      case TermBegan f -> of("term-began", body(f));
      case SeatFilled f -> of("seat-filled", body(f, f.member()).number("turn", f.turn()));
      case SeatVacated f -> of("seat-vacated", body(f, f.member()).text("why", f.why().key()));
      case VacancyTold f -> of("vacancy-told", body(f));
    };
  }

  private static EncodedFact of(String kind, Body body) {
    return new EncodedFact(kind, 1, body.json());
  }

  private static Body item(OfChecklist fact) {
    return new Body().number("role", fact.role().value()).number("item", fact.item());
  }

  private static Body body(OfSeat fact) {
    return new Body()
        .number("role", fact.role().value())
        .number("seat", fact.seat())
        .number("term", fact.term());
  }

  private static Body handover(OfHandover fact) {
    return body(fact)
        .number("outgoing", fact.outgoing().value())
        .number("incoming", fact.incoming().value());
  }

  private static Body body(OfSeat fact, MemberNo member) {
    return body(fact).number("member", member.value());
  }

  private static Fact created(Fields in) {
    return new RoleCreated(
        role(in),
        in.commitment("name"),
        in.commitment("may"),
        in.text("terms"),
        time(in.text("start")),
        in.members("order"),
        decision(in));
  }

  /** A time on the wall. */
  static LocalDateTime time(String text) {
    try {
      return LocalDateTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(text + " is no time", e);
    }
  }

  private static Vacated why(String key) {
    return Arrays.stream(Vacated.values())
        .filter(why -> why.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no reason known: " + key));
  }

  private static RoleNo role(Fields in) {
    return new RoleNo(in.integer("role"));
  }

  private static int seat(Fields in) {
    return in.integer("seat");
  }

  private static int term(Fields in) {
    return in.integer("term");
  }

  private static DecisionNo decision(Fields in) {
    return new DecisionNo(in.integer("decision"));
  }
}
