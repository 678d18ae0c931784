package com.anaconda.aau.it.harness;

/** A configuration that makes nginx run in the foreground, with all files in its own directory. */
public final class NginxConfiguration {

  private static final String FRAME =
      """
      daemon off;
      master_process off;
      pid nginx.pid;
      error_log error.log;
      events {}
      http {
        client_body_temp_path body;
        proxy_temp_path proxy;
        fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi;
        scgi_temp_path scgi;
      %s
      }
      """;

  private NginxConfiguration() {}

  /** Returns the complete configuration, with these directives in {@code http}. */
  public static String with(String http) {
    return FRAME.formatted(http);
  }
}
