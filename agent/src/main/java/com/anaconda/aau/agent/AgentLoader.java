package com.anaconda.aau.agent;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Paths;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Loads every agent class that is not needed at start-up, from the parts of the agent's jar.
 *
 * <p>The jar is on the host's class path, but the host's class loader is not used:
 *
 * <ul>
 *   <li>it may be in the middle of loading an HTTP client's class, so using it could deadlock;
 *   <li>it takes several times as long for each class, because it also handles the jar's manifest,
 *       packages and code sources;
 *   <li>its unnamed module is the host's whole class path. The agent opens packages of {@code
 *       java.base} only to this loader's module, so they stay closed to the host.
 * </ul>
 */
public final class AgentLoader extends ClassLoader {

  private static final String OURS = "com.anaconda.aau.";

  /** The JDK reads more than this through a buffer that it allocates anew each time. */
  private static final int LARGEST_READ = 1 << 16;

  /** The part that most first requests need; it is searched first. */
  private static final String FIRST = "agent";

  /** The index at which a file's place says whether its class is defined. */
  private static final int DEFINED = 2;

  private static final String DOMAIN = "com.anaconda.aau.agent.second.JarDomain";

  /**
   * The jar's layout: each line names a part and the prefix of its file names. The first matching
   * line wins. {@code JarLayout} in the build uses the same list, and fails if a class matches no
   * line.
   *
   * <p>{@code jar} is the jar itself, for the host's class loader. {@code rest} holds the classes
   * that most first requests do not need: condarcs, logins, new tokens, scopes and unusual methods.
   * {@code rarehooks} is compressed, unlike {@code hooks}, because its clients are rare and take
   * much longer to start. Debug and Environment are also needed to report that a part cannot be
   * opened.
   */
  private static final String LAYOUT =
      "jar agent.cli.Main\n"
          + "report agent.second.UnseenRequests\n"
          + "rest agent.second.HeadText\n"
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
          + "rest core.config.AgentOptions\n"
          + "rest core.config.HeartbeatDestination\n"
          + "rest core.config.MaximumAge\n"
          + "rest core.config.Merge\n"
          + "rest core.config.MostPrivate\n"
          + "rest core.config.Notice\n"
          + "rest core.config.Oddities\n"
          + "rest core.config.CondarcReader\n"
          + "rest core.config.UserPath\n"
          + "heartbeat core.config.ChannelSettings\n"
          + "cli core.config.NamedEnvironment\n"
          + "rest core.config.ProcessVariables\n"
          + "rest core.config.Sources\n"
          + "heartbeat core.config.NetworkSettings\n"
          + "agent core.config.*\n"
          + "rest core.login.\n"
          + "rest core.token.MissingToken\n"
          + "rest core.token.Reason\n"
          + "agent core.token.*\n"
          + "rest core.token.kind.AccountToken\n"
          + "rest core.token.kind.DeferredTokens\n"
          + "rest core.token.kind.MissingTokens\n"
          + "agent core.token.kind.\n"
          + "agent core.token.saved.Binding\n"
          + "agent core.token.saved.HostBinding\n"
          + "agent core.token.saved.HostIds\n"
          + "agent core.token.saved.SavedToken\n"
          + "rest core.token.saved.\n"
          + "rest core.unlinkable.\n"
          + "agent core.file.Guarded\n"
          + "agent core.file.Patient\n"
          + "agent core.file.SmallFile\n"
          + "rest core.file.\n"
          + "heartbeat core.heartbeat.\n"
          + "agent core.*\n"
          + "rest agent.weave.catalog.ClassRenamer\n"
          + "hooks agent.weave.catalog.LibraryRows\n"
          + "rest agent.weave.LeftAlone\n"
          + "rest agent.weave.PrivilegedWeaving\n"
          + "rest agent.weave.Retransformation\n"
          + "rest agent.weave.Weaver\n"
          + "report agent.weave.WireWeaver\n"
          + "report agent.wire.\n"
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
          + "report hooks.java.net.AauWire\n"
          + "agent hooks.java.\n"
          + "agent hooks.jdk.\n"
          + "agent hooks.sun.\n"
          + "hooks hooks.okhttp3.\n"
          + "hooks hooks.org.apache.h\n"
          + "hooks hooks.io.netty.\n"
          + "hooks hooks.org.eclipse.jetty.client.\n"
          + "rarehooks hooks.\n";

  /**
   * There is only one loader, so that there is only one session. This class must have no static
   * initializer: an initializer that runs out of stack fails forever, and the host's loader loads
   * this class only once.
   */
  private static volatile AgentLoader shared;

  private final ZipFile jar;
  private final ProtectionDomain domain;

  /** The lines of {@link #LAYOUT}, split when first needed. */
  private String[] layout;

  /** The part {@link #FIRST}: the position and length of each file by name, and its content. */
  private final Map<String, int[]> first;

  private final byte[] contentOfFirst;

  /** The domain of the classes in the part {@link #FIRST}. */
  private final ProtectionDomain domainOfFirst;

  /** The parts read so far, each as a map from file name to position and length. */
  private final Map<String, Map<String, int[]>> parts = new HashMap<>();

  /** The content of each of these parts. */
  private final Map<String, byte[]> contents = new HashMap<>();

  private AgentLoader(ZipFile jar, ProtectionDomain domain) {
    super(null);
    this.jar = jar;
    this.domain = domain;
    this.first = part(FIRST);
    this.contentOfFirst = contents.get(FIRST);
    this.domainOfFirst = domainOfFirst();
  }

  /**
   * Returns the loader for the jar that contains this class. The jar stays open as long as the JVM
   * runs. The return type is not AgentLoader because verifying the caller, which is loaded at
   * start-up, would then load this class.
   */
  public static ClassLoader open() throws IOException, URISyntaxException {
    AgentLoader loader = shared;
    return loader == null ? share(openJar()) : loader;
  }

  /** Never waits while holding the lock, so it cannot deadlock the host. */
  private static synchronized AgentLoader share(AgentLoader opened) throws IOException {
    if (shared == null) {
      shared = opened;
    } else {
      opened.jar.close();
    }
    return shared;
  }

  /** Forgets the shared loader; the next caller gets a new one, with a new session. */
  static void forget() {
    shared = null;
  }

  private static AgentLoader openJar() throws IOException, URISyntaxException {
    ProtectionDomain domain = AgentLoader.class.getProtectionDomain();
    return new AgentLoader(new ZipFile(fileOf(domain.getCodeSource().getLocation())), domain);
  }

  /**
   * Falls back to a Path, because a File cannot be created from the URL of a Windows network share.
   */
  private static File fileOf(URL jar) throws URISyntaxException {
    boolean isPlain = "".equals(jar.getHost()) && jar.getPath().indexOf('%') < 0;
    return isPlain ? new File(jar.getPath()) : Paths.get(jar.toURI()).toFile();
  }

  /**
   * Loads our own classes without asking the boot loader, which never has them.
   *
   * <p>Almost all of our classes are in the first part, and are asked for once. In the interpreter,
   * comparing a long prefix and asking the JVM for a loaded class take as long as the lookup.
   */
  @Override
  protected synchronized Class<?> loadClass(String name, boolean resolve)
      throws ClassNotFoundException {
    int[] place = mayBeOurs(name) ? first.get(name) : null;
    if (place != null && place[DEFINED] == 0) {
      return defineFirst(name, place, domainOfFirst);
    }
    if (!name.startsWith(OURS)) {
      // Our classes name about a hundred of the JDK's. The inherited method would first look for
      // each of them among our own.
      return System.getSecurityManager() == null
          ? Class.forName(name, false, null)
          : super.loadClass(name, resolve);
    }
    Class<?> loaded = findLoadedClass(name);
    return loaded == null ? findClass(name) : loaded;
  }

  /** Returns false for the JDK's classes that ours name. */
  private static boolean mayBeOurs(String name) {
    return !name.isEmpty() && name.charAt(0) == 'c';
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    int[] place = first.get(name);
    if (place != null) {
      return defineFirst(name, place, domainOfFirst);
    }
    String part = partWith(name);
    if (part == null) {
      throw new ClassNotFoundException(name);
    }
    place = part(part).get(name);
    return defineClass(name, contents.get(part), place[0], place[1], domain);
  }

  /** Defines a class of the first part. If that fails, the next caller may try again. */
  private Class<?> defineFirst(String name, int[] place, ProtectionDomain domain) {
    Class<?> defined = defineClass(name, contentOfFirst, place[0], place[1], domain);
    place[DEFINED] = 1;
    return defined;
  }

  /**
   * Returns a domain without the jar's location, or null where nobody needs one. With a location,
   * the JDK would build the text of the jar's URL for each class, which is so much work that the
   * JVM would begin to compile it. A signed jar keeps its domain, because the classes of a package
   * must have the same signers.
   */
  private ProtectionDomain domainOfFirst() {
    if (domain.getCodeSource().getCertificates() != null) {
      return domain;
    }
    int[] place = first.get(DOMAIN);
    if (place == null || !mayHaveSecurityManager()) {
      return null;
    }
    try {
      return (ProtectionDomain)
          defineFirst(DOMAIN, place, domain)
              // A constructor with one argument; SecondStage explains why.
              .getConstructor(ProtectionDomain.class)
              .newInstance(domain);
    } catch (ReflectiveOperationException unusable) {
      return domain;
    }
  }

  /** Returns false on JDK 18 and later, unless an option allows one. */
  private static boolean mayHaveSecurityManager() {
    String version = System.getProperty("java.specification.version"); // such as 1.8, 9 or 25
    return version.length() != 2
        || version.compareTo("18") < 0
        || System.getProperty("java.security.manager") != null;
  }

  /** Returns a file from one of the jar's parts, or null if no part contains it. */
  @Override
  public synchronized InputStream getResourceAsStream(String name) {
    String dotted = name.replace('/', '.');
    String part = partWith(dotted);
    if (part == null) {
      return null;
    }
    int[] place = part(part).get(dotted);
    return new ByteArrayInputStream(contents.get(part), place[0], place[1]);
  }

  /**
   * Returns the part that contains a file, or null if no part does.
   *
   * @param name the file's name in the form of a class name, with dots and without a suffix: every
   *     class needs a lookup, and building a path took longer than the lookup itself
   */
  private String partWith(String name) {
    if (!name.startsWith(OURS)) {
      return null;
    }
    String part = first.containsKey(name) ? FIRST : partOf(name);
    return part(part).containsKey(name) ? part : null;
  }

  /**
   * Returns the part that the layout assigns the name to. {@code jar} is not a part; the host's
   * loader reads it.
   */
  private String partOf(String name) {
    if (layout == null) {
      layout = LAYOUT.split("\n");
    }
    for (String line : layout) {
      int space = line.indexOf(' ');
      boolean isPackage = line.endsWith("*"); // found in the first part, or in the jar itself
      if (!isPackage && name.startsWith(line.substring(space + 1), OURS.length())) {
        // "jar+rest" means that the file is both in the jar itself and in the part "rest".
        return line.substring(line.indexOf('+') + 1, space);
      }
    }
    return FIRST;
  }

  private Map<String, int[]> part(String name) {
    Map<String, int[]> part = parts.get(name);
    if (part == null) {
      byte[] content = read("com/anaconda/aau/parts/" + name + ".zip");
      // There is no content if someone has replaced the jar with another one. Continue as if the
      // part were empty.
      part = content == null ? Collections.<String, int[]>emptyMap() : filesOf(content);
      contents.put(name, content);
      parts.put(name, part);
    }
    return part;
  }

  /** Returns a part of the jar, or null if it cannot be read. */
  private byte[] read(String name) {
    ZipEntry part = jar.getEntry(name);
    if (part == null) {
      return null;
    }
    byte[] bytes = new byte[(int) part.getSize()];
    try (InputStream in = jar.getInputStream(part)) {
      int length = 0;
      while (length < bytes.length) {
        int count = in.read(bytes, length, Math.min(bytes.length - length, LARGEST_READ));
        if (count < 0) {
          return null;
        }
        length += count;
      }
      return bytes;
    } catch (Exception replaced) { // not an IOException, which most JVMs would have to load
      return null;
    }
  }

  /**
   * Returns the position and length of each file in a zip file whose entries are stored
   * uncompressed. Reading them with a ZipInputStream took as long as defining a third of the
   * classes. Calls are avoided because nothing is compiled yet: with them, this takes four times as
   * long.
   */
  @SuppressWarnings("deprecation") // a constructor without a charset saves 0.1 ms
  private static Map<String, int[]> filesOf(byte[] zip) {
    Map<String, int[]> files = new HashMap<>(256);
    int header = 0;
    // The signature of a local file header (APPNOTE.TXT 4.3.7, which also defines the offsets).
    while (zip[header] == 'P' && zip[header + 1] == 'K' && zip[header + 2] == 3) {
      int size =
          zip[header + 22] & 0xff
              | (zip[header + 23] & 0xff) << 8
              | (zip[header + 24] & 0xff) << 16;
      int nameLength = zip[header + 26] & 0xff | (zip[header + 27] & 0xff) << 8;
      int extraLength = zip[header + 28] & 0xff | (zip[header + 29] & 0xff) << 8;
      int file = header + 30 + nameLength + extraLength;
      files.put(new String(zip, 0, header + 30, nameLength), new int[] {file, size, 0});
      header = file + size;
    }
    return files;
  }
}
