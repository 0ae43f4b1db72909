package dev.sneller.session.show;

import dev.sneller.session.Session;
import dev.sneller.session.setting.Setting;
import dev.sneller.type.Datum;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** SHOW PARAMETERS, VARIABLES, TRANSACTIONS, USERS. */
final class SessionListings {
    static final Listing PARAMETERS = new Listing(
            RowLayout.of("key", "value", "default", "level", "description", "type"),
            "key",
            List.of(),
            SessionListings::parameters);

    static final Listing VARIABLES = new Listing(
            RowLayout.of("session_id", "@created_on", "@updated_on", "name", "value", "type", "comment"),
            "name",
            List.of(),
            SessionListings::variables);

    static final Listing TRANSACTIONS = new Listing(
            RowLayout.of("id", "user", "session", "name", "@started_on", "state", "scope"),
            "name",
            List.of(),
            SessionListings::transactions);

    static final Listing USERS = new Listing(
            RowLayout.of("name", "@created_on", "login_name", "display_name", "disabled", "comment"),
            "name",
            List.of(),
            context -> Stream.of(SessionListings.USERS
                    .layout()
                    .row(Session.USER, null, Session.USER, Session.USER, "false", "who runs this process")));

    private SessionListings() {}

    private static Stream<List<Datum>> parameters(ShowContext context) {
        return Arrays.stream(Setting.values()).map(setting -> {
            String value = context.session().settings().get(setting);
            boolean isDefault = value.equals(setting.defaultValue());
            return PARAMETERS
                    .layout()
                    .row(
                            setting.name(),
                            value,
                            setting.defaultValue(),
                            isDefault ? "" : setting.scope().name(),
                            setting.description(),
                            setting.type());
        });
    }

    private static Stream<List<Datum>> variables(ShowContext context) {
        return context.session().variables().all().entrySet().stream().map(variable -> variable(context, variable));
    }

    private static List<Datum> variable(ShowContext context, Map.Entry<String, Datum> variable) {
        Datum value = variable.getValue();
        return VARIABLES
                .layout()
                .row(
                        context.session().id(),
                        null,
                        null,
                        variable.getKey(),
                        DatumText.of(value),
                        TypeText.bare(value.type()).toLowerCase(Locale.ROOT),
                        "");
    }

    private static Stream<List<Datum>> transactions(ShowContext context) {
        return context.session().transaction().id().stream()
                .map(id -> TRANSACTIONS
                        .layout()
                        .row(id, Session.USER, context.session().id(), id, null, "running", "0"));
    }
}
