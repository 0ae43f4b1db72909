package dev.sneller.sql.schemaless;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.sql.schemaless.syntax.Source;
import dev.sneller.sql.schemaless.syntax.Term;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/** What stands in FROM of one SELECT; each source becomes a binding of its scope. */
final class Sources {
    private static final String VALUE = "VALUE";
    private static final String KEY = "KEY";

    private final Context context;
    private final QueryTranslator queries;
    private final Scope scope;
    private final Context.Names names;
    private final Terms terms;
    private final Tables tables;

    Sources(Context context, QueryTranslator queries, Scope scope, Context.Names names, Terms terms) {
        this.context = context;
        this.queries = queries;
        this.scope = scope;
        this.names = names;
        this.terms = terms;
        tables = new Tables(context, names);
    }

    /** All of them joined; null without any. */
    SqlNode joined(List<Source> sources) {
        SqlNode all = null;
        for (Source source : sources) {
            SqlNode right = of(source);
            all = all == null ? right : Nodes.at(source.place()).join(all, JoinType.CROSS, right, null);
        }
        return all;
    }

    private SqlNode of(Source source) {
        Nodes nodes = Nodes.at(source.place());
        if (source instanceof Source.Joined joined) {
            SqlNode left = of(joined.left());
            SqlNode right = of(joined.right());
            if (joined.condition() != null && Inlining.hasQuery(joined.condition())) {
                throw source.place()
                        .error(ErrorCode.UNSUPPORTED, "a query in ON is not supported yet; write it in WHERE");
            }
            return joined.condition() == null
                    ? nodes.join(left, JoinType.CROSS, right, null)
                    : nodes.join(left, type(joined.kind()), right, terms.truth(joined.condition()));
        }
        if (source instanceof Source.Unpivot unpivot) {
            return unpivot(unpivot, nodes);
        }
        if (source instanceof Source.Named named && isInside(named.path())) {
            return unnested(named, nodes);
        }
        if (source instanceof Source.Rows rows) {
            SqlNode list = nodes.loose("DOCUMENTS", nodes.text(rows.json()));
            String alias = context.alias();
            scope.add(Binding.rows(rows.alias(), alias, Shape.ofDocument(VALUE, true)));
            return nodes.as(members(list, "ARRAY", nodes), alias);
        }
        Selected selected = selected(source, nodes);
        String alias = context.alias();
        scope.add(Binding.rows(selected.name(), alias, selected.shape()));
        return nodes.as(selected.rows(), alias);
    }

    private static JoinType type(Source.Kind kind) {
        return switch (kind) {
            case INNER -> JoinType.INNER;
            case LEFT -> JoinType.LEFT;
            case RIGHT -> JoinType.RIGHT;
            case FULL -> JoinType.FULL;
        };
    }

    /** @param name what it is called where no alias is given, or null */
    record Selected(SqlNode rows, Shape shape, String name) {}

    private Selected selected(Source source, Nodes nodes) {
        if (source instanceof Source.Named named) {
            Selected table = tables.named(named.path(), nodes);
            return named.alias() == null ? table : new Selected(table.rows(), table.shape(), named.alias());
        }
        if (source instanceof Source.Files files) {
            return tables.files(files, nodes);
        }
        if (source instanceof Source.Derived derived) {
            Rows rows = queries.query(derived.query(), scope.outer(), names);
            return new Selected(rows.source(context, nodes), rows.shape(), derived.alias());
        }
        if (source instanceof Source.Concatenated all) {
            return new Selected(united(all.sources(), nodes), Shape.ofDocument(Shape.ROW, true), all.alias());
        }
        if (source instanceof Source.Matching matching) {
            return new Selected(united(tables(matching), nodes), Shape.ofDocument(Shape.ROW, true), matching.alias());
        }
        throw source.place().error(ErrorCode.UNSUPPORTED, "this source is not supported here yet");
    }

    /** The rows of all of them as documents. */
    private SqlNode united(List<Source> sources, Nodes nodes) {
        SqlNode all = null;
        for (Source source : sources) {
            Selected selected = selected(source, nodes);
            SqlNode rows = documents(selected, nodes);
            all = all == null ? rows : SqlStdOperatorTable.UNION_ALL.createCall(nodes.pos(), all, rows);
        }
        return all;
    }

    private SqlNode documents(Selected selected, Nodes nodes) {
        String alias = context.alias();
        Binding binding = Binding.rows(null, alias, selected.shape());
        SqlNode row = binding.variantRow(nodes);
        return nodes.select(List.of(nodes.as(row, Shape.ROW)), nodes.as(selected.rows(), alias), null);
    }

    private List<Source> tables(Source.Matching matching) {
        Predicate<String> fits = matching.glob() ? glob(matching.pattern()) : regex(matching);
        List<Source> sources = new ArrayList<>();
        for (String table : context.catalog().tables().stream().sorted().toList()) {
            if (fits.test(table)) {
                sources.add(new Source.Named(new Term.Name(table, matching.place()), null, matching.place()));
            }
        }
        if (sources.isEmpty()) {
            throw matching.place()
                    .error(
                            ErrorCode.TABLE_NOT_FOUND,
                            "no table has a name like " + SnellerException.quote(matching.pattern()));
        }
        return sources;
    }

    private static Predicate<String> glob(String pattern) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.toUpperCase(Locale.ROOT));
        return name -> matcher.matches(Path.of(name.toUpperCase(Locale.ROOT)));
    }

    private static Predicate<String> regex(Source.Matching matching) {
        try {
            Pattern pattern = Pattern.compile(matching.pattern(), Pattern.CASE_INSENSITIVE);
            return name -> pattern.matcher(name).matches();
        } catch (PatternSyntaxException e) {
            throw matching.place()
                    .error(
                            ErrorCode.INVALID_PATTERN,
                            SnellerException.quote(matching.pattern()) + " is no regular expression: "
                                    + e.getDescription());
        }
    }

    /** Whether a path starts at a source to its left, or around it. */
    private boolean isInside(Term path) {
        Term root = path;
        while (!(root instanceof Term.Name)) {
            root = root instanceof Term.Member member ? member.of() : ((Term.Element) root).of();
        }
        String name = ((Term.Name) root).name();
        boolean known = false;
        for (Scope at = scope; at != null && !known; at = at.outer()) {
            known = at.source(name).isPresent();
        }
        return known && !(path instanceof Term.Name);
    }

    private SqlNode unnested(Source.Named named, Nodes nodes) {
        Value list = terms.of(named.path());
        String alias = context.alias();
        String name = named.alias() != null ? named.alias() : OutputNames.implied(named.path());
        SqlNode members = members(list.untimed(), "ARRAY", nodes);
        scope.add(Binding.value(name, alias, VALUE, list.stored() != null));
        return nodes.as(members, alias);
    }

    /** One row a field. */
    private SqlNode unpivot(Source.Unpivot unpivot, Nodes nodes) {
        Selected selected = selected(unpivot.source(), nodes);
        String rows = context.alias();
        SqlNode row = Binding.rows(null, rows, selected.shape()).variantRow(nodes);
        String alias = context.alias();
        SqlNode fields = nodes.as(members(row, "OBJECT", nodes), alias);
        List<SqlNode> columns = new ArrayList<>();
        List<String> visible = new ArrayList<>();
        if (unpivot.value() != null) {
            SqlNode value = nodes.name(alias, VALUE);
            columns.add(nodes.as(selected.shape().raw() ? nodes.loose("READ", value) : value, unpivot.value()));
            visible.add(unpivot.value());
        }
        if (unpivot.key() != null) {
            columns.add(nodes.as(nodes.call("TO_VARIANT", nodes.name(alias, KEY)), unpivot.key()));
            visible.add(unpivot.key());
        }
        SqlNode pairs = nodes.join(nodes.as(selected.rows(), rows), JoinType.CROSS, fields, null);
        String outer = context.alias();
        scope.add(Binding.rows(null, outer, Shape.ofColumns(visible, false)));
        return nodes.as(nodes.select(columns, pairs, null), outer);
    }

    /** {@code FLATTEN(list, MODE => mode)}. */
    private static SqlNode members(SqlNode list, String mode, Nodes nodes) {
        SqlNode flatten = new SqlUnresolvedFunction(
                        nodes.name("FLATTEN"), null, null, null, null, SqlFunctionCategory.USER_DEFINED_TABLE_FUNCTION)
                .createCall(
                        nodes.pos(),
                        list,
                        SqlLiteral.createNull(nodes.pos()),
                        nodes.truth(false),
                        nodes.truth(false),
                        nodes.text(mode));
        return SqlStdOperatorTable.COLLECTION_TABLE.createCall(nodes.pos(), flatten);
    }
}
