package com.anaconda.aau.core.token;

import com.anaconda.aau.core.Debug;
import com.anaconda.aau.core.file.FirstLine;
import com.anaconda.aau.core.file.SmallFile;
import java.io.IOException;
import java.nio.file.Path;

/** A token that lives in a file. */
final class SavedToken {
  private final Token.Kind kind;
  private final Path file;
  private final Binding binding;
  private final Chaos chaos;
  private final Debug debug;

  SavedToken(Token.Kind kind, Path file, Binding binding, Chaos chaos, Debug debug) {
    this.kind = kind;
    this.chaos = chaos;
    this.file = file;
    this.binding = binding;
    this.debug = debug;
  }

  /**
   * What the file says in the end, or null when it says nothing that can be used and cannot be made
   * to.
   *
   * @param fresh the token to write when there is none, or null for a new random one
   */
  TokenText readOrCreate(String fresh) {
    if (!chaos.reads(kind)) {
      debug.log(file, ": token left out: made to fail");
      return null;
    }
    // Nearly always the file is there and good, and the classes that write are not even loaded.
    if (file.toFile().isFile()) {
      try {
        String observed = binding.observe();
        TokenText saved = TokenText.parse(SmallFile.read(file, FirstLine.LIMIT));
        if (saved.isValid() && binding.holds(saved, observed)) {
          debug.log(file, ": read ", saved.token());
          return saved;
        }
      } catch (IOException | RuntimeException e) {
        debug.log(file, ": token left out: ", e);
        return null;
      }
    }
    if (!chaos.writes(kind)) {
      debug.log(file, ": not written: made to fail");
      return null;
    }
    return new TokenAgreement(file, binding, debug).reach(fresh);
  }
}
