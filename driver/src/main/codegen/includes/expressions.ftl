/** Postfix "::type" binds to the last operand only; [e], .name and :path may follow. */
void InfixCast(List<Object> list, ExprContext exprContext, Span s) :
{ final SqlDataTypeSpec type; SqlNode e; }
{
    <INFIX_CAST> { checkNonQueryExpression(exprContext); }
    type = DataType()
    { PostfixOperands.wrapLast(list, SqlLibraryOperators.INFIX_CAST, type, getPos()); }
    (
        LOOKAHEAD(1)
        <LBRACKET> e = Expression(ExprContext.ACCEPT_SUB_QUERY) <RBRACKET>
        { PostfixOperands.wrapLast(list, SqlStdOperatorTable.ITEM, e, getPos()); }
    |
        LOOKAHEAD(2)
        <DOT> e = PathName()
        { PostfixOperands.wrapLast(list, SqlStdOperatorTable.DOT, e, getPos()); }
    )*
    AddOptionalColonPath(list)
    { PostfixOperands.foldLast(list); }
}

void IsMissing(List<Object> list, ExprContext exprContext, Span s) :
{ boolean not = false; }
{
    <IS> [ <NOT> { not = true; } ] <MISSING>
    { list.add(new SqlParserUtil.ToTreeListItem(not ? SyntaxNodes.IS_NOT_MISSING : SyntaxNodes.IS_MISSING, getPos())); }
}

/** x [NOT] LIKE|ILIKE ANY|ALL (p, …): one call, expanded before validation. */
void LikeQuantified(List<Object> list) :
{ boolean not = false, ilike = false, any = true; SqlNode escape = null; final SqlNodeList patterns; final Span s = Span.of(); }
{
    [ <NOT> { not = true; s.add(this); } ]
    ( <LIKE> { s.add(this); } | <ILIKE> { ilike = true; s.add(this); } )
    ( ( <ANY> | <SOME> ) | <ALL> { any = false; } )
    patterns = ParenthesizedQueryOrCommaList(ExprContext.ACCEPT_NONCURSOR)
    [ LOOKAHEAD(2) <ESCAPE> escape = StringLiteral() ]
    {
        list.add(new SqlParserUtil.ToTreeListItem(SyntaxNodes.like(not, ilike, any, escape), s.end(this)));
        list.add(SqlStdOperatorTable.ROW.createCall(patterns.getParserPosition(), patterns.getList()));
    }
}

/** x ISNULL, x NOTNULL. */
void NullTest(List<Object> list, ExprContext exprContext, Span s) : {}
{
    AnyWord()
    { list.add(new SqlParserUtil.ToTreeListItem(Words.is(token, "ISNULL") ? SqlStdOperatorTable.IS_NULL : SqlStdOperatorTable.IS_NOT_NULL, getPos())); }
}

/** x COLLATE 'spec', which binds to the last operand only. */
void Collated(List<Object> list, ExprContext exprContext, Span s) :
{ final SqlNode spec; }
{
    AnyWord() spec = StringLiteral()
    { PostfixOperands.wrapLast(list, SyntaxNodes.COLLATE, spec, getPos()); }
}

/** {'k': e, …}, {k: e, …}, {*}, {t.*}; keys are string literals, so that 'k':x is never read as a path into a string. */
SqlNode ObjectLiteral() :
{ final Span s; SqlNode e; final List<SqlNode> members = new ArrayList<SqlNode>(); }
{
    <LBRACE> { s = span(); }
    [
        e = StarArgument() { members.add(e); }
    |
        LOOKAHEAD({ Words.isPathName(getToken(1).image) && getToken(2).kind == COLON })
        ObjectMember(members) ( <COMMA> ObjectMember(members) )*
    |
        e = CompoundIdentifier() { members.add(SelectItems.star(e)); }
    |
        ObjectMember(members) ( <COMMA> ObjectMember(members) )*
    ]
    <RBRACE>
    { return createCall(new SqlIdentifier("OBJECT_CONSTRUCT", s.pos()), s.end(this), SqlFunctionCategory.USER_DEFINED_FUNCTION, null, members); }
}

void ObjectMember(List<SqlNode> members) :
{ final SqlNode key, value; }
{
    key = ObjectKey() <COLON> value = Expression(ExprContext.ACCEPT_SUB_QUERY)
    { members.add(key); members.add(value); }
}

/** A key as a text or as a name, whose case is kept. */
SqlNode ObjectKey() :
{ final SqlNode key; final SqlIdentifier name; }
{
    key = StringLiteral() { return key; }
|
    name = PathName() { return SqlLiteral.createCharString(name.getSimple(), getPos()); }
}

/** [e, …] and [e FOR x IN list IF condition] as expressions. */
SqlNode ArrayLiteralExpression() :
{ final Span s; final List<SqlNode> elements = new ArrayList<SqlNode>(), names = new ArrayList<SqlNode>(); SqlNode name, list, condition = null; }
{
    <LBRACKET> { s = span(); }
    [
        AddExpression(elements, ExprContext.ACCEPT_SUB_QUERY)
        (
            <FOR> name = SimpleIdentifier() { names.add(name); } [ <COMMA> name = SimpleIdentifier() { names.add(name); } ] <IN> list = Expression(ExprContext.ACCEPT_NON_QUERY)
            [ <IF> condition = Expression(ExprContext.ACCEPT_NON_QUERY) ]
            <RBRACKET> { return Lambdas.comprehension(s.end(this), elements.get(0), new SqlNodeList(names, s.pos()), list, condition); }
        |
            ( <COMMA> AddExpression(elements, ExprContext.ACCEPT_SUB_QUERY) )*
        )
    ]
    <RBRACKET>
    { return createCall(new SqlIdentifier("ARRAY_CONSTRUCT", s.pos()), s.end(this), SqlFunctionCategory.USER_DEFINED_FUNCTION, null, elements); }
}

/** $$text$$, in which nothing is escaped. */
SqlNode RawStringLiteral() : {}
{
    <RAW_STRING> { return SqlLiteral.createCharString(TextLiterals.raw(token.image), getPos()); }
}

/** NUMBER(38,0), STRING, OBJECT, TIMESTAMP_NTZ(9) …; the guard is evaluated inside the template's lookahead. */
SqlTypeNameSpec NamedType() :
{ int precision = -1; int scale = 0; final Span s; final String name; final SqlDataTypeSpec element;
  final List<SqlIdentifier> names = new ArrayList<SqlIdentifier>(); final List<SqlDataTypeSpec> types = new ArrayList<SqlDataTypeSpec>(); }
{
    ( LOOKAHEAD({ TypeNames.isName(getToken(1).image, getToken(2).image) }) AnyWord() | UnusedExtension() )
    { name = token.image; s = span(); TypeNames.refuseUnbuilt(name, getToken(1).image, s.pos()); }
    ( LOOKAHEAD({ TypeNames.isSecondWord(getToken(0).image, getToken(1).image) }) AnyWord() | { } )
    [
        LOOKAHEAD({ TypeNames.hasElementType(getToken(0).image, getToken(1).image) })
        <LPAREN> element = DataType() [ <NOT> <NULL> | <NULL> ] <RPAREN>
        { return new SqlCollectionTypeNameSpec(element.getTypeNameSpec(), SqlTypeName.ARRAY, s.end(this)); }
    ]
    [
        LOOKAHEAD({ TypeNames.hasMembers(getToken(0).image, getToken(1).image) })
        <LPAREN> TypedMember(names, types) ( <COMMA> TypedMember(names, types) )* <RPAREN>
        { TypeNames.refuseOtherMembers(getToken(1).image, getToken(2).image, s.pos()); }
        { return new SqlRowTypeNameSpec(s.end(this), names, types); }
    ]
    [ LOOKAHEAD(2) <LPAREN> precision = UnsignedIntLiteral() [ <COMMA> scale = UnsignedIntLiteral() ] <RPAREN> ]
    { return TypeNames.spec(name, precision, scale, s.end(this)); }
}

/** A member of an object with its type; the case of its name is kept. */
void TypedMember(List<SqlIdentifier> names, List<SqlDataTypeSpec> types) :
{ final SqlIdentifier name; final SqlDataTypeSpec type; }
{
    name = PathName() type = DataType() [ <NOT> <NULL> ]
    { names.add(name); types.add(type); }
}

/** Name of an argument; reserved words such as OUTER are names here. */
SqlIdentifier ArgumentName() :
{ final SqlIdentifier id; }
{
    id = SimpleIdentifier() { return id; }
|
    ( <OUTER> | <RECURSIVE> | <TIMESTAMP> | <MATCHES> ) { return new SqlIdentifier(Words.upper(token.image), getPos()); }
}

/** * [ILIKE 'p'] [EXCLUDE c|(c, …)] [REPLACE (e AS c, …)] [RENAME c AS d|(…)]. */
SqlNode StarModifiers(SqlNode star) :
{ SqlNode like = null; SqlNodeList exclude = SqlNodeList.EMPTY, rename = SqlNodeList.EMPTY, replace = SqlNodeList.EMPTY; final Span s; SqlIdentifier id; }
{
    { s = Span.of(star); }
    [ <ILIKE> like = StringLiteral() ]
    [ <EXCLUDE> ( exclude = ParenthesizedSimpleIdentifierList() | id = SimpleIdentifier() { exclude = SqlNodeList.of(id); } ) ]
    [ LOOKAHEAD(2) replace = StarReplaceList() ]
    [ <RENAME> ( <LPAREN> rename = Renames() <RPAREN> | rename = Renames() ) ]
    { return SelectItems.star(s.end(this), star, like, exclude, replace, rename); }
}

SqlNodeList Renames() :
{ final List<SqlNode> list = new ArrayList<SqlNode>(); final Span s = Span.of(); }
{
    Rename(list) ( LOOKAHEAD(4) <COMMA> Rename(list) )*
    { return new SqlNodeList(list, s.addAll(list).pos()); }
}

void Rename(List<SqlNode> list) :
{ final SqlIdentifier from, to; }
{
    from = SimpleIdentifier() <AS> to = SimpleIdentifier()
    { list.add(SqlStdOperatorTable.AS.createCall(Span.of(from, to).pos(), from, to)); }
}

/** One name of a colon path: reserved words are names there, and case is kept. */
SqlIdentifier PathName() :
{ final SqlIdentifier id; }
{
    LOOKAHEAD({ Words.isWord(getToken(1).image) }) AnyWord() { return new SqlIdentifier(token.image, getPos().withQuoting(true)); }
|
    id = SimpleIdentifier() { return id; }
}
