package com.anaconda.aau.agent.weave.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * The classes that write an HTTP request's headers to the wire, a row for each.
 *
 * <p>A row is written where its hook is, as an annotation ({@code com.anaconda.aau.hook.Weaves}):
 * the client's package, the class below it, and the methods that call the hook. Only the part below
 * the package has to match: the package itself is another in a relocated copy (Maven up to 3.8 has
 * Apache HttpClient as {@code org.apache.maven.wagon.providers.http.httpclient}).
 */
public final class ClientCatalog {

  private static final ClientClass[] CLIENTS = rows();

  private ClientCatalog() {}

  /**
   * The rows as the hooks have them. The build puts the code that makes them in place of this body;
   * the first row whose methods fit is taken, so their order counts.
   */
  private static ClientClass[] rows() {
    throw new IllegalStateException("the build has put no rows here");
  }

  /**
   * The rows that a class may belong to, none when it is not a client's. More than one when clients
   * name their classes alike: of a relocated copy, only its methods tell whose it is.
   *
   * @param className with slashes, relocated or not
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

  /** All rows. */
  public static ClientClass[] all() {
    return CLIENTS.clone();
  }
}
