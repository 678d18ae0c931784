/**
 * Tests the jar in containers: on each JDK, with few resources, and behind a proxy. The server is
 * nginx, and the tokens are read where an administrator would look for them, in its access log.
 *
 * <p>These tests are skipped if there is no Docker engine, unless {@code -Dit.containers=required}.
 */
package com.anaconda.aau.it.container;
