package dev.sneller.sql.schemaless;

import dev.sneller.sql.schemaless.syntax.Query;
import dev.sneller.sql.schemaless.syntax.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names of columns: the alias, the last step of a path, the name of an aggregate or window function, or an underscore and the position; a name
 * that is taken gets its position appended.
 */
final class OutputNames {
    private OutputNames() {}

    static List<String> of(List<Query.Item> items) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        items.forEach(item -> {
            if (item.alias() != null) {
                taken.add(item.alias());
            }
        });
        for (int i = 0; i < items.size(); i++) {
            String own = items.get(i).alias();
            String position = "_" + (i + 1);
            if (own == null) {
                String implied = implied(items.get(i).value());
                own = implied == null ? position : taken.contains(implied) ? implied + position : implied;
                taken.add(own);
            }
            names.add(names.contains(own) ? own + position : own);
        }
        return names;
    }

    /** Null when there is none. */
    static String implied(Term term) {
        if (term instanceof Term.Name name) {
            return name.name();
        }
        if (term instanceof Term.Member member) {
            return member.key();
        }
        if (term instanceof Term.Element element && element.index() instanceof Term.Constant index) {
            String base = implied(element.of());
            return base == null ? null : base + "_" + index.value();
        }
        if (term instanceof Term.Call call && (call.window() != null || Aggregates.isName(call.function()))) {
            return call.function().toLowerCase(Locale.ROOT);
        }
        return null;
    }
}
