/** What a request costs once everything is loaded: the hooks, called as the clients call them. */
package com.anaconda.aau.benchmark.steady;
