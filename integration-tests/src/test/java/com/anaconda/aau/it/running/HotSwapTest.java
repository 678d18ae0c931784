package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.ListeningConnector;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A debugger replaces a client class with its original bytes, as an IDE does with hot swap. */
@Exhaustive
class HotSwapTest extends InFlightSuite {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tagsHttpUrlConnectionAfterItsClassWasReplaced(boolean startsWithAgent) throws Exception {
    String name = "sun.net.www.http.HttpClient";
    byte[] original;
    try (InputStream in = ClassLoader.getSystemResourceAsStream(file(name))) {
      original = in.readAllBytes();
    }
    assertTagsAfterReplacingUntilDetached(
        startsWithAgent, name, original, HttpUrlConnectionCaller.class, List.of());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tagsOkHttpAfterItsClassWasReplaced(boolean startsWithAgent) throws Exception {
    String name = "okhttp3.internal.http1.Http1ExchangeCodec";
    List<Path> libraries = Libraries.of("com.squareup.okhttp3:okhttp:4.12.0");
    Path jar =
        libraries.stream()
            .filter(it -> it.toString().contains("okhttp-4"))
            .findFirst()
            .orElseThrow();
    byte[] original;
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      original = zip.getInputStream(zip.getEntry(file(name))).readAllBytes();
    }
    assertTagsAfterReplacingUntilDetached(
        startsWithAgent, name, original, OkHttpCaller.class, libraries);
  }

  private static String file(String className) {
    return className.replace('.', '/') + ".class";
  }

  /** If the program does not start with the agent, attaches it after replacing the class. */
  private void assertTagsAfterReplacingUntilDetached(
      boolean startsWithAgent, String name, byte[] bytes, Class<?> caller, List<Path> libraries)
      throws Exception {
    ListeningConnector connector =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(it -> it.name().equals("com.sun.jdi.SocketListen"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = connector.defaultArguments();
    arguments.get("localAddress").setValue("127.0.0.1");
    String address = connector.startListening(arguments);
    CompletableFuture<VirtualMachine> debugger =
        CompletableFuture.supplyAsync(() -> accept(connector, arguments));
    during(
        "/1",
        pid -> {
          VirtualMachine jvm = debugger.join();
          jvm.redefineClasses(Map.of(jvm.classesByName(name).get(0), bytes));
          if (!startsWithAgent) {
            Aau.attach(pid).succeeded();
          }
        });
    during("/2", Aau::detach);
    JavaProcess client = client(caller.getName(), "/1", "/2", "/3").classPath(libraries);

    run(
        (startsWithAgent ? client.agent() : client)
            .options("-agentlib:jdwp=transport=dt_socket,suspend=n,address=" + address));

    String first = server.requests().get(0).userAgent();
    assertEquals(startsWithAgent, first.startsWith("toy/1 aau/"), first);
    assertEquals("toy/1", server.requests().get(1).tokens().own());
    assertEquals("toy/1", server.requests().get(2).userAgent());
  }

  private static VirtualMachine accept(
      ListeningConnector connector, Map<String, Connector.Argument> arguments) {
    try {
      return connector.accept(arguments);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      try {
        connector.stopListening(arguments);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
