/** The README's first command. Not a test: it shows a person what the agent does. */
package com.anaconda.aau.it.demo;
