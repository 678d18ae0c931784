package com.anaconda.aau.agent.weave.catalog;

import com.anaconda.aau.kit.MavenRepository;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A class file from a published library.
 *
 * @param library {@code group:artifact:version}, or "JDK"
 * @param name the name with slashes; in a relocated copy, it differs from the client's own name
 */
public record PublishedClass(String library, String name, byte[] classFile) {

  private static final String SUFFIX = ".class";

  /** Returns the class of a row from each of the row's libraries that contain it. */
  public static List<PublishedClass> of(ClientClass client) throws IOException {
    return in(ClientRows.coordinates(client), client);
  }

  /** Returns the class of a row from the newest version of each artifact that contains it. */
  public static List<PublishedClass> inNewest(ClientClass client) throws IOException {
    return in(ClientRows.newest(client), client);
  }

  private static List<PublishedClass> in(List<String> libraries, ClientClass client)
      throws IOException {
    List<PublishedClass> found = new ArrayList<>();
    for (String library : libraries) {
      found.addAll(in(library, client));
    }
    return client.isRelocatable() ? found : List.of(inJdk(client.className()));
  }

  /** Returns several classes if the library contains a relocated copy. */
  static List<PublishedClass> in(String library, ClientClass client) throws IOException {
    List<PublishedClass> found = new ArrayList<>();
    try (ZipFile jar = new ZipFile(Repository.OF_BUILD.file(library).toFile())) {
      for (ZipEntry entry : jar.stream().filter(each -> isOf(client, each.getName())).toList()) {
        try (InputStream in = jar.getInputStream(entry)) {
          found.add(new PublishedClass(library, className(entry.getName()), in.readAllBytes()));
        }
      }
    }
    return found;
  }

  private static PublishedClass inJdk(String name) throws IOException {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(name + SUFFIX)) {
      return new PublishedClass("JDK", name, in.readAllBytes());
    }
  }

  private static boolean isOf(ClientClass client, String entry) {
    return entry.endsWith(SUFFIX)
        && !entry.startsWith("META-INF/")
        && ClientCatalog.find(className(entry)).contains(client);
  }

  private static String className(String entry) {
    return entry.substring(0, entry.length() - SUFFIX.length());
  }

  @Override
  public String toString() {
    return name + " in " + library;
  }

  /** Opened on first use, because opening it takes a second. */
  private static final class Repository {
    static final MavenRepository OF_BUILD = MavenRepository.ofBuild();
  }
}
