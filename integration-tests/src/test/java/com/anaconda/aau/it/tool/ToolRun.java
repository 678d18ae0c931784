package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordedRequest;
import java.nio.file.Path;
import java.util.List;

/**
 * A run of a tool that has ended.
 *
 * @param requests all that the server got from it
 * @param files the folder with all that it wrote
 */
record ToolRun(Outcome outcome, List<RecordedRequest> requests, Path files) {}
