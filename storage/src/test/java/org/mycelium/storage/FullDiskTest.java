package org.mycelium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.storage.sql.StorageUnavailable;
import org.mycelium.storage.verify.Verification;

/**
 * A disk that really is full, so that also commits and the moving of the log into the file fail,
 * which a limit of SQLite's own cannot bring about. Where nobody may mount one, this is left out;
 * {@link WriterTest} and the bot's own test of it are not.
 */
final class FullDiskTest {
  private static final int UNITS = 300;
  private static final int BLOCK_BYTES = 4_096;

  @TempDir Path disk;

  @BeforeEach
  void mountASmallDisk() throws Exception {
    assumeThat(exitOf("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()))
        .as("mounting is allowed")
        .isZero();
  }

  @AfterEach
  void unmount() throws Exception {
    exitOf("umount", disk.toString());
  }

  @Test
  void everyUnitIsKeptWholeOnceThereIsRoomHoweverOftenThereWasNone() throws IOException {
    Path file = disk.resolve("house.db");
    Path ballast = disk.resolve("ballast");
    Random random = new Random(1);
    int failures = 0;
    try (House house = House.at(file)) {
      for (int unit = 1; unit <= UNITS; unit++) {
        leaveFree(ballast, random.nextInt(6));
        while (!tryToWrite(house, unit)) {
          failures++;
          assertThat(written(house)).as("of unit %d", unit).isEqualTo(unit - 1);
          // Too little is as good as nothing.
          leaveFree(ballast, random.nextInt(20));
        }
        assertThat(written(house)).isEqualTo(unit);
      }
    }

    assertThat(failures).isGreaterThan(UNITS / 4);
    assertThat(Verification.of(file).problems()).isEmpty();
  }

  /** A journal entry and some state, as a batch of the homeserver's would bring. */
  private static boolean tryToWrite(House house, int unit) {
    try {
      house
          .database
          .writer()
          .run(
              transaction -> {
                String roomId = "!%03d:example.org".formatted(unit);
                transaction.rooms().joined(roomId, null);
                transaction.rooms().sawState(roomId, "m.room.topic", "", "x".repeat(BLOCK_BYTES));
              });
      return true;
    } catch (StorageUnavailable e) {
      return false;
    }
  }

  private static int written(House house) {
    int rooms = Integer.parseInt(house.text("select count(*) from room"));
    assertThat(house.text("select count(*) from room_state")).isEqualTo(Integer.toString(rooms));
    return rooms;
  }

  /** Fills the disk up to this, or makes so much room. */
  private static void leaveFree(Path ballast, int blocks) throws IOException {
    long freeBytes = Files.getFileStore(ballast.getParent()).getUsableSpace();
    long moreBytes = freeBytes - (long) blocks * BLOCK_BYTES;
    try (FileChannel file =
        FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (moreBytes < 0) {
        file.truncate(Math.max(0, file.size() + moreBytes));
      } else {
        file.write(ByteBuffer.allocate(Math.toIntExact(moreBytes)), file.size());
      }
    }
  }

  private static int exitOf(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
