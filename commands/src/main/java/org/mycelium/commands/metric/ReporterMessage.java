package org.mycelium.commands.metric;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Message;
import org.mycelium.commands.text.Prose;

/** What is said of who reports a metric. */
public sealed interface ReporterMessage extends Message {
  /** Somebody reports from now on. */
  record ReporterIs(Metric metric, WhoReports who) implements ReporterMessage {
    @Override
    public void write(Prose out) {
      out.line("metric.reporter-is", Arg.said("name", metric.name()));
      who.writeExactly(out, metric.cadence());
      out.line("metric.how-to-report", Arg.said("name", metric.name()));
    }
  }

  /**
   * Nobody here is called so, and no role.
   *
   * @param near a role that was probably meant; untrusted
   */
  record NobodyCalled(String written, Optional<String> near) implements ReporterMessage {
    @Override
    public boolean readsLikeQuestion() {
      return near.isPresent();
    }

    @Override
    public void write(Prose out) {
      out.line(
          near.isPresent() ? "metric.nobody-called-near" : "metric.nobody-called",
          Arg.untrusted("written", written),
          Arg.untrusted("near", near.orElse("")));
    }
  }

  /** Several are called so. */
  record SeveralCalled(String written, List<String> matrixIds) implements ReporterMessage {
    /** Keeps its own copy. */
    public SeveralCalled {
      matrixIds = List.copyOf(matrixIds);
    }

    @Override
    public void write(Prose out) {
      out.line(
          "metric.several-called", Arg.untrusted("written", written), Arg.names("ids", matrixIds));
    }
  }

  /** A role is called so, and a member as well. */
  record RoleOrMember(String written, String role, String matrixId) implements ReporterMessage {
    @Override
    public boolean readsLikeQuestion() {
      return true;
    }

    @Override
    public void write(Prose out) {
      out.line(
          "metric.role-or-member",
          Arg.untrusted("written", written),
          Arg.untrusted("role", role),
          Arg.untrusted("id", matrixId));
    }
  }
}
