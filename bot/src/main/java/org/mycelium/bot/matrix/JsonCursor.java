package org.mycelium.bot.matrix;

import org.jspecify.annotations.Nullable;

/**
 * Walks along JSON text and cuts values out of it without judging them.
 *
 * <p>A strict parser would reject a whole sync for one event with a key twice or a thousand
 * brackets, and the same sync would arrive again for ever. The cursor only counts brackets and
 * steps over strings, in constant memory and without recursion; each piece it cuts out is then
 * judged by itself. Not thread-safe.
 */
final class JsonCursor {
  private final String what;
  private final String text;
  private int at;

  /**
   * @param what names the call in errors
   */
  JsonCursor(String what, String text) {
    this.what = what;
    this.text = text;
  }

  /** Steps into the object that starts here; steps over anything else and returns false. */
  boolean enterObject() throws MatrixException.Garbled {
    return enter('{');
  }

  /** Steps into the array that starts here; steps over anything else and returns false. */
  boolean enterArray() throws MatrixException.Garbled {
    return enter('[');
  }

  /** The next key of the object stepped into, or null when it has ended and been left. */
  @Nullable String nextKey() throws MatrixException.Garbled {
    if (!hasNext('}')) {
      return null;
    }
    String key = slice();
    if (peek() != ':' || key.charAt(0) != '"') {
      throw garbled();
    }
    at++;
    if (key.indexOf('\\') < 0) {
      return key.substring(1, key.length() - 1);
    }
    return Json.read(key).orElseThrow(this::garbled).stringValue();
  }

  /** Whether another element follows in the array stepped into; if not, it has been left. */
  boolean nextElement() throws MatrixException.Garbled {
    return hasNext(']');
  }

  /** The text of the value that starts here, which is stepped over. */
  String slice() throws MatrixException.Garbled {
    peek();
    int start = at;
    skip();
    return text.substring(start, at);
  }

  /** Steps over the value that starts here. */
  void skip() throws MatrixException.Garbled {
    switch (peek()) {
      case '{', '[' -> skipContainer();
      case '"' -> skipString();
      default -> skipScalar();
    }
  }

  /**
   * @throws MatrixException.Garbled if anything but white space is left
   */
  void end() throws MatrixException.Garbled {
    skipSpace();
    if (at < text.length()) {
      throw garbled();
    }
  }

  private boolean enter(char open) throws MatrixException.Garbled {
    if (peek() != open) {
      skip();
      return false;
    }
    at++;
    return true;
  }

  private boolean hasNext(char close) throws MatrixException.Garbled {
    if (peek() == ',') {
      at++;
    }
    if (peek() != close) {
      return true;
    }
    at++;
    return false;
  }

  private void skipContainer() throws MatrixException.Garbled {
    int depth = 0;
    do {
      switch (peek()) {
        case '{', '[' -> {
          depth++;
          at++;
        }
        case '}', ']' -> {
          depth--;
          at++;
        }
        case '"' -> skipString();
        default -> at++;
      }
    } while (depth > 0);
  }

  private void skipString() throws MatrixException.Garbled {
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '"') {
        at++;
        return;
      }
    }
    throw garbled();
  }

  private void skipScalar() throws MatrixException.Garbled {
    int start = at;
    while (at < text.length() && ",]}: \t\r\n\"[{".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == start) {
      throw garbled();
    }
  }

  private char peek() throws MatrixException.Garbled {
    skipSpace();
    if (at >= text.length()) {
      throw garbled();
    }
    return text.charAt(at);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private MatrixException.Garbled garbled() {
    return new MatrixException.Garbled(
        what + ": the answer is cut off or not JSON at character " + Math.min(at, text.length()));
  }
}
