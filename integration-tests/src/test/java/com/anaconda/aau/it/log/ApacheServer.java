package com.anaconda.aau.it.log;

import java.nio.file.Path;
import java.util.List;

/** Apache httpd with the formats of Debian's apache2.conf. */
final class ApacheServer extends InstalledServer {

  private static final String CONFIGURATION =
      """
      ServerName repo.example.com
      Listen 127.0.0.1:%2$d
      PidFile "%1$s/apache.pid"
      ErrorLog "%1$s/error.log"
      DefaultRuntimeDir "%1$s"
      Mutex pthread
      LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
      LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
      LoadModule rewrite_module /usr/lib/apache2/modules/mod_rewrite.so
      <IfModule !unixd_module>
        LoadModule unixd_module /usr/lib/apache2/modules/mod_unixd.so
      </IfModule>
      RewriteEngine on
      RewriteRule ^/com/ - [R=200]
      RewriteRule ^ - [R=404]
      LogFormat "%%v:%%p %%h %%l %%u %%t \\"%%r\\" %%>s %%O \\"%%{Referer}i\\" \\"%%{User-Agent}i\\"" vhost_combined
      LogFormat "%%h %%l %%u %%t \\"%%r\\" %%>s %%O \\"%%{Referer}i\\" \\"%%{User-Agent}i\\"" combined
      CustomLog "%1$s/combined.log" combined
      CustomLog "%1$s/vhost_combined.log" vhost_combined
      """;

  ApacheServer() {
    super("apache2", "apache2-bin");
  }

  @Override
  public List<String> formats() {
    return List.of("combined", "vhost_combined");
  }

  @Override
  String configuration(Path directory, int port) {
    // Apache refuses to serve as root.
    return (isRoot() ? "User nobody\nGroup nogroup\n" : "")
        + CONFIGURATION.formatted(directory, port);
  }

  @Override
  List<String> arguments(Path directory, Path configuration, int port) {
    return List.of("-d", directory.toString(), "-f", configuration.toString(), "-DFOREGROUND");
  }
}
