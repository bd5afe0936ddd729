package org.mycelium.bot.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mycelium.bot.matrix.MatrixException;

/**
 * Votes among much talk.
 *
 * @param cast the events of all votes, in the order of the room
 * @param last the events of those that stand, in no order
 */
record Votes(List<String> cast, List<String> last) {
  private static final int TALK_FOR_A_VOTE = 20;

  /**
   * Has two people fill a room with so many messages, votes in between, the last of each counting.
   */
  static Votes among(int messages, String room, TestPerson first, TestPerson second)
      throws Exception {
    List<String> cast = new ArrayList<>();
    int rounds = messages / TALK_FOR_A_VOTE;
    for (int i = 0; i < rounds; i++) {
      talk(TALK_FOR_A_VOTE - 1, room, first, second);
      TestPerson voter = i % 2 == 0 ? first : second;
      cast.add(voter.says(room, i % 3 == 0 ? "!vote yes" : "!vote no"));
    }
    talk(messages - rounds * TALK_FOR_A_VOTE, room, first, second);
    return new Votes(List.copyOf(cast), cast.subList(cast.size() - 2, cast.size()));
  }

  private static void talk(int messages, String room, TestPerson first, TestPerson second)
      throws Exception {
    List<Future<?>> said = new ArrayList<>();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < messages; i++) {
        TestPerson speaker = i % 2 == 0 ? first : second;
        String words = "about the weather, part " + i;
        said.add(people.submit(() -> speak(speaker, room, words)));
      }
    }
    for (Future<?> one : said) {
      one.get();
    }
  }

  private static String speak(TestPerson speaker, String room, String words)
      throws MatrixException {
    return speaker.says(room, words);
  }
}
