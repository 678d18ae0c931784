package com.anaconda.aau.it.program.lookalike.hollow;

/** Has the name of Apache's and nothing that a hook could call. */
public final class HttpRequest {}
