/** CREATE TABLE with columns, AS a query, or both; every other CREATE is accepted whole and refused later. */
SqlNode CreateStatement() :
{
    final Span s;
    boolean replace = false, ifNotExists = false, temporary = false;
    String unsupported = null;
    final SqlIdentifier name;
    List<ColumnDefinition> columns = new ArrayList<ColumnDefinition>();
    SqlNode query = null;
}
{
    <CREATE> { s = span(); }
    [ LOOKAHEAD(2) <OR> <REPLACE> { replace = true; } ]
    (
        LOOKAHEAD({ Words.startsTable(getToken(1).image, getToken(2).image, getToken(3).image) })
        ( LOOKAHEAD({ getToken(1).kind != TABLE }) AnyWord() { temporary |= Words.isTemporary(token.image); } )*
        <TABLE>
        [ LOOKAHEAD(3) <IF> <NOT> <EXISTS> { ifNotExists = true; } ]
        name = CompoundIdentifier()
        [ LOOKAHEAD({ getToken(1).kind == LPAREN }) columns = TableElements() ]
        [
            <CLUSTER> <BY> ParenthesizedQueryOrCommaList(ExprContext.ACCEPT_NON_QUERY) { unsupported = "CLUSTER BY"; }
        |
            LOOKAHEAD({ Words.is(getToken(1), "CLONE", "LIKE", "USING") })
            AnyWord() { unsupported = "CREATE TABLE " + Words.upper(token.image); } RestOfStatement()
        ]
        OptionList()
        [ LOOKAHEAD(2) <AS> query = OrderedQueryOrExpr(ExprContext.ACCEPT_QUERY) ]
        OptionList()
        {
            if (unsupported != null) {
                return StatementNode.of(s.end(this), new Statement.Unsupported(unsupported, StatementNode.place(s)));
            }
            final CreateMode mode = CreateMode.of(replace, ifNotExists, temporary);
            return StatementNode.of(s.end(this), query == null
                ? new Statement.CreateTable(ObjectName.of(name), mode, columns)
                : new Statement.CreateTableAs(ObjectName.of(name), mode, columns, QueryNode.of(query)));
        }
    |
        LOOKAHEAD({ CatalogWords.startsObject(getToken(1), getToken(2), getToken(3)) }) query = CreateCatalogObject(s, replace)
        { return query; }
    |
        LOOKAHEAD({ Words.isWord(getToken(1).image) }) AnyWord() { unsupported = "CREATE " + Words.upper(token.image); }
        RestOfStatement()
        { return StatementNode.of(s.end(this), new Statement.Unsupported(unsupported, StatementNode.place(s))); }
    )
}

/** Columns; constraints over several columns are noted nowhere, since nothing enforces them. */
List<ColumnDefinition> TableElements() :
{ final List<ColumnDefinition> columns = new ArrayList<ColumnDefinition>(); }
{
    <LPAREN> TableElement(columns) ( <COMMA> TableElement(columns) )* <RPAREN>
    { return columns; }
}

void TableElement(List<ColumnDefinition> columns) :
{ final SqlIdentifier name; SqlDataTypeSpec type = null; boolean nullable = true; SqlNode defaultValue = null; String unsupported = null; }
{
    LOOKAHEAD({ Words.startsTableConstraint(getToken(1), getToken(2)) })
    ( LOOKAHEAD({ getToken(1).kind != COMMA && getToken(1).kind != RPAREN }) ConstraintPart() )+
|
    name = SimpleIdentifier()
    [ LOOKAHEAD({ Words.startsType(getToken(1)) }) type = DataType() ]
    (
        LOOKAHEAD(2) <NOT> <NULL> { nullable = false; }
    |
        <NULL>
    |
        <DEFAULT_> defaultValue = Expression(ExprContext.ACCEPT_NON_QUERY)
    |
        <PRIMARY> <KEY> { nullable = false; }
    |
        <UNIQUE>
    |
        LOOKAHEAD({ Words.startsColumnProperty(getToken(1)) })
        AnyWord() { unsupported = Words.unsupportedColumnProperty(token.image, unsupported); } ( LOOKAHEAD({ Words.continuesColumnProperty(getToken(1)) }) ConstraintPart() )*
    )*
    { columns.add(ColumnDefinition.of(name, type, nullable, defaultValue, unsupported)); }
}

/** One token, or everything between a pair of parentheses. */
void ConstraintPart() : {}
{
    <LPAREN> ( LOOKAHEAD({ getToken(1).kind != RPAREN && getToken(1).kind != EOF }) ConstraintPart() )* <RPAREN>
|
    LOOKAHEAD({ getToken(1).kind != EOF }) AnyWord()
}

/** DROP TABLE [IF EXISTS] name [CASCADE|RESTRICT]; other kinds are refused later. */
SqlNode DropStatement() :
{ final Span s; boolean ifExists = false; final SqlIdentifier name; final SqlNode dropped; String unsupported = null; }
{
    <DROP> { s = span(); }
    (
        LOOKAHEAD(1) <TABLE>
        [ LOOKAHEAD(2) <IF> <EXISTS> { ifExists = true; } ]
        name = CompoundIdentifier()
        [ LOOKAHEAD(1) <CASCADE> | <RESTRICT> ]
        { return StatementNode.of(s.end(this), new Statement.DropTable(ObjectName.of(name), ifExists)); }
    |
        LOOKAHEAD({ CatalogWords.startsObject(getToken(1), getToken(2), getToken(3)) }) dropped = DropCatalogObject(s)
        { return dropped; }
    |
        LOOKAHEAD({ Words.isWord(getToken(1).image) }) AnyWord() { unsupported = "DROP " + Words.upper(token.image); }
        RestOfStatement()
        { return StatementNode.of(s.end(this), new Statement.Unsupported(unsupported, StatementNode.place(s))); }
    )
}
