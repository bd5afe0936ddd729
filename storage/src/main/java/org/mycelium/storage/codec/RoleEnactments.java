package org.mycelium.storage.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.role.Pin;
import org.mycelium.commands.role.RoleEnactment;
import org.mycelium.commands.role.RoleEnactment.ChangeRole;
import org.mycelium.commands.role.RoleEnactment.CreateRole;
import org.mycelium.commands.role.RoleEnactment.ElectSeats;
import org.mycelium.commands.role.RoleEnactment.EndRole;
import org.mycelium.commands.role.RoleEnactment.LimitRoles;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.role.RoleTerms;
import org.mycelium.commands.role.SeatPlan;
import org.mycelium.commands.role.SeatSought;

/** The forms of what decisions about roles do. */
final class RoleEnactments {
  static final Map<String, Function<Fields, Enactment>> READERS =
      Map.of(
          "create-role/1",
          in -> new CreateRole(terms(in.text("terms")), Optional.empty()),
          "create-role-on/1",
          in ->
              new CreateRole(
                  terms(in.text("terms")), Optional.of(RoleCodec.time(in.text("start")))),
          "change-role/1",
          in ->
              new ChangeRole(
                  new RoleNo(in.integer("role")), terms(in.text("terms")), SeatPlan.SAME),
          "change-role-seats/1",
          in ->
              new ChangeRole(
                  new RoleNo(in.integer("role")),
                  terms(in.text("terms")),
                  new SeatPlan(
                      in.integer("more"),
                      in.objects("closing").stream().map(RoleEnactments::closing).toList())),
          "end-role/1",
          in -> new EndRole(new RoleNo(in.integer("role"))),
          "elect-seats/1",
          in ->
              new ElectSeats(
                  new RoleNo(in.integer("role")), in.members("candidates"), List.of(), List.of()),
          "elect-seats/2",
          in ->
              new ElectSeats(
                  new RoleNo(in.integer("role")),
                  in.members("candidates"),
                  in.objects("seats").stream().map(RoleEnactments::sought).toList(),
                  List.of()),
          "elect-seats/3",
          in ->
              new ElectSeats(
                  new RoleNo(in.integer("role")),
                  in.members("candidates"),
                  in.objects("seats").stream().map(RoleEnactments::sought).toList(),
                  in.objects("pins").stream().map(RoleEnactments::pin).toList()),
          "limit-roles/1",
          in -> new LimitRoles(in.integer("limit")));

  private RoleEnactments() {}

  static EnactmentForm encode(RoleEnactment enactment) {
    return switch (enactment) {
      case CreateRole(RoleTerms terms, var start) when start.isPresent() ->
          new EnactmentForm(
              "create-role-on",
              1,
              new Body()
                  .text("terms", terms.canonical())
                  .text("start", start.get().toString())
                  .json());
      case CreateRole e ->
          new EnactmentForm(
              "create-role", 1, new Body().text("terms", e.terms().canonical()).json());
      case ChangeRole e when !e.seats().equals(SeatPlan.SAME) ->
          new EnactmentForm(
              "change-role-seats",
              1,
              new Body()
                  .number("role", e.role().value())
                  .text("terms", e.terms().canonical())
                  .number("more", e.seats().more())
                  .objects(
                      "closing", e.seats().closing().stream().map(RoleEnactments::body).toList())
                  .json());
      case ChangeRole e ->
          new EnactmentForm(
              "change-role",
              1,
              new Body()
                  .number("role", e.role().value())
                  .text("terms", e.terms().canonical())
                  .json());
      case EndRole e ->
          new EnactmentForm("end-role", 1, new Body().number("role", e.role().value()).json());
      case ElectSeats e -> electSeats(e);
      case LimitRoles e ->
          new EnactmentForm("limit-roles", 1, new Body().number("limit", e.limit()).json());
    };
  }

  /** What an election did not say when it was opened it never says. */
  private static EnactmentForm electSeats(ElectSeats e) {
    Body body =
        new Body()
            .number("role", e.role().value())
            .numbers("candidates", e.candidates().stream().map(MemberNo::value).toList());
    if (e.seats().isEmpty()) {
      return new EnactmentForm("elect-seats", 1, body.json());
    }
    body.objects("seats", e.seats().stream().map(RoleEnactments::body).toList());
    if (e.pins().isEmpty()) {
      return new EnactmentForm("elect-seats", 2, body.json());
    }
    body.objects("pins", e.pins().stream().map(RoleEnactments::body).toList());
    return new EnactmentForm("elect-seats", 3, body.json());
  }

  /** Members are numbered from 1: 0 is nobody who gives way. */
  private static Body body(Pin pin) {
    return new Body()
        .number("seat", pin.seat())
        .number("term", pin.term())
        .number("yields", pin.yields().map(MemberNo::value).orElse(0));
  }

  private static Pin pin(Fields in) {
    return new Pin(
        in.integer("seat"),
        in.integer("term"),
        Optional.of(in.integer("yields")).filter(no -> no > 0).map(MemberNo::new));
  }

  private static Body body(SeatSought sought) {
    return new Body()
        .number("seat", sought.seat())
        .flag("vacant", sought.vacant())
        .text("from", sought.from().toString())
        .text("until", sought.until().toString());
  }

  private static SeatSought sought(Fields in) {
    return new SeatSought(in.integer("seat"), in.flag("vacant"), in.day("from"), in.day("until"));
  }

  private static Body body(SeatPlan.Closing closing) {
    return new Body()
        .number("seat", closing.seat())
        .number("term", closing.term())
        .text("day", closing.day().toString());
  }

  private static SeatPlan.Closing closing(Fields in) {
    return new SeatPlan.Closing(in.integer("seat"), in.integer("term"), in.day("day"));
  }

  private static RoleTerms terms(String canonical) {
    return RoleTerms.fromCanonical(canonical)
        .orElseThrow(() -> new IllegalArgumentException(canonical + " are no terms of a role"));
  }
}
