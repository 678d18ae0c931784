package com.anaconda.aau.hook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the libraries that the build compiles a hook against, in addition to their own
 * dependencies. A hook needs this annotation only if the libraries differ from the first artifact
 * that its first row {@link Weaves#fits() fits}.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface CompiledWith {

  /**
   * The libraries as {@code group:artifact:version}: either in the earliest version that has
   * everything the hook uses or, if that is a large download, in the version that the tests of
   * every build use.
   */
  String[] value();
}
