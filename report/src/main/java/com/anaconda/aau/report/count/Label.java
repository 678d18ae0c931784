package com.anaconda.aau.report.count;

/**
 * Identifies something that is counted separately, by a small number instead of its bytes.
 *
 * @param kind the kind of thing
 * @param id a number, counted from 0 within each kind
 */
record Label(RecordKind kind, int id) {}
