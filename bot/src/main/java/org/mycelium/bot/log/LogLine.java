package org.mycelium.bot.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * An event as {@code time level message}, on one line whatever is in the message: what comes from
 * elsewhere cannot fake a second event. Thread-safe.
 *
 * <p>An exception is told by its message and those of its causes, and by the place in our code
 * where it surfaced; with {@code debug} by its stack trace.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]+");
  private static final int MAX_CAUSES = 10;

  private final Logger ours;

  /**
   * @param ours whose level decides about stack traces
   */
  LogLine(Logger ours) {
    this.ours = ours;
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(160);
    TIME.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
    line.append(' ').append(event.getLevel()).append(' ');
    line.append(printable(event.getFormattedMessage()));
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown != null) {
      appendCauses(line, thrown);
    }
    line.append(System.lineSeparator());
    if (thrown != null && ours.isDebugEnabled()) {
      line.append(ThrowableProxyUtil.asString(thrown));
    }
    return line.toString();
  }

  private static void appendCauses(StringBuilder line, IThrowableProxy thrown) {
    IThrowableProxy cause = thrown;
    for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
      String message = cause.getMessage();
      line.append(": ").append(simpleName(cause.getClassName()));
      line.append(message == null ? "" : " " + printable(message));
      cause = cause.getCause();
    }
    for (StackTraceElementProxy frame : thrown.getStackTraceElementProxyArray()) {
      if (frame.getStackTraceElement().getClassName().startsWith(Logging.OURS)) {
        line.append(" (").append(frame.getSTEAsString()).append(')');
        return;
      }
    }
  }

  private static String simpleName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll(" ");
  }
}
