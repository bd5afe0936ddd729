package org.mycelium.commands.digest;

import org.mycelium.commands.ledger.Account;
import org.mycelium.commands.ledger.Money;
import org.mycelium.commands.ledger.Transfer;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Prose;

/**
 * What came in and was spent of one currency, in the days of a digest. What was recorded and taken
 * back in those days never was; what was taken back of earlier ones is told by itself, since nobody
 * could make sense of the difference.
 *
 * @param in what came in
 * @param inBack what of earlier income was taken back
 * @param spent what was spent
 * @param spentBack what of earlier spending was taken back
 * @param held what came in and was not spent, ever; below zero where more was spent
 * @param common what of it is not assigned; below zero where more is assigned than came in
 */
public record Purse(
    Money in, Money inBack, Money spent, Money spentBack, Money held, Money common) {
  /**
   * One transfer.
   *
   * @param earlier whether it takes back what was recorded before these days
   */
  static Purse of(Transfer transfer, boolean earlier, Money held, Money common) {
    Money money = transfer.money();
    Money nothing = money.minus(money);
    Account from = transfer.from();
    Account to = transfer.to();
    Money in =
        from instanceof Account.Income
            ? money
            : to instanceof Account.Income ? money.negated() : nothing;
    Money spent =
        to instanceof Account.Spent
            ? money
            : from instanceof Account.Spent ? money.negated() : nothing;
    return earlier
        ? new Purse(nothing, in.negated(), nothing, spent.negated(), held, common)
        : new Purse(in, nothing, spent, nothing, held, common);
  }

  /** Both together, of one currency. */
  Purse plus(Purse other) {
    return new Purse(
        in.plus(other.in),
        inBack.plus(other.inBack),
        spent.plus(other.spent),
        spentBack.plus(other.spentBack),
        held,
        common);
  }

  /** Whether there is anything to tell. */
  boolean moved() {
    return in.positive()
        || inBack.positive()
        || spent.positive()
        || spentBack.positive()
        || common.units() < 0;
  }

  /**
   * In one line of a digest.
   *
   * @param standing whether what is held is what was held at the end of these days
   * @param more how many other currencies there are
   */
  void item(Prose out, boolean standing, int more) {
    out.item(
        "digest.money",
        Arg.word("came", side(in)),
        Arg.said("in", in.words()),
        Arg.word("inBacked", side(inBack)),
        Arg.said("inBack", inBack.words()),
        Arg.word("went", side(spent)),
        Arg.said("spent", spent.words()),
        Arg.word("spentBacked", side(spentBack)),
        Arg.said("spentBack", spentBack.words()),
        Arg.word("left", standing ? side(held) : "untold"),
        Arg.said("held", (held.units() < 0 ? held.negated() : held).words()),
        Arg.word("short", standing && common.units() < 0 ? "yes" : "no"),
        Arg.said("over", common.negated().words()),
        Arg.num("more", more));
  }

  /** The branch of a phrase for an amount above zero, below it, or none. */
  private static String side(Money money) {
    return money.units() > 0 ? "some" : money.units() < 0 ? "less" : "none";
  }
}
