/** FROM items of ours: 'glob', @stage/path, VALUES (1, 2), (3, 4). */
SqlNode ExtendedTableRef() :
{ final SqlNode rows, file, stage; }
{
    <QUOTED_STRING> { file = SyntaxNodes.fileTable(SyntaxNodes.FILE_SCHEMA, textOf(token.image), getPos()); }
    ( LOOKAHEAD({ getToken(1).kind == LPAREN && getToken(3).kind == NAMED_ARGUMENT_ASSIGNMENT }) Refused("options of files in FROM") | { } )
    { return file; }
|
    <STAGE_REF> { stage = SyntaxNodes.fileTable(SyntaxNodes.STAGE_SCHEMA, token.image.substring(1), getPos()); }
    ( LOOKAHEAD({ getToken(1).kind == LPAREN && getToken(3).kind == NAMED_ARGUMENT_ASSIGNMENT }) Refused("options of a stage in FROM") | { } )
    { return stage; }
|
    rows = TableConstructor() { return rows; }
}

/** [LEFT] SEMI|ANTI JOIN. */
JoinType SemiJoinType() :
{ final boolean semi; }
{
    [ <LEFT> ] ( <SEMI> { semi = true; } | <ANTI> { semi = false; } ) <JOIN> { return semi ? JoinType.LEFT_SEMI_JOIN : JoinType.LEFT_ANTI_JOIN; }
}

SqlNode SemanticView() : {}
{
    AnyWord() { throw Refusals.of("SEMANTIC_VIEW", getPos()); }
}

/** t CHANGES (INFORMATION => …) …: what changed between two points in time. */
SqlNode Changes(SqlNode table) : {}
{
    ( LOOKAHEAD({ Words.is(getToken(1), "CHANGES") && getToken(2).kind == LPAREN }) Refused("CHANGES") | UnusedExtension() ) { return table; }
}

/** t AT|BEFORE (TIMESTAMP | OFFSET | STATEMENT | VERSION => e) becomes the standard's snapshot clause. */
SqlNode TimeTravel(SqlNode table) :
{ final Span s; final String kind; boolean before = false; final SqlNode point; }
{
    ( <AT> | <BEFORE> { before = true; } ) { s = span(); } <LPAREN>
    ( LOOKAHEAD({ Words.is(getToken(1), "TIMESTAMP", "OFFSET", "STATEMENT", "VERSION", "STREAM") }) AnyWord() | UnusedExtension() )
    { kind = Words.upper(token.image); }
    <NAMED_ARGUMENT_ASSIGNMENT> point = Expression(ExprContext.ACCEPT_NON_QUERY) <RPAREN>
    { return SyntaxNodes.timeTravel(s.add(table).end(this), table, (before ? "BEFORE " : "AT ") + kind, point); }
}

/** t SAMPLE|TABLESAMPLE [BERNOULLI|ROW|SYSTEM|BLOCK] (percent | n ROWS) [SEED|REPEATABLE (n)]. */
SqlNode Sample(SqlNode table) :
{ final Span s; boolean byRow = true; final SqlNumericLiteral size; boolean counted = false; SqlNumericLiteral seed = null; }
{
    ( <SAMPLE> | <TABLESAMPLE> ) { s = span(); }
    [ LOOKAHEAD({ Words.is(getToken(1), "BERNOULLI", "ROW", "SYSTEM", "BLOCK") }) AnyWord() { byRow = !Words.is(token, "SYSTEM", "BLOCK"); } ]
    <LPAREN> size = SampleSize() [ <ROWS> { counted = true; } ] <RPAREN>
    [ LOOKAHEAD({ Words.is(getToken(1), "SEED", "REPEATABLE") }) AnyWord() <LPAREN> seed = UnsignedNumericLiteral() <RPAREN> ]
    { return Samples.of(s.add(table).end(this), table, byRow, size, counted, seed); }
}

SqlNumericLiteral SampleSize() :
{ final SqlNumericLiteral number; final SqlNode variable; }
{
    number = UnsignedNumericLiteral() { return number; }
|
    LOOKAHEAD({ Words.isVariable(getToken(1)) }) variable = Variable() { return Samples.number(variable); }
}

/** t1 ++ t2: rows of several tables under one set of names. */
SqlNode TableConcat(SqlNode left) :
{ final Span s; final SqlNode right; }
{
    <TABLE_CONCAT> { s = span(); } right = TableRef1(ExprContext.ACCEPT_QUERY_OR_JOIN)
    { return SyntaxNodes.CONCAT_TABLES.createCall(s.add(left).end(this), left, right); }
}

/** What stands in IN of a PIVOT whose values a query finds: ANY [ORDER BY …], or the query. */
SqlNode PivotQuery() :
{ final Span s; SqlNodeList order = SqlNodeList.EMPTY; final SqlNode query; }
{
    <ANY> { s = span(); } [ order = OrderBy(true) ] { return SyntaxNodes.PIVOT_ANY.createCall(s.end(this), (SqlNode) order); }
|
    query = OrderedQueryOrExpr(ExprContext.ACCEPT_QUERY) { return query; }
}

/** PIVOT and UNPIVOT, each over what the ones before it made. */
SqlNode Pivoted(SqlNode tableRef) : {}
{
    ( LOOKAHEAD(2) tableRef = Pivot(tableRef) | LOOKAHEAD(2) tableRef = Unpivot(tableRef) )*
    { return tableRef; }
}
