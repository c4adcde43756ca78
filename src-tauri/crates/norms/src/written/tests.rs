use crate::LawFiles;
use crate::raw;
use crate::why::{InWriting, Reason, Why};

/// What a file of a folder is refused for as written; beside other files it may still be no law.
pub(super) fn refused(path: &str, text: &str) -> Option<(usize, Why)> {
    crate::misread(path, text).map(|fault| (fault.line, fault.why))
}

const ACT: &str = "number = \"50/2024/NQ-HĐND\"\nvi = \"Mức phụ cấp\"\nissuer = \"HĐND tỉnh\"\nsigned = 2024-12-10\nfrom = 2025-01-01\nverified = true\n";
const HEAD: &str = "id = \"nq-50-2024\"\ninstrument = \"nq-50-2024\"\nprovince = \"40\"\nfrom = 2025-01-01\nscope = \"Trung tâm\"\nhighest_only = true\nstart = \"thang-bat-dau\"\nstop = \"thang-ke-tiep\"\nrounding = 1\ncounts_for_insurance = false\n";
const LINE: &str =
    "[[line]]\nrole = \"giam-doc\"\nmethod = \"he-so\"\ncoefficient = \"0.3\"\nverified = true\n";
const PAID: &str =
    "[[line]]\nrole = \"ke-toan\"\nmethod = \"so-tien-thang\"\namount = 600_000\nverified = true\n";

/// One file after one change, the line of the fault and the whole sentence.
type Slip = (&'static str, &'static str, usize, &'static str);

fn told(path: &str, text: &str, slips: &[Slip]) {
    assert_eq!(refused(path, text), None);
    for (old, new, line, says) in slips {
        let slipped = text.replacen(old, new, 1);
        assert_ne!(slipped, text, "{old}");
        let (at, why) = refused(path, &slipped).unwrap_or_else(|| panic!("{new} was read"));
        assert_eq!((at, why.vi().as_str()), (*line, *says), "{new}");
    }
}

const IN_AN_ACT: &[Slip] = &[
    (
        "number",
        "so",
        1,
        "ở đây không có khóa “so”; các khóa viết được: number, vi, en, issuer, signed, from, replaces, amends, ended, ended_by, verified, dates_verified, note",
    ),
    (
        "issuer",
        "isuer",
        3,
        "ở đây không có khóa “isuer”; có phải là: issuer; các khóa viết được: number, vi, en, issuer, signed, from, replaces, amends, ended, ended_by, verified, dates_verified, note",
    ),
    ("issuer = \"HĐND tỉnh\"\n", "", 1, "thiếu khóa “issuer”; thêm một dòng issuer = … ở phần này"),
    ("\"HĐND tỉnh\"", "HĐND tỉnh", 3, "chữ phải đặt trong ngoặc kép: issuer = \"HĐND tỉnh\""),
    (
        "\"HĐND tỉnh\"",
        "“HĐND tỉnh”",
        3,
        "ngoặc kép cong phải đổi thành ngoặc kép thẳng: issuer = \"HĐND tỉnh\"",
    ),
    ("\"HĐND tỉnh\"", "\"HĐND tỉnh", 3, "thiếu ngoặc kép ở một đầu: issuer = \"HĐND tỉnh"),
    ("\"HĐND tỉnh\"", "", 3, "sau issuer = chưa viết gì"),
    ("\"HĐND tỉnh\"", "12", 3, "issuer phải là chữ trong ngoặc kép: issuer = \"12\""),
    ("issuer = ", "issuer ", 3, "dòng này thiếu dấu = giữa khóa và giá trị: issuer \"HĐND tỉnh\""),
    (
        "issuer",
        "nơi ban hành",
        3,
        "tên khóa chỉ gồm chữ không dấu, chữ số, _ và -, không có dấu cách: nơi ban hành = \"HĐND tỉnh\"",
    ),
    ("issuer", "vi", 3, "khóa “vi” viết hai lần trong một phần"),
    ("2025-01-01", "01/01/2025", 5, "ngày viết năm-tháng-ngày, không ngoặc kép: from = 2025-01-01"),
    ("2025-01-01", "2025-1-1", 5, "ngày viết năm-tháng-ngày, không ngoặc kép: from = 2025-01-01"),
    (
        "2025-01-01",
        "2025-02-30",
        5,
        "không có ngày 2025-02-30; ngày viết năm-tháng-ngày, như 2025-01-31",
    ),
    (
        "2025-01-01",
        "\"30/02/2025\"",
        5,
        "không có ngày 30/02/2025; ngày viết năm-tháng-ngày, như 2025-01-31",
    ),
    ("2025-01-01", "2025", 5, "from phải là một ngày, như 2025-01-31; đang viết 2025"),
    (
        "verified = true",
        "verified = đúng",
        6,
        "verified chỉ nhận true (đúng) hoặc false (không), không ngoặc kép; đang viết đúng",
    ),
    (
        "verified = true",
        "verified = \"true\"",
        6,
        "verified chỉ nhận true (đúng) hoặc false (không), không ngoặc kép; đang viết true",
    ),
    (
        "verified = true",
        "verified = true\nreplaces = \"nd-1\"",
        7,
        "replaces phải là danh sách trong ngoặc vuông, mỗi mục một ngoặc kép, như [\"a\", \"b\"]; đang viết nd-1",
    ),
];

#[test]
fn what_a_clerk_writes_wrong_in_an_act_is_told_in_vietnamese() {
    told("instruments/nq-50-2024.toml", ACT, IN_AN_ACT);
}

const IN_A_DECISION: &[Slip] = &[
    (
        "\"0.3\"",
        "0,3",
        14,
        "số có dấu phẩy phải đặt trong ngoặc kép, hoặc viết dấu chấm: coefficient = \"0,3\" hoặc coefficient = 0.3",
    ),
    ("600_000", "600.000", 19, "số tiền 600.000 viết amount = 600_000 hoặc amount = \"600.000\""),
    (
        "600_000",
        "600.000 đ",
        19,
        "số tiền 600.000 đ viết amount = 600_000 hoặc amount = \"600.000\"",
    ),
    (
        "600_000",
        "1.600.000",
        19,
        "số tiền 1.600.000 viết amount = 1_600_000 hoặc amount = \"1.600.000\"",
    ),
    ("600_000", "600,000", 19, "số tiền 600,000 viết amount = 600_000 hoặc amount = \"600.000\""),
    ("600_000", "600.5", 19, "số tiền không có phần lẻ: 600.5"),
    (
        "600_000",
        "\"sáu trăm\"",
        19,
        "sáu trăm không phải là số tiền; viết số đồng, như 600_000 hoặc \"600.000\"",
    ),
    (
        "600_000",
        "true",
        19,
        "true không phải là số tiền; viết số đồng, như 600_000 hoặc \"600.000\"",
    ),
    ("600_000", "\"-600.000\"", 19, "số tiền phải lớn hơn 0"),
    ("\"40\"", "40", 3, "province phải là chữ trong ngoặc kép: province = \"40\""),
    (
        "\"so-tien-thang\"",
        "\"so-tien\"",
        18,
        "method không nhận “so-tien”; có phải là: so-tien-nam, so-tien-thang; chọn một trong: he-so, phan-tram, so-tien-thang, so-tien-nam",
    ),
    (
        "rounding = 1",
        "rounding = \"1\"",
        9,
        "rounding phải là số nguyên không âm, không ngoặc kép; đang viết 1",
    ),
    (
        "[[line]]",
        "[[line]",
        11,
        "đầu mỗi phần viết riêng một dòng, hai ngoặc vuông mỗi bên: [[line]]",
    ),
    ("method = \"he-so\"\n", "", 11, "thiếu khóa “method”; thêm một dòng method = … ở phần này"),
];

#[test]
fn what_a_clerk_writes_wrong_in_a_decision_is_told_in_vietnamese() {
    let text = format!("{HEAD}{LINE}{PAID}");
    told("allowances/nq-50-2024.toml", &text, IN_A_DECISION);
}

#[test]
fn what_can_be_read_in_one_way_only_is_read() {
    let amount = |written: &str| {
        let text = format!("{HEAD}{}", PAID.replace("600_000", written));
        let file: raw::DecisionFile = super::read(&text).map_err(|(_, why)| why.vi()).unwrap();
        file.line[0].get_ref().amount.unwrap().dong()
    };
    for written in ["600_000", "600000", "\"600.000\"", "\"600.000 đ\"", "\"600 000\"", "\"600k\""]
    {
        assert_eq!(amount(written), 600_000, "{written}");
    }
    for day in ["2025-01-01", "\"2025-01-01\"", "\"01/01/2025\"", "\"1/1/2025\""] {
        let text = ACT.replace("2025-01-01", day);
        let file: raw::InstrumentFile = super::read(&text).map_err(|(_, why)| why.vi()).unwrap();
        assert_eq!(file.from.unwrap().to_string(), "2025-01-01", "{day}");
    }
    let text = ACT.replace("2025-01-01", "\"1/1/25\"");
    assert!(super::read::<raw::InstrumentFile>(&text).is_err(), "which century is a guess");
}

/// Ways to spoil a line `key = value`, by what is spoilt.
fn spoilt(line: &str) -> Vec<String> {
    let (key, value) = line.split_once(" = ").unwrap();
    let mut ways = vec![
        String::new(),
        format!("{key}x = {value}"),
        format!("{key} {value}"),
        format!("{key} ="),
        format!("{key} = chữ trần"),
        format!("{key} = 12.5"),
        format!("{key} = true"),
        format!("{key} = [7]"),
        format!("{key} = \"dở dang"),
        format!("{line}\n{line}"),
    ];
    if value.starts_with('"') {
        ways.push(format!("{key} = {}", value.trim_matches('"')));
    }
    ways
}

#[test]
fn every_key_of_every_shipped_file_is_refused_by_line_and_in_vietnamese_when_it_is_spoilt() {
    const FOREIGN: [&str; 12] = [
        "missing", "unknown", "invalid", "expected", "field", "variant", "struct", "string",
        "integer", "boolean", "sequence", "TOML",
    ];
    let mut told = 0;
    for (path, text) in LawFiles::shipped().iter() {
        let mut seen = std::collections::BTreeSet::new();
        for (nth, line) in text.lines().enumerate() {
            let is_key = |key: &str| key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
            // One of each key is enough: the reader does the same for the next.
            let Some((key, _)) = line.split_once(" = ").filter(|(key, _)| is_key(key)) else {
                continue;
            };
            if line.ends_with('[') || line.contains("\"\"\"") || !seen.insert(key) {
                continue;
            }
            for way in spoilt(line) {
                let lines = text.lines().enumerate();
                let lines = lines.map(|(n, line)| if n == nth { way.as_str() } else { line });
                let spoilt = lines.collect::<Vec<_>>().join("\n");
                let Some((at, why)) = refused(path, &spoilt) else { continue };
                told += 1;
                let said = why.named().iter().fold(why.vi(), |said, named| {
                    if named.is_empty() { said } else { said.replace(named.as_str(), "") }
                });
                assert!(!FOREIGN.iter().any(|word| said.contains(word)), "{path}: {way}: {said}");
                assert_ne!(
                    why.reason(),
                    InWriting::NotWritten.into(),
                    "{path}: {way}: {}",
                    why.vi()
                );
                if !matches!(why.reason(), Reason::Writing(_)) {
                    continue;
                }
                let is_near = way.is_empty() || at == nth + 1 || at == nth + 2;
                let is_head =
                    text.lines().nth(at - 1).is_some_and(|l| l.starts_with("[[")) || at == 1;
                assert!(
                    is_near || is_head,
                    "{path}: {way} of line {} told at {at}: {}",
                    nth + 1,
                    why.vi()
                );
            }
        }
    }
    assert!(told > 4_000, "only {told} were refused");
}
