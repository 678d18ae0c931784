package com.anaconda.aau.it.matrix;

import java.util.ArrayList;
import java.util.List;

/**
 * What the agent finds in a library's jars, without running them.
 *
 * @param woven the methods that get a call, {@code Class.method}
 * @param problems classes that the catalog names and that have not its methods, and what a hook
 *     mentions and the library has not
 */
record Shape(List<String> woven, List<String> problems) {

  private static final String NETTY_3 = "org/jboss/netty/handler/codec/http/";

  /** Methods of which each version has one. A hook that serves all versions mentions all. */
  private static final List<List<String>> CHOICES =
      List.of(
          List.of(
              "okhttp3/Headers$Builder.addLenient", "okhttp3/Headers$Builder.addUnsafeNonAscii"),
          // The headers are an object of their own since 3.8; what was instead is gone since 3.10.
          List.of(NETTY_3 + "HttpMessage.headers", NETTY_3 + "HttpMessage.getHeaders"),
          List.of(NETTY_3 + "HttpHeaders.entries", NETTY_3 + "HttpMessage.getHeaders"),
          List.of(NETTY_3 + "HttpHeaders.remove", NETTY_3 + "HttpMessage.removeHeader"),
          List.of(NETTY_3 + "HttpHeaders.add", NETTY_3 + "HttpMessage.addHeader"));

  /** Looks at a library. */
  static Shape of(AgentCatalog catalog, ClassFiles library) {
    List<String> woven = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String name : library.names()) {
      Weaving weaving = catalog.weave(name, () -> library.bytes(name));
      if (weaving == null) {
        continue;
      }
      if (weaving.failed()) {
        problems.add(name + " has not the method that the catalog names");
        continue;
      }
      HookReferences references = new HookReferences(library, weaving.hook());
      for (Weaving.Call call : weaving.calls()) {
        woven.add(name.substring(name.lastIndexOf('/') + 1) + "." + call.method());
        List<String> unresolved = references.unresolved(call.hookMethod());
        unresolved.stream()
            .filter(reference -> !isOneOf(reference, unresolved))
            .forEach(reference -> problems.add("the hook mentions " + reference));
      }
    }
    if (woven.isEmpty()) {
      problems.add("no class that the catalog names");
    }
    return new Shape(woven.stream().sorted().toList(), problems.stream().distinct().toList());
  }

  /** Whether it is one of a choice that another of is there. */
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
