package com.anaconda.aau.core;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Prints the User-Agent with unlinkable tokens, first without a free descriptor, then with all of
 * them free again. Argument: the home.
 */
final class UnlinkableMain {
  private static final URI SERVER = URI.create("https://repo.example/");

  private UnlinkableMain() {}

  public static void main(String[] arguments) throws IOException {
    // Only loads the classes. In a jar, they need no descriptor.
    resolve(arguments[0]).userAgent("fetch/1.0", SERVER);
    AnonUsage usage = resolve(arguments[0]);
    List<InputStream> open = OutOfDescriptorsMain.openAll();
    String first = usage.userAgent("fetch/1.0", SERVER);
    for (InputStream each : open) {
      each.close();
    }
    System.out.println(TokenMain.READY);
    System.out.println(first + ", " + usage.userAgent("fetch/1.0", SERVER));
  }

  private static AnonUsage resolve(String home) {
    return AnonUsage.resolve(
        TestEnvironment.withHome(Path.of(home)).build(),
        Map.of("anaconda_anon_usage_unlinkable", "true"));
  }
}
