"""The calendar as a file, read by a library that ordinary calendars are made with."""

from datetime import datetime, timezone

import icalendar

from test_files import fetched, is_file


async def test_the_calendar_file_is_read_by_another_program(people, bot):
  (ana,) = await people("ana")
  room = await ana.creates_room("Assembly")
  await bot.start()
  await ana.invites(room, bot)
  await ana.sees(room, "propose", by=bot)
  await ana.says(room, "!propose Buy a cargo bike; soon, with \"two\" wheels\\, for 3d")
  await ana.sees(room, "P1", by=bot)

  await ana.says(room, "!calendar file")
  body = (await fetched(ana, await ana.sees(room, is_file, by=bot))).body
  calendar = icalendar.Calendar.from_ical(body)

  assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
  assert all(len(line) <= 75 for line in body.split(b"\r\n")), "lines are folded"
  assert not [error for component in calendar.walk() for error in component.errors]
  events = calendar.walk("VEVENT")
  assert len({str(event["UID"]) for event in events}) == len(events) > 0
  assert all(event["DTSTAMP"].dt.tzinfo for event in events)
  (closing,) = [event for event in events if "cargo bike" in str(event["SUMMARY"])]
  assert "Buy a cargo bike; soon, with \"two\" wheels" in str(closing["SUMMARY"])
  left = closing["DTSTART"].dt - datetime.now(timezone.utc)
  assert 2.9 < left.total_seconds() / 86400 < 3.1
