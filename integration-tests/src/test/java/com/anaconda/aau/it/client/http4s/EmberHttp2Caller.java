package com.anaconda.aau.it.client.http4s;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import java.io.PrintStream;
import org.http4s.ember.client.EmberClientBuilder;

/** Calls Ember over HTTP/2 if the server speaks it, which clients know only over TLS. */
@CompiledWith({"org.http4s:http4s-ember-client_3:0.23.34", "org.scala-lang:scala-library:2.13.17"})
public final class EmberHttp2Caller extends EmberCaller {

  public EmberHttp2Caller(Settings settings) {
    super(settings);
    System.setErr(withoutEndOfConnection(System.err));
  }

  /**
   * Drops an exception that Ember sometimes prints when a connection ends: in 8 of 51 runs without
   * the agent, and in 7 of 50 with it.
   */
  private static PrintStream withoutEndOfConnection(PrintStream err) {
    return new PrintStream(err, true) {
      @Override
      public void println(Object printed) {
        if (!String.valueOf(printed).endsWith("H2Connection$KillWithoutMessage")) {
          super.println(printed);
        }
      }
    };
  }

  @Override
  EmberClientBuilder<Object> configured(EmberClientBuilder<Object> builder) {
    return builder.withHttp2();
  }
}
