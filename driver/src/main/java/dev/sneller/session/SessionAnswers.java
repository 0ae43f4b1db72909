package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Snapshot;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.relation.CurrentNames;
import dev.sneller.sql.session.PointInTime;
import dev.sneller.sql.session.SessionValues;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import dev.sneller.type.TypeKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one statement is told of its session. */
final class SessionAnswers implements SessionValues {
    /** The release, as CURRENT_VERSION() has it. */
    private static final String RELEASE = "0.1";

    private static final Set<String> WITH_ARGUMENTS = Set.of("LAST_QUERY_ID", "GETVARIABLE", "GET_DDL");
    private static final int MOST_DDL_ARGUMENTS = 3;

    private final Session session;
    private final Snapshot snapshot;
    private final String sql;
    private boolean used;

    SessionAnswers(Session session, Snapshot snapshot, String sql) {
        this.session = session;
        this.snapshot = snapshot;
        this.sql = sql;
    }

    @Override
    public Optional<Datum> variable(String name) {
        used = true;
        return session.variables().get(name);
    }

    @Override
    public List<Datum> column(QueryNode query, CurrentNames names) {
        used = true;
        return new ColumnOfQuery(session, snapshot, names).values(query);
    }

    @Override
    public void use() {
        used = true;
    }

    @Override
    public boolean isUsed() {
        return used;
    }

    @Override
    public Optional<Datum> call(String function, List<Datum> arguments) {
        Optional<Datum> answer = switch (function) {
            case "CURRENT_DATABASE", "CURRENT_CATALOG" -> text(database());
            case "CURRENT_SCHEMA" -> text(schema());
            case "CURRENT_SCHEMAS" -> text(searchPath());
            case "CURRENT_USER", "SESSION_USER", "USER" -> text(Session.USER);
            case "CURRENT_ROLE",
                    "CURRENT_WAREHOUSE",
                    "CURRENT_ACCOUNT",
                    "CURRENT_ACCOUNT_NAME",
                    "CURRENT_ORGANIZATION_NAME",
                    "CURRENT_REGION",
                    "CURRENT_CLIENT",
                    "CURRENT_IP_ADDRESS",
                    "CURRENT_SECONDARY_ROLES",
                    "CURRENT_AVAILABLE_ROLES" -> text(null);
            case "CURRENT_VERSION" -> text(RELEASE);
            case "VERSION" -> text("sneller " + RELEASE);
            case "CURRENT_SESSION" -> once(session.id());
            case "CURRENT_STATEMENT" -> once(sql);
            case "CURRENT_TRANSACTION" -> once(session.transaction().id().orElse(null));
            case "LAST_TRANSACTION" -> once(session.transaction().lastId().orElse(null));
            case "CURRENT_SNAPSHOT" -> {
                used = true;
                yield Optional.of(Datum.ofLong(
                        LogicalType.number(18, 0), snapshot.position().number()));
            }
            default -> withArguments(function, arguments);
        };
        boolean takesNone = answer.isPresent() && !WITH_ARGUMENTS.contains(function);
        if (takesNone && !arguments.isEmpty()) {
            throw new SnellerException(ErrorCode.ARGUMENT_COUNT, function + " takes no arguments");
        }
        return answer;
    }

    private Optional<Datum> withArguments(String function, List<Datum> arguments) {
        switch (function) {
            case "LAST_QUERY_ID" -> {
                long back = arguments.isEmpty() ? -1 : arguments.get(0).low();
                return once(session.history().idAt(back).orElse(null));
            }
            case "GETVARIABLE" -> {
                if (arguments.size() != 1) {
                    throw new SnellerException(ErrorCode.ARGUMENT_COUNT, "GETVARIABLE takes the name of a variable");
                }
                return Optional.of(variable(arguments.get(0).text()).orElse(Datum.nullOf(LogicalType.VARCHAR)));
            }
            case "GET_DDL" -> {
                used = true;
                return arguments.stream().anyMatch(Datum::isNull) ? text(null) : text(ddl(arguments));
            }
            default -> {
                return Optional.empty();
            }
        }
    }

    private String ddl(List<Datum> arguments) {
        if (arguments.size() < 2 || arguments.size() > MOST_DDL_ARGUMENTS) {
            throw new SnellerException(
                    ErrorCode.ARGUMENT_COUNT, "GET_DDL takes a kind, a name and whether names have all their parts");
        }
        boolean qualified =
                arguments.size() == MOST_DDL_ARGUMENTS && arguments.get(2).booleanValue();
        return new GetDdl(session, snapshot)
                .of(arguments.get(0).text(), arguments.get(1).text(), qualified);
    }

    @Override
    public String statement(Datum reference) {
        used = true;
        if (reference.type().kind() == TypeKind.VARCHAR) {
            return reference.text();
        }
        return session.history()
                .idAt(reference.low())
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.NOT_SET, "this session ran no statement number " + reference.low()));
    }

    @Override
    public long version(PointInTime point) {
        used = true;
        return new Versions(session).of(point);
    }

    private String database() {
        CurrentNames names = session.names();
        return lookup().database(names.database()).isPresent() ? names.database() : null;
    }

    private String schema() {
        CurrentNames names = session.names();
        return lookup().schemaNamed(List.of(names.schema())).isPresent() ? names.schema() : null;
    }

    private String searchPath() {
        CurrentNames names = session.names();
        return "[\"" + names.database() + '.' + names.schema() + "\", \"" + names.database() + ".PUBLIC\"]";
    }

    private NameLookup lookup() {
        used = true;
        return new NameLookup(snapshot.catalog(), session.names());
    }

    private Optional<Datum> once(String text) {
        used = true;
        return text(text);
    }

    private static Optional<Datum> text(String text) {
        return Optional.of(text == null ? Datum.nullOf(LogicalType.VARCHAR) : Datum.of(text));
    }
}
