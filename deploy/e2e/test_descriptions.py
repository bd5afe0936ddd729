"""Clients that complete commands (MSC4391): what they learn from the room, and what they send."""

_TYPE = "org.matrix.msc4391.command_description"


async def test_a_client_can_fill_in_a_command_that_it_learnt_from_the_room(people, bot):
  ana, bo = await people("ana", "bo")
  room = await ana.creates_room(
      "Assembly", bo, bot, power_level_override={"users": {bot.id: 50}})
  await bo.joins(room)
  await bot.start()

  description = await _described(bo, room, "propose")
  title = next(one for one in description["parameters"] if not one["optional"])
  assert title["schema"] == {"schema_type": "primitive", "type": "string"}
  await _fills_in(bo, room, bot, description, {title["key"]: "Repair the roof", "for": "2d"})
  card = await bo.sees(room, lambda one: one.text.startswith("P1"), by=bot)

  vote = await _described(bo, room, "vote", timeout_s=90)
  voted = await _fills_in(bo, room, bot, vote, {"choice": "yes", "reason": "it carries more"})
  await bo.sees_reaction(room, voted, "✅", by=bot)
  assert "Repair the roof" in card.text

  await ana.says(room, "!settings language es")
  await bo.sees_event(
      room,
      lambda event: event.type == _TYPE and event.content["command"] == "propose"
      and event.content["description"] != description["description"],
      timeout_s=120)


async def test_a_bot_without_the_power_describes_nothing(people, bot):
  (ana,) = await people("ana")
  room = await ana.creates_room("Assembly", bot)
  await bot.start()
  await ana.sees(room, "propose", by=bot)

  level = await ana.client.room_get_state_event(room, "m.room.power_levels")
  users = {**level.content["users"], bot.id: 50}
  await ana.client.room_put_state(room, "m.room.power_levels", {**level.content, "users": users})
  await _described(ana, room, "propose", timeout_s=90)

  kinds = [event.type for event in ana.room(room).events if "power" in event.type or event.type == _TYPE]
  assert kinds[:2] == ["m.room.power_levels", "m.room.power_levels"]
  assert "403" not in bot.log


async def _described(person, room, command, timeout_s=30):
  event = await person.sees_event(
      room, lambda one: one.type == _TYPE and one.content["command"] == command, timeout_s)
  return event.content


async def _fills_in(person, room, bot, description, arguments):
  """As such a client sends it: apart, with the mention that says whose command it is, and readable."""
  command = description["command"]
  assert arguments.keys() <= {one["key"] for one in description["parameters"]}
  return await person.says(
      room, f"/{command} ({', '.join(arguments)})",
      **{"org.matrix.msc4391.command": {"command": command, "arguments": arguments},
         "m.mentions": {"user_ids": [bot.id]}})
