package dev.sneller.sql.parse;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.grammar.SnellerParserConstants;
import dev.sneller.sql.parse.grammar.Token;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCollectionTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlMapTypeNameSpec;
import org.apache.calcite.sql.SqlRowTypeNameSpec;
import org.apache.calcite.sql.SqlTypeNameSpec;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;

/** Names of types and what they stand for; all integer types are NUMBER(38,0), whatever their width elsewhere, all strings VARCHAR. */
public final class TypeNames {
    private static final int MAX_TIME_PRECISION = 9;

    private static final Map<String, TypeKind> KINDS = Map.ofEntries(
            Map.entry("BOOLEAN", TypeKind.BOOLEAN),
            Map.entry("BOOL", TypeKind.BOOLEAN),
            Map.entry("NUMBER", TypeKind.NUMBER),
            Map.entry("DECIMAL", TypeKind.NUMBER),
            Map.entry("NUMERIC", TypeKind.NUMBER),
            Map.entry("DEC", TypeKind.NUMBER),
            Map.entry("INT", TypeKind.NUMBER),
            Map.entry("INTEGER", TypeKind.NUMBER),
            Map.entry("BIGINT", TypeKind.NUMBER),
            Map.entry("SMALLINT", TypeKind.NUMBER),
            Map.entry("TINYINT", TypeKind.NUMBER),
            Map.entry("BYTEINT", TypeKind.NUMBER),
            Map.entry("INT1", TypeKind.NUMBER),
            Map.entry("INT2", TypeKind.NUMBER),
            Map.entry("INT4", TypeKind.NUMBER),
            Map.entry("INT8", TypeKind.NUMBER),
            Map.entry("INT16", TypeKind.NUMBER),
            Map.entry("INT32", TypeKind.NUMBER),
            Map.entry("INT64", TypeKind.NUMBER),
            Map.entry("INT128", TypeKind.NUMBER),
            Map.entry("HUGEINT", TypeKind.NUMBER),
            Map.entry("UINT8", TypeKind.NUMBER),
            Map.entry("UINT16", TypeKind.NUMBER),
            Map.entry("UINT32", TypeKind.NUMBER),
            Map.entry("UINT64", TypeKind.NUMBER),
            Map.entry("UTINYINT", TypeKind.NUMBER),
            Map.entry("USMALLINT", TypeKind.NUMBER),
            Map.entry("UINTEGER", TypeKind.NUMBER),
            Map.entry("UBIGINT", TypeKind.NUMBER),
            Map.entry("UHUGEINT", TypeKind.NUMBER),
            Map.entry("FLOAT", TypeKind.DOUBLE),
            Map.entry("FLOAT4", TypeKind.DOUBLE),
            Map.entry("FLOAT8", TypeKind.DOUBLE),
            Map.entry("DOUBLE", TypeKind.DOUBLE),
            Map.entry("REAL", TypeKind.DOUBLE),
            Map.entry("VARCHAR", TypeKind.VARCHAR),
            Map.entry("NVARCHAR", TypeKind.VARCHAR),
            Map.entry("STRING", TypeKind.VARCHAR),
            Map.entry("TEXT", TypeKind.VARCHAR),
            Map.entry("CHAR", TypeKind.VARCHAR),
            Map.entry("CHARACTER", TypeKind.VARCHAR),
            Map.entry("NCHAR", TypeKind.VARCHAR),
            Map.entry("BINARY", TypeKind.BINARY),
            Map.entry("VARBINARY", TypeKind.BINARY),
            Map.entry("BLOB", TypeKind.BINARY),
            Map.entry("BYTEA", TypeKind.BINARY),
            Map.entry("DATETIME", TypeKind.TIMESTAMP_NTZ),
            Map.entry("TIMESTAMP_NTZ", TypeKind.TIMESTAMP_NTZ),
            Map.entry("TIMESTAMPNTZ", TypeKind.TIMESTAMP_NTZ),
            Map.entry("TIMESTAMP_S", TypeKind.TIMESTAMP_NTZ),
            Map.entry("TIMESTAMP_MS", TypeKind.TIMESTAMP_NTZ),
            Map.entry("TIMESTAMP_US", TypeKind.TIMESTAMP_NTZ),
            Map.entry("TIMESTAMP_NS", TypeKind.TIMESTAMP_NTZ),
            Map.entry("TIMESTAMPLTZ", TypeKind.TIMESTAMP_LTZ),
            Map.entry("TIMESTAMPTZ", TypeKind.TIMESTAMP_TZ),
            Map.entry("TIMESTAMP_LTZ", TypeKind.TIMESTAMP_LTZ),
            Map.entry("TIMESTAMP_TZ", TypeKind.TIMESTAMP_TZ),
            Map.entry("VARIANT", TypeKind.VARIANT),
            Map.entry("OBJECT", TypeKind.OBJECT),
            Map.entry("ARRAY", TypeKind.ARRAY));

    /** Names that tell how many places behind the second there are. */
    private static final Map<String, Integer> PLACES = Map.of("TIMESTAMP_S", 0, "TIMESTAMP_MS", 3, "TIMESTAMP_US", 6);

    /** Types that the template reads. */
    private static final Set<String> OF_TEMPLATE = Set.of("DATE", "TIME", "TIMESTAMP");

    private static final Set<String> UNBUILT =
            Set.of("DECFLOAT", "GEOGRAPHY", "GEOMETRY", "MAP", "VECTOR", "UUID", "FILE");

    private TypeNames() {}

    /**
     * Whether a word names a type here; types of several words and {@code ARRAY<…>} are left to the template. Behind other names a {@code <}
     * compares.
     */
    public static boolean isName(String image, String next) {
        String name = image.toUpperCase(Locale.ROOT);
        TypeKind kind = KINDS.get(name);
        boolean isStructured = kind == TypeKind.ARRAY && next.equals("<");
        boolean isOfTemplate = next.equalsIgnoreCase("VARYING") && !name.equals("NCHAR");
        return kind != null && !isOfTemplate && !isStructured
                || UNBUILT.contains(name) && !next.equals("<")
                || hasMembers(image, next);
    }

    /** {@code CONVERT(type, x)} and {@code CONVERT(type(n), x)}, where a name of a type could be a column too. */
    public static boolean startsConversion(String image, String next) {
        boolean isType = isName(image, next) || OF_TEMPLATE.contains(image.toUpperCase(Locale.ROOT));
        return isType && (next.equals(",") || next.equals("("));
    }

    /** DOUBLE PRECISION, CHAR VARYING, INT UNSIGNED. */
    public static boolean isSecondWord(String name, String next) {
        boolean isSign = next.equalsIgnoreCase("UNSIGNED") || next.equalsIgnoreCase("SIGNED");
        return isSign && KINDS.get(name.toUpperCase(Locale.ROOT)) == TypeKind.NUMBER
                || name.equalsIgnoreCase("DOUBLE") && next.equalsIgnoreCase("PRECISION")
                || name.equalsIgnoreCase("NCHAR") && next.equalsIgnoreCase("VARYING");
    }

    /** {@code ARRAY(type)}. */
    public static boolean hasElementType(String image, String next) {
        return image.equalsIgnoreCase("ARRAY") && next.equals("(");
    }

    /** {@code OBJECT(name type, …)}, {@code STRUCT(name type, …)}. */
    public static boolean hasMembers(String image, String next) {
        return (image.equalsIgnoreCase("OBJECT") || image.equalsIgnoreCase("STRUCT")) && next.equals("(");
    }

    /** {@code type[]} and {@code type[n]}; behind types with members {@code [n]} takes one of them. */
    public static boolean startsList(Token type, Token bracket, Token second, Token third) {
        if (bracket.kind != SnellerParserConstants.LBRACKET) {
            return false;
        }
        TypeKind kind = KINDS.get(type.image.toUpperCase(Locale.ROOT));
        boolean hasLength = second.kind == SnellerParserConstants.UNSIGNED_INTEGER_LITERAL
                && third.kind == SnellerParserConstants.RBRACKET;
        return second.kind == SnellerParserConstants.RBRACKET
                || hasLength && (kind == null || !kind.isSemiStructured());
    }

    /** @throws SnellerException for types that Snowflake has and this engine does not */
    public static void refuseUnbuilt(String image, String next, SqlParserPos position) {
        String name = image.toUpperCase(Locale.ROOT);
        if (UNBUILT.contains(name)) {
            throw Refusals.of("type " + name, position);
        }
    }

    /** @throws SnellerException for {@code OBJECT(…) RENAME FIELDS} and {@code ADD FIELDS}, casts to objects with other members */
    public static void refuseOtherMembers(String next, String behind, SqlParserPos position) {
        boolean changes = next.equalsIgnoreCase("RENAME") || next.equalsIgnoreCase("ADD");
        if (changes && behind.equalsIgnoreCase("FIELDS")) {
            throw Refusals.of(next.toUpperCase(Locale.ROOT) + " FIELDS in a cast to OBJECT", position);
        }
    }

    /** @param precision -1 when not written */
    public static SqlTypeNameSpec spec(String image, int precision, int scale, SqlParserPos pos) {
        String name = image.toUpperCase(Locale.ROOT);
        return switch (KINDS.get(name)) {
            case BOOLEAN -> new SqlBasicTypeNameSpec(SqlTypeName.BOOLEAN, pos);
            case NUMBER -> number(precision, scale, pos);
            case DOUBLE -> new SqlBasicTypeNameSpec(SqlTypeName.DOUBLE, pos);
            case VARCHAR ->
                new SqlBasicTypeNameSpec(
                        SqlTypeName.VARCHAR, precision < 0 && isSingleCharacter(name) ? 1 : precision, pos);
            case BINARY -> new SqlBasicTypeNameSpec(SqlTypeName.VARBINARY, precision, pos);
            case TIMESTAMP_NTZ -> timestamp(SqlTypeName.TIMESTAMP, PLACES.getOrDefault(name, precision), pos);
            case TIMESTAMP_LTZ -> timestamp(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, precision, pos);
            case TIMESTAMP_TZ -> timestamp(SqlTypeName.TIMESTAMP_TZ, precision, pos);
            case VARIANT -> new SqlBasicTypeNameSpec(SqlTypeName.VARIANT, pos);
            case ARRAY ->
                new SqlCollectionTypeNameSpec(
                        new SqlBasicTypeNameSpec(SqlTypeName.VARIANT, pos), SqlTypeName.ARRAY, pos);
            case OBJECT ->
                new SqlMapTypeNameSpec(
                        new SqlDataTypeSpec(new SqlBasicTypeNameSpec(SqlTypeName.VARCHAR, pos), pos),
                        new SqlDataTypeSpec(new SqlBasicTypeNameSpec(SqlTypeName.VARIANT, pos), pos).withNullable(true),
                        pos) {
                    @Override
                    public void unparse(SqlWriter writer, int leftPrecedence, int rightPrecedence) {
                        writer.keyword("OBJECT");
                    }
                };
            case DATE, TIME ->
                throw new SnellerException(ErrorCode.INTERNAL, "type " + name + " belongs to the template");
        };
    }

    private static boolean isSingleCharacter(String name) {
        return name.equals("CHAR") || name.equals("CHARACTER") || name.equals("NCHAR");
    }

    private static SqlTypeNameSpec number(int precision, int scale, SqlParserPos pos) {
        int digits = precision < 0 ? LogicalType.MAX_PRECISION : precision;
        if (digits < 1 || digits > LogicalType.MAX_PRECISION || scale > Math.min(digits, LogicalType.MAX_SCALE)) {
            throw new SnellerException(
                    ErrorCode.INVALID_ARGUMENT,
                    "NUMBER(" + digits + "," + scale
                            + ") is no type; precision is 1 to 38, scale 0 to 37 and at most the" + " precision",
                    StatementNode.place(pos),
                    null);
        }
        return new SqlBasicTypeNameSpec(SqlTypeName.DECIMAL, digits, scale, pos);
    }

    private static SqlTypeNameSpec timestamp(SqlTypeName name, int precision, SqlParserPos pos) {
        return new SqlBasicTypeNameSpec(name, precision < 0 ? MAX_TIME_PRECISION : precision, pos);
    }

    /** The type of arrays whose elements have any type. */
    public static SqlDataTypeSpec array(SqlParserPos pos) {
        return new SqlDataTypeSpec(spec("ARRAY", -1, 0, pos), pos);
    }

    /** The type of objects whose members have any type. */
    public static SqlDataTypeSpec object(SqlParserPos pos) {
        return new SqlDataTypeSpec(spec("OBJECT", -1, 0, pos), pos);
    }

    /** The type of whole numbers. */
    public static SqlDataTypeSpec integer(SqlParserPos pos) {
        return new SqlDataTypeSpec(spec("INTEGER", -1, 0, pos), pos);
    }

    /** The type of truth values. */
    public static SqlDataTypeSpec truth(SqlParserPos pos) {
        return new SqlDataTypeSpec(spec("BOOLEAN", -1, 0, pos), pos);
    }

    /** Whether a type is VARIANT. */
    public static boolean isVariant(SqlTypeNameSpec type) {
        return type.getTypeName().isSimple() && type.getTypeName().getSimple().equals(SqlTypeName.VARIANT.name());
    }

    /** The type of a column definition; {@code TIMESTAMP} is TIMESTAMP_NTZ. */
    static LogicalType logicalType(SqlDataTypeSpec type) {
        SqlTypeNameSpec spec = type.getTypeNameSpec();
        if (type.getCollectionsTypeName() != null || spec instanceof SqlCollectionTypeNameSpec) {
            return LogicalType.ARRAY;
        }
        if (spec instanceof SqlMapTypeNameSpec || spec instanceof SqlRowTypeNameSpec) {
            return LogicalType.OBJECT;
        }
        SqlTypeName name = SqlTypeName.get(spec.getTypeName().getSimple());
        if (!(spec instanceof SqlBasicTypeNameSpec basic) || name == null) {
            throw unknown(type);
        }
        int precision = basic.getPrecision();
        int places = precision == RelDataType.PRECISION_NOT_SPECIFIED ? MAX_TIME_PRECISION : precision;
        return switch (name) {
            case BOOLEAN -> LogicalType.BOOLEAN;
            case TINYINT, SMALLINT, INTEGER, BIGINT -> LogicalType.INTEGER;
            case DECIMAL -> LogicalType.number(precision, Math.max(0, basic.getScale()));
            case REAL, FLOAT, DOUBLE -> LogicalType.DOUBLE;
            case CHAR, VARCHAR -> precision < 0 ? LogicalType.VARCHAR : LogicalType.varchar(precision);
            case BINARY, VARBINARY ->
                new LogicalType(TypeKind.BINARY, precision < 0 ? LogicalType.BINARY.precision() : precision, 0);
            case DATE -> LogicalType.DATE;
            case TIME -> new LogicalType(TypeKind.TIME, places, 0);
            case TIMESTAMP -> new LogicalType(TypeKind.TIMESTAMP_NTZ, places, 0);
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> new LogicalType(TypeKind.TIMESTAMP_LTZ, places, 0);
            case TIMESTAMP_TZ -> new LogicalType(TypeKind.TIMESTAMP_TZ, places, 0);
            case VARIANT -> LogicalType.VARIANT;
            default -> throw unknown(type);
        };
    }

    private static SnellerException unknown(SqlDataTypeSpec type) {
        return new SnellerException(
                ErrorCode.UNSUPPORTED,
                "type " + SnellerException.quote(type.toString()) + " is not supported",
                StatementNode.place(type.getParserPosition()),
                null);
    }
}
