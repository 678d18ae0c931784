package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.token.TokenText;
import java.io.IOException;

/** Ties a saved token to something, such as a machine or a time. */
public interface Binding {
  /** No binding: every valid token may be used. */
  Binding NONE =
      new Binding() {
        @Override
        public String observe() {
          return "";
        }

        @Override
        public boolean holds(TokenText saved, String observed) {
          return true;
        }

        @Override
        public void checkRenewable() {}

        @Override
        public boolean renew() {
          return true;
        }
      };

  /**
   * Returns what the token is currently tied to. Call this before reading the token: writers
   * replace the token first and the binding second, so the reverse order could pair an old token
   * with a new binding.
   */
  String observe();

  /** Returns whether a valid token that was read after {@code observed} may be used. */
  boolean holds(TokenText saved, String observed);

  /**
   * Checks that {@link #renew} can succeed. Call this before writing a token: otherwise every
   * process would write a new one.
   *
   * @throws IOException if it would fail
   */
  void checkRenewable() throws IOException;

  /**
   * Ties a token that has just been written, before another process can check it.
   *
   * @return false on failure, in which case the next process cannot use the token
   */
  boolean renew();
}
