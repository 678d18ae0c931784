package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.token.TokenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * Replaces a token whose file was last changed before a given time, and otherwise leaves the
 * decision to another binding.
 */
public final class AgedBinding implements Binding {
  private static final char SEPARATOR = ' ';

  private final Path file;
  private final long earliestMillis;
  private final Binding other;

  /**
   * Creates a binding.
   *
   * @param earliestMillis a token written at this time or earlier is replaced
   */
  public AgedBinding(Path file, long earliestMillis, Binding other) {
    this.file = file;
    this.earliestMillis = earliestMillis;
    this.other = other;
  }

  /** Returns the token's age group and what the other binding observes. */
  @Override
  public String observe() {
    return (isOld() ? "old" : "") + SEPARATOR + other.observe();
  }

  private boolean isOld() {
    try {
      return Files.getLastModifiedTime(file).toMillis() <= earliestMillis;
    } catch (IOException | RuntimeException e) {
      return false; // Reading the token will report what is wrong.
    }
  }

  @Override
  public boolean holds(TokenText saved, String observed) {
    int separator = observed.indexOf(SEPARATOR);
    return separator == 0 && other.holds(saved, observed.substring(1));
  }

  @Override
  public void checkRenewable() throws IOException {
    other.checkRenewable();
  }

  /**
   * Also makes up for a file server's clock that is behind this machine's. Otherwise, the new token
   * would be too old as well, and each process would replace it many times.
   */
  @Override
  public boolean renew() {
    if (isOld()) {
      try {
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
      } catch (IOException | RuntimeException e) {
        return false;
      }
    }
    return !isOld() && other.renew();
  }
}
