package com.anaconda.aau.report.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipHashTest {

  /**
   * Vectors from the reference implementation ({@code vectors_sip64}): key 00…0f, input 00 01 02 ….
   */
  @ParameterizedTest
  @CsvSource({
    "0, 726fdb47dd0e0e31",
    "1, 74f839c593dc67fd",
    "7, ab0200f58b01d137",
    "8, 93f5f5799a932462",
    "15, a129ca6149be45e5",
    "63, 958a324ceb064572",
  })
  void equalsTheReferenceHash(int length, String expected) {
    byte[] input = new byte[length + 3];
    for (int i = 0; i < length; i++) {
      input[i + 2] = (byte) i;
    }
    SipHash hash = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);
    assertEquals(Long.parseUnsignedLong(expected, 16), hash.hash(input, 2, length + 2));
  }
}
