package dev.sneller.session;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import dev.sneller.metastore.Snapshot;
import dev.sneller.session.catalog.CatalogPlanner;
import dev.sneller.session.copy.CopyOptions;
import dev.sneller.session.copy.CopyPlan;
import dev.sneller.session.copy.CsvCopyPlan;
import dev.sneller.session.ddl.AlterTablePlan;
import dev.sneller.session.ddl.CloneTablePlan;
import dev.sneller.session.ddl.CreateTableAsPlan;
import dev.sneller.session.ddl.CreateTableLikePlan;
import dev.sneller.session.ddl.CreateTablePlan;
import dev.sneller.session.ddl.DropTablePlan;
import dev.sneller.session.dml.DeletePlan;
import dev.sneller.session.dml.InsertPlan;
import dev.sneller.session.dml.MergePlan;
import dev.sneller.session.dml.TruncatePlan;
import dev.sneller.session.dml.UpdatePlan;
import dev.sneller.session.query.ExplainPlan;
import dev.sneller.session.query.ExplainTable;
import dev.sneller.session.query.SelectPlan;
import dev.sneller.session.sequence.SequencePlan;
import dev.sneller.session.setting.Setting;
import dev.sneller.session.show.DescribePlan;
import dev.sneller.session.show.ShowPlan;
import dev.sneller.sql.parse.CopySource;
import dev.sneller.sql.parse.Merge;
import dev.sneller.sql.parse.ObjectName;
import dev.sneller.sql.parse.QueryNode;
import dev.sneller.sql.parse.RowChange;
import dev.sneller.sql.parse.SequenceChange;
import dev.sneller.sql.parse.Statement;
import dev.sneller.sql.parse.TableAction;
import dev.sneller.sql.parse.TableChange;
import dev.sneller.sql.parse.catalog.CatalogStatement;
import dev.sneller.sql.translate.CompiledQuery;
import dev.sneller.sql.translate.SqlCompiler;
import dev.sneller.sql.validate.CatalogView;
import dev.sneller.type.LogicalType;
import dev.sneller.type.Schema;
import java.util.List;
import java.util.Locale;

/** From a parsed statement to how it is run, on one snapshot. */
final class StatementPlanner implements Statement.Visitor<Prepared> {
    private final String sql;
    private final SqlCompiler compiler;
    private final boolean oneOfSeveral;

    StatementPlanner(String sql, Session session, Snapshot snapshot, SessionAnswers answers) {
        this.sql = sql;
        this.oneOfSeveral = !session.settings().isTrue(Setting.ERROR_ON_NONDETERMINISTIC_MERGE);
        this.compiler = new SqlCompiler(session.catalog(snapshot), session.compileSettings(answers));
    }

    private CompiledQuery compile(QueryNode query) {
        return compiler.query(query, List.of());
    }

    private Prepared rows(CompiledQuery query, Schema output, StatementPlan plan) {
        return new Prepared(sql, true, output, query.parameterTypes(), plan);
    }

    private Prepared rows(Schema output, StatementPlan plan) {
        return new Prepared(sql, true, output, List.of(), plan);
    }

    private Prepared changes(StatementPlan plan) {
        return new Prepared(sql, false, ChangeResult.STATUS, List.of(), plan);
    }

    @Override
    public Prepared query(Statement.Query statement) {
        CompiledQuery query = compile(statement.query());
        return rows(query, query.output(), new SelectPlan(query));
    }

    @Override
    public Prepared explain(Statement.Explain statement) {
        Prepared explained = statement.statement().accept(this);
        String format = statement.format().toUpperCase(Locale.ROOT);
        if (!statement.analyze() && (format.equals("TABULAR") || format.equals("JSON"))) {
            ExplainTable table = new ExplainTable(explained, format.equals("JSON"));
            return new Prepared(sql, true, table.output(), explained.parameterTypes(), table);
        }
        StatementPlan plan = new ExplainPlan(explained, statement.analyze(), format.equals("ROW"));
        return new Prepared(sql, true, ExplainPlan.OUTPUT, explained.parameterTypes(), plan);
    }

    @Override
    public Prepared insert(Statement.Insert statement) {
        return insert(statement, statement.overwrite());
    }

    private Prepared insert(Statement.Insert statement, boolean overwrite) {
        InsertPlan plan = new InsertPlan(compiler.insert(statement), overwrite);
        return changes(InsertPlan.OUTPUT, plan.compiled(), plan);
    }

    private Prepared changes(Schema output, CompiledQuery query, StatementPlan plan) {
        return changes(output, query.parameterTypes(), plan);
    }

    private Prepared changes(Schema output, List<LogicalType> parameterTypes, StatementPlan plan) {
        return new Prepared(sql, false, output, parameterTypes, plan);
    }

    @Override
    public Prepared rowChange(RowChange statement) {
        return statement.accept(new RowChange.Visitor<Prepared>() {
            @Override
            public Prepared update(RowChange.Update update) {
                UpdatePlan plan = UpdatePlan.of(compiler, update);
                return changes(UpdatePlan.OUTPUT, plan.matches(), plan);
            }

            @Override
            public Prepared delete(RowChange.Delete delete) {
                DeletePlan plan = DeletePlan.of(compiler, delete);
                return changes(DeletePlan.OUTPUT, plan.matches(), plan);
            }

            @Override
            public Prepared merge(Merge merge) {
                MergePlan plan = new MergePlan(compiler.merge(merge, oneOfSeveral));
                return changes(plan.output(), plan.parameterTypes(), plan);
            }

            @Override
            public Prepared truncate(RowChange.Truncate truncate) {
                return changes(new TruncatePlan(truncate));
            }
        });
    }

    @Override
    public Prepared createTable(Statement.CreateTable statement) {
        return changes(CreateTablePlan.of(statement));
    }

    @Override
    public Prepared createTableAs(Statement.CreateTableAs statement) {
        CompiledQuery source = compile(statement.query());
        CreateTableAsPlan plan = CreateTableAsPlan.of(statement, source);
        return changes(ChangeResult.STATUS, source, plan);
    }

    @Override
    public Prepared createTableLike(Statement.CreateTableLike statement) {
        return changes(new CreateTableLikePlan(statement));
    }

    @Override
    public Prepared cloneTable(Statement.CloneTable statement) {
        return changes(new CloneTablePlan(statement));
    }

    @Override
    public Prepared tableChange(TableChange statement) {
        return changes(new AlterTablePlan(statement));
    }

    @Override
    public Prepared sequenceChange(SequenceChange statement) {
        return changes(new SequencePlan(statement));
    }

    @Override
    public Prepared dropTable(Statement.DropTable statement) {
        return changes(new DropTablePlan(statement));
    }

    @Override
    public Prepared copyInto(Statement.CopyInto statement) {
        CopyOptions options = CopyOptions.of(statement.options());
        if (statement.source() instanceof CopySource.Query source) {
            return insert(
                    new Statement.Insert(statement.table(), statement.columns(), false, false, source.query()), false);
        }
        CatalogView.Table target = compiler.table(statement.table());
        return changes(options.csv()
                .<StatementPlan>map(csv -> CsvCopyPlan.of(target, statement, csv, options.continueOnError()))
                .orElseGet(() -> CopyPlan.of(target, statement, options)));
    }

    @Override
    public Prepared catalog(Statement.Catalog statement) {
        if (statement.statement() instanceof CatalogStatement.SetProperties properties
                && properties.kind() == CatalogStatement.Kind.COLUMN) {
            return changes(new AlterTablePlan(columnComment(properties)));
        }
        return changes(statement.statement().accept(new CatalogPlanner(compiler)));
    }

    /** COMMENT ON COLUMN t.c is a change of the table. */
    private static TableChange columnComment(CatalogStatement.SetProperties statement) {
        ObjectName column = statement.name();
        int last = column.parts().size() - 1;
        if (last == 0) {
            throw new SnellerException(
                    ErrorCode.SYNTAX_ERROR, "write the table too: table.column", column.position(), null);
        }
        String comment = statement.properties().list().get(0).value().toString();
        return new TableChange(
                new ObjectName(column.parts().subList(0, last), column.position()),
                statement.ifExists(),
                List.of(new TableAction.SetComment(
                        new ObjectName(List.of(column.simple()), column.position()), comment)));
    }

    @Override
    public Prepared show(Statement.Show statement) {
        ShowPlan plan = ShowPlan.of(statement.statement());
        return rows(plan.output(), plan);
    }

    @Override
    public Prepared describe(Statement.Describe statement) {
        return rows(DescribePlan.OUTPUT, new DescribePlan(statement.statement()));
    }

    @Override
    public Prepared setVariables(Statement.SetVariables statement) {
        CompiledQuery values = compile(statement.values());
        return changes(ChangeResult.STATUS, values, SetPlan.of(statement, values));
    }

    @Override
    public Prepared unsetVariables(Statement.UnsetVariables statement) {
        return changes(execution -> {
            statement.names().forEach(name -> execution.session().variables().unset(name.simple()));
            return ChangeResult.done();
        });
    }

    @Override
    public Prepared setParameters(Statement.SetParameters statement) {
        return changes(execution -> {
            statement
                    .parameters()
                    .list()
                    .forEach(p -> execution.session().assign(p.name(), p.value().toString()));
            return ChangeResult.done();
        });
    }

    @Override
    public Prepared unsetParameters(Statement.UnsetParameters statement) {
        return changes(execution -> {
            statement.names().forEach(execution.session().settings()::unset);
            return ChangeResult.done();
        });
    }

    @Override
    public Prepared begin(Statement.Begin statement) {
        return changes(execution -> {
            execution.session().transaction().begin();
            return ChangeResult.done();
        });
    }

    @Override
    public Prepared commit(Statement.Commit statement) {
        return changes(execution -> {
            execution.session().transaction().commit();
            return ChangeResult.done();
        });
    }

    @Override
    public Prepared rollback(Statement.Rollback statement) {
        return changes(execution -> {
            execution.session().transaction().rollback();
            return ChangeResult.done();
        });
    }

    @Override
    public Prepared use(Statement.Use statement) {
        return changes(new UsePlan(statement));
    }

    @Override
    public Prepared accepted(Statement.Accepted statement) {
        return changes(execution -> ChangeResult.done());
    }

    @Override
    public Prepared unsupported(Statement.Unsupported statement) {
        throw statement.refusal();
    }
}
