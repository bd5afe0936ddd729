package org.mycelium.commands.role;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;

/** The first terms of staggered seats, as whoever votes on them reads it. Pure. */
final class FirstTerms {
  private FirstTerms() {}

  /** Whether they have as many days whenever they begin. Months have not. */
  static boolean sameEverywhere(RoleTerms terms) {
    return switch (terms.length().unit()) {
      case DAY, WEEK -> true;
      case MONTH, YEAR -> false;
    };
  }

  /** How many days each has, or about so many, in order of the seats. */
  static String days(RoleTerms terms) {
    return seats(terms)
        .mapToObj(seat -> Long.toString(terms.length().days() - Role.early(terms, seat)))
        .collect(Collectors.joining(", "));
  }

  /** On which days they end if the role starts then, in order of the seats. */
  static List<Message> ends(RoleTerms terms, LocalDateTime start) {
    return seats(terms)
        .mapToObj(seat -> terms.length().after(start.minusDays(Role.early(terms, seat)), 1))
        .<Message>map(
            end -> out -> out.line("role.first-term-ends", Arg.day("day", end.toLocalDate())))
        .toList();
  }

  private static IntStream seats(RoleTerms terms) {
    return IntStream.rangeClosed(1, terms.seats());
  }
}
