/**
 * The README's first command. Not a test: it shows a person what the agent does and what the report
 * counts.
 */
package com.anaconda.aau.it.demo;
