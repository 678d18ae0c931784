package com.anaconda.aau.core.token;

/** What a saved token is tied to. */
interface Binding {
  /** Tied to nothing: every valid token holds. */
  Binding NONE =
      new Binding() {
        @Override
        public boolean holds(TokenText saved) {
          return true;
        }

        @Override
        public boolean renew() {
          return true;
        }
      };

  /** Whether a valid token that was found may be used here. */
  boolean holds(TokenText saved);

  /**
   * Ties a token that has just been written, before any other process may judge it.
   *
   * @return false when that failed, so that the token would not hold next time
   */
  boolean renew();
}
