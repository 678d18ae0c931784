package com.anaconda.aau.report.output;

import com.anaconda.aau.report.figures.GroupRow;
import com.anaconda.aau.report.figures.GroupTable;
import com.anaconda.aau.report.figures.PackageRow;
import com.anaconda.aau.report.figures.PackageTable;
import com.anaconda.aau.report.figures.VersionRow;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes the lists of groups and packages in a report's JSON. */
final class JsonLists {
  private final JsonGenerator json;

  JsonLists(JsonGenerator json) {
    this.json = json;
  }

  void groups(String name, GroupTable table) throws IOException {
    json.writeArrayFieldStart(name);
    for (GroupRow row : table.rows()) {
      group(row);
    }
    json.writeEndArray();
    JsonFields.others(json, name, table.others(), "requests", table.otherRequests());
  }

  private void group(GroupRow row) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", row.name());
    if (!row.version().isEmpty()) {
      json.writeStringField("version", row.version());
    }
    JsonFields.traffic(json, row.traffic());
    JsonFields.count(json, "clients", row.clients());
    JsonFields.count(json, "sessions", row.sessions());
    JsonFields.count(json, "environments", row.environments());
    json.writeStringField("firstSeen", row.firstSeen().toString());
    daysToHalf(row.daysToHalf());
    if (row.habits() != null) {
      JsonFields.activeDays(json, row.habits().activeDays());
      if (!row.habits().retention().isEmpty()) {
        JsonFields.retention(json, row.habits().retention());
      }
    }
    if (row.repositoryManager()) {
      json.writeBooleanField("repositoryManager", true);
    }
    json.writeEndObject();
  }

  void packages(PackageTable table) throws IOException {
    json.writeArrayFieldStart("packages");
    for (PackageRow row : table.rows()) {
      json.writeStartObject();
      json.writeStringField("ecosystem", row.ecosystem());
      json.writeStringField("name", row.name());
      json.writeNumberField("downloads", row.downloads());
      JsonFields.count(json, "clients", row.clients());
      JsonFields.count(json, "environments", row.environments());
      json.writeNumberField("versionCount", row.versionCount());
      json.writeArrayFieldStart("versions");
      for (VersionRow version : row.versions()) {
        version(version);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonFields.others(json, "packages", table.others(), "downloads", table.otherDownloads());
  }

  private void version(VersionRow version) throws IOException {
    json.writeStartObject();
    json.writeStringField("version", version.version());
    json.writeNumberField("downloads", version.downloads());
    JsonFields.count(json, "clients", version.clients());
    JsonFields.count(json, "environments", version.environments());
    json.writeStringField("firstSeen", version.firstSeen().toString());
    daysToHalf(version.daysToHalf());
    json.writeEndObject();
  }

  private void daysToHalf(int days) throws IOException {
    if (days >= 0) {
      json.writeNumberField("daysToHalf", days);
    }
  }
}
