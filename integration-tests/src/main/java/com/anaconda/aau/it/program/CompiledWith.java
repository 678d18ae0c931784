package com.anaconda.aau.it.program;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the libraries that the build compiles a client's program against. Without this
 * annotation, an exhaustive build uses the lowest versions with which the client's {@code
 * …Libraries} runs the program, and any other build the newest ones, which are all that it runs.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface CompiledWith {

  /** The libraries, each {@code group:artifact:version}, without their dependencies. */
  String[] value() default {};

  /** The Java version whose API the program uses. */
  int release() default 8;

  /**
   * Whether to compile the program only with the profile "exhaustive", because no other build runs
   * it or needs its library. Tests refer to the program's class by a string.
   */
  boolean exhaustive() default false;
}
