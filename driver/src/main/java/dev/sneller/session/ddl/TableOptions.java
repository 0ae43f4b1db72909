package dev.sneller.session.ddl;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.Option;
import dev.sneller.sql.parse.Options;
import dev.sneller.sql.parse.Suggestion;
import java.util.Set;
import java.util.TreeSet;

/** The options a table may have: those of Snowflake's tables, kept with the table. */
final class TableOptions {
    private static final Set<String> NAMES = new TreeSet<>(Set.of(
            "AUTO_REFRESH",
            "BASE_LOCATION",
            "CATALOG",
            "CATALOG_SYNC",
            "CATALOG_TABLE_NAME",
            "CHANGE_TRACKING",
            "CLUSTER_BY",
            "COMMENT",
            "DATA_RETENTION_TIME_IN_DAYS",
            "DEFAULT_DDL_COLLATION",
            "ENABLE_SCHEMA_EVOLUTION",
            "EXTERNAL_VOLUME",
            "FILE_FORMAT",
            "INITIALIZE",
            "LOCATION",
            "MAX_DATA_EXTENSION_TIME_IN_DAYS",
            "PARTITION_TYPE",
            "PATTERN",
            "REFRESH_MODE",
            "STAGE_COPY_OPTIONS",
            "STAGE_FILE_FORMAT",
            "STORAGE_SERIALIZATION_POLICY",
            "TARGET_LAG",
            "WAREHOUSE"));

    private TableOptions() {}

    /** The options, none of which is unknown. */
    static Options checked(Options options) {
        for (Option option : options.list()) {
            boolean isHybrid =
                    option.name().equals("KIND") && option.value().toString().equals("HYBRID");
            if (!isHybrid && !NAMES.contains(option.name())) {
                String hint = Suggestion.nearest(option.name(), NAMES)
                        .map(near -> ". Did you mean " + near + "?")
                        .orElse("; options are such as COMMENT and DATA_RETENTION_TIME_IN_DAYS");
                throw new SnellerException(
                        ErrorCode.INVALID_ARGUMENT,
                        "a table has no option " + SnellerException.quote(option.name()) + hint,
                        option.position(),
                        null);
            }
        }
        return options;
    }
}
