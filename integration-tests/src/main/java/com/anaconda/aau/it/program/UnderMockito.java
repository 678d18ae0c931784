package com.anaconda.aau.it.program;

import java.util.Arrays;

/**
 * Mocks classes with Mockito, then makes requests. Arguments: the names of the classes, separated
 * by commas, and those of {@link ClientMain}.
 */
public final class UnderMockito {

  private UnderMockito() {}

  public static void main(String[] arguments) throws Exception {
    for (String name : arguments[0].split(",")) {
      Class<?> mocked = Class.forName(name);
      Class.forName("org.mockito.Mockito").getMethod("mock", Class.class).invoke(null, mocked);
    }
    ClientMain.main(Arrays.copyOfRange(arguments, 1, arguments.length));
  }
}
