package org.mycelium.commands.role;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of roles that are to be, to end or to be limited, and of how to write that. */
public sealed interface RolePlanMessage extends Message {
  /** The terms of a role, as one line. */
  record Terms(RoleTerms terms) implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.terms", args(terms));
    }
  }

  /** A role that is to be. What it may do is the text of the proposal, and stands there. */
  record Planned(String name, RoleTerms terms, Optional<LocalDateTime> start)
      implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.item("role.planned", Arg.untrusted("name", name));
      out.item("role.terms", args(terms));
      if (terms.staggered() && terms.seats() > 1) {
        out.item(
            "role.first-terms",
            Arg.word("filling", terms.filling().key()),
            Arg.word("exact", FirstTerms.sameEverywhere(terms) ? "yes" : "no"),
            Arg.word("begun", start.isPresent() ? "yes" : "no"),
            Arg.word("days", FirstTerms.days(terms)),
            Arg.series(
                "ends", start.map(begin -> FirstTerms.ends(terms, begin)).orElse(List.of())));
      }
      if (start.isPresent()) {
        out.item(
            "role.starts",
            Arg.day("day", start.get().toLocalDate()),
            Arg.word("time", start.get().toLocalTime().toString()));
      } else {
        out.item("role.starts-after");
      }
    }
  }

  /** A role that is to have other terms. */
  record PlannedChange(RoleNo role, String name, RoleTerms terms, SeatPlan seats)
      implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.item("role.planned-change", Arg.id("no", role), Arg.untrusted("name", name));
      out.item("role.terms", args(terms));
      if (seats.more() > 0) {
        out.item(
            "role.planned-more-seats",
            Arg.num("count", seats.more()),
            Arg.word("filling", terms.filling().key()),
            Arg.word("staggered", terms.staggered() ? "yes" : "no"));
      }
      for (SeatPlan.Closing closing : seats.closing()) {
        out.item(
            closing.term() == 0 ? "role.planned-no-seat" : "role.planned-seat-closing",
            Arg.num("seat", closing.seat()),
            Arg.day("day", closing.day()));
      }
    }
  }

  /** A role cannot have so many seats, or none. */
  record SeatsHow(int most, boolean none) implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.seats-how", Arg.num("most", most), Arg.word("none", none ? "yes" : "no"));
    }
  }

  /** How the end of a role is proposed. */
  record EndHow() implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.end-how");
    }
  }

  /** How terms are changed, and which can be. */
  record ChangeHow() implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.change-how");
    }
  }

  /** The terms are so already. */
  record NothingToChange(String name, RoleTerms terms) implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.nothing-to-change", Arg.untrusted("name", name));
      out.line("role.terms", args(terms));
    }
  }

  /** A role that is to end. */
  record PlannedEnd(RoleNo role, String name) implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.item("role.planned-end", Arg.id("no", role), Arg.untrusted("name", name));
    }
  }

  /** How many roles a member is to hold at once. */
  record PlannedLimit(int limit) implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.item("role.planned-limit", Arg.num("limit", limit));
    }
  }

  /**
   * An election that is under way.
   *
   * @param seats what it is about; nothing in elections from before that was kept
   * @param lot which settles a tie, where the vote itself is over
   */
  record ElectionOpen(ProposalNo vote, Instant until, List<SeatSought> seats, Optional<LotNo> lot)
      implements RolePlanMessage {
    /** Keeps its own copy. */
    public ElectionOpen {
      seats = List.copyOf(seats);
    }

    @Override
    public void write(Prose out) {
      out.line(
          lot.isPresent() ? "role.election-tied" : "role.election-open",
          Arg.id("no", vote),
          Arg.id("lot", lot.map(LotNo::toString).orElse("")),
          Arg.when("until", until),
          Arg.word("places", places(seats)),
          Arg.num("count", seats.size()),
          Arg.said("seat", seats.isEmpty() ? _ -> {} : new Sought(seats.getFirst())));
    }
  }

  /**
   * An election, before it is held.
   *
   * @param candidate who stands, if it is one alone
   * @param seats what is won; nothing in elections from before that was kept
   * @param instead who was elected before, and would not come any more
   */
  record PlannedElection(
      String name, Optional<String> candidate, List<SeatSought> seats, Optional<String> instead)
      implements RolePlanMessage {
    /** Keeps its own copy. */
    public PlannedElection {
      seats = List.copyOf(seats);
    }

    @Override
    public void write(Prose out) {
      out.item(
          "role.planned-election",
          Arg.untrusted("name", name),
          Arg.word("alone", candidate.isPresent() ? "yes" : "no"),
          Arg.untrusted("candidate", candidate.orElse("")),
          Arg.word("places", places(seats)),
          Arg.said("seat", seats.isEmpty() ? _ -> {} : new Sought(seats.getFirst())),
          Arg.word("gives", instead.isPresent() ? "yes" : "no"),
          Arg.untrusted("instead", instead.orElse("")));
      tell(out, seats);
    }
  }

  /**
   * Who was elected.
   *
   * @param seats what they take, in the same order
   */
  record Elected(String name, List<String> elected, List<SeatSought> seats)
      implements RolePlanMessage {
    /** Keeps its own copies. */
    public Elected {
      elected = List.copyOf(elected);
      seats = List.copyOf(seats);
    }

    @Override
    public void write(Prose out) {
      out.item(
          "role.elected",
          Arg.untrusted("name", name),
          Arg.names("elected", elected),
          Arg.word("places", places(seats)),
          Arg.said("seat", seats.isEmpty() ? _ -> {} : new Sought(seats.getFirst())));
      tell(out, seats);
    }
  }

  /** A seat, from when, and until when. */
  record Sought(SeatSought seat) implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.sought", args());
    }

    Arg[] args() {
      return new Arg[] {
        Arg.num("seat", seat.seat()),
        Arg.word("several", seat.seat() > 0 ? "yes" : "no"),
        Arg.word("vacant", seat.vacant() ? "yes" : "no"),
        Arg.day("from", seat.from()),
        Arg.day("until", seat.until())
      };
    }
  }

  /** The branch in phrases: what is won is told in the same line, or below it, or not at all. */
  private static String places(List<SeatSought> seats) {
    return switch (seats.size()) {
      case 0 -> "none";
      case 1 -> "one";
      default -> "more";
    };
  }

  /** Several are a list of their own. */
  private static void tell(Prose out, List<SeatSought> seats) {
    if (seats.size() > 1) {
      seats.forEach(seat -> out.item("role.sought-item", new Sought(seat).args()));
    }
  }

  /** Nobody who was elected is in the assembly any more. */
  record ElectedGone(String name, List<String> elected) implements RolePlanMessage {
    /** Keeps its own copy. */
    public ElectedGone {
      elected = List.copyOf(elected);
    }

    @Override
    public void write(Prose out) {
      out.line("role.elected-gone", Arg.untrusted("name", name), Arg.names("elected", elected));
    }
  }

  /** How an election is proposed. */
  record ElectHow() implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.elect-how");
    }
  }

  /** The role was not named, or in no way that can be read again. */
  record NameMissing() implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.name-missing");
      out.line("role.example");
    }
  }

  /** That is no name for a role. */
  record BadName(String written, int most) implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.bad-name", Arg.untrusted("written", written), Arg.num("most", most));
      out.line("role.example");
    }
  }

  /** There is a role of that name. */
  record NameTaken(String name) implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.name-taken", Arg.untrusted("name", name));
    }
  }

  /** It was not said how long a term is. */
  record TermMissing(String name) implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.term-missing", Arg.untrusted("name", name));
      out.line("role.example");
    }
  }

  /** Nobody holds a role for so long. */
  record TermTooLong() implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.term-too-long");
    }
  }

  /** Part of the line could not be read. */
  record UnclearClause(String written) implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.unclear", Arg.untrusted("written", written));
      out.line("role.clauses");
      out.line("role.example");
    }
  }

  /** Where no lots are drawn a beacon ends nothing. */
  record BeaconForLots() implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.beacon-for-lots");
    }
  }

  /** Announcements cannot be as was said. */
  record LeadsHow(int most, int furthest) implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.leads-how", Arg.num("most", most), Arg.num("furthest", furthest));
    }
  }

  /** What it may do is longer than anybody reads. */
  record TooLong(int length, int most) implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.too-long", Arg.num("length", length), Arg.num("most", most));
    }
  }

  /** There are enough. */
  record TooMany(int most) implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.too-many", Arg.num("most", most));
    }
  }

  /** How the limit is written. */
  record LimitHow(int most) implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.limit-how", Arg.num("most", most));
    }
  }

  /** The role that was to end is no more. */
  record AlreadyEnded(String name) implements RolePlanMessage {
    @Override
    public void write(Prose out) {
      out.line("role.already-ended", Arg.untrusted("name", name));
    }
  }

  private static Arg[] args(RoleTerms terms) {
    List<Integer> within =
        terms.leadsDays().stream().filter(days -> days < terms.length().days()).toList();
    boolean asTermsBegin = within.size() < terms.leadsDays().size();
    return new Arg[] {
      Arg.word("filling", terms.filling().key()),
      Arg.word("beacon", terms.beacon() ? "yes" : "no"),
      Arg.num("seats", terms.seats()),
      Arg.num("count", terms.length().count()),
      Arg.word("unit", terms.length().unit().key()),
      Arg.num("rest", terms.coolingOff()),
      Arg.word("staggered", terms.staggered() && terms.seats() > 1 ? "yes" : "no"),
      Arg.num("shadow", terms.shadowDays()),
      Arg.word("begin", asTermsBegin ? "yes" : "no"),
      Arg.word("announced", within.isEmpty() ? "no" : "yes"),
      Arg.word("leads", within.stream().map(Object::toString).collect(Collectors.joining(", ")))
    };
  }
}
