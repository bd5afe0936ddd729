package org.mycelium.bot.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test that asks for a {@link LocalHomeserver} the one all tests of this run share, with
 * raised limits. It is started when first asked for and stopped, data and all, after the last test.
 */
public final class HomeserverExtension implements ParameterResolver {
  private static final ExtensionContext.Namespace RUN =
      ExtensionContext.Namespace.create(HomeserverExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LocalHomeserver.class;
  }

  @Override
  public LocalHomeserver resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(RUN)
        .getOrComputeIfAbsent("homeserver", _ -> new Shared(), Shared.class)
        .homeserver;
  }

  private static final class Shared implements AutoCloseable {
    private final LocalHomeserver homeserver;

    Shared() {
      try {
        Path data = Files.createTempDirectory("mycelium-homeserver");
        homeserver = LocalHomeserver.start(data, LocalHomeserver.RateLimits.RAISED);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      homeserver.close();
      try (Stream<Path> files = Files.walk(homeserver.data())) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
