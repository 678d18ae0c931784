package com.anaconda.aau.core.token.kind;

import com.anaconda.aau.core.token.MissingToken;
import com.anaconda.aau.core.token.Reason;
import com.anaconda.aau.core.token.Token;
import java.util.ArrayList;
import java.util.List;

/** The kinds of tokens that were not found, for reports. */
final class MissingTokens {

  private MissingTokens() {}

  /** Returns every kind that was not found, with the recorded reason if there is one. */
  static List<MissingToken> of(List<Token> found, List<MissingToken> recorded) {
    List<MissingToken> all = new ArrayList<>();
    for (Token.Kind kind : Token.Kind.values()) {
      if (!isAmong(found, kind)) {
        all.add(missing(kind, recorded));
      }
    }
    return all;
  }

  private static boolean isAmong(List<Token> found, Token.Kind kind) {
    for (Token token : found) {
      if (token.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** Without a recorded reason, there was no place to look. */
  private static MissingToken missing(Token.Kind kind, List<MissingToken> recorded) {
    for (MissingToken each : recorded) {
      if (each.kind() == kind) {
        return each;
      }
    }
    return new MissingToken(kind, Reason.ofNothing(kind), null);
  }
}
