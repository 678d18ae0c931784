package com.anaconda.aau.core;

/** Finds tokens in token strings. */
public final class TokenStrings {

  private TokenStrings() {}

  /** Returns the value of the first token with the given letter, or null. */
  public static String token(String tokenString, char letter) {
    for (String part : tokenString.split(" ")) {
      if (part.startsWith(letter + "/")) {
        return part.substring(2);
      }
    }
    return null;
  }
}
