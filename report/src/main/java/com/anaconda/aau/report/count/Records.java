package com.anaconda.aau.report.count;

import java.io.IOException;
import java.util.List;

/** Records in ascending order, each of which can be created just before it is written. */
public interface Records {
  /** Receives records. */
  interface Receiver {
    /** Receives the next record. */
    void accept(Record record) throws IOException;
  }

  /** Returns records that already exist. */
  static Records of(List<Record> records) {
    return receiver -> {
      for (Record record : records) {
        receiver.accept(record);
      }
    };
  }

  /** Passes each record to a receiver. May be called only once. */
  void forEach(Receiver receiver) throws IOException;
}
