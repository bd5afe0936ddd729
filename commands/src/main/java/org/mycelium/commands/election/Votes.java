package org.mycelium.commands.election;

/** The ballots of an election, of one kind or the other. */
public sealed interface Votes {
  /** Who stands. */
  Slate slate();

  /** The same ballots on a slate of as many, in the same places. */
  default Votes named(Slate names) {
    return switch (this) {
      case Ranked(Profile<Ranking> profile) -> new Ranked(profile.named(names));
      case Scored(Profile<Scores> profile) -> new Scored(profile.named(names));
    };
  }

  /** Ballots that say who is better than whom. */
  record Ranked(Profile<Ranking> profile) implements Votes {
    @Override
    public Slate slate() {
      return profile.slate();
    }
  }

  /** Ballots that give points, or approve. */
  record Scored(Profile<Scores> profile) implements Votes {
    @Override
    public Slate slate() {
      return profile.slate();
    }
  }
}
