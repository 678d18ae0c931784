package com.anaconda.aau.core;

import com.anaconda.aau.core.file.Patient;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks up the tokens of each home twice: first without a free descriptor, then with all of them
 * free again. For each home, prints whether the first lookup failed and what the second one found.
 *
 * <p>Arguments: homes to look up first, only to load the classes; {@code --}; and the homes to
 * report on.
 */
final class OutOfDescriptorsMain {
  private OutOfDescriptorsMain() {}

  public static void main(String[] arguments) {
    new LookUpThread(arguments).start();
  }

  private static void lookUp(String[] arguments) throws IOException {
    List<String> homes = new ArrayList<>(List.of(arguments));
    for (String home = homes.remove(0); !home.equals("--"); home = homes.remove(0)) {
      resolve(home);
      resolve(home);
    }
    List<InputStream> open = openAll();
    List<AnonUsage> first = new ArrayList<>();
    for (String home : homes) {
      first.add(resolve(home));
    }
    for (InputStream each : open) {
      each.close();
    }
    System.out.println(TokenMain.READY);
    for (int i = 0; i < homes.size(); i++) {
      System.out.println(first.get(i).failed() + " " + resolve(homes.get(i)));
    }
  }

  private static AnonUsage resolve(String home) {
    return AnonUsage.resolve(TestEnvironment.withHome(Path.of(home)).build(), Map.of());
  }

  static List<InputStream> openAll() {
    List<InputStream> open = new ArrayList<>();
    while (true) {
      try {
        open.add(new FileInputStream("/proc/self/stat"));
      } catch (IOException limit) {
        return open;
      }
    }
  }

  /** Waits for files without a time limit, like the agent's own lookup thread. */
  private static final class LookUpThread extends Thread implements Patient {
    private final String[] arguments;

    LookUpThread(String[] arguments) {
      this.arguments = arguments;
    }

    @Override
    public void run() {
      try {
        lookUp(arguments);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
