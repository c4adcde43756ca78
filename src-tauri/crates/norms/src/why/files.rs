//! What can be wrong with what a file says: by itself, and beside the other files.

reasons! {
    /// Why a file that can be read is no law.
    pub enum InFile in File {
        NoFolder = "no-folder":
            "không có thư mục “{0}” trong quy định{?1}" /
            "no such folder: {0}{?1}",
        NotItsName = "not-its-name":
            "tên tệp là “{0}” còn khóa bên trong là “{1}”; hai tên phải như nhau: sửa khóa thành \"{0}\", hoặc đổi tên tệp thành {1}.toml" /
            "the file is called {0}, its key {1}; they must be the same: make the key \"{0}\", or the file {1}.toml",
        FileName = "file-name":
            "tên tệp chỉ gồm chữ thường không dấu a-z, chữ số và dấu -" /
            "an id is made of a-z, 0-9 and -",
        FileTooLarge = "file-too-large":
            "tệp quá dài, hoặc có quá nhiều tệp" /
            "the file is too long, or there are too many files",
        FileUnread = "file-unread":
            "không đọc được tệp, hoặc tệp quá dài" /
            "the file cannot be read, or is too long",
        NotText = "not-text":
            "tệp không phải chữ Unicode; lưu lại bằng kiểu mã UTF-8" /
            "the file is no Unicode text; save it as UTF-8",
        NameLost = "name-lost":
            "tệp làm mất “{0}”; mục đã có phải còn tra được, thôi dùng thì viết thêm ngày thôi dùng" /
            "the file loses {0}; what stood there must be found for ever, end it by a day instead",
        TooMany = "too-many":
            "một tệp không quá {0} mục" /
            "more than {0} entries in one file",
        TooManyInAll = "too-many-in-all":
            "tất cả các tệp không quá {0} mục" /
            "more than {0} entries in all",
        NoAct = "no-act":
            "không có văn bản “{0}” trong instruments{?1}" /
            "no instrument {0}{?1}",
        NoCode = "no-code":
            "“{0}” không có trong danh mục {1}{?2}" /
            "{0} is not in {1}{?2}",
        NoProvince = "no-province":
            "không có tỉnh mã “{0}”; mã các tỉnh ghi trong codes/province.toml (màn hình Quy định, mục Danh mục)" /
            "there is no province {0}; their codes stand in codes/province.toml (screen Law, section Codes)",
        ProvinceForm = "province-form":
            "mã tỉnh là hai chữ số trong ngoặc kép, như \"40\"" /
            "a province has two digits in quotes, such as \"40\"",
        SupportProvince = "support-province":
            "mã tỉnh là hai chữ số trong ngoặc kép; cả nước thì để trống \"\"" /
            "a province has two digits; empty is the country",
        DaysAscend = "days-ascend":
            "ngày của các giá trị phải tăng dần: giá trị sau viết bên dưới, với ngày muộn hơn" /
            "days must strictly ascend",
        DaysOfOne = "days-of-one":
            "các mục cùng mã “{0}” phải theo ngày tăng dần" /
            "the days of one code must strictly ascend: {0}",
        AmountOrRepealed = "amount-or-repealed":
            "phải có amount, hoặc repealed = true để thôi dùng; không viết cả hai" /
            "an entry has an amount, or is repealed",
        ValueOrRepealed = "value-or-repealed":
            "phải có value, hoặc repealed = true để thôi dùng; không viết cả hai" /
            "an entry has a value, or is repealed",
        AmountAboveZero = "amount-above-zero":
            "số tiền phải lớn hơn 0" /
            "an amount is above zero",
        RateUnit = "rate-unit":
            "unit của một mức chỉ nhận \"vnd-per-month\"" /
            "the only unit known is vnd-per-month",
        // acts
        BeforeSigned = "before-signed":
            "ngày có hiệu lực trước ngày ký" /
            "in force before it was signed",
        EndedDay = "ended-day":
            "có ended_by thì phải có ngày hết hiệu lực ở ended" /
            "ended_by needs the day in ended",
        EndedEarly = "ended-early":
            "hết hiệu lực trước khi bắt đầu" /
            "ended before it began",
        BothWays = "both-ways":
            "văn bản “{0}” vừa bị thay vừa được sửa; chỉ chọn một" /
            "{0} is replaced and amended at once",
        LeadsBack = "leads-back":
            "văn bản “{0}” dẫn ngược lại văn bản này" /
            "{0} leads back to this act",
        YoungerAct = "younger-act":
            "văn bản “{0}” có hiệu lực sau văn bản này" /
            "{0} is the younger of the two",
        // codes
        TooManyWordings = "too-many-wordings":
            "một danh mục không quá {0} mục" /
            "more than {0} wordings",
        CarriedOften = "carried-often":
            "phần carried không quá {0} lần" /
            "carried more than {0} times",
        CarriedNothing = "carried-nothing":
            "trước ngày này chưa có mã nào để văn bản sau giữ nguyên" /
            "no code stands before this day to be carried over",
        NotExtra = "not-extra":
            "“{0}” chưa khai trong extra_keys ở đầu tệp{?1}" /
            "{0} is not among extra_keys{?1}",
        CodeForm = "code-form":
            "mã chỉ gồm chữ không dấu, chữ số và dấu -: {0}" /
            "a code is made of letters, digits and -: {0}",
        OneOf = "one-of":
            "{0} chọn một trong: {1}" /
            "{0} is one of: {1}",
        Required = "required":
            "mỗi thứ được đòi hỏi phải có category, number (số lượng) và act (tên văn bản)" /
            "what is required has a category, a number and what the act is called",
        NoteWorth = "note-worth":
            "mã của mệnh giá là số đồng, chỉ gồm chữ số" /
            "the code of a note is its value in đồng, digits alone",
        KeptApart = "kept-apart":
            "roles phải có từ hai chức vụ trở lên, cách nhau bằng dấu cách" /
            "posts kept apart are two roles or more",
        ChapterRange = "chapter-range":
            "khoảng chương phải có first và last, mỗi số ba chữ số, first không lớn hơn last" /
            "a range of chapters has first and last, three digits each",
        FormPaper = "form-paper":
            "paper chọn A4, A4-ngang hoặc A5-ngang; copies ít nhất là 1" /
            "paper is A4, A4-ngang or A5-ngang; copies at least 1",
        // decisions
        Rounding = "rounding":
            "rounding (làm tròn đến bội số của bao nhiêu đồng) ít nhất là 1" /
            "rounding is to a multiple of at least 1 đồng",
        RivalDecision = "rival-decision":
            "quyết định “{0}” cũng của tỉnh này và cùng ngày; mỗi tỉnh mỗi ngày một quyết định" /
            "{0} is of this province and this day too",
        TwoLines = "two-lines":
            "hai phần [[line]] cùng chức vụ, cùng khu vực, cùng ngày" /
            "two lines for one role, area class and day",
        LineMonth = "line-month":
            "tính theo ngày thì mỗi mức mới bắt đầu từ ngày 1 của tháng" /
            "where days are counted a line begins on the first of a month",
        LineOld = "line-old":
            "ngày của phần [[line]] không được trước ngày của quyết định" /
            "a line cannot be older than its decision",
        FactorOrAmount = "factor-or-amount":
            "he-so và phan-tram thì viết coefficient; so-tien-thang và so-tien-nam thì viết amount" /
            "he-so and phan-tram take a coefficient, so-tien-* an amount",
        OfWithoutShare = "of-without-share":
            "of (phần của lương) chỉ viết khi method = \"phan-tram\"" /
            "only phan-tram is of a salary",
        OfParts = "of-parts":
            "of kể ít nhất một phần của lương, mỗi phần một lần" /
            "of names one part of the salary or more, each once",
        SwitchOld = "switch-old":
            "ngày của phần [[switch]] không được trước ngày của quyết định" /
            "a switch cannot be older than its decision",
        SwitchOwn = "switch-own":
            "từ ngày đầu, điều này đã ghi ở khóa riêng trong phần đầu của quyết định (highest_only, counts_for_insurance)" /
            "from its first day the decision's own field says this",
        // principles
        NoPrinciple = "no-principle":
            "không có nguyên tắc “{0}”{?1}" /
            "no principle {0}{?1}",
        AnswerYesNo = "answer-yes-no":
            "nguyên tắc này trả lời true (đúng) hoặc false (không)" /
            "a yes-no principle is answered true or false",
        AnswerNumber = "answer-number":
            "nguyên tắc này trả lời bằng một số lớn hơn 0" /
            "a number principle is answered with one above zero",
        NumberHasUnit = "number-has-unit":
            "kind = \"number\" thì có unit; kind = \"yes-no\" thì không" /
            "a number has a unit, a yes-no has none",
        // supports
        TwoLevels = "two-levels":
            "hai mức cùng tỉnh, cùng loại, cùng khu vực, cùng ngày" /
            "two levels for one province, kind, area class and day",
        LevelsAscend = "levels-ascend":
            "các mức cùng loại, cùng khu vực phải theo ngày tăng dần" /
            "the days of one kind and class must strictly ascend",
        // calendars
        MonthDay = "month-day":
            "“{0}” không phải tháng và ngày; viết tháng-ngày, như \"09-01\"" /
            "{0} is not a month and day: write 09-01",
        PeriodName = "period-name":
            "name phải có một trong: {0}" /
            "a name has one of {0}",
        NotOneYear = "not-one-year":
            "các ngày bắt đầu ở starts không nối thành đúng một năm" /
            "the starts do not make up one year",
        NoCalendar = "no-calendar":
            "không có lịch “{0}” đủ {1} phần" /
            "no calendar {0} of at least {1} parts",
        WorkingDays = "working-days":
            "working_days_before từ 1 đến 20" /
            "working_days_before is 1-20",
        QuarterDay = "quarter-day":
            "day từ 1 đến 28, months_after từ 0 đến 12" /
            "day is 1-28, months_after 0-12",
        OfYearOnly = "of-year-only":
            "part, years_after, working_days_before chỉ dùng với every = \"year\"" /
            "part, years_after, working_days_before belong to a yearly day",
        NoDayOfYear = "no-day-of-year":
            "month và day không thành một ngày có trong mọi năm" /
            "month and day name no day of every year",
        YearPart = "year-part":
            "years_after là 0 hoặc 1, part đếm từ 1" /
            "years_after is 0 or 1, part counts from 1",
        QuarterHas = "quarter-has":
            "hạn theo quý thì có months_after và không có month" /
            "a quarterly day has months_after and no month",
        YearHas = "year-has":
            "hạn theo năm thì có month và không có months_after" /
            "a yearly day has a month and no months_after",
        // offices
        RepealEnds = "repeal-ends":
            "repealed = true chỉ kết thúc mục đã có, và không có order" /
            "a repeal ends what began, and has no order",
        OfficeOrder = "office-order":
            "order đếm từ 1, và roles có ít nhất một vai trò" /
            "order counts from 1, and there is at least one role",
        NameHasHole = "name-has-hole":
            "name phải có {0}" /
            "a name has {0}",
        // units
        UnitDigits = "unit-digits":
            "mã đơn vị có 2, 3 hoặc 5 chữ số" /
            "a code has 2, 3 or 5 digits",
        UnitParent = "unit-parent":
            "tỉnh thì không có parent, đơn vị khác thì phải có" /
            "a province has no parent, every other unit has one",
        ParentDigits = "parent-digits":
            "parent là mã 2 hoặc 3 chữ số, ít chữ số hơn mã của đơn vị" /
            "the unit above has a code of 2 or 3 digits, fewer than its own",
        AlsoDigits = "also-digits":
            "mã khác ở also phải có cùng số chữ số" /
            "another code has as many digits as its own",
        UnitTwice = "unit-twice":
            "mã “{0}” đã có một mục cùng ngày" /
            "this code already has an entry for this day: {0}",
        UnitOften = "unit-often":
            "một mã không quá {0} mục" /
            "more than {0} entries of one code",
        NoUnit = "no-unit":
            "không có đơn vị mã “{0}”" /
            "no unit {0}",
        // rules
        NoRule = "no-rule":
            "không có quy tắc “{0}”{?1}" /
            "no rule {0}{?1}",
        NoList = "no-list":
            "không có danh mục “{0}”{?1}" /
            "no list of codes {0}{?1}",
        NoRate = "no-rate":
            "không có mức “{0}”{?1}" /
            "no rate {0}{?1}",
        SecondRule = "second-rule":
            "đã có một quy tắc “{0}”" /
            "a second rule {0}",
        MostRules = "most-rules":
            "không quá {0} quy tắc" /
            "more than {0} rules",
        NoColumn = "no-column":
            "báo cáo không có bảng hoặc cột “{0}”" /
            "no report has {0}",
        RuleTooLarge = "rule-too-large":
            "tệp quy tắc quá dài" /
            "file: too large",
        RuleId = "rule-id":
            "id phải đúng bằng tên tệp, không có đuôi .toml, chữ thường không dấu và dấu -" /
            "id: not the file's name",
        Together = "together":
            "together = true thì không viết key" /
            "key: what is told together has none",
        CodesShown = "codes-shown":
            "codes nêu tên không có trong show" /
            "codes: names nothing shown",
        EachTable = "each-table":
            "each phải là tên một bảng" /
            "each: not a table's name",
        EachOfSize = "each-of-size":
            "each_of có từ 1 đến {0} mục" /
            "each_of: empty or too many, at most {0}",
        OneSubject = "one-subject":
            "phải có đúng một trong: each, each_of, each_month, each_day, once" /
            "each, each_of, each_month, each_day, once: exactly one",
        ShowMany = "show-many":
            "show không quá {0} giá trị" /
            "show: too many, at most {0}",
        ShowName = "show-name":
            "tên trong show chỉ gồm a-z, chữ số và _" /
            "show: a name is a-z, 0-9 and _",
        ScreenUnknown = "screen-unknown":
            "screen không nhận “{0}”{?1}" /
            "screen: unknown: {0}{?1}",
        OwnColumn = "own-column":
            "ở đây không có cột “{0}”" /
            "column: {0} is unknown here",
        RuleStops = "rule-stops":
            "quy tắc không chạy được" /
            "the rule cannot be run",
        // words of a rule; the first thing named is the key
        WordsEmpty = "words-empty":
            "{0} để trống" /
            "{0}: empty",
        WordsSpace = "words-space":
            "{0} có dấu cách ở đầu hoặc cuối" /
            "{0}: begins or ends with a space",
        WordsLong = "words-long":
            "{0} quá dài" /
            "{0}: too long",
        WordsUnseen = "words-unseen":
            "{0} có ký tự không nhìn thấy được" /
            "{0}: holds a character that is not seen",
        WordsLoose = "words-loose":
            "{0} viết dấu rời (Unicode tổ hợp); gõ lại bằng Unicode dựng sẵn" /
            "{0}: not composed (NFC)",
        WordsValue = "words-value":
            "{0} không chứa dấu ngoặc nhọn" /
            "{0}: takes no value",
        WordsBrace = "words-brace":
            "{0} có ngoặc nhọn chưa đóng" /
            "{0}: a brace is not closed",
        WordsNotShown = "words-not-shown":
            "{0} dùng “{1}” chưa có trong show{?2}" /
            "{0}: {1} is not among show{?2}",
        WordsOther = "words-other":
            "{0} tiếng Anh dùng giá trị khác với tiếng Việt" /
            "{0}: other placeholders than in Vietnamese",
    }
}
