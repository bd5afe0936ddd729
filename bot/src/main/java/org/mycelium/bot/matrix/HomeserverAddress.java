package org.mycelium.bot.matrix;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where the homeserver's client API answers, checked to be safe to send a token to.
 *
 * @param url without user info, query or fragment
 */
public record HomeserverAddress(HttpUrl url) {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|::1");

  /**
   * The address an operator wrote.
   *
   * @param text such as {@code https://matrix.example.org}; plain http only to this machine
   * @throws IllegalArgumentException with a sentence for the operator
   */
  public static HomeserverAddress parse(String text) {
    return parse(text, false);
  }

  /**
   * The address an operator wrote, perhaps of a homeserver on the next machine.
   *
   * @param plainHttpAllowed the operator vouches for the network between here and there
   * @throws IllegalArgumentException with a sentence for the operator
   */
  public static HomeserverAddress parse(String text, boolean plainHttpAllowed) {
    @Nullable HttpUrl url = HttpUrl.parse(text.strip());
    if (url == null) {
      throw new IllegalArgumentException(
          "The homeserver's address must look like https://matrix.example.org");
    }
    if (!url.encodedUsername().isEmpty() || url.query() != null || url.fragment() != null) {
      throw new IllegalArgumentException(
          "The homeserver's address may hold a host, a port and a path, nothing more");
    }
    if (!url.isHttps() && !plainHttpAllowed && !LOOPBACK.matcher(url.host()).matches()) {
      throw new IllegalArgumentException(
          "Plain http to "
              + url.host()
              + " would show the token to everybody on the way: use https");
    }
    return new HomeserverAddress(url);
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
