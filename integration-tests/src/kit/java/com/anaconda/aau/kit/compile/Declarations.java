package com.anaconda.aau.kit.compile;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The declared requirements of a source file. Parses the text, because the file has not been
 * compiled yet.
 */
final class Declarations extends TreeScanner<Void, Void> {

  private final Set<String> names = new HashSet<>();
  private List<String> libraries;
  private String oldest;
  private int release = 8;
  private boolean exhaustive;

  static Declarations in(CompilationUnitTree file) {
    Declarations declarations = new Declarations();
    declarations.scan(file, null);
    return declarations;
  }

  /**
   * Returns the coordinates in the source's {@code CompiledWith}, or the first version that fits a
   * row of the catalog.
   */
  Optional<List<String>> libraries() {
    return Optional.ofNullable(libraries).or(() -> Optional.ofNullable(oldest).map(List::of));
  }

  /** Returns the Java version whose API the source uses. */
  int release() {
    return release;
  }

  /** Returns whether only an exhaustive build needs the source. */
  boolean isExhaustive() {
    return exhaustive;
  }

  /** Returns every name in the source. */
  Set<String> names() {
    return names;
  }

  @Override
  public Void visitIdentifier(IdentifierTree identifier, Void none) {
    names.add(identifier.getName().toString());
    return null;
  }

  @Override
  public Void visitAnnotation(AnnotationTree annotation, Void none) {
    switch (annotation.getAnnotationType().toString()) {
      case "CompiledWith":
        readCompiledWith(annotation);
        break;
      case "Weaves":
        if (oldest == null) {
          oldest = texts(argument(annotation, "fits")).stream().findFirst().orElse(null);
        }
        break;
      default:
    }
    return super.visitAnnotation(annotation, none);
  }

  private void readCompiledWith(AnnotationTree annotation) {
    ExpressionTree value = argument(annotation, "value");
    if (value != null) {
      libraries = texts(value);
    }
    if (argument(annotation, "release") instanceof LiteralTree number) {
      release = (Integer) number.getValue();
    }
    if (argument(annotation, "exhaustive") instanceof LiteralTree answer) {
      exhaustive = (Boolean) answer.getValue();
    }
  }

  private static ExpressionTree argument(AnnotationTree annotation, String name) {
    for (ExpressionTree argument : annotation.getArguments()) {
      // Depending on its version, the parser may add "value =" where the source omits it.
      if (!(argument instanceof AssignmentTree assignment)) {
        if (name.equals("value")) {
          return argument;
        }
      } else if (assignment.getVariable().toString().equals(name)) {
        return assignment.getExpression();
      }
    }
    return null;
  }

  private static List<String> texts(ExpressionTree expression) {
    List<String> texts = new ArrayList<>();
    if (expression instanceof NewArrayTree array) {
      array.getInitializers().forEach(each -> texts.addAll(texts(each)));
    } else if (expression instanceof LiteralTree literal) {
      texts.add((String) literal.getValue());
    }
    return texts;
  }
}
