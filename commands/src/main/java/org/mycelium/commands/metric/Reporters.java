package org.mycelium.commands.metric;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.membership.Meant;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.RoleNames;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.role.Seat;

/** Who reports what. Pure but for its read ports; one transaction, one instance. */
public final class Reporters {
  private final Members members;
  private final Roles roles;

  /** Reads from these. */
  public Reporters(Members members, Roles roles) {
    this.members = members;
    this.roles = roles;
  }

  /** Who reports this metric at this moment. */
  public WhoReports of(Metric metric) {
    return of(metric.reporter());
  }

  WhoReports of(ReportedBy reporter) {
    return switch (reporter) {
      case ReportedBy.Anyone _ -> new WhoReports(List.of(), Optional.empty(), Optional.empty());
      case ReportedBy.One(var no) -> one(members.get(no));
      case ReportedBy.Holders(RoleNo no) ->
          new WhoReports(holders(no), Optional.of(name(no)), Optional.empty());
    };
  }

  private static WhoReports one(Member member) {
    return member.present()
        ? new WhoReports(List.of(member), Optional.empty(), Optional.empty())
        : new WhoReports(List.of(), Optional.empty(), Optional.of(member.displayName()));
  }

  /** Nobody where all its seats are vacant or wait for their first term, or where it ended. */
  private List<Member> holders(RoleNo no) {
    return roles.all().stream()
        .filter(role -> role.no().equals(no))
        .flatMap(role -> role.seats().stream())
        .map(Seat::holder)
        .flatMap(Optional::stream)
        .distinct()
        .map(members::get)
        .filter(Member::present)
        .toList();
  }

  /** Empty if it was erased. */
  private String name(RoleNo no) {
    return Stream.concat(roles.all().stream(), roles.past().stream())
        .filter(role -> role.no().equals(no))
        .findFirst()
        .map(Role::name)
        .orElse("");
  }

  /** Goes on with who is meant; refuses if that is unclear. */
  Decision meant(
      MetricCommand.Reporter written, Member issuer, Function<ReportedBy, Decision> then) {
    return switch (written) {
      case MetricCommand.Reporter.Issuer _ -> then.apply(new ReportedBy.One(issuer.no()));
      case MetricCommand.Reporter.Anyone _ -> then.apply(new ReportedBy.Anyone());
      case MetricCommand.Reporter.Role(String name) ->
          RoleNames.find(name, roles.all())
              .map(role -> then.apply(new ReportedBy.Holders(role.no())))
              .orElseGet(() -> Decision.refuse(nobody(name)));
      case MetricCommand.Reporter.Called(String name) -> called(name, then);
    };
  }

  /** An id, or whatever begins like one, is a member before it is a role. */
  private Decision called(String written, Function<ReportedBy, Decision> then) {
    String bare = written.startsWith("@") ? written.substring(1) : written;
    Optional<Role> role =
        Meant.isId(written) ? Optional.empty() : RoleNames.find(bare, roles.all());
    return switch (Meant.of(written, members.all())) {
      case Meant.One(Member member) when role.isPresent() && bare.equals(written) ->
          Decision.refuse(
              new ReporterMessage.RoleOrMember(written, role.get().name(), member.matrixId()));
      case Meant.One(Member member) -> then.apply(new ReportedBy.One(member.no()));
      case Meant.Nobody _ ->
          role.map(one -> then.apply(new ReportedBy.Holders(one.no())))
              .orElseGet(() -> Decision.refuse(nobody(written)));
      case Meant.Several several ->
          Decision.refuse(
              new ReporterMessage.SeveralCalled(
                  written, several.members().stream().map(Member::matrixId).toList()));
    };
  }

  private ReporterMessage nobody(String written) {
    return new ReporterMessage.NobodyCalled(
        written,
        Meant.isId(written)
            ? Optional.empty()
            : RoleNames.near(written, roles.all()).map(Role::name));
  }
}
