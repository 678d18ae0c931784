package com.anaconda.aau.report.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The bytes of one frame of a zstd file (RFC 8878, section 3.1). The decoder reads ahead, so it
 * must not see what follows the frame. Does not check the frame; the decoder does.
 */
final class ZstdFrame extends InputStream {
  private static final int MAGIC = 0xFD2FB528;
  private static final int SKIPPABLE_MAGIC = 0x184D2A50;
  private static final int RUN_LENGTH_BLOCK = 1;
  private static final int[] DICTIONARY_BYTES = {0, 1, 2, 4};
  private static final int[] CONTENT_SIZE_BYTES = {0, 2, 4, 8};

  /** What comes next in the frame. */
  private enum Next {
    HEADER,
    BLOCK,
    CHECKSUM,
    NOTHING
  }

  private final InputStream in;
  private Next next = Next.HEADER;
  private boolean hasChecksum;

  /** A header that has been read; the decoder needs it, too. */
  private byte[] header = {};

  private int given;

  /** The number of bytes that follow the header. */
  private long content;

  ZstdFrame(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    while (given == header.length && content == 0) {
      if (next == Next.NOTHING) {
        return -1;
      }
      advance();
    }
    if (given < header.length) {
      int count = Math.min(length, header.length - given);
      System.arraycopy(header, given, bytes, from, count);
      given += count;
      return count;
    }
    int count = in.read(bytes, from, (int) Math.min(length, content));
    content -= Math.max(count, 0);
    return count;
  }

  private void advance() throws IOException {
    given = 0;
    switch (next) {
      case HEADER -> readFrameHeader();
      case BLOCK -> readBlockHeader();
      default -> {
        header = in.readNBytes(Integer.BYTES);
        next = Next.NOTHING;
      }
    }
  }

  private void readFrameHeader() throws IOException {
    header = in.readNBytes(Integer.BYTES);
    int magic = number(header);
    if ((magic & ~0xF) == SKIPPABLE_MAGIC) {
      byte[] size = in.readNBytes(Integer.BYTES);
      append(size);
      content = Integer.toUnsignedLong(number(size));
      next = Next.NOTHING;
    } else if (magic == MAGIC) {
      byte[] descriptor = in.readNBytes(1);
      append(descriptor);
      append(in.readNBytes(bytesAfter(number(descriptor))));
      hasChecksum = (number(descriptor) & 4) != 0;
      next = Next.BLOCK;
    } else {
      // This is not a frame; the decoder will say so.
      next = Next.NOTHING;
    }
  }

  /** Returns the length of the frame header after its descriptor. */
  private static int bytesAfter(int descriptor) {
    boolean isSingleSegment = (descriptor & 0x20) != 0;
    int sizeFlag = descriptor >> 6;
    int window = isSingleSegment ? 0 : 1;
    int contentSize = isSingleSegment && sizeFlag == 0 ? 1 : CONTENT_SIZE_BYTES[sizeFlag];
    return window + DICTIONARY_BYTES[descriptor & 3] + contentSize;
  }

  private void readBlockHeader() throws IOException {
    header = in.readNBytes(3);
    int block = number(header);
    boolean isRunLength = (block >> 1 & 3) == RUN_LENGTH_BLOCK;
    content = isRunLength ? 1 : block >> 3;
    boolean isLast = (block & 1) != 0 || header.length < 3;
    next = !isLast ? Next.BLOCK : hasChecksum ? Next.CHECKSUM : Next.NOTHING;
  }

  private void append(byte[] more) {
    int length = header.length;
    header = Arrays.copyOf(header, length + more.length);
    System.arraycopy(more, 0, header, length, more.length);
  }

  /** Returns a little-endian number, whose missing bytes are zeros. */
  private static int number(byte[] bytes) {
    return ByteBuffer.wrap(Arrays.copyOf(bytes, Integer.BYTES))
        .order(ByteOrder.LITTLE_ENDIAN)
        .getInt();
  }
}
