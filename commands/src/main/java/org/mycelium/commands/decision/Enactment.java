package org.mycelium.commands.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.census.CensusEnactment;
import org.mycelium.commands.disqualification.DisqualificationEnactment;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.ledger.LedgerEnactment;
import org.mycelium.commands.power.PowerEnactment;
import org.mycelium.commands.proposal.amendment.AmendmentEnactment;
import org.mycelium.commands.proposal.standing.StandingEnactment;
import org.mycelium.commands.recall.RecallEnactment;
import org.mycelium.commands.role.RoleEnactment;
import org.mycelium.commands.rulebook.RulebookEnactment;
import org.mycelium.commands.scrip.ScripEnactment;
import org.mycelium.commands.template.TemplateEnactment;
import org.mycelium.commands.text.Message;

/**
 * What the passing of a proposal does, besides standing in the log: said on its card before anybody
 * votes, and done in the same transaction that records the decision.
 *
 * <p>A feature adds a sealed subtype of records in its own folder and names it here; the compiler
 * then lists the rest: how it is carried out ({@code Features.enact}) and which form it has in
 * facts (storage's {@code EnactmentForm}). Like facts, enactments name people only by member number
 * and hold no words: those go beside them, see {@link Provision}.
 */
public sealed interface Enactment
    permits AmendmentEnactment,
        CensusEnactment,
        DisqualificationEnactment,
        RecallEnactment,
        LedgerEnactment,
        PowerEnactment,
        RoleEnactment,
        RulebookEnactment,
        ScripEnactment,
        StandingEnactment,
        TemplateEnactment {
  /**
   * What it does, as items of a list, in words that hold before and after it is done: "quorum: 1/3
   * of those who can vote".
   *
   * @param words those of its {@link Provision}, untrusted; an empty one was erased
   */
  Message description(List<String> words);

  /**
   * What it changes, by stable keys such as {@code setting/quorum}. Two open proposals that share
   * one contend for it, and their cards say so.
   */
  Set<String> subjects();

  /**
   * The same, where some of it stands in its words.
   *
   * @param words those of its {@link Provision}, untrusted; an empty one was erased
   */
  default Set<String> subjects(List<String> words) {
    return subjects();
  }

  /** What has to be there for it to do anything: where one of these is ended, it does nothing. */
  default Set<String> restsOn() {
    return Set.of();
  }

  /** Whether it does nothing, or less, since this happened; its card says so from then on. */
  default boolean endedBy(Fact fact) {
    return false;
  }

  /** Whether of several that change the same the first that is decided holds, and not the last. */
  default boolean firstHolds() {
    return false;
  }

  /**
   * Whether its vote stays open for its whole time, also when nothing can change the outcome any
   * more, and when it is taken up again.
   */
  default boolean takesItsTime() {
    return false;
  }

  /** Whether enough members asked for its vote together, so that none is named as proposing it. */
  default boolean petitioned() {
    return false;
  }

  /** The member who stands for election as the option of this number; empty where nobody does. */
  default Optional<MemberNo> standsAs(int option) {
    return Optional.empty();
  }
}
