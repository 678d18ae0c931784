/**
 * The demo that the README's first command runs. It is not a test: it shows what the agent does and
 * what the report counts.
 */
package com.anaconda.aau.it.demo;
