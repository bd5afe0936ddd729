package org.mycelium.storage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.metric.MetricNo;
import org.mycelium.commands.testimony.Reach;
import org.mycelium.commands.testimony.TestimonyFact.ReachChanged;
import org.mycelium.commands.testimony.TestimonyFact.TellerUnnamed;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyRead;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyTold;
import org.mycelium.commands.testimony.TestimonyFact.TestimonyWithdrawn;
import org.mycelium.commands.testimony.TestimonyNo;
import org.mycelium.commands.testimony.Topic;

/** What members tell, for whom, and what of it they take back. */
final class LifeOfStories {
  private final World world;
  private final List<TestimonyNo> told = new ArrayList<>();
  private final List<TestimonyNo> named = new ArrayList<>();
  private final List<TestimonyNo> unread = new ArrayList<>();
  private int stories;

  LifeOfStories(World world) {
    this.world = world;
  }

  void live() {
    if (told.isEmpty() || world.random.nextBoolean()) {
      tell();
      return;
    }
    TestimonyNo no = world.any(told);
    switch (world.random.nextInt(4)) {
      case 0 -> {
        if (named.remove(no)) {
          world.appendBy(null, List.of(), new TellerUnnamed(no));
        }
      }
      case 1 -> {
        if (unread.remove(no)) {
          world.appendBy(null, List.of(), new TestimonyRead(no));
        }
      }
      case 2 -> {
        world.appendBy(null, List.of(), new TestimonyWithdrawn(no));
        told.remove(no);
        named.remove(no);
        unread.remove(no);
      }
      default -> world.appendBy(null, List.of(), new ReachChanged(no, reach()));
    }
  }

  private void tell() {
    TestimonyNo no = new TestimonyNo(++stories);
    Disclosure words = world.house.disclose("There were five of us " + world.random.nextInt());
    Disclosure event = world.random.nextBoolean() ? world.house.disclose("the flood") : null;
    Disclosure teller = world.random.nextBoolean() ? world.house.disclose("Ana") : null;
    world.appendBy(
        null,
        Stream.of(words, event, teller).filter(Objects::nonNull).toList(),
        new TestimonyTold(
            no,
            event != null
                ? new Topic.OfEvent()
                : world.random.nextBoolean()
                    ? new Topic.OfNothing()
                    : new Topic.OfMetric(new MetricNo(1)),
            commitment(event),
            words.commitment(),
            commitment(teller),
            reach()));
    told.add(no);
    unread.add(no);
    if (teller != null) {
      named.add(no);
    }
  }

  private static Commitment commitment(Disclosure words) {
    return words == null ? null : words.commitment();
  }

  private Set<Reach> reach() {
    Set<Reach> reach = EnumSet.noneOf(Reach.class);
    for (Reach one : Reach.values()) {
      if (world.random.nextBoolean()) {
        reach.add(one);
      }
    }
    return reach;
  }
}
