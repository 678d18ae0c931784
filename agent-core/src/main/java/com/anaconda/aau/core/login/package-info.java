/**
 * Finds the Anaconda login. Reads what Anaconda's own tools stored, and does not depend on tokens.
 */
package com.anaconda.aau.core.login;
