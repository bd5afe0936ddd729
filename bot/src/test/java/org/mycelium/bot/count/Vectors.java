package org.mycelium.bot.count;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mycelium.commands.election.Profile;
import org.mycelium.commands.election.Ranking;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Scores;
import org.mycelium.commands.election.Slate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published elections with their results, as the files in {@code elections} have them. */
final class Vectors {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Vectors() {}

  /** A file, as bytes. */
  static byte[] bytes(String name) {
    try (InputStream in = Vectors.class.getResourceAsStream("/elections/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException(name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of JSON. */
  static JsonNode json(String name) {
    return MAPPER.readTree(bytes(name));
  }

  /** The published example of this name. */
  static JsonNode example(String id) {
    return examples().filter(v -> v.path("id").stringValue().equals(id)).findFirst().orElseThrow();
  }

  /** All of them. */
  static Stream<JsonNode> examples() {
    return json("published_examples.json").path("vectors").valueStream();
  }

  /** Its slate. */
  static Slate slate(JsonNode example) {
    return new Slate(texts(example.path("candidates")), Set.of());
  }

  /** Its ranked ballots. */
  static Profile<Ranking> rankings(JsonNode example) {
    Slate slate = slate(example);
    Profile.Builder<Ranking> ballots = new Profile.Builder<>();
    for (JsonNode ballot : example.path("ballots")) {
      List<List<Integer>> tiers =
          ballot.path("ranking").valueStream().map(tier -> places(slate, tier)).toList();
      ballots.add(Ranking.ofTiers(tiers), ballot.path("count").asLong());
    }
    return ballots.on(slate);
  }

  /** Its scored or approving ballots. */
  static Profile<Scores> scores(JsonNode example) {
    Slate slate = slate(example);
    Profile.Builder<Scores> ballots = new Profile.Builder<>();
    for (JsonNode ballot : example.path("ballots")) {
      int[] points = new int[slate.size()];
      places(slate, ballot.path("approved")).forEach(place -> points[place] = 1);
      ballot
          .path("scores")
          .forEachEntry((name, value) -> points[slate.names().indexOf(name)] = value.asInt());
      ballots.add(Scores.of(points), ballot.path("count").asLong());
    }
    return ballots.on(slate);
  }

  static List<Integer> places(Slate slate, JsonNode names) {
    return texts(names).stream().map(slate.names()::indexOf).toList();
  }

  static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::stringValue).toList();
  }

  static List<List<String>> tiers(JsonNode array) {
    return array.valueStream().map(Vectors::texts).toList();
  }

  static List<List<String>> ranking(Result result) {
    List<List<String>> tiers = new ArrayList<>();
    result.ranking().forEach(t -> tiers.add(t.stream().map(result.slate()::name).toList()));
    return tiers;
  }

  /** The tally of a round by names. */
  static TreeMap<String, Rational> tally(Result result, Round round) {
    TreeMap<String, Rational> tally = new TreeMap<>();
    round.tally().forEach((place, votes) -> tally.put(result.slate().name(place), votes));
    return tally;
  }

  /** An object of numbers. */
  static TreeMap<String, Rational> numbers(JsonNode object) {
    TreeMap<String, Rational> numbers = new TreeMap<>();
    object.forEachEntry((name, n) -> numbers.put(name, Rational.of(n.asDecimal())));
    return numbers;
  }
}
