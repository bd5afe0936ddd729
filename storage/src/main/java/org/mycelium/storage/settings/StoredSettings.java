package org.mycelium.storage.settings;

import static org.mycelium.storage.schema.Tables.DECISION;
import static org.mycelium.storage.schema.Tables.ENACTMENT;
import static org.mycelium.storage.schema.Tables.MAKING;
import static org.mycelium.storage.schema.Tables.SETTING;
import static org.mycelium.storage.sql.Sql.arg;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.port.SettingsBook;
import org.mycelium.commands.proposal.DecisionNo;
import org.mycelium.commands.rulebook.Making;
import org.mycelium.commands.settings.Setting;
import org.mycelium.commands.settings.Settings;
import org.mycelium.storage.codec.EnactmentForm;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/**
 * What one assembly chose, over defaults that are the same everywhere: a replay must not depend on
 * how a bot is configured. What a bot's operator prefers enters an assembly as facts at its
 * founding.
 */
public final class StoredSettings implements SettingsBook {
  private static final Sql CHOSEN =
      Sql.of(
          DSL.select(SETTING.KEY, SETTING.VALUE)
              .from(SETTING)
              .where(SETTING.ASSEMBLY.eq(arg(SETTING.ASSEMBLY))));

  /** The first decision whose proposal was about rules, whether or not it could be carried out. */
  private static final Sql TAKEN_OVER =
      Sql.of(
          DSL.select(DECISION.NO)
              .from(DECISION)
              .join(ENACTMENT)
              .on(ENACTMENT.ASSEMBLY.eq(DECISION.ASSEMBLY))
              .and(ENACTMENT.PROPOSAL.eq(DECISION.PROPOSAL))
              .where(DECISION.ASSEMBLY.eq(arg(DECISION.ASSEMBLY)))
              .and(ENACTMENT.KIND.eq(DSL.inline(EnactmentForm.CHANGE_RULES)))
              .orderBy(DECISION.NO)
              .limit(DSL.inline(1)));

  private static final Sql MADE =
      Sql.of(
          DSL.select(MAKING.VALUE, MAKING.MADE_MS, MAKING.MAKER, MAKING.DECISION)
              .from(MAKING)
              .where(MAKING.ASSEMBLY.eq(arg(MAKING.ASSEMBLY)))
              .and(MAKING.KEY.eq(arg(MAKING.KEY)))
              .orderBy(MAKING.SEQ.desc()));

  private static final Settings DEFAULTS = Settings.defaults(Locale.ENGLISH, ZoneId.of("UTC"));

  private static final Map<String, Setting> BY_KEY =
      Stream.of(Setting.values()).collect(Collectors.toMap(Setting::key, setting -> setting));

  private final Session session;
  private final AssemblyId assembly;

  /** Kept, because one unit of work asks several times. */
  private @Nullable Settings read;

  /** The settings of this assembly. */
  public StoredSettings(Session session, AssemblyId assembly) {
    this.session = session;
    this.assembly = assembly;
  }

  @Override
  public Settings current() {
    Settings known = read;
    if (known == null) {
      known = read();
      read = known;
    }
    return known;
  }

  @Override
  public Optional<DecisionNo> takenOver() {
    return session.first(
        TAKEN_OVER, row -> new DecisionNo(row.integer(DECISION.NO)), assembly.value());
  }

  @Override
  public List<Making> history(Setting setting) {
    return session.all(
        MADE,
        row ->
            new Making(
                row.text(MAKING.VALUE),
                row.instant(MAKING.MADE_MS),
                row.maybeNumber(MAKING.MAKER).map(Math::toIntExact).map(MemberNo::new),
                row.maybeNumber(MAKING.DECISION).map(Math::toIntExact).map(DecisionNo::new)),
        assembly.value(),
        setting.key());
  }

  /** The time zone at this instant. */
  public ZoneId zoneAt(Instant at) {
    return history(Setting.ZONE).stream()
        .filter(making -> !making.at().isAfter(at))
        .findFirst()
        .map(making -> ZoneId.of(making.value()))
        .orElseGet(DEFAULTS::zone);
  }

  /** The settings changed since they were read. */
  public void changed() {
    read = null;
  }

  private Settings read() {
    List<Choice> choices =
        session.all(
            CHOSEN,
            row -> new Choice(row.text(SETTING.KEY), row.text(SETTING.VALUE)),
            assembly.value());
    Settings settings = DEFAULTS;
    for (Choice choice : choices) {
      settings = settings.with(setting(choice.key), choice.value);
    }
    return settings;
  }

  private static Setting setting(String key) {
    Setting setting = BY_KEY.get(key);
    if (setting == null) {
      throw new IllegalStateException("this version does not know the setting " + key);
    }
    return setting;
  }

  /** A setting's name and its value. */
  private record Choice(String key, String value) {}
}
