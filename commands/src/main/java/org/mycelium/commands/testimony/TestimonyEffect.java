package org.mycelium.commands.testimony;

import org.mycelium.commands.assembly.MemberNo;

/** What becomes of the things about stories that are kept beside the journal. */
public sealed interface TestimonyEffect {
  /** It waits for the night. */
  record Await(WaitingTestimony testimony) implements TestimonyEffect {}

  /** It waits no more: it came in, or was taken back before. */
  record WaitsNoMore(Token token) implements TestimonyEffect {}

  /** Its teller told it by name, and is known by it. */
  record Entrust(TestimonyNo no, MemberNo teller) implements TestimonyEffect {}

  /** Whoever has the phrase of this is its teller; nobody else is, whoever was before. */
  record Lock(TestimonyNo no, Token token) implements TestimonyEffect {}

  /** Every message of ours that told it is taken back. */
  record TakeBack(TestimonyNo no) implements TestimonyEffect {}

  /** Its words, its name and whoever told it are erased. */
  record Erase(TestimonyNo no) implements TestimonyEffect {}

  /** The name it was told under is erased. */
  record EraseName(TestimonyNo no) implements TestimonyEffect {}
}
