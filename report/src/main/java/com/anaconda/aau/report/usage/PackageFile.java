package com.anaconda.aau.report.usage;

/**
 * One file of a package.
 *
 * @param ecosystem {@code maven}, {@code conda}, {@code npm}, {@code pypi}, {@code ivy} or {@code
 *     generic}
 * @param name in the ecosystem's usual spelling
 * @param version as spelled in the file's path
 */
public record PackageFile(String ecosystem, String name, String version) {}
