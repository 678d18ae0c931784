package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.ingest.Unreadable;
import java.time.ZoneId;
import java.util.List;

/**
 * The content of a report.
 *
 * @param zone the time zone of the days
 * @param total the whole report, or null if there was no request
 * @param periods its days, weeks or months, without empty ones
 * @param habits the habits of all clients
 * @param published whether names, small groups and examples are omitted and numbers are rounded
 */
public record Report(
    ZoneId zone,
    Period total,
    List<Period> periods,
    GroupTable tools,
    GroupTable javaVersions,
    GroupTable systems,
    GroupTable organizations,
    GroupTable installers,
    PackageTable packages,
    Habits habits,
    Unreadable unreadable,
    boolean published) {}
