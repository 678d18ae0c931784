package com.anaconda.aau.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.report.figures.Period;
import com.anaconda.aau.report.figures.Report;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real nginx writes the same requests in three formats; each report says what was asked. */
class NginxWritesTheLogTest {
  private static final Path NGINX = Path.of("/usr/sbin/nginx");
  private static final String C = "c/AAAAAAAAAAAAAAAAAAAAAA";
  private static final String S = "s/BBBBBBBBBBBBBBBBBBBBBB";
  private static final String E = "e/CCCCCCCCCCCCCCCCCCCCCC";

  private static final List<String> AGENTS =
      List.of(
          "Apache-Maven/3.9.9 (Java 17.0.15; Linux 6.1) aau/0.1.0 " + C + " " + S + " " + E,
          "Coursier/2.0 aau/0.1.0 " + C.replace('A', 'D') + " " + S.replace('B', 'D'),
          "odd \"quoted\" \\ back/1 aau/0.1.0 " + C,
          "Gradle/8.11.1 aau/0.1.0",
          "Apache Ivy/2.5.3",
          "x/1 aau/0.1.0 c/short",
          "\u00fcml\u00e4ut/1.0 aau/0.1.0 " + C);

  @TempDir Path directory;
  private Process nginx;
  private int port;

  @BeforeEach
  void startNginx() throws Exception {
    assumeTrue(Files.isExecutable(NGINX), "nginx is not installed: apt-get install nginx-light");
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path file = directory.resolve("www/com/example/toy/1.0/toy-1.0.jar");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "jar");
    Path configuration = directory.resolve("nginx.conf");
    Files.writeString(
        configuration,
        // Started by root, nginx would read files as somebody who may not look in here.
        (System.getProperty("user.name").equals("root") ? "user root;\n" : "")
            + """
        daemon off; pid %1$s/pid; error_log %1$s/error.log; worker_processes 1;
        events {}
        http {
          log_format json escape=json '{"time":"$time_iso8601","request":"$request",'
            '"status":$status,"http_user_agent":"$http_user_agent","user":"$remote_user"}';
          log_format own '$msec|$request_method|$uri|$status|"$http_user_agent"|$request_time';
          client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
          uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
          server {
            listen 127.0.0.1:%2$d;
            root %1$s/www;
            access_log %1$s/combined.log;
            access_log %1$s/json.log json;
            access_log %1$s/own.log own;
          }
        }
        """
                .formatted(directory, port));
    nginx =
        new ProcessBuilder(NGINX.toString(), "-c", configuration.toString(), "-p", directory + "/")
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("nginx.out").toFile())
            .start();
    while (nginx.isAlive() && !answers()) {
      Thread.onSpinWait();
    }
    assumeTrue(nginx.isAlive(), "nginx did not start: " + directory.resolve("nginx.out"));
  }

  @AfterEach
  void stopNginx() throws InterruptedException {
    if (nginx != null) {
      nginx.destroy();
      nginx.waitFor(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void inEveryFormatTheFiguresAreThoseOfTheRequests() throws Exception {
    for (String agent : AGENTS) {
      get("/com/example/toy/1.0/toy-1.0.jar", agent);
    }
    get("/missing", AGENTS.get(0));
    get("/com/example/toy/1.0/toy-1.0.jar?x= aau/0.1.0".replace(" ", "%20"), "curl/8");
    stopNginx();

    check(Reports.of(directory.resolve("combined.log")));
    check(Reports.of(directory.resolve("json.log")));
    String own = "$msec|$request_method|$uri|$status|\"$http_user_agent\"|$request_time";
    Reports.Printed printed =
        Reports.run(directory.resolve("own.log").toString(), "--log-format", own);
    assertEquals("2 clients, 2 sessions, 1 environments in 9 requests", first(printed.out()));
  }

  private static void check(Report report) {
    Period total = report.total();
    assertEquals(0, report.unreadable().lines(), report.unreadable().examples().toString());
    assertEquals(9, total.traffic().requests());
    assertEquals(5, total.traffic().tagged());
    assertEquals(1, total.traffic().optedOut());
    assertEquals(2, total.traffic().untagged());
    assertEquals(1, total.traffic().malformed());
    assertEquals(2, total.clients().value());
    assertEquals(2, total.sessions().value());
    assertEquals(1, total.environments().value());
    assertEquals("com.example:toy", report.packages().rows().get(0).name());
    assertEquals(8, report.packages().rows().get(0).downloads());
    assertEquals(2, report.packages().rows().get(0).clients().value());
  }

  private static String first(String text) {
    return text.lines().findFirst().orElse("");
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** By hand, since HTTP clients refuse to send what hostile ones do. */
  private void get(String path, String agent) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nUser-Agent: "
              + agent
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      while (in.readLine() != null) {
        continue;
      }
    }
  }
}
