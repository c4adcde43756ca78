//! The record of a cash count.

use crate::world::{self, Job, Template};
use crate::{FormHead, PaperFault, Signers, marks};
use centre::people::is_one_name;
use centre::{CashCount, Profile};
use norms::place_names::own_name;
use norms::{Day, MoneyFault, Norms, Vnd};
use serde_json::{Value as Json, json};

/// The record of a count of the cash box.
#[derive(Clone, Debug)]
pub struct CashCountPaper {
    /// The body above the centre.
    pub upper_body: String,
    /// The centre.
    pub centre: String,
    /// The form it follows.
    pub form: FormHead,
    /// Place of the date line.
    pub place: String,
    /// The day of the count.
    pub counted_on: Day,
    /// Who counted: name and post, one a line.
    pub present: Vec<String>,
    /// Denomination, pieces, amount: in the order printed.
    pub pieces: Vec<(Vnd, i64, Vnd)>,
    /// What was counted.
    pub counted: Vnd,
    /// What the book says.
    pub book: Vnd,
    /// Counted minus book.
    pub difference: Vnd,
    /// What was counted, in words.
    pub counted_words: String,
    /// Why they differ; empty when they do not.
    pub reason: String,
    /// By which voucher the difference was written down and how much of it is open; none where it was not.
    pub written: Option<(String, Vnd)>,
    /// Who signs.
    pub signers: Signers,
    /// Sample data.
    pub sample: bool,
}

impl CashCountPaper {
    /// A count of the book, with those who sign as those who counted. `counted_words` is what was counted, as
    /// the norms spell it.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(
        count: &CashCount,
        profile: Profile,
        law: &Norms,
        signers: Signers,
        counted_words: String,
    ) -> Result<CashCountPaper, MoneyFault> {
        let held = [
            (&signers.director, "Giám đốc"),
            (&signers.accountant, "Kế toán"),
            (&signers.cashier, "Thủ quỹ"),
        ];
        let present = held.iter().filter(|(name, _)| !name.is_empty());
        let present = present.map(|(name, role)| format!("{name} – {role}"));
        // Who counts with the board is named once: a witness who is of it stands there already.
        let beside = count.witnesses.iter().flat_map(|names| names.split([',', ';']));
        let is_of_board = |one: &str| held.iter().any(|(name, _)| is_one_name(name, one));
        let beside = beside.map(str::trim).filter(|one| !one.is_empty() && !is_of_board(one));
        let witnesses = beside.map(|one| format!("{one} – Người chứng kiến"));
        let present = present.chain(witnesses).collect();
        let found = count.notes.iter().filter(|note| note.count > 0).map(|note| {
            let pieces = i64::from(note.count);
            let amount =
                note.value_vnd.dong().checked_mul(pieces).map_or(Ok(Vnd::MAX), Vnd::new)?;
            Ok((note.value_vnd, pieces, amount))
        });
        Ok(CashCountPaper {
            upper_body: String::new(),
            place: own_name(&profile.unit_name).to_owned(),
            centre: profile.name,
            form: FormHead::on(law, "kiem-ke-quy", count.counted_on),
            counted_on: count.counted_on,
            present,
            pieces: found.collect::<Result<_, MoneyFault>>()?,
            counted: count.counted_vnd,
            book: count.book_vnd,
            difference: count.counted_vnd.minus(count.book_vnd)?,
            counted_words,
            reason: count.reason.clone().unwrap_or_default(),
            written: None,
            signers,
            sample: false,
        })
    }
}

/// The record of a count as PDF/A-2b.
pub fn cash_count_pdf(paper: &CashCountPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper))
}

/// The record of a count as one SVG a page.
pub fn cash_count_pages(paper: &CashCountPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper))
}

fn job(paper: &CashCountPaper) -> Job {
    let pieces: Vec<Json> = paper
        .pieces
        .iter()
        .map(|(value, pieces, amount)| {
            json!([marks::money(*value), marks::count(*pieces), marks::money(*amount)])
        })
        .collect();
    Job {
        template: Template::CashCount,
        data: json!({
            "centre": paper.centre,
            "upper": paper.upper_body,
            "form_code": paper.form.code,
            "form_citation": paper.form.citation,
            "place": paper.place,
            "date": marks::day_in_words(paper.counted_on),
            "present": paper.present,
            "pieces": pieces,
            "counted": marks::money(paper.counted),
            "book": marks::money(paper.book),
            "difference": marks::money(paper.difference),
            "counted_words": paper.counted_words,
            "reason": paper.reason,
            "written": paper.written.as_ref().map_or(Json::Null, |(number, left)| {
                json!({ "number": number, "left": marks::money(*left) })
            }),
            "sign": {
                "director": paper.signers.director, "accountant": paper.signers.accountant,
                "cashier": paper.signers.cashier,
            },
            "sample": paper.sample,
        }),
        qr: None,
        ident: format!("SCD1 cash-count {} {}", paper.centre, paper.counted_on),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn vnd(n: i64) -> Vnd {
        Vnd::new(n).unwrap()
    }

    #[test]
    fn whoever_is_of_the_board_is_named_once() {
        let count = CashCount {
            counted_on: sample::day("2026-09-30"),
            notes: vec![],
            counted_vnd: vnd(0),
            book_vnd: vnd(0),
            reason: None,
            witnesses: Some("Trần Văn Thưởng, Lê Thị Duyên; võ thị bưởi".into()),
        };
        let signers = Signers {
            director: "Trần Văn Thưởng".into(),
            accountant: String::new(),
            cashier: "Võ Thị Bưởi".into(),
        };
        let (profile, law) = (crate::sample_records::profile(), Norms::shipped());
        let paper = CashCountPaper::of(&count, profile, law, signers, String::new()).unwrap();
        let told = ["Trần Văn Thưởng – Giám đốc", "Võ Thị Bưởi – Thủ quỹ"];
        assert_eq!(paper.present, [told[0], told[1], "Lê Thị Duyên – Người chứng kiến"]);
    }

    #[test]
    fn a_count_prints_each_denomination_and_the_difference() {
        let paper = CashCountPaper {
            upper_body: "UBND xã Đông Tiến".into(),
            centre: "Trung tâm học tập cộng đồng xã Đông Tiến".into(),
            form: FormHead { code: "C34-HD".into(), ..FormHead::default() },
            place: "Đông Tiến".into(),
            counted_on: sample::day("2026-09-30"),
            present: vec!["Trần Văn Thưởng – Giám đốc".into(), "Võ Thị Bưởi – Thủ quỹ".into()],
            pieces: vec![(vnd(500_000), 10, vnd(5_000_000)), (vnd(1_000), 3, vnd(3_000))],
            counted: vnd(5_003_000),
            book: vnd(5_013_000),
            difference: vnd(-10_000),
            counted_words: "Năm triệu không trăm linh ba nghìn đồng".into(),
            reason: "Trả thừa tiền cho người mua hàng".into(),
            written: None,
            signers: Signers {
                director: "Trần Văn Thưởng".into(),
                accountant: "Đặng Quốc Vượng".into(),
                cashier: "Võ Thị Bưởi".into(),
            },
            sample: true,
        };
        let text = sample::read(&cash_count_pdf(&paper).unwrap(), "cash-count");
        for expected in [
            "Võ Thị Bưởi – Thủ quỹ",
            "500.000 10 5.000.000",
            "(10.000)",
            "Mẫu số: C34-HD",
            "Trả thừa tiền",
            "DỮ LIỆU MẪU",
        ] {
            assert!(text.contains(expected), "{expected} in {text}");
        }
        assert_eq!(cash_count_pages(&paper).unwrap().len(), 1);
    }
}
