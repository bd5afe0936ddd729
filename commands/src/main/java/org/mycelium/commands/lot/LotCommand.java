package org.mycelium.commands.lot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.proposal.ProposalNo;

/** What can be asked of draws. A missing number means the one draw that it can be about. */
public sealed interface LotCommand extends Command {
  /**
   * Convenes a draw.
   *
   * @param about what it is for
   * @param said whether it was said from whom, be it from all
   * @param only who can be drawn, as people call them; empty for every member
   * @param except who cannot, as people call them
   * @param commitUntil until when chance is put in; empty for a day
   * @param reveal how long secrets are revealed after that
   * @param beacon whether a public beacon's round ends it
   */
  record Convene(
      String about,
      int seats,
      boolean said,
      List<String> only,
      List<String> except,
      Optional<Instant> commitUntil,
      Optional<Duration> reveal,
      boolean beacon)
      implements LotCommand {
    /** Keeps its own copies. */
    public Convene {
      only = List.copyOf(only);
      except = List.copyOf(except);
    }
  }

  /** Calls the lot that settles a tie, where none is on its way. */
  record DrawTie(ProposalNo proposal) implements LotCommand {}

  /** Lists them. */
  record ListLots() implements LotCommand {}

  /** Shows one. */
  record Show(Optional<LotNo> lot) implements LotCommand {}

  /** Computes one again, and hands out what it follows from. */
  record Verify(Optional<LotNo> lot) implements LotCommand {}

  /**
   * Puts chance in.
   *
   * @param words that nobody can guess; may be empty
   */
  record Give(Optional<LotNo> lot, String words) implements LotCommand {}

  /**
   * Commits to a secret that only the issuer knows.
   *
   * @param who for whom it was made, if the line says so
   * @param commitment 64 lower-case hex digits
   */
  record Commit(Optional<LotNo> lot, Optional<MemberNo> who, String commitment)
      implements LotCommand {}

  /**
   * Reveals that secret.
   *
   * @param secret 64 lower-case hex digits
   */
  record Reveal(Optional<LotNo> lot, String secret) implements LotCommand {}

  /**
   * Enters the round of the beacon that a draw waits for.
   *
   * @param signature as drand publishes it, 96 lower-case hex digits
   */
  record Enter(Optional<LotNo> lot, String signature) implements LotCommand {}

  /**
   * Does not serve.
   *
   * @param reasoned whether a reason was given, which is not asked for
   */
  record Decline(Optional<LotNo> lot, boolean reasoned) implements LotCommand {}

  /** Whoever convened it calls it off. */
  record CallOff(Optional<LotNo> lot) implements LotCommand {}

  /** The clock: the next step of a draw. */
  record StepDue(LotNo lot, Instant due) implements LotCommand {}

  /** The clock: somebody who was drawn is gone. */
  record GoneDue(Instant due) implements LotCommand {}
}
