package org.mycelium.bot.console;

import java.time.Instant;
import org.mycelium.bot.console.transcript.Block;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What happens in a console, one JSON object a line, for other programs. Pure. */
final class JsonForm {
  private static final JsonMapper JSON = JsonMapper.shared();

  private JsonForm() {}

  /** What the bot did. */
  static String line(Shown shown) {
    return switch (shown) {
      case Shown.Said said -> {
        ObjectNode line = frame(said, "message").put("body", said.body());
        line.put("html", said.html());
        line.put("notifies", said.loud());
        said.mentions().forEach(line.putArray("mentions")::add);
        yield line.put("in_reply_to", said.inReplyTo()).toString();
      }
      case Shown.Filed filed ->
          frame(filed, "file")
              .put("body", filed.line())
              .put("name", filed.name())
              .put("media_type", filed.mediaType())
              .put("bytes", filed.bytes())
              .put("in_reply_to", filed.inReplyTo())
              .toString();
      case Shown.Asked asked -> {
        ObjectNode line = frame(asked, "poll").put("body", asked.question());
        asked.answers().forEach(line.putArray("answers")::add);
        yield line.toString();
      }
      case Shown.Edited edited ->
          frame(edited, "edit").put("body", edited.body()).put("html", edited.html()).toString();
      case Shown.TakenBack gone -> frame(gone, "redaction").put("before", gone.before()).toString();
      case Shown.Reacted reacted -> frame(reacted, "reaction").put("key", reacted.key()).toString();
      case Shown.Empowered empowered ->
          frame(empowered, "power")
              .put("who", empowered.who())
              .put("level", empowered.level())
              .toString();
      case Shown.Tended tended -> frame(tended, tended.what()).toString();
    };
  }

  /** What the transcript says. */
  static String line(Instant at, Block.Action action) {
    return JSON.createObjectNode()
        .put("at", at.toString())
        .put("kind", "step")
        .put("line", action.line())
        .put("body", String.join("\n", action.text()))
        .toString();
  }

  private static ObjectNode frame(Shown shown, String kind) {
    return JSON.createObjectNode()
        .put("at", shown.at().toString())
        .put("kind", kind)
        .put("to", shown.to());
  }
}
