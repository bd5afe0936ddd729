package org.mycelium.bot.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.sync.DeliveredRoom.Happening;
import org.mycelium.bot.sync.DeliveredRoom.Kind;
import org.mycelium.storage.verify.Report;
import org.mycelium.storage.verify.Verification;

/**
 * However often the events of an assembly's life are delivered, and whichever of them a sync leaves
 * out and hands in later: the journal is the same, hash for hash, and so is every count.
 */
class DeliveriesPropertyTest {
  private static final int MOST_COPIES = 5;

  @Property(tries = 60)
  void theSameEventsGiveTheSameJournalHoweverTheyAreDelivered(
      @ForAll("lives") List<Happening> life, @ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("deliveries");
    try {
      Report once = deliver(folder.resolve("once.db"), life, null);
      Report often = deliver(folder.resolve("often.db"), life, new Random(seed));

      assertThat(often.problems()).isEmpty();
      assertThat(often.heads()).isEqualTo(once.heads()).hasSize(1);
      assertThat(often.rows()).isEqualTo(once.rows());
      assertThat(once.facts()).isGreaterThan(DeliveredRoom.FACTS_OF_THE_FOUNDING);
    } finally {
      delete(folder);
    }
  }

  @Provide
  Arbitrary<List<Happening>> lives() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.integers().between(0, DeliveredRoom.PEOPLE.size() - 1),
            Arbitraries.integers().between(0, 99))
        .as(Happening::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(25);
  }

  /** Delivers one event a batch if there is no chance in it; else as badly as Matrix may. */
  private static Report deliver(Path file, List<Happening> life, @Nullable Random random) {
    try (DeliveredRoom room = new DeliveredRoom(file)) {
      List<String> events = DeliveredRoom.events(life);
      if (random == null) {
        events.forEach(event -> room.delivers(List.of(), List.of(event)));
      } else {
        deliverBadly(room, events, random);
      }
      room.fillsGaps();
    }
    return Verification.of(file);
  }

  private static void deliverBadly(DeliveredRoom room, List<String> events, Random random) {
    int next = 0;
    while (next < events.size()) {
      int shown = Math.min(events.size(), next + random.nextInt(4));
      int end = Math.min(events.size(), shown + 1 + random.nextInt(4));
      List<String> before = events.subList(0, next);
      room.delivers(
          withCopies(before, events.subList(next, shown), random),
          withCopies(before, events.subList(shown, end), random));
      if (random.nextBoolean()) {
        room.fillsGaps();
      }
      next = end;
    }
  }

  /**
   * These in their order, among them again some that were delivered before, and each perhaps
   * several times in a row. Never one of these again after another of them: that would be another
   * order, which is what the homeserver's own says and nobody can tell from this.
   */
  private static List<String> withCopies(List<String> before, List<String> news, Random random) {
    List<String> delivered = new ArrayList<>();
    for (String event : news) {
      for (int copies = 1 + random.nextInt(MOST_COPIES); copies > 0; copies--) {
        delivered.add(event);
      }
      for (int copies = random.nextInt(MOST_COPIES); copies > 0 && !before.isEmpty(); copies--) {
        delivered.add(before.get(random.nextInt(before.size())));
      }
    }
    return delivered;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
