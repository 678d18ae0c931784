package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordedRequest;
import java.nio.file.Path;
import java.util.List;

/**
 * A finished run of a tool.
 *
 * @param requests the requests that the server received from it
 * @param files the folder with everything that it wrote
 */
record ToolRun(Outcome outcome, List<RecordedRequest> requests, Path files) {}
