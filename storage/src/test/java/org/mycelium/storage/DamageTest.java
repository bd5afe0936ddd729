package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.commands.proposal.ProposalNo;
import org.mycelium.commands.tally.Choice;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.StorageUnavailable;
import org.mycelium.storage.verify.Verification;

/** What becomes of a database whose file is hurt. */
final class DamageTest {
  private static final int FLIPS = 1_000;
  private static final int CUTS = 500;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void live() {
    file = folder.resolve("house.db");
  }

  /**
   * Flips one bit at a time in the text of facts and votes, in the file itself, and each is found.
   */
  @Test
  void aFlippedBitInAFactOrAVoteIsFound() throws IOException {
    try (House house = House.at(file)) {
      Life life = new Life(house, House.ONE, 7);
      life.live(20);
      house.propose(new ProposalNo(99), 2, "Title", "");
      house.vote(new ProposalNo(99), 1, Choice.YES, "because");
    }
    byte[] whole = Files.readAllBytes(file);
    List<Integer> places = placesOfFactsAndVotes(whole);
    assertThat(places).hasSizeGreaterThan(FLIPS);
    String facts = factsAndVotes();
    Random random = new Random(1);
    int found = 0;
    while (found < FLIPS) {
      int place = places.get(random.nextInt(places.size()));
      int bit = random.nextInt(8);
      byte[] hurt = whole.clone();
      hurt[place] ^= (byte) (1 << bit);
      Files.write(file, hurt);
      // Pages also hold what was there before; whoever reads does not see that.
      if (!factsAndVotes().equals(facts)) {
        assertThat(Verification.of(file).holds()).as("bit %d of byte %d", bit, place).isFalse();
        found++;
      }
    }
  }

  /** All of the journal and the ballots, as it is read; or that it cannot be read. */
  private String factsAndVotes() {
    try (Session session = Connections.readOnly(file)) {
      return House.texts(
              session,
              """
              select assembly || seq || at_ms || coalesce(actor, '') || cause || ordinal || kind || version
                || body || prev_hash || hash from journal
              union all select assembly || proposal || voter || choice || coalesce(reason, '') || cast_by
                || seq from ballot""")
          .toString();
    } catch (SQLException | StorageUnavailable e) {
      return "unreadable";
    }
  }

  /** The bytes of every text in the journal and the ballots, wherever they stand in the file. */
  private List<Integer> placesOfFactsAndVotes(byte[] whole) {
    List<Integer> places = new ArrayList<>();
    String haystack = new String(whole, StandardCharsets.ISO_8859_1);
    try (Session session = Connections.readOnly(file)) {
      for (String text :
          House.texts(
              session,
              """
              select cause || kind || body || prev_hash || hash from journal
              union all select choice || coalesce(reason, '') || cast_by from ballot""")) {
        String needle =
            new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (String part : parts(needle)) {
          for (int at = haystack.indexOf(part); at >= 0; at = haystack.indexOf(part, at + 1)) {
            for (int i = 0; i < part.length(); i++) {
              places.add(at + i);
            }
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return places.stream().distinct().toList();
  }

  /** Bodies stand in one piece; long ones spill over to other pages. */
  private static List<String> parts(String text) {
    int body = text.indexOf('{');
    int end = text.lastIndexOf('}');
    return body < 0
        ? List.of(text)
        : List.of(text.substring(body, end + 1), text.substring(end + 1));
  }

  /**
   * However much of the write-ahead log a crash leaves behind, what is there is the work of whole
   * units.
   */
  @Test
  void whatIsLeftAfterACrashIsAlwaysAPrefixOfCommits() throws IOException {
    Path wal = folder.resolve("house.db-wal");
    byte[] database;
    byte[] log;
    int votes = 40;
    try (House house = House.at(file)) {
      house.found(House.ONE, 3);
      house.propose(House.P1, 3, "Bike", "");
      house.checkpoint();
      for (int i = 0; i < votes; i++) {
        house.vote(House.P1, 1 + i % 3, i % 2 == 0 ? Choice.YES : Choice.NO, "because " + i);
      }
      database = Files.readAllBytes(file);
      log = Files.readAllBytes(wal);
    }
    Random random = new Random(2);
    long before = 6;
    boolean[] seen = new boolean[votes + 1];
    for (int i = 0; i < CUTS; i++) {
      Path copy = folder.resolve("copy.db");
      Path copyWal = folder.resolve("copy.db-wal");
      Files.deleteIfExists(folder.resolve("copy.db-shm"));
      Files.write(copy, database);
      byte[] cut = Arrays.copyOf(log, random.nextInt(log.length + 1));
      Files.write(copyWal, cut);
      var report = Verification.of(copy);
      assertThat(report.problems()).as("cut at %d", cut.length).isEmpty();
      seen[Math.toIntExact(report.facts() - before + 1)] = true;
    }
    int distinct = 0;
    for (boolean one : seen) {
      distinct += one ? 1 : 0;
    }
    assertThat(distinct).as("different prefixes").isGreaterThan(votes / 2);
  }
}
