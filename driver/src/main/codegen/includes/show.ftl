/** SHOW [TERSE] kind [HISTORY] [LIKE 'p'] [IN scope] [STARTS WITH 'p'] [LIMIT n [FROM 'p']]. */
SqlNode ShowStatement() :
{
    final Span s;
    String kind, like = null, startsWith = null, from = null;
    boolean terse = false, history = false;
    ShowStatement.Scope scope = null;
    Long limit = null;
}
{
    <SHOW> { s = span(); }
    [ LOOKAHEAD({ Words.is(getToken(1), "TERSE") }) AnyWord() { terse = true; } ]
    ( LOOKAHEAD({ Words.isWord(getToken(1).image) }) AnyWord() | UnusedExtension() ) { kind = Words.upper(token.image); }
    ( LOOKAHEAD({ ShowKinds.continues(kind, getToken(1)) }) AnyWord() { kind = kind + " " + Words.upper(token.image); } )*
    (
        LOOKAHEAD({ ShowKinds.isKnown(kind) })
        (
            LOOKAHEAD({ Words.is(getToken(1), "HISTORY") }) AnyWord() { history = true; }
        |
            <LIKE> like = SimpleStringLiteral()
        |
            <IN> scope = ShowScope()
        |
            LOOKAHEAD({ Words.is(getToken(1), "FOR") && Words.is(getToken(2), "SESSION") }) AnyWord() scope = ShowScope()
        |
            LOOKAHEAD({ Words.is(getToken(1), "STARTS") }) AnyWord() <WITH> startsWith = SimpleStringLiteral()
        |
            LOOKAHEAD({ Words.is(getToken(1), "WITH") }) Refused("privileges in SHOW")
        |
            <LIMIT> <UNSIGNED_INTEGER_LITERAL> { limit = Long.valueOf(token.image); }
            [ <FROM> from = SimpleStringLiteral() ]
        )*
        { return StatementNode.of(s.end(this), new Statement.Show(new ShowStatement(kind, terse, history, like, scope, startsWith, limit, from))); }
    |
        RestOfStatement()
        { return StatementNode.of(s.end(this), new Statement.Unsupported("SHOW " + kind, StatementNode.place(s))); }
    )
}

ShowStatement.Scope ShowScope() :
{ String level = ""; SqlIdentifier name = null; }
{
    [ LOOKAHEAD({ ShowKinds.isLevel(getToken(1), getToken(2)) }) AnyWord() { level = Words.upper(token.image); } ]
    [ LOOKAHEAD({ ShowKinds.startsName(level, getToken(1)) }) name = CompoundIdentifier() ]
    { return new ShowStatement.Scope(level, name == null ? null : ObjectName.of(name)); }
}

/** DESC[RIBE] [TABLE|VIEW] name, a query, or RESULT id; other kinds of objects are accepted and refused later. */
SqlNode DescribeStatement() :
{ final Span s; final SqlIdentifier name; final SqlNode query; String kind = ""; }
{
    ( <DESCRIBE> | <DESC> ) { s = span(); }
    (
        LOOKAHEAD({ Words.is(getToken(1), "SELECT", "WITH", "VALUES") || getToken(1).kind == LPAREN })
        query = OrderedQueryOrExpr(ExprContext.ACCEPT_QUERY)
        { return StatementNode.of(s.end(this), new Statement.Describe(new DescribeStatement.Query(QueryNode.of(query)))); }
    |
        LOOKAHEAD({ Words.is(getToken(1), "RESULT") && (getToken(2).kind == QUOTED_STRING || Words.isWord(getToken(2).image)) })
        AnyWord() query = Expression(ExprContext.ACCEPT_NON_QUERY)
        { return StatementNode.of(s.end(this), new Statement.Describe(new DescribeStatement.Result(VariableRow.of(query)))); }
    |
        LOOKAHEAD({ true })
        [ LOOKAHEAD({ Words.startsObjectKind(getToken(1).image, getToken(2).image) }) AnyWord() { kind = Words.upper(token.image); } ]
        name = CompoundIdentifier() OptionList()
        {
            return StatementNode.of(s.end(this), kind.isEmpty() || kind.equals("TABLE") || kind.equals("VIEW")
                ? new Statement.Describe(new DescribeStatement.Relation(kind, ObjectName.of(name)))
                : new Statement.Unsupported("DESCRIBE " + kind, StatementNode.place(s)));
        }
    )
}

/** SET name = e; SET (name, …) = (e, … or a query). */
SqlNode SetVariablesStatement() :
{ final Span s; SqlIdentifier name; final List<ObjectName> names = new ArrayList<ObjectName>(); final SqlNode value; final SqlNodeList values; }
{
    <SET> { s = span(); }
    (
        name = SimpleIdentifier() { names.add(ObjectName.of(name)); }
        <EQ> value = Expression(ExprContext.ACCEPT_SUB_QUERY)
        { return StatementNode.of(s.end(this), new Statement.SetVariables(names, VariableRow.of(value))); }
    |
        <LPAREN> name = SimpleIdentifier() { names.add(ObjectName.of(name)); }
        ( <COMMA> name = SimpleIdentifier() { names.add(ObjectName.of(name)); } )* <RPAREN>
        <EQ> values = ParenthesizedQueryOrCommaList(ExprContext.ACCEPT_SUB_QUERY)
        { return StatementNode.of(s.end(this), new Statement.SetVariables(names, VariableRow.ofList(values))); }
    )
}

/** UNSET name; UNSET (name, …). */
SqlNode UnsetVariablesStatement() :
{ final Span s; SqlIdentifier name; final List<ObjectName> names = new ArrayList<ObjectName>(); }
{
    <UNSET> { s = span(); }
    (
        name = SimpleIdentifier() { names.add(ObjectName.of(name)); }
    |
        <LPAREN> name = SimpleIdentifier() { names.add(ObjectName.of(name)); }
        ( <COMMA> name = SimpleIdentifier() { names.add(ObjectName.of(name)); } )* <RPAREN>
    )
    { return StatementNode.of(s.end(this), new Statement.UnsetVariables(names)); }
}
