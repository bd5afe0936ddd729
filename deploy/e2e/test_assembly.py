"""The first whole path: an assembly in a real room decides, watched by clients that are not ours."""

import asyncio
import re
import time
from dataclasses import dataclass

import pytest_asyncio

from harness import Bot, Person


def is_result(one):
  """The message that tells the decision, and not the card, which names it too."""
  return "D1" in one.text and not one.text.startswith("P1")


@dataclass
class Assembly:
  room: str
  ana: Person
  bo: Person
  chidi: Person
  bot: Bot

  async def opens(self, proposal):
    """Ana proposes; returns the card, as she sees it. The title ends with the first line."""
    before = {one.id for one in self.ana.shown(self.room)}
    await self.ana.says(self.room, proposal)
    return await self.ana.sees(
        self.room, lambda one: one.id not in before and re.match(r"P\d", one.text), by=self.bot)

  async def counts(self, voter, event_id):
    """Waits for the reaction that acknowledges a vote."""
    await voter.sees_reaction(self.room, event_id, "✅", by=self.bot)

  async def answers(self, person, command):
    """Waits for the bot's next message after a command, and returns it."""
    before = {one.id for one in person.shown(self.room)}
    await person.says(self.room, command)
    return await person.sees(self.room, lambda one: one.id not in before, by=self.bot)


@pytest_asyncio.fixture
async def assembly(people, bot):
  """Three members and the bot, which has greeted."""
  ana, bo, chidi = await people("ana", "bo", "chidi")
  room = await ana.creates_room("Assembly", bo, chidi)
  await bo.joins(room)
  await chidi.joins(room)
  await bot.start()
  await ana.invites(room, bot)
  await ana.sees(room, "propose", by=bot)
  return Assembly(room, ana, bo, chidi, bot)


async def test_the_bot_greets_once_also_after_a_restart(assembly):
  greeting = assembly.ana.shown(assembly.room, by=assembly.bot)
  assert len(greeting) == 1
  assert 1 < greeting[0].body.count("\n") < 8

  await assembly.bot.restart()
  await assembly.answers(assembly.ana, "/open")

  assert len(assembly.ana.shown(assembly.room, by=assembly.bot)) == 2


async def test_a_proposal_may_be_written_in_any_form(assembly):
  bot, ana, room = assembly.bot, assembly.ana, assembly.room
  mention = {"m.mentions": {"user_ids": [bot.id]}}
  structured = {"org.matrix.msc4391.command": {
      "command": "propose", "arguments": {"title": "Structured"}}, **mention}

  for body, more in [
      ("/propose Slash", {}), ("//propose Slashes", {}), ("!propose Bang", {}),
      (f"{bot.id} propose Mention", mention), ("propose Structured", structured),
  ]:
    await ana.says(room, body, **more)
    await ana.sees(room, body.split()[-1], by=bot)

  cards = [one.text for one in ana.shown(room, by=bot)][1:]
  assert [re.match(r"P\d+", card)[0] for card in cards] == ["P1", "P2", "P3", "P4", "P5"]


async def test_votes_by_command_reply_thread_and_reaction_make_a_decision(assembly):
  ana, bo, chidi, room = assembly.ana, assembly.bo, assembly.chidi, assembly.room
  card = await assembly.opens("/propose Buy a cargo bike\nWe have 900 EUR in the tools line.")

  await assembly.counts(ana, await ana.says(room, "!vote yes"))
  await assembly.counts(bo, await bo.replies(room, card.id, "no because it has no roof"))
  await assembly.counts(chidi, await chidi.replies_in_thread(room, card.id, "abstain"))
  await chidi.reacts(room, card.id, "👍🏽")
  await ana.says(room, "/close P1")

  result = await chidi.sees(room, is_result, by=assembly.bot)
  assert "Buy a cargo bike" in result.text
  assert re.search(r"yes 2, no 1, abstain 0", result.text)
  assert "it has no roof" in result.text
  assert not result.event.relation_type, "the result is a message of its own, not an edit"


async def test_taking_a_reaction_away_withdraws_the_vote(assembly):
  bo, room = assembly.bo, assembly.room
  card = await assembly.opens("/propose Buy a cargo bike")

  reaction = await bo.reacts(room, card.id, "👍")
  voted = await assembly.answers(bo, "/proposal P1")
  await bo.redacts(room, reaction)
  withdrawn = await assembly.answers(bo, "/proposal P1")

  assert "yes 1" in voted.text
  assert "yes 1" not in withdrawn.text


async def test_an_edited_vote_changes_and_a_redacted_one_is_withdrawn(assembly):
  ana, bo, room = assembly.ana, assembly.bo, assembly.room
  await assembly.opens("/propose Buy a cargo bike")

  ana_voted = await ana.says(room, "/vote yes")
  bo_voted = await bo.says(room, "/vote yes")
  await assembly.counts(bo, bo_voted)
  await ana.edits(room, ana_voted, "/vote no")
  await bo.redacts(room, bo_voted)
  now = await assembly.answers(ana, "/proposal P1")

  assert "no 1" in now.text
  assert "yes 1" not in now.text


async def test_an_edit_of_somebody_elses_message_counts_for_nothing_and_gets_no_mark(assembly):
  ana, bo, room = assembly.ana, assembly.bo, assembly.room
  await assembly.opens("/propose Buy a cargo bike")

  vote = await ana.says(room, "/vote yes")
  await assembly.counts(ana, vote)
  slip = await assembly.answers(ana, "/vot abstain")
  slipped = ana.shown(room, by=ana)[-1].id
  talk = await ana.says(room, "I like it")
  for target in (vote, slipped, talk):
    await bo.edits(room, target, "/vote no")
  answer = await bo.sees(room, "as a new message", by=assembly.bot)
  now = await assembly.answers(bo, "/proposal P1")

  assert "Did you mean" in slip.text
  assert answer.event.replies_to is None
  assert "yes 1, no 0, abstain 0" in now.text
  for target in (slipped, talk):
    assert not any(
        one.has_reaction("✅", assembly.bot.id) for one in ana.shown(room) if one.id == target)
  await ana.edits(room, slipped, "/vote abstain")
  await assembly.counts(ana, slipped)


async def test_the_card_is_one_message_kept_up_to_date(assembly):
  ana, bo, room = assembly.ana, assembly.bo, assembly.room
  card = await assembly.opens("/propose Buy a cargo bike")

  await assembly.counts(ana, await ana.says(room, "/vote yes"))
  await assembly.counts(bo, await bo.says(room, "/vote no"))

  await ana.sees(
      room, lambda one: one.id == card.id and "yes 1, no 1" in one.text, by=assembly.bot,
      timeout_s=90)
  assert len(ana.shown(room, by=assembly.bot)) == 2, "nothing but greeting and card"


async def test_a_late_joiner_is_refused_kindly_and_does_not_count(assembly, people):
  ana, room = assembly.ana, assembly.room
  await assembly.opens("/propose Buy a cargo bike")
  (dana,) = await people("dana")
  await ana.invites(room, dana)
  await dana.joins(room)

  refusal = await assembly.answers(dana, "/vote yes")
  standing = await assembly.answers(ana, "/proposal P1")

  assert "joined" in refusal.text
  assert refusal.is_notice
  assert "yes 1" not in standing.text


async def test_a_stranger_writing_in_private_is_refused(assembly, people):
  await assembly.opens("/propose Buy a cargo bike")
  (stranger,) = await people("stranger")
  private = await stranger.creates_room("", assembly.bot, is_direct=True)
  await stranger.until(
      lambda: any(event.sender == assembly.bot.id and event.content.get("membership") == "join"
                  for event in stranger.room(private).events), "the bot joins the private room")

  await stranger.says(private, "!vote yes")
  await stranger.sees(private, lambda one: True, by=assembly.bot)
  standing = await assembly.answers(assembly.ana, "/proposal P1")

  assert "yes 1" not in standing.text


async def test_a_vote_closes_at_its_time_without_being_told(assembly):
  ana, bo, chidi, room = assembly.ana, assembly.bo, assembly.chidi, assembly.room
  opened_at = time.monotonic()
  await assembly.opens("/propose Buy a cargo bike for 10s")

  await assembly.counts(ana, await ana.says(room, "/vote yes"))
  await assembly.counts(bo, await bo.says(room, "/vote yes"))
  result = await chidi.sees(room, is_result, by=assembly.bot, timeout_s=30)
  closed_at = time.monotonic()
  late = await assembly.answers(chidi, "/vote P1 no")

  assert closed_at - opened_at >= 9.5
  assert "yes 2, no 0" in result.text
  assert "P1" in late.text
  await ana.says(room, "/decisions bike")
  await ana.sees(room, lambda one: "D1" in one.text and "cargo bike" in one.text and one.is_notice
                 and "P1 is over" not in one.text, by=assembly.bot)


async def test_a_missed_quorum_decides_nothing(assembly):
  ana, room = assembly.ana, assembly.room
  await assembly.opens("/propose Buy a cargo bike for 10s quorum 2/3")

  await assembly.counts(ana, await ana.says(room, "/vote yes"))
  result = await ana.sees(
      room, lambda one: "1 of 3" in one.text and not one.text.startswith("P1"), by=assembly.bot,
      timeout_s=30)

  assert "D1" not in result.text


async def test_consent_needs_no_yes_but_no_objection(assembly):
  ana, bo, chidi, room = assembly.ana, assembly.bo, assembly.chidi, assembly.room
  await assembly.opens("/propose Try a new meeting day by consent for 10s")

  await assembly.counts(ana, await ana.says(room, "/vote yes"))
  bare = await assembly.answers(bo, "/vote objection")
  await assembly.counts(
      bo, await bo.says(room, "/vote objection because it shuts out the night shift"))
  result = await chidi.sees(room, "night shift", by=assembly.bot, timeout_s=30)

  assert "because" in bare.text
  assert "D1" not in result.text


async def test_a_blocked_proposal_is_tabled_and_goes_to_a_second_phase(assembly):
  ana, bo, chidi, room = assembly.ana, assembly.bo, assembly.chidi, assembly.room
  first = await assembly.opens("/propose March on Saturday, by modified consensus")

  await ana.reacts(room, first.id, "👍")
  await assembly.counts(
      bo, await bo.says(room, "/vote block because the route has no way out for wheelchairs"))
  await assembly.counts(chidi, await chidi.says(room, "/vote stand aside"))
  await ana.says(room, "/close")
  tabled = await bo.sees(room, "Tabled: P1", by=assembly.bot)
  second = await assembly.opens("/second-phase P1")
  told = await bo.sees(room, "vote again", by=assembly.bot)

  assert "no way out" in tabled.text and "D1" not in tabled.text
  assert second.id != first.id and "yes 0, no 0, stand aside 0" in second.text
  assert set(told.event.mentions) == {ana.id, bo.id, chidi.id}

  await ana.reacts(room, second.id, "👍")
  await assembly.counts(bo, await bo.says(room, "/vote stand aside"))
  await bo.reacts(room, first.id, "👎")  # the card of before, which takes no votes any more
  await assembly.counts(chidi, await chidi.says(room, "/vote yes"))
  await ana.says(room, "/close")
  result = await chidi.sees(room, is_result, by=assembly.bot)

  assert "yes 2, no 0, stand aside 1" in result.text
  assert "no way out" in result.text, "the block that was overruled stays in the record"


async def test_a_step_of_agreement_is_a_number_or_a_reaction(assembly):
  ana, bo, chidi, room = assembly.ana, assembly.bo, assembly.chidi, assembly.room
  card = await assembly.opens("/propose Move the market, by gradients")

  await ana.reacts(room, card.id, "1️⃣")
  await assembly.counts(bo, await bo.says(room, "/vote 3"))
  await assembly.counts(chidi, await chidi.says(room, "/vote P1 6"))
  await ana.says(room, "/close")
  result = await bo.sees(room, is_result, by=assembly.bot)

  assert "endorse 1" in result.text and "reservations 1" in result.text
  assert "will support 1" in result.text and "3 of 3" in result.text


async def test_a_misspelt_command_gets_the_nearest_one(assembly):
  answer = await assembly.answers(assembly.bo, "!propse Buy a bike")

  assert "propose" in answer.text
  assert answer.body.count("\n") < 5


async def test_two_assemblies_of_one_bot_are_separate(assembly, people):
  (dana,) = await people("dana")
  other = await dana.creates_room("Another assembly", assembly.bot)
  await dana.sees(other, "propose", by=assembly.bot)

  await assembly.opens("/propose Buy a cargo bike")
  await dana.says(other, "/propose Paint the hall")
  card = await dana.sees(other, "Paint the hall", by=assembly.bot)
  await dana.says(other, "/open")
  listed = await dana.sees(
      other, lambda one: "Paint the hall" in one.text and one.id != card.id, by=assembly.bot)

  assert card.text.startswith("P1")
  assert "cargo bike" not in listed.text


async def test_an_invitation_by_somebody_not_allowed_is_not_followed(people, bot):
  ana, eve = await people("ana", "eve")
  bot.configure(allow=ana.id)
  await bot.start()

  refused = await eve.creates_room("Trap", bot)
  allowed = await ana.creates_room("Assembly", bot)
  await ana.sees(allowed, "propose", by=bot)

  assert eve.shown(refused, by=bot) == []
  assert not any(event.sender == bot.id and event.content.get("membership") == "join"
                 for event in eve.room(refused).events)


async def test_a_bot_that_was_killed_goes_on_where_it_was(assembly):
  ana, bo, chidi, bot, room = (
      assembly.ana, assembly.bo, assembly.chidi, assembly.bot, assembly.room)
  await assembly.opens("/propose Buy a cargo bike for 15s")
  await assembly.counts(ana, await ana.says(room, "/vote yes"))

  await bot.kill()
  vote = await bo.says(room, "/vote yes")
  await asyncio.gather(bot.start(), assembly.counts(bo, vote))
  await chidi.sees(room, is_result, by=bot, timeout_s=30)
  await assembly.answers(ana, "/open")

  results = [one for one in ana.shown(room, by=bot) if is_result(one)]
  assert len(results) == 1
  assert "yes 2, no 0" in results[0].text
