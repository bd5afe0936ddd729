package org.mycelium.bot.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This program once more, as a process of its own. */
final class OwnProgram {
  private static final String MAIN = "org.mycelium.bot.Main";

  private OwnProgram() {}

  /** A process yet to be started: the same Java and the same classes as ours. */
  static ProcessBuilder with(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
