"""What the end-to-end tests are written with: a real homeserver, people on it, and the bot's process.

Start with `test_homeserver.py`, which shows all of it in use. People are driven by matrix-nio, so
that what the bot says and does is judged by a client that is not our own.
"""

from harness.bot import Bot
from harness.homeserver import Homeserver
from harness.person import Person
from harness.room import Event, Room, Shown

__all__ = ["Bot", "Event", "Homeserver", "Person", "Room", "Shown"]
