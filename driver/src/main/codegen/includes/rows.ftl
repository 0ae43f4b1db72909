/** INSERT [OVERWRITE] [INTO] t [(c, …)] VALUES … | query. */
SqlNode InsertStatement() :
{ final Span s; boolean overwrite = false; final SqlIdentifier table; SqlNodeList columns = SqlNodeList.EMPTY; final SqlNode source; }
{
    <INSERT> { s = span(); } [ <OVERWRITE> { overwrite = true; } ] [ LOOKAHEAD(1) <INTO> ]
    table = CompoundTableIdentifier()
    [ LOOKAHEAD(<LPAREN> SimpleIdentifier() ( <COMMA> | <RPAREN> )) columns = ParenthesizedSimpleIdentifierList() ]
    source = OrderedQueryOrExpr(ExprContext.ACCEPT_QUERY)
    { return StatementNode.of(s.end(this), new Statement.Insert(ObjectName.of(table), ObjectName.each(columns), overwrite, QueryNode.of(source))); }
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
{ final Span s; }
{
    <DELETE> { s = span(); } <FROM> AliasedTarget() [ <USING> FromClause() ] [ Where() ]
    { return StatementNode.of(s.end(this), new Statement.Unsupported("DELETE", StatementNode.place(s))); }
}

/** UPDATE t SET c = e, … [FROM …] [WHERE …]. */
SqlNode UpdateStatement() :
{ final Span s; }
{
    <UPDATE> { s = span(); } AliasedTarget() <SET> Assignments() [ <FROM> FromClause() ] [ Where() ]
    { return StatementNode.of(s.end(this), new Statement.Unsupported("UPDATE", StatementNode.place(s))); }
}

void Assignments() : {}
{
    CompoundIdentifier() <EQ> Expression(ExprContext.ACCEPT_SUB_QUERY)
    ( <COMMA> CompoundIdentifier() <EQ> Expression(ExprContext.ACCEPT_SUB_QUERY) )*
}

/** MERGE with any number of clauses. */
SqlNode MergeStatement() :
{ final Span s; }
{
    <MERGE> { s = span(); } <INTO> AliasedTarget() <USING> TableRef() <ON> Expression(ExprContext.ACCEPT_SUB_QUERY) ( MergeClause() )+
    { return StatementNode.of(s.end(this), new Statement.Unsupported("MERGE", StatementNode.place(s))); }
}

void MergeClause() : {}
{
    <WHEN> [ <NOT> ] <MATCHED> [ <AND> Expression(ExprContext.ACCEPT_SUB_QUERY) ] <THEN>
    (
        <DELETE>
    |
        <UPDATE> <SET> Assignments()
    |
        <INSERT> [ LOOKAHEAD(2) ParenthesizedSimpleIdentifierList() ]
        <VALUES> ParenthesizedQueryOrCommaListWithDefault(ExprContext.ACCEPT_NONCURSOR)
    )
}
