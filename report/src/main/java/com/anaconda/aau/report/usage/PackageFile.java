package com.anaconda.aau.report.usage;

/**
 * One file of a package.
 *
 * @param ecosystem {@code maven}, {@code conda}, {@code npm}, {@code pypi}, {@code ivy} or {@code
 *     generic}
 * @param name as the ecosystem's people write it
 * @param version the version
 */
public record PackageFile(String ecosystem, String name, String version) {}
