/**
 * Configuration as conda reads it: where its files are, what they say, who wins. Answers that
 * differ from conda's are meant to differ in one direction only: towards sending nothing.
 */
package com.anaconda.aau.core.config;
