package com.anaconda.aau.core.token.kind;

import com.anaconda.aau.core.config.MaximumAge;
import com.anaconda.aau.core.file.Ownership;
import com.anaconda.aau.core.token.Chaos;
import com.anaconda.aau.core.token.Reason;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.TokenText;
import com.anaconda.aau.core.token.saved.Binding;
import com.anaconda.aau.core.token.saved.SavedToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** The environment token: one for each environment prefix. */
final class EnvironmentToken {
  private EnvironmentToken() {}

  /** Returns the token, or null if it cannot be saved in the prefix. */
  static Token resolve(Path prefix, MaximumAge age, Chaos chaos, TokenLog log) {
    Path file = prefix.resolve("etc").resolve("aau_token");
    String value;
    try {
      if (Files.readAttributes(prefix, BasicFileAttributes.class).isDirectory()) {
        value = saved(file, age, chaos, log);
      } else {
        log.leftOut(Token.Kind.ENVIRONMENT, Reason.NO_DIRECTORY, file);
        value = null;
      }
    } catch (NoSuchFileException e) {
      value = deferred(prefix, file, chaos, log);
    } catch (IOException e) {
      log.log(prefix, ": ", e);
      log.leftOut(Token.Kind.ENVIRONMENT, Reason.NO_DIRECTORY, file);
      value = null;
    }
    return value == null ? null : new Token(Token.Kind.ENVIRONMENT, value, file.toString());
  }

  private static String deferred(Path prefix, Path file, Chaos chaos, TokenLog log) {
    // Nothing can be created below a file. (JDK 25 throws NoSuchFileException in that case, too.)
    Path above = prefix.getParent();
    while (above != null && !Files.exists(above)) {
      above = above.getParent();
    }
    if (above == null || !Files.isDirectory(above) || !chaos.creates()) {
      log.leftOut(Token.Kind.ENVIRONMENT, Reason.NO_DIRECTORY, file);
      return null;
    }
    try {
      Ownership.checkPlace(file);
    } catch (IOException e) {
      log.leftOut(Token.Kind.ENVIRONMENT, Reason.ofWriting(e), file);
      return null;
    }
    log.log(
        "environment token will be written at exit, because the prefix does not exist: ", prefix);
    return DeferredTokens.tokenFor(prefix, file, chaos, log);
  }

  private static String saved(Path file, MaximumAge age, Chaos chaos, TokenLog log) {
    String deferred = DeferredTokens.known(file);
    TokenText saved =
        new SavedToken(
                Token.Kind.ENVIRONMENT, file, Tokens.aged(Binding.NONE, age, file), chaos, log)
            .readOrCreate(deferred);
    // A token handed out before the prefix existed stays valid for the whole life of the process.
    return saved == null || deferred == null ? tokenOf(saved) : deferred;
  }

  private static String tokenOf(TokenText saved) {
    return saved == null ? null : saved.token();
  }
}
