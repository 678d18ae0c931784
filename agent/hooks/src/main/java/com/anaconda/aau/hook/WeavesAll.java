package com.anaconda.aau.hook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the compiler wraps repeated {@link Weaves} in. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WeavesAll {

  /** In the order in which they are written. */
  Weaves[] value();
}
