package com.anaconda.aau.core.config.condarc;

import com.anaconda.aau.core.config.value.Scalar;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds nodes from text. Only this class uses the YAML library, so the library is loaded only if
 * there is something to parse.
 *
 * <p>Uses only the library's parser, which handles nothing but syntax. The layers above it compile
 * a dozen regular expressions to detect YAML 1.1 types, while conda uses YAML 1.2. No file can make
 * the parser construct an object.
 *
 * <p>The parser's handling of comments stays off: it rejects a file that contains only comments,
 * and assigns a comment on the line below a value to the next key, while conda assigns it to the
 * value. {@link FinalComment} finds comments in the text.
 */
final class YamlReader {
  private static final int MOST_EVENTS = 20_000;
  private static final int MOST_COLLECTION_ALIASES = 50;
  private static final int DEEPEST_NESTING = 50;

  private final ParserImpl parser;
  private final MarkedText text;
  private final Map<String, YamlNode> anchors = new HashMap<>();
  private int events;
  private int collectionAliases;
  private int depth;

  private YamlReader(MarkedText text) {
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(false);
    this.parser = new ParserImpl(new StreamReader(text.text()), options);
    this.text = text;
  }

  /**
   * Returns the only document in the text, or null if there is none.
   *
   * @throws BrokenCondarcException if the text is not valid YAML or looks hostile
   */
  static YamlNode read(MarkedText text) throws BrokenCondarcException {
    try {
      return new YamlReader(text).document();
    } catch (RuntimeException | StackOverflowError e) {
      throw new BrokenCondarcException(e.toString());
    }
  }

  private YamlNode document() throws BrokenCondarcException {
    Event start = next(); // stream start
    if (parser.checkEvent(Event.ID.StreamEnd)) {
      checkNoDirective(text.offset(start.getEndMark()));
      return null;
    }
    next(); // document start
    YamlNode root = node(next());
    Event end = next(); // document end
    if (!parser.checkEvent(Event.ID.StreamEnd)) {
      throw new BrokenCondarcException("more than one document");
    }
    checkNoDirective(text.offset(end.getEndMark()));
    return root;
  }

  /** Rejects a directive that no document follows. Our parser accepts it, but conda's does not. */
  private void checkNoDirective(int from) throws BrokenCondarcException {
    String all = text.text();
    for (int at = all.indexOf('%', from); at >= 0; at = all.indexOf('%', at + 1)) {
      if (at == 0 || FinalComment.isLineBreak(all.charAt(at - 1))) {
        throw new BrokenCondarcException("a directive without a document");
      }
    }
  }

  private Event next() throws BrokenCondarcException {
    if (++events > MOST_EVENTS) {
      throw new BrokenCondarcException("too long");
    }
    return parser.getEvent();
  }

  private YamlNode node(Event event) throws BrokenCondarcException {
    if (event instanceof AliasEvent) {
      return aliased(((AliasEvent) event).getAnchor());
    }
    YamlNode node =
        event instanceof ScalarEvent
            ? scalar((ScalarEvent) event)
            : collection((CollectionStartEvent) event);
    String anchor = ((NodeEvent) event).getAnchor();
    if (anchor != null) {
      anchors.put(anchor, node); // added before its children, because they may refer to it
    }
    if (node.shape() != YamlNode.Shape.SCALAR) {
      readChildren(node);
    }
    return node;
  }

  private YamlNode aliased(String anchor) throws BrokenCondarcException {
    YamlNode node = anchors.get(anchor);
    if (node == null) {
      throw new BrokenCondarcException("undefined alias");
    }
    if (node.shape() != YamlNode.Shape.SCALAR && ++collectionAliases > MOST_COLLECTION_ALIASES) {
      throw new BrokenCondarcException("too many aliases");
    }
    return node;
  }

  private void readChildren(YamlNode node) throws BrokenCondarcException {
    if (++depth > DEEPEST_NESTING) {
      throw new BrokenCondarcException("nested too deeply");
    }
    Event event = next();
    while (!event.is(Event.ID.SequenceEnd) && !event.is(Event.ID.MappingEnd)) {
      node.add(node(event));
      event = next();
    }
    node.endAt(text.offset(event.getEndMark()));
    depth--;
  }

  private YamlNode scalar(ScalarEvent event) throws BrokenCondarcException {
    String tag = event.getTag();
    boolean plain = event.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
    Scalar scalar;
    if (tag == null || tag.equals("!")) {
      boolean open = event.getImplicit().canOmitTagInPlainScalar();
      scalar = open ? Scalar.plain(event.getValue()) : Scalar.string(event.getValue());
    } else {
      scalar = Scalar.tagged(name(tag), event.getValue());
    }
    int start = text.offset(event.getStartMark());
    return YamlNode.scalar(scalar, plain, start, text.offset(event.getEndMark()));
  }

  private YamlNode collection(CollectionStartEvent event) throws BrokenCondarcException {
    boolean list = event.is(Event.ID.SequenceStart);
    String tag = event.getTag();
    if (tag != null && !tag.equals("!") && !name(tag).equals(list ? "seq" : "map")) {
      throw new BrokenCondarcException("tag " + tag);
    }
    YamlNode.Shape shape = list ? YamlNode.Shape.LIST : YamlNode.Shape.MAPPING;
    return YamlNode.collection(shape, event.isFlow(), text.offset(event.getStartMark()));
  }

  /** Returns the name of one of YAML's own tags, or an empty string for any other tag. */
  private static String name(String tag) {
    boolean own = tag.startsWith(YamlNode.TAG_PREFIX);
    return own ? tag.substring(YamlNode.TAG_PREFIX.length()) : "";
  }
}
