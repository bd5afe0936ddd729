package org.mycelium.bot.trial;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.mycelium.bot.matrix.HomeserverAddress;

/**
 * Stands before a real homeserver and spoils what it is told to spoil; everything else it passes
 * on.
 *
 * <p>One request per connection, which it asks both sides to close. Thread-safe: faults may be set
 * and healed while clients are at work.
 */
public final class FaultyProxy implements AutoCloseable {
  /** A request line as it arrived, such as {@code PUT /_matrix/...}, with its query. */
  public record Seen(String method, String target, long atNanos) {}

  private record Rule(Pattern target, Fault fault, AtomicInteger left) {
    boolean takes(Request request) {
      return target.matcher(request.method() + " " + request.target()).find()
          && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
  }

  private final InetSocketAddress upstream;
  private final int port;
  private final List<Rule> rules = new CopyOnWriteArrayList<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private ServerSocket door;

  /** Listens on a free port of the loopback. */
  public FaultyProxy(HomeserverAddress upstream) throws IOException {
    this.upstream = new InetSocketAddress(upstream.url().host(), upstream.url().port());
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.port = door.getLocalPort();
    serve(door);
  }

  /** Where clients find the homeserver, seemingly. */
  public HomeserverAddress address() {
    return HomeserverAddress.parse("http://127.0.0.1:" + port);
  }

  /** Spoils every request until healed whose method, path and query contain the pattern. */
  public void spoil(String pattern, Fault fault) {
    spoil(pattern, fault, Integer.MAX_VALUE);
  }

  /** Spoils the next so many of those requests. Of several faults the one set first is taken. */
  public void spoil(String pattern, Fault fault, int times) {
    rules.add(new Rule(Pattern.compile(pattern), fault, new AtomicInteger(times)));
  }

  /** Passes everything on again. */
  public void heal() {
    rules.clear();
  }

  /** Refuses connections and breaks those that stand, as a homeserver that is gone. */
  public synchronized void goAway() throws IOException {
    door.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  /** Listens again, at the same address. */
  public synchronized void comeBack() throws IOException {
    if (door.isClosed()) {
      door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
      serve(door);
    }
  }

  /** The requests that arrived, spoiled ones too, oldest first. */
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** How many requests arrived whose path and query contain the pattern. */
  public int count(String pattern) {
    Pattern target = Pattern.compile(pattern);
    return (int) seen.stream().filter(s -> target.matcher(s.target()).find()).count();
  }

  @Override
  public void close() throws IOException {
    goAway();
  }

  private void serve(ServerSocket at) {
    Thread.ofVirtual()
        .start(
            () -> {
              while (!at.isClosed()) {
                try {
                  Socket client = at.accept();
                  Thread.ofVirtual().start(() -> handle(client, at));
                } catch (IOException e) {
                  // Closed by goAway: the loop ends.
                  continue;
                }
              }
            });
  }

  private void handle(Socket client, ServerSocket at) {
    open.add(client);
    try (client;
        Socket server = new Socket()) {
      open.add(server);
      if (at.isClosed()) {
        // Accepted while going away, perhaps too late for goAway to see it.
        return;
      }
      Request request = Request.read(client.getInputStream());
      seen.add(new Seen(request.method(), request.target(), System.nanoTime()));
      Optional<Fault> fault =
          rules.stream().filter(r -> r.takes(request)).findFirst().map(Rule::fault);
      if (fault.isEmpty()) {
        forward(request, server).transferTo(client.getOutputStream());
      } else {
        spoil(fault.get(), request, client, server);
      }
    } catch (IOException e) {
      // Either side hung up; the other notices when its socket is closed here.
      return;
    } finally {
      open.removeIf(Socket::isClosed);
    }
  }

  private void spoil(Fault fault, Request request, Socket client, Socket server)
      throws IOException {
    OutputStream out = client.getOutputStream();
    switch (fault) {
      case Fault.HangUp() -> {}
      case Fault.SwallowAnswer() -> forward(request, server).readAllBytes();
      case Fault.CutAnswer(int bytes) -> out.write(forward(request, server).readNBytes(bytes));
      case Fault.Delay(var by) -> {
        pause(by.toMillis());
        forward(request, server).transferTo(out);
      }
      case Fault.Answer(int status, String headers, String body) -> {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
            "HTTP/1.1 %d Spoiled\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n"
                .formatted(status, headers, bytes.length);
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes);
      }
    }
  }

  private InputStream forward(Request request, Socket server) throws IOException {
    server.connect(upstream);
    server.getOutputStream().write(request.forwarded());
    return server.getInputStream();
  }

  private static void pause(long ms) throws IOException {
    try {
      Thread.sleep(ms);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** A whole request, with a head of which only the connection header is changed. */
  private record Request(String head, byte[] body) {
    private static final int MAX_HEAD_BYTES = 64 * 1024;
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)$");

    static Request read(InputStream in) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      String head = "";
      while (!head.endsWith("\r\n\r\n")) {
        int next = in.read();
        if (next < 0 || bytes.size() > MAX_HEAD_BYTES) {
          throw new EOFException("No complete request");
        }
        bytes.write(next);
        head = next == '\n' ? bytes.toString(StandardCharsets.ISO_8859_1) : "";
      }
      var length = LENGTH.matcher(head);
      int bodyBytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
      return new Request(head, in.readNBytes(bodyBytes));
    }

    String method() {
      return head.substring(0, head.indexOf(' '));
    }

    String target() {
      int start = head.indexOf(' ') + 1;
      return head.substring(start, head.indexOf(' ', start));
    }

    byte[] forwarded() {
      String closing =
          head.replaceAll("(?im)^(connection|keep-alive): .*\r\n", "")
              .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(closing.getBytes(StandardCharsets.ISO_8859_1));
      bytes.writeBytes(body);
      return bytes.toByteArray();
    }
  }
}
