package dev.sneller.session.setting;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that can be set, once: URL keys, connection properties, ALTER SESSION, SHOW PARAMETERS and the documentation read this
 * list. Names match without case.
 */
public enum Setting {
    TIMEZONE(Scope.SESSION, "UTC", "zone of TIMESTAMP_LTZ and of times without offset", Setting::checkZone),
    AUTOCOMMIT(Scope.SESSION, "TRUE", "whether each statement is a transaction of its own", "TRUE", "FALSE"),
    INTEGER_DIVISION(Scope.SESSION, "FALSE", "whether / of two integers truncates", "TRUE", "FALSE"),
    DIVISION_BY_ZERO(Scope.SESSION, "ERROR", "ERROR, or NULL as the answer of x / 0", "ERROR", "NULL"),
    STATEMENT_TIMEOUT_IN_SECONDS(
            Scope.SESSION, "0", "a statement is cancelled after this time, 0 = never", Setting::checkCount),
    ROWS_PER_RESULTSET(Scope.SESSION, "0", "most rows a query yields, 0 = all", Setting::checkCount),
    QUERY_TAG(Scope.SESSION, "", "free text kept with the session", value -> {}),
    USE_CACHED_RESULT(Scope.SESSION, "TRUE", "accepted, without effect: there is no cache of results", "TRUE", "FALSE"),
    MEMORY_LIMIT(
            Scope.ENGINE,
            "",
            "bytes queries and caches may hold, empty = 40 % of the heap",
            Setting::checkCountOrEmpty),
    SPILL_DIRECTORY(
            Scope.ENGINE,
            "",
            "folder for rows that memory does not hold, empty = java.io.tmpdir",
            Setting::checkFolder),
    SPILL_LIMIT(
            Scope.ENGINE,
            "",
            "most bytes queries may write there at a time, empty = what the disk has",
            Setting::checkCountOrEmpty),
    THREADS(Scope.ENGINE, "", "workers, empty = processors", Setting::checkCountOrEmpty),
    READ_ONLY(Scope.ENGINE, "FALSE", "refuse every write", "TRUE", "FALSE"),
    REGION(Scope.STORE, "", "region of the bucket", value -> {}),
    ENDPOINT(Scope.STORE, "", "address of an S3 server; implies path-style addresses", value -> {});

    /** When a setting can be given. */
    public enum Scope {
        /** At connect or by ALTER SESSION. */
        SESSION,
        /** By the first connection to a warehouse, for all of them. */
        ENGINE,
        /** In the URL, as part of the place. */
        STORE
    }

    private final Scope scope;
    private final String defaultValue;
    private final String description;
    private final Consumer<String> check;
    private final String[] choices;

    Setting(Scope scope, String defaultValue, String description, String... choices) {
        this.scope = scope;
        this.defaultValue = defaultValue;
        this.description = description;
        this.check = oneOf(choices);
        this.choices = choices;
    }

    Setting(Scope scope, String defaultValue, String description, Consumer<String> check) {
        this.scope = scope;
        this.defaultValue = defaultValue;
        this.description = description;
        this.check = check;
        this.choices = null;
    }

    public Scope scope() {
        return scope;
    }

    public String defaultValue() {
        return defaultValue;
    }

    public String description() {
        return description;
    }

    /** The values to choose from, null when any value will do. */
    public String[] choices() {
        return choices == null ? null : choices.clone();
    }

    public static Optional<Setting> find(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The value as it is kept, or UNKNOWN_OPTION naming setting and value. */
    public String checked(String value) {
        try {
            check.accept(value);
            return value;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new SnellerException(
                    ErrorCode.UNKNOWN_OPTION,
                    SnellerException.quote(value) + " is not a value of " + name() + ": " + e.getMessage(),
                    e);
        }
    }

    private static void checkZone(String value) {
        ZoneId.of(value);
    }

    private static void checkFolder(String value) {
        Path.of(value);
    }

    private static void checkCount(String value) {
        if (Long.parseLong(value) < 0) {
            throw new IllegalArgumentException("give 0 or more");
        }
    }

    private static void checkCountOrEmpty(String value) {
        if (!value.isEmpty()) {
            checkCount(value);
        }
    }

    private static Consumer<String> oneOf(String... choices) {
        return value -> {
            if (!Arrays.asList(choices).contains(value.toUpperCase(Locale.ROOT))) {
                throw new IllegalArgumentException("give one of " + String.join(", ", choices));
            }
        };
    }
}
