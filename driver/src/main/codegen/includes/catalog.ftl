/** CREATE DATABASE, SCHEMA and VIEW, behind CREATE [OR REPLACE]. */
SqlNode CreateCatalogObject(Span s, boolean replace) :
{
    final CatalogStatement.Kind kind;
    boolean secure = false, temporary = false, ifNotExists = false;
    final SqlIdentifier name;
    final Options options, more;
    List<CatalogStatement.ViewColumn> columns = new ArrayList<CatalogStatement.ViewColumn>();
    final Token first;
    final SqlNode query;
    SqlNode clone = null;
}
{
    ( LOOKAHEAD({ CatalogWords.isModifier(getToken(1)) }) AnyWord() { secure |= Words.is(token, "SECURE"); temporary |= Words.isTemporary(token.image); } )*
    kind = CatalogObjectKind()
    [ LOOKAHEAD(3) <IF> <NOT> <EXISTS> { ifNotExists = true; } ]
    name = CompoundIdentifier()
    { final CreateMode mode = CreateMode.of(replace, ifNotExists, temporary, name); }
    (
        LOOKAHEAD({ kind == CatalogStatement.Kind.VIEW })
        [ <LPAREN> ViewColumn(columns) ( <COMMA> ViewColumn(columns) )* <RPAREN> ]
        CopyGrants() options = OptionList() CopyGrants()
        ( LOOKAHEAD({ Words.is(getToken(1), "ROW") }) Refused("a row access policy") | { } )
        <AS> { first = getToken(1); }
        query = OrderedQueryOrExpr(ExprContext.ACCEPT_QUERY)
        {
            return StatementNode.of(s.end(this), new Statement.Catalog(new CatalogStatement.CreateView(
                ObjectName.of(name), mode, secure, columns, options, QueryNode.of(query),
                SelectItems.text(getOriginalSql(), new SqlParserPos(first.beginLine, first.beginColumn, token.endLine, token.endColumn)))));
        }
    |
        [ LOOKAHEAD(2) <WITH> LOOKAHEAD({ Words.is(getToken(1), "MANAGED") }) AnyWord() AnyWord() ]
        [ <CLONE> clone = CompoundIdentifier() [ clone = TimeTravel(clone) ] ]
        more = OptionList()
        {
            return StatementNode.of(s.end(this), new Statement.Catalog(clone == null
                ? new CatalogStatement.CreateContainer(kind, ObjectName.of(name), mode, more)
                : CatalogStatement.CloneContainer.of(kind, ObjectName.of(name), mode, clone)));
        }
    )
}

void CopyGrants() : {}
{
    [ LOOKAHEAD({ Words.is(getToken(1), "COPY") && Words.is(getToken(2), "GRANTS") }) AnyWord() AnyWord() ]
}

void ViewColumn(List<CatalogStatement.ViewColumn> columns) :
{ final SqlIdentifier name; String comment = null; }
{
    name = SimpleIdentifier()
    [ LOOKAHEAD({ Words.is(getToken(1), "COMMENT") }) AnyWord() comment = SimpleStringLiteral() ]
    { columns.add(new CatalogStatement.ViewColumn(ObjectName.of(name), comment)); }
}

/** DATABASE, SCHEMA, VIEW, TABLE, COLUMN. */
CatalogStatement.Kind CatalogObjectKind() : {}
{
    ( LOOKAHEAD({ CatalogWords.isKind(getToken(1)) }) AnyWord() | UnusedExtension() )
    { return CatalogWords.kind(token); }
}

/** DROP DATABASE|SCHEMA|VIEW [IF EXISTS] name [CASCADE|RESTRICT], behind DROP. */
SqlNode DropCatalogObject(Span s) :
{ final CatalogStatement.Kind kind; boolean ifExists = false, restrict = false; final SqlIdentifier name; }
{
    kind = CatalogObjectKind()
    [ LOOKAHEAD(2) <IF> <EXISTS> { ifExists = true; } ]
    name = CompoundIdentifier()
    [ LOOKAHEAD(1) <CASCADE> | <RESTRICT> { restrict = true; } ]
    { return StatementNode.of(s.end(this), new Statement.Catalog(new CatalogStatement.Drop(kind, ObjectName.of(name), ifExists, restrict))); }
}

/** ALTER DATABASE|SCHEMA|VIEW [IF EXISTS] name RENAME TO | SET | UNSET, behind ALTER. */
SqlNode AlterCatalogObject(Span s) :
{ final CatalogStatement.Kind kind; boolean ifExists = false; final SqlIdentifier name, to; final Options options; final List<String> names = new ArrayList<String>(); final ObjectName object; }
{
    kind = CatalogObjectKind()
    [ LOOKAHEAD(2) <IF> <EXISTS> { ifExists = true; } ]
    name = CompoundIdentifier() { object = ObjectName.of(name); }
    (
        <RENAME> <TO> to = CompoundIdentifier()
        { return StatementNode.of(s.end(this), new Statement.Catalog(new CatalogStatement.Rename(kind, object, ifExists, ObjectName.of(to)))); }
    |
        LOOKAHEAD({ getToken(1).kind == SET && Words.is(getToken(2), "SECURE") })
        <SET> AnyWord()
        { return StatementNode.of(s.end(this), new Statement.Catalog(new CatalogStatement.SetProperties(kind, object, ifExists, CatalogWords.secure(s)))); }
    |
        LOOKAHEAD({ getToken(1).kind == SET && Words.startsOption(getToken(2), getToken(3), getToken(4)) })
        <SET> options = OptionList()
        { return StatementNode.of(s.end(this), new Statement.Catalog(new CatalogStatement.SetProperties(kind, object, ifExists, options))); }
    |
        LOOKAHEAD({ getToken(1).kind == UNSET && !Words.is(getToken(2), "TAG") })
        <UNSET> AnyWord() { names.add(Words.upper(token.image)); }
        ( <COMMA> AnyWord() { names.add(Words.upper(token.image)); } )*
        { return StatementNode.of(s.end(this), new Statement.Catalog(new CatalogStatement.UnsetProperties(kind, object, ifExists, names))); }
    |
        LOOKAHEAD({ Words.isWord(getToken(1).image) })
        AnyWord() { final String feature = "ALTER " + kind + " … " + Words.upper(token.image); } RestOfStatement()
        { return StatementNode.of(s.end(this), new Statement.Unsupported(feature, StatementNode.place(s))); }
    )
}

/** COMMENT [IF EXISTS] ON kind name IS 'text'. */
SqlNode CommentStatement() :
{ final Span s; boolean ifExists = false; final CatalogStatement.Kind kind; final SqlIdentifier name; final String text; }
{
    ( LOOKAHEAD({ CatalogWords.startsComment(getToken(1), getToken(2)) }) AnyWord() | UnusedExtension() ) { s = span(); }
    [ <IF> <EXISTS> { ifExists = true; } ]
    <ON>
    (
        LOOKAHEAD({ CatalogWords.isKind(getToken(1)) })
        kind = CatalogObjectKind() name = CompoundIdentifier() <IS> text = SimpleStringLiteral()
        { return StatementNode.of(s.end(this), new Statement.Catalog(new CatalogStatement.SetProperties(kind, ObjectName.of(name), ifExists, CatalogWords.comment(text, s)))); }
    |
        LOOKAHEAD({ Words.isWord(getToken(1).image) })
        AnyWord() { final String feature = "COMMENT ON " + Words.upper(token.image); } RestOfStatement()
        { return StatementNode.of(s.end(this), new Statement.Unsupported(feature, StatementNode.place(s))); }
    )
}

/** USE [kind] name; USE SECONDARY ROLES …. */
SqlNode UseStatement() :
{ final Span s; String kind = ""; final SqlIdentifier name; }
{
    <USE> { s = span(); }
    [
        LOOKAHEAD({ Words.is(getToken(1), "SECONDARY") && Words.is(getToken(2), "ROLES") })
        AnyWord() RestOfStatement()
        { return StatementNode.of(s.end(this), new Statement.Use("ROLE", new ObjectName(List.of("ALL"), StatementNode.place(s)))); }
    ]
    [ LOOKAHEAD({ Words.startsObjectKind(getToken(1).image, getToken(2).image) }) AnyWord() { kind = Words.upper(token.image); } ]
    name = CompoundIdentifier()
    { return StatementNode.of(s.end(this), new Statement.Use(kind, ObjectName.of(name))); }
}
