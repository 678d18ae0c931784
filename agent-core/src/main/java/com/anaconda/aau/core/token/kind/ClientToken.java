package com.anaconda.aau.core.token.kind;

import com.anaconda.aau.core.config.MaximumAge;
import com.anaconda.aau.core.token.Chaos;
import com.anaconda.aau.core.token.Reason;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.TokenText;
import com.anaconda.aau.core.token.saved.HostBinding;
import com.anaconda.aau.core.token.saved.HostIds;
import com.anaconda.aau.core.token.saved.SavedToken;
import java.nio.file.Path;

/** The client token: one for each user on a machine, shared with conda. */
final class ClientToken {

  private ClientToken() {}

  /**
   * Returns the token, or null if there is no home directory or the token cannot be saved there.
   */
  static Token resolve(Path home, HostIds hosts, MaximumAge age, Chaos chaos, TokenLog log) {
    if (home == null) {
      log.leftOut(Token.Kind.CLIENT, Reason.NO_HOME, (String) null);
      return null;
    }
    Path directory = home.resolve(".conda");
    Path file = directory.resolve("aau_token");
    HostBinding binding = new HostBinding(file, directory.resolve("aau_token_host"), hosts, log);
    TokenText saved =
        new SavedToken(Token.Kind.CLIENT, file, Tokens.aged(binding, age, file), chaos, log)
            .readOrCreate(null);
    if (saved == null) {
      return null;
    }
    if (chaos.creates() && chaos.writes(Token.Kind.CLIENT)) {
      binding.confirm(saved);
    }
    return new Token(Token.Kind.CLIENT, saved.token(), file.toString());
  }
}
