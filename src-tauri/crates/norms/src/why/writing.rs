//! What can be wrong with how a file is written: keys, marks, numbers, days. The example in a
//! sentence is made of the very value that was written, wherever one can be.

reasons! {
    /// Why what is written cannot be read.
    pub enum InWriting in Writing {
        KeyMissing = "key-missing":
            "thiếu khóa “{0}”; thêm một dòng {0} = … ở phần này" /
            "the key “{0}” is not there; add a line {0} = … to this part",
        KeyUnknown = "key-unknown":
            "ở đây không có khóa “{0}”{?1}; các khóa viết được: {2}" /
            "there is no key “{0}” here{?1}; keys that can be written: {2}",
        KeyTwice = "key-twice":
            "khóa “{0}” viết hai lần trong một phần" /
            "the key “{0}” stands twice in one part",
        KeyForm = "key-form":
            "tên khóa chỉ gồm chữ không dấu, chữ số, _ và -, không có dấu cách: {0}" /
            "a key is made of letters without marks, digits, _ and -, without a space: {0}",
        EqualsMissing = "equals-missing":
            "dòng này thiếu dấu = giữa khóa và giá trị: {0}" /
            "this line has no = between key and value: {0}",
        EqualsTwice = "equals-twice":
            "dòng này có hai dấu =: {0}" /
            "this line has two =: {0}",
        ValueMissing = "value-missing":
            "sau {0} = chưa viết gì" /
            "nothing stands after {0} =",
        Headline = "headline":
            "đầu mỗi phần viết riêng một dòng, hai ngoặc vuông mỗi bên: [[{0}]]" /
            "a part begins with a line of its own, two square brackets on each side: [[{0}]]",
        TextUnquoted = "text-unquoted":
            "chữ phải đặt trong ngoặc kép: {0} = \"{1}\"" /
            "a text stands in double quotes: {0} = \"{1}\"",
        QuoteOpen = "quote-open":
            "thiếu ngoặc kép ở một đầu: {0}" /
            "a double quote is not there at one end: {0}",
        QuoteCurved = "quote-curved":
            "ngoặc kép cong phải đổi thành ngoặc kép thẳng: {0} = \"{1}\"" /
            "curved quotes must become straight ones: {0} = \"{1}\"",
        Backslash = "backslash":
            "trong ngoặc kép không viết dấu \\; dùng dấu / hoặc viết \\\\: {0}" /
            "no \\ stands in double quotes; use / or write \\\\: {0}",
        ListOpen = "list-open":
            "danh sách viết trong ngoặc vuông, các mục cách nhau bằng dấu phẩy: {0}" /
            "a list stands in square brackets, its items parted by commas: {0}",
        FactorComma = "factor-comma":
            "số có dấu phẩy phải đặt trong ngoặc kép, hoặc viết dấu chấm: {0} = \"{1}\" hoặc {0} = {2}" /
            "a number with a comma stands in double quotes, or has a point: {0} = \"{1}\" or {0} = {2}",
        MoneyForm = "money-form":
            "số tiền {1} viết {0} = {2} hoặc {0} = \"{3}\"" /
            "the amount {1} is written {0} = {2} or {0} = \"{3}\"",
        MoneyNone = "money-none":
            "{0} không phải là số tiền; viết số đồng, như 600_000 hoặc \"600.000\"" /
            "{0} is no amount; write đồng, such as 600_000 or \"600.000\"",
        MoneyPart = "money-part":
            "số tiền không có phần lẻ: {0}" /
            "an amount has no part of a đồng: {0}",
        MoneyRange = "money-range":
            "số tiền có quá 15 chữ số: {0}" /
            "the amount has more than 15 digits: {0}",
        FactorNone = "factor-none":
            "{0} không phải là hệ số hay tỷ lệ lớn hơn 0, nhiều nhất ba chữ số sau dấu phẩy; viết như \"{1}\"" /
            "{0} is no coefficient above zero of at most three decimals; write \"{1}\"",
        DayNone = "day-none":
            "không có ngày {0}; ngày viết năm-tháng-ngày, như {1}" /
            "{0} is not a day; days are written year-month-day, such as {1}",
        DayForm = "day-form":
            "ngày viết năm-tháng-ngày, không ngoặc kép: {0} = {1}" /
            "a day is written year-month-day, without quotes: {0} = {1}",
        NeedsDay = "needs-day":
            "{0} phải là một ngày, như 2025-01-31; đang viết {1}" /
            "{0} is a day, such as 2025-01-31; there stands {1}",
        NeedsText = "needs-text":
            "{0} phải là chữ trong ngoặc kép: {0} = \"{1}\"" /
            "{0} is a text in double quotes: {0} = \"{1}\"",
        NeedsNumber = "needs-number":
            "{0} phải là số nguyên không âm, không ngoặc kép; đang viết {1}" /
            "{0} is a whole number, not below zero, without quotes; there stands {1}",
        NeedsYesNo = "needs-yes-no":
            "{0} chỉ nhận true (đúng) hoặc false (không), không ngoặc kép; đang viết {1}" /
            "{0} is true or false, without quotes; there stands {1}",
        NeedsAnswer = "needs-answer":
            "{0} nhận true, false hoặc một số nguyên, không ngoặc kép; đang viết {1}" /
            "{0} is true, false or a whole number, without quotes; there stands {1}",
        NeedsList = "needs-list":
            "{0} phải là danh sách trong ngoặc vuông, mỗi mục một ngoặc kép, như [\"a\", \"b\"]; đang viết {1}" /
            "{0} is a list in square brackets, each item in quotes, such as [\"a\", \"b\"]; there stands {1}",
        NeedsPart = "needs-part":
            "{0} phải là một phần có các khóa riêng, bắt đầu bằng dòng [[{0}]] hoặc [{0}]" /
            "{0} is a part with keys of its own, begun by a line [[{0}]] or [{0}]",
        NoChoice = "no-choice":
            "{0} không nhận “{1}”{?2}; chọn một trong: {3}" /
            "{0} does not take “{1}”{?2}; choose one of: {3}",
        TooDeep = "too-deep":
            "quá nhiều lớp ngoặc" /
            "too many brackets in brackets",
        Unseen = "unseen":
            "có ký tự không nhìn thấy được; gõ lại dòng này: {0}" /
            "a character that is not seen stands here; type the line again: {0}",
        NotWritten = "not-written":
            "dòng này không đọc được; mỗi dòng viết khóa = giá trị: {0}" /
            "this line cannot be read; a line is key = value: {0}",
    }
}
