/**
 * Clients under the various ways in which programs load classes: OSGi, JBoss Modules, Spring Boot,
 * Tomcat, named modules, a custom system class loader, a security manager.
 */
package com.anaconda.aau.it.loader;
