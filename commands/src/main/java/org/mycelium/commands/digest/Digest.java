package org.mycelium.commands.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.dispute.DisputeWeek;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.metric.History;
import org.mycelium.commands.metric.Span;
import org.mycelium.commands.metric.WhoReports;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.Proposal;
import org.mycelium.commands.proposal.life.Story;
import org.mycelium.commands.proposal.standing.Ending;
import org.mycelium.commands.proposal.standing.Review;
import org.mycelium.commands.role.RoleMessage;
import org.mycelium.commands.testimony.ToldTestimony;
import org.mycelium.commands.text.Message;

/**
 * What an assembly is told of a stretch of days.
 *
 * @param days which
 * @param closed the votes that ended, the first one leading
 * @param drawn the draws of lots that were done, the first one leading; not those for roles, which
 *     are told as roles, nor those between options, which are told as decisions
 * @param statements what those against decisions attached to them, the first to do so leading
 * @param before the same of the stretch before, for comparison only
 * @param ended decisions that stand no more, the first to end leading
 * @param back decisions that come back soon, the first leading
 * @param discussed what is talked about before its vote, the one that opens first leading
 * @param open the votes that are open, the one that closes first leading
 * @param coming the roles that pass on soon, the first to do so leading
 * @param metrics what is counted
 * @param handovers those that are not confirmed yet, in order of role
 * @param vacant seats that nobody has, in order of role
 * @param disputes how many were opened and settled in the last whole week
 * @param money the currencies of which anything moved
 * @param scrip what was paid in scrip; empty if nothing was
 * @param testimony what one member told
 */
public record Digest(
    Days days,
    List<Closed> closed,
    List<Drawn> drawn,
    List<MinorityView> statements,
    Turnout before,
    List<Ended> ended,
    List<Back> back,
    List<Discussed> discussed,
    List<Open> open,
    List<Passing> coming,
    List<Counted> metrics,
    List<Handover> handovers,
    List<Vacant> vacant,
    DisputeWeek disputes,
    List<Purse> money,
    Optional<Economy.Circulated> scrip,
    Optional<ToldTestimony> testimony) {
  /** Keeps its own copies. */
  public Digest {
    closed = List.copyOf(closed);
    drawn = List.copyOf(drawn);
    statements = List.copyOf(statements);
    ended = List.copyOf(ended);
    back = List.copyOf(back);
    discussed = List.copyOf(discussed);
    open = List.copyOf(open);
    coming = List.copyOf(coming);
    metrics = List.copyOf(metrics);
    handovers = List.copyOf(handovers);
    vacant = List.copyOf(vacant);
    money = List.copyOf(money);
  }

  /**
   * A vote that ended.
   *
   * @param decision what it became, if it passed
   * @param voted how many voted
   * @param dissent how many of them were against
   * @param story what it would take the place of
   * @param choice what was chosen, if it passed as a choice between options
   * @param undone whether something of it could not be carried out
   */
  public record Closed(
      Proposal proposal,
      Optional<DecisionNo> decision,
      int voted,
      int dissent,
      Optional<Story> story,
      Optional<Message> choice,
      boolean undone) {}

  /**
   * A draw of lots that was done.
   *
   * @param about what for, untrusted; empty once that was erased
   * @param seats how many were drawn
   * @param eligible of how many
   */
  public record Drawn(LotNo no, String about, int seats, int eligible) {}

  /** A decision that stands no more, with its title. */
  public record Ended(Ending ending, String title) {}

  /** A decision that comes back, with its title. */
  public record Back(Review review, String title) {}

  /** A proposal that is discussed, until its vote opens. */
  public record Discussed(Proposal proposal, Instant until) {}

  /**
   * A vote that is open.
   *
   * @param lacking how many votes it lacks for its quorum
   * @param soon whether it closes within days
   */
  public record Open(Proposal proposal, int voted, int lacking, boolean soon) {}

  /**
   * A term of a role that ends, or begins, or both.
   *
   * @param outgoing who holds it until then; empty if nobody does
   * @param incoming who was named for the next one; empty if nobody is yet, or nobody comes
   */
  public record Passing(
      RoleMessage.Title role, Instant at, Optional<String> outgoing, Optional<String> incoming) {}

  /**
   * A metric.
   *
   * @param span the span this digest tells of
   * @param missing whether that span is over and has no number
   * @param late numbers that came for spans before that one
   * @param who who reports it
   */
  public record Counted(
      History history, Span span, boolean missing, List<LateNumber> late, WhoReports who) {
    /** Keeps its own copy. */
    public Counted {
      late = List.copyOf(late);
    }

    /** Whether there is a number to tell. */
    boolean told() {
      return history.at(span).isPresent() || !late.isEmpty();
    }
  }

  /**
   * A role that was handed over, as far as the calendar goes.
   *
   * @param between the two, where the seat has gone on since
   * @param waitingFor who has not said yet that it is done
   */
  public record Handover(String role, Optional<Between> between, List<String> waitingFor) {
    /** Keeps its own copy. */
    public Handover {
      waitingFor = List.copyOf(waitingFor);
    }
  }

  /** From whom to whom. */
  public record Between(String outgoing, String incoming) {}

  /** A seat that nobody has. */
  public record Vacant(RoleMessage.Title role, boolean elected) {}

  /** How many votes were cast of those that could be. */
  public record Turnout(int cast, int possible) {
    /** Of these votes. */
    static Turnout of(List<Closed> closed) {
      return new Turnout(
          closed.stream().mapToInt(Closed::voted).sum(),
          closed.stream().mapToInt(vote -> vote.proposal().electorate()).sum());
    }
  }

  /** The votes that became decisions. */
  List<Closed> passed() {
    return closed.stream().filter(vote -> vote.decision().isPresent()).toList();
  }

  /** The votes that did not. */
  List<Closed> notPassed() {
    return closed.stream().filter(vote -> vote.decision().isEmpty()).toList();
  }

  /** The decisions of which something could not be carried out. */
  List<Closed> undone() {
    return closed.stream().filter(Closed::undone).toList();
  }

  /** The votes that close soon and lack votes. */
  List<Open> lacking() {
    return open.stream().filter(vote -> vote.soon() && vote.lacking() > 0).toList();
  }

  /** The metrics that have a number. */
  List<Counted> reported() {
    return metrics.stream()
        .filter(metric -> metric.history().at(metric.span()).isPresent())
        .toList();
  }

  /** The numbers that came for weeks and months before. */
  List<LateNumber> late() {
    return metrics.stream().flatMap(metric -> metric.late().stream()).toList();
  }

  /** The metrics that should have one, and have none. */
  List<Counted> missing() {
    return metrics.stream().filter(Counted::missing).toList();
  }

  /** Of the votes that ended. */
  Turnout turnout() {
    return Turnout.of(closed);
  }

  /** The same with another testimony, or with none. */
  Digest telling(Optional<ToldTestimony> other) {
    return new Digest(
        days,
        closed,
        drawn,
        statements,
        before,
        ended,
        back,
        discussed,
        open,
        coming,
        metrics,
        handovers,
        vacant,
        disputes,
        money,
        scrip,
        other);
  }

  /** Whether there is nothing to tell. */
  boolean empty() {
    return closed.isEmpty()
        && drawn.isEmpty()
        && statements.isEmpty()
        && ended.isEmpty()
        && back.isEmpty()
        && discussed.isEmpty()
        && open.isEmpty()
        && coming.isEmpty()
        && handovers.isEmpty()
        && vacant.isEmpty()
        && disputes.counts().quiet()
        && money.isEmpty()
        && scrip.isEmpty()
        && testimony.isEmpty()
        && metrics.stream()
            // That nothing happened is told in one line, not as a row of zeros.
            .filter(metric -> !metric.history().metric().measured())
            .allMatch(metric -> !metric.told() && !metric.missing());
  }
}
