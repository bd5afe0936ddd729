package org.mycelium.commands.port;

import java.util.List;
import org.mycelium.commands.market.Notice;
import org.mycelium.commands.market.NoticeNo;

/** What the members of one assembly offer and want. */
public interface Notices {
  /**
   * What was not taken down and did not lapse, in order of number; the time of some may be over.
   */
  List<Notice> open();

  /** The number the next notice gets. */
  NoticeNo next();
}
