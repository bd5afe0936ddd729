package org.mycelium.bot.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.mycelium.bot.matrix.Login;
import org.mycelium.bot.trial.LocalHomeserver;
import tools.jackson.databind.json.JsonMapper;

/** The sessions an account has, as the homeserver lists them. */
final class Devices {
  private Devices() {}

  static List<String> of(LocalHomeserver homeserver, Login account)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(homeserver.address() + "_matrix/client/v3/devices"))
              .header("Authorization", "Bearer " + account.accessToken().reveal())
              .build();
      String answer = http.send(request, BodyHandlers.ofString()).body();
      return JsonMapper.shared().readTree(answer).required("devices").values().stream()
          .map(device -> device.required("device_id").stringValue())
          .toList();
    }
  }
}
