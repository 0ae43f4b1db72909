package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.syntax.SyntaxNodes;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Several tables as one: {@code a ++ b}, {@code TABLE_GLOB("t[0-9]")}, {@code TABLE_PATTERN("t\\d+")} unite rows, columns by name. */
final class TableUnions {
    private final Supplier<List<String>> tables;
    private final Runnable chosen;

    /**
     * @param tables names that patterns may choose; asked when there is one
     * @param chosen called when a pattern is used
     */
    TableUnions(Supplier<List<String>> tables, Runnable chosen) {
        this.tables = tables;
        this.chosen = chosen;
    }

    static SqlNode concatenated(SqlCall concat) {
        return SyntaxNodes.UNION_ALL_BY_NAME.createCall(
                concat.getParserPosition(), rows(concat.operand(0)), rows(concat.operand(1)));
    }

    private static SqlNode rows(SqlNode table) {
        SqlParserPos pos = table.getParserPosition();
        boolean isUnion = table instanceof SqlCall call && call.getOperator() == SyntaxNodes.UNION_ALL_BY_NAME;
        return isUnion
                ? table
                : new SqlSelect(
                        pos,
                        null,
                        SqlNodeList.of(SqlIdentifier.star(pos)),
                        table,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
    }

    /** {@code TABLE(TABLE_GLOB(…))} as the tables that fit; other functions stay. */
    SqlNode matching(SqlCall collection) {
        if (!(collection.operand(0) instanceof SqlCall call) || call.operandCount() != 1) {
            return collection;
        }
        return switch (call.getOperator().getName().toUpperCase(java.util.Locale.ROOT)) {
            case "TABLE_GLOB" -> united(call, glob(call));
            case "TABLE_PATTERN" -> united(call, regex(call));
            default -> collection;
        };
    }

    private SqlNode united(SqlCall call, Predicate<String> fits) {
        SqlParserPos pos = call.getParserPosition().withQuoting(true);
        chosen.run();
        SqlNode union = null;
        for (String table : tables.get().stream().sorted().toList()) {
            if (fits.test(table)) {
                SqlNode rows = rows(new SqlIdentifier(List.of(table), null, pos, List.of(pos)));
                union = union == null ? rows : SyntaxNodes.UNION_ALL_BY_NAME.createCall(pos, union, rows);
            }
        }
        if (union == null) {
            throw new SnellerException(
                    ErrorCode.TABLE_NOT_FOUND,
                    "no table has a name like " + SnellerException.quote(pattern(call)),
                    StatementNode.place(call.getParserPosition()),
                    null);
        }
        return union;
    }

    private static String pattern(SqlCall call) {
        if (call.operand(0) instanceof SqlIdentifier name && name.isSimple()) {
            return name.getSimple();
        }
        if (call.operand(0) instanceof SqlLiteral literal) {
            return literal.toValue();
        }
        throw new SnellerException(
                ErrorCode.ARGUMENT_NOT_CONSTANT,
                call.getOperator().getName() + " takes a pattern in quotes",
                StatementNode.place(call.getParserPosition()),
                null);
    }

    /** Names match without case, as they are folded where they are written. */
    private static Predicate<String> glob(SqlCall call) {
        PathMatcher matcher =
                FileSystems.getDefault().getPathMatcher("glob:" + pattern(call).toUpperCase(java.util.Locale.ROOT));
        return name -> matcher.matches(Path.of(name.toUpperCase(java.util.Locale.ROOT)));
    }

    private static Predicate<String> regex(SqlCall call) {
        try {
            Pattern pattern = Pattern.compile(pattern(call), Pattern.CASE_INSENSITIVE);
            return name -> pattern.matcher(name).matches();
        } catch (PatternSyntaxException e) {
            throw new SnellerException(
                    ErrorCode.INVALID_PATTERN,
                    SnellerException.quote(e.getPattern()) + " is no regular expression: " + e.getDescription(),
                    StatementNode.place(call.getParserPosition()),
                    e);
        }
    }
}
