package org.mycelium.bot.matrix;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * HTTP to one homeserver: builds a request, reads at most so much of the answer, sorts failures.
 *
 * <p>Thread-safe. No request is repeated and no redirect followed behind the caller's back.
 */
final class HomeserverCalls implements AutoCloseable {
  private static final @Nullable MediaType JSON = MediaType.parse("application/json");

  /** Shorter than the patience of the usual gateways, of which the least is Apache's 5 s. */
  private static final int IDLE_SECONDS = 4;

  private final OkHttpClient http;
  private final HomeserverAddress address;
  private final ClientLimits limits;
  private final InstantSource clock;
  private final @Nullable String authorization;

  HomeserverCalls(HomeserverAddress address, ClientLimits limits, InstantSource clock) {
    this(client(limits), address, limits, clock, null);
  }

  private HomeserverCalls(
      OkHttpClient http,
      HomeserverAddress address,
      ClientLimits limits,
      InstantSource clock,
      @Nullable String authorization) {
    this.http = http;
    this.address = address;
    this.limits = limits;
    this.clock = clock;
    this.authorization = authorization;
  }

  private static OkHttpClient client(ClientLimits limits) {
    return new OkHttpClient.Builder()
        .connectTimeout(limits.connectTimeout())
        // The time of a whole call is limited instead, since a sync is silent while it waits.
        .readTimeout(Duration.ZERO)
        .writeTimeout(Duration.ZERO)
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        // Since nothing is retried, an idle connection must be gone before a gateway drops it.
        .connectionPool(new ConnectionPool(5, IDLE_SECONDS, TimeUnit.SECONDS))
        .cookieJar(CookieJar.NO_COOKIES)
        .eventListener(new UnderWay())
        .build();
  }

  /**
   * The same connections, with a token.
   *
   * @throws IllegalArgumentException if the token cannot stand in a header, without repeating it
   */
  HomeserverCalls withToken(Secret token) {
    String value = token.reveal();
    if (!value.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
      throw new IllegalArgumentException("An access token is made of visible ASCII characters");
    }
    return new HomeserverCalls(http, address, limits, clock, "Bearer " + value);
  }

  /**
   * The address of an endpoint, each segment encoded.
   *
   * @throws IllegalArgumentException if a segment is a dot or two, which would leave the path
   */
  HttpUrl.Builder path(String prefix, String... segments) {
    HttpUrl.Builder url = address.url().newBuilder().addPathSegments(prefix);
    for (String segment : segments) {
      if (segment.equals(".") || segment.equals("..")) {
        throw new IllegalArgumentException("A path segment may not be made of dots");
      }
      url.addPathSegment(segment);
    }
    return url;
  }

  /** A short answer to a request without a body. */
  String get(HttpUrl.Builder url) throws MatrixException {
    return call("GET", url.build(), null, Duration.ZERO, limits.maxAnswerBytes());
  }

  /** The homeserver's clock, to the second, as a success tells it; empty if it does not. */
  Optional<Instant> time(HttpUrl.Builder url) throws MatrixException {
    Answer answer = ask("GET", url.build(), null, Duration.ZERO, limits.maxAnswerBytes());
    answer.success(clock.instant());
    return HttpDate.read(answer.date());
  }

  /**
   * An answer that may carry many events.
   *
   * @param patience how long the homeserver may hold the request back
   */
  String getLong(HttpUrl.Builder url, Duration patience) throws MatrixException {
    return call("GET", url.build(), null, patience, limits.maxSyncBytes());
  }

  String post(HttpUrl.Builder url, String json) throws MatrixException {
    return call("POST", url.build(), json(json), Duration.ZERO, limits.maxAnswerBytes());
  }

  /** A request whose body is a file; a slow line has more time for it than for words. */
  String post(HttpUrl.Builder url, byte[] file, String mediaType) throws MatrixException {
    return call(
        "POST",
        url.build(),
        RequestBody.create(file, MediaType.parse(mediaType)),
        limits.requestTimeout(),
        limits.maxAnswerBytes());
  }

  String put(HttpUrl.Builder url, String json) throws MatrixException {
    return call("PUT", url.build(), json(json), Duration.ZERO, limits.maxAnswerBytes());
  }

  private static RequestBody json(String json) {
    return RequestBody.create(json, JSON);
  }

  private String call(
      String method, HttpUrl url, @Nullable RequestBody body, Duration patience, long maxBytes)
      throws MatrixException {
    return ask(method, url, body, patience, maxBytes).success(clock.instant());
  }

  private Answer ask(
      String method, HttpUrl url, @Nullable RequestBody body, Duration patience, long maxBytes)
      throws MatrixException {
    String what = method + " " + url.encodedPath();
    Request.Builder request =
        new Request.Builder().url(url).header("User-Agent", "mycelium").method(method, body);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    Call call = http.newCall(request.build());
    call.timeout()
        .timeout(limits.requestTimeout().plus(patience).toMillis(), TimeUnit.MILLISECONDS);
    try (Response response = call.execute()) {
      BufferedSource source = response.body().source();
      if (source.request(maxBytes + 1)) {
        call.cancel();
        throw new MatrixException.Garbled(what + ": the answer exceeds " + maxBytes + " bytes");
      }
      return new Answer(
          what,
          response.code(),
          response.header("Date"),
          response.header("Retry-After"),
          response.header("Location"),
          source.readUtf8());
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new MatrixException.Unreachable(what + ": " + reason, 0, e);
    }
  }

  /** Breaks off every call under way, from all that share these connections. */
  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
  }
}
