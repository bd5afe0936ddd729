package org.mycelium.commands.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.mycelium.commands.assembly.AssemblyId;

/**
 * The chain that makes an assembly's journal tamper-evident: each link is the SHA-256 of the one
 * before and of every field of the entry, each field led by its length in four bytes so that no two
 * entries share their bytes. The form is written down in {@code deploy/docs/JOURNAL.md} for anyone
 * who checks with their own program.
 */
public final class HashChain {
  private static final String DOMAIN = "mycelium/journal/1";

  private HashChain() {}

  /** The link before an assembly's first entry. */
  public static String genesis(AssemblyId assembly) {
    MessageDigest sha256 = Commitment.sha256();
    field(sha256, DOMAIN);
    field(sha256, Long.toString(assembly.value()));
    return HexFormat.of().formatHex(sha256.digest());
  }

  /**
   * The link of an entry.
   *
   * @param previousHash the link before, as 64 hex digits
   * @return 64 lower-case hex digits
   */
  public static String link(String previousHash, Entry entry) {
    MessageDigest sha256 = Commitment.sha256();
    field(sha256, DOMAIN);
    field(sha256, previousHash);
    field(sha256, Long.toString(entry.assembly().value()));
    field(sha256, Long.toString(entry.seq()));
    field(sha256, Long.toString(entry.at().toEpochMilli()));
    field(sha256, entry.actor() == null ? "" : Integer.toString(entry.actor().value()));
    field(sha256, entry.cause().key());
    field(sha256, Integer.toString(entry.ordinal()));
    field(sha256, entry.kind());
    field(sha256, Integer.toString(entry.version()));
    field(sha256, entry.body());
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static void field(MessageDigest sha256, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    sha256.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    sha256.update(bytes);
  }
}
