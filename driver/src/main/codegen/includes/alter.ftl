/** ALTER TABLE [IF EXISTS] name action, …; behind ALTER. */
SqlNode AlterTable(Span s) :
{ boolean ifExists = false; final SqlIdentifier name; final List<TableAction> actions = new ArrayList<TableAction>(); }
{
    <TABLE>
    [ LOOKAHEAD(2) <IF> <EXISTS> { ifExists = true; } ]
    name = CompoundIdentifier()
    (
        LOOKAHEAD({ Words.is(getToken(1), "SUSPEND", "RESUME", "ENABLE", "DISABLE") }) RestOfStatement()
        { return StatementNode.of(s.end(this), new TableChange(ObjectName.of(name), ifExists, actions)); }
    |
        LOOKAHEAD({ Words.is(getToken(1), "SET", "UNSET") && Words.is(getToken(2), "TAG") }) AnyWord() RestOfStatement()
        { return StatementNode.of(s.end(this), new Statement.Unsupported("ALTER TABLE … TAG", StatementNode.place(s))); }
    |
        LOOKAHEAD({ Words.is(getToken(1), "RENAME", "SWAP", "ADD", "DROP", "ALTER", "MODIFY", "CLUSTER", "SET", "UNSET") }) TableActions(actions)
        { return StatementNode.of(s.end(this), new TableChange(ObjectName.of(name), ifExists, actions)); }
    |
        LOOKAHEAD({ Words.isWord(getToken(1).image) }) AnyWord() { final String what = "ALTER TABLE … " + Words.upper(token.image); }
        RestOfStatement()
        { return StatementNode.of(s.end(this), new Statement.Unsupported(what, StatementNode.place(s))); }
    )
}

void TableActions(List<TableAction> actions) :
{ SqlIdentifier name, to; ColumnDefinition column; boolean ifExists = false; final List<Option> properties = new ArrayList<Option>(); TableConstraint constraint; }
{
    LOOKAHEAD(2) <RENAME> <TO> to = CompoundIdentifier() { actions.add(new TableAction.Rename(ObjectName.of(to))); }
|
    <RENAME> [ LOOKAHEAD(2) <COLUMN> ] name = SimpleIdentifier() <TO> to = SimpleIdentifier()
    { actions.add(new TableAction.RenameColumn(ObjectName.of(name), ObjectName.of(to))); }
|
    <SWAP> <WITH> to = CompoundIdentifier() { actions.add(new TableAction.Swap(ObjectName.of(to))); }
|
    <ADD>
    (
        LOOKAHEAD({ Words.startsTableConstraint(getToken(1), getToken(2)) })
        constraint = TableConstraint() { actions.add(new TableAction.AddConstraint(constraint)); }
    |
        [ LOOKAHEAD({ getToken(1).kind == COLUMN && getToken(2).kind != COMMA }) <COLUMN> ]
        [ LOOKAHEAD(3) <IF> <NOT> <EXISTS> { ifExists = true; } ]
        column = ColumnElement() { actions.add(new TableAction.AddColumn(column, ifExists)); }
        (
            <COMMA> { ifExists = false; } [ LOOKAHEAD(2) <COLUMN> ] [ LOOKAHEAD(3) <IF> <NOT> <EXISTS> { ifExists = true; } ]
            column = ColumnElement() { actions.add(new TableAction.AddColumn(column, ifExists)); }
        )*
    )
|
    LOOKAHEAD({ getToken(1).kind == DROP && Words.startsConstraintName(getToken(2), getToken(3)) })
    DroppedConstraint(actions)
|
    <DROP> [ LOOKAHEAD(2) <COLUMN> ] [ LOOKAHEAD(2) <IF> <EXISTS> { ifExists = true; } ]
    name = SimpleIdentifier() { actions.add(new TableAction.DropColumn(ObjectName.of(name), ifExists)); }
    ( <COMMA> name = SimpleIdentifier() { actions.add(new TableAction.DropColumn(ObjectName.of(name), ifExists)); } )*
|
    LOOKAHEAD({ Words.is(getToken(1), "ALTER", "MODIFY") }) AnyWord()
    (
        LOOKAHEAD({ getToken(1).kind == LPAREN }) <LPAREN> ColumnChange(actions) ( <COMMA> ColumnChange(actions) )* <RPAREN>
    |
        ColumnChange(actions) ( <COMMA> ColumnChange(actions) )*
    )
|
    ClusterBy(properties) { actions.add(new TableAction.SetProperties(new Options(properties))); }
|
    <SET> ( TableProperty(properties) )+ { actions.add(new TableAction.SetProperties(new Options(properties))); }
|
    <UNSET> PropertyName(actions) ( <COMMA> PropertyName(actions) )*
}

void PropertyName(List<TableAction> actions) : {}
{
    ( LOOKAHEAD({ Words.isWord(getToken(1).image) }) AnyWord() | UnusedExtension() )
    { actions.add(new TableAction.UnsetProperty(Words.upper(token.image))); }
}

/** DROP PRIMARY KEY | UNIQUE (c, …) | FOREIGN KEY (c, …) | CONSTRAINT name | CLUSTERING KEY. */
void DroppedConstraint(List<TableAction> actions) :
{ final TableConstraint.Kind kind; SqlIdentifier name = null; SqlNodeList columns = SqlNodeList.EMPTY; }
{
    <DROP>
    (
        LOOKAHEAD({ Words.is(getToken(1), "CLUSTERING") }) AnyWord() AnyWord() { actions.add(new TableAction.UnsetProperty("CLUSTER_BY")); }
    |
        <CONSTRAINT> name = SimpleIdentifier() { actions.add(TableAction.DropConstraint.named(name)); } DropRest()
    |
        (
            <PRIMARY> <KEY> { kind = TableConstraint.Kind.PRIMARY_KEY; }
        |
            <UNIQUE> columns = ParenthesizedSimpleIdentifierList() { kind = TableConstraint.Kind.UNIQUE; }
        |
            <FOREIGN> <KEY> columns = ParenthesizedSimpleIdentifierList() { kind = TableConstraint.Kind.FOREIGN_KEY; }
        )
        { actions.add(TableAction.DropConstraint.of(kind, columns, getPos())); } DropRest()
    )
}

void DropRest() : {}
{
    [ LOOKAHEAD(1) <CASCADE> | <RESTRICT> ]
}

void ColumnChange(List<TableAction> actions) :
{ final SqlIdentifier name; final SqlDataTypeSpec type; final ObjectName column; final Token first; final String text; }
{
    [ LOOKAHEAD(2) <COLUMN> ] name = SimpleIdentifier() { column = ObjectName.of(name); }
    (
        LOOKAHEAD(2) <SET> <NOT> <NULL> { actions.add(new TableAction.SetNullable(column, false)); }
    |
        LOOKAHEAD(2) <SET> <DEFAULT_> { first = getToken(1); } Expression(ExprContext.ACCEPT_NON_QUERY)
        { actions.add(new TableAction.SetDefault(column, TextSince(first))); }
    |
        LOOKAHEAD(2) <NOT> <NULL> { actions.add(new TableAction.SetNullable(column, false)); }
    |
        LOOKAHEAD(2) <DROP> <NOT> <NULL> { actions.add(new TableAction.SetNullable(column, true)); }
    |
        <DROP> <DEFAULT_> { actions.add(new TableAction.SetDefault(column, "")); }
    |
        LOOKAHEAD({ Words.is(getToken(1), "COMMENT") }) AnyWord() text = SimpleStringLiteral()
        { actions.add(new TableAction.SetComment(column, text)); }
    |
        LOOKAHEAD({ getToken(1).kind == UNSET && Words.is(getToken(2), "COMMENT") }) <UNSET> AnyWord()
        { actions.add(new TableAction.SetComment(column, "")); }
    |
        [ <SET> <DATA> ] <TYPE> type = DataType()
        { actions.add(TableAction.SetType.of(name, type)); }
    )
}

/** ALTER SEQUENCE [IF EXISTS] name RENAME TO other | [SET] INCREMENT [BY] n; behind ALTER. */
SqlNode AlterSequence(Span s) :
{ boolean ifExists = false; final SqlIdentifier name, to; final ColumnDefinition.Identity numbers; }
{
    AnyWord()
    [ LOOKAHEAD(2) <IF> <EXISTS> { ifExists = true; } ]
    name = CompoundIdentifier()
    (
        <RENAME> <TO> to = CompoundIdentifier()
        { return StatementNode.of(s.end(this), new SequenceChange.Rename(ObjectName.of(name), ifExists, ObjectName.of(to))); }
    |
        [ <SET> ] numbers = SequenceNumbers(new ColumnDefinition.Identity(0, 0)) OptionList()
        { return StatementNode.of(s.end(this), new SequenceChange.Step(ObjectName.of(name), ifExists, numbers.increment())); }
    )
}
