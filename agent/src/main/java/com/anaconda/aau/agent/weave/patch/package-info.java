/**
 * The fast lane: inserts calls into a class file without taking it apart, which takes half the time
 * of ASM and spares loading it.
 *
 * <p>The contract. In: a class file, a row of the catalog, and the relocation. Out: the same class
 * with the calls of that row, which the verifier accepts as it accepted the original; or null when
 * anything is out of the ordinary, and {@link com.anaconda.aau.agent.weave.Weaver} has to do it.
 * The input is never changed, nothing is read from anywhere else, and no other method is touched.
 * What is inserted has no branch and no local variable of its own, so that stack maps only shift.
 */
package com.anaconda.aau.agent.weave.patch;
