"""What the members' clients sent, written down as the homeserver took it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Sent:
  """One event of a member. Times are seconds since 1970, of the machine that the bot runs on too."""

  index: int
  id: str
  room: str
  sender: str
  command: object
  begun_at: float
  done_at: float

  def __str__(self):
    return f"#{self.index} {self.id} by {self.sender.split(':')[0]}: {self.command}"


class Ledger:
  """Every `Sent`, in the order in which the homeserver answered."""

  def __init__(self):
    self.sent = []
    self._by_id = {}

  def write(self, event_id, room, sender, command, begun_at, done_at):
    sent = Sent(len(self.sent), event_id, room, sender, command, begun_at, done_at)
    self.sent.append(sent)
    self._by_id[event_id] = sent
    return sent

  def find(self, event_id):
    return self._by_id.get(event_id)
