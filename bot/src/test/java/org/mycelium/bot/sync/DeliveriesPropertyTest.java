package org.mycelium.bot.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.sync.RoomLife.Happening;
import org.mycelium.bot.sync.RoomLife.Kind;
import org.mycelium.bot.sync.RoomLife.Sent;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.storage.verify.Report;
import org.mycelium.storage.verify.Verification;

/**
 * However often the events of an assembly's life are delivered, and whichever of them a sync leaves
 * out and hands in later: the journal is the same, hash for hash, and so is every count.
 */
class DeliveriesPropertyTest {
  private static final int MOST_COPIES = 5;
  private static final List<String> CHOICES = List.of("yes", "no", "abstain");
  private static final List<String> KEYS = List.of("👍", "👎", "🤷");

  @Property(tries = 60)
  void theSameEventsGiveTheSameJournalHoweverTheyAreDelivered(
      @ForAll("lives") List<Happening> life, @ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("deliveries");
    try {
      same(
          deliver(folder.resolve("once.db"), life, null),
          deliver(folder.resolve("often.db"), life, new Random(seed)));
    } finally {
      delete(folder);
    }
  }

  /** What was said in several rooms has no order of its own that a gap could keep. */
  @Property(tries = 40)
  void theSameEventsOfAllRoomsGiveTheSameJournalHoweverOftenTheyAreDelivered(
      @ForAll("livesInAllRooms") List<Happening> life, @ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("deliveries");
    try {
      Report once = deliver(folder.resolve("once.db"), life, null);
      try (DeliveredRoom room = new DeliveredRoom(folder.resolve("often.db"))) {
        deliverOften(room, RoomLife.events(life), new Random(seed));
      }
      same(once, Verification.of(folder.resolve("often.db")));
    } finally {
      delete(folder);
    }
  }

  private static void same(Report once, Report often) {
    assertThat(often.problems()).isEmpty();
    assertThat(often.heads()).isEqualTo(once.heads()).hasSize(1);
    assertThat(often.rows()).isEqualTo(once.rows());
    assertThat(once.facts()).isGreaterThan(DeliveredRoom.FACTS_OF_THE_FOUNDING);
  }

  /** How a vote can come. */
  enum Channel {
    COMMAND,
    REACTION,
    REPLY,
    POLL,
    PRIVATE_COMMAND,
    PRIVATE_WORDS,
    WITHDRAWAL
  }

  /** What somebody votes, and which way. */
  record Cast(Channel channel, int who, int choice) {}

  @Property(tries = 60)
  void whicheverWayVotesComeTheLastOfEachVoterStands(
      @ForAll("casts") List<Cast> casts, @ForAll long seed) throws IOException {
    Path folder = Files.createTempDirectory("channels");
    try (DeliveredRoom room = new DeliveredRoom(folder.resolve("room.db"))) {
      List<Sent> events = new ArrayList<>(RoomLife.events(List.of()));
      Map<String, String> standing = new HashMap<>();
      for (Cast cast : casts) {
        events.add(event(events.size(), cast));
        String voter = RoomLife.PEOPLE.get(cast.who());
        if (cast.channel() == Channel.WITHDRAWAL) {
          standing.remove(voter);
        } else {
          standing.put(voter, CHOICES.get(cast.choice()));
        }
      }
      deliverOften(room, events, new Random(seed));
      assertThat(room.votes(new ProposalNo(1))).isEqualTo(standing);
      assertThat(room.votes(new ProposalNo(2))).isEmpty();
    } finally {
      delete(folder);
    }
  }

  private static Sent event(int no, Cast cast) {
    String choice = CHOICES.get(cast.choice());
    return switch (cast.channel()) {
      case COMMAND -> RoomLife.says(no, cast.who(), "!vote P1 " + choice);
      case REACTION -> RoomLife.reacts(no, cast.who(), "P1", KEYS.get(cast.choice()));
      case REPLY -> RoomLife.replies(no, cast.who(), "P1", choice);
      case POLL -> RoomLife.taps(no, cast.who(), "P1", choice);
      case PRIVATE_COMMAND -> RoomLife.apart(no, cast.who(), "!vote P1 " + choice);
      case PRIVATE_WORDS -> RoomLife.apart(no, cast.who(), "P1 " + choice);
      case WITHDRAWAL -> RoomLife.says(no, cast.who(), "!withdraw P1 vote");
    };
  }

  @Provide
  Arbitrary<List<Cast>> casts() {
    return Combinators.combine(
            Arbitraries.of(Channel.class),
            Arbitraries.integers().between(0, RoomLife.PEOPLE.size() - 1),
            Arbitraries.integers().between(0, CHOICES.size() - 1))
        .as(Cast::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<Happening>> lives() {
    return lives(Stream.of(Kind.values()).filter(Kind::aloud).toList());
  }

  @Provide
  Arbitrary<List<Happening>> livesInAllRooms() {
    return lives(List.of(Kind.values()));
  }

  private static Arbitrary<List<Happening>> lives(List<Kind> kinds) {
    return Combinators.combine(
            Arbitraries.of(kinds),
            Arbitraries.integers().between(0, RoomLife.PEOPLE.size() - 1),
            Arbitraries.integers().between(0, 99))
        .as(Happening::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(25);
  }

  /** Delivers one event a batch if there is no chance in it; else as badly as Matrix may. */
  private static Report deliver(Path file, List<Happening> life, @Nullable Random random) {
    try (DeliveredRoom room = new DeliveredRoom(file)) {
      List<Sent> events = RoomLife.events(life);
      if (random == null) {
        events.forEach(event -> room.delivers(List.of(), List.of(event)));
      } else {
        deliverBadly(room, events, random);
      }
      room.fillsGaps();
    }
    return Verification.of(file);
  }

  private static void deliverBadly(DeliveredRoom room, List<Sent> events, Random random) {
    int next = 0;
    while (next < events.size()) {
      int shown = Math.min(events.size(), next + random.nextInt(4));
      int end = Math.min(events.size(), shown + 1 + random.nextInt(4));
      List<Sent> before = events.subList(0, next);
      room.delivers(
          withCopies(before, events.subList(next, shown), random),
          withCopies(before, events.subList(shown, end), random));
      if (random.nextBoolean()) {
        room.fillsGaps();
      }
      next = end;
    }
  }

  /** Nothing is left out, and everything may come several times. */
  private static void deliverOften(DeliveredRoom room, List<Sent> events, Random random) {
    int next = 0;
    while (next < events.size()) {
      int end = Math.min(events.size(), next + 1 + random.nextInt(4));
      room.delivers(
          List.of(), withCopies(events.subList(0, next), events.subList(next, end), random));
      next = end;
    }
  }

  /**
   * These in their order, among them again some that were delivered before, and each perhaps
   * several times in a row. Never one of these again after another of them: that would be another
   * order, which is what the homeserver's own says and nobody can tell from this.
   */
  private static List<Sent> withCopies(List<Sent> before, List<Sent> news, Random random) {
    List<Sent> delivered = new ArrayList<>();
    for (Sent event : news) {
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
