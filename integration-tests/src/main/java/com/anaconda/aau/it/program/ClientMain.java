package com.anaconda.aau.it.program;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes requests with one client and prints a line per request: the status, or the types of the
 * exception and its causes.
 *
 * <p>Arguments: options with their values and methods with their URLs. An option applies to all
 * later requests. Options that configure the client must precede {@code --client}, which names its
 * class.
 */
public final class ClientMain {

  private final Settings settings = new Settings();
  private HttpCaller caller;
  private String userAgent;
  private boolean expectContinue;
  private boolean showing;
  private final List<String> headers = new ArrayList<>();
  private int times = 1;
  private int threads = 1;

  private ClientMain() {}

  public static void main(String[] arguments) throws Exception {
    run(arguments);
    // The threads of some clients stay alive for a minute.
    System.exit(0);
  }

  /** Does the same without exiting the JVM. */
  public static void run(String[] arguments) throws Exception {
    ClientMain main = new ClientMain();
    for (int i = 0; i < arguments.length; i += 2) {
      main.run(arguments[i], arguments[i + 1]);
    }
  }

  private void run(String command, String value) throws Exception {
    switch (command) {
      case "--proxy":
        settings.proxy = addressOf(value);
        break;
      case "--credentials":
        settings.user = value.substring(0, value.indexOf(':'));
        settings.password = value.substring(value.indexOf(':') + 1);
        break;
      case "--default-user-agent":
        settings.withoutUserAgent = value.equals("off");
        break;
      case "--client":
        caller = HttpCaller.of(value, settings);
        break;
      case "--user-agent":
        userAgent = value;
        break;
      case "--expect-continue":
        expectContinue = Boolean.parseBoolean(value);
        break;
      case "--header":
        headers.add(value);
        break;
      case "--show":
        showing = Boolean.parseBoolean(value);
        break;
      case "--times":
        times = Integer.parseInt(value);
        break;
      case "--threads":
        threads = Integer.parseInt(value);
        break;
      default:
        send(new RequestSpec(command, value, userAgent, expectContinue, new ArrayList<>(headers)));
    }
  }

  private static InetSocketAddress addressOf(String text) {
    int colon = text.indexOf(':');
    return new InetSocketAddress(
        text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  private void send(RequestSpec request) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<String>> results = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      results.add(pool.submit(() -> resultOf(request)));
    }
    for (Future<String> result : results) {
      System.out.print(result.get());
    }
    pool.shutdown();
  }

  /** Sends one request object several times. */
  private String resultOf(RequestSpec request) throws Exception {
    HttpCall call = caller.prepare(request);
    StringBuilder result = new StringBuilder();
    show(call, result);
    for (int i = 0; i < times; i++) {
      try {
        result.append(call.send()).append('\n');
      } catch (Exception e) {
        result.append(kindOf(e)).append('\n');
      }
      show(call, result);
    }
    return result.toString();
  }

  /** Appends what the application sees of its request, if asked to show it. */
  private void show(HttpCall call, StringBuilder result) {
    if (showing) {
      result.append(call.seen()).append('\n');
    }
  }

  private static String kindOf(Throwable failure) {
    String kind = failure.getClass().getName();
    return failure.getCause() == null ? kind : kind + " of " + kindOf(failure.getCause());
  }
}
