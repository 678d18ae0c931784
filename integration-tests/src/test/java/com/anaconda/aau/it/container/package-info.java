/**
 * The jar in containers: on each JDK, with little of what a machine usually has, and behind a
 * proxy. The server is nginx, and the tokens are read where its administrator would: in its access
 * log.
 *
 * <p>Without a Docker engine these tests are skipped, unless {@code -Dit.containers=required}.
 */
package com.anaconda.aau.it.container;
