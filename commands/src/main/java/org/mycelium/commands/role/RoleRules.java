package org.mycelium.commands.role;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.decision.ReasonNotKept;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Unasked;
import org.mycelium.commands.lot.Convening;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.Ticket;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Absences;
import org.mycelium.commands.port.Checklists;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.ReminderWishes;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.text.Message;

/**
 * What becomes of commands about roles. Pure but for its read ports; one transaction, one instance.
 *
 * @see Rota for what falls due
 * @see RoleDecisions for what the assembly decides about roles
 */
public final class RoleRules {
  /** More roles than this on one person are no rotation. */
  static final int MAX_LIMIT = 20;

  private static final Pattern CLAUSES = Pattern.compile("([^,;:]+)[,;:].+");

  private final Members members;
  private final Absences absences;
  private final Roles roles;
  private final Lots lots;
  private final Convening convening;
  private final ChecklistRules checklists;
  private final HandoverRules handovers;
  private final ReminderWishes wishes;
  private final RoleDecisions decisions;

  /** Decides from these. */
  public RoleRules(
      Members members,
      Absences absences,
      Roles roles,
      Lots lots,
      Convening convening,
      Checklists checklists,
      ReminderWishes wishes,
      RoleDecisions decisions) {
    this.members = members;
    this.absences = absences;
    this.roles = roles;
    this.lots = lots;
    this.convening = convening;
    this.checklists = new ChecklistRules(members, roles, checklists);
    this.handovers = new HandoverRules(members, this.checklists);
    this.wishes = wishes;
    this.decisions = decisions;
  }

  /** What becomes of this command. */
  public Decision decide(RoleCommand command, Situation situation) {
    if (command instanceof RoleCommand.Due) {
      return due(situation);
    }
    if (command instanceof RoleCommand.AnswerSwap && !takesPart(situation)) {
      return Decision.silence();
    }
    return Belonging.inside(situation.issuer(), member -> decide(command, situation, member));
  }

  /** Nobody who merely reacts to something is told that they are no member. */
  private static boolean takesPart(Situation situation) {
    return situation.issuer() instanceof Issuer.Person person && person.member().present();
  }

  private Decision decide(RoleCommand command, Situation situation, Member member) {
    return switch (command) {
      case RoleCommand.Due _ -> throw new IllegalStateException("the clock is no member");
      case RoleCommand.ListRoles _ -> Decision.answer(view(situation).overview());
      case RoleCommand.Show c when meantToChange(c.name()) ->
          Decision.refuse(new RolePlanMessage.ChangeHow());
      case RoleCommand.Show c ->
          named(c.name(), role -> Decision.answer(view(situation).shown(role.no())));
      case RoleCommand.Create c -> decisions.create(c, situation, member);
      case RoleCommand.Change c ->
          named(c.name(), role -> decisions.change(c, role, situation, member));
      case RoleCommand.End c -> named(c.name(), role -> decisions.end(c, role, situation, member));
      case RoleCommand.Elect c ->
          named(c.name(), role -> decisions.elect(c, role, rotation(situation), situation, member));
      case RoleCommand.Limit c -> decisions.limit(c, situation, member);
      case RoleCommand.OfferSwap c ->
          mine(
              c.name(),
              member.no(),
              (seat, no) -> seat.next().filter(no::equals).isPresent(),
              RoleRefusal.Asked.SWAP,
              name -> new SwapMessage.NoTurn(name, turns(situation).named(name)),
              found -> swaps(situation).offer(c, found.role(), found.seat(), member));
      case RoleCommand.AcceptSwap c ->
          maybeNamed(c.name(), role -> swaps(situation).accept(role, member));
      case RoleCommand.AnswerSwap c -> swaps(situation).answer(c, member);
      case RoleCommand.OfChecklist c -> checklists.decide(c, situation, member);
      case RoleCommand.Decline c ->
          unasked(c.name(), name -> decline(new RoleCommand.Decline(name), situation, member));
      case RoleCommand.StepDown c ->
          unasked(c.name(), name -> stepDown(new RoleCommand.StepDown(name), member));
      case RoleCommand.ConfirmHandover c ->
          maybeNamed(c.name(), role -> handovers.confirm(role, roles.all(), member));
      case RoleCommand.CloseHandovers c -> close(c, situation, member);
    };
  }

  /** Does what is owed, and tells it: one message a role, naming those whom it concerns. */
  private Decision due(Situation situation) {
    Rota rota = rota(situation);
    rota.advance();
    Decision.Draft draft = Decision.accept();
    rota.facts().forEach(draft::fact);
    decisions.touchEnded(rota.facts(), draft);
    RoleView view = new RoleView(rota, members, rotation(situation), decisions, situation.moment());
    rota.news()
        .forEach(
            (role, all) -> {
              List<News> news = News.standing(all);
              tell(
                  view.news(rota.role(role), news, checklists.toHandOver(rota.role(role))),
                  RoleView.concerned(news),
                  draft);
            });
    rota.lapsed()
        .forEach(one -> one.tell(rota.role(one.role()), members, situation.moment(), draft));
    rota.calls().forEach(call -> convene(call, rota.role(call.role()), situation, draft));
    return draft.done();
  }

  private void convene(Calling.Call call, Role role, Situation situation, Decision.Draft draft) {
    Instant until = call.now().plus(call.stage());
    LotNo announced =
        convening.convene(
            new Convening.Plan(
                role.name() + ", " + call.begins(situation.moment().zone()),
                call.seats(),
                Ticket.of(call.eligible().stream().sorted().toList()),
                until,
                call.stage(),
                call.beacon()),
            Optional.empty(),
            situation.moment(),
            draft);
    if (!announced.equals(call.lot())) {
      throw new IllegalStateException(announced + " is not " + call.lot());
    }
  }

  /**
   * Everybody reads it in the room; those whom it concerns are called by it there, or get it in
   * private, as they wish.
   */
  private void tell(Message message, List<MemberNo> concerned, Decision.Draft draft) {
    List<MemberNo> called = concerned.stream().filter(this::here).toList();
    List<MemberNo> inPrivate =
        called.stream().filter(no -> wishes.of(no).privately() && wishes.reachable(no)).toList();
    draft.effect(
        new Effect.Announce(
            message,
            Effect.Loudness.LOUD,
            called.stream().filter(no -> !inPrivate.contains(no)).toList(),
            Optional.empty()));
    inPrivate.forEach(no -> draft.effect(new Effect.Whisper(no, message)));
  }

  private boolean here(MemberNo member) {
    return members.get(member).present();
  }

  private Decision decline(RoleCommand.Decline command, Situation situation, Member member) {
    Declining declining =
        new Declining(roles.all(), lots, rotation(situation), decisions, situation.moment());
    return maybeNamed(command.name(), role -> declining.decline(role, member));
  }

  private Decision stepDown(RoleCommand.StepDown command, Member member) {
    MemberNo me = member.no();
    return mine(
        command.name(),
        me,
        (seat, no) -> seat.holder().filter(no::equals).isPresent(),
        RoleRefusal.Asked.STEP_DOWN,
        RoleRefusal.NotHeld::new,
        found -> {
          Decision.Draft draft = Decision.accept();
          found.role().leaving(found.seat().no()).ifPresent(draft::fact);
          RoleFact vacated =
              new RoleFact.SeatVacated(
                  found.role().no(),
                  found.seat().no(),
                  found.seat().term(),
                  me,
                  RoleFact.Vacated.STEPPED_DOWN);
          decisions.touchEnded(List.of(vacated), draft);
          return draft
              .fact(vacated)
              .effect(
                  new Effect.Announce(
                      new RoleMessage.SteppedDown(found.role().name(), member.displayName()),
                      Effect.Loudness.QUIET,
                      List.of(),
                      Optional.empty()))
              .done();
        });
  }

  /** A seat and its role. */
  private record Found(Role role, Seat seat) {}

  /** Goes on with the seat that is meant: the one of this member of which something holds. */
  private Decision mine(
      Optional<String> name,
      MemberNo me,
      BiPredicate<Seat, MemberNo> holds,
      RoleRefusal.Asked asked,
      Function<String, Message> nothing,
      Function<Found, Decision> then) {
    if (name.isPresent()) {
      return named(
          name.get(),
          role ->
              seats(role, me, holds)
                  .findFirst()
                  .map(then)
                  .orElseGet(() -> Decision.refuse(nothing.apply(role.name()))));
    }
    List<Found> all = roles.all().stream().flatMap(role -> seats(role, me, holds)).toList();
    return switch (all.size()) {
      case 0 -> Decision.refuse(nothing.apply(""));
      case 1 -> then.apply(all.getFirst());
      default ->
          Decision.refuse(
              new RoleRefusal.WhichRole(
                  all.stream().map(found -> found.role().name()).distinct().toList(), asked));
    };
  }

  private static Stream<Found> seats(Role role, MemberNo me, BiPredicate<Seat, MemberNo> holds) {
    return role.seats().stream()
        .filter(seat -> holds.test(seat, me))
        .map(seat -> new Found(role, seat));
  }

  /** "Keepers of the hall" may be a role, or what somebody called Hall hands over as keeper. */
  private Decision close(RoleCommand.CloseHandovers command, Situation situation, Member member) {
    boolean whole = command.whole().flatMap(name -> RoleNames.find(name, roles.all())).isPresent();
    RoleCommand.CloseHandovers meant = whole ? command.fromAnybody() : command;
    return maybeNamed(
        meant.name(), role -> handovers.close(meant, role, roles.all(), situation, member));
  }

  /** Goes on with the name without a reason, which is not asked for, behind it. */
  private Decision unasked(Optional<String> written, Function<Optional<String>, Decision> then) {
    Optional<Unasked> parts =
        written.filter(name -> RoleNames.find(name, roles.all()).isEmpty()).map(Unasked::of);
    if (parts.isEmpty()) {
      return then.apply(written);
    }
    Decision decided =
        then.apply(parts.map(Unasked::words).filter(name -> !RoleNames.bare(name).isEmpty()));
    return parts.get().reason() ? ReasonNotKept.told(decided) : decided;
  }

  private Decision maybeNamed(Optional<String> name, Function<Optional<Role>, Decision> then) {
    return name.map(one -> named(one, role -> then.apply(Optional.of(role))))
        .orElseGet(() -> then.apply(Optional.empty()));
  }

  private Decision named(String name, Function<Role, Decision> then) {
    List<Role> all = roles.all();
    return RoleNames.find(name, all)
        .map(then)
        .or(
            () ->
                decisions
                    .creating(name)
                    .map(vote -> new RoleRefusal.NotYet(name, vote.no(), vote.closesAt()))
                    .map(Decision::refuse))
        .orElseGet(
            () ->
                Decision.refuse(
                    new RoleRefusal.NoSuch(
                        name, RoleNames.near(name, all).map(Role::name), all.size())));
  }

  /** "Keys, 3 seats" names a role, and what is to be otherwise. */
  private boolean meantToChange(String name) {
    Matcher clauses = CLAUSES.matcher(name);
    return clauses.matches() && RoleNames.find(clauses.group(1), roles.all()).isPresent();
  }

  private RoleView view(Situation situation) {
    Rota rota = rota(situation);
    rota.advance();
    return new RoleView(rota, members, rotation(situation), decisions, situation.moment());
  }

  private Rota rota(Situation situation) {
    return new Rota(
        roles.all(),
        rotation(situation),
        lots.next(),
        situation.moment().now(),
        situation.moment().zone());
  }

  private Turns turns(Situation situation) {
    return new Turns(roles.all(), situation.moment().now(), situation.moment().zone());
  }

  private SwapRules swaps(Situation situation) {
    return new SwapRules(members, roles, wishes, rotation(situation), situation);
  }

  private Rotation rotation(Situation situation) {
    return new Rotation(
        members.all(),
        absences.all(),
        roles.limit(),
        Drawing.Register.in(lots),
        situation.moment().zone());
  }
}
