package dev.sneller.session.catalog;

import dev.sneller.metastore.CatalogObject;
import java.util.ArrayList;
import java.util.List;

/** Views as statements that create them again. */
public final class ViewText {
    private ViewText() {}

    /** {@code create or replace view V(A, B) as SELECT …}. */
    public static String of(CatalogObject view) {
        ViewDefinition definition = ViewDefinition.of(view);
        StringBuilder text = new StringBuilder("create or replace ");
        text.append(definition.secure() ? "secure view " : "view ").append(Names.of(view.name()));
        if (!definition.columns().isEmpty()) {
            text.append(columns(definition));
        }
        if (!definition.comment().isEmpty()) {
            text.append(" comment = ").append(Names.text(definition.comment()));
        }
        return text.append(" as ").append(definition.query()).toString();
    }

    private static String columns(ViewDefinition view) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < view.columns().size(); i++) {
            String comment = view.comments().get(i);
            columns.add(Names.of(view.columns().get(i)) + (comment.isEmpty() ? "" : " comment " + Names.text(comment)));
        }
        return '(' + String.join(", ", columns) + ')';
    }
}
