package org.mycelium.commands.metric;

import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.role.RoleNo;

/** Who is to report a metric, as it was said when it was brought in or handed on. */
public sealed interface ReportedBy {
  /** Anyone of the assembly. */
  record Anyone() implements ReportedBy {}

  /** This member, until they hand it on or leave. */
  record One(MemberNo no) implements ReportedBy {}

  /** Whoever has this role at the time. */
  record Holders(RoleNo role) implements ReportedBy {}
}
