package org.mycelium.commands.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mycelium.commands.assembly.MemberNo;
import org.mycelium.commands.secrecy.Receipt;
import org.mycelium.commands.testimony.Testimony;
import org.mycelium.commands.testimony.TestimonyNo;
import org.mycelium.commands.testimony.WaitingTestimony;

/** The stories of one assembly. Those that were taken back are in none of these. */
public interface Testimonies {
  /** The one with this number. */
  Optional<Testimony> find(TestimonyNo no);

  /** All of them, newest first. */
  List<Testimony> all();

  /** The newest that the room may hear and that stood in no digest yet. */
  Optional<Testimony> unread();

  /** The one that stood in the digest that was told after one instant and not after another. */
  Optional<Testimony> readBetween(Instant after, Instant until);

  /** Whether this member told it by name. */
  boolean isTeller(TestimonyNo no, MemberNo member);

  /** The one that this phrase belongs to. */
  Optional<TestimonyNo> lockedBy(Receipt phrase);

  /** Those that wait for the night, in an order of chance. */
  List<WaitingTestimony> waiting();

  /** The number the next one gets. */
  TestimonyNo next();
}
