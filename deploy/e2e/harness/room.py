"""What one person's client has received of one room, and what it would show of that."""

from dataclasses import dataclass, field


_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))


@dataclass(frozen=True)
class Event:
  """One event as the homeserver gave it."""

  id: str
  sender: str
  type: str
  content: dict
  redacts: str | None

  @staticmethod
  def of(source):
    content = source.get("content", {})
    # Room version 11 moved `redacts` into the content.
    redacts = source.get("redacts") or content.get("redacts")
    return Event(source["event_id"], source["sender"], source["type"], content, redacts)

  @property
  def body(self):
    return self.content.get("body", "")

  @property
  def _relation(self):
    relation = self.content.get("m.relates_to")
    return relation if isinstance(relation, dict) else {}

  @property
  def relation_type(self):
    """m.annotation, m.replace, m.thread, m.reference or None; a plain reply has none."""
    return self._relation.get("rel_type")

  @property
  def relates_to(self):
    """The id of the event that is reacted to, edited, or the thread's root."""
    return self._relation.get("event_id")

  @property
  def key(self):
    """A reaction's emoji."""
    return self._relation.get("key")

  @property
  def replies_to(self):
    return self._relation.get("m.in_reply_to", {}).get("event_id")

  @property
  def mentions(self):
    """The ids that this message names to their clients."""
    return self.content.get("m.mentions", {}).get("user_ids", [])


@dataclass
class Shown:
  """A message as a client shows it: its last edit's text, and the reactions that still stand."""

  event: Event
  body: str
  reactions: list = field(default_factory=list)
  edits: int = 0

  @property
  def id(self):
    return self.event.id

  @property
  def sender(self):
    return self.event.sender

  @property
  def text(self):
    """The body without the characters that isolate names and numbers from their surroundings."""
    return self.body.translate(_ISOLATES)

  @property
  def is_notice(self):
    return self.event.content.get("msgtype") == "m.notice"

  def has_reaction(self, key, sender):
    return (key, sender) in self.reactions


class Room:
  """Keeps every event once, in the order received; `shown` is computed anew from them."""

  def __init__(self, room_id):
    self.id = room_id
    self.events = []
    self._ids = set()

  def add(self, source):
    """Takes an event in; one that is known is ignored."""
    if "event_id" in source and source["event_id"] not in self._ids:
      self._ids.add(source["event_id"])
      self.events.append(Event.of(source))

  @property
  def shown(self):
    """The messages that are not redacted, oldest first."""
    redacted = {event.redacts for event in self.events if event.type == "m.room.redaction"}
    messages = {}
    for event in self.events:
      if event.id in redacted:
        continue
      target = messages.get(event.relates_to)
      if event.type == "m.reaction" and target:
        target.reactions.append((event.key, event.sender))
      elif event.type == "m.room.message" and event.relation_type == "m.replace":
        # As clients must: only the sender's own edits count.
        if target and target.sender == event.sender:
          target.body = event.content.get("m.new_content", {}).get("body", "")
          target.edits += 1
      elif event.type == "m.room.message":
        messages[event.id] = Shown(event, event.body)
    return list(messages.values())

  def transcript(self):
    """The room as a person would read it, for the message of a failed test."""
    lines = []
    for message in self.shown:
      lines.append(f"{_name(message.sender)}> {message.body}".replace("\n", "\n    "))
      lines.extend(f"    {_name(sender)} + {key}" for key, sender in message.reactions)
    return "\n".join(lines)


def _name(user_id):
  return user_id.split(":")[0].lstrip("@")
