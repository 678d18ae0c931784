/**
 * The demo that is the README's first command. Not a test: it shows what the agent does and what
 * the report counts.
 */
package com.anaconda.aau.it.demo;
