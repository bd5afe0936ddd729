package org.mycelium.bot.matrix;

import okhttp3.Call;
import okhttp3.EventListener;
import org.mycelium.storage.Seam;

/**
 * Sees the moment at which an event is wholly on its way and no answer has come, which is where a
 * crash leaves us in the dark. Stateless.
 */
final class UnderWay extends EventListener {
  @Override
  public void responseHeadersStart(Call call) {
    if (call.request().method().equals("PUT")) {
      Seam.AFTER_SEND_BEFORE_ANSWER.reached();
    }
  }
}
