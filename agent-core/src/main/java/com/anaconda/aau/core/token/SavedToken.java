package com.anaconda.aau.core.token;

import com.anaconda.aau.core.Debug;
import com.anaconda.aau.core.file.FirstLine;
import com.anaconda.aau.core.file.SmallFile;
import java.io.IOException;
import java.nio.file.Path;

/** A token that lives in a file. */
final class SavedToken implements SharedFile.Keeper {
  private final Path file;
  private final Binding binding;
  private final Debug debug;

  SavedToken(Path file, Binding binding, Debug debug) {
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
    // Nearly always the file is there and good, and the classes that write are not even loaded.
    if (file.toFile().isFile()) {
      try {
        TokenText saved = TokenText.parse(SmallFile.read(file, FirstLine.LIMIT));
        if (keeps(saved)) {
          debug.log(file, ": read ", saved.token());
          return saved;
        }
      } catch (IOException | RuntimeException e) {
        debug.log(file, ": token left out: ", e);
        return null;
      }
    }
    return new TokenAgreement(file, binding, this, debug).reach(fresh);
  }

  @Override
  public boolean keeps(TokenText saved) {
    return saved.isValid() && binding.holds(saved);
  }
}
