package com.anaconda.aau.it.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks a test that runs only with {@code mvn verify -Pexhaustive}: older versions of a client
 * (every build tests the newest), clients that need a large download and share their hook with
 * another, relocated copies, whole build tools, containers.
 */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Tag("exhaustive")
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Exhaustive {}
