package com.anaconda.aau.dist;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Does what the API server does with a {@code MutatingAdmissionPolicy}, except that objects are
 * maps in its expressions.
 */
final class AdmissionPolicy {

  private final CelCompiler compiler =
      CelCompilerFactory.standardCelCompilerBuilder()
          .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
          .addLibraries(CelExtensions.strings())
          .addVar("object", SimpleType.DYN)
          .addVar("variables", SimpleType.DYN)
          .build();

  private final CelRuntime runtime =
      CelRuntimeFactory.standardCelRuntimeBuilder().addLibraries(CelExtensions.strings()).build();

  private final Map<String, ?> spec;

  AdmissionPolicy(Map<String, ?> policy) {
    this.spec = map(policy.get("spec"));
  }

  /** Returns the pod as the API server admits it. */
  Map<String, ?> admit(Map<String, ?> pod) {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("object", pod);
    for (Map<String, ?> condition : maps(spec.get("matchConditions"))) {
      if (!(boolean) evaluate(condition.get("expression"), given)) {
        return pod;
      }
    }
    Map<String, Object> variables = new LinkedHashMap<>();
    given.put("variables", variables);
    for (Map<String, ?> variable : maps(spec.get("variables"))) {
      variables.put((String) variable.get("name"), evaluate(variable.get("expression"), given));
    }
    Map<String, ?> admitted = pod;
    for (Map<String, ?> mutation : maps(spec.get("mutations"))) {
      Object expression = map(mutation.get("applyConfiguration")).get("expression");
      admitted = merged(admitted, map(evaluate(expression, given)));
    }
    return admitted;
  }

  private Object evaluate(Object expression, Map<String, Object> given) {
    String withMaps =
        expression
            .toString()
            .replaceAll("\\bObject[.\\w]*\\{", "{")
            .replaceAll("(?<=[{,\\s])([A-Za-z]\\w*):(?=\\s)", "\"$1\":");
    try {
      return runtime.createProgram(compiler.compile(withMaps).getAst()).eval(given);
    } catch (CelValidationException | CelEvaluationException e) {
      throw new AssertionError(withMaps, e);
    }
  }

  /** Merges as server-side apply does: entries of a list that have the same key are the same. */
  private static Map<String, ?> merged(Map<String, ?> base, Map<String, ?> applied) {
    Map<String, Object> merged = new LinkedHashMap<>(base);
    applied.forEach(
        (field, value) -> {
          Object old = merged.get(field);
          if (old instanceof Map && value instanceof Map) {
            merged.put(field, merged(map(old), map(value)));
          } else if (old instanceof List && value instanceof List) {
            merged.put(field, merged(maps(old), maps(value), keyOf(field)));
          } else {
            merged.put(field, value);
          }
        });
    return merged;
  }

  private static List<Map<String, ?>> merged(
      List<Map<String, ?>> base, List<Map<String, ?>> applied, String key) {
    List<Map<String, ?>> merged = new ArrayList<>(base);
    for (Map<String, ?> each : applied) {
      int i = 0;
      while (i < merged.size() && !merged.get(i).get(key).equals(each.get(key))) {
        i++;
      }
      if (i < merged.size()) {
        merged.set(i, merged(merged.get(i), each));
      } else {
        merged.add(each);
      }
    }
    return merged;
  }

  private static String keyOf(String field) {
    return field.equals("volumeMounts") ? "mountPath" : "name";
  }

  @SuppressWarnings("unchecked") // YAML and CEL return objects.
  private static Map<String, ?> map(Object value) {
    return (Map<String, ?>) value;
  }

  @SuppressWarnings("unchecked") // As above.
  private static List<Map<String, ?>> maps(Object value) {
    return (List<Map<String, ?>>) value;
  }
}
