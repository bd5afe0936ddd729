package org.mycelium.commands.sortition;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published examples, each with its source in the file. */
public final class Vectors {
  private Vectors() {}

  /** The file of this name in the folder {@code sortition} of the test resources. */
  public static JsonNode read(String name) throws IOException {
    try (InputStream in = Vectors.class.getResourceAsStream("/sortition/" + name)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in, name));
    }
  }
}
