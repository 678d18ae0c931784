package com.anaconda.aau.report.spark;

import com.anaconda.aau.report.ingest.PartReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Information about a batch's parts, as bytes that are sent along with the runs. */
final class Sent {
  private Sent() {}

  static byte[] bytes(List<PartReader> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new ArrayList<>(parts));
    }
    return bytes.toByteArray();
  }

  static List<PartReader> parts(byte[] bytes) throws IOException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      List<PartReader> parts = new ArrayList<>();
      for (Object part : (List<?>) in.readObject()) {
        parts.add((PartReader) part);
      }
      return parts;
    } catch (ClassNotFoundException e) {
      throw new IOException("The executors run another version of the report", e);
    }
  }
}
