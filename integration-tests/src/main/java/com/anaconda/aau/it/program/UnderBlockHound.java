package com.anaconda.aau.it.program;

import java.lang.reflect.Array;

/**
 * Runs the {@link RequestLoop}, with the same arguments, under BlockHound, which keeps event loops
 * from blocking and from reading files.
 */
public final class UnderBlockHound {

  private UnderBlockHound() {}

  public static void main(String[] arguments) throws Exception {
    Class<?> integration = Class.forName("reactor.blockhound.integration.BlockHoundIntegration");
    Object none = Array.newInstance(integration, 0);
    Class.forName("reactor.blockhound.BlockHound")
        .getMethod("install", none.getClass())
        .invoke(null, none);
    RequestLoop.main(arguments);
  }
}
