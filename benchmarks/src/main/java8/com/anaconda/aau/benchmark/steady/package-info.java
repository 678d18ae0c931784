/**
 * Measures what a request costs once everything is loaded, by calling the hooks as the clients do.
 */
package com.anaconda.aau.benchmark.steady;
