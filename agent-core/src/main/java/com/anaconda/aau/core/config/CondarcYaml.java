package com.anaconda.aau.core.config;

import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Understands one configuration file. Together with {@link CondarcNodes} the only place that
 * touches the YAML library, so that it is loaded only when there is something to parse.
 *
 * <p>The file is only composed into nodes: no object of any kind is constructed from it.
 */
final class CondarcYaml {
  private static final int MOST_CODE_POINTS = 1 << 20;
  private static final int MOST_COLLECTION_ALIASES = 50;
  private static final int DEEPEST_NESTING = 50;

  private CondarcYaml() {}

  /**
   * The values of the top-level keys that are asked for.
   *
   * @throws BrokenCondarcException when conda would refuse the file, or it looks hostile
   */
  static Map<String, RawValue> parse(String source, String text, String... keys)
      throws BrokenCondarcException {
    try {
      Node root = composer(text).getSingleNode();
      return root == null ? new HashMap<>() : values(source, text, root, keys);
    } catch (RuntimeException | StackOverflowError e) {
      throw new BrokenCondarcException(e.toString());
    }
  }

  private static Composer composer(String text) {
    LoaderOptions options = new LoaderOptions();
    // Off although comments matter: with it on, a file of comments alone is a syntax error, and a
    // comment on the line below a value belongs to the next key. FinalComment reads the text.
    options.setProcessComments(false);
    options.setCodePointLimit(MOST_CODE_POINTS);
    options.setMaxAliasesForCollections(MOST_COLLECTION_ALIASES);
    options.setNestingDepthLimit(DEEPEST_NESTING);
    options.setAllowRecursiveKeys(false);
    ParserImpl parser = new ParserImpl(new StreamReader(text), options);
    return new Composer(parser, new PlainResolver(), options);
  }

  private static Map<String, RawValue> values(String source, String text, Node root, String... keys)
      throws BrokenCondarcException {
    new CondarcNodes(text).check(root);
    Map<String, RawValue> values = new HashMap<>();
    if (!(root instanceof MappingNode)) {
      if (root instanceof ScalarNode && CondarcNodes.scalar(root).kind() == Scalar.Kind.NULL) {
        return values;
      }
      throw new BrokenCondarcException("not a mapping");
    }
    for (NodeTuple entry : ((MappingNode) root).getValue()) {
      for (String key : keys) {
        if (CondarcNodes.isText(entry.getKeyNode(), key)) {
          boolean last = FinalComment.isOn(entry, text);
          values.put(key, value(source, entry.getValueNode(), last));
        }
      }
    }
    return values;
  }

  private static RawValue value(String source, Node node, boolean last) {
    if (node instanceof ScalarNode) {
      return RawValue.of(source, CondarcNodes.scalar(node), last);
    }
    if (node instanceof SequenceNode) {
      return RawValue.of(source, CondarcNodes.texts((SequenceNode) node), last);
    }
    return RawValue.unusable(source, last);
  }

  /** Leaves types open: the library knows those of YAML 1.1, conda wants 1.2. */
  private static final class PlainResolver extends Resolver {

    @Override
    protected void addImplicitResolvers() {
      // None: their regular expressions are not needed.
    }

    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
      switch (kind) {
        case scalar:
          return implicit ? CondarcNodes.PLAIN : CondarcNodes.QUOTED;
        case sequence:
          return Tag.SEQ;
        default:
          return Tag.MAP;
      }
    }
  }
}
