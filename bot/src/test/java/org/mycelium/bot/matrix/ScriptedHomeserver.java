package org.mycelium.bot.matrix;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server that gives every request one scripted reply, such as no real homeserver would. */
public final class ScriptedHomeserver implements AutoCloseable {
  /** What to do with a request. */
  public interface Reply {
    void send(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger requests = new AtomicInteger();

  /** Listens on a free port of the loopback. */
  public ScriptedHomeserver(Reply reply) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          try (exchange) {
            reply.send(exchange);
          }
        });
    server.start();
  }

  /** Where it listens. */
  public HomeserverAddress address() {
    return HomeserverAddress.parse("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** How many requests have arrived. */
  public int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** This JSON. */
  public static Reply json(int status, String body) {
    return with(status, Map.of("Content-Type", "application/json"), body);
  }

  /** A page, as gateways send it. */
  public static Reply html(int status) {
    return with(status, Map.of("Content-Type", "text/html"), "<html><h1>Oops</h1></html>");
  }

  /** Anything. */
  public static Reply with(int status, Map<String, String> headers, String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** Promises more bytes than it sends. */
  public static Reply cutOff(String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length + 1000L);
      exchange.getResponseBody().write(bytes);
      exchange.getResponseBody().flush();
    };
  }

  /** Sends for ever, counting the bytes, until the client has had enough. */
  public static Reply endless(AtomicLong sent) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] chunk = "[".repeat(8192).getBytes(StandardCharsets.US_ASCII);
      try (OutputStream out = exchange.getResponseBody()) {
        while (true) {
          out.write(chunk);
          sent.addAndGet(chunk.length);
        }
      }
    };
  }

  /** Says nothing until the server is closed. */
  public static Reply silence(CountDownLatch arrived) {
    return _ -> {
      arrived.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
