package org.mycelium.storage.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.Features;
import org.mycelium.commands.assembly.AssemblyId;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.calendar.Agenda;
import org.mycelium.commands.calendar.CalendarFile;
import org.mycelium.commands.settings.Settings;
import org.mycelium.commands.text.Phrasebook;
import org.mycelium.storage.CannotOpen;
import org.mycelium.storage.Database;
import org.mycelium.storage.decisionlog.StoredDecisionLog;
import org.mycelium.storage.journal.StoredChronicle;
import org.mycelium.storage.membership.StoredMembers;
import org.mycelium.storage.metric.StoredMetrics;
import org.mycelium.storage.proposal.StoredProposals;
import org.mycelium.storage.role.StoredRoles;
import org.mycelium.storage.settings.StoredSettings;
import org.mycelium.storage.sql.Session;
import org.mycelium.storage.sql.Sql;

/** What is coming, as the file members get from the bot, whether or not the bot runs. */
public final class CalendarExport {
  private CalendarExport() {}

  /**
   * Writes one calendar with what is coming for every assembly, each in its own language and zone.
   *
   * @param database the file
   * @param only one assembly; empty for all
   * @param now what is over by then is left out
   * @param out gets UTF-8; is flushed, not closed
   * @throws CannotOpen if the file cannot be read
   * @throws IllegalArgumentException if there is no such assembly, or none at all
   * @throws IOException if {@code out} takes no more
   */
  public static void write(Path database, Optional<AssemblyId> only, Instant now, OutputStream out)
      throws IOException {
    try (Session session = Database.openToRead(database)) {
      session.run(Sql.plain("begin"));
      List<CalendarFile.Edition> editions =
          Export.assemblies(session, only).stream()
              .map(assembly -> edition(session, assembly, now))
              .toList();
      if (editions.isEmpty()) {
        throw new IllegalArgumentException("no assembly");
      }
      out.write(CalendarFile.of(editions).getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private static CalendarFile.Edition edition(Session session, AssemblyId assembly, Instant now) {
    Settings settings = new StoredSettings(session, assembly).current();
    Agenda agenda =
        new Agenda(
            new StoredMembers(session, assembly),
            new StoredRoles(session, assembly),
            new StoredProposals(session, assembly),
            new StoredDecisionLog(session, assembly),
            new StoredMetrics(session, assembly));
    Moment moment =
        new Moment(
            now,
            settings.zone(),
            _ -> {
              throw new IllegalStateException("nothing is decided here");
            });
    return new CalendarFile.Edition(
        new CalendarFile(agenda, new StoredChronicle(session, assembly), moment),
        Phrasebook.of(settings.language(), settings.zone(), Features.BUNDLES));
  }
}
