package com.anaconda.aau.core.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenTextTest {

  @Test
  void encodesBytesAsTheJdkDoes() {
    Random random = new Random(1);
    for (int length = 0; length < 100; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      assertEquals(
          Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), TokenText.encode(bytes));
    }
  }
}
