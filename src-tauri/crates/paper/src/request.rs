//! Giấy đề nghị: what the state owes the centre of a year and has not given.

use crate::law_names::is_read;
use crate::world::{self, Job, Template};
use crate::{FormHead, PaperFault, Signers, marks};
use centre::Profile;
use centre::entitlement::EntitlementView;
use norms::place_names::{inside_a_sentence, own_name};
use norms::{Day, Norms, Vnd};
use serde_json::{Value as Json, json};

/// The request for what is missing.
#[derive(Clone, Debug)]
pub struct RequestPaper {
    /// The body above the centre.
    pub upper_body: String,
    /// The centre.
    pub centre: String,
    /// Who is asked.
    pub addressee: String,
    /// The form it follows.
    pub form: FormHead,
    /// Place of the date line.
    pub place: String,
    /// The year.
    pub year: i32,
    /// Up to which day it is counted; the day of the PDF.
    pub as_of: Day,
    /// What is due, line by line.
    pub lines: Vec<RequestLine>,
    /// All that is due.
    pub due: Vnd,
    /// What came.
    pub received: Vnd,
    /// What is missing.
    pub missing: Vnd,
    /// The same in words.
    pub missing_words: String,
    /// Who signs.
    pub signers: Signers,
    /// Sample data.
    pub sample: bool,
}

/// One thing that is due.
#[derive(Clone, Debug)]
pub struct RequestLine {
    /// What.
    pub what: String,
    /// By which act; empty where none is named.
    pub ground: String,
    /// How much.
    pub amount: Vnd,
}

impl RequestPaper {
    /// The request of a year as the screen tells it. `missing_words` is what is missing, as the norms spell it.
    pub fn of(
        told: &EntitlementView,
        profile: Profile,
        law: &Norms,
        signers: Signers,
        missing_words: String,
    ) -> RequestPaper {
        let on = told.as_of;
        let mut lines: Vec<RequestLine> = Vec::new();
        for row in &told.support {
            let name = law.code("support-kind", &row.kind, on).map(|code| code.vi.clone());
            let name = name.unwrap_or_else(|_| row.kind.clone());
            let least = if row.is_minimum { " (mức tối thiểu)" } else { "" };
            lines.push(RequestLine {
                what: marks::lent(&name, is_read(law, "support-kind", &row.kind, on)) + least,
                ground: marks::lent(&row.cited, row.is_verified),
                amount: row.amount_vnd,
            });
        }
        if !told.allowances_vnd.is_zero() {
            let are_read = told.is_verified || told.support.iter().any(|row| !row.is_verified);
            let decision = profile.allowance_decision.as_deref();
            let act = decision.and_then(|id| law.decision(id).ok());
            let act = act.and_then(|decision| law.instrument(&decision.instrument));
            let ground = act.map(|act| act.cited()).unwrap_or_default();
            lines.push(RequestLine {
                what: format!(
                    "Phụ cấp {:02} tháng, đến hết tháng {}/{}",
                    told.months,
                    on.month_number(),
                    told.year
                ),
                ground: marks::lent(&ground, are_read && !told.is_example),
                amount: told.allowances_vnd,
            });
        }
        let unit = inside_a_sentence(&profile.unit_name);
        RequestPaper {
            upper_body: String::new(),
            addressee: format!("Ủy ban nhân dân {unit}"),
            form: FormHead::on(law, "de-nghi-cap-bo-sung", on),
            place: own_name(&profile.unit_name).to_owned(),
            centre: profile.name,
            year: told.year,
            as_of: on,
            lines,
            due: told.due_vnd,
            received: told.received_vnd,
            missing: told.owed_vnd,
            missing_words,
            signers,
            sample: false,
        }
    }
}

impl RequestPaper {
    /// The same with what the years before lack or have too much, since the first year of the book.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn carrying(mut self, before: Vnd, first: i32) -> Result<RequestPaper, PaperFault> {
        if before.is_zero() {
            return Ok(self);
        }
        let last = self.year.saturating_sub(1);
        let years = if first == last {
            format!("năm {last}")
        } else {
            format!("từ năm {first} đến năm {last}")
        };
        let what = if before.is_negative() {
            format!("Đã cấp thừa {years}, trừ đi")
        } else {
            format!("Còn thiếu {years}, chuyển sang")
        };
        self.lines.insert(0, RequestLine { what, ground: String::new(), amount: before });
        let beyond = |_| PaperFault::Total("request.due".to_owned());
        self.due = self.due.plus(before).map_err(beyond)?;
        self.missing = self.due.minus(self.received).map_err(beyond)?;
        Ok(self)
    }
}

/// The request as PDF/A-2b.
pub fn request_pdf(paper: &RequestPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper))
}

/// The request as one SVG a page.
pub fn request_pages(paper: &RequestPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper))
}

fn job(paper: &RequestPaper) -> Job {
    let line = |one: &RequestLine| json!({"what": one.what, "ground": one.ground, "amount": marks::money(one.amount)});
    Job {
        template: Template::Request,
        data: json!({
            "upper": paper.upper_body,
            "centre": paper.centre,
            "addressee": paper.addressee,
            "title": paper.form.title,
            "place": paper.place,
            "year": paper.year.to_string(),
            "date": marks::day_in_words(paper.as_of),
            "as_of": paper.as_of.office(),
            "lines": paper.lines.iter().map(line).collect::<Vec<Json>>(),
            "due": marks::money(paper.due),
            "received": marks::money(paper.received),
            "missing": marks::money(paper.missing),
            "missing_words": paper.missing_words,
            "sign": {"director": paper.signers.director, "accountant": paper.signers.accountant},
            "sample": paper.sample,
        }),
        qr: None,
        ident: format!("SCD1 request {} {} {}", paper.centre, paper.year, paper.as_of),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{day, read};

    #[test]
    fn a_request_says_what_is_due_by_which_act_what_came_and_what_is_missing() {
        let vnd = |n| Vnd::new(n).unwrap();
        let paper = RequestPaper {
            upper_body: "UBND XÃ ĐIỀN XÁ".into(),
            centre: "Trung tâm học tập cộng đồng xã Điền Xá".into(),
            addressee: "Ủy ban nhân dân xã Điền Xá".into(),
            form: FormHead::on(Norms::shipped(), "de-nghi-cap-bo-sung", day("2026-10-02")),
            place: "Điền Xá".into(),
            year: 2026,
            as_of: day("2026-10-02"),
            lines: vec![RequestLine {
                what: "Hỗ trợ hằng năm".into(),
                ground: marks::lent("TT 96/2008/TT-BTC", false),
                amount: vnd(25_000_000),
            }],
            due: vnd(25_000_000),
            received: vnd(15_000_000),
            missing: vnd(10_000_000),
            missing_words: "Mười triệu đồng".into(),
            signers: Signers::default(),
            sample: true,
        };
        let lacking = paper.clone().carrying(vnd(2_000_000), 2024).unwrap();
        let text = read(&request_pdf(&lacking).unwrap(), "request-years");
        for expected in
            ["Còn thiếu từ năm 2024 đến năm 2025,", "27.000.000", "(III = I – II) 12.000.000"]
        {
            assert!(text.contains(expected), "{expected} in {text}");
        }
        let over = paper.clone().carrying(vnd(-2_000_000), 2025).unwrap();
        assert_eq!((over.due, over.missing), (vnd(23_000_000), vnd(8_000_000)));
        assert_eq!(over.lines[0].what, "Đã cấp thừa năm 2025, trừ đi");
        let text = read(&request_pdf(&paper).unwrap(), "request");
        for expected in [
            "GIẤY ĐỀ NGHỊ CẤP KINH PHÍ CÒN THIẾU",
            "Kính gửi: Ủy ban nhân dân xã Điền Xá.",
            "TT 96/2008/TT-BTC (*)",
            "(*) Chưa đối chiếu với văn bản.",
            "Còn thiếu (III = I – II) 10.000.000",
            "Mười triệu đồng",
            "DỮ LIỆU MẪU",
        ] {
            assert!(text.contains(expected), "{expected} in {text}");
        }
    }
}
