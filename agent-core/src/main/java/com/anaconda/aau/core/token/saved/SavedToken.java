package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.file.Guarded;
import com.anaconda.aau.core.file.SmallFile;
import com.anaconda.aau.core.token.Chaos;
import com.anaconda.aau.core.token.Reason;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.TokenText;
import java.io.IOException;
import java.nio.file.Path;

/** A token in a file. One thread reads both the token and its binding. */
public final class SavedToken extends Guarded<TokenText> {
  private final Token.Kind kind;
  private final Path file;
  private final Binding binding;
  private final Chaos chaos;
  private final TokenLog log;

  /** Creates an accessor for the token in {@code file}. */
  public SavedToken(Token.Kind kind, Path file, Binding binding, Chaos chaos, TokenLog log) {
    super(file);
    this.kind = kind;
    this.chaos = chaos;
    this.file = file;
    this.binding = binding;
    this.log = log;
  }

  /**
   * Returns the token in the file, or null if the file contains no usable token and cannot be
   * replaced.
   *
   * @param fresh the token to write if there is none, or null for a new random one
   */
  public TokenText readOrCreate(String fresh) {
    if (!chaos.reads(kind)) {
      log.leftOut(kind, Reason.MADE_TO_FAIL, file);
      return null;
    }
    // The file almost always exists and is good, so the classes that write stay unloaded.
    if (file.toFile().isFile()) {
      try {
        TokenText saved = get();
        if (saved != null) {
          log.log(file, ": read ", saved.token());
          return saved;
        }
      } catch (IOException | RuntimeException e) {
        log.log(file, ": ", e);
        log.leftOut(kind, Reason.UNREADABLE, file);
        return null;
      }
    }
    if (!chaos.writes(kind)) {
      log.leftOut(kind, Reason.MADE_TO_FAIL, file);
      return null;
    }
    if (!chaos.creates()) {
      new Prospect(kind, file, binding, log).note();
      return null;
    }
    return new TokenAgreement(kind, file, binding, log).reach(fresh);
  }

  /** Returns null if the token is not usable. */
  @Override
  protected TokenText work(Path file) throws IOException {
    String observed = binding.observe();
    TokenText saved = TokenText.parse(SmallFile.read(file, SmallFile.LIMIT));
    return saved.isValid() && binding.holds(saved, observed) ? saved : null;
  }
}
