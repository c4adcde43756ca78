//! The monthly allowance sheet, with the columns of form C05-HD.

use crate::law_names::is_read;
use crate::world::{self, Job, Template};
use crate::{FormHead, PaperFault, Signers, marks, totals};
use centre::Profile;
use centre::allowance_view::{AllowanceRow, AllowanceView};
use centre::owing::Owed;
use norms::place_names::own_name;
use norms::{Day, MoneyFault, Month, Norms, Vnd};
use serde_json::{Value as Json, json};

/// One month's sheet.
#[derive(Clone, Debug)]
pub struct AllowancePaper {
    /// The body above the centre.
    pub upper_body: String,
    /// The centre.
    pub centre: String,
    /// `C05-HD`; empty when no form is in force.
    pub form_code: String,
    /// The instrument the form belongs to.
    pub form_citation: String,
    /// The month paid for.
    pub month: Month,
    /// Place of the date line.
    pub place: String,
    /// The day on the paper.
    pub signed_on: Day,
    /// One line a person, in the order of printing.
    pub lines: Vec<AllowanceLine>,
    /// The total of the last column in words, as the norms spell it.
    pub total_words: String,
    /// The instruments the amounts rest on, one a line.
    pub grounds: Vec<String>,
    /// Who signs.
    pub director: String,
    /// Who signs.
    pub accountant: String,
    /// Who signs.
    pub preparer: String,
    /// Sample data.
    pub sample: bool,
}

impl AllowancePaper {
    /// A month's sheet as it is told, dated by its settling; until then by the last of the month.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(
        told: &AllowanceView,
        profile: Profile,
        law: &Norms,
        settled_on: Option<Day>,
        signers: Signers,
    ) -> Result<AllowancePaper, MoneyFault> {
        let month = told.month;
        let of = |row: &AllowanceRow| {
            let is_read = is_read(law, "roles", &row.line.role, month.last());
            let role = marks::lent(&row.role_name, is_read);
            AllowanceLine::of(&row.line, role, row.account.as_ref())
        };
        let lines = told.rows.iter().map(of);
        let sheet: Vec<&centre::AllowanceLine> = told.rows.iter().map(|row| &row.line).collect();
        let form = FormHead::on(law, "bang-phu-cap", month.last());
        Ok(AllowancePaper {
            upper_body: String::new(),
            form_code: form.code,
            form_citation: form.citation,
            month,
            place: own_name(&profile.unit_name).to_owned(),
            centre: profile.name,
            signed_on: settled_on.unwrap_or_else(|| month.last()),
            lines: lines.collect::<Result<_, _>>()?,
            total_words: told.net_in_words.clone(),
            grounds: allowance_grounds(&sheet, told.has_unverified),
            director: signers.director,
            preparer: signers.accountant.clone(),
            accountant: signers.accountant,
            sample: false,
        })
    }
}

/// One person of the sheet. The amounts are the sheet's own; nothing is computed from the others.
#[derive(Clone, Debug)]
pub struct AllowanceLine {
    /// Full name.
    pub name: String,
    /// Post at the centre.
    pub role: String,
    /// Coefficient or level as printed: `0,25` or `500.000`.
    pub rate: String,
    /// How many months, as printed.
    pub months: String,
    /// Số tiền.
    pub amount: Vnd,
    /// Truy lĩnh; below zero for truy thu.
    pub arrears: Vnd,
    /// Khấu trừ.
    pub deduction: Vnd,
    /// Thực lĩnh.
    pub net: Vnd,
    /// False marks the line with a star.
    pub verified: bool,
}

impl AllowanceLine {
    /// The line of one post for one month, with what was learnt of it later and kept back.
    fn of(
        line: &centre::AllowanceLine,
        role: String,
        account: Option<&Owed>,
    ) -> Result<AllowanceLine, MoneyFault> {
        let arrears = account.map(Owed::learnt).transpose()?.unwrap_or_default();
        let deduction = account.map(|owed| owed.deducted_vnd).unwrap_or_default();
        Ok(AllowanceLine {
            name: line.full_name.clone(),
            role,
            rate: line.coefficient.clone().unwrap_or_else(|| line.amount_vnd.to_string()),
            months: "1".to_owned(),
            amount: line.amount_vnd,
            arrears,
            deduction,
            net: line.amount_vnd.plus(arrears)?.minus(deduction)?,
            verified: line.is_verified,
        })
    }
}

/// The instruments the lines of a sheet rest on, each once, in the order they are met: of a line its
/// decision before the base wage. Where every figure was read and still something of the decision was
/// not, as when a post begins to earn, the decision itself is marked.
fn allowance_grounds(lines: &[&centre::AllowanceLine], has_unverified: bool) -> Vec<String> {
    let is_read = !has_unverified || lines.iter().any(|line| !line.is_verified);
    let mut grounds: Vec<String> = Vec::new();
    for line in lines {
        let decision = marks::lent(&line.instrument, is_read);
        for act in std::iter::once(decision).chain(line.base_instrument.clone()) {
            if !grounds.contains(&act) {
                grounds.push(act);
            }
        }
    }
    grounds
}

/// The sheet as PDF/A-2b, A4 landscape.
pub fn allowance_pdf(paper: &AllowancePaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper)?)
}

/// The sheet as one SVG a page.
pub fn allowance_pages(paper: &AllowancePaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper)?)
}

fn job(paper: &AllowancePaper) -> Result<Job, PaperFault> {
    let column = |name: &str, amount: fn(&AllowanceLine) -> Vnd| {
        totals::sum(paper.lines.iter().map(amount), || format!("allowance.{name}"))
            .map(marks::money)
    };
    let lines: Vec<Json> = paper
        .lines
        .iter()
        .map(|line| {
            json!({
                "name": line.name,
                "role": line.role,
                "rate": line.rate,
                "months": line.months,
                "amount": marks::money(line.amount),
                "arrears": marks::money_or_blank(line.arrears),
                "deduction": marks::money_or_blank(line.deduction),
                "net": marks::money(line.net),
                "verified": line.verified,
            })
        })
        .collect();
    Ok(Job {
        template: Template::Allowance,
        data: json!({
            "centre": paper.centre,
            "upper": paper.upper_body,
            "form_code": paper.form_code,
            "form_citation": paper.form_citation,
            "month": paper.month.number().to_string(),
            "year": paper.month.year().to_string(),
            "place": paper.place,
            "date": marks::day_in_words(paper.signed_on),
            "lines": lines,
            "total": {
                "amount": column("amount", |l| l.amount)?,
                "arrears": column("arrears", |l| l.arrears)?,
                "deduction": column("deduction", |l| l.deduction)?,
                "net": column("net", |l| l.net)?,
            },
            "total_words": paper.total_words,
            "grounds": paper.grounds,
            "sign": {
                "director": paper.director, "accountant": paper.accountant,
                "preparer": paper.preparer,
            },
            "sample": paper.sample,
        }),
        qr: None,
        ident: format!("SCD1 allowance {} {}", paper.centre, paper.month),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{sample, sample_records};

    #[test]
    fn a_sheet_prints_every_column_total_and_marks_unverified_lines() {
        let vnd = |n| Vnd::new(n).unwrap();
        let line = |name: &str, amount, verified| AllowanceLine {
            name: name.into(),
            role: "Phó Giám đốc thường trực".into(),
            rate: "0,25".into(),
            months: "1".into(),
            amount: vnd(amount),
            arrears: vnd(-100_000),
            deduction: Vnd::ZERO,
            net: vnd(amount - 100_000),
            verified,
        };
        let paper = AllowancePaper {
            upper_body: "UBND xã Đông Tiến".into(),
            centre: "Trung tâm học tập cộng đồng xã Đông Tiến".into(),
            form_code: "C05-HD".into(),
            form_citation: "Ban hành kèm theo Thông tư số 107/2017/TT-BTC".into(),
            month: "2026-09".parse().unwrap(),
            place: "Đông Tiến".into(),
            signed_on: sample::day("2026-09-30"),
            lines: vec![
                line("Trần Văn Thưởng", 632_500, true),
                line("Chìu Sám Múi", 506_000, false),
            ],
            total_words: "Chín trăm ba mươi tám nghìn năm trăm đồng".into(),
            grounds: vec!["Nghị quyết mẫu số 00/NQ-HĐND, áp dụng từ ngày 01/07/2026".into()],
            director: "Trần Văn Thưởng".into(),
            accountant: "Đặng Quốc Vượng".into(),
            preparer: "Nguyễn Thị Hường".into(),
            sample: false,
        };
        let pdf = allowance_pdf(&paper).unwrap();
        let text = sample::read(&pdf, "allowance");
        for expected in [
            "BẢNG THANH TOÁN PHỤ CẤP",
            "Tháng 9 năm 2026",
            "1.138.500 (200.000) 0 938.500",
            // What nobody has read is the rate, not the person.
            "Chìu Sám Múi Phó Giám đốc thường trực 0,25 (*)",
            "Trần Văn Thưởng Phó Giám đốc thường trực 0,25 1",
            "Chín trăm ba mươi tám nghìn năm trăm đồng",
            "Chưa đối chiếu",
        ] {
            assert!(text.contains(expected), "{expected} in {text}");
        }
        assert!(!text.contains("Trần Văn Thưởng *"));
        assert_eq!(pdf, allowance_pdf(&paper).unwrap());
        assert_eq!(allowance_pages(&paper).unwrap().len(), 1);
        // A board with its accountant and cashier: names of four words, two grounds, one page.
        let six = (1..=6).map(|_| line("Nguyễn Thị Phương Thảo", 632_500, false)).collect();
        let grounds = vec!["Ví dụ, không phải văn bản".into(), "22/2011/NĐ-CP".into()];
        let of_six = AllowancePaper { lines: six, grounds, ..paper };
        assert_eq!(allowance_pages(&of_six).unwrap().len(), 1);
    }

    #[test]
    fn a_line_is_printed_by_its_coefficient_or_its_amount_and_its_grounds_stand_once() {
        let line = |coefficient: Option<&str>, act: &str, wage: Option<&str>| {
            sample_records::allowance_line(coefficient, act, wage)
        };
        let by_rate = line(Some("0.40"), "QĐ 70", Some("NĐ 161"));
        let fixed = line(None, "QĐ 71", None);
        for (line, rate) in [(&by_rate, "0.40"), (&fixed, "1.012.000")] {
            let printed = AllowanceLine::of(line, "Giám đốc".into(), None).unwrap();
            assert_eq!((printed.rate.as_str(), printed.role.as_str()), (rate, "Giám đốc"));
            assert_eq!((printed.amount, printed.net), (line.amount_vnd, line.amount_vnd));
            assert_eq!((printed.arrears, printed.deduction), (Vnd::ZERO, Vnd::ZERO));
            let vnd = |dong| Vnd::new(dong).unwrap();
            let account = Owed {
                arrears_vnd: vnd(60_000),
                recovery_vnd: vnd(10_000),
                deducted_vnd: vnd(20_000),
                ..Owed::of("2026-09".parse().unwrap(), line.post_id.clone())
            };
            let printed = AllowanceLine::of(line, "Giám đốc".into(), Some(&account)).unwrap();
            assert_eq!((printed.arrears, printed.deduction), (vnd(50_000), vnd(20_000)));
            assert_eq!(printed.net, line.amount_vnd.plus(vnd(30_000)).unwrap());
        }
        for (lines, grounds) in [
            (vec![], &[][..]),
            (vec![&by_rate, &by_rate, &fixed], &["QĐ 70", "NĐ 161", "QĐ 71"]),
            (vec![&fixed, &by_rate], &["QĐ 71", "QĐ 70", "NĐ 161"]),
        ] {
            assert_eq!(allowance_grounds(&lines, false), grounds);
        }
        // Every figure was read, and how months are counted was not.
        let read = centre::AllowanceLine { is_verified: true, ..fixed.clone() };
        let unread = centre::AllowanceLine { is_verified: false, ..fixed };
        for (line, has_unverified, ground) in
            [(&read, true, "QĐ 71\u{A0}(*)"), (&read, false, "QĐ 71"), (&unread, true, "QĐ 71")]
        {
            assert_eq!(allowance_grounds(&[line], has_unverified), [ground]);
        }
    }

    #[test]
    fn a_sheet_is_dated_by_its_settling_on_the_form_of_its_month() {
        use centre::allowance_view::MonthStands;
        use centre::allowances::Computed;
        let line = sample_records::allowance_line(None, "QĐ 71", None);
        for (month, settled_on, form, signed_on) in [
            ("2026-09", Some("2026-10-02"), "C05-HD\u{A0}(*)", "2026-10-02"),
            ("2026-09", None, "C05-HD\u{A0}(*)", "2026-09-30"),
            ("2001-02", None, "", "2001-02-28"),
        ] {
            let computed = Computed { lines: vec![line.clone()], ..Computed::default() };
            let (law, centre) = (Norms::shipped(), sample_records::profile());
            let of = (month.parse().unwrap(), None);
            let (stands, school) = (MonthStands::default(), norms::School::NORTHERN);
            let told = AllowanceView::of(law, &centre, of, computed, stands, school).unwrap();
            let signers = Signers { accountant: "Vượng".into(), ..Signers::default() };
            let settled_on = settled_on.map(sample::day);
            let paper = AllowancePaper::of(&told, centre, law, settled_on, signers).unwrap();
            let found = (paper.form_code.as_str(), paper.signed_on);
            assert_eq!(found, (form, sample::day(signed_on)), "{month}");
            assert_eq!((paper.place.as_str(), paper.preparer.as_str()), ("Điền Xá", "Vượng"));
            assert_eq!((paper.lines.len(), paper.grounds), (1, vec!["QĐ 71".to_owned()]));
        }
    }
}
