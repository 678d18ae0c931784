package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.file.LeftAloneException;
import com.anaconda.aau.core.file.OutOfDescriptorsError;
import com.anaconda.aau.core.file.Ownership;
import com.anaconda.aau.core.file.SmallFile;
import com.anaconda.aau.core.token.RandomToken;
import com.anaconda.aau.core.token.Reason;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.TokenText;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Creates or replaces a token file while other processes may do the same. Every process uses the
 * token that it finally reads back, so all of them agree.
 */
final class TokenAgreement implements SharedFile.Keeper {
  /**
   * Two seconds in total: longer than any process takes to write, shorter than a user's patience.
   */
  private static final int MOST_PAUSES = 400;

  private static final long PAUSE_MILLIS = 5;

  /**
   * If this many writes have failed, for example because of a dangling link, more attempts will not
   * help.
   */
  private static final int MOST_WRITES = 20;

  /** An empty file may be one that Python is about to write, because Python truncates it first. */
  private static final int PATIENCE_WITH_EMPTY_FILE = 4;

  private final Token.Kind kind;
  private final Path file;
  private final SharedFile shared;
  private final Binding binding;
  private final TokenLog log;
  private int pauses;
  private int writes;

  TokenAgreement(Token.Kind kind, Path file, Binding binding, TokenLog log) {
    this(kind, file, new SharedFile(file, binding), binding, log);
  }

  TokenAgreement(Token.Kind kind, Path file, SharedFile shared, Binding binding, TokenLog log) {
    this.kind = kind;
    this.file = file;
    this.shared = shared;
    this.binding = binding;
    this.log = log;
  }

  /**
   * Returns the token that all processes use, or null if they cannot agree.
   *
   * @param fresh the token to propose, or null for a new random one
   */
  TokenText reach(String fresh) {
    // An interrupt meant for the application must neither stop this nor get lost.
    boolean interrupted = Thread.interrupted();
    try {
      while (pauses < MOST_PAUSES && writes < MOST_WRITES) {
        try {
          TokenText saved = attempt(fresh);
          if (saved != null) {
            return saved;
          }
        } catch (ClosedByInterruptException | InterruptedException e) {
          interrupted = true;
          Thread.interrupted();
          pauses++;
        }
      }
      log.leftOut(kind, Reason.NO_AGREEMENT, file);
    } catch (LeftAloneException e) {
      log.leftOut(kind, Reason.ofWriting(e), e.file());
    } catch (IOException | RuntimeException e) {
      OutOfDescriptorsError.throwIfMeantBy(e);
      log.log(file, ": ", e);
      log.leftOut(kind, Reason.UNWRITABLE, file);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return null;
  }

  private TokenText attempt(String fresh) throws IOException, InterruptedException {
    String observed = binding.observe();
    byte[] content;
    try {
      content = SmallFile.read(file, SmallFile.LIMIT);
    } catch (NoSuchFileException e) {
      create(fresh);
      return null;
    }
    TokenText saved = TokenText.parse(content);
    if (saved.isValid() && binding.holds(saved, observed)) {
      log.log(file, ": read ", saved.token());
      return saved;
    }
    if (content.length == 0 && pauses < PATIENCE_WITH_EMPTY_FILE) {
      pause();
      return null;
    }
    log.log(
        file,
        saved.isValid() ? ": token of another host, or too old," : ": no token",
        " in the file, which will be replaced");
    if (shared.replace(orNew(fresh), this) == SharedFile.Outcome.BUSY) {
      pause();
    } else {
      writes++;
    }
    return null;
  }

  /** Called while no other process can write, so the order of reading does not matter. */
  @Override
  public boolean keeps(TokenText saved) {
    return saved.isValid() && binding.holds(saved, binding.observe());
  }

  private void create(String fresh) throws IOException {
    writes++;
    Ownership.checkPlace(file);
    createDirectory(file.getParent());
    SharedFile.Outcome outcome = shared.create(orNew(fresh));
    log.log(
        file,
        outcome == SharedFile.Outcome.WRITTEN ? ": written" : ": another process wrote it first");
  }

  /** Creates only the last directory of a path: a missing home or prefix stays missing. */
  private static void createDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      try {
        Files.createDirectory(directory);
      } catch (FileAlreadyExistsException e) {
        // Another process created it. If it is not a directory, writing the file fails.
      }
    }
  }

  /**
   * Waits before polling the file again, because other processes do not signal that they are done.
   */
  private void pause() throws InterruptedException {
    pauses++;
    Thread.sleep(PAUSE_MILLIS);
  }

  private static String orNew(String fresh) {
    return fresh != null ? fresh : RandomToken.create();
  }
}
