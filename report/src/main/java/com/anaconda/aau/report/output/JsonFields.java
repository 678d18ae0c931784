package com.anaconda.aau.report.output;

import com.anaconda.aau.report.figures.Cohort;
import com.anaconda.aau.report.figures.Count;
import com.anaconda.aau.report.figures.Traffic;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes the fields that several objects in a report's JSON have in common. */
final class JsonFields {
  private JsonFields() {}

  static void traffic(JsonGenerator json, Traffic traffic) throws IOException {
    json.writeNumberField("requests", traffic.requests());
    json.writeNumberField("tagged", traffic.tagged());
    json.writeNumberField("optedOut", traffic.optedOut());
    json.writeNumberField("untagged", traffic.untagged());
    json.writeNumberField("malformed", traffic.malformed());
  }

  /** Writes a number, followed by its bounds if it is not exact. */
  static void count(JsonGenerator json, String name, Count count) throws IOException {
    json.writeNumberField(name, count.value());
    if (!count.exact()) {
      json.writeFieldName(name + "Between");
      json.writeArray(new long[] {count.low(), count.high()}, 0, 2);
    }
  }

  static void retention(JsonGenerator json, List<Cohort> cohorts) throws IOException {
    json.writeArrayFieldStart("retention");
    for (Cohort cohort : cohorts) {
      json.writeStartObject();
      json.writeStringField("week", cohort.week().toString());
      count(json, "clients", cohort.clients());
      List<Count> again = cohort.seenAgain();
      longs(json, "seenAgain", again.stream().mapToLong(Count::value).toArray());
      if (again.stream().anyMatch(count -> !count.exact())) {
        longs(json, "seenAgainAtLeast", again.stream().mapToLong(Count::low).toArray());
        longs(json, "seenAgainAtMost", again.stream().mapToLong(Count::high).toArray());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void longs(JsonGenerator json, String name, long[] values) throws IOException {
    json.writeFieldName(name);
    json.writeArray(values, 0, values.length);
  }

  static void others(JsonGenerator json, String name, Count count, String what, long sum)
      throws IOException {
    if (count.high() > 0) {
      json.writeObjectFieldStart(name + "Others");
      count(json, "count", count);
      json.writeNumberField(what, sum);
      json.writeEndObject();
    }
  }

  static void activeDays(JsonGenerator json, double days) throws IOException {
    if (days >= 0) {
      json.writeNumberField("activeDays", hundredths(days));
    }
  }

  static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
