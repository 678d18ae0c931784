package com.anaconda.aau.hook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares which classes of a client call the annotated hook: one row of the catalog for each
 * class.
 *
 * <p>Rows are tried in source order, and the first one whose methods the class has wins. Rows that
 * tell versions apart with {@link #using} come before all rows that do not, whatever their hook.
 */
@Repeatable(WeavesAll.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Weaves {

  /**
   * The package that shading renames, with slashes. Only the name below it must match, so the row
   * also finds relocated copies. Empty for a class of the JDK, which is never relocated.
   */
  String root() default "";

  /** The names of the classes below {@link #root}. */
  String[] classes();

  /** The calls to the hook. A class that lacks one of these methods is left alone. */
  Call[] calls();

  /**
   * A member that the class's code must use. It distinguishes two versions of a client whose
   * classes are otherwise alike. A class without any of the members that its rows require belongs
   * to another version, and is not reported as left alone.
   */
  String using() default "";

  /**
   * The package of a library whose types the methods mention and which shading may rename along
   * with the client.
   */
  String library() default "";

  /**
   * The artifacts that contain the classes, as {@code group:artifact:version}, each in the oldest
   * and newest version that the row fits. Tests check the row against them. Empty for the JDK.
   */
  String[] fits() default {};
}
