/** INSERT [OVERWRITE] [INTO] t [BY NAME] [(c, …)] VALUES … | query. */
SqlNode InsertStatement() :
{ final Span s; boolean overwrite = false; boolean byName = false; final SqlIdentifier table; SqlNodeList columns = SqlNodeList.EMPTY; final SqlNode source; }
{
    <INSERT> { s = span(); } [ <OVERWRITE> { overwrite = true; } ] [ LOOKAHEAD(1) <INTO> ]
    table = CompoundTableIdentifier()
    [ LOOKAHEAD({ getToken(1).kind == BY && Words.is(getToken(2), "NAME") }) <BY> AnyWord() { byName = true; } ]
    [ LOOKAHEAD(<LPAREN> SimpleIdentifier() ( <COMMA> | <RPAREN> )) columns = ParenthesizedSimpleIdentifierList() ]
    source = OrderedQueryOrExpr(ExprContext.ACCEPT_QUERY)
    { return StatementNode.of(s.end(this), new Statement.Insert(ObjectName.of(table), ObjectName.each(columns), byName, overwrite, QueryNode.of(source))); }
}

/** COPY INTO t [(c, …)] FROM location | (query) options; COPY INTO location is accepted and refused later. */
SqlNode CopyStatement() :
{ final Span s; String location; SqlIdentifier table = null; SqlNodeList columns = SqlNodeList.EMPTY; CopySource from = null; SqlNode query; final Options options; }
{
    <COPY> { s = span(); } <INTO>
    (
        location = Location()
    |
        table = CompoundTableIdentifier() [ LOOKAHEAD(2) columns = ParenthesizedSimpleIdentifierList() ]
    )
    <FROM>
    (
        { final SqlParserPos place = getToken(1) == null ? getPos() : SyntaxNodes.position(getToken(1).beginLine, getToken(1).beginColumn); }
        location = Location() { from = new CopySource.Files(location, StatementNode.place(place)); }
    |
        LOOKAHEAD(2) query = ParenthesizedExpression(ExprContext.ACCEPT_QUERY) { from = new CopySource.Query(QueryNode.of(query)); }
    |
        CompoundTableIdentifier()
    )
    options = OptionList()
    {
        return StatementNode.of(s.end(this), table == null || from == null
            ? new Statement.Unsupported("COPY INTO location", StatementNode.place(s))
            : new Statement.CopyInto(ObjectName.of(table), ObjectName.each(columns), from, options));
    }
}

/** A quoted path or a stage with its path. */
String Location() : { final String path; }
{
    path = SimpleStringLiteral() { return path; }
|
    <STAGE_REF> { return token.image; }
}

SqlNode AliasedTarget() :
{ final SqlIdentifier table; SqlIdentifier alias = null; }
{
    table = CompoundTableIdentifier()
    [ <AS> alias = SimpleIdentifier() | LOOKAHEAD({ getToken(1).kind != SET && getToken(1).kind != USING }) alias = SimpleIdentifier() ]
    { return alias == null ? table : SqlStdOperatorTable.AS.createCall(Span.of(table, alias).pos(), table, alias); }
}

/** DELETE FROM t [USING …] [WHERE …]. */
SqlNode DeleteStatement() :
{ final Span s; final SqlNode target; SqlNode sources = null; SqlNode condition = null; }
{
    <DELETE> { s = span(); } <FROM> target = AliasedTarget() [ <USING> sources = FromClause() ] [ condition = Where() ]
    { return StatementNode.of(s.end(this), new RowChange.Delete(RowChange.Rows.of(target, sources, condition))); }
}

/** TRUNCATE [TABLE] [IF EXISTS] t. */
SqlNode TruncateStatement() :
{ final Span s; boolean ifExists = false; final SqlIdentifier table; }
{
    <TRUNCATE> { s = span(); } [ LOOKAHEAD(1) <TABLE> ] [ LOOKAHEAD(2) <IF> <EXISTS> { ifExists = true; } ]
    table = CompoundTableIdentifier()
    { return StatementNode.of(s.end(this), new RowChange.Truncate(ObjectName.of(table), ifExists)); }
}

/** UPDATE t SET c = e, … [FROM …] [WHERE …]. */
SqlNode UpdateStatement() :
{
    final Span s; final SqlNode target; SqlNode sources = null; SqlNode condition = null;
    final List<SqlIdentifier> columns = new ArrayList<SqlIdentifier>(); final List<SqlNode> values = new ArrayList<SqlNode>();
}
{
    <UPDATE> { s = span(); } target = AliasedTarget() <SET> Assignments(columns, values)
    [ <FROM> sources = FromClause() ] [ condition = Where() ]
    { return StatementNode.of(s.end(this), RowChange.Update.of(RowChange.Rows.of(target, sources, condition), columns, values)); }
}

void Assignments(List<SqlIdentifier> columns, List<SqlNode> values) : {}
{
    Assignment(columns, values) ( <COMMA> Assignment(columns, values) )*
}

void Assignment(List<SqlIdentifier> columns, List<SqlNode> values) :
{ final SqlIdentifier column; final SqlNode value; }
{
    column = CompoundIdentifier() { columns.add(column); } <EQ>
    (
        <DEFAULT_> { values.add(SqlStdOperatorTable.DEFAULT.createCall(getPos())); }
    |
        value = Expression(ExprContext.ACCEPT_SUB_QUERY) { values.add(value); }
    )
}

/** MERGE INTO t USING source ON condition, then any number of clauses. */
SqlNode MergeStatement() :
{ final Span s; final SqlNode target, source, condition; final List<Merge.Branch> branches = new ArrayList<Merge.Branch>(); }
{
    <MERGE> { s = span(); } <INTO> target = AliasedTarget() <USING> source = TableRef()
    <ON> condition = Expression(ExprContext.ACCEPT_SUB_QUERY) ( MergeClause(branches) )+
    { return StatementNode.of(s.end(this), new Merge(RowChange.Rows.of(target, source, condition), branches)); }
}

void MergeClause(List<Merge.Branch> branches) :
{
    boolean not = false; SqlNode condition = null; SqlNodeList columns = SqlNodeList.EMPTY, row; boolean byName = false;
    final List<SqlIdentifier> assigned = new ArrayList<SqlIdentifier>(); final List<SqlNode> values = new ArrayList<SqlNode>();
}
{
    <WHEN> [ <NOT> { not = true; } ] <MATCHED>
    ( LOOKAHEAD({ getToken(1).kind == BY }) Refused("WHEN NOT MATCHED BY") | { } )
    [ <AND> condition = Expression(ExprContext.ACCEPT_SUB_QUERY) ] <THEN>
    (
        <DELETE> { Merge.checkMatched(not, getPos()); branches.add(Merge.Delete.of(condition)); }
    |
        <UPDATE> { Merge.checkMatched(not, getPos()); }
        ( <SET> Assignments(assigned, values) | AllByName() { byName = true; } )
        { branches.add(Merge.Update.of(condition, assigned, values, byName)); }
    |
        <INSERT> { Merge.checkMatched(!not, getPos()); }
        (
            AllByName() { branches.add(Merge.Insert.of(condition, columns, SqlNodeList.EMPTY, true)); }
        |
            [ LOOKAHEAD(2) columns = ParenthesizedSimpleIdentifierList() ]
            <VALUES> row = ParenthesizedQueryOrCommaListWithDefault(ExprContext.ACCEPT_NONCURSOR)
            { branches.add(Merge.Insert.of(condition, columns, row, false)); }
        )
    )
}

/** Columns by the names of the source's. */
void AllByName() : {}
{
    <STAR>
|
    <ALL> <BY> ( LOOKAHEAD({ Words.is(getToken(1), "NAME") }) AnyWord() | UnusedExtension() )
}
