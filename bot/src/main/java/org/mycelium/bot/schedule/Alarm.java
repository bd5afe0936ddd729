package org.mycelium.bot.schedule;

import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mycelium.bot.loop.Bell;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings a bell at a time, by Quartz, which keeps nothing of its own: it is set anew from our tables
 * at every look. Quartz costs a fifth of a second and ten mebibytes, so it is made when the alarm
 * is first set. One thread sets and closes it.
 */
public final class Alarm implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Alarm.class);

  private final Bell bell;
  private @Nullable Quartz quartz;

  private Alarm(Bell bell) {
    this.bell = bell;
  }

  /** An alarm that is not set yet. */
  public static Alarm ringing(Bell bell) {
    return new Alarm(bell);
  }

  /** Rings at this time instead of the one set before; at once if it is past. */
  public void setTo(Instant time) {
    if (quartz == null) {
      quartz = new Quartz(bell);
    }
    quartz.setTo(time);
  }

  @Override
  public void close() {
    if (quartz != null) {
      quartz.close();
    }
  }

  /** A scheduler with one job and one trigger. */
  private static final class Quartz {
    private static final TriggerKey NEXT = TriggerKey.triggerKey("next");
    private static final AtomicInteger MADE = new AtomicInteger();

    // The class is only a name: the factory below makes every job.
    private final JobDetail ring =
        JobBuilder.newJob(org.quartz.Job.class).withIdentity("ring").build();
    private final Scheduler scheduler;

    Quartz(Bell bell) {
      Properties quartz = new Properties();
      // By its name Quartz would give out a scheduler that rings another's bell.
      quartz.setProperty("org.quartz.scheduler.instanceName", "alarm" + MADE.incrementAndGet());
      quartz.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
      quartz.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
      quartz.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
      quartz.setProperty("org.quartz.threadPool.threadCount", "1");
      quartz.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
      quartz.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
      try {
        scheduler = new StdSchedulerFactory(quartz).getScheduler();
        scheduler.setJobFactory((_, _) -> _ -> bell.ring());
        scheduler.start();
      } catch (SchedulerException e) {
        throw new IllegalStateException("Quartz does not start", e);
      }
    }

    void setTo(Instant time) {
      Trigger trigger =
          TriggerBuilder.newTrigger()
              .withIdentity(NEXT)
              .forJob(ring)
              .startAt(Date.from(time))
              .build();
      try {
        if (scheduler.rescheduleJob(NEXT, trigger) == null) {
          scheduler.deleteJob(ring.getKey());
          scheduler.scheduleJob(ring, trigger);
        }
      } catch (SchedulerException e) {
        // The calendar looks again by itself before long.
        log.warn("The alarm could not be set: {}", e.getMessage());
      }
    }

    void close() {
      try {
        scheduler.shutdown();
      } catch (SchedulerException e) {
        log.debug("Quartz did not shut down", e);
      }
    }
  }
}
