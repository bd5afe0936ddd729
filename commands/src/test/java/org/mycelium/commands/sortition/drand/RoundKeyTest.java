package org.mycelium.commands.sortition.drand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds that drand published, and whatever somebody might enter in their place. */
class RoundKeyTest {
  /** As it stands in the tests of drand's own clients and in many others. */
  private static final String ROUND_1000 =
      "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125"
          + "e342b73a8dd2bacbe47e4b6b63ed5e39";

  private static final String ZEROS = "0".repeat(94);

  /** From the tests of the Ideal Network's verifier of quicknet. */
  @ParameterizedTest
  @CsvSource({
    "1000, b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125"
        + "e342b73a8dd2bacbe47e4b6b63ed5e39",
    "1001, b33bf3667cbd5a82de3a24b4e0e9fe5513cc1a0e840368c6e31f5fcfa79bea03"
        + "f73896b25883abf2853d10337fb8fa41",
    "1002, ab066f9c12dd6de1336fca0f925192fb0c72a771c3e4c82ede1fd362c1a770f9"
        + "eb05843c6308ce2530b53a99c0281a6e"
  })
  void aPublishedRoundIsGenuineAndOfNoOtherRound(long round, String signature) {
    assertThat(RoundKey.QUICKNET.signed(round, signature)).isTrue();
    assertThat(RoundKey.QUICKNET.signed(round + 1, signature)).isFalse();
  }

  /** From drand's own tests of its schemes (crypto/schemes_test.go). */
  @Test
  void aRoundOfAnotherChainIsGenuineByItsOwnKey() {
    RoundKey key =
        new RoundKey(
            "81d320f220ee9c79e60e19dedc838c31e3ab919b15481e9feb52f643628c4f6a"
                + "13fdc52129493875a818109d767272ca0541cbcdcea9335f2870d781b39b845b"
                + "a8cbd44fdfe4967781cf72ca5917fc9398bcf97ca0548ed5a709016c4b1ff0f3");
    String signature =
        "95c93585c513ebbcb4777ff15599b3140e5ec0295faa0e483f3deadd88fa6d43"
            + "f0d3703e3a4ce106e8fd6c6987f32126";

    assertThat(key.signed(38, signature)).isTrue();
    assertThat(RoundKey.QUICKNET.signed(38, signature)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 17, 63, 95})
  void aDigitTypedWrongIsFound(int place) {
    char typed = ROUND_1000.charAt(place) == '9' ? '8' : '9';
    String wrong = ROUND_1000.substring(0, place) + typed + ROUND_1000.substring(place + 1);

    assertThat(RoundKey.QUICKNET.signed(1000, wrong)).isFalse();
  }

  /** Each would have another hash: one who could enter either would choose the outcome. */
  @ParameterizedTest
  @ValueSource(strings = {"94", "d4", "f4", "34"})
  void noOtherFormOfTheSignatureIsOne(String flags) {
    assertThat(RoundKey.QUICKNET.signed(1000, flags + ROUND_1000.substring(2))).isFalse();
  }

  @Test
  void whatIsNoPointOfTheGroupIsNoSignature() {
    assertThat(RoundKey.QUICKNET.signed(1000, "c0" + ZEROS)).as("at infinity").isFalse();
    assertThat(RoundKey.QUICKNET.signed(1000, "80" + ZEROS)).as("not in the group").isFalse();
    assertThat(RoundKey.QUICKNET.signed(1000, "ff".repeat(48))).as("no number").isFalse();
    assertThat(RoundKey.QUICKNET.signed(1000, ROUND_1000 + "00")).as("too long").isFalse();
    assertThat(RoundKey.QUICKNET.signed(1000, "")).isFalse();
  }

  @Test
  void aNumberHasOneFormOnly() {
    byte[] zero = HexFormat.of().parseHex("80" + ZEROS);
    byte[] prime = Fp.P.or(BigInteger.ONE.shiftLeft(383)).toByteArray();
    byte[] alsoZero = new byte[48];
    System.arraycopy(prime, prime.length - 48, alsoZero, 0, 48);

    assertThat(Compressed.g1(zero)).hasValue(new G1(Fp.ZERO, Fp.of(2)));
    assertThat(Compressed.g1(alsoZero)).isEmpty();
  }

  /** RFC 9380, appendix J.9.1. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''"
            + "|052926add2207b76ca4fa57a8734416c8dc95e24501772c814278700eed6d1e4"
            + "e8cf62d9c09db0fac349612b759e79a1"
            + "|08ba738453bfed09cb546dbb0783dbb3a5f1f566ed67bb6be0e8c67e2e81a4cc"
            + "68ee29813bb7994998f3eae0c9c6a265",
        "abc"
            + "|03567bc5ef9c690c2ab2ecdf6a96ef1c139cc0b2f284dca0a9a7943388a49a3a"
            + "ee664ba5379a7655d3c68900be2f6903"
            + "|0b9c15f3fe6e5cf4211f346271d7b01c8f3b28be689c8429c85b67af21553331"
            + "1f0b8dfaaa154fa6b88176c229f2885d",
        "abcdef0123456789"
            + "|11e0b079dea29a68f0383ee94fed1b940995272407e3bb916bbf268c263ddd57"
            + "a6a27200a784cbc248e84f357ce82d98"
            + "|03a87ae2caf14e8ee52e51fa2ed8eefe80f02457004ba4d486d6aa1f517c0889"
            + "501dc7413753f9599b099ebcbbd2d709"
      })
  void messagesHaveThePointsOfTheStandard(String message, String x, String y) {
    HashToG1 hash = new HashToG1("QUUX-V01-CS02-with-BLS12381G1_XMD:SHA-256_SSWU_RO_");

    assertThat(hash.point(message.getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new G1(Fp.of(new BigInteger(x, 16)), Fp.of(new BigInteger(y, 16))));
  }

  @Test
  void whatIsNoKeyIsRefused() {
    assertThatThrownBy(() -> new RoundKey("00".repeat(96)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
