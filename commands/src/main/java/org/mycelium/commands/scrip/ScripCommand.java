package org.mycelium.commands.scrip;

import java.util.Optional;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.decision.PendingAnswer;

/** What can be asked of scrip. Amounts and names are as they were written. */
public sealed interface ScripCommand extends Command {
  /** Shows under which terms there is scrip, and how it circulates. */
  record Show() implements ScripCommand {}

  /** Proposes that there be scrip. */
  record ProposeOpening(String title, ScripWish wish, String text) implements ScripCommand {}

  /** Proposes other terms. */
  record ProposeChange(String title, ScripWish wish, String text) implements ScripCommand {}

  /** Proposes that nothing be paid any more. */
  record ProposeClosing(String title, String text) implements ScripCommand {}

  /**
   * Proposes which role is told whose accounts rest.
   *
   * @param role by name; empty for none
   */
  record ProposeCare(String title, Optional<String> role, String text) implements ScripCommand {}

  /** Tells whose accounts rest: of everybody to whoever has that role, else of one's own. */
  record Resting() implements ScripCommand {}

  /**
   * Pays somebody.
   *
   * @param number the amount without its unit
   * @param rest what stands behind it: the unit, and what it is for if that was not quoted
   * @param quoted what it is for, if it was quoted or stood on lines below
   * @param inQuotes whether it stood in quotation marks
   * @param spoken how the amount was written, if it was a time that is given here in minutes
   * @param again whether it was said that it is another one, if one like it was made just now
   */
  record Pay(
      String payee,
      String number,
      String rest,
      Optional<String> quoted,
      boolean inQuotes,
      Optional<String> spoken,
      boolean again)
      implements ScripCommand {
    /** The amount as it was written, without what stands behind it. */
    String amount() {
      return spoken.orElse(number);
    }

    /** The same with all that stands behind it. */
    String written() {
      String more =
          spoken.isPresent() && rest.startsWith(WrittenTime.IN_MINUTES)
              ? rest.substring(WrittenTime.IN_MINUTES.length())
              : rest;
      boolean apart =
          spoken.isEmpty() && !more.isEmpty() && Character.isLetter(more.codePointAt(0));
      return amount() + (apart ? " " : "") + more;
    }
  }

  /** Says yes to what was read back. */
  record Confirm(PendingPayment payment) implements ScripCommand, PendingAnswer {}

  /** Says no to what was read back. */
  record Decline() implements ScripCommand, PendingAnswer {}

  /** Tells what one's own account stands at. */
  record Balance() implements ScripCommand {}

  /**
   * Tells what one paid and was paid.
   *
   * @param before those older than this one; the newest if it was not said
   */
  record Statement(Optional<PaymentNo> before) implements ScripCommand {}

  /** Wants a payment taken back, or agrees to it. */
  record Undo(PaymentNo payment) implements ScripCommand {}

  /** Does not want it taken back after all. */
  record DropUndo(PaymentNo payment) implements ScripCommand {}

  /**
   * Says that a payment is wrong.
   *
   * @param why may be empty
   */
  record Contest(PaymentNo payment, String why) implements ScripCommand {}

  /** Says that it is not wrong after all. */
  record DropContest(PaymentNo payment) implements ScripCommand {}
}
