package com.anaconda.aau.report.log;

import java.util.List;

/** How a log is packed, and what to do about it if the report cannot unpack it. */
enum Packing {
  NONE(""),
  GZIP("gzip"),
  ZSTD("zstd"),
  BZIP2("bzip2"),
  XZ("xz"),
  ZIP("zip"),
  TAR("tar"),
  UTF_16("");

  /** The number of bytes that show it: tar's mark comes late. */
  static final int LOOK = 262;

  private static final byte[] GZIP_MARK = {0x1F, (byte) 0x8B};
  private static final byte[] ZSTD_MARK = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
  private static final byte[] SKIPPABLE_ZSTD_MARK = {0x2A, 0x4D, 0x18};
  private static final byte[] XZ_MARK = {(byte) 0xFD, '7', 'z', 'X'};
  private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
  private static final byte[] BZIP2_MARK = {'B', 'Z', 'h'};

  /** What follows bzip2's mark and a digit: the mark of a block, or that of the end. */
  private static final List<byte[]> BZIP2_MARKS =
      List.of(
          new byte[] {0x31, 0x41, 0x59, 0x26, 0x53, 0x59},
          new byte[] {0x17, 0x72, 0x45, 0x38, 0x50, (byte) 0x90});

  private static final byte[] TAR_MARK = {'u', 's', 't', 'a', 'r'};

  private static final int START_OF_TAR_LINK = 157;
  private static final int END_OF_TAR_LINK = 256;

  private final String command;

  Packing(String command) {
    this.command = command;
  }

  /** Returns the packing that the first bytes show. */
  static Packing of(byte[] first) {
    if (hasAt(first, 0, GZIP_MARK)) {
      return GZIP;
    }
    if (hasAt(first, 0, ZSTD_MARK) || isSkippableZstdFrame(first)) {
      return ZSTD;
    }
    if (isBzip2(first)) {
      return BZIP2;
    }
    if (hasAt(first, 0, XZ_MARK)) {
      return XZ;
    }
    if (hasAt(first, 0, ZIP_MARK)) {
      return ZIP;
    }
    if (hasAt(first, LOOK - TAR_MARK.length, TAR_MARK) && isTarHeader(first)) {
      return TAR;
    }
    return isUtf16(first) ? UTF_16 : NONE;
  }

  /**
   * The output of pzstd, the parallel zstd, starts with a frame that gives the length of the next
   * one.
   */
  private static boolean isSkippableZstdFrame(byte[] first) {
    return hasAt(first, 1, SKIPPABLE_ZSTD_MARK) && (first[0] & 0xF0) == 0x50;
  }

  /**
   * Returns whether it is bzip2, rather than text. Even the mark of a block is text, with which the
   * first request of a log could begin.
   */
  private static boolean isBzip2(byte[] first) {
    int digit = BZIP2_MARK.length;
    return hasAt(first, 0, BZIP2_MARK)
        && first.length > digit
        && first[digit] >= '1'
        && first[digit] <= '9'
        && BZIP2_MARKS.stream().anyMatch(mark -> hasAt(first, digit + 1, mark))
        && !isAscii(first);
  }

  private static boolean isAscii(byte[] first) {
    for (byte next : first) {
      // As a byte has a sign, this includes what is beyond ASCII.
      if (next < ' ' && next != '\t' && next != '\r' && next != '\n') {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether the field for the name of a link is empty. The mark is not enough, because the
   * path of a log's first request could contain it.
   */
  private static boolean isTarHeader(byte[] first) {
    return first[START_OF_TAR_LINK] == 0 && first[END_OF_TAR_LINK] == 0;
  }

  private static boolean hasAt(byte[] bytes, int at, byte[] mark) {
    return bytes.length >= at + mark.length && Bytes.startsWith(bytes, at, bytes.length, mark);
  }

  /** Returns whether there is a byte order mark, or every other one of the first bytes is zero. */
  private static boolean isUtf16(byte[] first) {
    if (first.length < 4) {
      return false;
    }
    int mark = (first[0] & 0xFF) << 8 | first[1] & 0xFF;
    boolean isLittle = first[0] != 0 && first[1] == 0 && first[2] != 0 && first[3] == 0;
    boolean isBig = first[0] == 0 && first[1] != 0 && first[2] == 0 && first[3] != 0;
    return mark == 0xFEFF || mark == 0xFFFE || isLittle || isBig;
  }

  /** Returns whether the report unpacks it. */
  boolean isCompression() {
    return this == GZIP || this == ZSTD || this == BZIP2;
  }

  /** Returns the command that unpacks it. */
  String command() {
    return command;
  }

  /** Returns what it is, and what to do about it. */
  String remedy() {
    return switch (this) {
      case UTF_16 -> "it is UTF-16 text; convert it first with iconv -f UTF-16 -t UTF-8";
      case TAR -> "it is a tar archive; unpack it first, or into standard input with tar -xO";
      default -> "it is packed with " + command + "; unpack it first, or into standard input";
    };
  }
}
