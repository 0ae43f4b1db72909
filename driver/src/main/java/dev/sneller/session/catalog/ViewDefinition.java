package dev.sneller.session.catalog;

import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.Definition;
import dev.sneller.type.Schema;
import java.util.List;

/**
 * What the log keeps of a view.
 *
 * @param query as it was written
 * @param columns names that replace the query's; empty to take the query's
 * @param comments of these columns, empty texts where there is none
 */
public record ViewDefinition(
        String query, List<String> columns, List<String> comments, boolean secure, String comment) {
    private static final String QUERY = "query";
    private static final String COLUMNS = "columns";
    private static final String COMMENTS = "comments";
    private static final String SECURE = "secure";

    public static ViewDefinition of(CatalogObject view) {
        Details details = Details.of(view.definition().details());
        return new ViewDefinition(
                details.text(QUERY),
                details.texts(COLUMNS),
                details.texts(COMMENTS),
                details.isTrue(SECURE),
                details.text(Details.COMMENT));
    }

    /** As the log keeps it. */
    public Definition definition() {
        Details details = Details.of("{}")
                .with(QUERY, query)
                .with(COLUMNS, columns)
                .with(COMMENTS, comments)
                .with(SECURE, secure)
                .with(Details.COMMENT, comment);
        return new Definition(Schema.of(), details.json());
    }
}
