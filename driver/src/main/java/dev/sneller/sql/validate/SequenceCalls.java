package dev.sneller.sql.validate;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.parse.StatementNode;
import dev.sneller.table.ObjectId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;

/** {@code s.NEXTVAL}, {@code NEXTVAL('s')}, {@code NEXTVAL(s)} and {@code NEXT VALUE FOR s} as calls that name the sequence by its id. */
final class SequenceCalls extends SqlShuttle {
    private static final String NAME = "NEXTVAL";
    /** The id of a sequence, or of a table and its column. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(/\\d+)?");

    private final CatalogView catalog;
    private final Relations relations;

    SequenceCalls(CatalogView catalog, Relations relations) {
        this.catalog = catalog;
        this.relations = relations;
    }

    @Override
    public SqlNode visit(SqlIdentifier name) {
        int last = name.names.size() - 1;
        if (last < 1 || !name.names.get(last).equals(NAME)) {
            return name;
        }
        Optional<String> sequence = find(name.names.subList(0, last));
        return sequence.isPresent() ? call(sequence.get(), name.getParserPosition()) : name;
    }

    @Override
    public SqlNode visit(SqlCall call) {
        if (call.getKind() == SqlKind.NEXT_VALUE && call.operand(0) instanceof SqlIdentifier name) {
            return call(required(name.names, call), call.getParserPosition());
        }
        boolean isCall = call.getOperator() instanceof SqlUnresolvedFunction
                && call.getOperator().getName().equalsIgnoreCase(NAME)
                && call.operandCount() == 1;
        if (isCall && call.operand(0) instanceof SqlCharStringLiteral literal) {
            String text = literal.toValue();
            List<String> parts = Arrays.asList(text.toUpperCase(Locale.ROOT).split("\\."));
            return call(ID.matcher(text).matches() ? text : required(parts, call), call.getParserPosition());
        }
        if (isCall && call.operand(0) instanceof SqlIdentifier name && !name.isStar()) {
            Optional<String> sequence = find(name.names);
            if (sequence.isPresent()) {
                return call(sequence.get(), call.getParserPosition());
            }
        }
        return super.visit(call);
    }

    private Optional<String> find(List<String> name) {
        Optional<ObjectId> found = catalog.sequence(name);
        found.ifPresent(id -> relations.sequence(catalog, name, id));
        return found.map(ObjectId::toString);
    }

    private String required(List<String> name, SqlNode place) {
        return find(name)
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.TABLE_NOT_FOUND,
                        "there is no sequence " + SnellerException.quote(String.join(".", name)),
                        StatementNode.place(place.getParserPosition()),
                        null));
    }

    private static SqlNode call(String id, SqlParserPos position) {
        SqlFunction nextval = new SqlUnresolvedFunction(
                new SqlIdentifier(NAME, position), null, null, null, null, SqlFunctionCategory.USER_DEFINED_FUNCTION);
        return nextval.createCall(position, SqlLiteral.createCharString(id, position));
    }
}
