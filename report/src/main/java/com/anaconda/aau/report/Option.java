package com.anaconda.aau.report;

/** An option of the command line; {@code help.txt} describes them all. */
enum Option {
  BY("--by", "day|week|month"),
  FROM("--from", "DATE"),
  TO("--to", "DATE"),
  ZONE("--zone", "ZONE"),
  LOG_FORMAT("--log-format", "FORMAT"),
  JSON("--json", null),
  CSV("--csv", "DIR"),
  HTML("--html", "FILE"),
  STORE("--store", "DIR"),
  KEEP("--keep", "TIME"),
  MIRROR_THRESHOLD("--mirror-threshold", "N"),
  PUBLISH("--publish", null),
  HELP("--help", null),
  VERSION("--version", null);

  private final String text;
  private final String value;

  /**
   * Creates an option.
   *
   * @param value what its value is called, or null if it takes none
   */
  Option(String text, String value) {
    this.text = text;
    this.value = value;
  }

  /** Returns the option as it is written on the command line. */
  String text() {
    return text;
  }

  /** Returns what its value is called, or null if it takes none. */
  String value() {
    return value;
  }

  /** Returns the option that is written like this, or null. */
  static Option of(String text) {
    if (text.equals("-h")) {
      return HELP;
    }
    if (text.equals("-V")) {
      return VERSION;
    }
    for (Option option : values()) {
      if (option.text.equals(text)) {
        return option;
      }
    }
    return null;
  }
}
