package org.mycelium.commands.scrip;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.ScripBook;

/**
 * How scrip circulated in a stretch of time. Velocity is the volume divided by the mean of what all
 * accounts above zero have together, weighted by how long they had it (Fisher's equation, with
 * balances above zero as the money there is).
 *
 * @param volume what was paid and not taken back, of the smallest unit
 * @param payments how many payments that was
 * @param active who paid or was paid
 * @param crowded whether what was paid, summed up, tells nobody what another one paid or was paid
 * @param payers how many members made those payments
 * @param mean what all accounts above zero had together, weighted by time; exact to a millionth
 */
public record Circulation(
    long volume, int payments, Set<MemberNo> active, boolean crowded, int payers, BigDecimal mean) {
  private static final int MILLIONTHS = 6;
  private static final int TENTHS = 1;

  /** Keeps its own copy. */
  public Circulation {
    active = Set.copyOf(active);
  }

  /**
   * What flowed after one instant and not after another. Before anybody ever paid there was nothing
   * to pay with, so the first period begins with the first payment.
   */
  public static Circulation of(ScripBook book, Instant from, Instant until) {
    List<Flow> flows = book.flows(from, until);
    Optional<Long> above = book.aboveAt(from);
    Instant first = flows.isEmpty() ? from : flows.getFirst().at();
    Instant begins = above.isPresent() || !first.isBefore(until) ? from : first;
    return of(flows, above.orElse(0L), begins, until);
  }

  /**
   * What flows come to.
   *
   * @param flows those after one instant and not after another, in order
   * @param above what all accounts above zero had together at the first instant
   * @throws IllegalArgumentException unless time passed between the two
   */
  static Circulation of(List<Flow> flows, long above, Instant from, Instant until) {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("no time from " + from + " until " + until);
    }
    BigInteger held = BigInteger.ZERO;
    long volume = 0;
    List<Flow> payments = new ArrayList<>();
    Set<MemberNo> active = new HashSet<>();
    Instant since = from;
    long now = above;
    for (Flow flow : flows) {
      held = held.add(held(now, since, flow.at()));
      since = flow.at();
      now = flow.aboveAfter();
      if (flow.stands()) {
        volume = Math.addExact(volume, flow.units());
        payments.add(flow);
        active.add(flow.from());
        active.add(flow.to());
      }
    }
    held = held.add(held(now, since, until));
    BigDecimal ms = BigDecimal.valueOf(Duration.between(from, until).toMillis());
    return new Circulation(
        volume,
        payments.size(),
        active,
        Crowd.hides(payments),
        (int) payments.stream().map(Flow::from).distinct().count(),
        new BigDecimal(held).divide(ms, MILLIONTHS, RoundingMode.HALF_EVEN));
  }

  private static BigInteger held(long above, Instant from, Instant until) {
    return BigInteger.valueOf(above)
        .multiply(BigInteger.valueOf(Duration.between(from, until).toMillis()));
  }

  /** Whether what was paid, summed up, tells of no single payment; nothing tells of none either. */
  public boolean hidesEach() {
    return payments == 0 || crowded;
  }

  /** Whether the mean tells of no single payment, of which everybody may know the hour. */
  public boolean hidesTimes() {
    return payments == 0 || (crowded && Crowd.hidesTimes(payers));
  }

  /** Whether how many paid or were paid tells of none of them. */
  public boolean hidesWho() {
    return active.isEmpty() || Crowd.hides(active.size());
  }

  /** How often each unit was paid on, to a tenth; empty if nothing stood above zero. */
  public Optional<BigDecimal> velocity() {
    return velocity(BigDecimal.valueOf(volume), mean, TENTHS);
  }

  /** The same without decimals that say nothing: 5, 1.5; 0 if there is none. */
  public static BigDecimal figure(Optional<BigDecimal> velocity) {
    BigDecimal stripped = velocity.orElse(BigDecimal.ZERO).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static Optional<BigDecimal> velocity(BigDecimal volume, BigDecimal mean, int decimals) {
    return mean.signum() == 0
        ? Optional.empty()
        : Optional.of(volume.divide(mean, decimals, RoundingMode.HALF_UP));
  }
}
