package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.file.FirstLine;
import com.anaconda.aau.core.file.Guarded;
import com.anaconda.aau.core.file.SmallFile;
import com.anaconda.aau.core.token.Chaos;
import com.anaconda.aau.core.token.Reason;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.TokenText;
import java.io.IOException;
import java.nio.file.Path;

/** A token that lives in a file. It is read with its binding, on one thread for both. */
public final class SavedToken extends Guarded<TokenText> {
  private final Token.Kind kind;
  private final Path file;
  private final Binding binding;
  private final Chaos chaos;
  private final TokenLog log;

  public SavedToken(Token.Kind kind, Path file, Binding binding, Chaos chaos, TokenLog log) {
    super(file);
    this.kind = kind;
    this.chaos = chaos;
    this.file = file;
    this.binding = binding;
    this.log = log;
  }

  /**
   * What the file says in the end, or null when it says nothing that can be used and cannot be made
   * to.
   *
   * @param fresh the token to write when there is none, or null for a new random one
   */
  public TokenText readOrCreate(String fresh) {
    if (!chaos.reads(kind)) {
      log.leftOut(kind, Reason.MADE_TO_FAIL, file);
      return null;
    }
    // Nearly always the file is there and good, and the classes that write are not even loaded.
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
    return new TokenAgreement(kind, file, binding, log).reach(fresh);
  }

  /** Null when it does not hold. */
  @Override
  protected TokenText work(Path file) throws IOException {
    String observed = binding.observe();
    TokenText saved = TokenText.parse(SmallFile.read(file, FirstLine.LIMIT));
    return saved.isValid() && binding.holds(saved, observed) ? saved : null;
  }
}
