"""The test: kill, restart, kill again while the members go on; now and then wait and compare."""

import asyncio
import contextlib
import random
import time
from collections import Counter
from datetime import datetime, timedelta, timezone

from crash.books import booked, left_over, letters_wait, verified
from crash.crowd import Crowd
from crash.evidence import CardsSeen, Evidence, Timeline, result_of
from crash.judge import Findings, count_acks, digest, judge, shown
from crash.ledger import Ledger, Sent
from crash.model import Ask, Join, Show, Vote
from harness import Person

ROUNDS_A_CHECK = 10
STARTS_A_LIFE = 2.5
"""A life is at most so many times a start long, so that two kills of five meet the bot starting."""

LONGEST_LIFE_S = 8
"""On a machine where even a start takes long."""

_DIGEST_IN = timedelta(seconds=100)
"""So long after the assembly is there its digest comes: in the rounds, wherever they are then."""

QUIET_S = 180
_LOOK_AGAIN_S = 0.1
_KILLED = 137
_SEAMS = ["before-commit", "after-commit-before-send", "after-send-before-answer",
          "after-answer-before-mark"]
_GAP_EVENTS = 300
"""Several pages more than one sync brings."""


class CrashTest:
  """One assembly on one homeserver with one bot. `run` raises with everything needed to look into it."""

  def __init__(self, homeserver, bot, seed, say=print):
    self.bot = bot
    self.seed = seed
    self.kills = Counter()
    self.stops = Counter()
    self.findings = Findings()
    self.acks = 0
    self.ledger = Ledger()
    self._homeserver = homeserver
    self._say = say
    self._dice = random.Random(f"{seed} kills")
    self._people = []
    self._privates = {}
    self._began = time.monotonic()
    self._start_s = None

  async def run(self, rounds, seams=(1, 2, 5), events_a_second=6):
    async with contextlib.AsyncExitStack() as stack:
      await self._gather(stack)
      for first in range(0, rounds, ROUNDS_A_CHECK):
        await self._kill_rounds(min(ROUNDS_A_CHECK, rounds - first), events_a_second)
        await self._check(f"{min(first + ROUNDS_A_CHECK, rounds)} of {rounds} rounds")
        if first == rounds // 2 // ROUNDS_A_CHECK * ROUNDS_A_CHECK:
          await self._somebody_joins(stack)
      for seam in _SEAMS:
        for count in seams:
          await self._stop_at(seam, count, events_a_second)
        if seams:
          await self._check(f"stops at {seam}")
      if seams:
        await self._stop_mid_gap()
        await self._check("stops at mid-gap")
      await self._last_check()

  # The assembly.

  async def _gather(self, stack):
    names = ["ana", "bo", "chidi", "dana", "eli"]
    people = [await self._person(name, stack) for name in names]
    self._witness, bo, chidi, dana, eli = people
    self._people = people
    # A few stand for a crowd here, and each of their votes has to get its answer.
    self.bot.configure(answers=0)
    # The first start may prepare this machine for faster ones; the second tells how long they take.
    await self.bot.start(timeout_s=600)
    await self.bot.stop()
    await self._start()
    self.room = await self._witness.creates_room("Garden", *people[1:])
    for person in people[1:]:
      await person.joins(self.room)
    # With the right to pin cards.
    levels = await self._witness.client.room_get_state_event(self.room, "m.room.power_levels")
    levels.content.setdefault("users", {})[self.bot.id] = 50
    await self._witness.client.room_put_state(self.room, "m.room.power_levels", levels.content)
    await self._witness.invites(self.room, self.bot)
    await self._witness.sees(self.room, "Hello.", by=self.bot, timeout_s=QUIET_S)
    for person in (dana, eli):
      private = await person.creates_room(None, self.bot, is_direct=True)
      await person.sees(private, "Hello.", by=self.bot, timeout_s=QUIET_S)
      self._privates[person.id] = private
    for person in people[1:]:
      # They act and look things up, but need not be told of everything at once.
      await stack.enter_async_context(person.away())
    self._founders = [person.id for person in people]
    self._voices = [self._witness, bo, chidi, dana]
    self._timelines = [Timeline(person, room) for person, room in self._rooms()]
    self._crowd = Crowd(
        self.seed, self.room, self._voices, eli, self._privates, self.ledger,
        CardsSeen(self._witness, self.room, self.bot))
    await self._crowd.opens_scrip()
    await self._sees_the_result_of(1)
    when = datetime.now(timezone.utc) + _DIGEST_IN
    await self._witness.says(self.room, f"/settings digest {when:%A %H:%M}")
    await self._witness.sees(self.room, "changed a setting", by=self.bot, timeout_s=QUIET_S)

  async def _sees_the_result_of(self, no):
    await self._witness.sees_event(
        self.room, lambda event: event.sender == self.bot.id and result_of(event) == no, QUIET_S)

  async def _start(self):
    began = time.monotonic()
    await self.bot.start(timeout_s=QUIET_S)
    self._start_s = time.monotonic() - began

  async def _person(self, name, stack):
    account = f"{name}-{self.seed}"
    await self._homeserver.register(account, "secret")
    person = await Person(self._homeserver, account, "secret").enter()
    stack.push_async_callback(person.leave)
    return person

  async def _somebody_joins(self, stack):
    fay = await self._person("fay", stack)
    await self._witness.invites(self.room, fay)
    await fay.joins(self.room)
    await stack.enter_async_context(fay.away())
    self._voices.append(fay)
    self._crowd.joined(Sent(-1, "", self.room, fay.id, Join(), 0, 0))

  def _rooms(self):
    """All rooms, each with one who reads it."""
    return [(self._witness, self.room)] + [
        (person, self._privates[person.id]) for person in self._people if person.id in self._privates]

  # The rounds.

  async def _kill_rounds(self, rounds, events_a_second):
    async with self._talking(events_a_second):
      for _ in range(rounds):
        if not self.bot.is_running:
          await self.bot.launch()
        await self._lives(self._dice.random() * min(STARTS_A_LIFE * self._start_s, LONGEST_LIFE_S))
        phase = "startup" if not self.bot.is_ready else "busy" if self._is_busy() else "idle"
        await self.bot.kill()
        self.kills[phase] += 1

  async def _lives(self, seconds):
    """Lets the bot run for so long; that it ends by itself is a finding."""
    ending = asyncio.ensure_future(self.bot.ends())
    try:
      async with asyncio.timeout(seconds):
        code = await asyncio.shield(ending)
    except TimeoutError:
      return
    raise AssertionError(f"The bot ended by itself with {code}.\n{self.report()}")

  async def _stop_at(self, seam, count, events_a_second):
    await self._stopped()
    async with self._talking(events_a_second):
      await self.bot.launch(MYCELIUM_STOP_AT=f"{seam}:{count}")
      await self._reaches(f"{seam}:{count}")

  async def _stop_mid_gap(self):
    await self._stopped()
    await self._crowd.say(_GAP_EVENTS)
    # Each time a page more is stored, so one gap takes several stops.
    for _ in range(2):
      await self.bot.launch(MYCELIUM_STOP_AT="mid-gap:1")
      await self._reaches("mid-gap:1")

  async def _reaches(self, stop):
    try:
      async with asyncio.timeout(QUIET_S):
        code = await self.bot.ends()
    except TimeoutError:
      raise AssertionError(f"The bot did not come to {stop}.\n{self.report()}") from None
    assert code == _KILLED, f"The bot ended with {code} instead of at {stop}.\n{self.report()}"
    self.stops[stop] += 1

  async def _stopped(self):
    if self.bot.is_running:
      await self.bot.stop()

  @contextlib.asynccontextmanager
  async def _talking(self, events_a_second):
    until = asyncio.Event()
    talk = asyncio.create_task(self._crowd.talk(until, events_a_second))
    try:
      yield
    finally:
      until.set()
      await talk

  def _is_busy(self):
    """Whether something that was said in the room has no answer yet that the witness sees."""
    answered = set()
    for event in self._witness.room(self.room).events[-50:]:
      if event.sender == self.bot.id:
        answered |= {event.relates_to, event.replies_to}
    return any(self._is_answered_in_the_room(sent) and sent.id not in answered
               for sent in self.ledger.sent[-5:])

  def _is_answered_in_the_room(self, sent):
    spoken = isinstance(sent.command, Ask) or (
        isinstance(sent.command, Vote) and sent.command.how != "reaction")
    return spoken and sent.room == self.room and sent.sender not in self._privates

  # Comparing.

  async def _quiet(self):
    """Everything said before has been dealt with: rooms are served in order, so the last tells; and
    the reactions, which let words pass, have gone out too."""
    if not self.bot.is_running:
      await self._start()
    for (person, room), timeline in zip(self._rooms(), self._timelines):
      await self._answer(timeline, await self._crowd.sends(person, room, Ask("/about")))
    deadline = time.monotonic() + QUIET_S
    while letters_wait(self.bot.database):
      assert time.monotonic() < deadline, f"Letters still wait after {QUIET_S} s.\n{self.report()}"
      await asyncio.sleep(_LOOK_AGAIN_S)

  async def _answer(self, timeline, sent):
    """The bot's answer to this, once it is there."""
    deadline = time.monotonic() + QUIET_S
    while time.monotonic() < deadline:
      for event in reversed((await timeline.read_on()).events):
        if event.sender == self.bot.id and event.replies_to == sent.id:
          return event
      await asyncio.sleep(_LOOK_AGAIN_S)
    raise AssertionError(f"Not within {QUIET_S} s: an answer to {sent}.\n{self.report()}")

  async def _check(self, after):
    await self._quiet()
    evidence, assembly = await self._judge()
    await self._ask_for_open(assembly)
    took_s = time.monotonic() - self._began
    self._say(
        f"{after}: {len(self.ledger.sent)} events, {count_acks(evidence)} ✅,"
        f" {len(assembly.proposals)} proposals, {len(evidence.results)} results; kills: {self._kills()};"
        f" a start takes {self._start_s:.1f} s; {took_s:.0f} s")
    assert not self.findings, self.report()
    return evidence

  async def _last_check(self):
    for no in self._crowd.by_clock():
      await self._sees_the_result_of(no)
    await self._witness.sees(self.room, "Digest, ", by=self.bot, timeout_s=QUIET_S)
    # Whatever a restart would do again, it does now.
    await self.bot.restart()
    self._timelines = [Timeline(person, room) for person, room in self._rooms()]
    evidence = await self._check("a last restart")
    digest(self.findings, evidence)
    await self.bot.stop()
    self.findings.wrong.extend(
        left_over(self.bot.database) + verified(self.bot.database)
        + booked(self.bot.database, self.ledger))
    assert not self.findings, self.report()

  async def _judge(self):
    timelines = {one.room: (await one.read_on()).events for one in self._timelines}
    evidence = Evidence(self.bot, self.ledger, self.room, timelines)
    self.findings, assembly = judge(self._founders, self.ledger, evidence, self._privates)
    self.acks = count_acks(evidence)
    return evidence, assembly

  async def _ask_for_open(self, assembly):
    for proposal in assembly.proposals.values():
      if proposal.state == "open" and proposal.surely_open_until is None:
        sent = await self._crowd.sends(self._witness, self.room, Show(proposal.no))
        shown(self.findings, proposal, await self._answer(self._timelines[0], sent))

  # Telling.

  @property
  def moved(self):
    """How often money came in, and hours were paid, by the name of the command."""
    kinds = [type(sent.command).__name__ for sent in self.ledger.sent]
    return Counter(kind for kind in kinds if kind in ("Income", "Pay"))

  def _kills(self):
    return ", ".join(f"{phase} {self.kills[phase]}" for phase in ("startup", "idle", "busy"))

  def table(self):
    rows = [
        ("kills", f"{self.kills.total()} ({self._kills()})"),
        ("stops at seams", f"{self.stops.total()}"),
        ("events sent", len(self.ledger.sent)),
        ("money, hours", f"{self.moved.total()} ({self.moved['Income']}, {self.moved['Pay']})"),
        ("✅ seen", self.acks),
        ("lost", len(self.findings.lost)),
        ("doubled", len(self.findings.doubled)),
        ("wrong", len(self.findings.wrong)),
        ("seed", self.seed),
        ("seconds", round(time.monotonic() - self._began)),
    ]
    return "\n".join(f"{name:<16}{value}" for name, value in rows)

  def report(self):
    """Enough to find the cause with."""
    log = "\n".join(self.bot.log.splitlines()[-60:])
    return (f"{self.findings}\n\n{self.table()}\n\nDatabase: {self.bot.database}\n"
            f"The end of the bot's log:\n{log}")
