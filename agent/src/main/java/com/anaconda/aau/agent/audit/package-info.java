/**
 * Counts which tokens went where and writes the counts to a file; see docs/audit.md.
 *
 * <p>Knows headers, not how they are made. Loaded only if an audit is configured.
 */
package com.anaconda.aau.agent.audit;
