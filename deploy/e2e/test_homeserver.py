"""The harness itself, without the bot: if these fail, look here before anywhere else."""

import socket
import subprocess
from pathlib import Path

import pytest

import harness.person
from harness import Homeserver, Person

HOMESERVER_SCRIPT = Path(__file__).resolve().parent.parent / "homeserver" / "synapse"


async def test_two_people_talk_in_a_room(people):
  ana, bo = await people("ana", "bo")
  room = await ana.creates_room("Garden", bo)
  await bo.is_invited(room)
  await bo.joins(room)

  said = await ana.says(room, "Shall we buy a bike?")
  seen = await bo.sees(room, "a bike")
  await bo.replies(room, said, "Yes")
  answer = await ana.sees(room, "Yes", by=bo)

  assert seen.id == said
  assert seen.sender == ana.id
  assert answer.event.replies_to == said


async def test_a_reaction_appears_and_its_redaction_takes_it_away(people):
  ana, bo = await people("ana", "bo")
  room = await _room_of(ana, bo)

  said = await ana.says(room, "Shall we buy a bike?")
  reaction = await bo.reacts(room, said, "👍")
  await ana.sees_reaction(room, said, "👍", by=bo)

  await bo.redacts(room, reaction)
  await ana.sees(room, lambda one: one.id == said and not one.reactions)


async def test_an_edit_changes_what_is_shown_but_only_by_its_own_sender(people):
  ana, bo = await people("ana", "bo")
  room = await _room_of(ana, bo)

  said = await ana.says(room, "Buy a bike")
  await ana.edits(room, said, "Buy two bikes")
  await bo.edits(room, said, "Buy nothing")
  await bo.says(room, "done")
  await ana.sees(room, "done")

  [message, _] = ana.shown(room)
  assert (message.body, message.edits) == ("Buy two bikes", 1)


async def test_a_redacted_message_is_no_longer_shown(people):
  ana, bo = await people("ana", "bo")
  room = await _room_of(ana, bo)

  said = await ana.says(room, "Never mind")
  await bo.sees(room, "Never mind")
  await ana.redacts(room, said)

  await bo.until(lambda: not bo.shown(room), "the message is gone", room=room)


async def test_a_thread_names_its_root(people):
  ana, bo = await people("ana", "bo")
  room = await _room_of(ana, bo)

  said = await ana.says(room, "Discuss")
  await bo.replies_in_thread(room, said, "I have doubts")
  reply = await ana.sees(room, "doubts")

  assert (reply.event.relation_type, reply.event.relates_to) == ("m.thread", said)


async def test_a_person_who_was_away_overlooks_nothing(people, monkeypatch):
  monkeypatch.setattr(harness.person, "PAGE", 3)
  ana, bo = await people("ana", "bo")
  room = await _room_of(ana, bo)
  await ana.says(room, "0")
  await bo.sees(room, "0")

  async with bo.away():
    for number in range(1, 20):
      await ana.says(room, str(number))
  await bo.sees(room, "19")

  assert [message.body for message in bo.shown(room)] == [str(number) for number in range(20)]


async def test_a_wait_that_is_in_vain_shows_the_room(people):
  (ana,) = await people("ana")
  room = await ana.creates_room("Garden")
  await ana.says(room, "Nobody here")
  await ana.sees(room, "Nobody here")

  with pytest.raises(AssertionError, match="(?s)Not within 0.1 s.*ana.*> Nobody here"):
    await ana.sees(room, "hello", timeout_s=0.1)


async def test_a_homeserver_comes_back_with_the_same_address_and_rooms():
  homeserver = Homeserver(rate_limits="default")
  try:
    homeserver.start()
    url = homeserver.url
    await homeserver.register("ana", "secret")
    ana = await Person(homeserver, "ana", "secret").enter()
    try:
      room = await ana.creates_room("Garden")
      await ana.says(room, "before")
      homeserver.stop()
      homeserver.start()
      await ana.says(room, "after")
      await ana.sees(room, "after")
    finally:
      await ana.leave()

    assert homeserver.url == url
    assert [message.body for message in ana.shown(room)] == ["before", "after"]
  finally:
    homeserver.close()
  assert not homeserver.data.exists()


def test_the_homeserver_listens_on_loopback_only(homeserver):
  port = int(homeserver.url.rsplit(":", 1)[1])
  socket.create_connection(("127.0.0.1", port), timeout=5).close()

  # A server that listened on every address would listen on these too.
  for address in ["127.0.0.2", "::1"]:
    with pytest.raises(OSError):
      socket.create_connection((address, port), timeout=5).close()


async def test_a_second_start_in_one_folder_is_refused(homeserver):
  again = subprocess.run(
      [HOMESERVER_SCRIPT, "start", "--data", homeserver.data], capture_output=True, text=True)

  assert again.returncode != 0
  assert "already runs" in again.stderr


async def _room_of(creator, *others):
  room = await creator.creates_room("Garden", *others)
  for other in others:
    await other.joins(room)
  return room
