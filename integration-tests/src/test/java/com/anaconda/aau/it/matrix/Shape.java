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

  /**
   * Looks at a library.
   *
   * @param choices methods of which one has to be there, {@code package/Class.method}
   */
  static Shape of(AgentCatalog catalog, ClassFiles library, List<List<String>> choices) {
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
            .filter(reference -> !isOneOf(choices, reference, unresolved))
            .forEach(reference -> problems.add("the hook mentions " + reference));
      }
    }
    if (woven.isEmpty()) {
      problems.add("no class that the catalog names");
    }
    return new Shape(woven.stream().sorted().toList(), problems.stream().distinct().toList());
  }

  /** Whether it is one of a choice that another of is there. */
  private static boolean isOneOf(
      List<List<String>> choices, String reference, List<String> unresolved) {
    return choices.stream()
        .filter(choice -> choice.stream().anyMatch(method -> reference.startsWith(method + "(")))
        .anyMatch(
            choice ->
                choice.stream()
                    .anyMatch(
                        method ->
                            unresolved.stream().noneMatch(one -> one.startsWith(method + "("))));
  }
}
