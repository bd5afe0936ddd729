package org.mycelium.commands.election;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A lot that anyone can draw again: candidates come in the order of the SHA-256 of the seed, a line
 * feed and the candidate's name in UTF-8, smallest first. There is one draw for the whole count;
 * who comes first in it wins every tie that it settles.
 *
 * <p>The seed must be fixed before it can be known what it brings about, or come from where nobody
 * can choose it.
 *
 * @param seed any text
 */
public record Lot(String seed) implements ByLot {
  @Override
  public List<Integer> narrow(List<Integer> tied, boolean first, List<Round> before, Slate slate) {
    Comparator<Integer> order = order(slate);
    return List.of(tied.stream().min(first ? order : order.reversed()).orElseThrow());
  }

  @Override
  public Comparator<Integer> order(Slate slate) {
    return Comparator.comparing(candidate -> ticket(slate.name(candidate)));
  }

  private String ticket(String name) {
    try {
      byte[] text = (seed + "\n" + name).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
