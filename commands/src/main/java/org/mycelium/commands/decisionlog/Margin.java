package org.mycelium.commands.decisionlog;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.life.Story;
import org.mycelium.commands.proposal.standing.Ending;
import org.mycelium.commands.proposal.standing.Review;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/**
 * What stands in the margin of a decision: what it came out of, and what became of it. Says so line
 * by line; nothing at all if there is nothing to say.
 *
 * @param story what it took the place of
 * @param ended the decisions that it ended
 * @param ending how it ended itself
 * @param review when it comes back; told only while it stands
 */
public record Margin(
    Optional<Story> story, List<Titled> ended, Optional<Titled> ending, Optional<Review> review)
    implements Message {
  /** Keeps its own copy. */
  public Margin {
    ended = List.copyOf(ended);
  }

  /**
   * An ending, with the title of the decision at its other end.
   *
   * @param title untrusted; empty if there is none
   */
  public record Titled(Ending ending, String title) {}

  @Override
  public void write(Prose out) {
    story.ifPresent(out::include);
    for (Titled other : ended) {
      out.line(
          "proposal.standing.ended-others",
          Arg.word("how", other.ending().how().word()),
          Arg.id("no", other.ending().decision()),
          Arg.untrusted("title", other.title()));
    }
    if (ending.isPresent()) {
      Ending own = ending.get().ending();
      out.line(
          "proposal.standing.ended",
          Arg.word("how", own.how().word()),
          Arg.id("by", own.by().map(DecisionNo::toString).orElse("")),
          Arg.untrusted("title", ending.get().title()),
          Arg.when("at", own.at()));
    } else {
      review.ifPresent(next -> write(out, next));
    }
  }

  private static void write(Prose out, Review review) {
    if (review.vote().isPresent()) {
      out.line("proposal.standing.in-review", Arg.id("vote", review.vote().get()));
    } else {
      out.line(
          "proposal.standing.review",
          Arg.day("day", review.day()),
          Arg.word("then", review.then().word()));
    }
  }
}
