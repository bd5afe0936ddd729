package org.mycelium.commands.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mycelium.commands.election.CountRules;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.Votes;
import org.mycelium.commands.election.form.PublishedBallots;
import org.mycelium.commands.explanation.Explanation;
import org.mycelium.commands.tally.Ballot;
import org.mycelium.commands.tally.Marks;
import org.mycelium.commands.text.Message;

/** A choice between options with names in place of numbers, to be explained and counted again. */
public final class Recount {
  private Recount() {}

  /** The same result with the options' names; an empty one is that of none of these. */
  public static Result named(Selection selection, Result result) {
    return result.named(slate(selection, result.slate(), ""));
  }

  /** Why it came out as it did; nothing where nobody said anything of the options. */
  public static Message reasons(Selection selection, Result result) {
    return result.ballots() == 0
        ? new Explanation(List.of())
        : Explanation.of(named(selection, result), selection.currency()).reasons();
  }

  /**
   * The ballots as a file that anyone can count again. Who cast which is not in it.
   *
   * @param stem what the file is called, without its ending; letters and digits only
   * @param title of the proposal; untrusted
   * @param ballots the standing votes
   * @param none what "none of these" is called in it
   */
  public static PublishedBallots ballots(
      String stem, String title, Selection selection, Collection<Ballot> ballots, String none) {
    Votes votes = selection.votes(ballots);
    Slate readable = PublishedBallots.readable(slate(selection, votes.slate(), none));
    CountRules rules = selection.result(ballots).rules();
    return PublishedBallots.of(stem, title, votes.named(readable), selection.method(), rules);
  }

  /** An option whose words were erased goes by its number. */
  private static Slate slate(Selection selection, Slate numbered, String none) {
    List<String> names = new ArrayList<>();
    Set<String> before = new HashSet<>(Set.of(none));
    for (int place = 0; place < numbered.size(); place++) {
      int number = selection.number(place);
      String name = selection.name(number).isEmpty() ? "#" + number : selection.name(number);
      names.add(number == Marks.NONE ? none : before.add(name) ? name : name + " (" + number + ")");
    }
    return new Slate(names, numbered.withdrawn());
  }
}
