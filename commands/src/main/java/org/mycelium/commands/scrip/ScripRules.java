package org.mycelium.commands.scrip;

import java.util.Optional;
import java.util.function.Function;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Absences;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.port.Roles;
import org.mycelium.commands.port.ScripBook;
import org.mycelium.commands.text.Message;

/**
 * What becomes of commands about scrip. Payments are private to the two they concern: what others
 * could see tells no amount, no balance and no name that the member did not write there themselves.
 * Pure but for its read ports; one transaction, one instance.
 *
 * @see Paying for what is paid
 * @see Redress for what is contested and taken back
 * @see Care for whose accounts rest
 * @see ScripDecisions for what the assembly decides
 */
public final class ScripRules {
  private final ScripBook book;
  private final ScripDecisions decisions;
  private final Paying paying;
  private final Redress redress;
  private final AccountView view;
  private final Care care;

  /** Decides from these. */
  public ScripRules(
      ScripBook book, Members members, Roles roles, Absences absences, ScripDecisions decisions) {
    this.book = book;
    this.decisions = decisions;
    this.paying = new Paying(book, members);
    this.redress = new Redress(book, members);
    this.view = new AccountView(book, members);
    this.care = new Care(book, members, roles, absences);
  }

  /** What becomes of this command. */
  public Decision decide(ScripCommand command, Situation situation) {
    return Belonging.inside(situation.issuer(), member -> decide(command, situation, member));
  }

  private Decision decide(ScripCommand command, Situation situation, Member member) {
    return switch (command) {
      case ScripCommand.Show _ -> Decision.answer(view.whole(situation.moment()));
      case ScripCommand.ProposeOpening c -> decisions.opening(c, situation, member);
      case ScripCommand.ProposeChange c ->
          open(scrip -> decisions.change(c, scrip, situation, member));
      case ScripCommand.ProposeClosing c ->
          open(scrip -> decisions.closing(c, scrip, situation, member));
      case ScripCommand.ProposeCare c -> open(scrip -> decisions.care(c, scrip, situation, member));
      case ScripCommand.Resting _ ->
          any(_ -> inPrivate(care.resting(member, situation.moment()), situation, member));
      case ScripCommand.Pay c -> open(scrip -> paying.pay(c, scrip, situation, member));
      case ScripCommand.Confirm c ->
          open(scrip -> paying.confirmed(c.payment(), scrip, situation, member));
      case ScripCommand.Decline _ -> Decision.answer(new PayMessage.NotPaid());
      case ScripCommand.Balance _ ->
          any(
              scrip ->
                  inPrivate(
                      view.balance(scrip, member, situation.moment().zone()), situation, member));
      case ScripCommand.Statement c ->
          any(
              scrip ->
                  inPrivate(
                      view.statement(scrip, member, c.before(), situation.moment()),
                      situation,
                      member));
      case ScripCommand.Undo c ->
          open(scrip -> redress.undo(c.payment(), scrip, situation, member));
      case ScripCommand.DropUndo c ->
          open(scrip -> redress.dropUndo(c.payment(), scrip, situation, member));
      case ScripCommand.Contest c -> any(scrip -> redress.contest(c, scrip, situation, member));
      case ScripCommand.DropContest c ->
          any(scrip -> redress.drop(c.payment(), scrip, situation, member));
    };
  }

  /** Goes on if there is scrip and it is open. */
  private Decision open(Function<Scrip, Decision> then) {
    Optional<Scrip> scrip = book.scrip();
    return scrip.isPresent() && !scrip.get().open()
        ? Decision.refuse(new ScripMessage.Closed(scrip.get()))
        : any(then);
  }

  /** Goes on if there is scrip, or was. */
  private Decision any(Function<Scrip, Decision> then) {
    return book.scrip().map(then).orElseGet(() -> Decision.refuse(new ScripMessage.None()));
  }

  /** Answers where nobody else reads it. */
  static Decision inPrivate(Message message, Situation situation, Member member) {
    return tell(
            Decision.accept(),
            message,
            situation,
            member,
            new ScripMessage.OnlyInPrivate(situation.botId()))
        .done();
  }

  /**
   * Tells the issuer something that nobody else is to read.
   *
   * @param inRoom what is said in the room of whoever has no private chat with the bot
   */
  static Decision.Draft tell(
      Decision.Draft draft, Message message, Situation situation, Member member, Message inRoom) {
    return situation.inPrivate()
        ? draft.reply(message)
        : draft
            .effect(new Effect.Acknowledge())
            .effect(new Effect.Discreet(member.no(), message, inRoom));
  }
}
