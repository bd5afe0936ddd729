package org.mycelium.bot.matrix;

/** The quotation that clients before specification v1.13 put before the words of a reply. */
final class ReplyFallback {
  private ReplyFallback() {}

  /** The reply's own words; a body that does not begin with such a quotation is left alone. */
  static String strip(String body) {
    if (!body.startsWith("> <@") && !body.startsWith("> * <@")) {
      return body;
    }
    int at = 0;
    while (at < body.length() && body.charAt(at) == '>') {
      int lineEnd = body.indexOf('\n', at);
      at = lineEnd < 0 ? body.length() : lineEnd + 1;
    }
    return at < body.length() && body.charAt(at) == '\n'
        ? body.substring(at + 1)
        : body.substring(at);
  }
}
