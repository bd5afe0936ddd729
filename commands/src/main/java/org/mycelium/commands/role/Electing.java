package org.mycelium.commands.role;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.membership.Meant;
import org.mycelium.commands.membership.Namesakes;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.proposal.Opening;
import org.mycelium.commands.proposal.ProposalFact;
import org.mycelium.commands.proposal.life.Life;
import org.mycelium.commands.question.Offer;
import org.mycelium.commands.question.OfferMessage;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.terms.VotingTerms;
import org.mycelium.commands.text.Message;

/**
 * How a role is filled by election: a vote between those who stand, "none of these" among them,
 * whose winners take the seats as these fall free. Pure but for its read ports.
 */
final class Electing {
  /** A title that names more is a list; the list stands below it. */
  private static final int NAMED = 3;

  private final Members members;
  private final Roles roles;
  private final Lots lots;
  private final Opening opening;

  Electing(Members members, Roles roles, Lots lots, Opening opening) {
    this.members = members;
    this.roles = roles;
    this.lots = lots;
    this.opening = opening;
  }

  /** Opens the vote, or says who cannot stand. */
  Decision open(
      RoleCommand.Elect command,
      Role role,
      Rotation rotation,
      Situation situation,
      Member proposer) {
    if (role.terms().filling() != Filling.ELECTION) {
      return Decision.refuse(new RoleRefusal.NotElected(role.name()));
    }
    List<Member> standing = new ArrayList<>();
    for (String written : command.candidates()) {
      switch (Meant.of(written, members.all())) {
        case Meant.One(Member member) when standing.contains(member) -> {}
        case Meant.One(Member member) -> standing.add(member);
        case Meant.Nobody _ when service(written).isPresent() -> {
          return Decision.refuse(
              new RoleRefusal.NoPerson(service(written).get().displayName(), role.name()));
        }
        case Meant.Nobody _, Meant.Several _ -> {
          return Decision.refuse(new RoleRefusal.WhoStands(written));
        }
      }
    }
    Optional<Contest.Place> place = contest(role, situation).first();
    if (place.isEmpty()) {
      return Decision.refuse(underWay(role, situation));
    }
    List<RoleMessage.Barred> barred = barred(role, standing, rotation, place.get());
    if (!barred.isEmpty()) {
      return Decision.refuse(new RoleRefusal.CannotStand(role.name(), barred));
    }
    return standing.size() == 1
        ? confirm(command, role, standing.getFirst(), situation, proposer)
        : choose(command, role, standing, situation, proposer);
  }

  /** The declared bot or bridge of that name, which holds no role. */
  private Optional<Member> service(String written) {
    return members.all().stream()
        .filter(member -> member.standing() == Member.Standing.SERVICE)
        .filter(member -> Meant.names(written, member))
        .findFirst();
  }

  /** One alone is a question for yes and no, under the assembly's rule. */
  private Decision confirm(
      RoleCommand.Elect command, Role role, Member only, Situation situation, Member proposer) {
    Settings settings = situation.settings();
    return opening.open(
        new Opening.Terms(
            role.name() + ": " + only.displayName(),
            command.text(),
            settings.rule(),
            settings.quorum(),
            closesAt(situation),
            List.of(planned(role, List.of(only), only.displayName(), 1, situation))),
        situation,
        proposer);
  }

  private Decision choose(
      RoleCommand.Elect command,
      Role role,
      List<Member> standing,
      Situation situation,
      Member proposer) {
    int seats = Math.min(contest(role, situation).free(), standing.size());
    Settings settings = situation.settings();
    Method method = command.method().orElse(seats > 1 ? Method.STV_SCOTTISH : settings.method());
    Offer offer = offer(standing.stream().map(Member::displayName).toList(), method, seats);
    if (offer.obstacle(method, settings.language()).isPresent()
        || offer.options().size() < standing.size()) {
      // whoever is called "none of these" would be no option, and others elected in their place
      offer = offer(standing.stream().map(Electing::withId).toList(), method, seats);
    }
    Optional<Message> obstacle =
        offer
            .obstacle(method, settings.language())
            .filter(problem -> !(problem instanceof OfferMessage.Alike));
    if (obstacle.isPresent()) {
      return Decision.refuse(obstacle.get());
    }
    return opening.open(
        new Opening.Terms(
            title(role, offer.options()),
            command.text(),
            offer.question(method),
            settings.quorum(),
            closesAt(situation),
            List.of(planned(role, standing, "", seats, situation)),
            Life.AT_ONCE,
            VotingTerms.Wish.NONE),
        situation,
        proposer);
  }

  /** The same in every language: what is filled, and who stands, as far as that is read. */
  private static String title(Role role, List<String> names) {
    return role.name()
        + ": "
        + names.stream().limit(NAMED).collect(Collectors.joining(", "))
        + (names.size() > NAMED ? ", …" : "");
  }

  private static Offer offer(List<String> names, Method method, int seats) {
    return new Offer(names, Optional.of(method), Optional.of(seats), Optional.empty(), true);
  }

  /**
   * As somebody stands where names would not do, so that nobody can keep others from being elected
   * by what they call themselves: two exact ids are never the same person's, however alike.
   */
  private static String withId(Member member) {
    String told = Namesakes.told(member.chosenName(), member.matrixId(), true);
    return told.codePointCount(0, told.length()) <= Offer.MAX_NAME ? told : member.matrixId();
  }

  private Opening.Planned planned(
      Role role, List<Member> standing, String alone, int seats, Situation situation) {
    Contest contest = contest(role, situation);
    List<Contest.Place> places = contest.places(seats);
    String instead =
        places.stream()
            .flatMap(place -> place.yields().stream())
            .map(no -> members.get(no).displayName())
            .collect(Collectors.joining(", "));
    List<String> words = new ArrayList<>(List.of(role.name(), alone, instead));
    while (words.getLast().isEmpty()) {
      words.removeLast();
    }
    return new Opening.Planned(
        new RoleEnactment.ElectSeats(
            role.no(),
            standing.stream().map(Member::no).toList(),
            places.stream().map(contest::sought).toList(),
            places.stream().map(Contest.Place::pin).toList()),
        words);
  }

  /** What is being voted on already is not voted on a second time. */
  private Contest contest(Role role, Situation situation) {
    return new Contest(
        role,
        closesAt(situation),
        situation.moment().zone(),
        open(role, situation).stream().flatMap(one -> one.pins().stream()).toList());
  }

  /** While a lot settles a tie others may stand: whichever is decided first holds. */
  private List<Elections.Open> open(Role role, Situation situation) {
    return new Elections(opening, lots, situation.moment().zone())
        .of(role).stream().filter(one -> one.lot().isEmpty()).toList();
  }

  /** Names the vote on what would have been voted on otherwise. */
  private ElectionMessage underWay(Role role, Situation situation) {
    Contest.Place wanted =
        new Contest(role, closesAt(situation), situation.moment().zone(), List.of())
            .first()
            .orElseThrow();
    Elections.Open vote =
        open(role, situation).stream()
            .filter(one -> one.isAbout(wanted.seat(), wanted.term()))
            .findFirst()
            .orElseThrow();
    return new ElectionMessage.UnderWay(role.name(), vote.told());
  }

  private static Instant closesAt(Situation situation) {
    return situation.moment().now().plus(situation.settings().votingPeriod());
  }

  /** Whoever could not take the seat then is not elected for it. */
  private List<RoleMessage.Barred> barred(
      Role role, List<Member> standing, Rotation rotation, Contest.Place place) {
    List<RoleMessage.Barred> barred = new ArrayList<>();
    for (Member member : standing) {
      rotation
          .bar(member.no(), role, place.seat(), place.term(), place.at(), roles.all())
          .ifPresent(bar -> barred.add(new RoleMessage.Barred(member.displayName(), bar)));
    }
    return barred;
  }

  /**
   * Who was chosen, as it stands in what is being recorded with the decision. Who stands alone and
   * has passed is elected.
   */
  static List<MemberNo> elected(List<MemberNo> candidates, Decision.Draft draft) {
    return draft.facts().stream()
        .filter(ProposalFact.OptionsChosen.class::isInstance)
        .map(ProposalFact.OptionsChosen.class::cast)
        .findFirst()
        .map(chosen -> chosen.options().stream().map(no -> candidates.get(no - 1)).toList())
        .orElse(candidates);
  }
}
