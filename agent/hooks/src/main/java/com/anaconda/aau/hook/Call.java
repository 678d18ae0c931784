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

  /** Whether the hook also receives the method's first parameter, after {@code this}. */
  boolean withFirstArgument() default false;

  /** The name of the hook's method: {@code static T name(T value, Object client)}. */
  String to() default "rewrite";
}
