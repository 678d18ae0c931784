package com.anaconda.aau.it.log;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.ServerProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.AccessLogValve;

/** Tomcat with the pattern that docs/report.md names. */
final class TomcatServer implements LogWritingServer {

  /** Kept reachable, because java.util.logging drops unreferenced loggers. */
  private static final Logger LOGGER = Logger.getLogger("org.apache");

  private final Path directory = Build.freshDirectory("tomcat");
  private final Tomcat tomcat = new Tomcat();

  @Override
  public List<String> formats() {
    return List.of("combined");
  }

  @Override
  public void start() throws Exception {
    LOGGER.setLevel(Level.OFF);
    tomcat.setBaseDir(directory.toString());
    tomcat.setHostname("127.0.0.1");
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    AccessLogValve log = new AccessLogValve();
    log.setDirectory(directory.toString());
    log.setPrefix("combined");
    log.setSuffix(".log");
    log.setRotatable(false);
    log.setPattern("combined");
    tomcat.getHost().getPipeline().addValve(log);
    Context context = tomcat.addContext("", directory.toString());
    Tomcat.addServlet(context, "packages", new Packages()).addMapping("/");
    tomcat.start();
    ServerProgram.answers(port());
  }

  private static final class Packages extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(request.getRequestURI().startsWith("/com/") ? 200 : 404);
    }
  }

  @Override
  public int port() {
    return tomcat.getConnector().getLocalPort();
  }

  @Override
  public Path log(String format) {
    return directory.resolve(format + ".log");
  }

  @Override
  public void stop() throws Exception {
    tomcat.stop();
    tomcat.destroy();
  }

  @Override
  public String toString() {
    return "tomcat";
  }
}
