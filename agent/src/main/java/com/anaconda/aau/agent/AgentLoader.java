package com.anaconda.aau.agent;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Paths;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Loads all of the agent that is not needed at start-up, out of the parts of the agent's own jar.
 *
 * <p>The jar is on the host's class path, but the host's class loader is not asked:
 *
 * <ul>
 *   <li>to ask it while it loads an HTTP client's class may deadlock, if it is the host's own;
 *   <li>a class that it loads from a jar costs several times what one costs here, which has no
 *       manifest, package and code source to attend to;
 *   <li>its unnamed module is the host's whole class path. What the agent needs opened in {@code
 *       java.base} is opened to the module of this loader, and stays closed to the host.
 * </ul>
 */
public final class AgentLoader extends ClassLoader {

  private static final String OURS = "com/anaconda/aau/";

  /** What the names of a part's files begin with, and the part; the last one has all others. */
  private static final String[][] PARTS = {
    {"shaded/bytebuddy/", "asm"},
    {"shaded/snakeyaml/", "yaml"},
    {"shaded/picocli/", "cli"},
    {"agent/cli/", "cli"},
    {"", "agent"}
  };

  private final ZipFile jar;
  private final ProtectionDomain domain;

  /** The files of the parts that have been read, by their names. */
  private final Map<String, Map<String, byte[]>> parts = new HashMap<>();

  private AgentLoader(ZipFile jar, ProtectionDomain domain) {
    super(null);
    this.jar = jar;
    this.domain = domain;
  }

  /**
   * A loader for the jar that this class is from, which stays open as long as the JVM runs. Not
   * declared as what it is: the caller, loaded at start-up, could not be verified without it.
   */
  public static ClassLoader open() throws IOException, URISyntaxException {
    ProtectionDomain domain = AgentLoader.class.getProtectionDomain();
    // By way of a path: a File cannot be made of the URL of a Windows network share.
    File jar = Paths.get(domain.getCodeSource().getLocation().toURI()).toFile();
    return new AgentLoader(new ZipFile(jar), domain);
  }

  @Override
  protected synchronized Class<?> findClass(String name) throws ClassNotFoundException {
    String file = name.replace('.', '/') + ".class";
    byte[] classFile = partOf(file).remove(file); // never asked for again
    if (classFile == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, classFile, 0, classFile.length, domain);
  }

  /** Null when there is none. */
  @Override
  public synchronized InputStream getResourceAsStream(String name) {
    byte[] file = partOf(name).get(name);
    return file == null ? null : new ByteArrayInputStream(file);
  }

  /** The files of the part that has a file, if there is such a file. */
  private Map<String, byte[]> partOf(String file) {
    if (file.startsWith(OURS)) {
      for (String[] part : PARTS) {
        if (file.startsWith(part[0], OURS.length())) {
          return part(part[1]);
        }
      }
    }
    return Collections.emptyMap();
  }

  private Map<String, byte[]> part(String name) {
    Map<String, byte[]> part = parts.get(name);
    if (part == null) {
      try {
        part = read(OURS + "parts/" + name + ".zip");
      } catch (IOException e) {
        // Somebody has put another jar in this one's place. As if the part were not there:
        part = Collections.emptyMap();
      }
      parts.put(name, part);
    }
    return part;
  }

  private Map<String, byte[]> read(String name) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    ZipEntry part = jar.getEntry(name);
    if (part == null) {
      throw new FileNotFoundException(name);
    }
    try (ZipInputStream in = new ZipInputStream(jar.getInputStream(part))) {
      ZipEntry file;
      while ((file = in.getNextEntry()) != null) {
        files.put(file.getName(), readFully(in, (int) file.getSize()));
      }
    }
    return files;
  }

  private static byte[] readFully(InputStream in, int size) throws IOException {
    byte[] bytes = new byte[size];
    int length = 0;
    while (length < size) {
      int count = in.read(bytes, length, size - length);
      if (count < 0) {
        throw new EOFException();
      }
      length += count;
    }
    return bytes;
  }
}
