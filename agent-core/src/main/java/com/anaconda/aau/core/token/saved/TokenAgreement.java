package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.file.FirstLine;
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
 * Makes a token file together with every other process that is at it, and agrees with them: what is
 * used is always what is read back in the end.
 */
final class TokenAgreement implements SharedFile.Keeper {
  /** Two seconds in all: longer than any process takes to write, shorter than a user's patience. */
  private static final int MOST_PAUSES = 400;

  private static final long PAUSE_MILLIS = 5;

  /** Writing does not help where it has not helped so often, as at a link that leads nowhere. */
  private static final int MOST_WRITES = 20;

  /** A file that is empty may be one that Python is about to write: it truncates, then writes. */
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
   * What all processes use, or null when there is no way to agree.
   *
   * @param fresh what to propose, or null for a new random token
   */
  TokenText reach(String fresh) {
    // An interrupt that is meant for the application must neither stop us nor get lost.
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
      content = SmallFile.read(file, FirstLine.LIMIT);
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
    log.log(file, saved.isValid() ? ": of another host" : ": no token", ", to be replaced");
    if (shared.replace(orNew(fresh), this) == SharedFile.Outcome.BUSY) {
      pause();
    } else {
      writes++;
    }
    return null;
  }

  /** Asked while nobody else may write, so the order of looking does not matter. */
  @Override
  public boolean keeps(TokenText saved) {
    return saved.isValid() && binding.holds(saved, binding.observe());
  }

  private void create(String fresh) throws IOException {
    writes++;
    Ownership.checkPlace(file);
    createDirectory(file.getParent());
    SharedFile.Outcome outcome = shared.create(orNew(fresh));
    log.log(file, outcome == SharedFile.Outcome.WRITTEN ? ": written" : ": was written");
  }

  /** The last directory only: where there is no home or prefix, none is made. */
  private static void createDirectory(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      try {
        Files.createDirectory(directory);
      } catch (FileAlreadyExistsException e) {
        // Made by another process; or no directory, which shows when the file is written.
      }
    }
  }

  /** For another process, which gives no sign: its file can only be looked at again. */
  private void pause() throws InterruptedException {
    pauses++;
    Thread.sleep(PAUSE_MILLIS);
  }

  private static String orNew(String fresh) {
    return fresh != null ? fresh : RandomToken.create();
  }
}
