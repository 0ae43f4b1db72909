package dev.sneller.session.information;

import dev.sneller.session.show.RowLayout;
import dev.sneller.session.show.ShowContext;
import dev.sneller.type.Datum;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table of INFORMATION_SCHEMA.
 *
 * @param rows of what the context looks at: one database
 */
record InformationTable(String name, RowLayout layout, Function<ShowContext, Stream<List<Datum>>> rows) {}
