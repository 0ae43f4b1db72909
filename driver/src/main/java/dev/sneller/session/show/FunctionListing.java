package dev.sneller.session.show;

import dev.sneller.sql.function.FunctionDescription;
import dev.sneller.type.Datum;
import java.util.Comparator;
import java.util.List;
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
     * A name that calls can be written with.
     *
     * @param name the main one or an alias
     */
    public record Function(String name, FunctionDescription description) {
        /** As documentation writes them. */
        public String arguments() {
            return description.arguments();
        }

        public boolean aggregate() {
            return description.isAggregate();
        }

        /** What it gives. */
        public String sentence() {
            return description.sentence();
        }
    }

    /** By name. */
    public static Stream<Function> all() {
        return FunctionDescription.all()
                .flatMap(description -> description.names().stream().map(name -> new Function(name, description)))
                .sorted(Comparator.comparing(Function::name));
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
                        function.description().call(function.name()),
                        function.sentence(),
                        "",
                        function.description().isTable() ? "Y" : "N",
                        "N",
                        "N",
                        "N",
                        "SQL");
    }
}
