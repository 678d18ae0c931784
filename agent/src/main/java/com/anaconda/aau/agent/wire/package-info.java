/**
 * Finds connections on which an HTTP request goes out that no hook saw, in what the JDK writes to
 * the network; see docs/audit.md.
 *
 * <p>This package is loaded only if an audit is configured. It looks at the beginning of a
 * connection's first request and forgets it again. It knows hooks only by what they decided.
 */
package com.anaconda.aau.agent.wire;
