package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.membership.MembershipFact;
import org.mycelium.commands.membership.MembershipFact.AssemblyFounded;
import org.mycelium.commands.membership.MembershipFact.MemberJoined;
import org.mycelium.commands.membership.MembershipFact.MemberLeft;
import org.mycelium.commands.membership.MembershipFact.MemberReturned;
import org.mycelium.commands.membership.MembershipFact.ServiceDeclared;
import org.mycelium.commands.membership.MembershipFact.ServiceRevoked;

/** Membership's facts. */
final class MembershipCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of(
          "assembly-founded/1", in -> new AssemblyFounded(),
          "member-joined/1", in -> new MemberJoined(in.member("member"), in.commitment("person")),
          "member-returned/1", in -> new MemberReturned(in.member("member")),
          "member-left/1", in -> new MemberLeft(in.member("member")),
          "service-declared/1", in -> new ServiceDeclared(in.member("member")),
          "service-revoked/1", in -> new ServiceRevoked(in.member("member")));

  private MembershipCodec() {}

  static EncodedFact encode(MembershipFact fact) {
    return switch (fact) {
      case AssemblyFounded() -> new EncodedFact("assembly-founded", 1, new Body().json());
      case MemberJoined(var member, var person) ->
          new EncodedFact("member-joined", 1, member(member).text("person", person.hex()).json());
      case MemberReturned(var member) ->
          new EncodedFact("member-returned", 1, member(member).json());
      case MemberLeft(var member) -> new EncodedFact("member-left", 1, member(member).json());
      case ServiceDeclared(var member) ->
          new EncodedFact("service-declared", 1, member(member).json());
      case ServiceRevoked(var member) ->
          new EncodedFact("service-revoked", 1, member(member).json());
    };
  }

  private static Body member(MemberNo member) {
    return new Body().number("member", member.value());
  }
}
