"""The crash test: the bot is killed again and again while an assembly goes on, and loses nothing.

Read `rounds.py` first: it is the whole test on one page. `crowd.py` is what the members do, `model.py`
what must come of it, `evidence.py` what the members' clients saw, `judge.py` holds the two together.
"""
