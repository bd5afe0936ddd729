"""Polls in a real room, answered as clients answer them."""

import asyncio

START = "org.matrix.msc3381.poll.start"
RESPONSE = "org.matrix.msc3381.poll.response"
END = "org.matrix.msc3381.poll.end"


async def opens(ana, bot, *others):
  """A room with polls, and a proposal in it; returns the room and the poll."""
  room = await ana.creates_room("Assembly", *others)
  for one in others:
    await one.joins(room)
  await bot.start()
  await ana.invites(room, bot)
  await ana.sees(room, "propose", by=bot)
  await ana.says(room, "!settings polls on")
  await ana.says(room, "!propose Buy a cargo bike")
  poll = await ana.sees_event(room, lambda event: event.type == START and event.sender == bot.id)
  return room, poll


def answer(poll_id, *answers):
  return {
      "m.relates_to": {"rel_type": "m.reference", "event_id": poll_id},
      RESPONSE: {"answers": list(answers)},
  }


def stable_answer(poll_id, *answers):
  return {
      "m.relates_to": {"rel_type": "m.reference", "event_id": poll_id},
      "m.selections": list(answers),
  }


async def counted(person, room, text, bot, proposal="P1"):
  """Asks for the exact count until it reads so; it is exact as soon as what was sent has arrived."""
  asked = await person.says(room, f"!proposal {proposal}")
  shown = await person.sees(room, lambda one: one.event.replies_to == asked, by=bot)
  assert text in shown.text, shown.text


async def test_answers_count_by_either_name_and_the_last_one_stands(people, bot):
  ana, bo, chidi = await people("ana", "bo", "chidi")
  room, poll = await opens(ana, bot, bo, chidi)
  question = poll.content[START]
  assert "P1" in question["question"]["org.matrix.msc1767.text"]
  assert [one["id"] for one in question["answers"]] == ["yes", "no", "abstain"]
  assert question["max_selections"] == 1

  await ana.sends(room, RESPONSE, answer(poll.id, "yes"))
  await bo.sends(room, "m.poll.response", stable_answer(poll.id, "no"))
  await chidi.sends(room, RESPONSE, answer(poll.id, "abstain"))
  await counted(ana, room, "yes 1, no 1, abstain 1", bot)

  # Changed by poll, by command and by poll again; taken back; and two that are no answers.
  await bo.sends(room, RESPONSE, answer(poll.id, "yes"))
  await chidi.says(room, "!vote no")
  await ana.sends(room, "m.poll.response", stable_answer(poll.id))
  await counted(ana, room, "yes 1, no 1, abstain 0", bot)
  await bo.sends(room, RESPONSE, answer(poll.id, "veto"))
  # Something of the bot's that is no poll.
  await ana.sends(room, RESPONSE, answer(ana.shown(room, by=bot)[-1].id, "yes"))
  kept = await ana.sends(room, RESPONSE, answer(poll.id, "abstain", "yes"))
  await counted(ana, room, "yes 1, no 1, abstain 1", bot)
  await ana.redacts(room, kept)
  await counted(ana, room, "yes 1, no 1, abstain 0", bot)
  await ana.sends(room, RESPONSE, answer(poll.id, "yes"))

  # A member's end of the poll ends nothing.
  await bo.sends(room, END, {
      "m.relates_to": {"rel_type": "m.reference", "event_id": poll.id}, END: {},
      "org.matrix.msc1767.text": "Over."})
  await chidi.sends(room, RESPONSE, answer(poll.id, "yes"))
  await counted(ana, room, "yes 3, no 0, abstain 0", bot)
  await ana.says(room, "!close")
  await ana.sees(room, "yes 3, no 0, abstain 0", by=bot)
  await ana.sees(room, "Passed", by=bot)

  ends = [event for event in ana.room(room).events if event.type == END and event.sender == bot.id]
  assert [event.relates_to for event in ends] == [poll.id]
  assert ends[0].content["org.matrix.msc1767.text"]


async def test_options_are_approved_of_by_any_number_of_answers(people, bot):
  ana, bo, chidi = await people("ana", "bo", "chidi")
  room, _ = await opens(ana, bot, bo, chidi)
  await ana.says(room, "!withdraw P1 proposal confirm")
  await ana.says(room, "!propose Which vehicle? options: bike, trailer, van")
  poll = await ana.sees_event(
      room,
      lambda event: event.type == START and event.sender == bot.id and len(event.content[START]["answers"]) == 4)
  question = poll.content[START]
  assert [one["id"] for one in question["answers"]] == ["1", "2", "3", "0"]
  assert question["max_selections"] == 4

  await ana.sends(room, RESPONSE, answer(poll.id, "1", "2"))
  await bo.sends(room, "m.poll.response", stable_answer(poll.id, "2", "3"))
  await chidi.sends(room, RESPONSE, answer(poll.id, "0"))
  await counted(ana, room, "trailer 2, bike 1, van 1, none of these 1", bot, "P2")
  await ana.says(room, "!vote P2 van")
  await bo.sends(room, RESPONSE, answer(poll.id))
  await chidi.sends(room, RESPONSE, answer(poll.id, "1", "7"))
  await counted(ana, room, "van 1, none of these 1, bike 0, trailer 0", bot, "P2")
  await bo.sends(room, "m.poll.response", stable_answer(poll.id, "3"))
  await ana.says(room, "!close P2")
  await ana.sees(room, "Decided: P2", by=bot)
  await ana.sees_event(
      room, lambda event: event.type == END and event.sender == bot.id and event.relates_to == poll.id)


async def test_a_poll_is_asked_and_ended_once_though_the_bot_dies(people, bot):
  (ana,) = await people("ana")
  room, first = await opens(ana, bot)
  await ana.sends(room, RESPONSE, answer(first.id, "yes"))
  await counted(ana, room, "yes 1", bot)
  await bot.stop()

  # A card comes before each poll, and before each end of one a card's last edit; pins take no
  # request where the bot may not pin.
  for said, seam in [
      (["!propose Paint the door"], "after-send-before-answer:2"),
      (["!propose Sell the van"], "after-answer-before-mark:3"),
      (["!close P1"], "after-send-before-answer:2"),
      (["!vote P2 yes", "!close P2"], "after-answer-before-mark:4"),
  ]:
    for words in said:
      await ana.says(room, words)
    await bot.launch(MYCELIUM_STOP_AT=seam)
    async with asyncio.timeout(60):
      assert await bot.ends() == 137, (said, seam)
    await bot.start()
    asked = await ana.says(room, "!members")
    await ana.sees(room, lambda one: one.event.replies_to == asked, by=bot)
    await bot.stop()

  events = [event for event in ana.room(room).events if event.sender == bot.id]
  polls = [event.id for event in events if event.type == START]
  assert len(polls) == 3
  assert [event.relates_to for event in events if event.type == END] == polls[:2]
