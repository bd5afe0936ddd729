package org.mycelium.commands.proposal.standing;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said about decisions that end, and that come back. */
public sealed interface StandingMessage extends Message {
  /** An item: a decision ends. */
  record Ends(DecisionNo decision, Ending.How how, String title) implements StandingMessage {
    @Override
    public void write(Prose out) {
      out.item(
          "proposal.ends",
          Arg.id("no", decision),
          Arg.word("how", how.word()),
          Arg.untrusted("title", title));
    }
  }

  /** An item: the decision comes back. */
  record ComesBack(ReviewTerms terms) implements StandingMessage {
    @Override
    public void write(Prose out) {
      if (terms.day().isPresent()) {
        out.item(
            "proposal.review-on",
            Arg.day("day", terms.day().get()),
            Arg.word("then", terms.then().word()));
      } else {
        out.item(
            "proposal.review-after",
            Arg.said("after", new Length(terms.after().orElseThrow())),
            Arg.word("then", terms.then().word()));
      }
    }
  }

  /** A length of time by the calendar, in words. */
  record Length(Period period) implements StandingMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.calendar-length",
          Arg.num("years", period.getYears()),
          Arg.num("months", period.getMonths()),
          Arg.num("days", period.getDays()));
    }
  }

  /** An item: this decision comes back on a day that is settled now. */
  record Planned(LocalDate day, Review.Then then) implements StandingMessage {
    @Override
    public void write(Prose out) {
      out.item("proposal.review-on", Arg.day("day", day), Arg.word("then", then.word()));
    }
  }

  /** An item: a decision stays. */
  record Keeps(DecisionNo decision, String title) implements StandingMessage {
    @Override
    public void write(Prose out) {
      out.item("proposal.keeps", Arg.id("no", decision), Arg.untrusted("title", title));
    }
  }

  /** Items: a decision stays, and when it comes back. */
  record Kept(DecisionNo decision, String title, Optional<LocalDate> next)
      implements StandingMessage {
    @Override
    public void write(Prose out) {
      out.include(new Keeps(decision, title));
      next.ifPresent(day -> out.item("proposal.review-next", Arg.day("day", day)));
    }
  }

  /** It stands no more already. */
  record EndedAlready(Ending ending) implements StandingMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.ended-already",
          Arg.id("no", ending.decision()),
          Arg.word("how", ending.how().word()),
          Arg.id("by", ending.by().map(DecisionNo::toString).orElse("")),
          Arg.word("target", ending.by().map(DecisionNo::toString).orElse("")));
    }
  }

  /** There is no such decision to end. */
  record NoSuchDecision(DecisionNo decision) implements StandingMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.no-such-decision", Arg.id("no", decision));
    }
  }

  /** The day of the review is over before the vote is. */
  record ReviewTooSoon(LocalDate day) implements StandingMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.review-too-soon", Arg.day("day", day));
    }
  }

  /** What stands for a day or a time of a review cannot be read. */
  record UnknownReview(String words) implements StandingMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.review-unknown", Arg.untrusted("words", words));
    }
  }

  /** A review comes soon. */
  record Ahead(Review review, String title) implements StandingMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.review-ahead",
          Arg.id("no", review.decision()),
          Arg.untrusted("title", title),
          Arg.day("day", review.day()),
          Arg.word("then", review.then().word()),
          Arg.word("target", review.decision().toString()));
    }
  }

  /** The day has come, and the vote is open. */
  record Reopened(DecisionNo decision, String title, ProposalNo vote) implements StandingMessage {
    @Override
    public void write(Prose out) {
      out.line(
          "proposal.review-reopened",
          Arg.id("no", decision),
          Arg.untrusted("title", title),
          Arg.id("vote", vote));
    }
  }

  /** The day has come, and it ends. */
  record Lapsed(DecisionNo decision, String title) implements StandingMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.review-lapsed", Arg.id("no", decision), Arg.untrusted("title", title));
    }
  }

  /** The review's vote ended, and the decision with it. */
  record NotKept(DecisionNo decision) implements StandingMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.review-not-kept", Arg.id("no", decision));
    }
  }

  /** Too few voted on whether it stays. */
  record AskedAgain(DecisionNo decision, LocalDate day) implements StandingMessage {
    @Override
    public void write(Prose out) {
      out.line("proposal.review-again", Arg.id("no", decision), Arg.day("day", day));
    }
  }
}
