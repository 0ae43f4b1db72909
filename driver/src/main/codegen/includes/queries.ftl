/** FROM t [SELECT …]: the source first; without SELECT all of it. */
SqlNode FromFirst() :
{ final Span s; final SqlNode from; final SqlSelect select; SqlNode where = null, having = null, qualify = null; SqlNodeList group = null, windows = null; }
{
    <FROM> { s = span(); } from = FromClause()
    (
        LOOKAHEAD(1)
        select = SqlSelect() { return SelectItems.from(select, from); }
    |
        [ where = Where() ] [ group = GroupBy() ] [ having = Having() ] [ windows = Window() ] [ qualify = Qualify() ]
        {
            return new SqlSelect(s.end(this), SqlNodeList.EMPTY, SqlNodeList.of(SqlIdentifier.star(s.pos())), from, where, group, having, windows,
                qualify, null, null, null, SqlNodeList.EMPTY);
        }
    )
}

/** Consumes the first token of what is known and not built. */
void Refused(String feature) : {}
{
    AnyWord() { Refusals.unsupported(feature, getPos()); }
}

/** [START WITH …] CONNECT BY …, in either order. */
SqlNode Hierarchy() :
{ final Span s = Span.of(); SqlNode start = null; final SqlNode connect; }
{
    [ LOOKAHEAD({ Words.is(getToken(1), "START") }) AnyWord() <WITH> start = Expression(ExprContext.ACCEPT_SUB_QUERY) ]
    ( LOOKAHEAD({ Words.is(getToken(1), "CONNECT") }) AnyWord() | UnusedExtension() ) { s.add(this); }
    <BY> connect = Expression(ExprContext.ACCEPT_SUB_QUERY)
    [ LOOKAHEAD({ start == null && Words.startsHierarchy(getToken(1).image, getToken(2).image) }) AnyWord() <WITH> start = Expression(ExprContext.ACCEPT_SUB_QUERY) ]
    { return HierarchyNodes.CONNECT_BY.createCall(s.end(this), connect, start == null ? SqlLiteral.createBoolean(true, s.pos()) : start); }
}

/** PRIOR c, CONNECT_BY_ROOT c: a column of the row above, or of the first one. */
SqlNode Prior() :
{ final Span s; final SqlOperator which; final SqlNode column; }
{
    AnyWord() { s = span(); which = Words.is(token, "PRIOR") ? HierarchyNodes.PRIOR : HierarchyNodes.CONNECT_BY_ROOT; }
    column = CompoundIdentifier() { return which.createCall(s.end(this), column); }
}
