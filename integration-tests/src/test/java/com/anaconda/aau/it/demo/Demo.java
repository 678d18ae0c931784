package com.anaconda.aau.it.demo;

import com.anaconda.aau.it.client.apache.ApacheHttpClient4Caller;
import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.client.jdk.JdkHttpClientCaller;
import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.CombinedLog;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.UsageReport;
import com.anaconda.aau.it.program.ClientMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Sends requests to a repository server on this machine, from real clients and from the Maven that
 * runs the build, each first without and then with the agent. Prints the User-Agent that the server
 * received, and runs the report on the server's access log.
 */
public final class Demo {

  private static final String OKHTTP = "com.squareup.okhttp3:okhttp-jvm:5.5.1";
  private static final String APACHE = "org.apache.httpcomponents:httpclient:4.5.14";

  private final RecordingServer server;
  private final Path home = Build.freshDirectory("demo-home");
  private final Path environment = Build.freshDirectory("demo-environment");

  private Demo(RecordingServer server) {
    this.server = server;
  }

  public static void main(String[] arguments) throws IOException {
    Repository repository = Repository.withToy();
    Path file = Build.directory("demo").resolve("access.log");
    Files.deleteIfExists(file);
    CombinedLog log = new CombinedLog(file);
    try (RecordingServer server = RecordingServer.start(log)) {
      server.answer("/maven2/", Answer.files("/maven2/", List.of(repository.root())));
      new Demo(server).show();
      // The user keeps using these paths, so show them without the tests' links.
      report(log.of(server.requests()).toRealPath());
    }
    System.out.println("\nTo see what switching the agent on for Maven would change, run:\n");
    System.out.printf(
        "    java -jar %s install --maven --dry-run%n%n", typed(Build.agent().toRealPath()));
  }

  private void show() throws IOException {
    System.out.println("What a repository server on this machine sees:\n");
    show("HttpURLConnection", HttpUrlConnectionCaller.class, List.of());
    show("java.net.http.HttpClient", JdkHttpClientCaller.class, List.of());
    show("OkHttp 5.5.1", OkHttpCaller.class, Libraries.of(OKHTTP));
    show("Apache HttpClient 4.5.14", ApacheHttpClient4Caller.class, Libraries.of(APACHE));
    show(
        "Maven, the one that runs this build", maven(), maven().environment("MAVEN_OPTS", agent()));
  }

  private static void report(Path log) throws IOException {
    Path page = log.resolveSibling("usage.html");
    System.out.println("What the report says about the server's access log:\n");
    System.out.printf(
        "    java -jar %s %s --html %s%n%n",
        typed(Build.report().toRealPath()), typed(log), typed(page));
    System.out.print(UsageReport.run(log.toString(), "--html", page.toString()).stdout());
  }

  /** Returns the path that a user would type for a file in the directory of the build. */
  private static String typed(Path file) throws IOException {
    Path directory = Path.of("").toRealPath();
    String path = (file.startsWith(directory) ? directory.relativize(file) : file).toString();
    return path.indexOf(' ') < 0 ? path : '"' + path + '"';
  }

  private void show(String name, Class<?> caller, List<Path> libraries) {
    String jar = server.http("/maven2/" + Repository.TOY + ".jar");
    JavaProcess java =
        JavaProcess.of(ClientMain.class, "--client", caller.getName(), "GET", jar)
            .classPath(libraries);
    show(name, java.fork(), java.options(agent()).fork());
  }

  private void show(String name, Fork without, Fork with) {
    System.out.println(name);
    System.out.println("  without  " + userAgentOf(without));
    System.out.println("  with     " + userAgentOf(with) + "\n");
  }

  private String userAgentOf(Fork fork) {
    int before = server.requests().size();
    fork.environment("HOME", home.toString()).run().succeeded();
    List<RecordedRequest> requests = server.requests();
    if (requests.size() == before) {
      throw new IllegalStateException("the server received no request");
    }
    return requests.get(before).userAgent();
  }

  private Fork maven() throws IOException {
    return Repository.mavenThatNeedsToy(server.http("/maven2/"));
  }

  private String agent() {
    return JavaProcess.agentOption() + "=prefix=" + environment;
  }
}
