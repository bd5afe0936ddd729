package org.mycelium.commands.disqualification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Enacting.Outcome;
import org.mycelium.commands.decision.Provision;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.grammar.Words;
import org.mycelium.commands.lot.Called;
import org.mycelium.commands.lot.Departing;
import org.mycelium.commands.lot.Lot;
import org.mycelium.commands.lot.LotRefusal;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Lots;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Tx;
import org.mycelium.commands.proposal.Opening;
import org.mycelium.commands.settings.Settings;

/**
 * What becomes of proposals to disqualify somebody: they pass under the assembly's own rule, since
 * nobody may be struck from a draw by one person's word. Pure but for its read ports; one
 * transaction, one instance.
 */
public final class DisqualificationRules {
  /** Older draws than so many back are named by their number. */
  private static final int LOOKED_AT = 20;

  private final Members members;
  private final Lots lots;
  private final Departing departing;
  private final Opening opening;

  /** Decides from what a transaction reads. */
  public static DisqualificationRules in(Tx tx) {
    return new DisqualificationRules(
        tx.members(),
        tx.lots(),
        Departing.in(tx),
        new Opening(tx.members(), tx.proposals(), tx.enactments()));
  }

  private DisqualificationRules(Members members, Lots lots, Departing departing, Opening opening) {
    this.members = members;
    this.lots = lots;
    this.departing = departing;
    this.opening = opening;
  }

  /** What becomes of this command. */
  public Decision decide(DisqualificationCommand command, Situation situation) {
    return Belonging.inside(situation.issuer(), proposer -> propose(command, situation, proposer));
  }

  private Decision propose(DisqualificationCommand command, Situation situation, Member proposer) {
    List<MemberNo> found = new ArrayList<>();
    Optional<LotRefusal> unknown = new Called(members.all()).find(List.of(command.whom()), found);
    if (unknown.isPresent()) {
      return Decision.refuse(unknown.get());
    }
    MemberNo whom = found.getFirst();
    Optional<Lot> lot =
        command.lot().isPresent()
            ? lots.find(command.lot().get())
            : lots.newest(LOOKED_AT).stream().filter(one -> one.stands(whom)).findFirst();
    if (lot.isEmpty()) {
      return Decision.refuse(
          command.lot().isPresent()
              ? new LotRefusal.NoSuch(command.lot())
              : new DisqualificationMessage.InNone(name(whom)));
    }
    if (lot.get().open()) {
      return Decision.refuse(new DisqualificationMessage.NotDrawn(lot.get().no()));
    }
    return lot.get().stands(whom)
        ? open(lot.get(), whom, command, situation, proposer)
        : Decision.refuse(new DisqualificationMessage.NotInIt(lot.get().no(), name(whom)));
  }

  private Decision open(
      Lot lot,
      MemberNo whom,
      DisqualificationCommand command,
      Situation situation,
      Member proposer) {
    Settings settings = situation.settings();
    return opening.open(
        new Opening.Terms(
            Words.capital(command.word()) + " " + name(whom) + ": " + lot.no(),
            command.reason(),
            settings.rule(),
            settings.quorum(),
            situation.moment().now().plus(settings.votingPeriod()),
            List.of(
                new Opening.Planned(
                    new DisqualificationEnactment(lot.no(), whom),
                    List.of(name(whom), lot.about())))),
        situation,
        proposer);
  }

  /** Carries out what was decided, if it still can be: they may have declined meanwhile. */
  public Outcome enact(
      Provision provision, DisqualificationEnactment enactment, Decision.Draft draft) {
    Optional<Lot> lot = lots.find(enactment.lot()).filter(one -> one.stands(enactment.member()));
    if (lot.isEmpty()) {
      return new Outcome.Impossible(
          new DisqualificationMessage.NotInIt(enactment.lot(), name(enactment.member())));
    }
    departing.disqualify(lot.get(), enactment.member(), draft);
    return new Outcome.Done(provision.description());
  }

  private String name(MemberNo member) {
    return members.get(member).displayName();
  }
}
