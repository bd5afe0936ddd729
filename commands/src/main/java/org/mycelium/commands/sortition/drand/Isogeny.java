package org.mycelium.commands.sortition.drand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes the points of {@link Swu}'s curve to G1's: RFC 9380, appendix E.2. */
final class Isogeny {
  private static final String TABLE = "isogeny.txt";

  /** Four polynomials, with the lowest power first. */
  private static final List<List<Fp>> POLYNOMIALS = read();

  private Isogeny() {}

  static G1 image(G1 point) {
    Fp x = value(0, point.x()).times(value(1, point.x()).inverse());
    Fp slope = value(2, point.x()).times(value(3, point.x()).inverse());
    return new G1(x, point.y().times(slope));
  }

  private static Fp value(int polynomial, Fp x) {
    Fp value = Fp.ZERO;
    for (Fp coefficient : POLYNOMIALS.get(polynomial).reversed()) {
      value = value.times(x).plus(coefficient);
    }
    return value;
  }

  private static List<List<Fp>> read() {
    List<List<Fp>> polynomials = new ArrayList<>();
    boolean named = false;
    for (String line : lines()) {
      if (line.startsWith("#")) {
        named = true;
      } else {
        if (named) {
          polynomials.add(new ArrayList<>());
        }
        named = false;
        polynomials.getLast().add(new Fp(new BigInteger(line, 16)));
      }
    }
    return List.copyOf(polynomials);
  }

  private static List<String> lines() {
    try (InputStream in = Isogeny.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + TABLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
