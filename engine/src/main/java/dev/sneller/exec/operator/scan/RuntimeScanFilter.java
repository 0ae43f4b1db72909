package dev.sneller.exec.operator.scan;

import dev.sneller.exec.operator.RuntimeFilter;

/** A filter of the scan's column {@code column} that may be known when the scan starts. */
public record RuntimeScanFilter(int column, RuntimeFilter filter) {}
