package com.anaconda.aau.it.program;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares what the build compiles a client's program against. Needed only if that is not the
 * earliest version that the client's {@code …Libraries} runs it with.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface CompiledWith {

  /** The libraries, each {@code group:artifact:version}, without their dependencies. */
  String[] value() default {};

  /** The Java version whose API the program uses. */
  int release() default 8;

  /**
   * Whether to compile it only with the profile "exhaustive", because nothing else runs it and no
   * other test needs the library. Tests refer to its class by a string.
   */
  boolean exhaustive() default false;
}
