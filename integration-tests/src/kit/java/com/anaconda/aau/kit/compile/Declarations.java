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

/** What a source file says that it needs, read from its syntax alone: it is not compiled yet. */
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

  /** The coordinates of its {@code CompiledWith}, or the first that a row of the catalog fits. */
  Optional<List<String>> libraries() {
    return Optional.ofNullable(libraries).or(() -> Optional.ofNullable(oldest).map(List::of));
  }

  /** The Java version whose API it uses. */
  int release() {
    return release;
  }

  /** Whether only a build that tests everything needs it. */
  boolean isExhaustive() {
    return exhaustive;
  }

  /** Every name that the source mentions. */
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
      // The parser writes "value =" where the source leaves it out, or not, by its version.
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
