package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.token.TokenText;
import java.io.IOException;

/** What a saved token is tied to. */
public interface Binding {
  /** Tied to nothing: every valid token holds. */
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
   * What the token is said to be tied to at this moment. To be asked before the token is read: a
   * token is replaced first and its binding renewed after that, so the other way round an old token
   * could be seen together with the new binding.
   */
  String observe();

  /** Whether a valid token that was found after {@code observed} may be used here. */
  boolean holds(TokenText saved, String observed);

  /**
   * Checks that {@link #renew} can work. To be asked before a token is written: else every process
   * would write another one.
   *
   * @throws IOException when it cannot
   */
  void checkRenewable() throws IOException;

  /**
   * Ties a token that has just been written, before any other process may judge it.
   *
   * @return false when that failed, so that the token would not hold next time
   */
  boolean renew();
}
