package com.anaconda.aau.agent;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Paths;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

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

  private static final String OURS = "com.anaconda.aau.";

  /** What most first requests need; looked into before anything else. */
  private static final String FIRST = "agent";

  /**
   * The jar's layout: a part, and what the names of its files begin with. The first line that fits
   * holds. The build, {@code JarLayout}, goes by this too, and fails for a class that no line fits.
   *
   * <p>{@code jar} is the jar itself, for the host's class loader; {@code rest} has what most first
   * requests do without: a condarc, a login, tokens that are not there yet, scopes, methods out of
   * the ordinary. Debug and Environment are also needed to say that a part cannot be opened.
   */
  private static final String LAYOUT =
      "jar agent.cli.Main\n"
          + "agent agent.second.\n"
          + "jar+rest agent.HeartbeatThread\n"
          + "jar agent.*\n"
          + "jar+agent core.process.Debug\n"
          + "jar+agent core.process.Environment\n"
          + "agent core.process.Patience\n"
          + "jar+rest core.process.Printable\n"
          + "jar+rest core.process.UrlSecrets\n"
          + "rest core.process.\n"
          + "agent core.header.Decision\n"
          + "agent core.header.HeaderRewriter\n"
          + "agent core.header.HostScope\n"
          + "rest core.header.\n"
          + "rest core.config.condarc.\n"
          + "rest core.config.value.\n"
          + "rest core.config.HeartbeatDestination\n"
          + "rest core.config.MostPrivate\n"
          + "rest core.config.Notice\n"
          + "rest core.config.Oddities\n"
          + "rest core.config.CondarcReader\n"
          + "rest core.config.UserPath\n"
          + "heartbeat core.config.NetworkSettings\n"
          + "agent core.config.*\n"
          + "rest core.login.\n"
          + "rest core.token.MissingToken\n"
          + "rest core.token.Reason\n"
          + "agent core.token.*\n"
          + "rest core.token.kind.DeferredTokens\n"
          + "agent core.token.kind.\n"
          + "agent core.token.saved.Binding\n"
          + "agent core.token.saved.HostBinding\n"
          + "agent core.token.saved.HostIds\n"
          + "agent core.token.saved.SavedToken\n"
          + "rest core.token.saved.\n"
          + "agent core.file.FirstLine\n"
          + "agent core.file.Guarded\n"
          + "agent core.file.Patient\n"
          + "agent core.file.SmallFile\n"
          + "rest core.file.\n"
          + "heartbeat core.heartbeat.\n"
          + "agent core.*\n"
          + "rest agent.weave.catalog.ClassRenamer\n"
          + "rest agent.weave.LeftAlone\n"
          + "rest agent.weave.PrivilegedWeaving\n"
          + "rest agent.weave.Retransformation\n"
          + "rest agent.weave.Weaver\n"
          + "agent agent.weave.\n"
          + "agent agent.inject.\n"
          + "heartbeat agent.heartbeat.\n"
          + "report agent.audit.\n"
          + "report agent.report.\n"
          + "cli agent.cli.\n"
          + "cli shaded.bytebuddy.agent.\n"
          + "cli shaded.picocli.\n"
          + "asm shaded.bytebuddy.jar.\n"
          + "yaml shaded.snakeyaml.\n"
          + "agent hooks.java.\n"
          + "agent hooks.jdk.\n"
          + "agent hooks.sun.\n"
          + "hooks hooks.\n";

  /**
   * One for all, so that there is one session. No initializer anywhere in this class: one that runs
   * out of stack fails for good, and the host's loader loads this class only once.
   */
  private static volatile AgentLoader shared;

  private final ZipFile jar;
  private final ProtectionDomain domain;

  /** The lines of {@link #LAYOUT}, once one is needed. */
  private String[] layout;

  /** The files of the parts that have been read, by their names. */
  private final Map<String, Map<String, ByteBuffer>> parts = new HashMap<>();

  private AgentLoader(ZipFile jar, ProtectionDomain domain) {
    super(null);
    this.jar = jar;
    this.domain = domain;
  }

  /**
   * The loader for the jar that this class is from, which stays open as long as the JVM runs. Not
   * declared as what it is: the caller, loaded at start-up, could not be verified without it.
   */
  public static ClassLoader open() throws IOException, URISyntaxException {
    AgentLoader loader = shared;
    return loader == null ? share(openJar()) : loader;
  }

  /** Nothing in here waits for anybody, so that the lock can deadlock no host. */
  private static synchronized AgentLoader share(AgentLoader opened) throws IOException {
    if (shared == null) {
      shared = opened;
    } else {
      opened.jar.close();
    }
    return shared;
  }

  /** Lets go of it: the next one to ask gets another, with another session. */
  static void forget() {
    shared = null;
  }

  private static AgentLoader openJar() throws IOException, URISyntaxException {
    ProtectionDomain domain = AgentLoader.class.getProtectionDomain();
    return new AgentLoader(new ZipFile(fileOf(domain.getCodeSource().getLocation())), domain);
  }

  /** By way of a path if need be: a File cannot be made of the URL of a Windows network share. */
  private static File fileOf(URL jar) throws URISyntaxException {
    boolean isPlain = jar.getHost().isEmpty() && jar.getPath().indexOf('%') < 0;
    return isPlain ? new File(jar.getPath()) : Paths.get(jar.toURI()).toFile();
  }

  /** Ours without asking the boot loader, which has none of them. */
  @Override
  protected synchronized Class<?> loadClass(String name, boolean resolve)
      throws ClassNotFoundException {
    if (!name.startsWith(OURS)) {
      return super.loadClass(name, resolve);
    }
    Class<?> loaded = findLoadedClass(name);
    return loaded == null ? findClass(name) : loaded;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    ByteBuffer classFile = find(name);
    if (classFile == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, classFile, domain);
  }

  /** Null when there is none. */
  @Override
  public synchronized InputStream getResourceAsStream(String name) {
    ByteBuffer file = find(name.replace('/', '.'));
    return file == null
        ? null
        : new ByteArrayInputStream(
            file.array(), file.arrayOffset() + file.position(), file.remaining());
  }

  /**
   * A file of a part, null when there is none.
   *
   * @param name as a class's, with a dot between its parts and no suffix: there are as many
   *     look-ups as classes, and to make up a path for each cost more than to find it
   */
  private ByteBuffer find(String name) {
    if (!name.startsWith(OURS)) {
      return null;
    }
    ByteBuffer file = part(FIRST).get(name);
    String other = file == null ? partOf(name) : FIRST;
    return other.equals(FIRST) ? file : part(other).get(name);
  }

  /** By the layout; there is none of the name {@code jar}, which is for the host's loader. */
  private String partOf(String name) {
    if (layout == null) {
      layout = LAYOUT.split("\n");
    }
    for (String line : layout) {
      int space = line.indexOf(' ');
      boolean isPackage = line.endsWith("*"); // of the first part, or of the jar
      if (!isPackage && name.startsWith(line.substring(space + 1), OURS.length())) {
        return line.substring(line.indexOf('+') + 1, space); // what is in the jar may be here, too
      }
    }
    return FIRST;
  }

  private Map<String, ByteBuffer> part(String name) {
    Map<String, ByteBuffer> part = parts.get(name);
    if (part == null) {
      try {
        part = filesOf(read("com/anaconda/aau/parts/" + name + ".zip"));
      } catch (IOException e) {
        // Somebody has put another jar in this one's place. As if the part were not there:
        part = Collections.emptyMap();
      }
      parts.put(name, part);
    }
    return part;
  }

  private byte[] read(String name) throws IOException {
    ZipEntry part = jar.getEntry(name);
    if (part == null) {
      throw new FileNotFoundException(name);
    }
    byte[] bytes = new byte[(int) part.getSize()];
    try (InputStream in = jar.getInputStream(part)) {
      int length = 0;
      while (length < bytes.length) {
        int count = in.read(bytes, length, bytes.length - length);
        if (count < 0) {
          throw new EOFException();
        }
        length += count;
      }
    }
    return bytes;
  }

  /**
   * The files of a zip file in which they are stored as they are, used where they stand: by way of
   * a ZipInputStream, to get at them cost as much as to define a third of them.
   */
  @SuppressWarnings("deprecation") // of a constructor that needs no charset: they cost 0.1 ms
  private static Map<String, ByteBuffer> filesOf(byte[] zip) {
    Map<String, ByteBuffer> files = new HashMap<>(256);
    int header = 0;
    while (isLocalFileHeader(zip, header)) {
      int size = u2(zip, header + 22) | u2(zip, header + 24) << 16;
      int nameLength = u2(zip, header + 26);
      int file = header + 30 + nameLength + u2(zip, header + 28);
      String name = new String(zip, 0, header + 30, nameLength);
      files.put(name, ByteBuffer.wrap(zip, file, size));
      header = file + size;
    }
    return files;
  }

  /** APPNOTE.TXT 4.3.7, as are the offsets above. */
  private static boolean isLocalFileHeader(byte[] zip, int at) {
    return u2(zip, at) == 0x4b50 && u2(zip, at + 2) == 0x0403;
  }

  private static int u2(byte[] zip, int at) {
    return zip[at] & 0xff | (zip[at + 1] & 0xff) << 8;
  }
}
