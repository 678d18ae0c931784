package com.anaconda.aau.agent;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Paths;
import java.security.ProtectionDomain;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Loads all of the agent that is not needed at start-up, out of the agent's own jar.
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
final class AgentLoader extends ClassLoader {

  private static final String OURS = "com.anaconda.aau.";

  private final ZipFile jar;
  private final ProtectionDomain domain;

  private AgentLoader(ZipFile jar, ProtectionDomain domain) {
    super(null);
    this.jar = jar;
    this.domain = domain;
  }

  /**
   * A loader for the jar that this class is from, which stays open as long as the JVM runs. Not
   * declared as what it is: the caller, loaded at start-up, could not be verified without it.
   */
  static ClassLoader open() throws IOException, URISyntaxException {
    ProtectionDomain domain = AgentLoader.class.getProtectionDomain();
    // By way of a path: a File cannot be made of the URL of a Windows network share.
    File jar = Paths.get(domain.getCodeSource().getLocation().toURI()).toFile();
    return new AgentLoader(new ZipFile(jar), domain);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (!name.startsWith(OURS)) {
      throw new ClassNotFoundException(name);
    }
    try {
      byte[] classFile = read(name.replace('.', '/') + ".class");
      return defineClass(name, classFile, 0, classFile.length, domain);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  /** Null when there is none. */
  @Override
  public InputStream getResourceAsStream(String name) {
    try {
      return new ByteArrayInputStream(read(name));
    } catch (IOException e) {
      return null;
    }
  }

  private byte[] read(String name) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      throw new IOException(name);
    }
    byte[] bytes = new byte[(int) entry.getSize()];
    try (InputStream in = jar.getInputStream(entry)) {
      int length = 0;
      while (length < bytes.length) {
        int count = in.read(bytes, length, bytes.length - length);
        if (count < 0) {
          throw new IOException(name);
        }
        length += count;
      }
    }
    return bytes;
  }
}
