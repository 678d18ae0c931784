package com.anaconda.aau.it.program.lookalike.hollow;

/** Has the name of Apache's class, but nothing that a hook could call. */
public final class HttpRequest {}
