"""A person with a Matrix client, here matrix-nio: what they do, and what they see."""

import asyncio
import contextlib

import nio

from harness.room import Room

_SYNC_MS = 30_000
PAGE = 500
"""Events a sync may bring of one room before it leaves some out."""


class Person:
  """Syncs in the background from `enter` to `leave`. For one event loop only."""

  def __init__(self, homeserver, name, password):
    self.name = name
    self.id = homeserver.user_id(name)
    self._password = password
    self.client = nio.AsyncClient(homeserver.url, self.id)
    self._rooms = {}
    self._invitations = set()
    self._changed = asyncio.Condition()
    self._syncing = None

  async def enter(self):
    _expect(await self.client.login(self._password, device_name="test"), nio.LoginResponse)
    self._syncing = asyncio.create_task(self._sync())
    return self

  async def leave(self):
    await self._stop_syncing()
    await self.client.close()

  @contextlib.asynccontextmanager
  async def away(self):
    """Their phone is off meanwhile; they can still act, but do not see."""
    await self._stop_syncing()
    yield
    self._syncing = asyncio.create_task(self._sync())

  async def _stop_syncing(self):
    if self._syncing:
      self._syncing.cancel()
      with contextlib.suppress(asyncio.CancelledError, Exception):
        await self._syncing

  # What they do. Everything that makes an event returns its id.

  async def creates_room(self, name, *invited, **options):
    """Makes a private room, with the invited people's or plain ids invited; returns its id."""
    answer = await self.client.room_create(
        name=name, invite=[getattr(one, "id", one) for one in invited],
        preset=nio.RoomPreset.private_chat, **options)
    return _expect(answer, nio.RoomCreateResponse).room_id

  async def invites(self, room, who):
    _expect(await self.client.room_invite(room, getattr(who, "id", who)), nio.RoomInviteResponse)

  async def joins(self, room):
    """Joins, and waits until the room is in the own sync, so that nothing said later is missed."""
    _expect(await self.client.join(room), nio.JoinResponse)
    await self.until(lambda: room in self._rooms, f"{self.name} is in {room}")

  async def quits(self, room):
    _expect(await self.client.room_leave(room), nio.RoomLeaveResponse)

  async def sends(self, room, kind, content):
    answer = await self.client.room_send(room, kind, content)
    return _expect(answer, nio.RoomSendResponse).event_id

  async def says(self, room, text, **more):
    return await self.sends(
        room, "m.room.message", {"msgtype": "m.text", "body": text, **more})

  async def reacts(self, room, event_id, key):
    return await self.sends(room, "m.reaction", {"m.relates_to": {
        "rel_type": "m.annotation", "event_id": event_id, "key": key}})

  async def redacts(self, room, event_id):
    answer = await self.client.room_redact(room, event_id)
    return _expect(answer, nio.RoomRedactResponse).event_id

  async def edits(self, room, event_id, text):
    return await self.says(room, "* " + text, **{
        "m.new_content": {"msgtype": "m.text", "body": text},
        "m.relates_to": {"rel_type": "m.replace", "event_id": event_id}})

  async def replies(self, room, event_id, text):
    return await self.says(
        room, text, **{"m.relates_to": {"m.in_reply_to": {"event_id": event_id}}})

  async def replies_in_thread(self, room, root_id, text):
    return await self.says(room, text, **{"m.relates_to": {
        "rel_type": "m.thread", "event_id": root_id, "is_falling_back": True,
        "m.in_reply_to": {"event_id": root_id}}})

  # What they see.

  def room(self, room):
    """What has arrived of the room so far; empty if nothing has."""
    return self._rooms.get(room) or Room(room)

  def shown(self, room, by=None):
    """The room's messages as shown now, all or those of one sender (a person, the bot, an id)."""
    sender = getattr(by, "id", by)
    return [one for one in self.room(room).shown if sender is None or one.sender == sender]

  async def sees(self, room, wanted, by=None, timeout_s=20):
    """Waits for a message that contains the text `wanted`, or for which `wanted` holds; returns it."""
    fits = (lambda one: wanted in one.text) if isinstance(wanted, str) else wanted
    return await self.until(
        lambda: next((one for one in self.shown(room, by) if fits(one)), None),
        f"{self.name} sees {wanted!r}" + (f" by {getattr(by, 'id', by)}" if by else ""),
        timeout_s, room)

  async def sees_event(self, room, fits, timeout_s=20):
    """Waits for an event of any type for which `fits` holds; returns it."""
    return await self.until(
        lambda: next((one for one in self.room(room).events if fits(one)), None),
        f"{self.name} receives a certain event", timeout_s, room)

  async def sees_reaction(self, room, event_id, key, by, timeout_s=20):
    return await self.sees(
        room, lambda one: one.id == event_id and one.has_reaction(key, by.id), None, timeout_s)

  async def is_invited(self, room, timeout_s=20):
    await self.until(
        lambda: room in self._invitations, f"{self.name} is invited to {room}", timeout_s)

  async def until(self, holds, what, timeout_s=20, room=None):
    """Waits until `holds()` is true after some sync, and returns it; else fails, saying `what`."""
    try:
      async with asyncio.timeout(timeout_s), self._changed:
        return await self._changed.wait_for(lambda: self._broken() or holds())
    except TimeoutError:
      transcript = f" The room:\n{self.room(room).transcript()}" if room else ""
      raise AssertionError(f"Not within {timeout_s} s: {what}.{transcript}") from None

  def _broken(self):
    if self._syncing.done():
      self._syncing.result()
      raise AssertionError(f"{self.name} no longer syncs")

  async def _sync(self):
    wanted = {"room": {"timeline": {"limit": PAGE}}, "presence": {"types": []}}
    try:
      while True:
        since = self.client.next_batch
        answer = await self.client.sync(timeout=_SYNC_MS, sync_filter=wanted)
        _expect(answer, nio.SyncResponse)
        for room_id, joined in answer.rooms.join.items():
          await self._receive(room_id, joined.timeline, since)
        self._invitations.update(answer.rooms.invite)
        async with self._changed:
          self._changed.notify_all()
    finally:
      async with self._changed:
        self._changed.notify_all()

  async def _receive(self, room_id, timeline, since):
    room = self._rooms.setdefault(room_id, Room(room_id))
    missed = []
    if timeline.limited and since and room.events:
      missed = await self._missed(room_id, timeline.prev_batch, since)
    for event in missed + timeline.events:
      room.add(event.source)

  async def _missed(self, room_id, start, end):
    """What a sync left out, oldest first: a witness must not overlook anything."""
    missed = []
    while start:
      page = _expect(
          await self.client.room_messages(room_id, start, end, limit=PAGE),
          nio.RoomMessagesResponse)
      missed.extend(page.chunk)
      start = page.end if page.chunk else None
    return list(reversed(missed))


def _expect(answer, kind):
  assert isinstance(answer, kind), f"The homeserver answered {answer}"
  return answer
