package org.mycelium.bot.matrix;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command as clients that complete commands learn of it: state under MSC4391 (unstable names).
 *
 * @param command the name without a slash
 * @param aliases other names
 * @param description one line, in the assembly's language
 * @param parameters in the order they are typed
 * @param tail the key of the parameter that takes the rest of the line; null if none does
 */
public record CommandDescription(
    String command,
    List<String> aliases,
    String description,
    List<Parameter> parameters,
    @Nullable String tail) {
  /** The type of the state event. */
  public static final String TYPE = "org.matrix.msc4391.command_description";

  /** Copies the lists. */
  public CommandDescription {
    aliases = List.copyOf(aliases);
    parameters = List.copyOf(parameters);
  }

  /** One parameter, a string to the client: the bot's own grammar knows more. */
  public record Parameter(String key, boolean optional, String description) {}

  /** The state key under which this bot describes this command. */
  public String stateKey(String botUserId) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((command + botUserId).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256", e);
    }
  }

  /** The content of the state event. */
  public String json() {
    ObjectNode content = Json.newObject().put("command", command);
    ArrayNode list = content.putArray("parameters");
    for (Parameter parameter : parameters) {
      ObjectNode entry = list.addObject().put("key", parameter.key());
      entry.putObject("schema").put("schema_type", "primitive").put("type", "string");
      entry.put("optional", parameter.optional());
      describe(entry, parameter.description());
    }
    describe(content, description);
    content.set("aliases", Json.newArray(aliases));
    if (tail != null) {
      content.put("fi.mau.tail_parameter", tail);
    }
    return content.toString();
  }

  private static void describe(ObjectNode holder, String words) {
    holder.putObject("description").putArray("m.text").addObject().put("body", words);
  }
}
