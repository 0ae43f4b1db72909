package dev.sneller.jdbc;

import java.util.List;

/** Functions by the groups java.sql asks for; the names are both ours and those of java.sql's escapes. */
enum FunctionGroups {
    NUMERIC(
            "ABS",
            "ACOS",
            "ASIN",
            "ATAN",
            "ATAN2",
            "CEIL",
            "COS",
            "COT",
            "DEGREES",
            "EXP",
            "FLOOR",
            "LN",
            "LOG",
            "LOG10",
            "MOD",
            "PI",
            "POWER",
            "RADIANS",
            "ROUND",
            "SIGN",
            "SIN",
            "SQRT",
            "TAN",
            "TRUNC",
            "TRUNCATE"),
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
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP",
            "DATEADD",
            "DATEDIFF",
            "DATE_TRUNC",
            "DAY",
            "DAYNAME",
            "DAYOFMONTH",
            "DAYOFWEEK",
            "DAYOFYEAR",
            "HOUR",
            "MINUTE",
            "MONTH",
            "MONTHNAME",
            "NOW",
            "QUARTER",
            "SECOND",
            "TIMESTAMPADD",
            "TIMESTAMPDIFF",
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
