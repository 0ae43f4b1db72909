/** One statement, then ';' or the end; null at the end. Scripts are parsed one statement at a time. */
SqlNode NextStatement() :
{ SqlNode statement = null; }
{
    { nDynamicParams = 0; }
    ( LOOKAHEAD(1) <SEMICOLON> )*
    (
        <EOF>
    |
        LOOKAHEAD({ getToken(1).kind != EOF })
        statement = SqlStmt()
        ( LOOKAHEAD(1) <SEMICOLON> | LOOKAHEAD({ getToken(1).kind == EOF }) { } )
    )
    { return statement; }
}

/** EXPLAIN [ANALYZE | PLAN FOR] [USING TEXT|JSON|TABULAR] statement. */
SqlNode ExplainStatement() :
{ final Span s; SqlIdentifier format = null; boolean analyze = false; final SqlNode explained; }
{
    <EXPLAIN> { s = span(); }
    [ LOOKAHEAD(1) <ANALYZE> { analyze = true; } | <PLAN> <FOR> ]
    [ <USING> format = SimpleIdentifier() ]
    explained = SqlStmt()
    { return StatementNode.of(s.end(this), new Statement.Explain(StatementNode.statement(explained), analyze, format == null ? "" : format.getSimple())); }
}

SqlNode TransactionStatement() :
{ final Span s; final Statement what; }
{
    (
        <BEGIN> { s = span(); what = new Statement.Begin(); }
        [ LOOKAHEAD(1) <TRANSACTION> | <WORK> ]
        [ LOOKAHEAD({ Words.is(getToken(1), "NAME") }) AnyWord() SimpleIdentifier() ]
    |
        <START> { s = span(); what = new Statement.Begin(); } <TRANSACTION>
    |
        <COMMIT> { s = span(); what = new Statement.Commit(); } [ LOOKAHEAD(1) <TRANSACTION> | <WORK> ]
    |
        <ROLLBACK> { s = span(); what = new Statement.Rollback(); } [ LOOKAHEAD(1) <TRANSACTION> | <WORK> ]
    )
    { return StatementNode.of(s.end(this), what); }
}

/** ALTER SESSION SET p = v … | UNSET p, …; every other ALTER is accepted whole and refused later. */
SqlNode AlterStatement() :
{ final Span s; final Options options; final List<String> names = new ArrayList<String>(); SqlIdentifier name; final SqlNode object; }
{
    <ALTER> { s = span(); }
    (
        LOOKAHEAD(2) <SESSION> <SET> options = OptionList()
        { return StatementNode.of(s.end(this), new Statement.SetParameters(options)); }
    |
        LOOKAHEAD(2) <SESSION> <UNSET> name = SimpleIdentifier() { names.add(name.getSimple()); }
        ( <COMMA> name = SimpleIdentifier() { names.add(name.getSimple()); } )*
        { return StatementNode.of(s.end(this), new Statement.UnsetParameters(names)); }
    |
        LOOKAHEAD(1) object = AlterTable(s)
        { return object; }
    |
        LOOKAHEAD({ Words.is(getToken(1), "SEQUENCE") }) object = AlterSequence(s)
        { return object; }
    |
        LOOKAHEAD({ Words.is(getToken(1), "WAREHOUSE") }) RestOfStatement()
        { return StatementNode.of(s.end(this), new Statement.Accepted()); }
    |
        LOOKAHEAD({ CatalogWords.startsObject(getToken(1), getToken(2), getToken(3)) }) object = AlterCatalogObject(s)
        { return object; }
    |
        LOOKAHEAD({ Words.isWord(getToken(1).image) }) AnyWord() { final String kind = Words.upper(token.image); }
        RestOfStatement()
        { return StatementNode.of(s.end(this), new Statement.Unsupported("ALTER " + kind, StatementNode.place(s))); }
    )
}

/** CALL SYSTEM$f(…): a query of that one value. */
SqlNode CallStatement() :
{ final Span s; final SqlNode call; }
{
    LOOKAHEAD({ Words.is(getToken(1), "CALL") && Words.upper(getToken(2).image).startsWith("SYSTEM$") })
    AnyWord() { s = span(); } call = Expression(ExprContext.ACCEPT_NON_QUERY)
    { return StatementNode.of(s.end(this), new Statement.Query(QueryNode.of(SyntaxNodes.valueOf(call, s.end(this))))); }
}

/** Statements that are known by their first word only. */
SqlNode UnsupportedStatement() :
{ final Span s; final String word; }
{
    ( LOOKAHEAD({ Words.startsUnsupported(getToken(1).image, getToken(2).image) }) AnyWord() | UnusedExtension() )
    { s = span(); word = Words.upper(token.image); }
    RestOfStatement()
    { return StatementNode.of(s.end(this), new Statement.Unsupported(word, StatementNode.place(s))); }
}

/** Everything up to ';' or the end. */
void RestOfStatement() : {}
{
    ( LOOKAHEAD({ getToken(1).kind != EOF && getToken(1).kind != SEMICOLON }) AnyWord() )*
}

/** Consumes one token, whatever it is: always behind a semantic lookahead, since many names are keyword tokens. */
JAVACODE void AnyWord() { getNextToken(); }
