package com.anaconda.aau.it.demo;

import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.TokenString;
import com.anaconda.aau.it.program.ApacheHttpClient4Caller;
import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.HttpUrlConnectionCaller;
import com.anaconda.aau.it.program.JdkHttpClientCaller;
import com.anaconda.aau.it.program.OkHttpCaller;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sends requests to a repository server on this machine with real clients and with the Maven that
 * runs the build, each without and with the agent, and prints the User-Agent that the server got.
 */
public final class Demo {

  private static final String OKHTTP = "com.squareup.okhttp3:okhttp-jvm:5.3.2";
  private static final String APACHE = "org.apache.httpcomponents:httpclient:4.5.14";

  private final RecordingServer server;
  private final Path home = Build.freshDirectory("demo-home");
  private final Path environment = Build.freshDirectory("demo-environment");
  private final Set<String> clients = new LinkedHashSet<>();
  private final Set<String> sessions = new LinkedHashSet<>();

  private Demo(RecordingServer server) {
    this.server = server;
  }

  public static void main(String[] arguments) throws IOException {
    Repository repository = Repository.withToy();
    try (RecordingServer server = RecordingServer.start()) {
      server.answer("/maven2/", Answer.files("/maven2/", List.of(repository.root())));
      new Demo(server).show();
    }
  }

  private void show() throws IOException {
    System.out.println("What a repository server on this machine sees:\n");
    show("HttpURLConnection", HttpUrlConnectionCaller.class, List.of());
    show("java.net.http.HttpClient", JdkHttpClientCaller.class, List.of());
    show("OkHttp 5.3.2", OkHttpCaller.class, Libraries.of(OKHTTP));
    show("Apache HttpClient 4.5.14", ApacheHttpClient4Caller.class, Libraries.of(APACHE));
    show(
        "Maven, the one that runs this build", maven(), maven().environment("MAVEN_OPTS", agent()));
    System.out.printf(
        "%d client token and %d session tokens, one per JVM.%n%n", clients.size(), sessions.size());
    String jar = Build.agent().toAbsolutePath().normalize().toString();
    System.out.println("The agent is " + jar);
    System.out.println("To see what switching it on for Maven would change, run:\n");
    System.out.println("    java -jar " + inWorkingDirectory(jar) + " install --maven --dry-run\n");
  }

  /** The shortest path that a shell in the directory of the build takes for the jar. */
  private static String inWorkingDirectory(String jar) {
    Path directory = Path.of("").toAbsolutePath();
    Path file = Path.of(jar);
    Path path = file.startsWith(directory) ? directory.relativize(file) : file;
    return path.toString().indexOf(' ') < 0 ? path.toString() : '"' + path.toString() + '"';
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
    String userAgent = userAgentOf(with);
    System.out.println("  with     " + userAgent + "\n");
    TokenString tokens = TokenString.atEndOf(userAgent);
    clients.add(tokens.client());
    sessions.add(tokens.session());
  }

  private String userAgentOf(Fork fork) {
    int before = server.requests().size();
    fork.environment("HOME", home.toString()).run().succeeded();
    List<RecordedRequest> requests = server.requests();
    if (requests.size() == before) {
      throw new IllegalStateException("the server got no request");
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
