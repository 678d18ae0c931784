package com.anaconda.aau.it.matrix;

import com.anaconda.aau.it.harness.PublishedArtifact;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An artifact that has classes which the catalog of clients names.
 *
 * @param coordinates {@code group:artifact}
 * @param lines the beginnings of the versions that are a client's the agent is made for
 */
record CatalogArtifact(String coordinates, Pattern lines) {

  /** Not what came before a release: milestones, candidates, betas. */
  private static final Pattern RELEASE =
      Pattern.compile("[0-9.]+(\\.v[0-9]+|\\.Final|\\.GA|\\.RELEASE)?");

  static final List<CatalogArtifact> ALL =
      List.of(
          artifact("com.squareup.okhttp:okhttp", "2"),
          artifact("com.squareup.okhttp3:okhttp", "[34]"),
          artifact("com.squareup.okhttp3:okhttp-jvm", "5"),
          artifact("commons-httpclient:commons-httpclient", "3"),
          artifact("org.apache.httpcomponents:httpcore", "4"),
          artifact("org.apache.httpcomponents:httpcore-nio", "4"),
          artifact("org.apache.httpcomponents.core5:httpcore5", "5"),
          artifact("org.apache.httpcomponents.core5:httpcore5-h2", "5"),
          artifact("org.eclipse.jetty:jetty-client", "9\\.[1-4]|1[0-2]"),
          artifact("org.eclipse.jetty.http2:http2-http-client-transport", "9\\.[34]|1[01]"),
          artifact("org.eclipse.jetty.http2:jetty-http2-client-transport", "12"),
          artifact("org.eclipse.jetty.http3:jetty-http3-client-transport", "12"),
          artifact("org.jboss.netty:netty", "3\\.2"),
          artifact("io.netty:netty", "3"),
          artifact("io.netty:netty-codec-http", "4"),
          artifact("io.netty:netty-codec-http2", "4"),
          artifact("io.netty:netty-codec-http3", "4"),
          artifact("io.ktor:ktor-client-cio", "1\\.[0-3]"),
          artifact("io.ktor:ktor-client-cio-jvm", "[1-3]"),
          artifact("org.apache.pekko:pekko-http-core_2.13", "1"),
          artifact("com.typesafe.akka:akka-http-core_2.12", "10\\.[01]"),
          artifact("com.typesafe.akka:akka-http-core_2.13", "10"),
          artifact("io.undertow:undertow-core", "[12]"),
          artifact("io.grpc:grpc-netty-shaded", "1"),
          artifact("io.grpc:grpc-okhttp", "1"),
          artifact("org.glassfish.grizzly:grizzly-http", "2\\.[1-4]|[3-5]"),
          artifact("org.glassfish.grizzly:grizzly-http2", "2\\.[34]|[3-5]"));

  private static CatalogArtifact artifact(String coordinates, String lines) {
    return new CatalogArtifact(coordinates, Pattern.compile("(" + lines + ")\\..*"));
  }

  PublishedArtifact published() {
    String[] names = coordinates.split(":");
    return new PublishedArtifact(names[0], names[1]);
  }

  /** Whether a version is a release of one of the lines. */
  boolean has(String version) {
    return RELEASE.matcher(version).matches() && lines.matcher(version).matches();
  }
}
