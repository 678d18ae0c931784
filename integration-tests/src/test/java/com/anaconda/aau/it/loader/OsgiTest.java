package com.anaconda.aau.it.loader;

import com.anaconda.aau.it.client.apache.ApacheHttpClient4Caller;
import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.NewJar;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.OsgiMain;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * OSGi with strict boot delegation: of the boot loader's packages, a bundle sees only {@code
 * java.*}.
 */
@Exhaustive
class OsgiTest extends HostedClientSuite {

  private static final String FELIX = "org.apache.felix:org.apache.felix.framework:7.0.5";
  private static final String EQUINOX = "org.eclipse.platform:org.eclipse.osgi:3.18.600";

  @ParameterizedTest
  @ValueSource(strings = {FELIX, EQUINOX})
  void tagsRequestsOfAClientThatIsABundle(String framework) {
    List<Path> client = Libraries.of(OKHTTP).stream().map(OsgiTest::bundleOf).toList();
    Path program = program().header("DynamicImport-Package", "*").write("program.jar");

    assertSendsTokens(
        inOsgi(framework, Stream.concat(client.stream(), Stream.of(program)), OkHttpCaller.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {FELIX, EQUINOX})
  void tagsRequestsOfAClientEmbeddedInABundle(String framework) {
    NewJar program = program().header("DynamicImport-Package", "javax.*,org.ietf.jgss");
    StringBuilder classPath = new StringBuilder(".");
    for (Path jar : Libraries.of(APACHE)) {
      program.addFile("lib/" + jar.getFileName(), jar);
      classPath.append(",lib/").append(jar.getFileName());
    }
    program.header("Bundle-ClassPath", classPath.toString());

    assertSendsTokens(
        inOsgi(framework, Stream.of(program.write("program.jar")), ApacheHttpClient4Caller.class));
  }

  private JavaProcess inOsgi(
      String framework, Stream<Path> bundles, Class<? extends HttpCaller> caller) {
    return JavaProcess.of(
            OsgiMain.class,
            Build.freshDirectory("osgi").toString(),
            bundles.map(Path::toString).collect(Collectors.joining(File.pathSeparator)))
        .arguments(request(caller))
        // For a method that is often called by reflection, Java 8 generates a class in a loader
        // whose parent is the bundle's. Felix then searches the bundles for the package of that
        // class's superclass.
        .options("-Dsun.reflect.inflationThreshold=" + Integer.MAX_VALUE)
        .classPath(List.of(Libraries.alone(framework)));
  }

  private static NewJar program() {
    return bundle("program").addPrograms("");
  }

  private static Path bundleOf(Path library) {
    NewJar bundle = bundle(library.getFileName().toString().replace(".jar", "")).addAll(library);
    return bundle
        .header("Export-Package", String.join(",", bundle.packages()))
        .header("DynamicImport-Package", "*")
        .write(library.getFileName().toString());
  }

  private static NewJar bundle(String name) {
    return new NewJar().header("Bundle-ManifestVersion", "2").header("Bundle-SymbolicName", name);
  }
}
