package org.mycelium.commands.role;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.election.Method;

/** What can be asked of roles. A missing name means the one role that it can be about. */
public sealed interface RoleCommand extends Command {
  /** Lists them, with who holds what. */
  record ListRoles() implements RoleCommand {}

  /** Shows one. */
  record Show(String name) implements RoleCommand {}

  /**
   * Proposes that there be a role.
   *
   * @param title what the proposal is called: the line as it was written
   * @param name of the role
   * @param may what it may do; may be empty
   * @param start when its first term begins, on the assembly's clocks; the morning after the
   *     decision if it was not said
   */
  record Create(
      String title, String name, String may, RoleTerms terms, Optional<LocalDateTime> start)
      implements RoleCommand {}

  /**
   * Proposes other terms for a role.
   *
   * @param title what the proposal is called: the line as it was written
   * @param text why, on further lines
   */
  record Change(String title, String name, RoleChange change, String text) implements RoleCommand {}

  /**
   * Proposes that a role end.
   *
   * @param title what the proposal is called: the line as it was written
   * @param text why, on further lines
   */
  record End(String title, String name, String text) implements RoleCommand {}

  /**
   * Proposes how many roles a member may hold at once.
   *
   * @param title what the proposal is called: the line as it was written
   * @param text why, on further lines
   */
  record Limit(String title, int limit, String text) implements RoleCommand {}

  /**
   * Proposes an election.
   *
   * @param candidates as written
   * @param method how it is counted, if that was said
   * @param text more about it, on further lines
   */
  record Elect(String name, List<String> candidates, Optional<Method> method, String text)
      implements RoleCommand {
    /** Keeps its own copy. */
    public Elect {
      candidates = List.copyOf(candidates);
    }
  }

  /** Does not take the turn the issuer was named for. */
  record Decline(Optional<String> name) implements RoleCommand {}

  /** Gives up what the issuer holds. */
  record StepDown(Optional<String> name) implements RoleCommand {}

  /** Says that a handover is done. */
  record ConfirmHandover(Optional<String> name) implements RoleCommand {}

  /**
   * Closes handovers that were not confirmed by both.
   *
   * @param whole the role and from whom, as written: it may all be the name of a role
   * @param name the role without from whom
   * @param from who hands over, as written, if that was said
   * @param all whether all that can be meant are
   * @param reason empty if none was given
   */
  record CloseHandovers(
      Optional<String> whole,
      Optional<String> name,
      Optional<String> from,
      boolean all,
      String reason)
      implements RoleCommand {
    /** The same without anybody from whom. */
    CloseHandovers fromAnybody() {
      return new CloseHandovers(whole, whole, Optional.empty(), all, reason);
    }
  }

  /** Offers to swap the turn that the issuer was named for with somebody else's. */
  record OfferSwap(Optional<String> name, String with) implements RoleCommand {}

  /** Takes the swap that the issuer was offered. */
  record AcceptSwap(Optional<String> name) implements RoleCommand {}

  /**
   * Says something to the question whether the issuer swaps turns: by reaction, or by answering it.
   *
   * @param answer as written, or the key of the reaction
   */
  record AnswerSwap(OfferedTurn turn, String answer) implements RoleCommand {}

  /** About what is handed over with a role, from term to term. */
  sealed interface OfChecklist extends RoleCommand {
    /** The role; empty for the one that it can be about. */
    Optional<String> name();
  }

  /** Shows the checklist of a role. */
  record ShowChecklist(Optional<String> name) implements OfChecklist {}

  /** Puts something on it. */
  record AddItem(Optional<String> name, String text) implements OfChecklist {}

  /** Takes something from it. */
  record StrikeItems(Optional<String> name, List<Integer> items) implements OfChecklist {
    /** Keeps its own copy. */
    public StrikeItems {
      items = List.copyOf(items);
    }
  }

  /**
   * Says that something is handed over.
   *
   * @param items empty for everything
   */
  record TickItems(Optional<String> name, List<Integer> items) implements OfChecklist {
    /** Keeps its own copy. */
    public TickItems {
      items = List.copyOf(items);
    }
  }

  /** The clock: something may be owed. */
  record Due(Instant due) implements RoleCommand {}
}
