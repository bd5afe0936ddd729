package org.mycelium.bot.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mycelium.bot.loop.Crew;
import org.mycelium.bot.loop.Ending;
import org.mycelium.bot.pipeline.Stage;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.lot.LotNo;
import org.mycelium.commands.lot.quota.Aside;
import org.mycelium.commands.lot.quota.QuotaCommand;
import org.mycelium.commands.membership.MembershipCommand.Person;
import org.mycelium.commands.sortition.quota.Progress;

/**
 * Lotteries of several assemblies, some of which take long, cannot be computed or are not wanted.
 */
@Timeout(60)
final class LotteryLoopTest {
  private static final LotNo L1 = new LotNo(1);
  private static final int PEOPLE = 6;

  @TempDir Path folder;

  private final Crew crew = new Crew();
  private final Set<String> halted = ConcurrentHashMap.newKeySet();
  private final BlockingQueue<String> handedIn = new LinkedBlockingQueue<>();
  private Stage stage;

  @BeforeEach
  void open() {
    stage = new Stage(folder.resolve("house.db"));
  }

  @AfterEach
  void close() throws InterruptedException {
    crew.end(new Ending.Asked());
    crew.join(Duration.ofSeconds(10));
    stage.close();
  }

  @Test
  void oneThatTakesLongKeepsNoOtherAssemblyWaiting() throws InterruptedException {
    asks(1, 2);
    CountDownLatch released = new CountDownLatch(1);
    start(task -> task.assembly().value() == 1 ? after(released, task) : solve(task));

    awaitSaid(room(2), "these 6 people");
    assertThat(stage.said(room(1))).noneMatch(said -> said.contains("these 6 people"));
    released.countDown();
    awaitSaid(room(1), "these 6 people");
  }

  @Test
  void whatIsCalledOffWhileItIsComputedIsComputedNoMore() throws InterruptedException {
    asks(1);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    LotteryLoop loop =
        start(
            task -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return solve(task);
            });
    begun.await();

    stage.says(room(1), "@p1:example.org", "!draw cancel L1");
    loop.ring();

    interrupted.await();
    awaitSaid(room(1), "was called off by whoever asked for it");
  }

  @Test
  void aRoomIsToldOnceThatItTakesLong() throws InterruptedException {
    asks(1);
    CountDownLatch released = new CountDownLatch(1);
    LotteryLoop loop = start(task -> after(released, task));
    List<String> told = awaitSaid(room(1), "some minutes");
    assertThat(told).filteredOn(said -> said.contains("some minutes")).hasSize(1);
    loop.ring();
    released.countDown();
    assertThat(awaitSaid(room(1), "these 6 people"))
        .noneMatch(said -> said.contains("some minutes"));
  }

  @Test
  void whatCannotEvenBeReadStopsItsRoomAndNoOther() throws InterruptedException {
    asks(1, 2);
    answers(1, 1, "nowhere");
    start(LotteryLoopTest::solve);

    awaitSaid(room(2), "these 6 people");
    assertThat(halted).containsExactly(room(1));
    assertThat(crew.ended()).isFalse();
  }

  @Test
  void nothingIsComputedForARoomThatStopped() throws InterruptedException {
    asks(1, 2);
    halted.add(room(1));
    start(LotteryLoopTest::solve);

    awaitSaid(room(2), "these 6 people");
    assertThat(stage.said(room(1))).noneMatch(said -> said.contains("these 6 people"));
  }

  private LotteryLoop start(Function<LotteryDesk.Task, QuotaCommand.Computed> solver) {
    LotteryLoop.Halting halting =
        new LotteryLoop.Halting() {
          @Override
          public boolean halted(String roomId) {
            return halted.contains(roomId);
          }

          @Override
          public void halt(String roomId, String at, Throwable why) {
            halted.add(roomId);
          }
        };
    LotteryLoop loop =
        new LotteryLoop(
            stage.units(),
            new LotteryDesk(stage.pipeline()),
            halting,
            () -> handedIn.add("something"),
            solver);
    crew.start("lotteries", loop);
    return loop;
  }

  private static QuotaCommand.Computed solve(LotteryDesk.Task task) {
    return LotteryDesk.solve(task, Progress.NONE);
  }

  private static QuotaCommand.Computed after(CountDownLatch released, LotteryDesk.Task task) {
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return solve(task);
  }

  /** Everything that the room was told until it was told this. */
  private List<String> awaitSaid(String room, String words) throws InterruptedException {
    List<String> all = new ArrayList<>(stage.said(room));
    while (all.stream().noneMatch(said -> said.contains(words))) {
      // It is looked again when something was handed in, and now and then in case it was before.
      handedIn.poll(100, TimeUnit.MILLISECONDS);
      all.addAll(stage.said(room));
    }
    return all;
  }

  /** Assemblies of six whose answers for a draw have just ended. */
  private void asks(int... assemblies) {
    for (int assembly : assemblies) {
      stage.opens(
          room(assembly),
          IntStream.rangeClosed(1, PEOPLE)
              .mapToObj(no -> new Person("@p" + no + ":example.org", "Person " + no))
              .toList());
      stage.says(
          room(assembly),
          "@p1:example.org",
          "!draw 2 for the panel with quotas: town north 0-1, south 1-2, for 4h");
      for (int no = 1; no <= PEOPLE; no++) {
        answers(assembly, no, no < 3 ? "north" : "south");
      }
    }
    stage.passes(Duration.ofHours(2));
    for (int assembly : assemblies) {
      stage.said(room(assembly));
    }
  }

  private void answers(int assembly, int member, String town) {
    stage.<Boolean>read(
        tx -> {
          tx.answersFor(new AssemblyId(assembly))
              .keep(new Aside.Answered(L1, new MemberNo(member), Map.of("town", town)));
          return true;
        });
  }

  private static String room(int assembly) {
    return assembly == 1 ? Stage.ROOM : "!room" + assembly + ":example.org";
  }
}
