package dev.sneller.table;

import dev.sneller.type.Path;

/** The column, or the path in a VARIANT column, that statistics speak of. */
public record StatisticsKey(int fieldId, Path path) {}
