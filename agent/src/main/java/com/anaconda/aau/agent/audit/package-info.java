/**
 * Counts what was sent where, for whoever asked for that in a file of theirs; see docs/audit.md.
 *
 * <p>Knows headers, not how they come about. Loaded only when it has been asked for.
 */
package com.anaconda.aau.agent.audit;
