package com.anaconda.aau.report.output;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium with one tab, driven by the DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String LISTENING = "DevTools listening on ";

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private int lastId;

  /** Starts the browser with a profile directory that does not exist yet. */
  Browser(Path profile) throws IOException, InterruptedException {
    process =
        new ProcessBuilder(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address()), new Messages())
            .join();
    for (String domain : new String[] {"Page", "Runtime", "Network", "Log"}) {
      call(domain + ".enable", JSON.createObjectNode());
    }
  }

  static void assumeInstalled() {
    assumeTrue(Files.isExecutable(CHROMIUM), "no /usr/bin/chromium");
  }

  /** Returns the address of the tab. The browser prints its own address on stderr. */
  private String address() throws IOException, InterruptedException {
    BufferedReader printed = process.errorReader();
    String line = printed.readLine();
    while (line != null && !line.startsWith(LISTENING)) {
      line = printed.readLine();
    }
    if (line == null) {
      throw new IOException("Chromium did not start: " + process.waitFor());
    }
    // The browser would block if nobody read the rest of its output.
    Thread reader = new Thread(() -> printed.lines().forEach(ignored -> {}));
    reader.setDaemon(true);
    reader.setUncaughtExceptionHandler((thread, closed) -> {});
    reader.start();
    String browser = URI.create(line.substring(LISTENING.length())).getAuthority();
    HttpRequest list = HttpRequest.newBuilder(URI.create("http://" + browser + "/json")).build();
    JsonNode tabs =
        JSON.readTree(HttpClient.newHttpClient().send(list, BodyHandlers.ofString()).body());
    return tabs.get(0).get("webSocketDebuggerUrl").asText();
  }

  /** Shows a page at a width, in dark or light colors, and waits until its scripts have run. */
  void open(Path page, int width, boolean dark) throws InterruptedException {
    ObjectNode size = JSON.createObjectNode();
    size.put("width", width).put("height", 900).put("deviceScaleFactor", 1);
    call("Emulation.setDeviceMetricsOverride", size.put("mobile", width < 600));
    ObjectNode media = JSON.createObjectNode();
    media
        .putArray("features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", dark ? "dark" : "light");
    call("Emulation.setEmulatedMedia", media);
    requests.clear();
    complaints.clear();
    call("Page.navigate", JSON.createObjectNode().put("url", page.toUri().toString()));
    evaluate(
        "new Promise(done => document.readyState === 'complete' ? done() : onload = () => done())");
    evaluate(NEXT_FRAME);
  }

  private static final String NEXT_FRAME =
      "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))";

  /** Returns the value of an expression, waiting for it if it is a promise. */
  JsonNode evaluate(String expression) throws InterruptedException {
    JsonNode result =
        call(
            "Runtime.evaluate",
            JSON.createObjectNode()
                .put("expression", expression)
                .put("awaitPromise", true)
                .put("returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.get("exceptionDetails").toString());
    }
    return result.get("result").path("value");
  }

  /** Returns a picture of the visible part, or of the whole page after drawing all its charts. */
  byte[] picture(boolean whole) throws InterruptedException {
    if (whole) {
      evaluate("charts.forEach(chart => chart.draw()), 0");
      evaluate(NEXT_FRAME);
    }
    return Base64.getDecoder()
        .decode(
            call(
                    "Page.captureScreenshot",
                    JSON.createObjectNode()
                        .put("format", "png")
                        .put("captureBeyondViewport", whole))
                .get("data")
                .asText());
  }

  byte[] pdf() throws InterruptedException {
    return Base64.getDecoder()
        .decode(call("Page.printToPDF", JSON.createObjectNode()).get("data").asText());
  }

  /** Returns the URLs that the page requested, including its own. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Returns the errors and warnings in the console. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  JsonNode call(String method, ObjectNode parameters) throws InterruptedException {
    int id = ++lastId;
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    socket.sendText(message.toString(), true).join();
    while (true) {
      JsonNode answer = messages.poll(120, TimeUnit.SECONDS);
      if (answer == null) {
        throw new IllegalStateException(method + " is not answered");
      }
      if (answer.path("id").asInt() == id) {
        if (answer.has("error")) {
          throw new IllegalStateException(method + ": " + answer.get("error"));
        }
        return answer.get("result");
      }
      notice(answer.path("method").asText(), answer.path("params"));
    }
  }

  private void notice(String event, JsonNode parameters) {
    if (event.equals("Network.requestWillBeSent")) {
      requests.add(parameters.get("request").get("url").asText());
    }
    boolean isError =
        event.equals("Runtime.exceptionThrown")
            || event.equals("Log.entryAdded")
            || event.equals("Runtime.consoleAPICalled");
    if (isError) {
      complaints.add(parameters.toString());
    }
  }

  @Override
  public void close() {
    socket.abort();
    // The browser's helpers also write to the profile, and some of them end after the browser.
    List<ProcessHandle> all =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    process.destroy();
    all.forEach(Browser::awaitEnd);
  }

  private static void awaitEnd(ProcessHandle ending) {
    ending
        .onExit()
        .orTimeout(10, TimeUnit.SECONDS)
        .exceptionally(
            late -> {
              ending.destroyForcibly();
              return ending.onExit().join();
            })
        .join();
  }

  private final class Messages implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        try {
          messages.add(JSON.readTree(text.toString()));
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
