package dev.sneller.table;

import dev.sneller.type.LogicalType;

/**
 * A column read from text with delimiters.
 *
 * @param field which field of the record, from 0
 * @param name as messages call it
 * @param nullable whether NULL may stand there
 */
public record CsvColumn(int field, String name, LogicalType type, boolean nullable) {}
