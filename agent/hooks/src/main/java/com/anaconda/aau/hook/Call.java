package com.anaconda.aau.hook;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One call of the hook: the client's method that makes it, and the value that it passes. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Call {

  /** The client's method. */
  public String method();

  /** The method's descriptor, exactly. */
  public String descriptor();

  /** Which of the method's parameters passes through the hook, counted from 1. */
  int argument() default 1;

  /** Whether it is the method's result that passes through the hook, and no parameter. */
  boolean onResult() default false;

  /** Whether the method is static. */
  public boolean isStatic() default false;

  /** Whether the hook gets the method's first parameter as well, behind its {@code this}. */
  boolean withFirstArgument() default false;

  /** The hook's method: {@code static T name(T value, Object client)}. */
  String to() default "rewrite";
}
