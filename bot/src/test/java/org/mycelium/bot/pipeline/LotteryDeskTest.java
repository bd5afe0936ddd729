package org.mycelium.bot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.lottery.LotteryDesk;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.quota.Aside;
import org.mycelium.commands.lot.quota.QuotaCommand;
import org.mycelium.commands.membership.MembershipCommand.Person;
import org.mycelium.commands.sortition.quota.Progress;
import org.mycelium.storage.Transaction;

/** A lottery is computed outside of any unit of work, while the room goes on. */
final class LotteryDeskTest {
  private static final AssemblyId ONE = new AssemblyId(1);
  private static final LotNo L1 = new LotNo(1);
  private static final int PEOPLE = 7;

  @TempDir Path folder;

  private Stage stage;
  private LotteryDesk desk;

  @BeforeEach
  void askForAnswers() {
    stage = new Stage(folder.resolve("house.db"));
    desk = new LotteryDesk(stage.pipeline());
    stage.opensWith(
        IntStream.rangeClosed(1, PEOPLE)
            .mapToObj(no -> new Person("@p" + no + ":example.org", "Person " + no))
            .toList());
    stage.says(
        Stage.ROOM,
        "@p1:example.org",
        "!draw 2 for the panel with quotas: town north 0-1, south 1-2, for 4h");
    for (int no = 1; no <= PEOPLE; no++) {
      keep(new Aside.Answered(L1, new MemberNo(no), Map.of("town", no < 4 ? "north" : "south")));
    }
    assertThat(next()).as("nothing is to be computed while answers are given").isEmpty();
    stage.passes(Duration.ofHours(2));
    stage.said(Stage.ROOM);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void theListIsPublishedWhenTheLotteryIsFound() {
    LotteryDesk.Task task = next().orElseThrow();
    assertThat(task.toString()).doesNotContain("north");

    found(task);

    assertThat(next()).isEmpty();
    assertThat(stage.said(Stage.ROOM)).anyMatch(said -> said.contains("2 of these 7 people"));
    boolean listed = stage.read(tx -> tx.assembly(ONE).lots().find(L1).isPresent());
    assertThat(listed).isTrue();
  }

  @Test
  void whatWasComputedTwiceIsPublishedOnce() {
    LotteryDesk.Task task = next().orElseThrow();
    found(task);
    stage.said(Stage.ROOM);

    found(task);

    assertThat(stage.said(Stage.ROOM)).isEmpty();
  }

  @Test
  void itIsComputedAnewWhenSomebodyErasesTheirAnswersMeanwhile() {
    LotteryDesk.Task before = next().orElseThrow();
    keep(new Aside.Forgotten(new MemberNo(5)));

    found(before);

    assertThat(stage.said(Stage.ROOM)).isEmpty();
    LotteryDesk.Task after = next().orElseThrow();
    assertThat(after.of()).hasSize(PEOPLE - 1).doesNotContainKey(new MemberNo(5));
    found(after);
    assertThat(stage.said(Stage.ROOM)).anyMatch(said -> said.contains("2 of these 6 people"));
  }

  @Test
  void itIsCalledOffWhenTooFewAreLeft() {
    LotteryDesk.Task before = next().orElseThrow();
    for (int no = 2; no <= PEOPLE; no++) {
      keep(new Aside.Forgotten(new MemberNo(no)));
    }

    found(before);

    assertThat(stage.said(Stage.ROOM))
        .anyMatch(said -> said.contains("fewer than that answered everything"));
    assertThat(next()).isEmpty();
    int kept = stage.read(tx -> tx.assembly(ONE).lots().quotas().answers(L1).size());
    assertThat(kept).isZero();
  }

  @Test
  void theRoomIsToldThatItTakesLong() {
    LotteryDesk.Task task = next().orElseThrow();

    run(tx -> desk.takesLong(tx, task));

    assertThat(stage.said(Stage.ROOM)).singleElement().asString().contains("some minutes");
    assertThat(next()).contains(task);
  }

  @Test
  void whatCannotBeComputedIsCalledOffAndNotTriedForEver() {
    LotteryDesk.Task task = next().orElseThrow();

    run(
        tx ->
            desk.found(
                tx,
                task,
                new QuotaCommand.Computed(
                    L1, task.of(), Optional.of(new QuotaCommand.Found.Failed()))));

    assertThat(stage.said(Stage.ROOM)).anyMatch(said -> said.contains("could not compute"));
    assertThat(next()).isEmpty();
  }

  @Test
  void whatTakesTooLongIsCalledOffAndSaysWhatWouldBeQuicker() {
    LotteryDesk.Task task = next().orElseThrow();

    run(
        tx ->
            desk.found(
                tx,
                task,
                new QuotaCommand.Computed(
                    L1, task.of(), Optional.of(new QuotaCommand.Found.TooLong()))));

    assertThat(stage.said(Stage.ROOM)).anyMatch(said -> said.contains("in 10 minutes. With fewer"));
    assertThat(next()).isEmpty();
  }

  @Test
  void itIsCalledOffWhileItIsComputedByWhoeverAskedForIt() {
    LotteryDesk.Task task = next().orElseThrow();

    stage.says(Stage.ROOM, "@p2:example.org", "!draw cancel L1");
    assertThat(next()).contains(task);
    stage.says(Stage.ROOM, "@p1:example.org", "!draw cancel L1");

    assertThat(next()).isEmpty();
    assertThat(stage.said(Stage.ROOM))
        .anyMatch(said -> said.contains("Only whoever asked"))
        .anyMatch(said -> said.contains("was called off by whoever asked for it"));
    found(task);
    assertThat(stage.said(Stage.ROOM)).isEmpty();
  }

  @Test
  void theRoomGoesOnWhileItIsComputed() {
    LotteryDesk.Task task = next().orElseThrow();

    stage.says(Stage.ROOM, "@p2:example.org", "!chance L1");
    stage.says(Stage.ROOM, "@p3:example.org", "!draw 1 from members for the till");

    assertThat(stage.said(Stage.ROOM))
        .anyMatch(said -> said.contains("computing everybody's chance"))
        .anyMatch(said -> said.contains("L2"));
    found(task);
    assertThat(stage.said(Stage.ROOM)).anyMatch(said -> said.contains("2 of these 7 people"));
  }

  private Optional<LotteryDesk.Task> next() {
    return stage.read(desk::next);
  }

  private void found(LotteryDesk.Task task) {
    QuotaCommand.Computed computed = LotteryDesk.solve(task, Progress.NONE);
    run(tx -> desk.found(tx, task, computed));
  }

  private void keep(Aside what) {
    run(tx -> tx.answersFor(ONE).keep(what));
  }

  private void run(Consumer<Transaction> work) {
    stage.<List<String>>read(
        tx -> {
          work.accept(tx);
          return List.of();
        });
  }
}
