package org.mycelium.bot.count;

import java.io.StringWriter;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A result as JSON, described in {@code deploy/docs/COUNTING.md}. A number is written as it is; one
 * whose decimals have no end as a string, such as "2/3".
 *
 * <p>Written as it goes and not as a tree: of a count of some ten thousand ballots the classes that
 * make trees took more of the time to load than the count takes.
 */
final class CountJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private final Slate slate;
  private final JsonGenerator json;

  private CountJson(Slate slate, JsonGenerator json) {
    this.slate = slate;
    this.json = json;
  }

  static String of(String title, Result result) {
    StringWriter written = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(new Indented(), written)) {
      new CountJson(result.slate(), json).result(title, result);
    }
    return written.toString();
  }

  /** A line for each property, as people read it. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  private void result(String title, Result result) {
    json.writeStartObject();
    json.writeStringProperty("method", result.method().word());
    json.writeStringProperty("title", title);
    json.writeNumberProperty("seats", result.rules().seats());
    result
        .rules()
        .budget()
        .ifPresent(
            budget -> {
              json.writeNumberProperty("total", budget.total());
              json.writeObjectPropertyStart("costs");
              for (int option : slate.standing()) {
                json.writeNumberProperty(slate.name(option), budget.costs().get(option));
              }
              json.writeEndObject();
            });
    json.writeNumberProperty("ballots", result.ballots());
    names("candidates", slate.standing());
    names("winners", result.winners());
    json.writeBooleanProperty("decided", result.decided());
    if (!result.ranking().isEmpty()) {
      tiers("ranking", result.ranking());
    }
    json.writeArrayPropertyStart("ties");
    result.ties().forEach(this::tie);
    json.writeEndArray();
    if (!result.ways().isEmpty()) {
      tiers("ways", result.ways());
    }
    json.writeArrayPropertyStart("rounds");
    for (int i = 0; i < result.rounds().size(); i++) {
      round(i + 1, result.rounds().get(i));
    }
    json.writeEndArray();
    switch (result.working()) {
      case Working.Counting _, Working.Buying _ -> {}
      case Working.Paths(Pairwise pairwise, Strength strength, Pairwise strengths) -> {
        json.writeStringProperty("strength", Choices.word(strength));
        pairs("pairwise", pairwise);
        pairs("paths", strengths);
      }
      case Working.Locking(Pairwise pairwise, Strength strength, List<Majority> majorities) -> {
        json.writeStringProperty("strength", Choices.word(strength));
        pairs("pairwise", pairwise);
        json.writeArrayPropertyStart("majorities");
        majorities.forEach(this::majority);
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }

  private void pairs(String key, Pairwise pairs) {
    json.writeObjectPropertyStart(key);
    for (int one : slate.standing()) {
      json.writeObjectPropertyStart(slate.name(one));
      for (int other : slate.standing()) {
        if (one != other) {
          json.writeNumberProperty(slate.name(other), pairs.of(one, other));
        }
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void majority(Majority majority) {
    json.writeStartObject();
    json.writeStringProperty("winner", slate.name(majority.winner()));
    json.writeStringProperty("loser", slate.name(majority.loser()));
    json.writeNumberProperty("for", majority.votes());
    json.writeNumberProperty("against", majority.against());
    json.writeBooleanProperty("locked", majority.locked());
    json.writeEndObject();
  }

  private void tie(Tie tie) {
    json.writeStartObject();
    json.writeNumberProperty("round", tie.round());
    json.writeStringProperty("for", Choices.word(tie.matter()));
    json.writeNumberProperty("places", tie.places());
    names("candidates", tie.among());
    switch (tie.settlement()) {
      case Tie.Settled(String by, List<Integer> chosen) -> {
        json.writeStringProperty("settledBy", by);
        names("chosen", chosen);
      }
      case Tie.Open() -> json.writeNullProperty("settledBy");
    }
    json.writeEndObject();
  }

  private void round(int number, Round round) {
    json.writeStartObject();
    json.writeNumberProperty("round", number);
    json.writeStringProperty("measure", Choices.word(round.measure()));
    numbers("tally", round.tally());
    names("elected", round.elected());
    names("eliminated", round.eliminated());
    number("exhausted", round.exhausted());
    round.quota().ifPresent(quota -> number("quota", quota));
    json.writeArrayPropertyStart("transfers");
    for (Round.Transfer transfer : round.transfers()) {
      json.writeStartObject();
      json.writeStringProperty("from", slate.name(transfer.from()));
      json.writeBooleanProperty("surplus", transfer.surplus());
      numbers("to", transfer.to());
      number("exhausted", transfer.exhausted());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tiers(String key, List<List<Integer>> tiers) {
    json.writeArrayPropertyStart(key);
    for (List<Integer> tier : tiers) {
      json.writeStartArray();
      tier.forEach(candidate -> json.writeString(slate.name(candidate)));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void names(String key, List<Integer> candidates) {
    json.writeArrayPropertyStart(key);
    candidates.forEach(candidate -> json.writeString(slate.name(candidate)));
    json.writeEndArray();
  }

  private void numbers(String key, Map<Integer, Rational> numbers) {
    json.writeObjectPropertyStart(key);
    numbers.forEach((candidate, number) -> number(slate.name(candidate), number));
    json.writeEndObject();
  }

  private void number(String key, Rational number) {
    Optional<BigDecimal> decimal = number.decimal();
    if (decimal.isEmpty()) {
      json.writeStringProperty(key, number.toString());
    } else if (decimal.get().scale() <= 0) {
      json.writeNumberProperty(key, decimal.get().toBigIntegerExact());
    } else {
      json.writeNumberProperty(key, decimal.get());
    }
  }
}
