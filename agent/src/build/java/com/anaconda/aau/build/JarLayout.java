package com.anaconda.aau.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes aau.jar from a jar with all of its classes: {@code java JarLayout.java ALL.jar AAU.jar}.
 *
 * <p>Every JVM first reads the jar's directory. With 550 entries, that took 2.5 ms; with the few
 * that remain, it takes no measurable time. {@code AgentLoader.LAYOUT}, which the agent itself
 * uses, assigns each class to a part of the jar. The build fails if a class matches no line, if a
 * line matches no class, or if a class would be included twice by mistake.
 *
 * <p>The bytes depend only on the classes, not on the time, time zone, locale, file system or zlib.
 */
final class JarLayout {
  private static final String OURS = "com/anaconda/aau/";
  private static final String LOADER = "com.anaconda.aau.agent.AgentLoader";

  /** The libraries' classes. */
  private static final String SHADED = OURS + "shaded/";

  /**
   * The parts without line numbers and generic types: those that are compressed to be small, and
   * the one that each first request reads. Nothing prints the stack traces of their classes.
   */
  private static final Set<String> WITHOUT_LINES =
      Set.of("agent", "cli", "heartbeat", "report", "rest");

  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  /** The part that every first request reads. */
  private static final String FIRST = OURS + "parts/agent.zip";

  /**
   * Files that most JVMs read are not compressed: decompressing them costs more than reading 100 KB
   * more from disk. The same goes for classes that the host's loader loads at start-up.
   */
  private static final Set<String> STORED = Set.of(MANIFEST, FIRST, OURS + "parts/hooks.zip");

  /** A fixed time; zip files contain local times without a zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 23, 0, 0);

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, byte[]> jar = new TreeMap<>();
  private final Map<String, Map<String, byte[]>> parts = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  private JarLayout(String layout) {
    for (String line : layout.split("\n")) {
      String[] words = line.trim().split(" +");
      rows.add(new Row(words[0].split("\\+"), words[1]));
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path all = Path.of(arguments[0]);
    URL[] urls = {all.toUri().toURL()};
    try (URLClassLoader packed = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        ZipFile file = new ZipFile(all.toFile())) {
      JarLayout layout = new JarLayout(layoutIn(packed));
      file.stream()
          .filter(entry -> !entry.isDirectory())
          .forEach(entry -> layout.add(entry.getName(), read(file, entry)));
      layout.addFaultsOfRows();
      if (!layout.faults.isEmpty()) {
        layout.faults.forEach(fault -> System.err.println("JarLayout: " + fault));
        System.exit(1);
      }
      layout.write(Path.of(arguments[1]));
    }
  }

  /** Returns the layout from the agent that is being packed. */
  private static String layoutIn(ClassLoader packed) throws Exception {
    Field layout = Class.forName(LOADER, false, packed).getDeclaredField("LAYOUT");
    layout.setAccessible(true);
    return (String) layout.get(null);
  }

  private static byte[] read(ZipFile file, ZipEntry entry) {
    try (InputStream in = file.getInputStream(entry)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String name, byte[] content) {
    if (name.endsWith("package-info.class")) {
      return;
    }
    if (name.startsWith("META-INF/")) {
      jar.put(name, content);
      return;
    }
    Row row = name.startsWith(OURS) ? rowOf(name.substring(OURS.length())) : null;
    if (row == null) {
      faults.add("belongs to no part; see AgentLoader.LAYOUT: " + name);
      return;
    }
    row.used = true;
    byte[] lean = name.endsWith(".class") ? lean(name, content, row) : content;
    for (String part : row.parts) {
      if (part.equals("jar")) {
        jar.put(name, lean);
      } else {
        parts.computeIfAbsent(part, each -> new TreeMap<>()).put(nameInPart(name), lean);
      }
    }
  }

  private static byte[] lean(String name, byte[] content, Row row) {
    return name.startsWith(SHADED)
        ? LeanClass.ofLibrary(content)
        : LeanClass.of(content, WITHOUT_LINES.stream().anyMatch(row::isOfPart));
  }

  private Row rowOf(String name) {
    for (Row row : rows) {
      if (row.fits(name.replace('/', '.'))) {
        return row;
      }
    }
    return null;
  }

  private void addFaultsOfRows() {
    for (Row row : rows) {
      if (!row.used) {
        faults.add("a line of AgentLoader.LAYOUT that fits no class: " + row.start);
      }
    }
    checkOnce();
  }

  /** Checks that a file is in two places only if its line names both. */
  private void checkOnce() {
    Map<String, String> places = new TreeMap<>();
    for (Map.Entry<String, Map<String, byte[]>> part : parts.entrySet()) {
      for (String name : part.getValue().keySet()) {
        String other = places.put(name, part.getKey());
        if (other != null) {
          faults.add("in two parts, " + other + " and " + part.getKey() + ": " + name);
        }
      }
    }
  }

  /**
   * Returns the name that AgentLoader looks up. It is not a path, because building one takes longer
   * than the lookup.
   */
  private static String nameInPart(String name) {
    String dotted = name.replace('/', '.');
    return dotted.endsWith(".class")
        ? dotted.substring(0, dotted.length() - ".class".length())
        : dotted;
  }

  private void write(Path aau) throws IOException {
    for (Map.Entry<String, Map<String, byte[]>> part : parts.entrySet()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        for (Map.Entry<String, byte[]> file : part.getValue().entrySet()) {
          put(zip, file.getKey(), file.getValue(), ZipEntry.STORED);
        }
      }
      jar.put(OURS + "parts/" + part.getKey() + ".zip", bytes.toByteArray());
    }
    byte[] manifest = jar.remove(MANIFEST);
    try (OutputStream out = Files.newOutputStream(aau);
        ZipOutputStream zip = new PortableZip(out)) {
      put(zip, MANIFEST, manifest, methodOf(MANIFEST)); // JarInputStream expects the manifest here.
      for (Map.Entry<String, byte[]> file : jar.entrySet()) {
        put(zip, file.getKey(), file.getValue(), methodOf(file.getKey()));
      }
    }
  }

  private static int methodOf(String name) {
    boolean stored = STORED.contains(name) || name.endsWith(".class");
    return stored ? ZipEntry.STORED : ZipEntry.DEFLATED;
  }

  private static void put(ZipOutputStream zip, String name, byte[] content, int method)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    entry.setMethod(method);
    entry.setSize(content.length);
    if (method == ZipEntry.STORED) {
      CRC32 crc = new CRC32();
      crc.update(content);
      entry.setCrc(crc.getValue());
      entry.setCompressedSize(content.length);
    }
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** A line of the layout. */
  private static final class Row {
    private final String[] parts;
    private final String start;
    private boolean used;

    Row(String[] parts, String start) {
      this.parts = parts;
      this.start = start;
    }

    boolean isOfPart(String part) {
      return parts.length == 1 && parts[0].equals(part);
    }

    /**
     * Returns whether the line matches: {@code a.b.*} matches the classes of a package, {@code
     * a.b.} also those of its subpackages.
     */
    boolean fits(String name) {
      if (!start.endsWith(".*")) {
        return name.startsWith(start);
      }
      String folder = start.substring(0, start.length() - 1);
      int suffix = name.lastIndexOf('.');
      return name.startsWith(folder) && name.lastIndexOf('.', suffix - 1) == folder.length() - 1;
    }
  }
}
