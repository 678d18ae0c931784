package com.anaconda.aau.hook;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call to the hook: the client's method that makes it, and the value that passes through the
 * hook.
 */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Call {

  /** The name of the client's method. */
  public String method();

  /** The exact descriptor of the method. */
  public String descriptor();

  /** The parameter that passes through the hook, counted from 1. */
  int argument() default 1;

  /** Whether the method's result passes through the hook instead of a parameter. */
  boolean onResult() default false;

  /** Whether the method is static. */
  public boolean isStatic() default false;

  /**
   * Another parameter that the hook receives, after {@code this}; 0 for none. The parameter must be
   * an object.
   */
  int with() default 0;

  /** The name of the hook's method: {@code static T name(T value, Object client)}. */
  String to() default "rewrite";
}
