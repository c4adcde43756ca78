use super::*;
use crate::fixtures::{day, source, source_id, vnd, voucher};
use crate::id::VoucherId;
use crate::money_records::VoucherKind::{Chi, Rut, TamUng, Thu};
use crate::money_records::{Place, VoucherKind};
use crate::{BookClosing, CashCount, ClosingChange, QuarterState, Source, Voucher};

fn words() -> Words {
    let say = |word: &str| word.to_owned();
    Words {
        assets: say("Tài sản"),
        cash: say("Tiền mặt"),
        account: say("Tiền gửi"),
        common_account: say("Chung"),
        persons: say("Tạm ứng"),
        shortage: say("Thiếu"),
        debts: say("Phải trả"),
        commune: say("Xã ứng"),
        surplus: say("Thừa"),
        sources: say("Nguồn"),
        carried: say("Mang sang"),
        received: say("Thu"),
        spent: say("Chi"),
        paid_by_commune: say("Xã chi hộ"),
        no_code: say("Không mã"),
        unnamed: say("Không tên"),
        opening: say("Mở sổ"),
        year_opening: say("Đầu năm"),
        count: say("Kiểm kê"),
        not_written: say("chưa ghi"),
        closing: say("Khóa"),
        sealing: say("Niêm phong"),
        end: say("Cuối kỳ"),
        void: say("HỦY"),
        reverses: say("đảo"),
        budget_year: say("năm-ngân-sách"),
        how: say("hledger -f {file}"),
    }
}

fn of(n: u8, kind: VoucherKind, place: Place, on: &str, dong: i64) -> Voucher {
    let voucher_id = VoucherId::from_random([n; 16]);
    let year = on[..4].parse().unwrap();
    Voucher { voucher_id, ordinal: n.into(), year, ..voucher(kind, place, on, dong) }
}

/// The files of a book that began with 100 in cash and 50 in the account, told until a day.
fn files(vouchers: &[Voucher], counts: &[CashCount], until: &str) -> Vec<String> {
    let sources = [Source { name: "Ngân: sách;  xã".into(), ..source("N1", 100, 50) }];
    let month = BookClosing::begun("2026-12".parse().unwrap());
    let closings = [month.then(ClosingChange::Closed, day("2027-01-02"), None)];
    let sealed = QuarterState::begun("2026-Q4".parse().unwrap());
    let code_names = BTreeMap::from([("6551".to_owned(), "Văn phòng phẩm".to_owned())]);
    let book = LedgerBook {
        centre_id: "06874-2008",
        centre_name: "Trung tâm\nĐiền Xá",
        first_on: day("2026-12-01"),
        until: day(until),
        sources: &sources,
        vouchers,
        counts,
        closings: &closings,
        quarters: &[QuarterState { is_closed: true, ..sealed }],
        code_names: &code_names,
        words: &words(),
    };
    let mut left = |_| Ok::<_, MoneyFault>(BTreeMap::from([(source_id(), vnd(7))]));
    let files = book.files(&mut left).unwrap();
    files.into_iter().map(|file| format!("{}\n{}", file.name, file.text)).collect()
}

#[test]
fn a_year_is_told_from_what_the_one_before_left_to_what_the_book_says_at_its_end() {
    let code = |one: Voucher| Voucher { budget_code: Some("6551".into()), ..one };
    let given = of(2, TamUng, Place::TienMat, "2026-12-06", 40);
    let vouchers = [
        of(1, Thu, Place::TienMat, "2026-12-05", 30),
        Voucher { payee: Some("(Hoa): \t|".into()), ..given.clone() },
        Voucher {
            settles: Some(given.voucher_id.clone()),
            ..code(of(3, Chi, Place::TamUng, "2026-12-07", 15))
        },
        Voucher {
            is_void: true,
            void_reason: Some("Nhầm".into()),
            ..of(4, Chi, Place::TienMat, "2026-12-08", 9)
        },
        Voucher { source_id: None, ..of(5, Rut, Place::TienGui, "2026-12-09", 20) },
        Voucher { budget_year: Some(2026), ..code(of(6, Chi, Place::TaiXa, "2027-01-03", 5)) },
    ];
    let count = CashCount {
        counted_on: day("2026-12-31"),
        notes: Vec::new(),
        counted_vnd: vnd(108),
        book_vnd: vnd(110),
        reason: Some("Thối nhầm".into()),
        witnesses: None,
    };
    let told = files(&vouchers, &[count], "2027-01-05");
    let [accounts, first, second] = &told[..] else { panic!("{told:?}") };
    assert!(accounts.starts_with(&format!("{ACCOUNTS}\n{}\n", mark("06874-2008"))), "{accounts}");
    for line in [
        "commodity 1.000.000, VND",
        "account Tài sản  ; type:A",
        "account Tài sản:Tạm ứng:(Hoa) - |",
        "account Phải trả  ; type:L",
        "account Nguồn:N1 Ngân - sách, xã:Thu  ; type:R",
        "account Nguồn:N1 Ngân - sách, xã:Chi  ; type:X",
        "account Nguồn:N1 Ngân - sách, xã:Chi:6551  ; Văn phòng phẩm",
        "account Nguồn:N1 Ngân - sách, xã:Chi:6551:Xã chi hộ",
    ] {
        assert!(accounts.lines().any(|told| told == line), "{line}\n{accounts}");
    }
    assert_eq!(*first, format!("2026.journal\n{}", include_str!("tests/2026.journal")));
    assert_eq!(*second, format!("2027.journal\n{}", include_str!("tests/2027.journal")));
}

#[test]
fn only_names_an_export_gives_are_its_own() {
    for (name, is_own) in [
        (ACCOUNTS, true),
        ("2026.journal", true),
        ("26.journal", false),
        ("202x.journal", false),
        ("2026.journal.cu", false),
        ("so.socd", false),
    ] {
        assert_eq!(is_own_name(name), is_own, "{name}");
    }
}
