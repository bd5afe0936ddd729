package org.mycelium.commands.proposal;

import java.time.Duration;
import java.time.Instant;
import org.mycelium.commands.proposal.life.Discussion;
import org.mycelium.commands.question.QuestionWords;
import org.mycelium.commands.question.Resolution;
import org.mycelium.commands.question.Selection;
import org.mycelium.commands.question.SelectionWords;
import org.mycelium.commands.terms.ResultsShown;
import org.mycelium.commands.terms.TermsWords;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * The live card of a proposal, and the answer to {@code /proposal}.
 *
 * @param extent how much of the proposal's text it shows
 * @param reactions whether reactions on the card vote
 * @param newcomers how long somebody has to have been a member when a vote opens, to vote on it
 * @param asOf when the numbers were counted
 */
public record ProposalCard(
    ProposalView view, Extent extent, boolean reactions, Duration newcomers, Instant asOf)
    implements Message {
  /**
   * Long enough to know what it is about, short enough that the way to vote stays on the screen.
   */
  private static final int BRIEF_CHARS = 400;

  /** How much of the text is shown. */
  public enum Extent {
    /** The beginning: on the card. */
    BRIEF,
    /** The beginning: on a card that is edited no more. */
    LAST,
    /** All of it: on request. */
    FULL
  }

  @Override
  public void write(Prose out) {
    Proposal p = view.proposal();
    out.title("proposal.card.title", Arg.id("no", p.no()), Arg.untrusted("title", p.title()));
    out.line(
        terms(p),
        Arg.word("named", view.proposerName().isEmpty() ? "no" : "yes"),
        Arg.untrusted("proposer", view.proposerName()),
        Arg.when("until", view.discussion().map(Discussion::until).orElse(p.openedAt())),
        Arg.when("closes", p.closesAt()),
        Arg.said("rule", p.question().description()),
        Arg.num("needed", p.quorum().needed(p.electorate())),
        Arg.num("electorate", p.electorate()));
    out.include(
        new CountedAmong(
            p.quorum(), p.electorate(), p.undecided() && Leavers.areSortedLater(view.terms())));
    patience(out, p);
    text(out, p);
    if (p.question() instanceof Selection selection) {
      out.include(SelectionWords.items(selection));
      if (p.undecided()) {
        out.include(SelectionWords.ending(selection));
      }
    }
    does(out, p);
    view.story().ifPresent(out::include);
    view.template().ifPresent(out::include);
    out.paragraph();
    if (p.inDiscussion()) {
      out.line(
          newcomers.isZero() ? "proposal.card.discussed" : "proposal.card.discussed-by-seasoned",
          Arg.word("target", p.no().toString()),
          Arg.length("length", newcomers));
      return;
    }
    votes(out, p);
    view.figures().ifPresent(out::include);
    if (p.paused()) {
      out.line("proposal.card.paused");
    } else if (p.open() && extent == Extent.LAST) {
      out.line("proposal.card.newer", Arg.code("command", "!proposal " + p.no()));
    } else if (p.open()) {
      ways(out, p);
    } else {
      out.line(
          "proposal.card.over",
          Arg.word("status", p.standing()),
          Arg.word("target", p.no().toString()),
          Arg.id("decision", view.decision().map(DecisionNo::toString).orElse("")));
    }
  }

  private void patience(Prose out, Proposal p) {
    view.patience()
        .filter(patience -> !patience.spent() && (p.open() || p.inDiscussion()))
        .ifPresent(
            patience ->
                out.line("proposal.card.patience", Arg.length("length", patience.length())));
  }

  private static String terms(Proposal p) {
    if (p.inDiscussion()) {
      return "proposal.card.terms-discussed";
    }
    return p.open() || p.paused() ? "proposal.card.terms" : "proposal.card.terms-over";
  }

  private void text(Prose out, Proposal p) {
    if (p.text().isEmpty()) {
      return;
    }
    boolean cut = extent != Extent.FULL && p.text().length() > BRIEF_CHARS;
    out.passage(p.text(), cut ? BRIEF_CHARS : ProposalRules.MAX_TEXT);
    if (cut) {
      out.line("proposal.card.rest", Arg.code("command", "!proposal " + p.no()));
    }
  }

  private void does(Prose out, Proposal p) {
    if (view.does().isEmpty()) {
      return;
    }
    out.paragraph().line(p.undecided() ? "proposal.card.does" : "proposal.card.does-over");
    view.does().forEach(out::include);
    if (!view.ending().isEmpty()) {
      out.line(
          "proposal.card.ended",
          Arg.names("by", view.ending().stream().map(ProposalNo::toString).toList()));
    }
    view.moot().forEach(out::include);
    if (p.open() && !view.rivals().isEmpty()) {
      out.line(
          "proposal.card.rivals",
          Arg.word("holds", view.firstHolds() ? "first" : "last"),
          Arg.num("count", view.rivals().size()),
          Arg.names("rivals", view.rivals().stream().map(ProposalNo::toString).toList()));
    }
    if (!view.overtaking().isEmpty() && !view.firstHolds()) {
      out.line(
          "proposal.card.overtaken",
          Arg.num("count", view.overtaking().size()),
          Arg.names("by", view.overtaking().stream().map(ProposalNo::toString).toList()));
    }
  }

  private void votes(Prose out, Proposal p) {
    Arg voted = Arg.num("voted", view.voted());
    Arg electorate = Arg.num("electorate", p.electorate());
    Arg now = Arg.timeOfDay("asOf", asOf);
    if (view.count().isPresent()) {
      out.line(
          p.open() || p.paused() ? "proposal.card.so-far" : "proposal.card.final",
          voted,
          electorate,
          Arg.said("counts", QuestionWords.counts(p.question(), view.count().get())),
          now);
    } else if (p.open()) {
      out.line(
          "proposal.card.so-far-uncounted",
          voted,
          electorate,
          Arg.word("shown", view.terms().results().name()),
          Arg.word("target", p.no().toString()),
          now);
    }
  }

  private void reasons(Prose out, Proposal p) {
    switch (p.question()) {
      case Resolution resolution ->
          out.include(TermsWords.reasonsUnder(resolution.rule(), view.terms().reasons()));
      case Selection _ -> out.include(TermsWords.reasonsForAll(view.terms().reasons()));
    }
  }

  private void ways(Prose out, Proposal p) {
    if (view.terms().sealed()) {
      out.line("proposal.card.sealed", Arg.word("target", p.no().toString()));
      out.line("proposal.card.sealed-warning");
      reasons(out, p);
      return;
    }
    out.include(QuestionWords.howToVote(p.question(), view.severalOpen() ? p.no() + " " : ""));
    reasons(out, p);
    // Only on the card itself they vote; and they show everybody how many chose what.
    if (reactions
        && extent == Extent.BRIEF
        && view.terms().results() == ResultsShown.ALWAYS
        && !view.terms().reasons().all()) {
      QuestionWords.howToReact(p.question()).ifPresent(out::include);
    }
  }
}
