package com.anaconda.aau.it.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An Anaconda login that is valid for about a century. */
public final class Login {

  /** The key whose account token is {@code a/EjRWeJq83vASNFZ4mrze8A}. */
  static final String API_KEY =
      base64("{\"typ\":\"JWT\"}")
          + "."
          + base64("{\"exp\":4900000000,\"sub\":\"12345678-9abc-def0-1234-56789abcdef0\"}")
          + ".c2lnbmF0dXJl";

  private Login() {}

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
