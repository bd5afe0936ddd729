package org.mycelium.commands.recall;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.membership.Meant;
import org.mycelium.commands.port.Members;
import org.mycelium.commands.recall.RecallRules.Held;
import org.mycelium.commands.role.Role;
import org.mycelium.commands.role.RoleNames;

/**
 * Whom somebody wants recalled who writes "facilitator", "bo", "bo as facilitator" or "facilitator,
 * bo": one seat that is held, or a question back. Only holders can be meant.
 */
final class RecallTarget {
  private static final Pattern PARTS =
      Pattern.compile("(?i)^(.+?)(?:\\s*,\\s*|\\s+(?:as|from|of|como|de|del)\\s+)(.+)$");

  /** "Revocar a Lucía": a person takes a word in Spanish. */
  private static final Pattern PERSON = Pattern.compile("(?i)^a\\s+(?=\\S)");

  private final List<Role> roles;
  private final List<Held> all;
  private final Members members;

  RecallTarget(List<Role> roles, Members members) {
    this.roles = roles;
    this.members = members;
    this.all =
        roles.stream()
            .flatMap(
                role ->
                    role.seats().stream()
                        .flatMap(
                            seat ->
                                seat.holder().stream().map(holder -> new Held(role, seat, holder))))
            .toList();
  }

  /** Every seat that is held. */
  List<Held> all() {
    return all;
  }

  /** Goes on with the one that is meant. */
  Decision find(String written, Function<Held, Decision> then) {
    List<Held> found = found(written);
    return switch (found.size()) {
      case 1 -> then.apply(found.getFirst());
      case 0 ->
          Decision.refuse(
              new RecallMessage.NobodyMeant(
                  written, all.stream().map(held -> held.role().name()).distinct().toList()));
      default ->
          Decision.refuse(
              new RecallMessage.WhichOne(
                  found.getFirst().role().name(),
                  found.stream().map(held -> name(held)).distinct().toList()));
    };
  }

  private List<Held> found(String written) {
    List<Held> whole = Stream.concat(ofRole(written), ofMember(written)).distinct().toList();
    Matcher parts = PARTS.matcher(written);
    if (!whole.isEmpty() || !parts.matches()) {
      return whole;
    }
    List<Held> both = both(parts.group(1), parts.group(2));
    return both.isEmpty() ? both(parts.group(2), parts.group(1)) : both;
  }

  private List<Held> both(String member, String role) {
    List<Held> his = ofMember(member).toList();
    return ofRole(role).filter(his::contains).toList();
  }

  private Stream<Held> ofRole(String written) {
    Optional<Role> role = RoleNames.find(person(written), roles);
    return all.stream()
        .filter(held -> role.filter(one -> one.no().equals(held.role().no())).isPresent());
  }

  private Stream<Held> ofMember(String written) {
    List<Member> holders = all.stream().map(Held::holder).distinct().map(members::get).toList();
    return Stream.of(written, person(written))
        .map(name -> Meant.of(name, holders))
        .flatMap(
            meant -> meant instanceof Meant.One(Member member) ? Stream.of(member) : Stream.of())
        .findFirst()
        .stream()
        .flatMap(member -> all.stream().filter(held -> held.holder().equals(member.no())));
  }

  private static String person(String written) {
    return PERSON.matcher(written).replaceFirst("");
  }

  private String name(Held held) {
    return members.get(held.holder()).displayName();
  }
}
