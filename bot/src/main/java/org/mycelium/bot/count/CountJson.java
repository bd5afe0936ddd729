package org.mycelium.bot.count;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mycelium.commands.election.Pairwise;
import org.mycelium.commands.election.Rational;
import org.mycelium.commands.election.Result;
import org.mycelium.commands.election.Round;
import org.mycelium.commands.election.Slate;
import org.mycelium.commands.election.Strength;
import org.mycelium.commands.election.Tie;
import org.mycelium.commands.election.Working;
import org.mycelium.commands.election.Working.Majority;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A result as JSON, described in {@code deploy/docs/COUNTING.md}. A number is written as it is; one
 * whose decimals have no end as a string, such as "2/3".
 */
final class CountJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final Slate slate;

  private CountJson(Slate slate) {
    this.slate = slate;
  }

  static String of(String title, Result result) {
    return MAPPER.writeValueAsString(new CountJson(result.slate()).result(title, result));
  }

  private ObjectNode result(String title, Result result) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("method", result.method().word());
    json.put("title", title);
    json.put("seats", result.rules().seats());
    result
        .rules()
        .budget()
        .ifPresent(
            budget -> {
              json.put("total", budget.total());
              ObjectNode costs = json.putObject("costs");
              for (int option : slate.standing()) {
                costs.put(slate.name(option), budget.costs().get(option));
              }
            });
    json.put("ballots", result.ballots());
    json.set("candidates", names(slate.standing()));
    json.set("winners", names(result.winners()));
    json.put("decided", result.decided());
    if (!result.ranking().isEmpty()) {
      json.set("ranking", tiers(result.ranking()));
    }
    ArrayNode ties = json.putArray("ties");
    result.ties().forEach(tie -> ties.add(tie(tie)));
    if (!result.ways().isEmpty()) {
      json.set("ways", tiers(result.ways()));
    }
    ArrayNode rounds = json.putArray("rounds");
    for (int i = 0; i < result.rounds().size(); i++) {
      rounds.add(round(i + 1, result.rounds().get(i)));
    }
    switch (result.working()) {
      case Working.Counting _, Working.Buying _ -> {}
      case Working.Paths(Pairwise pairwise, Strength strength, Pairwise strengths) -> {
        json.put("strength", Choices.word(strength));
        json.set("pairwise", pairs(pairwise));
        json.set("paths", pairs(strengths));
      }
      case Working.Locking(Pairwise pairwise, Strength strength, List<Majority> majorities) -> {
        json.put("strength", Choices.word(strength));
        json.set("pairwise", pairs(pairwise));
        ArrayNode list = json.putArray("majorities");
        majorities.forEach(majority -> list.add(majority(majority)));
      }
    }
    return json;
  }

  private ObjectNode pairs(Pairwise pairs) {
    ObjectNode json = MAPPER.createObjectNode();
    for (int one : slate.standing()) {
      ObjectNode row = json.putObject(slate.name(one));
      for (int other : slate.standing()) {
        if (one != other) {
          row.put(slate.name(other), pairs.of(one, other));
        }
      }
    }
    return json;
  }

  private ObjectNode majority(Majority majority) {
    return MAPPER
        .createObjectNode()
        .put("winner", slate.name(majority.winner()))
        .put("loser", slate.name(majority.loser()))
        .put("for", majority.votes())
        .put("against", majority.against())
        .put("locked", majority.locked());
  }

  private ObjectNode tie(Tie tie) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("round", tie.round());
    json.put("for", Choices.word(tie.matter()));
    json.put("places", tie.places());
    json.set("candidates", names(tie.among()));
    switch (tie.settlement()) {
      case Tie.Settled(String by, List<Integer> chosen) -> {
        json.put("settledBy", by);
        json.set("chosen", names(chosen));
      }
      case Tie.Open() -> json.putNull("settledBy");
    }
    return json;
  }

  private ObjectNode round(int number, Round round) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("round", number);
    json.put("measure", Choices.word(round.measure()));
    json.set("tally", numbers(round.tally()));
    json.set("elected", names(round.elected()));
    json.set("eliminated", names(round.eliminated()));
    put(json, "exhausted", round.exhausted());
    round.quota().ifPresent(quota -> put(json, "quota", quota));
    ArrayNode transfers = json.putArray("transfers");
    for (Round.Transfer transfer : round.transfers()) {
      ObjectNode one = transfers.addObject();
      one.put("from", slate.name(transfer.from()));
      one.put("surplus", transfer.surplus());
      one.set("to", numbers(transfer.to()));
      put(one, "exhausted", transfer.exhausted());
    }
    return json;
  }

  private ArrayNode tiers(List<List<Integer>> tiers) {
    ArrayNode json = MAPPER.createArrayNode();
    tiers.forEach(tier -> json.add(names(tier)));
    return json;
  }

  private ArrayNode names(List<Integer> candidates) {
    ArrayNode json = MAPPER.createArrayNode();
    candidates.forEach(candidate -> json.add(slate.name(candidate)));
    return json;
  }

  private ObjectNode numbers(Map<Integer, Rational> numbers) {
    ObjectNode json = MAPPER.createObjectNode();
    numbers.forEach((candidate, number) -> put(json, slate.name(candidate), number));
    return json;
  }

  private static void put(ObjectNode json, String key, Rational number) {
    Optional<BigDecimal> decimal = number.decimal();
    if (decimal.isEmpty()) {
      json.put(key, number.toString());
    } else if (decimal.get().scale() <= 0) {
      json.put(key, decimal.get().toBigIntegerExact());
    } else {
      json.put(key, decimal.get());
    }
  }
}
