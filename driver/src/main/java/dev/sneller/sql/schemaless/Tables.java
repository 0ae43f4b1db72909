package dev.sneller.sql.schemaless;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.syntax.SyntaxNodes;
import dev.sneller.sql.schemaless.syntax.Source;
import dev.sneller.sql.schemaless.syntax.Term;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.calcite.sql.SqlNode;

/** Names in FROM: queries of WITH, stored tables and views, files. */
final class Tables {
    /** The whole document of files queried in place. */
    private static final String DOCUMENT = "$1";

    private final Context context;
    private final Context.Names names;

    Tables(Context context, Context.Names names) {
        this.context = context;
        this.names = names;
    }

    /** A name is exact; where there is none so written, the one in upper case is meant. */
    Sources.Selected named(Term path, Nodes nodes) {
        List<String> parts = parts(path);
        String last = parts.get(parts.size() - 1);
        Context.Named query = parts.size() == 1 ? names.queries().get(last) : null;
        if (query != null) {
            return new Sources.Selected(nodes.name(query.alias()), query.shape(), last);
        }
        List<String> upper =
                parts.stream().map(part -> part.toUpperCase(Locale.ROOT)).toList();
        for (List<String> name : List.of(parts, upper)) {
            Optional<Schema> columns = context.catalog().columns(name);
            if (columns.isPresent()) {
                return new Sources.Selected(nodes.name(name.toArray(String[]::new)), shape(columns.get()), last);
            }
        }
        String hint = context.catalog()
                .suggestion(last)
                .map(near -> ". Did you mean " + near + "?")
                .orElse("");
        throw path.place()
                .error(
                        ErrorCode.TABLE_NOT_FOUND,
                        "there is no table " + SnellerException.quote(String.join(".", parts)) + hint);
    }

    private static List<String> parts(Term path) {
        List<String> parts = new ArrayList<>();
        Term at = path;
        while (at instanceof Term.Member member) {
            parts.add(0, member.key());
            at = member.of();
        }
        if (!(at instanceof Term.Name name)) {
            throw at.place().error(ErrorCode.SYNTAX_ERROR, "a table has a name; its parts have points between them");
        }
        parts.add(0, name.name());
        return parts;
    }

    /** A table of one document a row has its fields, any other one its columns. */
    private static Shape shape(Schema schema) {
        List<Field> fields = schema.fields();
        return isDocument(schema)
                ? Shape.ofDocument(fields.get(0).name(), true)
                : Shape.ofColumns(fields.stream().map(Field::name).toList(), true);
    }

    /** Whether a row is one document. */
    static boolean isDocument(Schema schema) {
        List<Field> fields = schema.fields();
        return fields.size() == 1
                && (fields.get(0).type().equals(LogicalType.VARIANT)
                        || fields.get(0).type().equals(LogicalType.OBJECT));
    }

    Sources.Selected files(Source.Files files, Nodes nodes) {
        SqlNode table = SyntaxNodes.fileTable(SyntaxNodes.FILE_SCHEMA, files.pattern(), nodes.pos());
        return new Sources.Selected(table, Shape.ofDocument(DOCUMENT, true), files.alias());
    }
}
