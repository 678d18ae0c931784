package com.anaconda.aau.agent.weave.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The classes that write an HTTP request's headers to the wire, one row each.
 *
 * <p>A row is declared on its hook, as an annotation ({@code com.anaconda.aau.hook.Weaves}): the
 * client's package, the class below it, and the methods that call the hook. Only the part below the
 * package has to match, because a relocated copy is in a different package (Maven up to 3.8
 * contains Apache HttpClient as {@code org.apache.maven.wagon.providers.http.httpclient}).
 */
public final class ClientCatalog {

  private static final ClientClass[] OF_JDK = rowsOfJdk();

  private ClientCatalog() {}

  /**
   * Returns the rows of the JDK's clients. The build replaces this body with code that creates
   * them.
   */
  private static ClientClass[] rowsOfJdk() {
    throw new IllegalStateException("the build has not filled in the rows");
  }

  /**
   * Returns the rows that may match a class, or none if the class does not belong to a client.
   * There are several if clients use the same class name: in a relocated copy, only the methods
   * tell them apart.
   *
   * @param className the class's name, with slashes, relocated or not
   */
  public static List<ClientClass> find(String className) {
    List<ClientClass> found = new ArrayList<>(2);
    for (ClientClass client : OF_JDK) {
      if (client.matches(className)) {
        found.add(client);
      }
    }
    // Many programs use none but the JDK's clients. They do not need the rows of the libraries,
    // which take longer to create than the JDK's client takes to weave.
    return found.isEmpty() && !isOfJdk(className) ? LibraryRows.find(className) : found;
  }

  /** Returns whether the class is in a package of the JDK, which contains no copy of a library. */
  private static boolean isOfJdk(String className) {
    return className.startsWith("java/") || className.startsWith("sun/");
  }

  /** Returns all rows, those of the JDK's clients first. */
  public static ClientClass[] all() {
    List<ClientClass> all = new ArrayList<>(Arrays.asList(OF_JDK));
    all.addAll(LibraryRows.all());
    return all.toArray(new ClientClass[0]);
  }
}
