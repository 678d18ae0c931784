/**
 * Inserts calls into a class file without parsing all of it. This avoids loading ASM, which would
 * take about as long as everything else that the agent does for a first request.
 *
 * <p>The contract: the input is a class file, a row of the catalog, and the relocation. The output
 * is the same class with the calls that the row declares; the verifier accepts it if it accepts the
 * original. If anything is unusual, the output is null, and {@link
 * com.anaconda.aau.agent.weave.Weaver} takes over. The code never changes its input, reads nothing
 * else, and touches no other method. The inserted code has no branch and no local variable of its
 * own, so stack maps only shift.
 */
package com.anaconda.aau.agent.weave.patch;
