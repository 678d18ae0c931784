package com.anaconda.aau.report.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.core.token.RandomToken;
import com.anaconda.aau.core.token.TokenText;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SafeBytesTest {
  @Test
  void agreesWithTheTokensOnEveryByteInEveryPlace() {
    for (char c = 0; c < 256; c++) {
      for (int at = 0; at < RandomToken.LENGTH; at++) {
        byte[] bytes = new byte[RandomToken.LENGTH + 2];
        Arrays.fill(bytes, 1, RandomToken.LENGTH + 1, (byte) 'x');
        bytes[1 + at] = (byte) c;
        assertEquals(
            c < 128 && TokenText.isSafe(c),
            SafeBytes.areRandomToken(bytes, 1),
            "byte " + (int) c + " at " + at);
      }
    }
  }
}
