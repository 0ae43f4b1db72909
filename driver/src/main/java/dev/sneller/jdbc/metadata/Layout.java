package dev.sneller.jdbc.metadata;

import dev.sneller.error.Invariant;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The columns of each result of {@link java.sql.DatabaseMetaData}, in the specification's order: {@code #} marks numbers, {@code ?} booleans. */
public enum Layout {
    CATALOGS("TABLE_CAT"),
    SCHEMAS("TABLE_SCHEM TABLE_CATALOG"),
    TABLE_TYPES("TABLE_TYPE"),
    TABLES("TABLE_CAT TABLE_SCHEM TABLE_NAME TABLE_TYPE REMARKS TYPE_CAT TYPE_SCHEM TYPE_NAME SELF_REFERENCING_COL_NAME"
            + " REF_GENERATION"),
    COLUMNS(
            "TABLE_CAT TABLE_SCHEM TABLE_NAME COLUMN_NAME DATA_TYPE# TYPE_NAME COLUMN_SIZE# BUFFER_LENGTH# DECIMAL_DIGITS#"
                    + " NUM_PREC_RADIX# NULLABLE# REMARKS COLUMN_DEF SQL_DATA_TYPE# SQL_DATETIME_SUB# CHAR_OCTET_LENGTH#"
                    + " ORDINAL_POSITION# IS_NULLABLE SCOPE_CATALOG SCOPE_SCHEMA SCOPE_TABLE SOURCE_DATA_TYPE# IS_AUTOINCREMENT"
                    + " IS_GENERATEDCOLUMN"),
    TYPE_INFO("TYPE_NAME DATA_TYPE# PRECISION# LITERAL_PREFIX LITERAL_SUFFIX CREATE_PARAMS NULLABLE# CASE_SENSITIVE?"
            + " SEARCHABLE# UNSIGNED_ATTRIBUTE? FIXED_PREC_SCALE? AUTO_INCREMENT? LOCAL_TYPE_NAME MINIMUM_SCALE#"
            + " MAXIMUM_SCALE# SQL_DATA_TYPE# SQL_DATETIME_SUB# NUM_PREC_RADIX#"),
    FUNCTIONS("FUNCTION_CAT FUNCTION_SCHEM FUNCTION_NAME REMARKS FUNCTION_TYPE# SPECIFIC_NAME"),
    FUNCTION_COLUMNS(
            "FUNCTION_CAT FUNCTION_SCHEM FUNCTION_NAME COLUMN_NAME COLUMN_TYPE# DATA_TYPE# TYPE_NAME PRECISION# LENGTH#"
                    + " SCALE# RADIX# NULLABLE# REMARKS CHAR_OCTET_LENGTH# ORDINAL_POSITION# IS_NULLABLE SPECIFIC_NAME"),
    CLIENT_INFO("NAME MAX_LEN# DEFAULT_VALUE DESCRIPTION"),
    PRIMARY_KEYS("TABLE_CAT TABLE_SCHEM TABLE_NAME COLUMN_NAME KEY_SEQ# PK_NAME"),
    FOREIGN_KEYS(
            "PKTABLE_CAT PKTABLE_SCHEM PKTABLE_NAME PKCOLUMN_NAME FKTABLE_CAT FKTABLE_SCHEM FKTABLE_NAME FKCOLUMN_NAME"
                    + " KEY_SEQ# UPDATE_RULE# DELETE_RULE# FK_NAME PK_NAME DEFERRABILITY#"),
    INDEXES(
            "TABLE_CAT TABLE_SCHEM TABLE_NAME NON_UNIQUE? INDEX_QUALIFIER INDEX_NAME TYPE# ORDINAL_POSITION# COLUMN_NAME"
                    + " ASC_OR_DESC CARDINALITY# PAGES# FILTER_CONDITION"),
    ROW_IDENTIFIERS(
            "SCOPE# COLUMN_NAME DATA_TYPE# TYPE_NAME COLUMN_SIZE# BUFFER_LENGTH# DECIMAL_DIGITS# PSEUDO_COLUMN#"),
    PROCEDURES(
            "PROCEDURE_CAT PROCEDURE_SCHEM PROCEDURE_NAME RESERVED1 RESERVED2 RESERVED3 REMARKS PROCEDURE_TYPE# SPECIFIC_NAME"),
    PROCEDURE_COLUMNS(
            "PROCEDURE_CAT PROCEDURE_SCHEM PROCEDURE_NAME COLUMN_NAME COLUMN_TYPE# DATA_TYPE# TYPE_NAME PRECISION#"
                    + " LENGTH# SCALE# RADIX# NULLABLE# REMARKS COLUMN_DEF SQL_DATA_TYPE# SQL_DATETIME_SUB# CHAR_OCTET_LENGTH#"
                    + " ORDINAL_POSITION# IS_NULLABLE SPECIFIC_NAME"),
    TABLE_PRIVILEGES("TABLE_CAT TABLE_SCHEM TABLE_NAME GRANTOR GRANTEE PRIVILEGE IS_GRANTABLE"),
    COLUMN_PRIVILEGES("TABLE_CAT TABLE_SCHEM TABLE_NAME COLUMN_NAME GRANTOR GRANTEE PRIVILEGE IS_GRANTABLE"),
    USER_TYPES("TYPE_CAT TYPE_SCHEM TYPE_NAME CLASS_NAME DATA_TYPE# REMARKS BASE_TYPE#"),
    SUPER_TYPES("TYPE_CAT TYPE_SCHEM TYPE_NAME SUPERTYPE_CAT SUPERTYPE_SCHEM SUPERTYPE_NAME"),
    SUPER_TABLES("TABLE_CAT TABLE_SCHEM TABLE_NAME SUPERTABLE_NAME"),
    ATTRIBUTES(
            "TYPE_CAT TYPE_SCHEM TYPE_NAME ATTR_NAME DATA_TYPE# ATTR_TYPE_NAME ATTR_SIZE# DECIMAL_DIGITS# NUM_PREC_RADIX#"
                    + " NULLABLE# REMARKS ATTR_DEF SQL_DATA_TYPE# SQL_DATETIME_SUB# CHAR_OCTET_LENGTH# ORDINAL_POSITION# IS_NULLABLE"
                    + " SCOPE_CATALOG SCOPE_SCHEMA SCOPE_TABLE SOURCE_DATA_TYPE#"),
    PSEUDO_COLUMNS(
            "TABLE_CAT TABLE_SCHEM TABLE_NAME COLUMN_NAME DATA_TYPE# COLUMN_SIZE# DECIMAL_DIGITS# NUM_PREC_RADIX#"
                    + " COLUMN_USAGE REMARKS CHAR_OCTET_LENGTH# IS_NULLABLE"),
    /** Keys a statement generated, of which there are none. */
    GENERATED_KEYS("GENERATED_KEY#");

    private final Schema schema;

    Layout(String columns) {
        schema = new Schema(Arrays.stream(columns.split(" ")).map(Layout::field).toList());
    }

    private static Field field(String column) {
        char mark = column.charAt(column.length() - 1);
        LogicalType type =
                mark == '#' ? LogicalType.number(18, 0) : mark == '?' ? LogicalType.BOOLEAN : LogicalType.VARCHAR;
        return Field.of(type == LogicalType.VARCHAR ? column : column.substring(0, column.length() - 1), type);
    }

    public Schema schema() {
        return schema;
    }

    /** The result without rows: this database has no such things. */
    public Table empty() {
        return new Table(schema, List.of());
    }

    /** A row of Strings, Numbers, Booleans and nulls. */
    List<Datum> row(Object... values) {
        Invariant.check(values.length == schema.size(), "a value for each column of " + this);
        List<Datum> row = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            row.add(datum(values[i], schema.field(i).type()));
        }
        return row;
    }

    private static Datum datum(Object value, LogicalType type) {
        if (value == null) {
            return Datum.nullOf(type);
        } else if (value instanceof Number number) {
            return Datum.ofLong(type, number.longValue());
        }
        return value instanceof Boolean bool ? Datum.of(bool) : Datum.of((String) value);
    }
}
