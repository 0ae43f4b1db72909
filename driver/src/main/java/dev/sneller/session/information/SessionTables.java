package dev.sneller.session.information;

import dev.sneller.session.setting.Setting;
import dev.sneller.session.setting.Settings;
import dev.sneller.session.show.RowLayout;
import dev.sneller.session.show.ShowContext;
import dev.sneller.type.Datum;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** SETTINGS: ours. */
final class SessionTables {
    static final InformationTable SETTINGS = new InformationTable(
            "SETTINGS",
            RowLayout.of("NAME", "VALUE", "DEFAULT_VALUE", "SCOPE", "TYPE", "DESCRIPTION"),
            SessionTables::settings);

    private SessionTables() {}

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
