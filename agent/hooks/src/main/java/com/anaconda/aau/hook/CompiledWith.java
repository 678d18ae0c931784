package com.anaconda.aau.hook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the libraries that the build compiles a hook against, and they bring those that they depend
 * on. Needed only if they are others than the first artifact that the hook's first row {@link
 * Weaves#fits() fits}.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface CompiledWith {

  /** Each {@code group:artifact:version}, the lowest version that has all the hook uses. */
  String[] value();
}
