package com.anaconda.aau.core.token.kind;

import com.anaconda.aau.core.config.MaximumAge;
import com.anaconda.aau.core.config.SearchPath;
import com.anaconda.aau.core.config.value.OurKeys;
import com.anaconda.aau.core.login.Login;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.token.Chaos;
import com.anaconda.aau.core.token.MissingToken;
import com.anaconda.aau.core.token.RandomToken;
import com.anaconda.aau.core.token.Reason;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.saved.AgedBinding;
import com.anaconda.aau.core.token.saved.Binding;
import com.anaconda.aau.core.token.saved.HostIds;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The tokens of this process, and those that are missing. Immutable. */
public final class Tokens {
  private final List<Token> found;

  /**
   * Contains only the unusual reasons. The others are added on demand, because most processes never
   * need them.
   */
  private final List<MissingToken> missing;

  private Tokens(List<Token> found, List<MissingToken> missing) {
    this.found = Collections.unmodifiableList(found);
    this.missing = Collections.unmodifiableList(missing);
  }

  /** Returns no tokens and no missing ones. */
  public static Tokens none() {
    return new Tokens(Collections.<Token>emptyList(), Collections.<MissingToken>emptyList());
  }

  /**
   * Reads or creates the tokens. Those that cannot be obtained are left out.
   *
   * @param age the age at which saved tokens are replaced, or null for never
   * @param create whether files may be created and changed
   */
  public static Tokens resolve(
      Environment environment,
      Map<String, String> options,
      SearchPath path,
      MaximumAge age,
      boolean create,
      Debug debug) {
    List<Token> tokens = new ArrayList<>();
    TokenLog log = new TokenLog(debug);
    Chaos chaos = Chaos.of(environment, create);
    HostIds hosts = new HostIds(Paths.get("/sys/class/net"));
    boolean mayBeTooOld = age != null && !age.isClear();
    if (mayBeTooOld) {
      log.leftOut(Token.Kind.CLIENT, Reason.UNCLEAR_AGE, OurKeys.ROTATE);
    } else {
      add(tokens, ClientToken.resolve(environment.home(), hosts, age, chaos, log));
    }
    tokens.add(new Token(Token.Kind.SESSION, RandomToken.ofProcess(), "this process"));
    Path prefix = environment.prefix(options.get("prefix"));
    if (prefix == null) {
      log.log("environment token left out: no prefix");
    } else if (mayBeTooOld) {
      log.leftOut(Token.Kind.ENVIRONMENT, Reason.UNCLEAR_AGE, OurKeys.ROTATE);
    } else {
      add(tokens, EnvironmentToken.resolve(prefix, age, chaos, log));
    }
    if (mayBeLoggedIn(environment, options)) {
      add(tokens, AccountToken.resolve(environment, options, log));
    } else {
      log.log("anaconda token left out: no login");
    }
    SystemTokens.addTo(tokens, environment, path, chaos, log);
    return new Tokens(tokens, log.missing());
  }

  /**
   * Checks cheaply for traces of a login. Most machines have none, so {@link AccountToken} stays
   * unloaded.
   */
  private static boolean mayBeLoggedIn(Environment environment, Map<String, String> options) {
    try {
      Path home = environment.home();
      return options.get(Login.OPTION) != null
          || home != null && home.resolve(Login.DIRECTORY).toFile().exists()
          || environment.get(Login.KEY_VARIABLE) != null
          || environment.get(Login.OLD_KEY_VARIABLE) != null
          || environment.get(Login.KEYRING_VARIABLE) != null
          || environment.get(Login.KEYRING_PATH_VARIABLE) != null
          || environment.get(Login.DOMAIN_VARIABLE) != null
          || environment.get(Login.FILE_VARIABLE) != null;
    } catch (RuntimeException hidden) {
      return true; // by a security manager; AccountToken says so
    }
  }

  /** Returns a binding that also replaces the token in a file once it is too old. */
  static Binding aged(Binding binding, MaximumAge age, Path file) {
    return age == null ? binding : new AgedBinding(file, age.writtenMillis(), binding);
  }

  private static void add(List<Token> tokens, Token token) {
    if (token != null) {
      tokens.add(token);
    }
  }

  /** Returns the tokens in the order in which they are sent. */
  public List<Token> found() {
    return found;
  }

  /** Returns the missing kinds of tokens, each with the reason. */
  public List<MissingToken> missing() {
    return MissingTokens.of(found, missing);
  }
}
