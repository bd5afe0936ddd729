package org.mycelium.storage.codec;

import java.util.Map;
import java.util.function.Function;
import org.mycelium.commands.journal.Fact;
import org.mycelium.commands.settings.SettingsFact;
import org.mycelium.commands.settings.SettingsFact.SettingChanged;

/** The facts of settings. */
final class SettingsCodec {
  static final Map<String, Function<Fields, Fact>> READERS =
      Map.of("setting-changed/1", in -> new SettingChanged(in.text("key"), in.text("value")));

  private SettingsCodec() {}

  static EncodedFact encode(SettingsFact fact) {
    return switch (fact) {
      case SettingChanged(String key, String value) ->
          new EncodedFact(
              "setting-changed", 1, new Body().text("key", key).text("value", value).json());
    };
  }
}
