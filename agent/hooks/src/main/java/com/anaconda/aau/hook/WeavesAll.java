package com.anaconda.aau.hook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The compiler's container for repeated {@link Weaves}. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface WeavesAll {

  /** The annotations, in source order. */
  Weaves[] value();
}
