/** NAME = value …, with or without commas between; values are literals, words, groups and lists. */
Options OptionList() :
{ final List<Option> options = new ArrayList<Option>(); Option option; }
{
    ( LOOKAHEAD({ Words.startsOption(getToken(1), getToken(2), getToken(3)) }) [ LOOKAHEAD(1) <COMMA> ] option = OneOption() { options.add(option); } )*
    { return new Options(options); }
}

Option OneOption() :
{ final String name; final SqlParserPos pos; final OptionValue value; }
{
    ( LOOKAHEAD({ Words.isWord(getToken(1).image) }) AnyWord() | UnusedExtension() )
    { name = Words.upper(token.image); pos = getPos(); }
    <EQ> value = OneOptionValue()
    { return new Option(name, value, StatementNode.place(pos)); }
}

OptionValue OneOptionValue() :
{ final Options group; OptionValue v; final List<OptionValue> values = new ArrayList<OptionValue>(); final String text; final SqlNode number; boolean minus = false; final SqlIdentifier qualified; }
{
    LOOKAHEAD({ getToken(1).kind == LPAREN && Words.startsOption(getToken(2), getToken(3), getToken(4)) })
    <LPAREN> group = OptionList() <RPAREN> { return new OptionValue.Group(group); }
|
    <LPAREN> [ v = OneOptionValue() { values.add(v); } ( <COMMA> v = OneOptionValue() { values.add(v); } )* ] <RPAREN>
    { return new OptionValue.Values(values); }
|
    text = Location() { return new OptionValue.Text(text); }
|
    <RAW_STRING> { return new OptionValue.Text(TextLiterals.raw(token.image)); }
|
    [ <MINUS> { minus = true; } ] number = UnsignedNumericLiteral()
    { return OptionValue.number((SqlNumericLiteral) number, minus); }
|
    LOOKAHEAD({ Words.isWord(getToken(1).image) && getToken(2).kind == DOT }) qualified = CompoundIdentifier()
    { return new OptionValue.Word(ObjectName.of(qualified).toString()); }
|
    LOOKAHEAD({ Words.isWord(getToken(1).image) }) AnyWord() { return new OptionValue.Word(Words.upper(token.image)); }
}
