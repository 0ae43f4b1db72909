package dev.sneller.error;

/** Every way a statement can fail: its SQLSTATE, who is to blame, and the vendor code that migrating clients know. */
public enum ErrorCode {
    SYNTAX_ERROR("42601", Blame.USER, 1003),
    TABLE_NOT_FOUND("42S02", Blame.USER, 2003),
    SCHEMA_NOT_FOUND("3F000", Blame.USER, 2043),
    COLUMN_NOT_FOUND("42S22", Blame.USER, 904),
    AMBIGUOUS_COLUMN("42702", Blame.USER, 2028),
    FUNCTION_NOT_FOUND("42883", Blame.USER, 2140),
    ARGUMENT_TYPES("42P13", Blame.USER, 1044),
    ARGUMENT_COUNT("22023", Blame.USER, 938),
    ARGUMENT_NOT_CONSTANT("22023", Blame.USER, 1015),
    CANNOT_CAST("42846", Blame.USER, 1007),
    NOT_GROUPED("42803", Blame.USER, 1104),
    AGGREGATE_MISPLACED("42803", Blame.USER, 2012),
    WINDOW_MISPLACED("42P20", Blame.USER, 2303),
    POSITION_OUT_OF_RANGE("42P10", Blame.USER, 979),
    SET_COLUMN_COUNT("42601", Blame.USER, 1789),
    TYPE_MISMATCH("42804", Blame.USER, 1010),
    SUBQUERY_ROWS("21000", Blame.USER, 90150),
    UNSUPPORTED("0A000", Blame.USER, 2031),
    ALREADY_EXISTS("42710", Blame.USER, 2002),
    DUPLICATE_COLUMN("42701", Blame.USER, 2025),
    NOT_A_NUMBER("22018", Blame.USER, 100038),
    NOT_A_BOOLEAN("22018", Blame.USER, 100037),
    NOT_A_DATE("22007", Blame.USER, 100040),
    NOT_A_TIME("22007", Blame.USER, 100108),
    NOT_A_TIMESTAMP("22007", Blame.USER, 100035),
    FORMAT_MISMATCH("22007", Blame.USER, 100096),
    NOT_A_BINARY("22018", Blame.USER, 100115),
    NOT_A_URL("22000", Blame.USER, 10013),
    NUMERIC_OUT_OF_RANGE("22003", Blame.USER, 100039),
    DIVISION_BY_ZERO("22012", Blame.USER, 100051),
    VARIANT_CAST("22000", Blame.USER, 100071),
    INVALID_JSON("22P02", Blame.USER, 100069),
    LENGTH_MISMATCH("22026", Blame.USER, 10012),
    STRING_TOO_LONG("22001", Blame.USER, 100078),
    NOT_NULL_VIOLATED("23502", Blame.USER, 100072),
    INSERT_COLUMN_COUNT("21S01", Blame.USER, 2020),
    MISSING_PARAMETER("07002", Blame.USER, 10001),
    INVALID_CURSOR_STATE("24000", Blame.USER, 10002),
    TRANSACTION_STATE("25000", Blame.USER, 10003),
    READ_ONLY("25006", Blame.USER, 10004),
    NOT_SET("02000", Blame.USER, 2211),
    NO_SUCH_VERSION("02000", Blame.USER, 707),
    UNKNOWN_OPTION("22023", Blame.USER, 1008),
    INVALID_ARGUMENT("22023", Blame.USER, 10005),
    INVALID_URL("08001", Blame.USER, 10006),
    CONNECTION_CLOSED("08003", Blame.USER, 10007),
    DUPLICATE_KEY("22000", Blame.USER, 10009),
    COPY_ROW_REJECTED("22000", Blame.USER, 100080),
    INVALID_PATTERN("2201B", Blame.USER, 100048),
    LIKE_ESCAPE("22025", Blame.USER, 100051),
    WRITE_CONFLICT("40001", Blame.CONFLICT, 10010),
    OUTCOME_UNKNOWN("08007", Blame.EXTERNAL, 10011),
    CANCELLED("57014", Blame.USER, 604),
    TIMEOUT("57014", Blame.RESOURCE, 630),
    MEMORY_LIMIT("53200", Blame.RESOURCE, 10020),
    DISK_FULL("53100", Blame.RESOURCE, 10021),
    BUDGET_EXCEEDED("54000", Blame.RESOURCE, 10022),
    FILE_UNREADABLE("58030", Blame.EXTERNAL, 10030),
    STORE_UNAVAILABLE("08006", Blame.EXTERNAL, 10031),
    STORE_REFUSED("08001", Blame.EXTERNAL, 10032),
    ACCESS_DENIED("28000", Blame.EXTERNAL, 10033),
    CLOCK_SKEW("58000", Blame.EXTERNAL, 10034),
    SNAPSHOT_TOO_OLD("72000", Blame.CONFLICT, 10035),
    UNSUPPORTED_FORMAT("0A000", Blame.EXTERNAL, 10036),
    CORRUPT_FILE("XX001", Blame.EXTERNAL, 10037),
    INTERNAL("XX000", Blame.INTERNAL, 10099);

    private final String sqlState;
    private final Blame blame;
    private final int vendorCode;

    ErrorCode(String sqlState, Blame blame, int vendorCode) {
        this.sqlState = sqlState;
        this.blame = blame;
        this.vendorCode = vendorCode;
    }

    /** Five characters of the SQL standard, or of the PostgreSQL extension where the standard has none. */
    public String sqlState() {
        return sqlState;
    }

    public Blame blame() {
        return blame;
    }

    /** Snowflake's number where one exists, so that migrating clients find theirs; 10,000 and up are ours. */
    public int vendorCode() {
        return vendorCode;
    }

    /** Name as it starts every message: {@code TABLE_NOT_FOUND} reads {@code TableNotFound}. */
    public String title() {
        StringBuilder title = new StringBuilder();
        for (String word : name().split("_")) {
            title.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return title.toString();
    }
}
