package com.anaconda.aau.report.count;

/**
 * Something that is counted apart, with a small number in place of its bytes.
 *
 * @param kind what kind of thing
 * @param id counted from 0 among those of its kind
 */
record Label(RecordKind kind, int id) {}
