package com.anaconda.aau.agent.wire;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The connections of the JVM, without keeping them alive, each with its {@link FirstRequest}. */
final class Connections {

  /** The maximum number of connections, each of which takes about a hundred bytes. */
  private static final int MOST = 4000;

  private final Map<Key, FirstRequest> connections = new ConcurrentHashMap<>();
  private final ReferenceQueue<Object> ended = new ReferenceQueue<>();

  FirstRequest get(Object connection) {
    FirstRequest known = connections.get(new Key(connection, null));
    return known == null ? add(connection) : known;
  }

  private FirstRequest add(Object connection) {
    for (Reference<?> key = ended.poll(); key != null; key = ended.poll()) {
      connections.remove(key);
    }
    if (connections.size() >= MOST) {
      connections.clear();
    }
    FirstRequest added = new FirstRequest();
    FirstRequest meanwhile = connections.putIfAbsent(new Key(connection, ended), added);
    return meanwhile == null ? added : meanwhile;
  }

  /** Compares connections by identity. */
  private static final class Key extends WeakReference<Object> {

    private final int hash;

    Key(Object connection, ReferenceQueue<Object> queue) {
      super(connection, queue);
      this.hash = System.identityHashCode(connection);
    }

    @Override
    public boolean equals(Object other) {
      Object connection = get();
      return other == this
          || connection != null && other instanceof Key && ((Key) other).get() == connection;
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
