package com.anaconda.aau.agent.cli.attribution;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A signed Windows program. Its certificate table has space to mark a download without breaking the
 * signature (Microsoft's PE format, "The Attribute Certificate Table").
 */
final class PortableExecutable {

  private static final int PE_OFFSET = 0x3C;
  private static final int PE_SIGNATURE = 0x00004550; // "PE\0\0"
  private static final int MAGIC_32_BIT = 0x10B;
  private static final int MAGIC_64_BIT = 0x20B;

  /** The reserved space, counted from the tag. */
  private static final int RESERVED = 1024;

  private static final int LARGEST_TABLE = 16 << 20;

  private PortableExecutable() {}

  /**
   * Returns the attribution, or null if there is none or the file is not a signed Windows program.
   */
  static String attributionOf(Path program) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(program.toFile(), "r")) {
      byte[] table = certificateTable(file);
      if (table == null) {
        return null;
      }
      int tag = new String(table, StandardCharsets.ISO_8859_1).indexOf(InstallerAttribution.TAG);
      if (tag < 0) {
        return null;
      }
      int start = tag + InstallerAttribution.TAG.length();
      int limit = Math.min(table.length, tag + RESERVED);
      int end = start;
      while (end < limit && table[end] != 0) {
        end++;
      }
      return new String(table, start, end - start, StandardCharsets.UTF_8);
    } catch (EOFException e) {
      return null;
    }
  }

  private static byte[] certificateTable(RandomAccessFile file) throws IOException {
    long pe = unsigned(file, PE_OFFSET);
    if (unsigned(file, pe) != PE_SIGNATURE) {
      return null;
    }
    long optionalHeader = pe + 24;
    int magic = (int) unsigned(file, optionalHeader) & 0xFFFF;
    if (magic != MAGIC_32_BIT && magic != MAGIC_64_BIT) {
      return null;
    }
    long entry = optionalHeader + (magic == MAGIC_32_BIT ? 128 : 144);
    long offset = unsigned(file, entry);
    long size = unsigned(file, entry + 4);
    long there = Math.min(size, file.length() - offset);
    if (offset == 0 || there <= 0 || there > LARGEST_TABLE) {
      return null;
    }
    byte[] table = new byte[(int) there];
    file.seek(offset);
    file.readFully(table);
    return table;
  }

  /** Reads an unsigned 32-bit little-endian number. */
  private static long unsigned(RandomAccessFile file, long position) throws IOException {
    file.seek(position);
    return Integer.reverseBytes(file.readInt()) & 0xFFFFFFFFL;
  }
}
