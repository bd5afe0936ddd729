package org.mycelium.bot.trial;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who plays.
 *
 * @param ana opens the room; bo, chidi, dana and eli are in it from the start
 * @param fay joins after the first proposal opened
 * @param gil never joins
 */
record Cast(
    Person ana,
    Person bo,
    Person chidi,
    Person dana,
    Person eli,
    Person fay,
    Person gil,
    String botId,
    String botName) {

  /** Those whom Ana invites at the start. */
  List<Person> neighbours() {
    return List.of(bo, chidi, dana, eli);
  }

  /** The five at the start. */
  List<Person> founders() {
    return List.of(ana, bo, chidi, dana, eli);
  }

  /** Everyone who ends up in the room, but one. */
  List<Person> allBut(Person one) {
    return Stream.of(ana, bo, chidi, dana, eli, fay).filter(p -> p != one).toList();
  }
}
