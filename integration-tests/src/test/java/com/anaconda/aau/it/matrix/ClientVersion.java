package com.anaconda.aau.it.matrix;

/** A published version of an artifact, {@code group:artifact} and number. */
public record ClientVersion(String artifact, String number) {

  String coordinates() {
    return artifact + ":" + number;
  }
}
