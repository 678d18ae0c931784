package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.file.LeftAloneException;
import com.anaconda.aau.core.file.Ownership;
import com.anaconda.aau.core.token.Reason;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Tells whether {@link TokenAgreement} would create a token, without creating it. */
final class Prospect {
  private final Token.Kind kind;
  private final Path file;
  private final Binding binding;
  private final TokenLog log;

  Prospect(Token.Kind kind, Path file, Binding binding, TokenLog log) {
    this.kind = kind;
    this.file = file;
    this.binding = binding;
    this.log = log;
  }

  /** Records that the token does not exist yet, or why it never will. */
  void note() {
    try {
      Ownership.checkPlace(file);
      binding.checkRenewable();
      boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      if (exists) {
        SharedFile.checkReplaceable(file);
      }
      log.leftOut(kind, exists || canCreate() ? Reason.NOT_YET : Reason.UNWRITABLE, file);
    } catch (LeftAloneException e) {
      log.leftOut(kind, Reason.ofWriting(e), e.file());
    } catch (IOException | RuntimeException e) {
      log.log(file, ": ", e);
      log.leftOut(kind, Reason.UNWRITABLE, file);
    }
  }

  /** Only the last directory of the path may be missing. */
  private boolean canCreate() {
    Path directory = file.getParent();
    Path existing = Files.exists(directory) ? directory : directory.getParent();
    return existing != null && Files.isDirectory(existing) && Files.isWritable(existing);
  }
}
