package dev.sneller.session.information;

import dev.sneller.session.History;
import dev.sneller.session.setting.Setting;
import dev.sneller.session.setting.Settings;
import dev.sneller.session.show.RowLayout;
import dev.sneller.session.show.ShowContext;
import dev.sneller.type.Datum;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** SETTINGS, QUERY_HISTORY: ours. */
final class SessionTables {
    static final InformationTable SETTINGS = new InformationTable(
            "SETTINGS",
            RowLayout.of("NAME", "VALUE", "DEFAULT_VALUE", "SCOPE", "TYPE", "DESCRIPTION"),
            SessionTables::settings);

    static final InformationTable QUERY_HISTORY = new InformationTable(
            "QUERY_HISTORY",
            RowLayout.of("#NUMBER", "QUERY_ID", "SESSION_ID", "QUERY_TEXT", "@START_TIME"),
            SessionTables::statements);

    private SessionTables() {}

    private static Stream<List<Datum>> statements(ShowContext context) {
        List<History.Statement> statements = context.session().history().statements();
        return IntStream.range(0, statements.size()).mapToObj(i -> {
            History.Statement statement = statements.get(i);
            return QUERY_HISTORY
                    .layout()
                    .row(i + 1, statement.id(), context.session().id(), statement.sql(), statement.time());
        });
    }

    private static Stream<List<Datum>> settings(ShowContext context) {
        Settings settings = context.session().settings();
        return Arrays.stream(Setting.values())
                .map(setting -> SETTINGS.layout()
                        .row(
                                setting.name(),
                                settings.get(setting),
                                setting.defaultValue(),
                                setting.scope().name(),
                                setting.type(),
                                setting.description()));
    }
}
