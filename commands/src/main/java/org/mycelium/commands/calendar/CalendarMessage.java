package org.mycelium.commands.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.role.HandoverMessage;
import org.mycelium.commands.role.RoleMessage;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of what is coming. */
public sealed interface CalendarMessage extends Message {
  /** A term of a role ends, or begins, or both. */
  record Handover(RoleMessage.Title role, Optional<String> outgoing, Optional<String> incoming)
      implements CalendarMessage {
    @Override
    public void write(Prose out) {
      String who =
          outgoing.isPresent() && incoming.isPresent()
              ? outgoing.equals(incoming) ? "same" : "both"
              : outgoing.isPresent() ? "goes" : incoming.isPresent() ? "comes" : "nobody";
      out.line(
          "calendar.handover",
          Arg.word("who", who),
          Arg.said("role", role),
          Arg.untrusted("outgoing", outgoing.orElse("")),
          Arg.untrusted("incoming", incoming.orElse("")));
    }
  }

  /** A term of a role, with whoever holds it. */
  record Term(RoleMessage.Title role, String holder) implements CalendarMessage {
    @Override
    public void write(Prose out) {
      out.line("calendar.term", Arg.said("role", role), Arg.untrusted("holder", holder));
    }
  }

  /** A vote closes. */
  record Closes(ProposalNo no, String title) implements CalendarMessage {
    @Override
    public void write(Prose out) {
      out.line("calendar.closes", Arg.id("no", no), Arg.untrusted("title", title));
    }
  }

  /** A vote opens, after its discussion. */
  record Opens(ProposalNo no, String title) implements CalendarMessage {
    @Override
    public void write(Prose out) {
      out.line("calendar.opens", Arg.id("no", no), Arg.untrusted("title", title));
    }
  }

  /**
   * A decision comes back.
   *
   * @param lapses whether it ends then, without a vote
   */
  record Review(DecisionNo no, String title, boolean lapses) implements CalendarMessage {
    @Override
    public void write(Prose out) {
      out.line(
          lapses ? "calendar.lapses" : "calendar.review",
          Arg.id("no", no),
          Arg.untrusted("title", title));
    }
  }

  /** Somebody has to report a number. */
  record Report(Message metric, List<String> reporters) implements CalendarMessage {
    /** Keeps its own copy. */
    public Report {
      reporters = List.copyOf(reporters);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "calendar.report",
          Arg.said("metric", metric),
          Arg.names("reporter", reporters),
          Arg.num("count", reporters.size()));
    }
  }

  /**
   * A line of the list.
   *
   * @param day if it is for a whole day
   */
  record Entry(Instant at, Optional<LocalDate> day, Message what) implements CalendarMessage {
    @Override
    public void write(Prose out) {
      if (day.isPresent()) {
        out.item("calendar.on-day", Arg.day("day", day.get()), Arg.said("what", what));
      } else {
        out.item("calendar.at", Arg.when("at", at), Arg.said("what", what));
      }
    }
  }

  /**
   * What is coming, the next first.
   *
   * @param days how far it looks
   * @param more how many further ones there are
   * @param unconfirmed handovers that are not confirmed by both
   */
  record Overview(
      List<Entry> entries, int days, int more, List<HandoverMessage.StillOpen> unconfirmed)
      implements CalendarMessage {
    private static final int UNCONFIRMED = 5;

    /** Keeps its own copies. */
    public Overview {
      entries = List.copyOf(entries);
      unconfirmed = List.copyOf(unconfirmed);
    }

    @Override
    public void write(Prose out) {
      if (!unconfirmed.isEmpty()) {
        out.line("calendar.still-open");
        unconfirmed.stream().limit(UNCONFIRMED).forEach(out::include);
        if (unconfirmed.size() > UNCONFIRMED) {
          out.line("calendar.still-open-more", Arg.num("more", unconfirmed.size() - UNCONFIRMED));
        }
      }
      if (entries.isEmpty()) {
        out.line("calendar.nothing", Arg.num("days", days));
        return;
      }
      out.line("calendar.coming", Arg.num("days", days));
      entries.forEach(out::include);
      out.line("calendar.more", Arg.num("more", more));
    }
  }

  /** What is in the file. */
  record FileOfAll(int count) implements CalendarMessage {
    @Override
    public void write(Prose out) {
      out.line("calendar.file", Arg.num("count", count));
    }
  }

  /** What calendars call it. */
  record Name() implements CalendarMessage {
    @Override
    public void write(Prose out) {
      out.line("calendar.name");
    }
  }
}
