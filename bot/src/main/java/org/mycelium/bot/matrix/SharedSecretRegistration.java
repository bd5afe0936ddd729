package org.mycelium.bot.matrix;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates accounts on a Synapse whose registration secret one holds: for local trials and tests.
 *
 * <p>Synapse admin API, "Shared-Secret Registration". Thread-safe.
 */
public final class SharedSecretRegistration {
  private static final char SEPARATOR = '\0';

  private final HomeserverCalls calls;
  private final Secret sharedSecret;

  /** Registers on one homeserver. */
  public SharedSecretRegistration(
      HomeserverAddress address, ClientLimits limits, InstantSource clock, Secret sharedSecret) {
    this.calls = new HomeserverCalls(address, limits, clock);
    this.sharedSecret = sharedSecret;
  }

  /**
   * Creates an account and logs it in.
   *
   * @param localpart the part of the user id between {@code @} and {@code :}
   * @param admin whether it may use Synapse's admin API
   * @throws MatrixException.Refused with {@code M_USER_IN_USE} if the name is taken
   */
  public Login register(String localpart, Secret password, boolean admin) throws MatrixException {
    HttpUrl.Builder url = calls.path("_synapse/admin/v1", "register");
    String nonce = Json.required("register", Json.object("register", calls.get(url)), "nonce");
    ObjectNode body =
        Json.newObject()
            .put("nonce", nonce)
            .put("username", localpart)
            .put("password", password.reveal())
            .put("admin", admin)
            .put("mac", mac(nonce, localpart, password, admin));
    JsonNode answer = Json.object("register", calls.post(url, body.toString()));
    return new Login(
        Json.required("register", answer, "user_id"),
        Json.required("register", answer, "device_id"),
        new Secret(Json.required("register", answer, "access_token")));
  }

  private String mac(String nonce, String localpart, Secret password, boolean admin) {
    String message =
        nonce
            + SEPARATOR
            + localpart
            + SEPARATOR
            + password.reveal()
            + SEPARATOR
            + (admin ? "admin" : "notadmin");
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(
          new SecretKeySpec(sharedSecret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("Every Java platform has HmacSHA1", e);
    }
  }
}
