/** x, x INT, (acc, x INT), (): names with a type each, null where none is written. */
SqlNodeList LambdaParameters(List<SqlDataTypeSpec> types) :
{ final List<SqlNode> names = new ArrayList<SqlNode>(); final Span s; }
{
    <LPAREN> { s = span(); }
    [ LambdaParameter(names, types) ( <COMMA> LambdaParameter(names, types) )* ]
    <RPAREN> { return new SqlNodeList(names, s.end(this)); }
|
    LambdaParameter(names, types) { return new SqlNodeList(names, names.get(0).getParserPosition()); }
}

void LambdaParameter(List<SqlNode> names, List<SqlDataTypeSpec> types) :
{ final SqlIdentifier name; SqlDataTypeSpec type = null; }
{
    name = SimpleIdentifier()
    [ LOOKAHEAD({ getToken(1).kind != LAMBDA && getToken(1).kind != COMMA && getToken(1).kind != RPAREN }) type = DataType() ]
    { names.add(name); types.add(type); }
}

/** lambda x, y: e. */
SqlNode WordedLambda() :
{ final List<SqlNode> names = new ArrayList<SqlNode>(); final Span s; SqlNode name; final SqlNode body; }
{
    AnyWord() { s = span(); }
    name = SimpleIdentifier() { names.add(name); } ( <COMMA> name = SimpleIdentifier() { names.add(name); } )*
    <COLON> body = Expression(ExprContext.ACCEPT_NON_QUERY)
    { return new SqlLambda(s.end(this), new SqlNodeList(names, s.pos()), body); }
}
