package dev.sneller.sql.function;

import dev.sneller.plan.FlattenColumn;
import dev.sneller.sql.type.Operands;
import dev.sneller.sql.type.TypeMapping;
import dev.sneller.type.LogicalType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlTableFunction;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;

/** A function whose rows stand in FROM. Calls of it have all parameters, in order: {@code sql.validate} fills in what was left out. */
public final class TableFunction extends SqlFunction implements SqlTableFunction {
    /** The ordinal of each row of GENERATOR, from 0: hidden from stars. */
    public static final String ORDINAL = "$ORDINAL";

    /** {@code TABLE(GENERATOR(ROWCOUNT => n))}: so many rows. */
    public static final TableFunction GENERATOR = new TableFunction(
            "GENERATOR",
            List.of(
                    new Parameter("ROWCOUNT", SqlTypeFamily.NUMERIC, false, null),
                    new Parameter("TIMELIMIT", SqlTypeFamily.NUMERIC, false, null)),
            List.of(new Column(ORDINAL, LogicalType.number(19, 0))));

    /** {@code TABLE(FLATTEN(INPUT => v))}: the members of a document. */
    public static final TableFunction FLATTEN = new TableFunction(
            "FLATTEN",
            List.of(
                    new Parameter("INPUT", SqlTypeFamily.ANY, true, null),
                    new Parameter("PATH", SqlTypeFamily.CHARACTER, false, null),
                    new Parameter("OUTER", SqlTypeFamily.BOOLEAN, false, false),
                    new Parameter("RECURSIVE", SqlTypeFamily.BOOLEAN, false, false),
                    new Parameter("MODE", SqlTypeFamily.CHARACTER, false, "BOTH")),
            Arrays.stream(FlattenColumn.values())
                    .map(column -> new Column(column.name(), column.type()))
                    .toList());

    /** {@code TABLE(SPLIT_TO_TABLE(s, separator))}: the parts of a text; the call that is validated holds them as an array. */
    public static final TableFunction SPLIT_TO_TABLE = parts("SPLIT_TO_TABLE", true);

    /** {@code TABLE(STRTOK_SPLIT_TO_TABLE(s [, delimiters]))}: the tokens of a text, as SPLIT_TO_TABLE. */
    public static final TableFunction STRTOK_SPLIT_TO_TABLE = parts("STRTOK_SPLIT_TO_TABLE", false);

    private static TableFunction parts(String name, boolean needsSeparator) {
        return new TableFunction(
                name,
                List.of(
                        new Parameter("STRING", SqlTypeFamily.ANY, true, null),
                        new Parameter("DELIMITER", SqlTypeFamily.CHARACTER, needsSeparator, " ")),
                List.of(
                        new Column("SEQ", FlattenColumn.SEQ.type()),
                        new Column("INDEX", FlattenColumn.INDEX.type()),
                        new Column("VALUE", LogicalType.VARCHAR)));
    }

    /**
     * @param family of the argument's type
     * @param otherwise what an argument left out stands for: null, text or Boolean
     */
    public record Parameter(String name, SqlTypeFamily family, boolean required, Object otherwise) {}

    private record Column(String name, LogicalType type) {}

    private final List<Parameter> parameters;
    private final List<Column> columns;

    private TableFunction(String name, List<Parameter> parameters, List<Column> columns) {
        super(
                name,
                SqlKind.OTHER_FUNCTION,
                ReturnTypes.CURSOR,
                null,
                Operands.family(
                        parameters.size(),
                        parameters.stream().map(Parameter::family).toArray(SqlTypeFamily[]::new)),
                SqlFunctionCategory.USER_DEFINED_TABLE_FUNCTION);
        this.parameters = parameters;
        this.columns = columns;
    }

    static List<TableFunction> all() {
        return List.of(GENERATOR, FLATTEN, SPLIT_TO_TABLE, STRTOK_SPLIT_TO_TABLE);
    }

    /** The function of this name, whatever its case. */
    public static Optional<TableFunction> named(String name) {
        return all().stream()
                .filter(function -> function.getName().equalsIgnoreCase(name))
                .findFirst();
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** Position of the parameter of this name, -1 if there is none. */
    public int position(String parameter) {
        return parameters.stream().map(Parameter::name).toList().indexOf(parameter);
    }

    @Override
    public SqlReturnTypeInference getRowTypeInference() {
        return call -> rowType(call.getTypeFactory());
    }

    private RelDataType rowType(RelDataTypeFactory types) {
        RelDataTypeFactory.Builder row = types.builder();
        for (Column column : columns) {
            row.add(column.name(), TypeMapping.toCalcite(column.type(), types));
        }
        return row.build();
    }

    /** {@code GENERATOR(ROWCOUNT => , TIMELIMIT => )}. */
    @Override
    public String getAllowedSignatures(String name) {
        Stream<String> names = parameters.stream().map(parameter -> parameter.name() + " => ");
        return name + names.toList().toString().replace('[', '(').replace(']', ')');
    }
}
