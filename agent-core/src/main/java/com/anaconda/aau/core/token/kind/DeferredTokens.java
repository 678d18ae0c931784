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
 * Environment tokens whose prefix is not there yet, because something is about to create it.
 * Creating it here would be in the way: conda takes a directory with a file in it for foreign.
 */
final class DeferredTokens {
  /** The one thing in here that belongs to the process: whoever asks again gets the same token. */
  private static final ConcurrentMap<Path, String> BY_FILE = new ConcurrentHashMap<>();

  private DeferredTokens() {}

  /** The token that has been handed out for a file, or null. */
  static String known(Path file) {
    return BY_FILE.get(file);
  }

  /** The token to hand out for a file; written when the process ends. Null when it ends already. */
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

  /** Run when the process ends; registered only for a token that waits. */
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
          log.log("environment token not written, there is still no ", prefix);
        }
      } catch (Throwable t) {
        log.log("environment token not written: ", t);
      }
    }
  }
}
