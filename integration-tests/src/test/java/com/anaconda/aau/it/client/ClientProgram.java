package com.anaconda.aau.it.client;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.program.IsolatedMain;
import java.io.File;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.commons.support.ReflectionSupport;

/** The program that a client's test runs, described so that other tests can run it, too. */
public final class ClientProgram {

  private final HttpClientSuite suite;

  private ClientProgram(HttpClientSuite suite) {
    this.suite = suite;
  }

  /** The programs of all clients that pass {@link HttpClientSuite} over HTTP/1.1. */
  public static List<ClientProgram> all() {
    return ReflectionSupport.findAllClassesInPackage(
            ClientProgram.class.getPackageName(), ClientProgram::isClient, name -> true)
        .stream()
        .map(type -> of((HttpClientSuite) ReflectionSupport.newInstance(type)))
        .toList();
  }

  private static boolean isClient(Class<?> type) {
    return HttpClientSuite.class.isAssignableFrom(type)
        && !OverHttp2Suite.class.isAssignableFrom(type)
        && !Modifier.isAbstract(type.getModifiers());
  }

  private static ClientProgram of(HttpClientSuite suite) {
    return new ClientProgram(suite);
  }

  /**
   * The arguments that make {@link IsolatedMain} run this program along with others.
   *
   * @param options the options before the client's name; see ClientMain
   * @param requests methods and URLs
   */
  public List<String> isolatedWith(String[] options, String[] requests) {
    String classPath =
        Stream.concat(suite.classPath().stream(), Stream.of(Build.programs()))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> arguments = new ArrayList<>(List.of("--class-path", classPath));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--client", suite.caller()));
    arguments.addAll(List.of(requests));
    return arguments;
  }

  /** The JVM options that the client needs. */
  public Stream<String> options() {
    return Stream.of(suite.options());
  }

  public boolean runsOn(int java) {
    return suite.runsOn(java);
  }

  /** The client's name. */
  @Override
  public String toString() {
    return suite.getClass().getSimpleName().replaceFirst("Test$", "");
  }
}
