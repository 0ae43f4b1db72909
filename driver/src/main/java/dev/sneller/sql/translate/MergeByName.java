package dev.sneller.sql.translate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.Merge;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.parse.RowChange;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.sql.parse.StatementParser;
import dev.sneller.sql.parse.syntax.SqlText;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.type.Field;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code ALL BY NAME} in MERGE: each column of the table takes the source's column of its name. */
record MergeByName(SqlCompiler compiler, CatalogView.Table table) {
    /** The same MERGE with its columns written out. */
    Merge named(Merge merge) {
        boolean byName = merge.branches().stream()
                .anyMatch(branch -> branch instanceof Merge.Update update && update.byName()
                        || branch instanceof Merge.Insert insert && insert.byName());
        if (!byName) {
            return merge;
        }
        SqlNode source = merge.rows().sources().orElseThrow().node();
        List<ObjectName> columns = columns(source);
        List<QueryNode> values = columns.stream()
                .map(column -> QueryNode.of(of(source, column.simple())))
                .toList();
        return new Merge(
                merge.rows(),
                merge.branches().stream()
                        .map(branch -> named(branch, columns, values))
                        .toList());
    }

    private static Merge.Branch named(Merge.Branch branch, List<ObjectName> columns, List<QueryNode> values) {
        if (branch instanceof Merge.Update update && update.byName()) {
            List<RowChange.Assignment> assignments = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                assignments.add(new RowChange.Assignment(columns.get(i), values.get(i)));
            }
            return new Merge.Update(update.condition(), assignments, false);
        }
        return branch instanceof Merge.Insert insert && insert.byName()
                ? new Merge.Insert(insert.condition(), columns, values, false)
                : branch;
    }

    /** The table's columns, all of which the source must have. */
    private List<ObjectName> columns(SqlNode source) {
        Statement.Query all = (Statement.Query) StatementParser.parse("SELECT * FROM " + SqlText.of(source));
        List<String> given = compiler.query(all.query(), List.of()).output().fields().stream()
                .map(Field::name)
                .toList();
        List<ObjectName> columns = new ArrayList<>();
        for (Field field : table.schema().fields()) {
            if (!given.contains(field.name())) {
                throw new SnellerException(
                        ErrorCode.COLUMN_NOT_FOUND,
                        "the source has no column " + SnellerException.quote(field.name())
                                + ", which ALL BY NAME would take; name the columns",
                        StatementNode.place(source.getParserPosition()),
                        null);
            }
            columns.add(new ObjectName(List.of(field.name()), StatementNode.place(source.getParserPosition())));
        }
        return columns;
    }

    private static SqlNode of(SqlNode source, String column) {
        SqlParserPos quoted = source.getParserPosition().withQuoting(true);
        return new SqlIdentifier(List.of(alias(source), column), null, quoted, List.of(quoted, quoted));
    }

    private static String alias(SqlNode source) {
        if (source instanceof SqlIdentifier name) {
            return name.names.get(name.names.size() - 1);
        }
        if (source.getKind() == SqlKind.AS) {
            return ((SqlIdentifier) ((SqlCall) source).operand(1)).getSimple();
        }
        throw new SnellerException(
                ErrorCode.SYNTAX_ERROR,
                "ALL BY NAME needs a source with a name; write AS s behind it",
                StatementNode.place(source.getParserPosition()),
                null);
    }
}
