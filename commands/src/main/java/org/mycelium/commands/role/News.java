package org.mycelium.commands.role;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mycelium.commands.assembly.MemberNo;

/** What happened to a seat, as far as people are told of it. */
sealed interface News {
  /** The seat it is about. */
  int seat();

  /**
   * What still holds when everything is done: that nobody could take a seat is not told if in the
   * same breath another seat set somebody free who can.
   *
   * @param news of one role, in order
   */
  static List<News> standing(List<News> news) {
    return IntStream.range(0, news.size())
        .filter(
            at ->
                news.subList(at + 1, news.size()).stream()
                    .noneMatch(later -> later.overtakes(news.get(at))))
        .mapToObj(news::get)
        .toList();
  }

  /** Whether something that was so a moment before is not so any more. */
  private boolean overtakes(News earlier) {
    return earlier.seat() == seat()
        && switch (earlier) {
          case Coming was -> this instanceof Coming now && now.term() == was.term();
          case Vacant was -> this instanceof Filled now && now.term() == was.term();
          case Began _, Filled _, Gone _, Closed _ -> false;
        };
  }

  /** A handover comes; nobody is named who could take it, if incoming is empty. */
  record Coming(
      int seat,
      int term,
      int days,
      Instant at,
      Optional<MemberNo> outgoing,
      Optional<MemberNo> incoming)
      implements News {}

  /** A term began. */
  record Began(
      int seat, int term, Instant until, Optional<MemberNo> outgoing, Optional<MemberNo> incoming)
      implements News {}

  /** A seat that was vacant is filled; whoever had it last hands it over, if they are here. */
  record Filled(int seat, int term, Instant until, Optional<MemberNo> outgoing, MemberNo member)
      implements News {}

  /** A holder is gone in mid-term. */
  record Gone(int seat, int term, MemberNo member) implements News {}

  /** Nobody can take a vacant seat. */
  record Vacant(int seat, int term, Instant until) implements News {}

  /** A seat ended; whoever had it until then has it no more. */
  record Closed(int seat, int term, Optional<MemberNo> outgoing) implements News {}
}
