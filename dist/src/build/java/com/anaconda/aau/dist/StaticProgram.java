package com.anaconda.aau.dist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Turns a listing of machine code into a static program for Linux.
 *
 * <p>The container image has no base image, and so no {@code cp} for an init container. This way,
 * it gets one of less than 400 bytes. It has no package version to keep up to date and no license
 * of its own, the build needs no C compiler for it, and its bytes never change. Each line of the
 * listing has an instruction's bytes, two spaces, the instruction, and maybe a remark.
 */
final class StaticProgram {

  private static final long ADDRESS = 0x400000;
  private static final int FILE_HEADER = 64;
  private static final int SEGMENT_HEADER = 56;
  private static final int READ_AND_EXECUTE = 5;

  /** What the ELF header calls each architecture. */
  private static int machine(String architecture) {
    switch (architecture) {
      case "amd64":
        return 62;
      case "arm64":
        return 183;
      default:
        throw new IllegalArgumentException(architecture);
    }
  }

  private StaticProgram() {}

  /** Takes the architecture, the listing and the program to write. */
  public static void main(String[] arguments) throws IOException {
    byte[] code = code(Path.of(arguments[1]));
    Path program = Path.of(arguments[2]);
    Files.createDirectories(program.getParent());
    Files.write(program, program(machine(arguments[0]), code));
  }

  private static byte[] code(Path listing) throws IOException {
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    for (String line : Files.readAllLines(listing)) {
      if (line.startsWith("  ")) {
        for (String hex : line.trim().split(" {2}", 2)[0].split(" ")) {
          code.write(Integer.parseInt(hex, 16));
        }
      }
    }
    return code.toByteArray();
  }

  /** An ELF file with one segment, which starts with the headers. */
  private static byte[] program(int machine, byte[] code) {
    int headers = FILE_HEADER + SEGMENT_HEADER;
    int size = headers + code.length;
    return ByteBuffer.allocate(size)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0})
        .putShort((short) 2) // an executable
        .putShort((short) machine)
        .putInt(1) // the version of ELF
        .putLong(ADDRESS + headers) // the entry point
        .putLong(FILE_HEADER) // where the segment's header is
        .putLong(0) // no sections
        .putInt(0) // no flags
        .putShort((short) FILE_HEADER)
        .putShort((short) SEGMENT_HEADER)
        .putShort((short) 1) // one segment
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(1) // a segment to load
        .putInt(READ_AND_EXECUTE)
        .putLong(0)
        .putLong(ADDRESS)
        .putLong(ADDRESS)
        .putLong(size)
        .putLong(size)
        .putLong(0x10000) // the alignment, which suits all page sizes
        .put(code)
        .array();
  }
}
