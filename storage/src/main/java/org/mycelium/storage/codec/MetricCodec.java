package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.metric.MetricFact;
import org.mycelium.commands.metric.MetricFact.MetricAdopted;
import org.mycelium.commands.metric.MetricFact.MetricCreated;
import org.mycelium.commands.metric.MetricFact.MetricRetired;
import org.mycelium.commands.metric.MetricFact.ReadingRecorded;
import org.mycelium.commands.metric.MetricFact.ReportAsked;
import org.mycelium.commands.metric.MetricFact.ReporterNamed;
import org.mycelium.commands.metric.MetricFact.ReportingRoleNamed;
import org.mycelium.commands.metric.MetricNo;
import org.mycelium.commands.role.RoleNo;

/** The facts of metrics. */
final class MetricCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "metric-created/1",
          MetricCodec::created,
          "metric-adopted/1",
          MetricCodec::adopted,
          "reporter-named/1",
          in -> new ReporterNamed(metric(in), in.memberOrNull("reporter")),
          "reporting-role-named/1",
          in -> new ReportingRoleNamed(metric(in), new RoleNo(in.integer("role"))),
          "metric-retired/1",
          in -> new MetricRetired(metric(in)),
          "reading-recorded/1",
          in ->
              new ReadingRecorded(
                  metric(in), in.day("first"), in.number("units"), in.commitmentOrNull("reason")),
          "report-asked/1",
          in -> new ReportAsked(metric(in), in.day("first")));

  private MetricCodec() {}

  static EncodedFact encode(MetricFact fact) {
    Body body = new Body().number("metric", fact.metric().value());
    return switch (fact) {
      case MetricCreated f ->
          new EncodedFact(
              "metric-created",
              1,
              reporter(body, f.reporter())
                  .text("name", f.name().hex())
                  .text("meaning", f.meaning().hex())
                  .text("unit", f.unit().hex())
                  .number("decimals", f.decimals())
                  .text("cadence", f.cadence())
                  .json());
      case MetricAdopted f ->
          new EncodedFact(
              "metric-adopted",
              1,
              reporter(body, f.reporter())
                  .text("ready_made", f.readyMade())
                  .number("decimals", f.decimals())
                  .text("cadence", f.cadence())
                  .json());
      case ReporterNamed f ->
          new EncodedFact("reporter-named", 1, reporter(body, f.reporter()).json());
      case ReportingRoleNamed f ->
          new EncodedFact("reporting-role-named", 1, body.number("role", f.role().value()).json());
      case MetricRetired _ -> new EncodedFact("metric-retired", 1, body.json());
      case ReadingRecorded f -> {
        body.text("first", f.first().toString()).number("units", f.units());
        if (f.reason() != null) {
          body.text("reason", f.reason().hex());
        }
        yield new EncodedFact("reading-recorded", 1, body.json());
      }
      case ReportAsked f ->
          new EncodedFact("report-asked", 1, body.text("first", f.first().toString()).json());
    };
  }

  private static Fact created(Fields in) {
    return new MetricCreated(
        metric(in),
        in.commitment("name"),
        in.commitment("meaning"),
        in.commitment("unit"),
        in.integer("decimals"),
        in.text("cadence"),
        in.memberOrNull("reporter"));
  }

  private static Fact adopted(Fields in) {
    return new MetricAdopted(
        metric(in),
        in.text("ready_made"),
        in.integer("decimals"),
        in.text("cadence"),
        in.memberOrNull("reporter"));
  }

  private static MetricNo metric(Fields in) {
    return new MetricNo(in.integer("metric"));
  }

  /** Anyone's metric has none. */
  private static Body reporter(Body body, @Nullable MemberNo reporter) {
    return reporter == null ? body : body.number("reporter", reporter.value());
  }
}
