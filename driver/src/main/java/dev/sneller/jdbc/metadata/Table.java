package dev.sneller.jdbc.metadata;

import dev.sneller.type.Datum;
import dev.sneller.type.Schema;
import java.util.List;

/** Columns and rows of one metadata result. */
public record Table(Schema schema, List<List<Datum>> rows) {}
