package org.mycelium.storage;

import static org.mycelium.storage.House.member;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Disclosure;
import org.mycelium.commands.journal.Fact;

/** What every part of a made-up assembly's life draws on: its house, its members, and chance. */
final class World {
  final House house;
  final AssemblyId assembly;
  final Random random;

  /** Everybody who ever came, and whether they are there now. */
  final Map<MemberNo, Boolean> present = new LinkedHashMap<>();

  World(House house, AssemblyId assembly, long seed) {
    this.house = house;
    this.assembly = assembly;
    this.random = new Random(seed);
  }

  void append(List<Disclosure> words, Fact... facts) {
    appendBy(actor(), words, facts);
  }

  void appendBy(@Nullable MemberNo actor, List<Disclosure> words, Fact... facts) {
    house.append(assembly, actor, List.of(facts), words);
  }

  List<MemberNo> everybody() {
    return List.copyOf(present.keySet());
  }

  List<MemberNo> whoIsThere() {
    return present.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
  }

  <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private @Nullable MemberNo actor() {
    return random.nextBoolean() ? null : member(1);
  }
}
