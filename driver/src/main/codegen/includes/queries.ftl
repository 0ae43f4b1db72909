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
