package dev.sneller.session.ddl;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.session.catalog.Names;
import dev.sneller.type.Schema;
import java.util.stream.Stream;

/** Views as statements that create them again, without the names their query gives the columns. */
public final class ViewText {
    private ViewText() {}

    /** {@code create or replace view V as SELECT …;}. */
    public static String of(CatalogObject view) {
        return new DdlText(object -> Stream.of(), object -> Schema.of(), object -> Names.of(object.name())).of(view);
    }
}
