/** CREATE TABLE with columns, AS a query, LIKE another, or both first; CREATE SEQUENCE; every other CREATE is accepted whole and refused later. */
SqlNode CreateStatement() :
{
    final Span s;
    boolean replace = false, ifNotExists = false, temporary = false, hybrid = false;
    String unsupported = null;
    final SqlIdentifier name;
    SqlIdentifier like = null;
    SqlNode clone = null;
    TableElements elements = new TableElements();
    final List<Option> properties = new ArrayList<Option>();
    SqlNode query = null;
}
{
    <CREATE> { s = span(); }
    [ LOOKAHEAD(2) <OR> <REPLACE> { replace = true; } ]
    (
        LOOKAHEAD({ Words.startsTable(getToken(1).image, getToken(2).image, getToken(3).image) })
        ( LOOKAHEAD({ getToken(1).kind != TABLE }) AnyWord() { temporary |= Words.isTemporary(token.image); hybrid |= Words.is(token, "HYBRID"); } )*
        <TABLE> { if (hybrid) { properties.add(new Option("KIND", new OptionValue.Text("HYBRID"), StatementNode.place(s))); } }
        [ LOOKAHEAD(3) <IF> <NOT> <EXISTS> { ifNotExists = true; } ]
        name = CompoundIdentifier()
        [ LOOKAHEAD({ getToken(1).kind == LPAREN }) elements = TableElements() ]
        (
            LOOKAHEAD({ getToken(1).kind == CLUSTER }) ClusterBy(properties)
        |
            <CLONE> clone = CompoundIdentifier() [ clone = TimeTravel(clone) ]
        |
            LOOKAHEAD({ Words.is(getToken(1), "USING", "FROM") })
            AnyWord() { unsupported = "CREATE TABLE " + Words.upper(token.image); } RestOfStatement()
        |
            <LIKE> like = CompoundIdentifier()
        |
            LOOKAHEAD({ Words.startsOption(getToken(1), getToken(2), getToken(3)) }) TableProperty(properties)
        |
            LOOKAHEAD({ Words.is(getToken(1), "COPY") && Words.is(getToken(2), "GRANTS") }) AnyWord() AnyWord()
        )*
        [ LOOKAHEAD(2) <AS> query = OrderedQueryOrExpr(ExprContext.ACCEPT_QUERY) ]
        OptionList()
        {
            if (unsupported != null) {
                return StatementNode.of(s.end(this), new Statement.Unsupported(unsupported, StatementNode.place(s)));
            }
            final CreateMode mode = CreateMode.of(replace, ifNotExists, temporary, name);
            if (clone != null) {
                return StatementNode.of(s.end(this), Statement.CloneTable.of(name, mode, clone));
            }
            if (like != null) {
                return StatementNode.of(s.end(this), new Statement.CreateTableLike(ObjectName.of(name), mode, ObjectName.of(like)));
            }
            return StatementNode.of(s.end(this), query == null
                ? new Statement.CreateTable(ObjectName.of(name), mode, elements, new Options(properties))
                : new Statement.CreateTableAs(ObjectName.of(name), mode, elements, new Options(properties), QueryNode.of(query)));
        }
    |
        LOOKAHEAD({ Words.is(getToken(1), "SEQUENCE") })
        AnyWord()
        [ LOOKAHEAD(3) <IF> <NOT> <EXISTS> { ifNotExists = true; } ]
        name = CompoundIdentifier()
        { final ColumnDefinition.Identity numbers; }
        [ LOOKAHEAD({ getToken(1).kind == WITH }) <WITH> ]
        numbers = SequenceNumbers(ColumnDefinition.Identity.FROM_ONE)
        OptionList()
        { return StatementNode.of(s.end(this), new SequenceChange.Create(ObjectName.of(name), CreateMode.of(replace, ifNotExists, false, name), numbers)); }
    |
        LOOKAHEAD({ CatalogWords.startsObject(getToken(1), getToken(2), getToken(3)) }) query = CreateCatalogObject(s, replace)
        { return query; }
    |
        LOOKAHEAD({ Words.is(getToken(1), "INDEX", "WAREHOUSE") || Words.is(getToken(1), "UNIQUE") && Words.is(getToken(2), "INDEX") })
        RestOfStatement()
        { return StatementNode.of(s.end(this), new Statement.Accepted()); }
    |
        LOOKAHEAD({ Words.isWord(getToken(1).image) }) AnyWord() { unsupported = "CREATE " + Words.upper(token.image); }
        RestOfStatement()
        {
            return StatementNode.of(s.end(this), new Statement.Unsupported(unsupported, StatementNode.place(s)));
        }
    )
}

/** CLUSTER BY [LINEAR] (e, …), kept as a property. */
void ClusterBy(List<Option> properties) :
{ final Token first; final SqlParserPos pos; }
{
    <CLUSTER> { pos = getPos(); } <BY> [ LOOKAHEAD({ Words.is(getToken(1), "LINEAR") }) AnyWord() ] { first = getToken(1); }
    ConstraintPart()
    { properties.add(new Option("CLUSTER_BY", new OptionValue.Text(TextSince(first)), StatementNode.place(pos))); }
}

void TableProperty(List<Option> properties) :
{ final Option option; }
{
    [ LOOKAHEAD(1) <COMMA> ] option = OneOption() { properties.add(option); }
}

/** Columns and what is said about several of them. */
TableElements TableElements() :
{ final TableElements elements = new TableElements(); }
{
    <LPAREN> TableElement(elements) ( <COMMA> TableElement(elements) )* <RPAREN>
    { return elements; }
}

void TableElement(TableElements elements) :
{ final TableConstraint constraint; final ColumnDefinition column; }
{
    LOOKAHEAD({ Words.startsTableConstraint(getToken(1), getToken(2)) })
    constraint = TableConstraint() { elements.add(constraint); }
|
    column = ColumnElement() { elements.add(column); }
}

TableConstraint TableConstraint() :
{ final Token first; SqlIdentifier name = null; SqlNodeList columns = SqlNodeList.EMPTY; final TableConstraint.Kind kind; }
{
    { first = getToken(1); }
    [ <CONSTRAINT> name = SimpleIdentifier() ]
    (
        <PRIMARY> <KEY> columns = ParenthesizedSimpleIdentifierList() { kind = TableConstraint.Kind.PRIMARY_KEY; }
    |
        <UNIQUE> columns = ParenthesizedSimpleIdentifierList() { kind = TableConstraint.Kind.UNIQUE; }
    |
        <FOREIGN> <KEY> columns = ParenthesizedSimpleIdentifierList() { kind = TableConstraint.Kind.FOREIGN_KEY; }
    |
        <CHECK> ConstraintPart() { kind = TableConstraint.Kind.CHECK; }
    )
    ( LOOKAHEAD({ Words.continuesElement(getToken(1)) }) ConstraintPart() )*
    { return TableConstraint.of(kind, name, columns, TextSince(first)); }
}

ColumnDefinition ColumnElement() :
{ final SqlIdentifier name; final SqlDataTypeSpec type; final ColumnDefinition.Builder column; Token first; String text; ColumnDefinition.Identity numbers; }
{
    name = SimpleIdentifier() { column = new ColumnDefinition.Builder(name); }
    [ LOOKAHEAD({ Words.startsType(getToken(1)) }) type = DataType() { column.type(type); } ]
    (
        LOOKAHEAD(2) <NOT> <NULL> { column.notNull(); }
    |
        <NULL>
    |
        <DEFAULT_> { first = getToken(1); } Expression(ExprContext.ACCEPT_NON_QUERY) { column.defaultText(TextSince(first)); }
    |
        <PRIMARY> <KEY> { column.primaryKey(); }
    |
        <UNIQUE> { column.unique(); }
    |
        LOOKAHEAD({ Words.is(getToken(1), "AUTOINCREMENT", "IDENTITY") })
        AnyWord() numbers = SequenceNumbers(ColumnDefinition.Identity.FROM_ONE) { column.identity(numbers); }
    |
        LOOKAHEAD({ Words.is(getToken(1), "COMMENT") && getToken(2).kind == QUOTED_STRING })
        AnyWord() text = SimpleStringLiteral() { column.comment(text); }
    |
        LOOKAHEAD({ Words.is(getToken(1), "COLLATE") })
        AnyWord()
        ( LOOKAHEAD({ getToken(1).kind == QUOTED_STRING }) text = SimpleStringLiteral() | AnyWord() { text = token.image; } )
        { column.collation(text); }
    |
        LOOKAHEAD({ Words.startsColumnProperty(getToken(1)) })
        AnyWord() { column.property(token.image); } ( LOOKAHEAD({ Words.continuesColumnProperty(getToken(1)) }) ConstraintPart() )*
    )*
    { return column.build(); }
}

/** (start, increment), or START [WITH] n INCREMENT [BY] n, each with or without =; ORDER and NOORDER say nothing here. */
ColumnDefinition.Identity SequenceNumbers(ColumnDefinition.Identity numbers) :
{ long start = numbers.start(), increment = numbers.increment(); }
{
    [ LOOKAHEAD({ getToken(1).kind == LPAREN }) <LPAREN> start = SignedLong() [ <COMMA> increment = SignedLong() ] <RPAREN> ]
    (
        LOOKAHEAD({ Words.is(getToken(1), "START") }) AnyWord() [ <WITH> ] [ <EQ> ] start = SignedLong() [ LOOKAHEAD(1) <COMMA> ]
    |
        LOOKAHEAD({ Words.is(getToken(1), "INCREMENT") }) AnyWord() [ <BY> ] [ <EQ> ] increment = SignedLong()
    |
        LOOKAHEAD({ Words.is(getToken(1), "ORDER", "NOORDER") }) AnyWord()
    )*
    { return new ColumnDefinition.Identity(start, increment); }
}

long SignedLong() :
{ boolean minus = false; final SqlNode number; }
{
    [ <MINUS> { minus = true; } ] number = UnsignedNumericLiteral()
    { return OptionValue.number((SqlNumericLiteral) number, minus).longValue(); }
}

/** One token, or everything between a pair of parentheses. */
void ConstraintPart() : {}
{
    <LPAREN> ( LOOKAHEAD({ getToken(1).kind != RPAREN && getToken(1).kind != EOF }) ConstraintPart() )* <RPAREN>
|
    LOOKAHEAD({ getToken(1).kind != EOF }) AnyWord()
}

/** What is written from a token to the last one read. */
JAVACODE String TextSince(Token first) {
    return SelectItems.text(getOriginalSql(), new SqlParserPos(first.beginLine, first.beginColumn, token.endLine, token.endColumn));
}

/** DROP TABLE|SEQUENCE [IF EXISTS] name [CASCADE|RESTRICT|ALL]; other kinds are refused later. */
SqlNode DropStatement() :
{ final Span s; boolean ifExists = false; final SqlIdentifier name; final SqlNode dropped; String unsupported = null; }
{
    <DROP> { s = span(); }
    (
        LOOKAHEAD(1) <TABLE>
        [ LOOKAHEAD(2) <IF> <EXISTS> { ifExists = true; } ]
        name = CompoundIdentifier()
        [ LOOKAHEAD(1) <CASCADE> | <RESTRICT> | <ALL> ]
        { return StatementNode.of(s.end(this), new Statement.DropTable(ObjectName.of(name), ifExists)); }
    |
        LOOKAHEAD({ Words.is(getToken(1), "SEQUENCE") })
        AnyWord()
        [ LOOKAHEAD(2) <IF> <EXISTS> { ifExists = true; } ]
        name = CompoundIdentifier()
        [ LOOKAHEAD(1) <CASCADE> | <RESTRICT> ]
        { return StatementNode.of(s.end(this), new SequenceChange.Drop(ObjectName.of(name), ifExists)); }
    |
        LOOKAHEAD({ CatalogWords.startsObject(getToken(1), getToken(2), getToken(3)) }) dropped = DropCatalogObject(s)
        { return dropped; }
    |
        LOOKAHEAD({ Words.is(getToken(1), "INDEX", "WAREHOUSE") }) RestOfStatement()
        { return StatementNode.of(s.end(this), new Statement.Accepted()); }
    |
        LOOKAHEAD({ Words.isWord(getToken(1).image) }) AnyWord() { unsupported = "DROP " + Words.upper(token.image); }
        RestOfStatement()
        { return StatementNode.of(s.end(this), new Statement.Unsupported(unsupported, StatementNode.place(s))); }
    )
}
