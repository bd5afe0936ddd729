package org.mycelium.bot.matrix;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes polls (MSC3381) by the names clients send and understand today, which are the unstable
 * ones. Each has words for clients that know no polls. Pure.
 */
public final class PollContents {
  /** The type of the event that asks. */
  public static final String START = "org.matrix.msc3381.poll.start";

  /** The type of the event that ends a poll. */
  public static final String END = "org.matrix.msc3381.poll.end";

  /** More answers than these no poll has. */
  static final int MAX_ANSWERS = 20;

  private static final String TEXT = "org.matrix.msc1767.text";

  private PollContents() {}

  /** One of the answers. */
  public record Answer(String id, String text) {}

  /**
   * The content of a poll in which everybody sees what others chose.
   *
   * @param most how many answers one person can choose
   */
  public static String start(String question, List<Answer> answers, int most) {
    StringBuilder words = new StringBuilder(question);
    ArrayNode options = Json.newObject().putArray("answers");
    for (Answer answer : answers) {
      words.append("\n- ").append(answer.text());
      options.addObject().put("id", answer.id()).put(TEXT, answer.text());
    }
    ObjectNode content = Json.newObject().put(TEXT, words.toString());
    ObjectNode poll = content.putObject(START);
    poll.put("kind", "org.matrix.msc3381.poll.disclosed").put("max_selections", most);
    poll.putObject("question").put(TEXT, question);
    poll.set("answers", options);
    content.putObject("m.mentions");
    return content.toString();
  }

  /**
   * The content that ends a poll.
   *
   * @param start the event that asked
   */
  public static String end(String start, String words) {
    ObjectNode content = Json.newObject().put(TEXT, words);
    content.putObject("m.relates_to").put("rel_type", "m.reference").put("event_id", start);
    content.putObject(END);
    content.putObject("m.mentions");
    return content.toString();
  }
}
