package dev.sneller.jdbc;

import java.util.List;

/** Functions by the groups java.sql asks for; the names are both ours and those of java.sql's escapes. */
enum FunctionGroups {
    NUMERIC("ABS", "CEIL", "EXP", "FLOOR", "LN", "LOG", "MOD", "POWER", "ROUND", "SIGN", "SQRT", "TRUNC"),
    STRING(
            "CHARINDEX",
            "CONCAT",
            "LENGTH",
            "LOWER",
            "LTRIM",
            "POSITION",
            "REPLACE",
            "RTRIM",
            "SUBSTR",
            "TRIM",
            "UPPER"),
    SYSTEM("COALESCE", "IFNULL", "NULLIF"),
    TIME_AND_DATE(
            "CURRENT_DATE",
            "CURRENT_TIMESTAMP",
            "DATEADD",
            "DATEDIFF",
            "DATE_TRUNC",
            "DAY",
            "HOUR",
            "MINUTE",
            "MONTH",
            "QUARTER",
            "SECOND",
            "WEEK",
            "YEAR");

    private final List<String> functions;

    FunctionGroups(String... functions) {
        this.functions = List.of(functions);
    }

    /** With commas between. */
    String names() {
        return String.join(",", functions);
    }
}
