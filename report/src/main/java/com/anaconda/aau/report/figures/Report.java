package com.anaconda.aau.report.figures;

import com.anaconda.aau.report.ingest.Unreadable;
import java.time.ZoneId;
import java.util.List;

/**
 * Everything that a report says.
 *
 * @param zone whose days these are
 * @param total all days that were asked for; null when there was no request
 * @param periods the days, weeks or months of it, without those in which nothing came
 * @param habits those of everybody
 * @param published whether names, small groups and examples were left out and numbers rounded
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
