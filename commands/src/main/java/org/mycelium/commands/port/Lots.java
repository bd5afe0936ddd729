package org.mycelium.commands.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.Lot;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.UnfitLot;

/** The draws of one assembly. What makes no draw is passed over, but by {@link #unfit}. */
public interface Lots {
  /** The draw of this number. */
  Optional<Lot> find(LotNo no);

  /** The draw of this number, if there is one and what is kept of it makes no draw any more. */
  Optional<UnfitLot> unfit(LotNo no);

  /** The newest, newest first; at most so many. */
  List<Lot> newest(int limit);

  /** Those that are on their way, in order of number. */
  List<Lot> open();

  /**
   * Those drawn after one instant and not after another, in order of number; but for those that
   * fill roles.
   */
  List<Lot> drawnBetween(Instant after, Instant until);

  /**
   * Those drawn since, in order of number, of which somebody in the order takes part no more; but
   * for those that fill roles, which see to that themselves.
   */
  List<Lot> abandoned(Instant since);

  /**
   * The name of the role for which a draw was called; empty if it was for none, if the term that
   * was drawn for has begun, or if the role has ended.
   */
  Optional<String> roleToCome(LotNo no);

  /** The number the next one gets. */
  LotNo next();

  /** The bot's secret of a draw that is on its way; empty if it was lost. */
  Optional<String> sealSecret(LotNo no);

  /** The secrets that were left with the bot, of those that are not lost. */
  Map<MemberNo, String> secretsLeft(LotNo no);

  /** What those of them have that are drawn with quotas. */
  QuotaDraws quotas();
}
