package com.anaconda.aau.core.token.kind;

import com.anaconda.aau.core.process.FileWorkAtExit;
import com.anaconda.aau.core.token.Chaos;
import com.anaconda.aau.core.token.RandomToken;
import com.anaconda.aau.core.token.Reason;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.saved.Binding;
import com.anaconda.aau.core.token.saved.SavedToken;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Environment tokens for prefixes that do not exist yet, because another program is about to create
 * them. Writing the token now would interfere: conda does not accept a directory that already
 * contains a file.
 */
final class DeferredTokens {
  /** Static, so that every lookup in this process returns the same token. */
  private static final ConcurrentMap<Path, String> BY_FILE = new ConcurrentHashMap<>();

  private DeferredTokens() {}

  /** Returns the token handed out for a file, or null. */
  static String known(Path file) {
    return BY_FILE.get(file);
  }

  /**
   * Returns the token for a file, to be written when the process ends, or null if the process is
   * already ending.
   */
  static String tokenFor(Path prefix, Path file, Chaos chaos, TokenLog log) {
    String fresh = RandomToken.create();
    String known = BY_FILE.putIfAbsent(file, fresh);
    if (known != null) {
      return known;
    }
    try {
      Writer writer = new Writer(prefix, file, fresh, chaos, log);
      Runtime.getRuntime().addShutdownHook(new FileWorkAtExit(writer, "aau-environment-token"));
      return fresh;
    } catch (IllegalStateException | SecurityException e) {
      BY_FILE.remove(file);
      log.log(file, ": ", e);
      log.leftOut(Token.Kind.ENVIRONMENT, Reason.UNWRITABLE, file);
      return null;
    }
  }

  /** Writes the token when the process ends. */
  private static final class Writer implements Runnable {
    private final Path prefix;
    private final Path file;
    private final String token;
    private final Chaos chaos;
    private final TokenLog log;

    Writer(Path prefix, Path file, String token, Chaos chaos, TokenLog log) {
      this.prefix = prefix;
      this.file = file;
      this.token = token;
      this.chaos = chaos;
      this.log = log;
    }

    @Override
    public void run() {
      try {
        if (Files.isDirectory(prefix)) {
          new SavedToken(Token.Kind.ENVIRONMENT, file, Binding.NONE, chaos, log)
              .readOrCreate(token);
        } else {
          log.log(
              "environment token not written, because the prefix still does not exist: ", prefix);
        }
      } catch (Throwable t) {
        log.log("environment token not written: ", t);
      }
    }
  }
}
