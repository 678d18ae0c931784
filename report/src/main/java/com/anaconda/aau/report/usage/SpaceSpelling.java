package com.anaconda.aau.report.usage;

import com.anaconda.aau.report.log.Bytes;
import com.anaconda.aau.report.log.Slice;
import java.nio.charset.StandardCharsets;

/** Restores spaces that some servers encode: CloudFront writes {@code %20}, IIS {@code +}. */
final class SpaceSpelling {
  private static final byte[] TWICE = "%2520aau/".getBytes(StandardCharsets.US_ASCII);

  private byte[] scratch = new byte[512];

  /** Writes the User-Agent with real spaces. Returns false if nothing needs to change. */
  boolean undo(Slice agent, boolean plusMeansSpace, Slice into) {
    byte[] bytes = agent.bytes();
    if (Bytes.indexOf(bytes, agent.from(), agent.to(), (byte) ' ') >= 0) {
      return false;
    }
    if (has(agent, TWICE)) {
      percent(bytes, agent.from(), agent.to(), into);
      percent(scratch, into.from(), into.to(), into);
    } else if (Bytes.indexOf(bytes, agent.from(), agent.to(), PERCENT_20) >= 0) {
      percent(bytes, agent.from(), agent.to(), into);
    } else if (plusMeansSpace || UserAgent.mark(agent, '+') > agent.from()) {
      plus(bytes, agent.from(), agent.to(), into);
    } else {
      return false;
    }
    return true;
  }

  private static final byte[] PERCENT_20 = {'%', '2', '0'};

  private static boolean has(Slice agent, byte[] text) {
    return Bytes.indexOf(agent.bytes(), agent.from(), agent.to(), text) >= 0;
  }

  private void percent(byte[] bytes, int from, int to, Slice into) {
    reserve(to - from);
    int length = 0;
    for (int at = from; at < to; at++) {
      int high = bytes[at] == '%' && at + 2 < to ? Character.digit(bytes[at + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(bytes[at + 2], 16);
      scratch[length++] = low < 0 ? bytes[at] : (byte) (high << 4 | low);
      at += low < 0 ? 0 : 2;
    }
    into.set(scratch, 0, length);
  }

  private void plus(byte[] bytes, int from, int to, Slice into) {
    reserve(to - from);
    for (int at = from; at < to; at++) {
      // The plus in aau/0.2.0+3.gabc is a real plus sign.
      boolean isSpace = bytes[at] == '+' && AgentVersion.commit(bytes, at + 1, to) < 0;
      scratch[at - from] = isSpace ? (byte) ' ' : bytes[at];
    }
    into.set(scratch, 0, to - from);
  }

  private void reserve(int length) {
    if (scratch.length < length) {
      scratch = new byte[length];
    }
  }
}
