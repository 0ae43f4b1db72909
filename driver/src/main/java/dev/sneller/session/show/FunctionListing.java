package dev.sneller.session.show;

import dev.sneller.sql.function.OperatorTable;
import dev.sneller.sql.function.scalar.EngineFunction;
import dev.sneller.type.Datum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** SHOW FUNCTIONS: what calls can be written with. */
public final class FunctionListing {
    static final Listing FUNCTIONS = new Listing(
            RowLayout.of(
                    "@created_on",
                    "name",
                    "schema_name",
                    "is_builtin",
                    "is_aggregate",
                    "is_ansi",
                    "#min_num_arguments",
                    "#max_num_arguments",
                    "arguments",
                    "description",
                    "catalog_name",
                    "is_table_function",
                    "valid_for_clustering",
                    "is_secure",
                    "is_external_function",
                    "language"),
            "name",
            List.of(),
            context -> all().map(FunctionListing::row));

    private FunctionListing() {}

    /**
     * A function.
     *
     * @param arguments as documentation writes them, empty where nothing is noted
     * @param sentence what it does, empty where nothing is noted
     */
    public record Function(String name, boolean aggregate, String arguments, String sentence) {}

    /** By name. */
    public static Stream<Function> all() {
        Map<String, EngineFunction> described = new HashMap<>();
        OperatorTable.engineFunctions().forEach(function -> described.put(function.getName(), function));
        return OperatorTable.functionNames().stream().sorted().map(name -> {
            EngineFunction function = described.get(name);
            return new Function(
                    name,
                    OperatorTable.isAggregate(name),
                    function == null ? "" : function.signature(),
                    function == null ? "" : function.sentence());
        });
    }

    private static List<Datum> row(Function function) {
        return FUNCTIONS
                .layout()
                .row(
                        null,
                        function.name(),
                        "",
                        "Y",
                        function.aggregate() ? "Y" : "N",
                        "N",
                        null,
                        null,
                        function.name() + function.arguments(),
                        function.sentence(),
                        "",
                        "N",
                        "N",
                        "N",
                        "N",
                        "SQL");
    }
}
