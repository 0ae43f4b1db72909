package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.CatalogObject;
import dev.sneller.metastore.ObjectKind;
import dev.sneller.metastore.Snapshot;
import dev.sneller.session.catalog.Names;
import dev.sneller.session.ddl.DdlText;
import dev.sneller.session.show.RelationColumns;
import dev.sneller.sql.parse.ObjectName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.parser.SqlParserPos;

/** GET_DDL. */
record GetDdl(Session session, Snapshot snapshot) {
    /** @param qualified whether names have all their parts */
    String of(String kind, String name, boolean qualified) {
        SnapshotCatalog names = session.catalog(snapshot);
        NameLookup lookup = names.lookup();
        DdlText text = new DdlText(
                parent -> Arrays.stream(ObjectKind.values())
                        .flatMap(child -> lookup.catalog().children(parent.id(), child)),
                relation -> RelationColumns.of(names, relation),
                object -> qualified ? path(object, lookup) : Names.of(object.name()));
        return text.of(find(kind.toUpperCase(Locale.ROOT), parts(name), lookup)
                .orElseThrow(() -> new SnellerException(
                        ErrorCode.TABLE_NOT_FOUND,
                        "there is no " + kind.toLowerCase(Locale.ROOT) + ' ' + SnellerException.quote(name))));
    }

    private static List<String> parts(String name) {
        return ObjectName.identifier(SqlLiteral.createCharString(name, SqlParserPos.ZERO), SqlParserPos.ZERO).names;
    }

    private static Optional<CatalogObject> find(String kind, List<String> name, NameLookup lookup) {
        return switch (kind) {
            case "DATABASE" -> lookup.database(name.get(name.size() - 1));
            case "SCHEMA" -> lookup.schemaNamed(name);
            case "TABLE", "VIEW" ->
                lookup.relation(name).filter(found -> found.kind().name().equals(kind));
            case "SEQUENCE" -> lookup.find(name, ObjectKind.Namespace.SEQUENCES);
            default ->
                throw new SnellerException(ErrorCode.UNSUPPORTED, "GET_DDL of a " + kind + " is not supported yet");
        };
    }

    private static String path(CatalogObject object, NameLookup lookup) {
        List<String> path = switch (object.kind()) {
            case DATABASE -> List.of(object.name());
            case SCHEMA -> List.of(lookup.database(object).name(), object.name());
            default -> lookup.path(object);
        };
        return path.stream().map(Names::of).collect(Collectors.joining("."));
    }
}
