/** The demo that is the README's first command. Not a test. */
package com.anaconda.aau.it.demo;
