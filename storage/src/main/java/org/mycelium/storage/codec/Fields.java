package org.mycelium.storage.codec;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Commitment;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.proposal.ProposalNo;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the members of a fact's body. Every method throws {@link IllegalArgumentException} when the
 * member is not there or is something else.
 */
final class Fields {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonNode object;

  private Fields(JsonNode object) {
    this.object = object;
  }

  static Fields of(String body) {
    try {
      return new Fields(JSON.readTree(body));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  long number(String name) {
    return whole(get(name), name);
  }

  int integer(String name) {
    return Math.toIntExact(number(name));
  }

  String text(String name) {
    return string(get(name), name);
  }

  boolean flag(String name) {
    JsonNode value = get(name);
    if (!value.isBoolean()) {
      throw new IllegalArgumentException(name + " is neither true nor false");
    }
    return value.booleanValue();
  }

  Instant instant(String name) {
    return Instant.ofEpochMilli(number(name));
  }

  Duration length(String name) {
    return Duration.ofMillis(number(name));
  }

  LocalDate day(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(name + " is not a day", e);
    }
  }

  MemberNo member(String name) {
    return new MemberNo(integer(name));
  }

  @Nullable MemberNo memberOrNull(String name) {
    return object.has(name) ? member(name) : null;
  }

  List<MemberNo> members(String name) {
    return StreamSupport.stream(get(name).spliterator(), false)
        .map(value -> new MemberNo(Math.toIntExact(whole(value, name))))
        .toList();
  }

  List<Integer> integers(String name) {
    return StreamSupport.stream(get(name).spliterator(), false)
        .map(value -> Math.toIntExact(whole(value, name)))
        .toList();
  }

  List<Commitment> commitments(String name) {
    return StreamSupport.stream(get(name).spliterator(), false)
        .map(value -> new Commitment(string(value, name)))
        .toList();
  }

  ProposalNo proposal(String name) {
    return new ProposalNo(integer(name));
  }

  DecisionNo decision(String name) {
    return new DecisionNo(integer(name));
  }

  @Nullable DecisionNo decisionOrNull(String name) {
    return object.has(name) ? decision(name) : null;
  }

  @Nullable Long numberOrNull(String name) {
    return object.has(name) ? Long.valueOf(number(name)) : null;
  }

  @Nullable String textOrNull(String name) {
    return object.has(name) ? text(name) : null;
  }

  Commitment commitment(String name) {
    return new Commitment(text(name));
  }

  @Nullable Commitment commitmentOrNull(String name) {
    return object.has(name) ? commitment(name) : null;
  }

  /** The whole numbers of an object that holds nothing else, by name. */
  Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new TreeMap<>();
    object
        .properties()
        .forEach(
            member ->
                numbers.put(
                    member.getKey(), Math.toIntExact(whole(member.getValue(), member.getKey()))));
    return numbers;
  }

  /** The texts of an object that holds nothing else, by name. */
  Map<String, String> words() {
    Map<String, String> words = new TreeMap<>();
    object.properties().forEach(member -> words.put(member.getKey(), text(member.getKey())));
    return words;
  }

  /** The object of this name. */
  Fields object(String name) {
    return new Fields(get(name));
  }

  /** The objects of the list of this name, in order. */
  List<Fields> objects(String name) {
    return elements(name).map(Fields::new).toList();
  }

  /** The texts of the list of this name, in order. */
  List<String> texts(String name) {
    return elements(name)
        .map(
            value -> {
              if (!value.isString()) {
                throw new IllegalArgumentException(name + " holds what is not a text");
              }
              return value.stringValue();
            })
        .toList();
  }

  private Stream<JsonNode> elements(String name) {
    JsonNode list = get(name);
    if (!list.isArray()) {
      throw new IllegalArgumentException(name + " is not a list");
    }
    return StreamSupport.stream(list.spliterator(), false);
  }

  private JsonNode get(String name) {
    JsonNode value = object.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return value;
  }

  private static String string(JsonNode value, String name) {
    if (!value.isString()) {
      throw new IllegalArgumentException(name + " is not a text");
    }
    return value.stringValue();
  }

  private static long whole(JsonNode value, String name) {
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException(name + " is not a whole number");
    }
    return value.longValue();
  }
}
