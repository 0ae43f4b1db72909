package dev.sneller.session.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Snapshot;
import dev.sneller.plan.Leaf;
import dev.sneller.plan.PlanNode;
import dev.sneller.plan.PlanText;
import dev.sneller.session.Prepared;
import dev.sneller.session.Result;
import dev.sneller.session.RowsResult;
import dev.sneller.session.Session;
import dev.sneller.session.StatementPlan;
import dev.sneller.table.TableName;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** EXPLAIN USING TABULAR: a row an operator; USING JSON: the same in one text. What is not known before a run is null. */
public record ExplainTable(Prepared explained, boolean json) implements StatementPlan {
    private static final Schema TABULAR = Schema.of(
            Field.of("step", LogicalType.INTEGER),
            Field.of("id", LogicalType.INTEGER),
            Field.of("parentOperators", LogicalType.VARCHAR),
            Field.of("operation", LogicalType.VARCHAR),
            Field.of("objects", LogicalType.VARCHAR),
            Field.of("alias", LogicalType.VARCHAR),
            Field.of("expressions", LogicalType.VARCHAR),
            Field.of("partitionsTotal", LogicalType.INTEGER),
            Field.of("partitionsAssigned", LogicalType.INTEGER),
            Field.of("bytesAssigned", LogicalType.INTEGER));
    private static final Schema CONTENT = Schema.of(Field.of("content", LogicalType.VARCHAR));
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * An operator of the plan.
     *
     * @param parent -1 for the root
     * @param object the table it reads, or null
     * @param files of that table, or null
     */
    private record Operator(int id, int parent, String operation, String object, String expressions, Long files) {}

    public Schema output() {
        return json ? CONTENT : TABULAR;
    }

    @Override
    public Result run(Execution execution) {
        if (!(explained.plan() instanceof SelectPlan select)) {
            throw new SnellerException(ErrorCode.UNSUPPORTED, "EXPLAIN USING TABULAR or JSON explains queries only");
        }
        Session session = execution.session();
        Snapshot snapshot = session.transaction().snapshot();
        List<Operator> operators = new ArrayList<>();
        ToLongFunction<TableName> files = table ->
                Running.version(session, snapshot, table).manifest(table.id()).fileCount();
        collect(select.query().plan(), -1, files, operators);
        return new RowsResult(output(), json ? List.of(List.of(Datum.of(text(operators)))) : rows(operators));
    }

    private static void collect(PlanNode node, int parent, ToLongFunction<TableName> files, List<Operator> operators) {
        String line = PlanText.line(node);
        int blank = line.indexOf(' ');
        String operation = blank < 0 ? line : line.substring(0, blank);
        String rest = blank < 0 ? "" : line.substring(blank + 1);
        boolean reads = node instanceof Leaf.Scan;
        String object = reads ? ((Leaf.Scan) node).table().name() : null;
        Long count = reads ? (Long) files.applyAsLong(((Leaf.Scan) node).table()) : null;
        int id = operators.size();
        operators.add(new Operator(id, parent, operation, object, rest, count));
        for (PlanNode input : node.inputs()) {
            collect(input, id, files, operators);
        }
    }

    private static long files(List<Operator> operators) {
        return operators.stream()
                .filter(operator -> operator.files() != null)
                .mapToLong(Operator::files)
                .sum();
    }

    private static List<List<Datum>> rows(List<Operator> operators) {
        List<List<Datum>> rows = new ArrayList<>();
        rows.add(row(null, null, null, "GlobalStats", null, null, files(operators)));
        for (Operator operator : operators) {
            rows.add(row(
                    1L,
                    (long) operator.id(),
                    operator.parent() < 0 ? null : "[" + operator.parent() + "]",
                    operator.operation(),
                    operator.object(),
                    operator.expressions().isEmpty() ? null : operator.expressions(),
                    operator.files()));
        }
        return rows;
    }

    private static List<Datum> row(
            Long step, Long id, String parents, String operation, String object, String expressions, Long files) {
        return List.of(
                number(step),
                number(id),
                text(parents),
                text(operation),
                text(object),
                text((String) null),
                text(expressions),
                number(files),
                number(null),
                number(null));
    }

    private static Datum number(Long value) {
        return value == null ? Datum.nullOf(LogicalType.INTEGER) : Datum.ofLong(LogicalType.INTEGER, value);
    }

    private static Datum text(String value) {
        return value == null ? Datum.nullOf(LogicalType.VARCHAR) : Datum.of(value);
    }

    private static String text(List<Operator> operators) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeObjectFieldStart("GlobalStats");
            out.writeNumberField("partitionsTotal", files(operators));
            out.writeEndObject();
            out.writeArrayFieldStart("Operations");
            out.writeStartArray();
            for (Operator operator : operators) {
                write(operator, out);
            }
            out.writeEndArray();
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new SnellerException(ErrorCode.INTERNAL, "the plan cannot be written", e);
        }
        return text.toString();
    }

    private static void write(Operator operator, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("id", operator.id());
        out.writeStringField("operation", operator.operation());
        if (operator.parent() >= 0) {
            out.writeArrayFieldStart("parentOperators");
            out.writeNumber(operator.parent());
            out.writeEndArray();
        }
        if (operator.object() != null) {
            out.writeArrayFieldStart("objects");
            out.writeString(operator.object());
            out.writeEndArray();
            out.writeNumberField("partitionsTotal", operator.files());
        }
        if (!operator.expressions().isEmpty()) {
            out.writeArrayFieldStart("expressions");
            out.writeString(operator.expressions());
            out.writeEndArray();
        }
        out.writeEndObject();
    }
}
