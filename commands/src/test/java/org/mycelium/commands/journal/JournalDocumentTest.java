package org.mycelium.commands.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;

/** Holds the code to the example in {@code deploy/docs/JOURNAL.md}, and the example to the code. */
final class JournalDocumentTest {
  private static final String INDENT = "    ";

  private final List<String> lines = Files.readAllLines(Path.of("../deploy/docs/JOURNAL.md"));

  JournalDocumentTest() throws IOException {}

  @Test
  void theExampleIsChainedFromItsGenesis() {
    String end = only(records("genesis")).get("genesis");
    assertThat(end).isEqualTo(HashChain.genesis(new AssemblyId(1)));

    List<Map<String, String>> entries = records("assembly");
    assertThat(entries).hasSize(3);
    for (Map<String, String> entry : entries) {
      assertThat(entry.get("prev_hash")).isEqualTo(end);
      end = HashChain.link(end, entry(entry));
      assertThat(entry.get("hash")).isEqualTo(end);
    }
  }

  @Test
  void theBytesAreThoseOfTheLastLine() {
    String hex = String.join("", bytes());
    Map<String, String> last = records("assembly").getLast();

    assertThat(hex).hasSize(2 * 202);
    assertThat(sha256(hex)).isEqualTo(last.get("hash"));
  }

  @Test
  void theWordsAreThoseCommittedTo() {
    Map<String, String> words = only(records("commitment"));

    Commitment commitment =
        Commitment.to(words.get("text"), HexFormat.of().parseHex(words.get("salt")));
    assertThat(commitment.hex()).isEqualTo(words.get("commitment"));
    assertThat(records("assembly").get(1).get("body")).contains(commitment.hex());
  }

  private static Entry entry(Map<String, String> fields) {
    String actor = fields.get("actor");
    return new Entry(
        new AssemblyId(Long.parseLong(fields.get("assembly"))),
        Long.parseLong(fields.get("seq")),
        Instant.ofEpochMilli(Long.parseLong(fields.get("at_ms"))),
        actor.isEmpty() ? null : new MemberNo(Integer.parseInt(actor)),
        new Cause(fields.get("cause")),
        Integer.parseInt(fields.get("ordinal")),
        fields.get("kind"),
        Integer.parseInt(fields.get("version")),
        fields.get("body"));
  }

  /** The indented blocks that begin with this name, as names and values. */
  private List<Map<String, String>> records(String firstName) {
    List<Map<String, String>> records = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      String name = line.strip().split(" +", 2)[0];
      if (!line.startsWith(INDENT)) {
        inside = false;
      } else if (!inside && name.equals(firstName) && !line.contains("=")) {
        inside = true;
        records.add(new LinkedHashMap<>());
      }
      if (inside) {
        records.getLast().put(name, line.strip().substring(name.length()).strip());
      }
    }
    return records;
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.getFirst();
  }

  /** The first two columns of the block of bytes, without what explains them. */
  private List<String> bytes() {
    List<String> bytes = new ArrayList<>();
    for (String line : lines) {
      if (line.matches("([0-9a-f]{8}| {8}) [0-9a-f]{2,64}( .*)?")) {
        bytes.add(line.substring(0, 8).strip());
        bytes.add(line.substring(9).split(" ", 2)[0]);
      }
    }
    return bytes;
  }

  private static String sha256(String hex) {
    MessageDigest sha256 = Commitment.sha256();
    return HexFormat.of().formatHex(sha256.digest(HexFormat.of().parseHex(hex)));
  }
}
