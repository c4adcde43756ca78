//! What can be wrong with the condition of a rule. `{0}` is the letter it shows at, from 1.

reasons! {
    /// Why a condition cannot be read.
    pub enum InExpression in Expression {
        ArgumentCount = "argument-count":
            "điều kiện, chữ thứ {0}: số giá trị trong ngoặc chưa đúng" /
            "condition, letter {0}: another number of values stands in the brackets than is asked",
        BracketUnclosed = "bracket-unclosed":
            "điều kiện, chữ thứ {0}: thiếu dấu ngoặc đóng" /
            "condition, letter {0}: a bracket is not closed",
        CharacterUnknown = "character-unknown":
            "điều kiện, chữ thứ {0}: có ký hiệu không dùng được" /
            "condition, letter {0}: a sign that means nothing here",
        ColumnExpected = "column-expected":
            "điều kiện, chữ thứ {0}: cần dấu chấm và tên cột" /
            "condition, letter {0}: a dot and a column belong here",
        ComparisonChained = "comparison-chained":
            "điều kiện, chữ thứ {0}: so sánh từng cặp rồi nối bằng “and”" /
            "condition, letter {0}: compare two at a time and join them by “and”",
        TooDeep = "expression-too-deep":
            "điều kiện, chữ thứ {0}: quá nhiều lớp ngoặc" /
            "condition, letter {0}: too many brackets in brackets",
        TooLarge = "expression-too-large":
            "điều kiện, chữ thứ {0}: điều kiện có quá nhiều phần" /
            "condition, letter {0}: the condition has too many parts",
        TooLong = "expression-too-long":
            "điều kiện, chữ thứ {0}: điều kiện quá dài" /
            "condition, letter {0}: the condition is too long",
        Unfinished = "expression-unfinished":
            "điều kiện, chữ thứ {0}: viết chưa hết" /
            "condition, letter {0}: it ends too early",
        FunctionUnknown = "function-unknown":
            "điều kiện, chữ thứ {0}: không có phép tính tên này" /
            "condition, letter {0}: there is no function of that name",
        NameExpected = "name-expected":
            "điều kiện, chữ thứ {0}: cần tên cột hoặc tên bảng" /
            "condition, letter {0}: a column or a table belongs here",
        NameMalformed = "name-malformed":
            "điều kiện, chữ thứ {0}: tên viết chưa đúng" /
            "condition, letter {0}: no name is written so",
        NameNotWrittenOut = "name-not-written-out":
            "điều kiện, chữ thứ {0}: tên danh mục, mức hoặc nguyên tắc phải viết rõ trong dấu nháy đơn" /
            "condition, letter {0}: a list, rate or principle is written out in single quotes",
        NoRowHere = "no-row-here":
            "điều kiện, chữ thứ {0}: ở đây không có dòng nào đang xét; chọn một bảng, hoặc dùng count, sum, exists" /
            "condition, letter {0}: no row is looked at here; choose a table, or use count, sum, exists",
        NumberMalformed = "number-malformed":
            "điều kiện, chữ thứ {0}: số viết chưa đúng" /
            "condition, letter {0}: no number is written so",
        NumberTooLarge = "number-too-large":
            "điều kiện, chữ thứ {0}: số quá lớn" /
            "condition, letter {0}: the number is too large",
        NoPrevious = "scope-has-no-previous":
            "điều kiện, chữ thứ {0}: muốn dùng quý trước thì viết scope = \"with-previous\"" /
            "condition, letter {0}: to ask for the quarter before, write scope = \"with-previous\"",
        TableExpected = "table-expected":
            "điều kiện, chữ thứ {0}: cần tên bảng" /
            "condition, letter {0}: a table belongs here",
        TextUnterminated = "text-unterminated":
            "điều kiện, chữ thứ {0}: thiếu dấu nháy đơn đóng" /
            "condition, letter {0}: a single quote is not closed",
        WordUnexpected = "word-unexpected":
            "điều kiện, chữ thứ {0}: thừa chữ hoặc ký hiệu" /
            "condition, letter {0}: a word or sign too many",
    }
}
