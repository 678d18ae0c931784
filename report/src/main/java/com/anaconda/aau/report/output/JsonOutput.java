package com.anaconda.aau.report.output;

import com.anaconda.aau.report.figures.Cohort;
import com.anaconda.aau.report.figures.Count;
import com.anaconda.aau.report.figures.GroupRow;
import com.anaconda.aau.report.figures.GroupTable;
import com.anaconda.aau.report.figures.PackageRow;
import com.anaconda.aau.report.figures.Period;
import com.anaconda.aau.report.figures.Report;
import com.anaconda.aau.report.figures.Traffic;
import com.anaconda.aau.report.figures.VersionRow;
import com.anaconda.aau.report.ingest.Unreadable;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/** A report as JSON, as {@code report-1.schema.json} describes it. */
public final class JsonOutput {
  /** Names the schema, which lies in the jar under the same name. */
  public static final String SCHEMA =
      "https://github.com/anaconda/aau-jvm/blob/main/docs/report-1.schema.json";

  private final JsonGenerator json;

  private JsonOutput(JsonGenerator json) {
    this.json = json;
  }

  /** Writes a report; the stream stays open. */
  public static void write(Report report, OutputStream out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            // Plain ASCII, and no slash after a less-than sign: safe inside of a script element
            // too.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.setPrettyPrinter(printer);
      json.setHighestNonEscapedChar(126);
      json.setCharacterEscapes(new MarkupEscapes());
      new JsonOutput(json).report(report);
    }
    out.write('\n');
    out.flush();
  }

  private void report(Report report) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("zone", report.zone().getId());
    json.writeBooleanField("published", report.published());
    if (report.total() != null) {
      json.writeFieldName("total");
      period(report.total());
    }
    json.writeArrayFieldStart("periods");
    for (Period period : report.periods()) {
      period(period);
    }
    json.writeEndArray();
    groups("tools", report.tools());
    groups("javaVersions", report.javaVersions());
    groups("systems", report.systems());
    groups("organizations", report.organizations());
    groups("installers", report.installers());
    packages(report);
    retention(report);
    unreadable(report.unreadable(), report.published());
    json.writeEndObject();
  }

  private void period(Period period) throws IOException {
    json.writeStartObject();
    json.writeStringField("from", period.from().toString());
    json.writeStringField("to", period.to().toString());
    traffic(period.traffic());
    count("clients", period.clients());
    count("newClients", period.newClients());
    count("returningClients", period.returningClients());
    count("oneDayClients", period.oneDayClients());
    json.writeNumberField("mirrorLikeClients", period.mirrorLikeClients());
    count("sessions", period.sessions());
    count("environments", period.environments());
    count("accounts", period.accounts());
    count("installers", period.installers());
    count("organizations", period.organizations());
    count("machines", period.machines());
    json.writeBooleanField("exact", period.exact());
    json.writeEndObject();
  }

  private void traffic(Traffic traffic) throws IOException {
    json.writeNumberField("requests", traffic.requests());
    json.writeNumberField("tagged", traffic.tagged());
    json.writeNumberField("optedOut", traffic.optedOut());
    json.writeNumberField("untagged", traffic.untagged());
    json.writeNumberField("malformed", traffic.malformed());
  }

  /** A number; an estimated one is followed by what it lies between. */
  private void count(String name, Count count) throws IOException {
    json.writeNumberField(name, count.value());
    if (!count.exact()) {
      json.writeFieldName(name + "Between");
      json.writeArray(new long[] {count.low(), count.high()}, 0, 2);
    }
  }

  private void groups(String name, GroupTable table) throws IOException {
    json.writeArrayFieldStart(name);
    for (GroupRow row : table.rows()) {
      json.writeStartObject();
      json.writeStringField("name", row.name());
      if (!row.version().isEmpty()) {
        json.writeStringField("version", row.version());
      }
      traffic(row.traffic());
      count("clients", row.clients());
      count("sessions", row.sessions());
      count("environments", row.environments());
      json.writeNumberField("activeDays", hundredths(row.activeDays()));
      if (row.repositoryManager()) {
        json.writeBooleanField("repositoryManager", true);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    if (table.others() > 0) {
      json.writeObjectFieldStart(name + "Others");
      json.writeNumberField("count", table.others());
      json.writeNumberField("requests", table.otherRequests());
      json.writeEndObject();
    }
  }

  private void packages(Report report) throws IOException {
    json.writeArrayFieldStart("packages");
    for (PackageRow row : report.packages().rows()) {
      json.writeStartObject();
      json.writeStringField("ecosystem", row.ecosystem());
      json.writeStringField("name", row.name());
      json.writeNumberField("downloads", row.downloads());
      count("clients", row.clients());
      count("environments", row.environments());
      json.writeNumberField("versionCount", row.versionCount());
      json.writeArrayFieldStart("versions");
      for (VersionRow version : row.versions()) {
        json.writeStartObject();
        json.writeStringField("version", version.version());
        json.writeNumberField("downloads", version.downloads());
        count("clients", version.clients());
        count("environments", version.environments());
        json.writeStringField("firstSeen", version.firstSeen().toString());
        if (version.daysToHalf() >= 0) {
          json.writeNumberField("daysToHalf", version.daysToHalf());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    if (report.packages().others() > 0) {
      json.writeObjectFieldStart("packagesOthers");
      json.writeNumberField("count", report.packages().others());
      json.writeNumberField("downloads", report.packages().otherDownloads());
      json.writeEndObject();
    }
  }

  private void retention(Report report) throws IOException {
    json.writeArrayFieldStart("retention");
    for (Cohort cohort : report.retention()) {
      json.writeStartObject();
      json.writeStringField("week", cohort.week().toString());
      count("clients", cohort.clients());
      json.writeFieldName("seenAgain");
      long[] counts = cohort.seenAgain().stream().mapToLong(Count::value).toArray();
      json.writeArray(counts, 0, counts.length);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void unreadable(Unreadable unreadable, boolean published) throws IOException {
    json.writeObjectFieldStart("unreadable");
    json.writeNumberField("lines", unreadable.lines());
    json.writeArrayFieldStart("examples");
    for (Unreadable.Example example : unreadable.examples()) {
      // The path of a file may name a user.
      if (!published) {
        json.writeStartObject();
        json.writeStringField("file", example.file());
        json.writeNumberField("line", example.line());
        json.writeStringField("reason", example.reason());
        json.writeStringField("shape", example.shape());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
