package org.mycelium.bot.doctor;

/** The Java this runs on. */
final class JavaCheck {
  private static final int OLDEST = 25;

  private JavaCheck() {}

  static Finding examine() {
    Runtime.Version version = Runtime.version();
    String found = version + " in " + System.getProperty("java.home");
    return version.feature() >= OLDEST
        ? Finding.ok("Java", found)
        : Finding.problem(
            "Java",
            found
                + " is too old. Install version "
                + OLDEST
                + "; deploy/mycelium finds it by itself.");
  }
}
