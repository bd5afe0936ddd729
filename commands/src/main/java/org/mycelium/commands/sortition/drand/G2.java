package org.mycelium.commands.sortition.drand;

import java.util.Optional;

/** A point with {@code y^2 = x^3 + 4 + 4 i}; not the one at infinity. */
record G2(Fp2 x, Fp2 y) {
  /** What the keys of the scheme are multiples of, from the definition of BLS12-381. */
  static final G2 GENERATOR =
      Compressed.g2(
              Compressed.bytes(
                  "93e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049"
                      + "334cf11213945d57e5ac7d055d042b7e024aa2b2f08f0a91260805272dc51051"
                      + "c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8"))
          .orElseThrow();

  /** The two points with this x, the one with the larger y last; none if x is no point's. */
  static Optional<G2> at(Fp2 x, boolean large) {
    return x.cubed()
        .plus(new Fp2(Fp.of(4), Fp.of(4)))
        .root()
        .map(root -> new G2(x, root.isLarge() == large ? root : root.negated()));
  }

  /** The slope of the line that touches here. */
  Fp2 tangent() {
    return x.squared().times(3).times(y.times(2).inverse());
  }

  /** The slope of the line through another point. */
  Fp2 slopeTo(G2 other) {
    return other.y.minus(y).times(other.x.minus(x).inverse());
  }

  /** The sum with a point, by the slope of the line through both. */
  G2 plus(G2 other, Fp2 slope) {
    Fp2 sum = slope.squared().minus(x).minus(other.x);
    return new G2(sum, slope.times(x.minus(sum)).minus(y));
  }
}
