package com.anaconda.aau.it.container;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDKs in common use: every LTS release and the latest. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ValueSource(ints = {8, 11, 17, 21, 25, 26})
@interface Jdks {}
