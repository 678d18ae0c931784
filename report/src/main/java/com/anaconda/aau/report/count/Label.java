package com.anaconda.aau.report.count;

/**
 * Something that is counted separately, with a small number in place of its bytes.
 *
 * @param kind its kind
 * @param id a number that counts from 0 within the kind
 */
record Label(RecordKind kind, int id) {}
