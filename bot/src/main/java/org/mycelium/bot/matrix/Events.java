package org.mycelium.bot.matrix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Small steps of a {@link JsonCursor} that every answer with events in it needs. */
final class Events {
  private Events() {}

  /** Reads the value of one key, or steps over it. */
  interface KeyReader {
    void read(String key) throws MatrixException.Garbled;
  }

  /** Calls the reader at the value of each key; steps over anything that is no object. */
  static void eachKey(JsonCursor cursor, KeyReader reader) throws MatrixException.Garbled {
    if (cursor.enterObject()) {
      for (String key = cursor.nextKey(); key != null; key = cursor.nextKey()) {
        reader.read(key);
      }
    }
  }

  /** The text of each element of the array that starts here. */
  static List<String> texts(JsonCursor cursor) throws MatrixException.Garbled {
    List<String> texts = new ArrayList<>();
    if (cursor.enterArray()) {
      while (cursor.nextElement()) {
        texts.add(cursor.slice());
      }
    }
    return texts;
  }

  /** The events of the array that starts here. */
  static List<RawEvent> list(JsonCursor cursor) throws MatrixException.Garbled {
    return texts(cursor).stream().map(RawEvent::of).toList();
  }

  /** The string that starts here, or null for anything else. */
  static @Nullable String string(JsonCursor cursor) throws MatrixException.Garbled {
    return Json.read(cursor.slice()).flatMap(JsonNode::stringValueOpt).orElse(null);
  }

  /** An answer that is nothing but an array of events. */
  static List<RawEvent> array(String what, String body) throws MatrixException.Garbled {
    JsonCursor cursor = new JsonCursor(what, body);
    List<RawEvent> events = new ArrayList<>();
    if (!cursor.enterArray()) {
      throw new MatrixException.Garbled(what + ": the answer is not a list of events");
    }
    while (cursor.nextElement()) {
      events.add(RawEvent.of(cursor.slice()));
    }
    cursor.end();
    return events;
  }

  /**
   * An answer of {@code /messages} or {@code /members}; a missing start is empty. Without a chunk
   * it is garbled: taken for an empty page, it would declare a gap closed.
   */
  static MessagesPage page(String what, String body) throws MatrixException.Garbled {
    Page page = new Page();
    JsonCursor cursor = new JsonCursor(what, body);
    eachKey(
        cursor,
        key -> {
          switch (key) {
            case "start" -> page.start = string(cursor);
            case "end" -> page.end = string(cursor);
            case "chunk" -> page.events = list(cursor);
            case "state" -> page.state.addAll(list(cursor));
            default -> cursor.skip();
          }
        });
    cursor.end();
    if (page.events == null) {
      throw new MatrixException.Garbled(what + ": the answer lacks the list chunk");
    }
    return new MessagesPage(
        page.start == null ? "" : page.start, page.end, page.events, page.state);
  }

  /** A page while it is being read. */
  private static final class Page {
    private final List<RawEvent> state = new ArrayList<>();
    private @Nullable List<RawEvent> events;
    private @Nullable String start;
    private @Nullable String end;
  }
}
