package org.mycelium.bot.schedule;

import java.time.Instant;
import java.util.Date;
import java.util.Properties;
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
 * at every look. One thread sets it.
 */
public final class Alarm implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Alarm.class);
  private static final TriggerKey NEXT = TriggerKey.triggerKey("next");

  private final Scheduler scheduler;
  private final JobDetail ring;

  private Alarm(Scheduler scheduler, Bell bell) {
    this.scheduler = scheduler;
    // The class is only a name: the factory below makes every job.
    this.ring = JobBuilder.newJob(org.quartz.Job.class).withIdentity("ring").build();
    try {
      scheduler.setJobFactory((_, _) -> _ -> bell.ring());
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not start", e);
    }
  }

  /** An alarm that is not set yet. Takes a tenth of a second to make. */
  public static Alarm ringing(Bell bell) {
    Properties quartz = new Properties();
    quartz.setProperty("org.quartz.scheduler.instanceName", "mycelium");
    quartz.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    quartz.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
    quartz.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
    quartz.setProperty("org.quartz.threadPool.threadCount", "1");
    quartz.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
    quartz.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    try {
      return new Alarm(new StdSchedulerFactory(quartz).getScheduler(), bell);
    } catch (SchedulerException e) {
      throw new IllegalStateException("Quartz does not start", e);
    }
  }

  /** Rings at this time instead of the one set before; at once if it is past. */
  public void setTo(Instant time) {
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

  @Override
  public void close() {
    try {
      scheduler.shutdown();
    } catch (SchedulerException e) {
      log.debug("Quartz did not shut down", e);
    }
  }
}
