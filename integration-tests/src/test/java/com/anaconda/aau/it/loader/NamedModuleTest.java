package com.anaconda.aau.it.loader;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.client.apache.ApacheHttpClient4Caller;
import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.NewJar;
import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.HttpCaller;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A program made of named modules. Such a module can use only the packages of modules that it
 * requires.
 */
class NamedModuleTest extends HostedClientSuite {

  @BeforeEach
  void needsModules() {
    assumeTrue(JavaVersion.OF_FORKS >= 9, "Java 8 has no modules");
  }

  @Test
  void tagsRequestsOfOkHttp() {
    assertSendsTokens(program(OKHTTP, OkHttpCaller.class, "okhttp3", "java.logging"));
  }

  @Test
  void tagsRequestsOfApacheHttpClient() {
    assertSendsTokens(
        program(
            APACHE,
            ApacheHttpClient4Caller.class,
            "org.apache.httpcomponents.httpclient",
            "org.apache.httpcomponents.httpcore",
            "java.logging",
            "java.naming",
            "java.security.jgss"));
  }

  /** A runtime image must include {@code java.instrument} for agents to work. */
  @Test
  void tagsRequestsInARuntimeImageWithoutTheHttpClientModule() {
    Path jlink = Build.javaHome().resolve("bin/jlink");
    assumeTrue(
        Files.exists(jlink) && Files.exists(Build.javaHome().resolve("jmods")),
        "this JDK cannot create runtime images");
    Path image = Build.freshDirectory("image").resolve("image");
    new Fork(
            List.of(
                jlink.toString(),
                "--add-modules",
                "java.base,java.logging,java.instrument",
                "--output",
                image.toString()))
        .run()
        .succeeded();

    assertSendsTokens(
        JavaProcess.of(ClientMain.class, request(OkHttpCaller.class))
            .classPath(Libraries.of(OKHTTP))
            .on(image));
  }

  private JavaProcess program(
      String library, Class<? extends HttpCaller> caller, String... requires) {
    Path program =
        new NewJar().addPrograms("").add("module-info.class", module(requires)).write("shop.jar");
    String modulePath =
        Stream.concat(Stream.of(program), Libraries.of(library).stream())
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return JavaProcess.of("-m", "shop/" + ClientMain.class.getName())
        .options("-p", modulePath)
        .arguments(request(caller));
  }

  private static byte[] module(String... requires) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V9, Opcodes.ACC_MODULE, "module-info", null, null, null);
    ModuleVisitor module = writer.visitModule("shop", 0, null);
    module.visitRequire("java.base", Opcodes.ACC_MANDATED, null);
    for (String required : requires) {
      module.visitRequire(required, 0, null);
    }
    module.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
