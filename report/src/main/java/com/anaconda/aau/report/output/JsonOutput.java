package com.anaconda.aau.report.output;

import com.anaconda.aau.report.figures.Period;
import com.anaconda.aau.report.figures.Report;
import com.anaconda.aau.report.ingest.Unreadable;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a report as JSON, according to {@code report-1.schema.json}. */
public final class JsonOutput {
  /** The URL of the schema, which is published as {@code docs/report-1.schema.json}. */
  public static final String SCHEMA =
      "https://github.com/anaconda/aau-jvm/blob/main/docs/report-1.schema.json";

  private final JsonGenerator json;

  private JsonOutput(JsonGenerator json) {
    this.json = json;
  }

  /** Writes a report without closing the stream. */
  public static void write(Report report, OutputStream out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            // Write pure ASCII and no slash after a less-than sign, so that the JSON is safe even
            // inside a script element.
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
    JsonLists lists = new JsonLists(json);
    lists.groups("tools", report.tools());
    json.writeNumberField("toolCount", report.tools().names());
    json.writeNumberField("toolsWithTokens", report.tools().namesWithTokens());
    lists.groups("javaVersions", report.javaVersions());
    lists.groups("systems", report.systems());
    lists.groups("organizations", report.organizations());
    lists.groups("installers", report.installers());
    lists.packages(report.packages());
    JsonFields.activeDays(json, report.habits().activeDays());
    JsonFields.retention(json, report.habits().retention());
    unreadable(report.unreadable(), report.published());
    json.writeEndObject();
  }

  private void period(Period period) throws IOException {
    json.writeStartObject();
    json.writeStringField("from", period.from().toString());
    json.writeStringField("to", period.to().toString());
    JsonFields.traffic(json, period.traffic());
    JsonFields.count(json, "clients", period.clients());
    JsonFields.count(json, "newClients", period.newClients());
    JsonFields.count(json, "returningClients", period.returningClients());
    JsonFields.count(json, "oneDayClients", period.oneDayClients());
    JsonFields.count(json, "mirrorLikeClients", period.mirrorLikeClients());
    JsonFields.count(json, "sessions", period.sessions());
    JsonFields.count(json, "environments", period.environments());
    JsonFields.count(json, "accounts", period.accounts());
    JsonFields.count(json, "installers", period.installers());
    JsonFields.count(json, "organizations", period.organizations());
    JsonFields.count(json, "machines", period.machines());
    json.writeBooleanField("exact", period.exact());
    json.writeEndObject();
  }

  private void unreadable(Unreadable unreadable, boolean published) throws IOException {
    json.writeObjectFieldStart("unreadable");
    json.writeNumberField("lines", unreadable.lines());
    json.writeArrayFieldStart("examples");
    for (Unreadable.Example example : unreadable.examples()) {
      // A file's path can contain a user's name.
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
}
