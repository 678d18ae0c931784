package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.file.OutOfDescriptorsError;
import com.anaconda.aau.core.file.SmallFile;
import com.anaconda.aau.core.token.TokenText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The IDs that distinguish this machine from others: one for each network interface that has a MAC
 * address.
 *
 * <p>They are never sent. An ID is the address with its bytes reversed, in URL-safe base64.
 */
public class HostIds {
  private static final int MAC_LENGTH = 6;

  private final Path linuxInterfaces;

  /**
   * Creates the IDs of this machine.
   *
   * @param linuxInterfaces where Linux lists interfaces as files. Reading them takes a tenth of the
   *     4 ms that Java's API needs, and also finds interfaces without an IP address, which Java
   *     omits.
   */
  public HostIds(Path linuxInterfaces) {
    this.linuxInterfaces = linuxInterfaces;
  }

  /** Returns whether an ID belongs to this machine, or null if the machine has no IDs. */
  protected Boolean contains(String id) {
    List<String> files = fromFiles(id);
    if (files.contains(id)) {
      return Boolean.TRUE;
    }
    List<String> java = fromJava();
    if (files.isEmpty() && java.isEmpty()) {
      return null;
    }
    return java.contains(id);
  }

  /**
   * Returns the ID to save, or null if there is none. Like Python, prefers the first interface with
   * an IPv4 address.
   */
  protected String preferred() {
    List<String> ids = fromJava();
    if (ids.isEmpty()) {
      ids = fromFiles(null);
      Collections.sort(ids); // the same ID in every process
    }
    return ids.isEmpty() ? null : ids.get(0);
  }

  /** Returns the IDs of the interfaces that Linux lists, and stops at the one that is sought. */
  private List<String> fromFiles(String sought) {
    List<String> ids = new ArrayList<>();
    // File.list needs no additional class, unlike DirectoryStream.
    String[] names = linuxInterfaces.toFile().list();
    if (names == null && linuxInterfaces.toFile().isDirectory()) {
      OutOfDescriptorsError.throwIfSo(null);
    }
    if (names != null) {
      for (String name : names) {
        addFromFile(ids, linuxInterfaces.resolve(name).resolve("address"));
        if (ids.contains(sought)) {
          break;
        }
      }
    }
    return ids;
  }

  private static void addFromFile(List<String> ids, Path file) {
    try {
      String id =
          encode(parse(SmallFile.firstLine(SmallFile.readUnguarded(file, SmallFile.LIMIT))));
      if (id != null) {
        ids.add(id);
      }
    } catch (IOException | RuntimeException e) {
      // an interface may disappear meanwhile
    }
  }

  /** Returns the IDs that Java sees, which most processes never need. */
  List<String> fromJava() {
    return InterfaceIds.all();
  }

  /** Returns the bytes of {@code 02:fc:00:00:00:01}, or null if the text is not a MAC address. */
  private static byte[] parse(String text) {
    if (text.length() != 3 * MAC_LENGTH - 1) {
      return null;
    }
    byte[] mac = new byte[MAC_LENGTH];
    for (int i = 0; i < MAC_LENGTH; i++) {
      int high = Character.digit(text.charAt(3 * i), 16);
      int low = Character.digit(text.charAt(3 * i + 1), 16);
      if (high < 0 || low < 0) {
        return null;
      }
      mac[i] = (byte) (high << 4 | low);
    }
    return mac;
  }

  /** Returns the ID for a MAC address, or null if the address identifies nothing. */
  static String encode(byte[] mac) {
    if (mac == null || mac.length != MAC_LENGTH) {
      return null;
    }
    byte[] reversed = new byte[MAC_LENGTH];
    int any = 0;
    for (int i = 0; i < MAC_LENGTH; i++) {
      reversed[i] = mac[MAC_LENGTH - 1 - i];
      any |= mac[i];
    }
    return any == 0 ? null : TokenText.encode(reversed);
  }
}
