package com.anaconda.aau.it.program;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the build compiles a client's program with. Needed only if that is not the lowest
 * version that the client's {@code …Libraries} runs it with.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface CompiledWith {

  /** The libraries, each {@code group:artifact:version}; they bring those that they depend on. */
  String[] value() default {};

  /** The Java version whose API it uses. */
  int release() default 8;

  /**
   * Whether to compile it with the profile "exhaustive" only, because nothing else runs it and the
   * library is none that the other tests need. Tests name its class in a string.
   */
  boolean exhaustive() default false;
}
