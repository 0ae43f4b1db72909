package dev.sneller.session.catalog;

import dev.sneller.sql.parse.Option;
import dev.sneller.sql.parse.Options;
import java.util.Locale;

/** Properties of objects that are kept with them: COMMENT, SECURE, and those that are accepted and have no effect. */
final class Properties {
    private Properties() {}

    static Details set(Details details, Options properties) {
        Details changed = details;
        for (Option property : properties.list()) {
            String text = property.value().toString();
            boolean truth = text.equals("TRUE") || text.equals("FALSE");
            changed = changed.with(member(property.name()), truth ? (Object) text.equals("TRUE") : text);
        }
        return changed;
    }

    /** How the log calls a property. */
    static String member(String property) {
        return property.toLowerCase(Locale.ROOT);
    }
}
