package com.anaconda.aau.core.login;

import com.anaconda.aau.core.config.SearchPath;
import com.anaconda.aau.core.file.SmallFile;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;

/** An Anaconda login stored on this machine: an API key and its source. Immutable. */
public final class Login {
  // Names of the places that may contain a login.
  public static final String OPTION = "jwt";
  public static final String DIRECTORY = ".anaconda";
  public static final String FILE_VARIABLE = "ANACONDA_CONFIG_TOML";
  public static final String KEY_VARIABLE = "ANACONDA_AUTH_API_KEY";
  public static final String DOMAIN_VARIABLE = "ANACONDA_AUTH_DOMAIN";

  private static final int LIMIT = 1 << 18;
  private static final String DOMAIN = "anaconda.com";
  private static final String[] KEYRING_DOMAINS = {DOMAIN, "id.anaconda.cloud", "anaconda.cloud"};
  private static final String CONFIGURED_KEY = "plugin.auth.api_key";
  private static final String CONFIGURED_DOMAIN = "plugin.auth.domain";

  /** The reasons why a login cannot be used. */
  public enum Problem {
    /** A file cannot be read or is malformed. */
    UNREADABLE,
    /** The login belongs to a server other than Anaconda's. */
    OTHER_DOMAIN
  }

  private final String key;
  private final Problem problem;
  private final String source;

  private Login(String key, String source) {
    this.key = key;
    this.problem = null;
    this.source = source;
  }

  private Login(Problem problem, String source) {
    this.key = null;
    this.problem = problem;
    this.source = source;
  }

  /**
   * Returns the login, or null if there is none. Never writes. Uses the first place that contains a
   * login.
   */
  public static Login find(Environment environment, Map<String, String> options, Debug debug) {
    String given = options.get(OPTION);
    if (given != null && !given.isEmpty()) {
      return new Login(given, "option " + OPTION);
    }
    Path directory = environment.home() == null ? null : environment.home().resolve(DIRECTORY);
    String named = environment.getNonEmpty(FILE_VARIABLE);
    Path file =
        named != null
            ? SearchPath.userPath(environment, named)
            : directory == null ? null : directory.resolve("config.toml");
    Map<String, String> config = config(file, debug);
    if (config == null) {
      return new Login(Problem.UNREADABLE, file.toString());
    }
    if (isForeign(environment, config, debug)) {
      return new Login(Problem.OTHER_DOMAIN, "the configured domain");
    }
    String variable = environment.getNonEmpty(KEY_VARIABLE);
    if (variable != null) {
      return new Login(variable, KEY_VARIABLE);
    }
    String configured = config.get(CONFIGURED_KEY);
    if (config.containsKey(CONFIGURED_KEY) && !"".equals(configured)) {
      return new Login(configured, file.toString());
    }
    boolean wanted = directory != null && !options.containsKey("no-keyring");
    return wanted ? keyring(directory.resolve("keyring"), debug) : null;
  }

  /**
   * Returns whether the configuration names a server other than Anaconda's. Users of such a server
   * have no Anaconda account.
   */
  private static boolean isForeign(
      Environment environment, Map<String, String> config, Debug debug) {
    String domain = environment.getNonEmpty(DOMAIN_VARIABLE);
    if (domain == null && config.containsKey(CONFIGURED_DOMAIN)) {
      domain = String.valueOf(config.get(CONFIGURED_DOMAIN));
    }
    boolean foreign = domain != null && !domain.equals(DOMAIN);
    if (foreign) {
      debug.log("anaconda token: configured for ", domain);
    }
    return foreign;
  }

  /** Returns the configuration: empty if there is no file, null if the file is malformed. */
  private static Map<String, String> config(Path file, Debug debug) {
    if (file == null || !file.toFile().isFile()) {
      return Collections.emptyMap();
    }
    try {
      return Toml.strings(text(file));
    } catch (IOException | RuntimeException e) {
      debug.log(file, ": cannot be understood: ", e.getClass());
      return null;
    }
  }

  private static Login keyring(Path file, Debug debug) {
    if (!file.toFile().isFile()) {
      return null;
    }
    try {
      Object records = Json.member(Json.parse(text(file)), "Anaconda Cloud");
      for (String domain : KEYRING_DOMAINS) {
        Object record = Json.member(records, domain);
        if (record != null) {
          Object key = Json.member(Json.parse(decoded((String) record)), "api_key");
          return new Login((String) key, file + " (" + domain + ")");
        }
      }
    } catch (IOException | RuntimeException e) {
      debug.log(file, ": cannot be understood: ", e.getClass());
      return new Login(Problem.UNREADABLE, file.toString());
    }
    return null;
  }

  /** Decodes a record: base64 in either alphabet, with or without padding. */
  private static String decoded(String record) throws IOException {
    String text = record.trim().replace('+', '-').replace('/', '_');
    return utf8(Base64.getUrlDecoder().decode(Jwt.withoutPadding(text)));
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = SmallFile.read(file, LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw new IOException("too large");
    }
    return utf8(bytes);
  }

  private static String utf8(byte[] bytes) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  /** Returns the problem, or null if there is none. */
  public Problem problem() {
    return problem;
  }

  /** Returns the API key, or null if there is a problem. It is a secret and must never be shown. */
  public String key() {
    return key;
  }

  /** Returns the file or variable that contains the login. */
  public String source() {
    return source;
  }
}
