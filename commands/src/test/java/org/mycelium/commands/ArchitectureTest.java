package org.mycelium.commands;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mycelium.commands.decision.Command;
import org.mycelium.commands.journal.Fact;

/**
 * What the compiler cannot keep out of the domain: the world's time, chance, threads and files,
 * features that lean on one another in circles, and names that say nothing.
 */
class ArchitectureTest {
  private static final String ROOT = "org.mycelium.commands";

  private static final JavaClasses DOMAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /**
   * Something the domain must not use.
   *
   * @param what in words
   * @param instead what takes its place
   * @param uses whether a member is it
   */
  private record Ban(String what, String instead, Predicate<JavaMember> uses) {
    @Override
    public String toString() {
      return what;
    }
  }

  static List<Ban> bans() {
    return List.of(
        new Ban(
            "the system's clock",
            "Moment.now(), which comes in with the command",
            member ->
                in(member, "java.time") && member.getName().equals("now")
                    || in(member, "java.time") && member.getName().startsWith("system")
                    || is(member, System.class, "currentTimeMillis", "nanoTime")
                    || is(member, java.util.Calendar.class, "getInstance")
                    || member.getFullName().equals("java.util.Date.<init>()")),
        new Ban(
            "the system's time zone",
            "Moment.zone(), which the assembly chose",
            member ->
                is(member, java.time.ZoneId.class, "systemDefault")
                    || is(member, java.util.TimeZone.class, "getDefault")),
        new Ban(
            "chance",
            "Moment.entropy(), which a simulation can repeat",
            member ->
                owner(member).matches("java\\.util\\.(Random|SplittableRandom|random\\..*)")
                    || owner(member).equals("java.util.concurrent.ThreadLocalRandom")
                    || owner(member).equals("java.security.SecureRandom")
                    || is(member, Math.class, "random")
                    || is(member, java.util.UUID.class, "randomUUID")
                    || is(member, java.util.Collections.class, "shuffle")),
        new Ban(
            "files",
            "a port, or a resource of the module",
            member ->
                in(member, "java.nio.file")
                    || in(member, "java.nio.channels")
                    || owner(member).matches("java\\.io\\.(File.*|RandomAccessFile|Console)")),
        new Ban(
            "the network",
            "an effect, which the outbox carries out after the commit",
            member ->
                in(member, "java.net") && !owner(member).equals("java.net.URLEncoder")
                    || in(member, "javax.net")),
        new Ban(
            "the database", "a read port in org.mycelium.commands.port", m -> in(m, "java.sql")),
        new Ban(
            "threads",
            "plain calls; the pipeline runs one assembly's commands in order",
            member ->
                owner(member).matches("java\\.lang\\.(Thread|ThreadLocal|ThreadGroup)(\\$.*)?")
                    || owner(member).matches("java\\.util\\.Timer(Task)?")
                    || owner(member)
                        .matches("java\\.util\\.concurrent\\.(\\w*Execut\\w*|Fork\\w*|\\w*Future)")
                    || in(member, "java.util.concurrent.locks")
                    || Set.of("parallelStream", "parallel").contains(member.getName())),
        new Ban(
            "the process",
            "a message to people, or a typed exception for the operator",
            member ->
                is(member, System.class, "out", "err", "in", "exit", "getenv", "getProperty")
                    || owner(member).equals("java.lang.Runtime")
                    || owner(member).startsWith("java.lang.Process")),
        new Ban(
            "the machine's language",
            "Words.fold to compare, Locale.ROOT for what machines read, Phrasebook for people",
            member ->
                is(member, java.util.Locale.class, "getDefault")
                    || is(member, String.class, "toLowerCase", "toUpperCase", "format")
                        && !takesLocale(member)));
  }

  @ParameterizedTest
  @MethodSource("bans")
  void domainDoesWithout(Ban ban) {
    Stream<String> uses =
        DOMAIN.stream()
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .filter(access -> uses(access, ban))
            .map(access -> access.getDescription() + "\n  use instead: " + ban.instead());
    assertThat(uses).as("uses of " + ban.what()).isEmpty();
  }

  private static boolean uses(JavaAccess<?> access, Ban ban) {
    return access.getTarget().resolveMember().filter(ban.uses()::test).isPresent();
  }

  private static String owner(JavaMember member) {
    return member.getOwner().getName();
  }

  private static boolean in(JavaMember member, String packageName) {
    String in = member.getOwner().getPackageName();
    return in.equals(packageName) || in.startsWith(packageName + ".");
  }

  private static boolean is(JavaMember member, Class<?> owner, String... names) {
    return member.getOwner().isEquivalentTo(owner) && Set.of(names).contains(member.getName());
  }

  private static boolean takesLocale(JavaMember member) {
    return member.getDescription().contains("java.util.Locale");
  }

  /**
   * Commands and facts are sealed, so their roots name every feature's; ports and effects speak of
   * what features are about. Those directions aside, there are no circles.
   */
  @Test
  void packagesDoNotLeanOnOneAnotherInCircles() {
    DescribedPredicate<JavaClass> shared =
        resideInAnyPackage(ROOT + ".decision", ROOT + ".journal", ROOT + ".port");
    DescribedPredicate<JavaClass> feature =
        resideInAPackage(ROOT + "..")
            .and(
                describe(
                    "of a feature",
                    type ->
                        !Set.of("assembly", "decision", "grammar", "journal", "port", "text")
                            .contains(type.getPackageName().substring(ROOT.length() + 1))));
    slices()
        .matching(ROOT + ".(*)..")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(shared, feature)
        .check(DOMAIN);
  }

  @Test
  void whatAllFeaturesShareKnowsNoFeature() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".assembly", ROOT + ".text", ROOT + ".grammar")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".decisionlog",
            ROOT + ".help",
            ROOT + ".membership",
            ROOT + ".port",
            ROOT + ".proposal",
            ROOT + ".settings",
            ROOT + ".tally",
            ROOT + ".vote")
        .because("then a feature can be added or taken out by itself")
        .check(DOMAIN);
  }

  @Test
  void commandsAndFactsAreImmutableRecords() {
    classes()
        .that(assignableTo(Command.class).or(assignableTo(Fact.class)))
        .and()
        .areNotInterfaces()
        .should()
        .beRecords()
        .check(DOMAIN);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .that()
        .areTopLevelClasses()
        .should()
        .haveNameMatching(".*(Impl|Service|Manager|Util|Utils|Dto|Helper)")
        .because("a thing is called by what it is in an assembly, not by its place in a program")
        .check(DOMAIN);
  }
}
