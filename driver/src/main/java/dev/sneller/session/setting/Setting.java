package dev.sneller.session.setting;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Everything that can be set, once: URL keys, connection properties, ALTER SESSION, SHOW PARAMETERS and the documentation read this
 * list. Names match without case.
 */
public enum Setting {
    SQL_DIALECT(Scope.SESSION, "SNOWFLAKE", "whose SQL is spoken", Check.choice("SNOWFLAKE", "SNELLER", "ANSI")),
    TIMEZONE(Scope.SESSION, "UTC", "zone of TIMESTAMP_LTZ and of times without offset", Check.ZONE),
    TIMESTAMP_TYPE_MAPPING(
            Scope.SESSION, "TIMESTAMP_NTZ", "what TIMESTAMP means", Check.only("STRING", "TIMESTAMP_NTZ")),
    DATE_INPUT_FORMAT(Scope.SESSION, "AUTO", "how texts become dates", Check.TIME_INPUT),
    DATE_OUTPUT_FORMAT(Scope.SESSION, "YYYY-MM-DD", "how dates become texts", Check.TIME_FORMAT),
    TIME_INPUT_FORMAT(Scope.SESSION, "AUTO", "how texts become times", Check.TIME_INPUT),
    TIME_OUTPUT_FORMAT(Scope.SESSION, "HH24:MI:SS", "how times become texts", Check.TIME_FORMAT),
    TIMESTAMP_INPUT_FORMAT(Scope.SESSION, "AUTO", "how texts become timestamps", Check.TIME_INPUT),
    TIMESTAMP_OUTPUT_FORMAT(
            Scope.SESSION,
            "YYYY-MM-DD HH24:MI:SS.FF3 TZHTZM",
            "how timestamps with zone become texts",
            Check.TIME_FORMAT),
    TIMESTAMP_NTZ_OUTPUT_FORMAT(
            Scope.SESSION,
            "YYYY-MM-DD HH24:MI:SS.FF3",
            "how TIMESTAMP_NTZ becomes text, empty = as TIMESTAMP_OUTPUT_FORMAT",
            Check.TIME_FORMAT),
    TIMESTAMP_LTZ_OUTPUT_FORMAT(
            Scope.SESSION, "", "how TIMESTAMP_LTZ becomes text, empty = as TIMESTAMP_OUTPUT_FORMAT", Check.TIME_FORMAT),
    TIMESTAMP_TZ_OUTPUT_FORMAT(
            Scope.SESSION, "", "how TIMESTAMP_TZ becomes text, empty = as TIMESTAMP_OUTPUT_FORMAT", Check.TIME_FORMAT),
    BINARY_INPUT_FORMAT(Scope.SESSION, "HEX", "how texts become BINARY", Check.only("STRING", "HEX")),
    BINARY_OUTPUT_FORMAT(Scope.SESSION, "HEX", "how BINARY becomes text", Check.only("STRING", "HEX")),
    WEEK_START(
            Scope.SESSION,
            "0",
            "first day of the week, 1 = Monday to 7 = Sunday; 0 = Monday, but days count from 0 = Sunday",
            Check.number(0, 7)),
    WEEK_OF_YEAR_POLICY(
            Scope.SESSION,
            "0",
            "0 = a week is of the year that has most of its days, 1 = January 1 begins week 1",
            Check.number(0, 1)),
    TWO_DIGIT_CENTURY_START(
            Scope.SESSION, "1970", "first of the hundred years that two digits stand for", Check.number(1900, 2100)),
    JSON_INDENT(
            Scope.SESSION, "2", "blanks a level when a shell shows documents; texts are compact", Check.number(0, 16)),
    QUOTED_IDENTIFIERS_IGNORE_CASE(
            Scope.SESSION, "FALSE", "whether names in quotes are folded to upper case too", Check.BOOLEAN),
    DEFAULT_NULL_ORDERING(
            Scope.SESSION, "LAST", "whether NULL is above all values, or below", Check.choice("LAST", "FIRST")),
    INTEGER_DIVISION(Scope.SESSION, "FALSE", "whether / of two integers truncates", Check.BOOLEAN),
    DIVISION_BY_ZERO(Scope.SESSION, "ERROR", "ERROR, or NULL as the answer of x / 0", Check.choice("ERROR", "NULL")),
    AUTOCOMMIT(Scope.SESSION, "TRUE", "whether each statement is a transaction of its own", Check.BOOLEAN),
    DDL_AUTOCOMMIT(Scope.SESSION, "FALSE", "whether DDL ends the open transaction", Check.only("BOOLEAN", "FALSE")),
    ISOLATION(Scope.SESSION, "SNAPSHOT", "what transactions must not miss", Check.only("STRING", "SNAPSHOT")),
    TRANSACTION_ABORT_ON_ERROR(
            Scope.SESSION, "FALSE", "whether a failed statement ends the transaction", Check.only("BOOLEAN", "FALSE")),
    ERROR_ON_NONDETERMINISTIC_MERGE(
            Scope.SESSION, "TRUE", "whether MERGE refuses two source rows for one target row", Check.BOOLEAN),
    ERROR_ON_NONDETERMINISTIC_UPDATE(
            Scope.SESSION, "FALSE", "whether UPDATE refuses two source rows for one target row", Check.BOOLEAN),
    LOCK_TIMEOUT(Scope.SESSION, "43200", "accepted, without effect: there are no locks", Check.COUNT),
    STATEMENT_TIMEOUT_IN_SECONDS(
            Scope.SESSION, "0", "a statement is cancelled after this time, 0 = never", Check.COUNT),
    ROWS_PER_RESULTSET(Scope.SESSION, "0", "most rows a query yields, 0 = all", Check.COUNT),
    MULTI_STATEMENT_COUNT(Scope.SESSION, "1", "statements in one text", Check.only("NUMBER", "1")),
    QUERY_TAG(Scope.SESSION, "", "free text kept with the session", Check.TEXT),
    USE_CACHED_RESULT(Scope.SESSION, "TRUE", "accepted, without effect: there is no cache of results", Check.BOOLEAN),
    DATA_RETENTION_TIME_IN_DAYS(
            Scope.SESSION, "1", "accepted, without effect: nothing is deleted yet", Check.number(0, 90)),
    MEMORY_LIMIT(Scope.ENGINE, "", "bytes queries and caches may hold, empty = 40 % of the heap", Check.COUNT_OR_EMPTY),
    SPILL_DIRECTORY(
            Scope.ENGINE, "", "folder for rows that memory does not hold, empty = java.io.tmpdir", Check.FOLDER),
    SPILL_LIMIT(
            Scope.ENGINE,
            "",
            "most bytes queries may write there at a time, empty = what the disk has",
            Check.COUNT_OR_EMPTY),
    THREADS(Scope.ENGINE, "", "workers, empty = processors", Check.COUNT_OR_EMPTY),
    READ_ONLY(Scope.ENGINE, "FALSE", "refuse every write", Check.BOOLEAN),
    REGION(Scope.STORE, "", "region of the bucket", Check.TEXT),
    ENDPOINT(Scope.STORE, "", "address of an S3 server; implies path-style addresses", Check.TEXT);

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
    private final Check check;

    Setting(Scope scope, String defaultValue, String description, Check check) {
        this.scope = scope;
        this.defaultValue = defaultValue;
        this.description = description;
        this.check = check;
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

    /** BOOLEAN, NUMBER or STRING. */
    public String type() {
        return check.type();
    }

    /** The values to choose from, null when any value will do. */
    public String[] choices() {
        return check.choices().isEmpty() ? null : check.choices().toArray(new String[0]);
    }

    public static Optional<Setting> find(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The value as it is kept, or UNKNOWN_OPTION naming setting and value. */
    public String checked(String value) {
        try {
            check.test().accept(value);
            return value;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new SnellerException(
                    ErrorCode.UNKNOWN_OPTION,
                    SnellerException.quote(value) + " is not a value of " + name() + ": " + e.getMessage(),
                    e);
        }
    }
}
