package org.mycelium.commands.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.role.RoleNo;
import org.mycelium.commands.scrip.Flow;
import org.mycelium.commands.scrip.Payment;
import org.mycelium.commands.scrip.PaymentNo;
import org.mycelium.commands.scrip.Scrip;
import org.mycelium.commands.scrip.ScripAccount;

/** The scrip of one assembly. */
public interface ScripBook {
  /** The scrip, be it open or closed; empty if the assembly never decided to have any. */
  Optional<Scrip> scrip();

  /** The account of a member, untouched if it never was used. */
  ScripAccount account(MemberNo holder);

  /** Every account that was ever used, in order of members. */
  List<ScripAccount> accounts();

  /** The entry of this number. */
  Optional<Payment> payment(PaymentNo no);

  /** The newest entries of a member before this one, newest first. */
  List<Payment> statement(MemberNo member, PaymentNo before, int limit);

  /** The entries after one instant and not after another, in order. */
  List<Flow> flows(Instant after, Instant until);

  /** What all accounts above zero had together at an instant; empty if nobody had paid yet. */
  Optional<Long> aboveAt(Instant at);

  /** When the newest entry up to an instant was made; empty if nobody had paid yet. */
  Optional<Instant> lastAt(Instant at);

  /**
   * What accounts stood at, each at an instant, in order of members; worked out only as far as it
   * is asked for. Of a great many accounts some are left out.
   */
  Stream<Long> balancesAt(Instant at);

  /** The role that is told whose accounts rest; empty for nobody. */
  Optional<RoleNo> carer();

  /** The number the next entry gets. */
  PaymentNo next();
}
