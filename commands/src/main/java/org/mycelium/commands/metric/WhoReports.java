package org.mycelium.commands.metric;

import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.text.Arg;
import org.mycelium.commands.text.Prose;

/**
 * Who reports a metric at this moment, and on account of what.
 *
 * @param members who does; if that is nobody, anyone may
 * @param role the role on account of which they do; untrusted; empty if it is not a role's
 * @param left who did, and takes part no more; untrusted
 */
public record WhoReports(List<Member> members, Optional<String> role, Optional<String> left) {
  /** Keeps its own copy. */
  public WhoReports {
    members = List.copyOf(members);
  }

  /** Whether this is one of those who report it. */
  boolean includes(MemberNo member) {
    return members.stream().map(Member::no).anyMatch(member::equals);
  }

  /** Whether nobody in particular reports it, so that anyone may. */
  public boolean anyone() {
    return members.isEmpty();
  }

  /** What they are called in texts. */
  public List<String> names() {
    return members.stream().map(Member::displayName).toList();
  }

  /** How often, and by whom. */
  void write(Prose out, Cadence cadence) {
    out.line(key(), args(cadence));
  }

  /** The same with exact Matrix ids, where they were just found by a name that anyone can take. */
  void writeExactly(Prose out, Cadence cadence) {
    if (role.isPresent() || members.size() != 1) {
      write(out, cadence);
      return;
    }
    out.line(
        "metric.reported-by-id",
        Arg.word("cadence", cadence.key()),
        Arg.untrusted("reporter", members.getFirst().chosenName()),
        Arg.untrusted("id", members.getFirst().matrixId()));
  }

  private String key() {
    if (role.isPresent()) {
      return anyone() ? "metric.reported-by-role-vacant" : "metric.reported-by-role";
    }
    if (left.isPresent()) {
      return "metric.reported-by-left";
    }
    return anyone() ? "metric.reported-by-anyone" : "metric.reported-by";
  }

  private Arg[] args(Cadence cadence) {
    return new Arg[] {
      Arg.word("cadence", cadence.key()),
      Arg.names("reporter", names()),
      Arg.untrusted("role", role.orElse("")),
      Arg.untrusted("left", left.orElse(""))
    };
  }
}
