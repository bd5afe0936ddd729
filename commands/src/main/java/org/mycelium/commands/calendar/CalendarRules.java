package org.mycelium.commands.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.Moment;
import org.mycelium.commands.decision.Attachment;
import org.mycelium.commands.decision.Decision;
import org.mycelium.commands.decision.Effect;
import org.mycelium.commands.decision.Situation;
import org.mycelium.commands.membership.Belonging;
import org.mycelium.commands.port.Chronicle;

/** Answers what is coming. Pure but for its read ports; one transaction, one instance. */
public final class CalendarRules {
  /** How far the list looks. */
  private static final int DAYS = 60;

  /** As many as a phone shows at once. */
  private static final int LISTED = 10;

  private final Agenda agenda;
  private final Chronicle chronicle;

  /** Reads from these. */
  public CalendarRules(Agenda agenda, Chronicle chronicle) {
    this.agenda = agenda;
    this.chronicle = chronicle;
  }

  /** What becomes of this command. */
  public Decision decide(CalendarCommand command, Situation situation) {
    return Belonging.inside(
        situation.issuer(),
        _ ->
            switch (command) {
              case CalendarCommand.Show _ -> Decision.answer(overview(situation.moment()));
              case CalendarCommand.HandOut _ -> handOut(situation.moment());
            });
  }

  private CalendarMessage overview(Moment moment) {
    List<Item> coming = agenda.coming(moment, moment.now().plus(Duration.ofDays(DAYS)));
    return new CalendarMessage.Overview(
        coming.stream().limit(LISTED).map(CalendarRules::entry).toList(),
        DAYS,
        Math.max(0, coming.size() - LISTED),
        agenda.unconfirmed());
  }

  private static CalendarMessage.Entry entry(Item item) {
    return new CalendarMessage.Entry(
        item.when().begins(),
        item.when() instanceof Item.When.Day day ? Optional.of(day.day()) : Optional.empty(),
        item.words());
  }

  private Decision handOut(Moment moment) {
    CalendarFile file = new CalendarFile(agenda, chronicle, moment);
    return Decision.accept()
        .effect(
            new Effect.Attach(
                new Attachment(
                    "calendar.ics",
                    "text/calendar; charset=utf-8",
                    new CalendarMessage.FileOfAll(file.size()),
                    new Attachment.Content.Written(
                        book -> CalendarFile.of(List.of(new CalendarFile.Edition(file, book))))),
                Effect.Audience.ISSUER))
        .done();
  }
}
