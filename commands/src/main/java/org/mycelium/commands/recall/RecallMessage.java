package org.mycelium.commands.recall;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.role.Filling;
import org.mycelium.commands.tally.Fraction;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of recalls. Who asks for one is nowhere named. */
public sealed interface RecallMessage extends Message {
  /**
   * What a recall does, once it is decided.
   *
   * @param filling how the role is filled; empty in proposals from before that was kept
   */
  record Planned(String role, String holder, Optional<Filling> filling) implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.item(
          "recall.planned",
          Arg.untrusted("role", role),
          Arg.untrusted("holder", holder),
          Arg.word("filling", filling.map(Filling::key).orElse("")));
    }
  }

  /** How many have to ask, once that is decided. */
  record PlannedShare(Fraction share) implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.item(
          "recall.planned-share", Arg.word("share", share.numerator() + "/" + share.denominator()));
    }
  }

  /**
   * Some ask for it, and more have to.
   *
   * @param reason what was said for it so far, by whomever
   */
  record Asked(String role, String holder, int asking, int needed, String reason)
      implements RecallMessage {
    private static final int REASON = 600;

    @Override
    public void write(Prose out) {
      out.line(
          "recall.asked",
          Arg.untrusted("role", role),
          Arg.untrusted("holder", holder),
          Arg.num("asking", asking),
          Arg.num("needed", needed));
      out.passage(reason, REASON);
      out.line("recall.join", Arg.untrusted("role", role), Arg.untrusted("holder", holder));
    }
  }

  /** Enough asked. */
  record Opened(String role, String holder, int asking, ProposalNo vote) implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "recall.opened",
          Arg.untrusted("role", role),
          Arg.untrusted("holder", holder),
          Arg.num("asking", asking),
          Arg.id("no", vote));
    }
  }

  /** Somebody does not ask any more. */
  record TakenBack(String role, String holder) implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.line("recall.taken-back", Arg.untrusted("role", role), Arg.untrusted("holder", holder));
    }
  }

  /** The issuer asked already. */
  record AskedAlready(String role, String holder, int asking, int needed) implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "recall.asked-already",
          Arg.untrusted("role", role),
          Arg.untrusted("holder", holder),
          Arg.num("asking", asking),
          Arg.num("needed", needed));
    }
  }

  /** The issuer did not ask. */
  record NotAsked(String role) implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.line("recall.not-asked", Arg.untrusted("role", role));
    }
  }

  /** It is being voted on. */
  record VoteOpen(String role, ProposalNo vote) implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.line("recall.vote-open", Arg.untrusted("role", role), Arg.id("no", vote));
    }
  }

  /** The issuer holds it. */
  record YourOwn(String role) implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.line("recall.your-own", Arg.untrusted("role", role));
    }
  }

  /** Nobody who holds a role is meant by that. */
  record NobodyMeant(String written, List<String> roles) implements RecallMessage {
    /** Keeps its own copy. */
    public NobodyMeant {
      roles = List.copyOf(roles);
    }

    @Override
    public void write(Prose out) {
      out.line("recall.nobody-meant", Arg.untrusted("written", written));
      if (!roles.isEmpty()) {
        out.line("recall.held", Arg.names("roles", roles));
      }
    }
  }

  /** Several could be meant. */
  record WhichOne(String role, List<String> holders) implements RecallMessage {
    /** Keeps its own copy. */
    public WhichOne {
      holders = List.copyOf(holders);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "recall.which",
          Arg.untrusted("role", role),
          Arg.names("holders", holders),
          Arg.untrusted("first", holders.isEmpty() ? "" : holders.getFirst()));
    }
  }

  /** The holder whom it was about holds it no more. */
  record Gone(String role, String holder) implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.line("recall.gone", Arg.untrusted("role", role), Arg.untrusted("holder", holder));
    }
  }

  /** The holder gave it up before, and is not waiting for a later term of it any more. */
  record ComesNoMore(String role, String holder) implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.item(
          "recall.comes-no-more", Arg.untrusted("role", role), Arg.untrusted("holder", holder));
    }
  }

  /** The holder gave it up, and waits for a later term of it, which the vote can still end. */
  record StillToCome(String role, String holder) implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "recall.still-to-come", Arg.untrusted("role", role), Arg.untrusted("holder", holder));
    }
  }

  /**
   * Nothing can come of the vote any more.
   *
   * @param later whether the same member holds a later term
   */
  record Moot(String role, String holder, boolean later) implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.line(
          later ? "recall.moot-later" : "recall.moot",
          Arg.untrusted("role", role),
          Arg.untrusted("holder", holder));
    }
  }

  /** The term that it was about is over, and the same member holds another. */
  record TermOver(String role, String holder) implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.line("recall.term-over", Arg.untrusted("role", role), Arg.untrusted("holder", holder));
    }
  }

  /** The reason is longer than anybody reads. */
  record ReasonTooLong(int length, int most) implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.line("recall.too-long", Arg.num("length", length), Arg.num("most", most));
    }
  }

  /** How many is written. */
  record ShareHow() implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.line("recall.share-how");
    }
  }

  /**
   * How it goes.
   *
   * @param needed how many have to ask today
   */
  record How(int needed, int days, List<Going> going) implements RecallMessage {
    /** Keeps its own copy. */
    public How {
      going = List.copyOf(going);
    }

    @Override
    public void write(Prose out) {
      out.line("recall.how", Arg.num("needed", needed), Arg.num("days", days));
      going.forEach(out::include);
    }
  }

  /** What is asked for now, or voted on. */
  record Going(String role, String holder, int asking, Optional<ProposalNo> vote)
      implements RecallMessage {
    @Override
    public void write(Prose out) {
      out.item(
          vote.isPresent() ? "recall.going-vote" : "recall.going",
          Arg.untrusted("role", role),
          Arg.untrusted("holder", holder),
          Arg.num("asking", asking),
          Arg.id("no", vote.map(ProposalNo::toString).orElse("")));
    }
  }
}
