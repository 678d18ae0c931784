package com.anaconda.aau.agent.weave.catalog;

import java.util.ArrayList;
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

  private static final ClientClass[] CLIENTS = rows();

  private ClientCatalog() {}

  /**
   * Returns the rows. The build replaces this body with code that creates them. The first row whose
   * methods match wins, so their order matters.
   */
  private static ClientClass[] rows() {
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
    boolean original = false;
    for (ClientClass client : CLIENTS) {
      if (client.matches(className)) {
        if (client.isOriginal(className) && !original) {
          original = true;
          found.clear();
        }
        if (client.isOriginal(className) == original) {
          found.add(client);
        }
      }
    }
    return found;
  }

  /** Returns all rows. */
  public static ClientClass[] all() {
    return CLIENTS.clone();
  }
}
