package dev.sneller.session.show;

import dev.sneller.session.Result;
import dev.sneller.session.RowsResult;
import dev.sneller.session.StatementPlan;
import dev.sneller.session.setting.Setting;
import dev.sneller.sql.parse.Statement;
import dev.sneller.type.Datum;
import dev.sneller.type.Field;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.Arrays;
import java.util.List;

/** SHOW PARAMETERS [LIKE 'pattern']. */
public record ShowParametersPlan(Statement.ShowParameters statement) implements StatementPlan {
    public static final Schema OUTPUT = Schema.of(
            Field.of("key", LogicalType.VARCHAR),
            Field.of("value", LogicalType.VARCHAR),
            Field.of("default", LogicalType.VARCHAR),
            Field.of("level", LogicalType.VARCHAR),
            Field.of("description", LogicalType.VARCHAR));

    @Override
    public Result run(Execution execution) {
        NamePattern pattern = NamePattern.of(statement.like());
        List<List<Datum>> rows = Arrays.stream(Setting.values())
                .filter(setting -> pattern.matches(setting.name()))
                .map(setting -> List.of(
                        Datum.of(setting.name()),
                        Datum.of(execution.session().settings().get(setting)),
                        Datum.of(setting.defaultValue()),
                        Datum.of(setting.scope().name()),
                        Datum.of(setting.description())))
                .toList();
        return new RowsResult(OUTPUT, rows);
    }
}
