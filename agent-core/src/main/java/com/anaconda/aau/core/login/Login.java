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
  public static final String OLD_KEY_VARIABLE = "ANACONDA_CLOUD_API_KEY";
  public static final String DOMAIN_VARIABLE = "ANACONDA_AUTH_DOMAIN";
  public static final String OLD_DOMAIN_VARIABLE = "ANACONDA_CLOUD_DOMAIN";
  public static final String KEYRING_VARIABLE = "ANACONDA_AUTH_KEYRING";
  public static final String KEYRING_PATH_VARIABLE = "ANACONDA_AUTH_KEYRING_PATH";

  private static final int LIMIT = 1 << 18;
  private static final String DOMAIN = "anaconda.com";
  private static final String[] KEYRING_DOMAINS = {DOMAIN, "id.anaconda.cloud", "anaconda.cloud"};
  private static final String KEYRING = "Anaconda Cloud";

  /** The tables of a configuration that may hold a login. Anaconda's tools once used the second. */
  private static final String AUTH = "plugin.auth.";

  private static final String CLOUD = "plugin.cloud.";

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
    this.key = key == null ? null : key.trim();
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
    String site = site(config);
    if (isForeign(environment, config, site, debug)) {
      return new Login(Problem.OTHER_DOMAIN, "the configured domain");
    }
    Login login = variable(environment, KEY_VARIABLE);
    login = login != null ? login : configured(config, site, file);
    login = login != null ? login : configured(config, AUTH, file);
    login = login != null ? login : variable(environment, OLD_KEY_VARIABLE);
    login = login != null ? login : configured(config, CLOUD, file);
    if (login != null || options.containsKey("no-keyring")) {
      return login;
    }
    String inline = environment.getNonEmpty(KEYRING_VARIABLE);
    if (inline != null) {
      return keyring(inline, KEYRING_VARIABLE, debug);
    }
    inline = nonBlank(config.get(AUTH + "keyring"));
    if (inline != null) {
      return keyring(inline, file.toString(), debug);
    }
    login = configuredKeyring(config, file, debug);
    if (login != null) {
      return login;
    }
    String path = environment.getNonEmpty(KEYRING_PATH_VARIABLE);
    if (path == null) {
      path = nonBlank(config.get(AUTH + "keyring_path"));
    }
    if (path != null) {
      return keyring(SearchPath.userPath(environment, path), debug);
    }
    return directory == null ? null : keyring(directory.resolve("keyring"), debug);
  }

  /** Returns the table of the default site, or that of a login without sites. */
  private static String site(Map<String, String> config) {
    String name = config.get("default_site");
    return name == null ? AUTH : "sites." + name + ".";
  }

  private static Login variable(Environment environment, String name) {
    String key = nonBlank(environment.get(name));
    return key == null ? null : new Login(key, name);
  }

  /** Returns the key in a table, or null if there is none. A non-string key is malformed. */
  private static Login configured(Map<String, String> config, String table, Path file) {
    String name = table + "api_key";
    String key = config.get(name);
    boolean missing = key == null ? !config.containsKey(name) : nonBlank(key) == null;
    return missing ? null : new Login(key, file.toString());
  }

  private static String nonBlank(String text) {
    return text == null || text.trim().isEmpty() ? null : text;
  }

  /**
   * Returns whether the configuration names a server other than Anaconda's. Users of such a server
   * have no Anaconda account.
   */
  private static boolean isForeign(
      Environment environment, Map<String, String> config, String site, Debug debug) {
    String domain = environment.getNonEmpty(DOMAIN_VARIABLE);
    for (String table : new String[] {site, AUTH, CLOUD}) {
      if (domain == null && config.containsKey(table + "domain")) {
        domain = String.valueOf(config.get(table + "domain"));
      }
    }
    if (domain == null) {
      domain = environment.getNonEmpty(OLD_DOMAIN_VARIABLE);
    }
    if (domain == null) {
      return isUnknown(config, site);
    }
    String host = domain.trim();
    int scheme = host.indexOf("://");
    host = scheme < 0 ? host : host.substring(scheme + "://".length());
    host = host.endsWith("/") ? host.substring(0, host.length() - 1) : host;
    boolean foreign = !host.equalsIgnoreCase(DOMAIN);
    if (foreign) {
      debug.log("anaconda token: configured for ", domain);
    }
    return foreign;
  }

  /** Returns whether the default site is not Anaconda's own and is configured nowhere. */
  private static boolean isUnknown(Map<String, String> config, String site) {
    boolean known = site.equals(AUTH) || site.equals("sites.anaconda.");
    for (String name : config.keySet()) {
      known |= name.startsWith(site);
    }
    return !known;
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

  /** Returns the login in a keyring that is part of the configuration, or null. */
  private static Login configuredKeyring(Map<String, String> config, Path file, Debug debug) {
    for (String domain : KEYRING_DOMAINS) {
      String quoted = domain.replace('.', TomlText.QUOTED_DOT);
      String record = config.get(AUTH + "keyring." + KEYRING + "." + quoted);
      if (record != null) {
        try {
          return ofRecord(record, file + " (" + domain + ")");
        } catch (IOException | RuntimeException e) {
          return unreadable(file, e, debug);
        }
      }
    }
    return null;
  }

  private static Login keyring(Path file, Debug debug) {
    if (file == null || !file.toFile().isFile()) {
      return null;
    }
    try {
      return keyring(text(file), file.toString(), debug);
    } catch (IOException | RuntimeException e) {
      return unreadable(file, e, debug);
    }
  }

  private static Login keyring(String json, String source, Debug debug) {
    try {
      Object records = Json.member(Json.parse(json), KEYRING);
      for (String domain : KEYRING_DOMAINS) {
        Object record = Json.member(records, domain);
        if (record != null) {
          return ofRecord((String) record, source + " (" + domain + ")");
        }
      }
    } catch (IOException | RuntimeException e) {
      return unreadable(source, e, debug);
    }
    return null;
  }

  private static Login ofRecord(String record, String source) throws IOException {
    return new Login((String) Json.member(Json.parse(decoded(record)), "api_key"), source);
  }

  private static Login unreadable(Object source, Exception e, Debug debug) {
    debug.log(source, ": cannot be understood: ", e.getClass());
    return new Login(Problem.UNREADABLE, source.toString());
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
