package org.mycelium.commands.membership;

import java.util.function.Function;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Issuer;
import org.mycelium.commands.text.Message;

/** Whether whoever asks takes part in the assembly today. */
public sealed interface Belonging {
  /** Takes part. */
  record Inside(Member member) implements Belonging {}

  /** Does not, and why. */
  record Outside(Message why) implements Belonging {}

  /** Looks at who asks; by exact Matrix id only, never by a display name. */
  static Belonging of(Issuer issuer) {
    return switch (issuer) {
      case Issuer.Stranger _ -> new Outside(new MembershipMessage.Stranger());
      case Issuer.Automatic _ ->
          throw new IllegalStateException("the clock does not vote or propose");
      case Issuer.Person person ->
          switch (person.member().standing()) {
            case PRESENT -> new Inside(person.member());
            case LEFT -> new Outside(new MembershipMessage.HasLeft());
            case SERVICE -> new Outside(new MembershipMessage.IsService());
          };
    };
  }

  /**
   * Goes on for whoever is in the room, declared accounts among them; refuses everyone else. For
   * what concerns a proposal: its electorate is frozen at its opening, and a declaration in
   * mid-vote silences nobody.
   */
  static Decision here(Issuer issuer, Function<Member, Decision> then) {
    return issuer instanceof Issuer.Person person
            && person.member().standing() == Member.Standing.SERVICE
        ? then.apply(person.member())
        : inside(issuer, then);
  }

  /** Goes on for whoever takes part; refuses everyone else. */
  static Decision inside(Issuer issuer, Function<Member, Decision> then) {
    return switch (of(issuer)) {
      case Outside outside -> Decision.refuse(outside.why());
      case Inside inside -> then.apply(inside.member());
    };
  }
}
