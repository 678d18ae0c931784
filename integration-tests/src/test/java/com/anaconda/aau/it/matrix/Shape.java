package com.anaconda.aau.it.matrix;

import java.util.ArrayList;
import java.util.List;

/**
 * The findings from examining the jars of a library without running it.
 *
 * @param woven the woven methods, as {@code Class.method}
 * @param problems cataloged classes that lack the methods to weave, and hook references that do not
 *     resolve
 */
record Shape(List<String> woven, List<String> problems) {

  private static final String NETTY_3 = "org/jboss/netty/handler/codec/http/";

  /**
   * Lists of alternative methods. Each version has one method from each list; a hook for all
   * versions refers to all of them.
   */
  private static final List<List<String>> CHOICES =
      List.of(
          // 3.8 moved the headers into a separate object; 3.10 removed the older methods.
          List.of(NETTY_3 + "HttpMessage.headers", NETTY_3 + "HttpMessage.getHeaders"),
          List.of(NETTY_3 + "HttpHeaders.entries", NETTY_3 + "HttpMessage.getHeaders"),
          List.of(NETTY_3 + "HttpHeaders.remove", NETTY_3 + "HttpMessage.removeHeader"),
          List.of(NETTY_3 + "HttpHeaders.add", NETTY_3 + "HttpMessage.addHeader"));

  /** Examines a library. */
  static Shape of(AgentCatalog catalog, ClassFiles library) {
    List<String> woven = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String name : library.names()) {
      Weaving weaving = catalog.weave(name, () -> library.bytes(name));
      if (weaving == null) {
        continue;
      }
      if (weaving.failed()) {
        problems.add(name + " lacks the method that the catalog names");
        continue;
      }
      HookReferences references = new HookReferences(library, weaving.hook());
      for (Weaving.Call call : weaving.calls()) {
        woven.add(name.substring(name.lastIndexOf('/') + 1) + "." + call.method());
        List<String> unresolved = references.unresolved(call.hookMethod());
        unresolved.stream()
            .filter(reference -> !isOneOf(reference, unresolved))
            .forEach(reference -> problems.add("the hook needs " + reference));
      }
    }
    if (woven.isEmpty()) {
      problems.add("contains no class that the catalog names");
    }
    return new Shape(woven.stream().sorted().toList(), problems.stream().distinct().toList());
  }

  /** Returns whether the library has an alternative to a missing method. */
  private static boolean isOneOf(String reference, List<String> unresolved) {
    return CHOICES.stream()
        .filter(choice -> choice.stream().anyMatch(method -> reference.startsWith(method + "(")))
        .anyMatch(
            choice ->
                choice.stream()
                    .anyMatch(
                        method ->
                            unresolved.stream().noneMatch(one -> one.startsWith(method + "("))));
  }
}
