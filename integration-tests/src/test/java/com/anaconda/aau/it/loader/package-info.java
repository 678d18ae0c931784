/**
 * A client of each of the ways in which programs load classes: OSGi, JBoss Modules, Spring Boot,
 * Tomcat, modules, a system class loader of one's own, a security manager.
 */
package com.anaconda.aau.it.loader;
