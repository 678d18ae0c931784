package com.anaconda.aau.agent.weave.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.agent.inject.HookInjector;
import com.anaconda.aau.agent.weave.ClientWeaver;
import com.anaconda.aau.agent.weave.Methods;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalog's rows name classes and hooks that exist. */
class ClientCatalogTest {

  @TestFactory
  Stream<DynamicTest> everyRowIsFoundByItsClass() {
    return each(client -> assertTrue(ClientCatalog.find(client.className()).contains(client)));
  }

  /** The JDK's classes have no coordinates, because they come with the JDK. */
  @TestFactory
  Stream<DynamicTest> everyRelocatableRowNamesTheVersionsItFits() {
    return each(
        client -> assertEquals(client.isRelocatable(), !ClientRows.coordinates(client).isEmpty()));
  }

  /** In a relocated copy, only the required member tells the two clients apart. */
  @Test
  void rowsThatRequireAMemberComeFirst() {
    List<ClientClass> rows = ClientCatalog.find("com/example/shaded/internal/http/Http1xStream");
    assertEquals(
        List.of("com/squareup/okhttp/AauOkHttp2Hook", "okhttp3/AauOkHttp3Hook"),
        rows.stream().map(row -> row.hook).toList());
  }

  @TestFactory
  Stream<DynamicTest> everyRowFitsItsClassInTheNewestVersion() {
    return each(client -> assertFits(client, PublishedClass.inNewest(client)));
  }

  /**
   * Since 9.4, Jetty's WebSocket client uses its HTTP client. The agent must not report a class of
   * the same name as left alone.
   */
  @Tag("exhaustive")
  @Test
  void noRowFitsLaterJettyWebSocketClients() throws IOException {
    String name = "org/eclipse/jetty/websocket/client/ClientUpgradeRequest";
    ClientClass row = ClientCatalog.find(name).get(0);
    String later = "org.eclipse.jetty.websocket:websocket-client:9.4.58.v20250814";

    List<PublishedClass> classes = PublishedClass.in(later, row);

    assertEquals(List.of(name), classes.stream().map(PublishedClass::name).toList());
    assertFalse(row.mayBe(classes.get(0).classFile()));
  }

  @Tag("exhaustive")
  @TestFactory
  Stream<DynamicTest> everyRowFitsItsClassInEveryVersionThatHasIt() {
    return each(
        client -> {
          List<PublishedClass> published = PublishedClass.of(client);
          assertNotEquals(List.of(), published, "no version contains the class");
          assertFits(client, published);
        });
  }

  private static void assertFits(ClientClass client, List<PublishedClass> published) {
    for (PublishedClass each : published) {
      assertSame(client, firstThatFits(each.name(), each.classFile()), each::toString);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyNewestVersionHasAClassOfItsHook() {
    return each(client -> assertEachHasAClassOfTheHook(ClientRows.newest(client), client));
  }

  /**
   * A version need not have all of a hook's classes, but a version that has none must be a mistake.
   */
  @Tag("exhaustive")
  @TestFactory
  Stream<DynamicTest> everyVersionThatARowNamesHasAClassOfItsHook() {
    return each(client -> assertEachHasAClassOfTheHook(ClientRows.coordinates(client), client));
  }

  private static void assertEachHasAClassOfTheHook(List<String> libraries, ClientClass client)
      throws IOException {
    for (String library : libraries) {
      boolean used = false;
      for (ClientClass row : ClientCatalog.all()) {
        used |= row.hook.equals(client.hook) && !PublishedClass.in(library, row).isEmpty();
      }
      assertTrue(used, library);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyRowIsFoundByARelocatedCopyOfItsNewestClass() {
    return each(client -> assertFindsACopy(client, PublishedClass.inNewest(client)));
  }

  @Tag("exhaustive")
  @TestFactory
  Stream<DynamicTest> everyRowIsFoundByARelocatedCopyOfItsClass() {
    return each(client -> assertFindsACopy(client, PublishedClass.of(client)));
  }

  private static void assertFindsACopy(ClientClass client, List<PublishedClass> published) {
    if (client.isRelocatable()) {
      String copy = client.className("com/example/shaded");
      Relocation relocation = client.relocationOf(copy);
      for (PublishedClass each : published) {
        if (each.name().equals(client.className())) {
          byte[] relocated = relocation.classFile(each.classFile());
          assertSame(client, firstThatFits(copy, relocated), each::toString);
        }
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> everyRowNamesAHookWithItsMethods() {
    return each(
        client -> {
          for (Call call : client.calls) {
            String descriptor = call.hookDescriptor();
            assertTrue(
                Methods.of(HookInjector.read(client.hook)).contains(call.hookMethod + descriptor),
                client.hook + " has no " + call.hookMethod + descriptor);
          }
        });
  }

  @Test
  void findsARelocatedCopy() {
    String copy =
        "org/apache/maven/wagon/providers/http/httpclient/impl/DefaultBHttpClientConnection";
    assertEquals(
        "org/apache/maven/wagon/providers/http/httpclient/HttpRequest",
        ClientCatalog.find(copy)
            .get(0)
            .relocationOf(copy)
            .className("org/apache/http/HttpRequest"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java/lang/Object",
        "HttpClient",
        "java/net/http/HttpClient",
        "org/apache/http/client/HttpClient",
        "com/example/sun/net/www/http/HttpClient",
        "impl/DefaultBHttpClientConnection",
        "org/apache/http/impl/MyDefaultBHttpClientConnection",
        "Http1ExchangeCodec",
        "",
        "c"
      })
  void leavesOtherClassesAlone(String className) {
    assertEquals(List.of(), ClientCatalog.find(className));
  }

  private static Stream<DynamicTest> each(Check check) {
    return Stream.of(ClientCatalog.all())
        .map(client -> DynamicTest.dynamicTest(client.className(), () -> check.on(client)));
  }

  private static ClientClass firstThatFits(String className, byte[] classFile) {
    return ClientCatalog.find(className).stream()
        .filter(row -> fits(row, className, classFile))
        .findFirst()
        .orElse(null);
  }

  private static boolean fits(ClientClass row, String className, byte[] classFile) {
    Relocation withLibrary = row.relocationWithLibraryOf(className);
    return ClientWeaver.weave(classFile, row, row.relocationOf(className)) != null
        || (withLibrary != null && ClientWeaver.weave(classFile, row, withLibrary) != null);
  }

  private interface Check {
    void on(ClientClass client) throws Exception;
  }
}
