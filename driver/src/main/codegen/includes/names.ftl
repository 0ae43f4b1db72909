/** $name where the parser itself needs the value: a name, a limit, a size. Elsewhere it is an identifier. */
SqlNode Variable() : {}
{
    <IDENTIFIER> { return variables.literal(token.image, getPos()); }
}

/** :1 is the first bound value; :name belongs to scripts. */
SqlNode NumberedParam() : {}
{
    <COLON>
    (
        <UNSIGNED_INTEGER_LITERAL> {
            final int number = Integer.parseInt(token.image);
            nDynamicParams = Math.max(nDynamicParams, number);
            return new SqlDynamicParam(number - 1, getPos());
        }
    |
        LOOKAHEAD({ Words.isWord(getToken(1).image) }) AnyWord() { throw Refusals.of("a variable of a script", getPos()); }
    )
}

/** IDENTIFIER('db.schema.t') or IDENTIFIER($v): adds all parts but the last, which it returns. */
String NameOfText(List<String> names, List<SqlParserPos> positions) :
{ final SqlNode text; }
{
    <IDENTIFIER> <LPAREN> text = TextOfName() <RPAREN>
    { return ObjectName.addAllButLast(text, names, positions); }
}

SqlNode TextOfName() :
{ final SqlNode text; }
{
    text = StringLiteral() { return text; }
|
    text = NumberedParam() { return text; }
|
    LOOKAHEAD({ Words.isVariable(getToken(1)) }) text = Variable() { return text; }
}

/** TABLE('t'), TABLE($v): the table that a text names. */
SqlNode NamedTable() :
{ final Span s; final SqlNode text; }
{
    <TABLE> { s = span(); } <LPAREN> text = TextOfName() <RPAREN>
    { return ObjectName.identifier(text, s.end(this)); }
}

/** Functions whose names are reserved words, or have a form of their own in the template. */
SqlNode ReservedFunction() :
{ final SqlIdentifier name; final Span s; List<SqlNode> args = new ArrayList<SqlNode>(); SqlLiteral quantifier = null; }
{
    AnyWord() { s = span(); name = new SqlIdentifier(Words.upper(token.image), getPos()); }
    (
        LOOKAHEAD(2) <LPAREN> <RPAREN>
    |
        args = FunctionParameterList(ExprContext.ACCEPT_SUB_QUERY) { quantifier = (SqlLiteral) args.remove(0); }
    )
    { return createCall(name, s.end(this), SqlFunctionCategory.USER_DEFINED_FUNCTION, quantifier, args); }
}

/** LIKE(x, pattern [, escape]), ILIKE(…): the operators as functions. */
SqlNode PatternFunction() :
{ final SqlOperator op; final Span s; final List<SqlNode> args = new ArrayList<SqlNode>(); }
{
    ( <LIKE> { op = SqlStdOperatorTable.LIKE; } | <ILIKE> { op = SqlLibraryOperators.ILIKE; } ) { s = span(); }
    <LPAREN> AddExpression(args, ExprContext.ACCEPT_SUB_QUERY) <COMMA> AddExpression(args, ExprContext.ACCEPT_SUB_QUERY)
    [ <COMMA> AddExpression(args, ExprContext.ACCEPT_SUB_QUERY) ]
    <RPAREN> { return op.createCall(s.end(this), args); }
}

/** F(x IGNORE NULLS): what stands behind the arguments goes with them, marked. */
void NullTreatmentOfArguments(List<SqlNode> args) :
{ final Pair<SqlParserPos, SqlOperator> treatment; }
{
    treatment = NullTreatment() { args.add(NullTreatments.marker(treatment.right, treatment.left)); }
}

/** F(x, n ORDER BY y): the order in which an aggregate sees its values, marked. */
void OrderOfArguments(List<SqlNode> args) :
{ final SqlNodeList order; }
{
    order = OrderBy(true) { args.set(1, ArgumentOrder.of(args.get(1), order)); }
}

/** F(*), F(* EXCLUDE c): all columns as arguments. */
SqlNode StarArgument() :
{ SqlNode star; }
{
    <STAR> { star = SqlIdentifier.star(getPos()); }
    ( LOOKAHEAD({ SelectItems.startsModifier(getToken(1).image) }) star = StarModifiers(star) | { } )
    { return star; }
}

/** CROSS DIRECTED JOIN: joins in the order written, which only hints. */
void Directed() : {}
{
    ( LOOKAHEAD({ Words.is(getToken(1), "DIRECTED") }) AnyWord() | UnusedExtension() )
}
