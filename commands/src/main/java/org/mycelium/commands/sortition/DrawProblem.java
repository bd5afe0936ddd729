package org.mycelium.commands.sortition;

import java.time.Instant;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What does not fit in a draw, in words for whoever made it or checks it. */
public sealed interface DrawProblem extends Message {
  /** A hash, seed or commitment is another than what follows from the rest. */
  record HashDiffers(String computed, String found) implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.hash-differs", Arg.id("computed", computed), Arg.id("found", found));
    }
  }

  /** Somebody stands in a place where another belongs. */
  record NameDiffers(String computed, String found) implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line(
          "sortition.name-differs",
          Arg.untrusted("computed", computed),
          Arg.untrusted("found", found));
    }
  }

  /** A list has more or fewer names than it must. */
  record LengthDiffers(int computed, int found) implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.length-differs", Arg.num("computed", computed), Arg.num("found", found));
    }
  }

  /** A commitment came after their time. */
  record CommittedTooLate(String who, Instant until) implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.committed-too-late", Arg.untrusted("who", who), Arg.when("until", until));
    }
  }

  /** Only one contribution counts. */
  record ContributedTwice(String who) implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.contributed-twice", Arg.untrusted("who", who));
    }
  }

  /** A reveal without a commitment. */
  record NotCommitted(String who) implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.not-committed", Arg.untrusted("who", who));
    }
  }

  /** A reveal while others can still commit, who would then know it. */
  record RevealedTooEarly(String who, Instant from) implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.revealed-too-early", Arg.untrusted("who", who), Arg.when("from", from));
    }
  }

  /** A reveal after their time, which whoever knows the outcome could make. */
  record RevealedTooLate(String who, Instant until) implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.revealed-too-late", Arg.untrusted("who", who), Arg.when("until", until));
    }
  }

  /** Another secret than the one committed to. */
  record RevealForged(String who) implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.reveal-forged", Arg.untrusted("who", who));
    }
  }

  /** The convener would show the seal to those who can still decide whether to reveal. */
  record OpenedTooEarly(Instant from) implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.opened-too-early", Arg.when("from", from));
    }
  }

  /** Another secret than the one the seal was made of. */
  record SealForged() implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.seal-forged");
    }
  }

  /** Without a beacon nothing can be drawn before the seal is opened. */
  record SealMissing() implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.seal-missing");
    }
  }

  /** The round is still to come, or was not entered. */
  record BeaconMissing(long round, Instant at) implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.beacon-missing", Arg.id("round", round), Arg.when("at", at));
    }
  }

  /** A beacon's round that nobody announced. */
  record BeaconNotAwaited() implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.beacon-not-awaited");
    }
  }

  /** Another round than the one that was announced. */
  record BeaconOtherRound(long awaited, long found) implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.beacon-other-round", Arg.id("awaited", awaited), Arg.id("found", found));
    }
  }

  /** A signature that the beacon did not make for this round. */
  record BeaconForged(long round) implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.beacon-forged", Arg.id("round", round));
    }
  }

  /** A known chain is given with times that are not its own. */
  record BeaconUnlikeItsChain() implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.beacon-unlike-its-chain");
    }
  }

  /** Somebody leaves who was never in the order, or left before. */
  record NotThere(String who) implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.not-there", Arg.untrusted("who", who));
    }
  }

  /** The words that came with the draw are not those it was announced with. */
  record PurposeForged() implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.purpose-forged");
    }
  }

  /** What the draw is bound to is not what it was announced with. */
  record PledgeForged() implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.pledge-forged");
    }
  }

  /** The draw is bound to something that is not shown. */
  record PledgeMissing() implements DrawProblem {
    @Override
    public void write(Prose out) {
      out.line("sortition.pledge-missing");
    }
  }
}
