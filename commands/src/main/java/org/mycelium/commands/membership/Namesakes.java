package org.mycelium.commands.membership;

import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.Member;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.grammar.Words;

/**
 * What people are called where one must not be taken for another: by the name they chose, and by
 * their Matrix id too where somebody who takes part has a name that looks the same. Anybody can
 * choose any name, so two of one name may be chance or may be somebody's design.
 *
 * <p>Reads the members when it is first asked, and not again. One transaction, one instance.
 */
public final class Namesakes {
  private final Supplier<List<Member>> everybody;
  private @Nullable Set<String> shared;

  /** Among these people. */
  public Namesakes(Supplier<List<Member>> everybody) {
    this.everybody = everybody;
  }

  /** What this member is called; untrusted. */
  public String of(Member member) {
    String name = member.displayName();
    boolean known = member.matrixId().isEmpty() || name.equals(member.matrixId());
    return !known && shared().contains(look(name)) ? name + " (" + member.matrixId() + ")" : name;
  }

  private Set<String> shared() {
    if (shared == null) {
      shared = shared(everybody.get());
    }
    return shared;
  }

  /** How names and ids look that are those of two. */
  private static Set<String> shared(List<Member> everybody) {
    Map<String, MemberNo> owners = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Member member : everybody) {
      if (member.standing() != Member.Standing.LEFT) {
        Stream.of(member.displayName(), member.matrixId())
            .map(Namesakes::look)
            .filter(look -> !member.no().equals(owners.getOrDefault(look, member.no())))
            .forEach(shared::add);
        owners.putIfAbsent(look(member.displayName()), member.no());
        owners.putIfAbsent(look(member.matrixId()), member.no());
      }
    }
    return shared;
  }

  /** The same for names that a reader could mix up (Unicode Technical Standard 39, skeletons). */
  private static String look(String name) {
    return Words.fold(Looks.CHECKER.getSkeleton(Words.fold(name)));
  }

  /** Its tables take a while to be read, and most processes never need them. */
  private static final class Looks {
    static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
  }
}
