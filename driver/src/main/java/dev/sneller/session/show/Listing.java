package dev.sneller.session.show;

import dev.sneller.type.Datum;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One kind of thing that SHOW lists.
 *
 * @param name the column that LIKE, STARTS WITH and FROM look at
 * @param terse columns that TERSE leaves, or none
 */
record Listing(RowLayout layout, String name, List<String> terse, Function<ShowContext, Stream<List<Datum>>> rows) {
    /** Of things there are none of yet. */
    static Listing empty(RowLayout layout) {
        String first = layout.schema().indexOf("name").isPresent()
                ? "name"
                : layout.schema().field(1).name();
        return new Listing(layout, first, List.of(), context -> Stream.of());
    }
}
