package com.anaconda.aau.hook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which of a client's classes call the annotated hook: a row of the catalog for each class.
 *
 * <p>Rows are tried in the order in which they are written, and the first whose methods the class
 * has is taken. A row that tells versions apart with {@link #using} goes before the rows of all
 * hooks that do not.
 */
@Repeatable(WeavesAll.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Weaves {

  /**
   * The package that shading renames, with slashes. Only the name below it has to match, so the
   * same row finds relocated copies. Empty for a class of the JDK, which has one name.
   */
  String root() default "";

  /** The classes, each by its name below {@link #root}. */
  String[] classes();

  /** The calls of the hook. A class that lacks one of their methods is left alone. */
  Call[] calls();

  /**
   * A member that the class's code must use. For two versions of a client that differ in nothing
   * else that can be seen in the class.
   */
  String using() default "";

  /** A library whose types the methods mention and which shading may rename with the client. */
  String library() default "";

  /**
   * What the row is checked against: of each artifact that has the classes, the oldest and the
   * newest version that the row fits, as {@code group:artifact:version}. Empty for the JDK.
   */
  String[] fits() default {};
}
