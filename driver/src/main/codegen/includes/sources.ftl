/** FROM items of ours: 'glob', @stage/path, VALUES (1, 2), (3, 4). */
SqlNode ExtendedTableRef() :
{ final SqlNode rows; }
{
    <QUOTED_STRING>
    { return SyntaxNodes.fileTable(SyntaxNodes.FILE_SCHEMA, textOf(token.image), getPos()); }
|
    <STAGE_REF> { return SyntaxNodes.fileTable(SyntaxNodes.STAGE_SCHEMA, token.image.substring(1), getPos()); }
|
    rows = TableConstructor() { return rows; }
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
    <LPAREN> size = UnsignedNumericLiteral() [ <ROWS> { counted = true; } ] <RPAREN>
    [ LOOKAHEAD({ Words.is(getToken(1), "SEED", "REPEATABLE") }) AnyWord() <LPAREN> seed = UnsignedNumericLiteral() <RPAREN> ]
    { return Samples.of(s.add(table).end(this), table, byRow, size, counted, seed); }
}

/** t1 ++ t2: rows of several tables under one set of names. */
SqlNode TableConcat(SqlNode left) :
{ final Span s; final SqlNode right; }
{
    <TABLE_CONCAT> { s = span(); } right = TableRef1(ExprContext.ACCEPT_QUERY_OR_JOIN)
    { return SyntaxNodes.CONCAT_TABLES.createCall(s.add(left).end(this), left, right); }
}
