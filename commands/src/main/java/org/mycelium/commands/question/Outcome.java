package org.mycelium.commands.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mycelium.commands.election.Method;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Tie;
import org.mycelium.commands.tally.Marks;

/** What a count of options leads to. Options go by number. */
public sealed interface Outcome {
  /**
   * These are chosen.
   *
   * @param options in the order of their election, those elected before a runoff first; at least 1
   */
  record Chosen(List<Integer> options) implements Outcome {
    /** Keeps its own copy; refuses an empty choice. */
    public Chosen {
      options = List.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException("nothing chosen");
      }
    }
  }

  /** "None of these" came first, so nothing changes. */
  record NoneOfThese() implements Outcome {}

  /** Nobody said anything of the options. */
  record NothingSaid() implements Outcome {}

  /**
   * The votes alone do not say who is chosen.
   *
   * @param elected those who are in any case, in order
   * @param among those of whom some, but not all, would be, in order of number; at least 2
   * @param seats for how many of them there is a seat
   */
  record Tied(List<Integer> elected, List<Integer> among, int seats) implements Outcome {
    /** Keeps its own copies; refuses a tie of one, and as many seats as are tied. */
    public Tied {
      elected = List.copyOf(elected);
      among = List.copyOf(among);
      if (among.size() < 2 || seats < 1 || seats >= among.size()) {
        throw new IllegalArgumentException(seats + " seats for " + among);
      }
    }

    /** How the tie is voted on: by the same method, between those alone, with what is left. */
    public Terms runoff(Terms terms) {
      List<Integer> bought =
          elected.stream().filter(number -> !terms.elected().contains(number)).toList();
      return new Terms(
          terms.method(),
          seats,
          terms.points(),
          terms.none(),
          among,
          elected,
          terms.purse().map(purse -> purse.without(bought)),
          Optional.empty());
    }
  }

  /** What this result means for the question. */
  static Outcome of(Selection selection, Result result) {
    if (result.ballots() == 0) {
      return new NothingSaid();
    }
    List<Integer> before = selection.terms().elected();
    List<Integer> winners = result.winners().stream().map(selection::number).toList();
    if (!result.decided()) {
      List<Integer> certain = certain(result).stream().map(selection::number).toList();
      // Whoever comes after "none of these" is not chosen, tied or not.
      if (!(cutsOff(selection.method()) && certain.contains(Marks.NONE))) {
        List<Integer> among = among(result, selection);
        // What is bought fills no seats: a runoff between the tied ones settles it.
        int seats =
            selection.terms().purse().isPresent() ? 1 : selection.terms().seats() - certain.size();
        if (seats < among.size()) {
          List<Integer> elected = new ArrayList<>(before);
          elected.addAll(certain.stream().filter(no -> no != Marks.NONE).toList());
          return new Tied(elected, among, seats);
        }
        if (selection.terms().purse().isPresent()) {
          // What one payment more or less brings is known of none before all are looked at.
          return new Tied(before, selection.numbers(), 1);
        }
      }
      // There is a seat for everybody who is tied, in whichever order.
      winners =
          cutsOff(selection.method()) && certain.contains(Marks.NONE)
              ? certain
              : withAll(certain, among(result, selection));
    }
    List<Integer> chosen = new ArrayList<>(before);
    for (int winner : winners) {
      if (winner != Marks.NONE) {
        chosen.add(winner);
      } else if (cutsOff(selection.method())) {
        break;
      }
    }
    return chosen.isEmpty() ? new NoneOfThese() : new Chosen(chosen);
  }

  private static List<Integer> withAll(List<Integer> certain, List<Integer> tied) {
    List<Integer> all = new ArrayList<>(certain);
    tied.stream().filter(no -> no != Marks.NONE).forEach(all::add);
    return all;
  }

  /** Whether of several who could be chosen those after "none of these" are not. */
  static boolean noneEnds(Selection selection) {
    return selection.terms().seats() > 1
        && selection.numbers().contains(Marks.NONE)
        && cutsOff(selection.method());
  }

  /** Where seats are shared out in proportion, "none of these" keeps one of them empty, no more. */
  private static boolean cutsOff(Method method) {
    return switch (method) {
      case STV_SCOTTISH, STV_MEEK, PAV, EQUAL_SHARES -> false;
      case PLURALITY, APPROVAL, SCORE, STAR, DOT, IRV, SCHULZE, RANKED_PAIRS -> true;
    };
  }

  /** Those elected whichever way the open ties are settled. */
  private static List<Integer> certain(Result result) {
    if (result.ways().isEmpty()) {
      Set<Integer> open = new HashSet<>(lastTie(result).among());
      return result.winners().stream().filter(winner -> !open.contains(winner)).toList();
    }
    return result.winners().stream()
        .filter(winner -> result.ways().stream().allMatch(way -> way.contains(winner)))
        .toList();
  }

  private static List<Integer> among(Result result, Selection selection) {
    List<Integer> certain = certain(result);
    Set<Integer> open = new TreeSet<>();
    if (!result.ways().isEmpty()) {
      result.ways().forEach(open::addAll);
    } else if (result.winners().containsAll(lastTie(result).among())) {
      open.addAll(lastTie(result).among());
    } else {
      open.addAll(result.slate().standing()); // so many ties that not every way was tried
    }
    certain.forEach(open::remove);
    return open.stream().map(selection::number).sorted().toList();
  }

  private static Tie lastTie(Result result) {
    return result.ties().getLast();
  }
}
