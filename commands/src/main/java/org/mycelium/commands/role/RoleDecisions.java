package org.mycelium.commands.role;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Enacting.Outcome;
import org.mycelium.commands.decision.Enactment;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.port.Absences;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Opening;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.text.Message;

/** What the assembly decides about roles: how it is proposed, and how it is carried out. */
public final class RoleDecisions {
  /** How many roles a member may hold at once, before the assembly decided about it. */
  public static final int LIMIT = 2;

  private static final int MAX_NAME = 40;
  private static final int MAX_MAY = 2_000;
  private static final int MAX_ROLES = 50;

  /** Words with a letter at the beginning, so that it can be told from a number. */
  private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} '’_-]*");

  private static final Pattern NUMBER = Pattern.compile("r ?\\d+");

  private final Members members;
  private final Absences absences;
  private final Roles roles;
  private final Lots lots;
  private final Opening opening;

  /** Decides from these. */
  public RoleDecisions(
      Members members, Absences absences, Roles roles, Lots lots, Opening opening) {
    this.members = members;
    this.absences = absences;
    this.roles = roles;
    this.lots = lots;
    this.opening = opening;
  }

  Decision create(RoleCommand.Create command, Situation situation, Member proposer) {
    return obstacle(command.name(), command.may())
        .map(Decision::refuse)
        .orElseGet(
            () ->
                open(
                    command.title(),
                    command.may(),
                    new Opening.Planned(
                        new RoleEnactment.CreateRole(command.terms(), command.start()),
                        List.of(command.name(), command.may())),
                    situation,
                    proposer));
  }

  Decision change(RoleCommand.Change command, Role role, Situation situation, Member proposer) {
    RoleTerms terms = command.change().of(role.terms());
    if (terms.equals(role.terms())) {
      return Decision.refuse(new RolePlanMessage.NothingToChange(role.name(), terms));
    }
    Instant closesAt = situation.moment().now().plus(situation.settings().votingPeriod());
    SeatPlan seats = Seating.plan(role, terms.seats(), closesAt, situation.moment().zone());
    return open(
        command.title(),
        command.text(),
        new Opening.Planned(
            new RoleEnactment.ChangeRole(role.no(), terms, seats), List.of(role.name())),
        situation,
        proposer);
  }

  Decision end(RoleCommand.End command, Role role, Situation situation, Member proposer) {
    return open(
        command.title(),
        command.text(),
        new Opening.Planned(new RoleEnactment.EndRole(role.no()), List.of(role.name())),
        situation,
        proposer);
  }

  Decision elect(
      RoleCommand.Elect command,
      Role role,
      Rotation rotation,
      Situation situation,
      Member proposer) {
    return electing().open(command, role, rotation, situation, proposer);
  }

  /** The votes on who takes a role, the one that ends first leading. */
  List<Elections.Open> elections(Role role, ZoneId zone) {
    return new Elections(opening, lots, zone).of(role);
  }

  /** The vote that would create a role of this name, if there is one; the one that ends first. */
  Optional<Proposal> creating(String name) {
    return opening.open(RoleEnactment.CreateRole.named(name)).stream()
        .min(Comparator.comparing(Proposal::closesAt));
  }

  private Electing electing() {
    return new Electing(members, roles, lots, opening);
  }

  Decision limit(RoleCommand.Limit command, Situation situation, Member proposer) {
    return open(
        command.title(),
        command.text(),
        new Opening.Planned(new RoleEnactment.LimitRoles(command.limit()), List.of()),
        situation,
        proposer);
  }

  private Decision open(
      String title, String text, Opening.Planned does, Situation situation, Member proposer) {
    Settings settings = situation.settings();
    Instant closesAt = situation.moment().now().plus(settings.votingPeriod());
    return opening.open(
        new Opening.Terms(
            Words.capital(title),
            text,
            settings.rule(),
            settings.quorum(),
            closesAt,
            List.of(does)),
        situation,
        proposer);
  }

  /** Carries out what was decided, if it still can be. */
  public Outcome enact(
      Provision provision,
      RoleEnactment enactment,
      DecisionNo decision,
      Moment moment,
      Decision.Draft draft) {
    return switch (enactment) {
      case RoleEnactment.CreateRole e -> create(provision, e, decision, moment, draft);
      case RoleEnactment.ChangeRole e -> change(provision, e, decision, moment, draft);
      case RoleEnactment.EndRole e -> end(provision, e, decision, moment, draft);
      case RoleEnactment.ElectSeats e ->
          new ElectionClose(
                  members,
                  roles.all(),
                  new Rotation(
                      members.all(),
                      absences.all(),
                      roles.limit(),
                      Drawing.Register.in(lots),
                      moment.zone()),
                  new Elections(opening, lots, moment.zone()),
                  lots.next(),
                  moment)
              .close(provision, e, Electing.elected(e.candidates(), draft), decision, draft);
      case RoleEnactment.LimitRoles e -> {
        draft.fact(new RoleFact.RoleLimitDecided(e.limit(), decision));
        yield new Outcome.Done(provision.description());
      }
    };
  }

  /** What an election was about that is gone for good. Where the role is, that is said already. */
  public List<Message> moot(RoleEnactment.ElectSeats election) {
    return roles.all().stream()
        .filter(role -> role.no().equals(election.role()))
        .<Message>flatMap(role -> Elections.moot(election, role).stream())
        .toList();
  }

  /** The cards of votes of which less comes since these facts say so from now on. */
  void touchEnded(List<? extends Fact> facts, Decision.Draft draft) {
    opening.underway(Enactment.class).stream()
        .filter(one -> facts.stream().anyMatch(one.does()::endedBy))
        .map(one -> one.proposal().no())
        .distinct()
        .forEach(no -> draft.effect(new Effect.TouchCard(no)));
  }

  private Outcome create(
      Provision provision,
      RoleEnactment.CreateRole enactment,
      DecisionNo decision,
      Moment moment,
      Decision.Draft draft) {
    String name = provision.words().getFirst().text();
    Optional<Message> obstacle = obstacle(name, provision.words().getLast().text());
    if (obstacle.isPresent()) {
      return new Outcome.Impossible(obstacle.get());
    }
    draft.fact(
        new RoleFact.RoleCreated(
            roles.next(),
            provision.words().getFirst().commitment(),
            provision.words().getLast().commitment(),
            enactment.terms().canonical(),
            enactment.start().orElseGet(() -> RoleReader.morningAfter(moment)),
            order(enactment.terms().filling()),
            decision));
    return new Outcome.Done(provision.description());
  }

  /** Nobody's turn comes by itself where it takes an election or a draw. */
  private List<MemberNo> order(Filling filling) {
    return switch (filling) {
      case ROTATION -> members.all().stream().filter(Member::present).map(Member::no).toList();
      case ELECTION, LOT -> List.of();
    };
  }

  private Outcome change(
      Provision provision,
      RoleEnactment.ChangeRole enactment,
      DecisionNo decision,
      Moment moment,
      Decision.Draft draft) {
    Optional<Role> role =
        roles.all().stream().filter(one -> one.no().equals(enactment.role())).findFirst();
    if (role.isEmpty()) {
      return new Outcome.Impossible(
          new RolePlanMessage.AlreadyEnded(provision.words().getFirst().text()));
    }
    // Where nothing was said of seats, those stay that another decision gave it meanwhile.
    RoleTerms terms =
        enactment.seats().equals(SeatPlan.SAME)
            ? enactment.terms().withSeats(role.get().terms().seats())
            : enactment.terms();
    Filling filling = terms.filling();
    RoleFact.RoleChanged changed =
        new RoleFact.RoleChanged(
            enactment.role(),
            terms.canonical(),
            filling == role.get().terms().filling() ? List.of() : order(filling),
            decision);
    draft.fact(changed);
    Role after = role.get().after(changed);
    List<RoleFact.OfSeat> seated =
        Seating.seat(after, enactment.seats(), moment.now(), moment.zone());
    seated.forEach(draft::fact);
    touchEnded(seated, draft);
    return new Outcome.Done(
        new RolePlanMessage.PlannedChange(
            enactment.role(),
            provision.words().getFirst().text(),
            terms,
            Seating.done(after, seated, moment.zone())));
  }

  private Outcome end(
      Provision provision,
      RoleEnactment.EndRole enactment,
      DecisionNo decision,
      Moment moment,
      Decision.Draft draft) {
    Optional<Role> role =
        roles.all().stream().filter(one -> one.no().equals(enactment.role())).findFirst();
    if (role.isEmpty()) {
      return new Outcome.Impossible(
          new RolePlanMessage.AlreadyEnded(provision.words().getFirst().text()));
    }
    for (SwapOffer offer : role.get().offers()) {
      if (!offer.lapsed()) {
        SwapEnd end = new SwapEnd(enactment.role(), offer, SwapOffer.End.ROLE);
        draft.fact(end.fact());
        end.tell(role.get(), members, moment, draft);
      }
    }
    draft.fact(new RoleFact.RoleEnded(enactment.role(), decision));
    List<String> votes =
        opening.underway(Enactment.class).stream()
            .filter(one -> !Collections.disjoint(one.does().restsOn(), enactment.subjects()))
            .map(one -> one.proposal().no().toString())
            .distinct()
            .toList();
    return new Outcome.Done(
        votes.isEmpty()
            ? provision.description()
            : new ElectionMessage.RoleEnds(provision.description(), votes));
  }

  private Optional<Message> obstacle(String name, String may) {
    String folded = Words.fold(name);
    if (length(name) > MAX_NAME
        || !NAME.matcher(name).matches()
        || NUMBER.matcher(folded).matches()
        || RoleGrammar.reserved(folded)) {
      return Optional.of(new RolePlanMessage.BadName(name, MAX_NAME));
    }
    if (length(may) > MAX_MAY) {
      return Optional.of(new RolePlanMessage.TooLong(length(may), MAX_MAY));
    }
    Optional<Role> taken =
        roles.all().stream().filter(role -> Words.fold(role.name()).equals(folded)).findFirst();
    if (taken.isPresent()) {
      return Optional.of(new RolePlanMessage.NameTaken(taken.get().name()));
    }
    return roles.all().size() >= MAX_ROLES
        ? Optional.of(new RolePlanMessage.TooMany(MAX_ROLES))
        : Optional.empty();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
