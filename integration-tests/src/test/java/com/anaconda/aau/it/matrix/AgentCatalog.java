package com.anaconda.aau.it.matrix;

import com.anaconda.aau.it.harness.Build;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The catalog of clients and the weaver of the jar under test.
 *
 * <p>Uses reflection, because neither is a public API and tests must run the jar, not the classes
 * on the build's class path.
 */
final class AgentCatalog {

  private static final String WEAVE = "com.anaconda.aau.agent.weave.";

  private final ClassLoader agent;

  private AgentCatalog(ClassLoader agent) {
    this.agent = agent;
  }

  static AgentCatalog ofJar() {
    try {
      URL[] jar = {Build.agent().toUri().toURL()};
      Class<?> loader =
          new URLClassLoader(jar, ClassLoader.getPlatformClassLoader())
              .loadClass("com.anaconda.aau.agent.AgentLoader");
      return new AgentCatalog((ClassLoader) loader.getMethod("open").invoke(null));
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Weaves a class as the agent would.
   *
   * @param className the internal name, with slashes
   * @param classFile supplies the class file; called only if the catalog has the name
   * @return null if the catalog does not have the name, or has it only for other versions
   */
  Weaving weave(String className, Supplier<byte[]> classFile) {
    try {
      List<?> clients =
          (List<?>) method("catalog.ClientCatalog", "find", String.class).invoke(null, className);
      boolean isMeant = false;
      for (Object client : clients) {
        isMeant |=
            (boolean)
                method("catalog.ClientClass", "mayBe", byte[].class)
                    .invoke(client, classFile.get());
        Object relocation =
            method("catalog.ClientClass", "relocationOf", String.class).invoke(client, className);
        Object woven =
            method("ClientWeaver", "weave", byte[].class, client.getClass(), relocation.getClass())
                .invoke(null, classFile.get(), client, relocation);
        if (woven != null) {
          byte[] hook =
              (byte[])
                  method("catalog.Relocation", "classFile", byte[].class)
                      .invoke(relocation, hook((String) get(client, "hook")));
          return new Weaving(className, hook, callsOf(client));
        }
      }
      return isMeant ? new Weaving(className, null, List.of()) : null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Weaving.Call> callsOf(Object client) throws ReflectiveOperationException {
    List<Weaving.Call> calls = new ArrayList<>();
    for (Object call : (Object[]) get(client, "calls")) {
      calls.add(new Weaving.Call((String) get(call, "method"), (String) get(call, "hookMethod")));
    }
    return calls;
  }

  private byte[] hook(String name) {
    try (InputStream in =
        agent.getResourceAsStream("com/anaconda/aau/hooks/" + name + ".classdata")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Method method(String className, String name, Class<?>... parameters)
      throws ReflectiveOperationException {
    Method method = agent.loadClass(WEAVE + className).getDeclaredMethod(name, parameters);
    method.setAccessible(true);
    return method;
  }

  private static Object get(Object object, String name) throws ReflectiveOperationException {
    Field field = object.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(object);
  }
}
