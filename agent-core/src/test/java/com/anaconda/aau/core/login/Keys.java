package com.anaconda.aau.core.login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Creates API keys and keyrings. */
public final class Keys {
  public static final String USER = "12345678-9abc-def0-1234-56789abcdef0";
  public static final String TOKEN = "EjRWeJq83vASNFZ4mrze8A";

  private Keys() {}

  /** Returns a key that is valid for about a century. */
  public static String valid() {
    return key("{\"typ\":\"JWT\"}", "{\"exp\":4900000000,\"sub\":\"" + USER + "\"}");
  }

  public static String key(String header, String payload) {
    return base64(header) + "." + base64(payload) + ".c2lnbmF0dXJl";
  }

  public static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a keyring with one record. */
  public static String keyring(String domain, String key) {
    String record = "{\"domain\": \"" + domain + "\", \"api_key\": \"" + key + "\", \"x\": [1]}";
    String encoded = Base64.getEncoder().encodeToString(record.getBytes(StandardCharsets.UTF_8));
    return "{\"Anaconda Cloud\": {\"" + domain + "\": \"" + encoded + "\"}}";
  }
}
