package dev.sneller.sqllogictest.suite;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables and the like that could not be made or changed, so that what goes wrong with them later is told by the first cause: it is no
 * answer of its own.
 */
final class FailedObjects {
    private static final Pattern TARGET = Pattern.compile(
            "(?is)^\\s*(?:create\\b.*?\\b(?:table|view|schema|sequence|function|stage|format)|insert\\s+(?:overwrite\\s+|or\\s+replace\\s+)?into|replace\\s+into|update"
                    + "|delete\\s+from|merge\\s+into|copy(?:\\s+into)?|truncate(?:\\s+table)?|alter\\s+(?:table|view|sequence)|drop\\s+\\w+"
                    + "|undrop\\s+\\w+|set)\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?[\"`]?([\\w$.\"`]+)");

    private static final Pattern CREATION = Pattern.compile("(?i)^\\s*create\\b(?!.*\\bif\\s+not\\s+exists\\b)");

    private final Map<String, String> causes = new LinkedHashMap<>();

    void remember(String sql, String cause) {
        target(sql).ifPresent(name -> causes.putIfAbsent(name, cause));
    }

    /** What a statement makes anew is as it should be from then on. */
    void made(String sql) {
        if (CREATION.matcher(sql).find()) {
            target(sql).ifPresent(causes::remove);
        }
    }

    private static Optional<String> target(String sql) {
        Matcher target = TARGET.matcher(sql);
        if (!target.find()) {
            return Optional.empty();
        }
        String name = target.group(1).replaceAll("[\"`]", "");
        return Optional.of(name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
    }

    /** Why an object that the statement names is not as it should be. */
    Optional<String> causeFor(String sql) {
        if (causes.isEmpty()) {
            return Optional.empty();
        }
        String upper = sql.toUpperCase(Locale.ROOT);
        return causes.entrySet().stream()
                .filter(entry -> Pattern.compile("(?<!\\w)" + Pattern.quote(entry.getKey()) + "(?!\\w)")
                        .matcher(upper)
                        .find())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
