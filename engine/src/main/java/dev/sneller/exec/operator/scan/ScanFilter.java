package dev.sneller.exec.operator.scan;

import dev.sneller.predicate.ColumnPredicate;

/** A condition of the scan's column {@code column} that the plan knows, its constants bound. */
public record ScanFilter(int column, ColumnPredicate predicate) {}
