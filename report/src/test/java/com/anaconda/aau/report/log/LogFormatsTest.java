package com.anaconda.aau.report.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogFormatsTest {
  private static final String AGENT = "Apache-Maven/3.9.9 (Java 17.0.15; Linux 6.1) aau/0.1.0 c/x";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        // nginx
        "10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /a.jar HTTP/1.1\" 200 12 \"-\" \"AGENT\"",
        // with an administrator's own field appended
        "10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /a.jar HTTP/1.1\" 200 12 \"-\" \"AGENT\" \"-\" 0.003",
        // IPv6, a user with a space and a bracket
        "2001:db8::1 - al [ice [28/Nov/2026:22:14:33 +0000] \"GET /a.jar?u=1 HTTP/2.0\" 200 - \"http://x/\" \"AGENT\"",
        // Apache vhost_combined
        "repo.example.com:443 10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /a.jar HTTP/1.1\" 200 12 \"-\" \"AGENT\"",
        // Nexus 3's request.log
        "10.0.0.1 - admin [28/Nov/2026:22:14:33 +0000] \"GET /a.jar HTTP/1.1\" 200 - 1234 12 \"AGENT\" [qtp1-45]",
        // Artifactory 7's artifactory-request.log
        "2026-11-28T22:14:33.123Z|a1b2|10.0.0.1|admin|GET|/a.jar|200|-1|1234|12|AGENT",
        // Traefik, common log format
        "10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /a.jar HTTP/1.1\" 200 12 \"-\" \"AGENT\" 1 \"r@file\" \"http://10.0.0.2\" 3ms",
        // squid, logformat combined
        "10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET http://repo.example.com/a.jar HTTP/1.1\" 200 12 \"-\" \"AGENT\" TCP_MISS:HIER_DIRECT",
        // HAProxy, option httplog with capture request header User-Agent len 256
        "Nov 28 22:14:33 lb haproxy[12]: 10.0.0.1:4711 [28/Nov/2026:22:14:33.123] fe be/s1 0/0/1/2/3 200 1234 - - ---- 1/1/0/0/0 0/0 {AGENT} \"GET /a.jar HTTP/1.1\"",
        "Nov 28 22:14:33 lb haproxy[12]: 10.0.0.1:4711 [28/Nov/2026:22:14:33.123] fe be/s1 0/0/1/2/3 200 1234 - - ---- 1/1/0/0/0 0/0 {repo.example.com|AGENT} \"GET /a.jar HTTP/1.1\"",
        // HAProxy without the syslog header, over IPv6, with captured response headers
        "10.0.0.1:4711 [28/Nov/2026:22:14:33.123] fe be/s1 0/0/1/2/3 200 1234 - - ---- 1/1/0/0/0 0/0 {AGENT} \"GET /a.jar HTTP/1.1\"",
        "[2001:db8::1]:4711 [28/Nov/2026:22:14:33.123] fe be/<NOSRV> 0/-1/-1/-1/0 200 0 - - LR-- 1/1/0/0/0 0/0 {AGENT} \"GET /a.jar HTTP/1.1\"",
        "<134>Nov 28 22:14:33 haproxy[12]: ::1:4711 [28/Nov/2026:22:14:33.123] fe be/s1 0/0/1/2/3 200 1234 - - ---- 1/1/0/0/0 0/0 {AGENT} {text/html} \"GET /a.jar HTTP/1.1\"",
        // with Docker's or journald's prefix
        "2026-11-28T22:14:33.1Z stdout F 10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /a.jar HTTP/1.1\" 200 12 \"-\" \"AGENT\"",
        // S3
        "79a5 bucket [28/Nov/2026:22:14:33 +0000] 10.0.0.1 79a5 3E57 REST.GET.OBJECT a.jar \"GET /a.jar HTTP/1.1\" 200 - 113 113 7 6 \"-\" \"AGENT\" - s9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234= SigV4",
        // ALB
        "h2 2026-11-28T22:14:33.186641Z app/lb/50dc 10.0.0.1:48160 10.0.0.66:9000 0.000 0.002 0.000 200 200 5 257 \"GET https://10.0.0.3:443/a.jar HTTP/2.0\" \"AGENT\" ECDHE-RSA TLSv1.2 arn:aws:x",
        // Envoy
        "[2026-11-28T22:14:33.310Z] \"GET /a.jar HTTP/2\" 200 - 154 0 226 100 \"10.0.35.28\" \"AGENT\" \"cc21d9b0\" \"repo\" \"tcp://10.0.2.1:80\"",
        // JSON: nginx, Caddy, Traefik, Cloudflare, Google, Elastic Common Schema
        "{\"time_iso8601\":\"2026-11-28T22:14:33+00:00\",\"request\":\"GET /a.jar HTTP/1.1\",\"status\":\"200\",\"http_user_agent\":\"AGENT\"}",
        "{\"level\":\"info\",\"ts\":1795904073.5,\"request\":{\"remote_ip\":\"10.0.0.1\",\"method\":\"GET\",\"uri\":\"/a.jar\",\"headers\":{\"Status\":[\"500\"],\"User-Agent\":[\"AGENT\"]}},\"status\":200}",
        "{\"ClientHost\":\"10.0.0.1\",\"DownstreamStatus\":200,\"RequestMethod\":\"GET\",\"RequestPath\":\"/a.jar\",\"StartUTC\":\"2026-11-28T22:14:33.1Z\",\"request_User-Agent\":\"AGENT\",\"time\":\"2026-11-28T22:14:33Z\"}",
        "{\"ClientRequestMethod\":\"GET\",\"ClientRequestURI\":\"/a.jar\",\"ClientRequestUserAgent\":\"AGENT\",\"EdgeResponseStatus\":200,\"EdgeStartTimestamp\":1795904073000000000}",
        "{\"httpRequest\":{\"requestMethod\":\"GET\",\"requestUrl\":\"https://x.example/a.jar\",\"status\":200,\"userAgent\":\"AGENT\"},\"timestamp\":\"2026-11-28T22:14:33Z\"}",
        "{\"@timestamp\":\"2026-11-28T22:14:33Z\",\"http\":{\"request\":{\"method\":\"GET\"},\"response\":{\"status_code\":200}},\"url\":{\"path\":\"/a.jar\"},\"user_agent\":{\"original\":\"AGENT\"}}",
      })
  void detectsTheFormatAndReadsTheFields(String line) throws LogFormatException {
    Fields fields = detectAndRead(line.replace("AGENT", AGENT));

    assertEquals(LocalDate.of(2026, 11, 28).toEpochDay(), fields.day());
    assertEquals("GET", fields.method().toString());
    assertEquals("/a.jar", fields.path().toString());
    assertEquals(200, fields.status());
    assertEquals(AGENT, fields.agent().toString());
  }

  @Test
  void readsCloudFront() throws LogFormatException {
    Fields fields =
        detectAndRead(
            "#Version: 1.0",
            "#Fields: date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem"
                + " sc-status cs(Referer) cs(User-Agent) cs-uri-query",
            "2026-11-28\t22:14:33\tFRA2\t12\t10.0.0.1\tGET\td1.cloudfront.net\t/a.jar\t200\t-\t"
                + "Apache-Maven/3.9.9%20(Java%2017)%20aau/0.1.0%20c/x\t-");

    assertEquals("/a.jar", fields.path().toString());
    assertEquals(200, fields.status());
    assertTrue(fields.agent().toString().endsWith("%20aau/0.1.0%20c/x"));
    assertFalse(fields.plusMeansSpace());
  }

  @Test
  void readsIisLogsWhoseFieldsChange() throws LogFormatException {
    LogFormats formats = new LogFormats(ZoneId.of("UTC"));
    LineFormat format = formats.named("iis");
    Fields fields = new Fields();
    assertFalse(read(format, "2026-11-28 22:14:33 GET /a.jar 200 X", fields), "before #Fields");
    assertTrue(
        isRemark(format, "#Fields: date time cs-method cs-uri-stem sc-status cs(User-Agent)"));
    assertTrue(read(format, "2026-11-28 22:14:33 GET /a.jar 200 Maven/3+aau/0.1.0+c/x", fields));
    assertEquals("Maven/3+aau/0.1.0+c/x", fields.agent().toString());
    assertTrue(fields.plusMeansSpace());
    assertTrue(
        isRemark(format, "#Fields: date time cs(User-Agent) cs-method cs-uri-stem sc-status"));
    assertTrue(read(format, "2026-11-28 22:14:33 Maven/4 GET /b.jar 304", fields));
    assertEquals("Maven/4", fields.agent().toString());
    assertEquals(304, fields.status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "combined ~ a \\x22b\\x22 \\x5C c ~ a \"b\" \\ c",
        "combined ~ a \\\"b\\\" \\\\ c ~ a \"b\" \\ c",
        "combined ~ a \"b\" c ~ a \"b\" c",
        "combined ~ a\\tb ~ a\tb",
      })
  void decodesTheEscapesOfEachServer(String name, String written, String meant)
      throws LogFormatException {
    String line =
        "10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET / HTTP/1.1\" 200 1 \"-\" \"%s\""
            .formatted(written);
    Fields fields = new Fields();
    assertTrue(read(new LogFormats(ZoneId.of("UTC")).named(name), line, fields));
    assertEquals(meant, fields.agent().toString());
  }

  @Test
  void decodesTheEscapesOfJsonAndHaproxy() throws LogFormatException {
    Fields json =
        detectAndRead(
            "{\"time\":\"2026-11-28T22:14:33Z\",\"user_agent\":\"\\u0041 \\\"\\u00e9\\\\\"}");
    assertEquals("A \"é\\", json.agent().toString());
    Fields haproxy =
        detectAndRead(
            "x: 10.0.0.1:1 [28/Nov/2026:22:14:33.123] f b/s 0/0/1/2/3 200 1 - - ---- 1/1/0/0/0 0/0"
                + " {a/1 #22b#7C} \"GET / HTTP/1.1\"");
    assertEquals("a/1 \"b|", haproxy.agent().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$remote_addr [$time_local] $request_method $request_uri $status \"$http_user_agent\"",
        "$remote_addr [${time_local}] $request_method ${request_uri} $status \"$http_user_agent\"",
        "%h %t %m %U %>s \"%{User-agent}i\"",
        "%h [%{%d/%b/%Y:%T %z}t] %m %U %!200,304s \\\"%{User-Agent}i\\\"",
        "%a [%{%d/%b/%Y:%T}t %{%z}t] %m %U %s \"%400,501{USER-AGENT}i\"",
        "%{SSL_PROTOCOL}x %t %m %U %<s \"%{user-agent}i\"",
      })
  void readsPatternsInTheSyntaxOfServers(String pattern) throws LogFormatException {
    LineFormat format = new LogFormats(ZoneId.of("UTC")).named(pattern);
    Fields fields = new Fields();
    String line = "10.0.0.1 [28/Nov/2026:22:14:33 +0000] GET /a.jar 200 \"x y\"";
    assertTrue(read(format, line, fields));
    assertEquals("/a.jar", fields.path().toString());
    assertEquals(200, fields.status());
    assertEquals("x y", fields.agent().toString());
    assertFalse(read(format, line + " more", fields));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        // without quotes, as the last field or before others
        "$time_iso8601 $request_method $uri $status $http_user_agent ~ 2026-11-28T22:14:33Z GET /a.jar 200 x (y z) w",
        "$msec $request $status $http_user_agent $request_time $host ~ 1795904073.123 GET /a.jar HTTP/1.1 200 x (y z) w 0.003 h",
        "%t %r %>s %{User-agent}i %D ~ [28/Nov/2026:22:14:33 +0000] GET /a.jar HTTP/1.1 200 x (y z) w 71",
        // tabs, and JSON with custom names
        "$time_iso8601\\t$request\\t$status\\t$http_user_agent\\t$host ~ 2026-11-28T22:14:33Z\tGET /a.jar HTTP/1.1\t200\tx (y z) w\th",
        "{\"t\":\"$time_iso8601\",\"r\":\"$request\",\"s\":$status,\"ua\":\"$http_user_agent\"} ~ {\"t\":\"2026-11-28T22:14:33+00:00\",\"r\":\"GET /a.jar HTTP/1.1\",\"s\":200,\"ua\":\"x (y z) w\"}",
        // a fraction of a second and a zone as separate words
        "[%{%d/%b/%Y %T}t.%{msec_frac}t %{%z}t] %r %s \"%{User-Agent}i\" ~ [28/Nov/2026 22:14:33.123 +0000] GET /a.jar HTTP/1.1 200 \"x (y z) w\"",
        "%{sec}t %r %s \"%{User-Agent}i\" \"%{Foo}e\" %{X-A}o %I ~ 1795904073 GET /a.jar HTTP/1.1 200 \"x (y z) w\" \"-\" - 12",
        // Tomcat and Jetty
        "%{yyyy-MM-dd'T'HH:mm:ss.SSSZ}t %s \"%r\" \"%{User-Agent}i\" %F ~ 2026-11-28T22:14:33.123+0000 200 \"GET /a.jar HTTP/1.1\" \"x (y z) w\" 3",
        "%h %t \"%m %U%q %H\" %s \"%{User-Agent}i\" %^FB ~ ::1 [28/Nov/2026:22:14:33 +0000] \"GET /a.jar?b=c HTTP/1.1\" 200 \"x (y z) w\" 12",
        "%{client}a - %u %{dd/MMM/yyyy:HH:mm:ss ZZZ|GMT|en}t \"%r\" %s %O \"%{User-Agent}i\" ~ 10.0.0.1 - - 28/Nov/2026:22:14:33 GMT \"GET /a.jar HTTP/1.1\" 200 12 \"x (y z) w\"",
      })
  void readsUnusualPatterns(String pattern, String line) throws LogFormatException {
    Fields fields = new Fields();
    assertTrue(read(new LogFormats(ZoneId.of("UTC")).named(pattern), line, fields));
    assertEquals(LocalDate.of(2026, 11, 28).toEpochDay(), fields.day());
    assertEquals("GET", fields.method().toString());
    assertEquals("/a.jar", fields.path().toString());
    assertEquals(200, fields.status());
    assertEquals("x (y z) w", fields.agent().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Caddy's start message, Docker's wrapper, a line about a container
        "{\"level\":\"info\",\"ts\":1795904073.5,\"msg\":\"using provided configuration\"}",
        "{\"log\":\"10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] x\\n\",\"stream\":\"stdout\",\"time\":\"2026-11-28T22:14:33Z\"}",
        "{\"time\":\"22:14:33\",\"status\":200}",
        "[1]",
        "{\"time\":\"2026-11-28T22:14:33Z\",\"status\":200",
      })
  void doesNotCountAJsonObjectThatIsNotARequest(String line) throws LogFormatException {
    assertFalse(read(new LogFormats(ZoneId.of("UTC")).named("json"), line, new Fields()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "$remote_addr [$time_local] ~ User-Agent",
        "\"$http_user_agent\" ~ time",
        "$time_local$http_user_agent ~ nothing between",
        "%{User-Agent ~ brace",
        "nginx ~ Use one of auto, combined",
      })
  void saysWhatAPatternLacks(String pattern, String message) {
    LogFormats formats = new LogFormats(ZoneId.of("UTC"));
    Exception e = assertThrows(LogFormatException.class, () -> formats.named(pattern));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "28/Nov/2026:22:14:33 +0000, UTC, 2026-11-28",
    "28/Nov/2026:22:14:33 +0000, Europe/Berlin, 2026-11-28",
    "28/Nov/2026:23:14:33 +0000, Europe/Berlin, 2026-11-29",
    "28/Nov/2026:00:14:33 +0100, UTC, 2026-11-27",
    "28/Nov/2026:00:14:33 +0530, America/New_York, 2026-11-27",
    "29/Feb/2024:12:00:00 GMT, UTC, 2024-02-29",
    "28/Nov/2026:22:14:33, America/New_York, 2026-11-28",
    "2026-11-28T23:59:60.999-01:00, UTC, 2026-11-29",
    "'2026-11-28 22:14:33,123', UTC, 2026-11-28",
    "1795904073, UTC, 2026-11-28",
    "1795904073.123, UTC, 2026-11-28",
    "1795904073123, UTC, 2026-11-28",
    "1795904073123456, UTC, 2026-11-28",
    "20261128221433, UTC, 2026-11-28",
  })
  void assignsATimeToItsDayInTheZone(String text, String zone, LocalDate day) {
    assertEquals(day.toEpochDay(), day(text, zone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "29/Feb/2027:12:00:00 +0000",
        "31/Apr/2026:12:00:00",
        "-",
        "",
        "28/Foo/2026:22:14:33 +0000",
        "32/Nov/2026:22:14:33 +0000",
        "2026-13-01T00:00:00Z",
        "28/Nov/2026:25:61:33 +0000",
        "99999999999999999999",
        "9999999999999999999",
        "28/Nov/2026",
        "0",
        "2026-11-28T",
        "22:14:33",
        "-1795904073"
      })
  void findsNoDayInAnInvalidTime(String text) {
    assertEquals(Fields.NO_DAY, day(text, "UTC"));
  }

  @Test
  void doesNotMistakeAUserNameForTheTime() throws LogFormatException {
    // Every server escapes a quote in the user's name, so the real request is found.
    Fields fields =
        detectAndRead(
            "10.0.0.1 - x [01/Jan/2020:00:00:00 +0000] \\x22GET /forged HTTP/1.1\\x22 200 1 \\x22-\\x22"
                + " [28/Nov/2026:22:14:33 +0000] \"GET /a.jar HTTP/1.1\" 401 1 \"-\" \"AGENT\"");
    assertEquals("/a.jar", fields.path().toString());
    assertEquals(401, fields.status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- - - [28/Nov/2026:22:14:33 +0000] \"-\" - - \"-\" \"-\"",
        "- - - [28/Nov/2026:22:14:33 +0000] \"-\" - - - \"-\" [-]",
        "-:- [28/Nov/2026:22:14:33.123] f f/<NOSRV> -1/-1/-1/-1/0 - 0 - - PR-- 1/1/0/0/0 0/0 {} \"<BADREQ>\"",
        "2026-11-28T22:14:33.1Z|-|-|-|-|-|-|-|-|-|-",
        "{\"time\":\"2026-11-28T22:14:33Z\",\"request\":\"\",\"status\":400,\"http_user_agent\":\"\"}",
        "10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"- error:transaction-end-before-headers NONE/0.0\" 0 0 \"-\" \"-\" NONE_NONE:HIER_NONE",
      })
  void readsALineWithoutValues(String line) throws LogFormatException {
    Fields fields = detectAndRead(line);
    assertEquals(LocalDate.of(2026, 11, 28).toEpochDay(), fields.day());
    assertTrue(fields.agent().isAbsent());
    assertTrue(fields.method().isAbsent() || fields.method().is(new byte[] {'-'}));
  }

  /** Squid and Traefik do not escape quotes and backslashes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a \"b\" c/1 \\",
        "\"",
        "\" \"",
        "\\",
        "a\\\" b",
        "x \"y\" \"z\" aau/0.1.0 c/x",
        "\"a\" \"b\""
      })
  void readsUnescapedQuotes(String agent) throws LogFormatException {
    String squid =
        "10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /a.jar HTTP/1.1\" 200 1 \"-\" \"%s\" TCP_MISS:HIER_DIRECT"
            .formatted(agent);
    Fields fields = detectAndRead(squid);
    assertEquals("/a.jar", fields.path().toString());
    assertEquals(200, fields.status());
    assertTrue(
        fields.agent().toString().endsWith("c/x") == agent.endsWith("c/x"),
        fields.agent()::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "common ~ 10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"GET /a.jar HTTP/1.1\" 200 12",
        "squid_native ~ 1795904073.750      0 10.0.0.1 TCP_MISS/200 3477 GET http://x/a.jar - HIER_NONE/- text/html",
        "haproxy_without_captures ~ 10.0.0.1:4711 [28/Nov/2026:22:14:33.123] fe be/s1 0/0/1/2/3 200 1234 - - ---- 1/1/0/0/0 0/0 \"GET /a.jar HTTP/1.1\"",
      })
  void recognizesAFormatWithoutTheUserAgent(String name, String line) throws LogFormatException {
    LineFormat format =
        new LogFormats(ZoneId.of("UTC")).detect(List.of(line.getBytes(StandardCharsets.UTF_8)));
    assertEquals(name, format.name());
    Fields fields = new Fields();
    assertTrue(read(format, line, fields));
    assertEquals("/a.jar", fields.path().toString());
    assertEquals("GET", fields.method().toString());
    assertEquals(200, fields.status());
    assertTrue(fields.agent().isAbsent());
  }

  @Test
  void readsALineWithoutAValidRequest() throws LogFormatException {
    Fields fields =
        detectAndRead(
            "10.0.0.1 - - [28/Nov/2026:22:14:33 +0000] \"\\x16\\x03\\x01\" 400 1 \"-\" \"-\"");
    assertTrue(fields.method().isAbsent());
    assertTrue(fields.agent().isAbsent());
    assertEquals(400, fields.status());
  }

  private static long day(String text, String zone) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return TimeText.day(bytes, 0, bytes.length, new Calendar(ZoneId.of(zone)));
  }

  private static Fields detectAndRead(String... lines) throws LogFormatException {
    List<byte[]> first = new ArrayList<>();
    for (String line : lines) {
      first.add(line.getBytes(StandardCharsets.UTF_8));
    }
    LineFormat format = new LogFormats(ZoneId.of("UTC")).detect(first);
    assertNotNull(format, "no format: " + lines[lines.length - 1]);
    Fields fields = new Fields();
    assertTrue(read(format, lines[lines.length - 1], fields));
    return fields;
  }

  private static boolean isRemark(LineFormat format, String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return format.isRemark(bytes, 0, bytes.length);
  }

  private static boolean read(LineFormat format, String line, Fields fields) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return format.read(bytes, 0, bytes.length, fields);
  }
}
