package org.mycelium.commands.port;

import java.util.List;
import org.mycelium.commands.metric.Metric;
import org.mycelium.commands.metric.MetricNo;
import org.mycelium.commands.metric.MetricReading;
import org.mycelium.commands.metric.Span;

/** What one assembly counts. */
public interface Metrics {
  /** Everything that is counted today, in order of number. */
  List<Metric> counted();

  /** The number the next metric gets. */
  MetricNo next();

  /**
   * Everything that was reported of a metric from one span to another, in the order in which it was
   * reported: what corrects comes after what it corrects.
   */
  List<MetricReading> readings(MetricNo no, Span from, Span until);
}
