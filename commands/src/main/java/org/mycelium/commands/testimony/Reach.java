package org.mycelium.commands.testimony;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mycelium.commands.grammar.Words;

/** For whom a teller lets a story be told. Each is given, and taken back, by itself. */
@SuppressWarnings("ImmutableEnumChecker") // Its lists are made by List.of and never change.
public enum Reach {
  /** The assembly: its room, its digests, members who ask. */
  ROOM("room", List.of("assembly", "us", "members", "sala", "asamblea")),
  /** Assemblies it is federated with. */
  FEDERATION("federation", List.of("allies", "federacion", "federadas")),
  /** Everybody: notice boards, pages, what is handed on. */
  PUBLIC("public", List.of("everybody", "everyone", "world", "publico", "publica", "mundo"));

  private final String key;
  private final List<String> words;

  Reach(String key, List<String> others) {
    this.key = key;
    this.words = Stream.concat(Stream.of(key), others.stream()).toList();
  }

  /** The name in facts and tables. */
  public String key() {
    return key;
  }

  /** The one with this key. */
  public static Optional<Reach> of(String key) {
    return Stream.of(values()).filter(reach -> reach.key.equals(key)).findFirst();
  }

  /** The one a member means by a word, in any language. */
  static Optional<Reach> read(String word) {
    String folded = Words.fold(word);
    return Stream.of(values()).filter(reach -> reach.words.contains(folded)).findFirst();
  }

  /** Every word that means one, for near misses. */
  static List<String> words() {
    return Stream.of(values()).flatMap(reach -> reach.words.stream()).toList();
  }

  /** The same ones, in order, unchangeable. */
  static Set<Reach> copy(Set<Reach> some) {
    return some.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(some));
  }
}
