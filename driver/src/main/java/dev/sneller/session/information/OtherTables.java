package dev.sneller.session.information;

import dev.sneller.session.show.FunctionListing;
import dev.sneller.session.show.RowLayout;
import dev.sneller.type.Datum;
import java.util.List;
import java.util.stream.Stream;

/** FUNCTIONS, and tables about things there are none of yet. */
final class OtherTables {
    static final InformationTable FUNCTIONS = new InformationTable(
            "FUNCTIONS",
            RowLayout.of(
                    "FUNCTION_CATALOG",
                    "FUNCTION_SCHEMA",
                    "FUNCTION_NAME",
                    "FUNCTION_OWNER",
                    "ARGUMENT_SIGNATURE",
                    "DATA_TYPE",
                    "IS_AGGREGATE",
                    "FUNCTION_LANGUAGE",
                    "COMMENT"),
            context -> FunctionListing.all().map(OtherTables::function));

    private OtherTables() {}

    private static List<Datum> function(FunctionListing.Function function) {
        return FUNCTIONS
                .layout()
                .row(
                        null,
                        null,
                        function.name(),
                        null,
                        function.arguments(),
                        null,
                        function.aggregate() ? "YES" : "NO",
                        "SQL",
                        function.sentence());
    }

    static Stream<InformationTable> empty() {
        return Stream.of(
                empty(
                        "REFERENTIAL_CONSTRAINTS",
                        "CONSTRAINT_CATALOG",
                        "CONSTRAINT_SCHEMA",
                        "CONSTRAINT_NAME",
                        "UNIQUE_CONSTRAINT_CATALOG",
                        "UNIQUE_CONSTRAINT_SCHEMA",
                        "UNIQUE_CONSTRAINT_NAME",
                        "MATCH_OPTION",
                        "UPDATE_RULE",
                        "DELETE_RULE",
                        "COMMENT",
                        "@CREATED",
                        "@LAST_ALTERED"),
                empty("STAGES", "STAGE_CATALOG", "STAGE_SCHEMA", "STAGE_NAME", "STAGE_URL", "STAGE_TYPE", "COMMENT"),
                empty(
                        "FILE_FORMATS",
                        "FILE_FORMAT_CATALOG",
                        "FILE_FORMAT_SCHEMA",
                        "FILE_FORMAT_NAME",
                        "FILE_FORMAT_TYPE",
                        "COMMENT"),
                empty(
                        "LOAD_HISTORY",
                        "SCHEMA_NAME",
                        "FILE_NAME",
                        "TABLE_NAME",
                        "@LAST_LOAD_TIME",
                        "STATUS",
                        "#ROW_COUNT",
                        "#ROW_PARSED",
                        "FIRST_ERROR_MESSAGE",
                        "#ERROR_COUNT"),
                empty(
                        "OBJECT_PRIVILEGES",
                        "GRANTOR",
                        "GRANTEE",
                        "OBJECT_CATALOG",
                        "OBJECT_SCHEMA",
                        "OBJECT_NAME",
                        "OBJECT_TYPE",
                        "PRIVILEGE_TYPE",
                        "IS_GRANTABLE",
                        "@CREATED"));
    }

    private static InformationTable empty(String name, String... columns) {
        return new InformationTable(name, RowLayout.of(columns), context -> Stream.of());
    }
}
