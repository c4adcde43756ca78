//! A book over any stretch of days, each page with what was carried to it, its own sums and those so far.

use crate::names::Names;
use crate::world::{self, Job, Template};
use crate::{FormHead, PaperFault, Signers, marks, totals};
use centre::Profile;
use centre::detail_book::{DetailBook, DetailKind};
use norms::place_names::own_name;
use norms::{Day, Norms, Vnd};
use serde_json::{Value as Json, json};

/// The book of a place, a source, a budget code or of what the commune paid.
#[derive(Clone, Debug)]
pub struct DetailPaper {
    /// The centre.
    pub centre: String,
    /// Its address; empty when not known.
    pub address: String,
    /// Place of the date line.
    pub place: String,
    /// The form it follows.
    pub form: FormHead,
    /// Whose book it is, in words; empty for that of a place.
    pub subject: String,
    /// The book itself.
    pub book: DetailBook,
    /// Who signs.
    pub signers: Signers,
    /// Sample data.
    pub sample: bool,
    sums: Vec<(Vnd, Vnd)>,
}

impl DetailPaper {
    /// The paper of a book as it is listed.
    ///
    /// # Errors
    /// A sum beyond the bounds of money.
    pub fn of(
        book: DetailBook,
        profile: &Profile,
        names: &dyn Names,
        law: &Norms,
        signers: Signers,
    ) -> Result<DetailPaper, PaperFault> {
        let ins = totals::running(book.rows.iter().map(|row| row.in_vnd), "detail.in")?;
        let outs = totals::running(book.rows.iter().map(|row| row.out_vnd), "detail.out")?;
        let code = book.budget_code.as_ref();
        let code = code.map(|code| format!("{code} {}", names.printed("budget-code", code)));
        // A book of a code says of whose money it is, also where of everybody's.
        let of_all = (book.kind == DetailKind::Code).then(|| "mọi nguồn".to_owned());
        let source = book.source_name.clone().or(of_all);
        let said = [source.map(|name| format!("Nguồn: {name}"))];
        let said = said.into_iter().chain([code.map(|code| format!("Tiểu mục: {code}"))]).flatten();
        Ok(DetailPaper {
            centre: profile.name.clone(),
            address: profile.unit_name.clone(),
            place: own_name(&profile.unit_name).to_owned(),
            form: form_of(book.kind, law, book.to_on),
            subject: said.collect::<Vec<_>>().join(" · "),
            sums: ins.into_iter().zip(outs).collect(),
            book,
            signers,
            sample: false,
        })
    }

    /// What its files are called.
    pub fn file_name(&self) -> String {
        let kind = match self.book.kind {
            DetailKind::Cash => "SO-QUY",
            DetailKind::Account => "SO-TIEN-GUI",
            DetailKind::Commune => "SO-XA-CHI",
            DetailKind::Source => "SO-NGUON",
            DetailKind::Code => "SO-TIEU-MUC",
        };
        let code = self.book.budget_code.as_ref().map(|code| format!("-{code}"));
        format!("{kind}{}_{}_{}", code.unwrap_or_default(), self.book.from_on, self.book.to_on)
    }

    /// Columns of amounts as this book calls them.
    pub(crate) fn heads(&self) -> [&'static str; 3] {
        match self.book.kind {
            DetailKind::Cash => ["Thu", "Chi", "Tồn"],
            DetailKind::Account => ["Gửi vào", "Rút ra", "Còn lại"],
            DetailKind::Source => ["Nhận", "Sử dụng", "Còn lại"],
            DetailKind::Commune | DetailKind::Code => ["Nhận", "Sử dụng", "Lũy kế"],
        }
    }

    /// The days in words.
    pub(crate) fn span(&self) -> String {
        format!("Từ ngày {} đến ngày {}", self.book.from_on.office(), self.book.to_on.office())
    }
}

/// The form of a book; one of a place over days has other columns than the form of its month, and bears its title
/// alone.
fn form_of(kind: DetailKind, law: &Norms, on: Day) -> FormHead {
    let form = FormHead::on(law, key_of(kind), on);
    match kind {
        DetailKind::Cash | DetailKind::Account => {
            FormHead { title: form.title, ..FormHead::default() }
        }
        _ => form,
    }
}

fn key_of(kind: DetailKind) -> &'static str {
    match kind {
        DetailKind::Cash => "so-quy-tien-mat",
        DetailKind::Account => "so-tien-gui",
        DetailKind::Commune => "so-xa-chi",
        DetailKind::Source => "so-chi-tiet-nguon",
        DetailKind::Code => "so-chi-tiet-tieu-muc",
    }
}

/// The book as PDF/A-2b, A4 landscape.
pub fn detail_pdf(paper: &DetailPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper))
}

/// The book as one SVG a page.
pub fn detail_pages(paper: &DetailPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper))
}

fn job(paper: &DetailPaper) -> Job {
    let book = &paper.book;
    let lines = book.rows.iter().zip(&paper.sums).map(|(row, (sum_in, sum_out))| {
        json!({
            "day": row.day.office(),
            "number": row.number,
            "reason": row.reason,
            "payee": row.payee.as_deref().unwrap_or_default(),
            "codes": row.codes,
            "in": marks::money_or_blank(row.in_vnd),
            "out": marks::money_or_blank(row.out_vnd),
            "balance": marks::money(row.balance_vnd),
            // What a page adds up is the difference of two of these.
            "n_in": sum_in.dong(),
            "n_out": sum_out.dong(),
        })
    });
    let pair = |came: Vnd, went: Vnd| json!([marks::money(came), marks::money(went)]);
    Job {
        template: Template::Detail,
        data: json!({
            "centre": paper.centre,
            "address": paper.address,
            "form_code": paper.form.code,
            "form_citation": paper.form.citation,
            "title": paper.form.title,
            "subject": paper.subject,
            "span": paper.span(),
            "place": paper.place,
            "date": marks::day_in_words(book.to_on),
            "heads": paper.heads(),
            "is_kept": book.kind.is_kept(),
            "opening": marks::money(book.opening_vnd),
            "lines": lines.collect::<Vec<Json>>(),
            "sums": pair(book.in_vnd, book.out_vnd),
            "year_sums": pair(book.year_in_vnd, book.year_out_vnd),
            "began": book.began_on.map(Day::office),
            "closing": marks::money(book.closing_vnd),
            "sign": {
                "director": paper.signers.director, "accountant": paper.signers.accountant,
                "cashier": if book.kind == DetailKind::Cash { &paper.signers.cashier } else { "" },
            },
            "by": if book.kind == DetailKind::Cash { "THỦ QUỸ" } else { "NGƯỜI LẬP" },
            "sample": paper.sample,
        }),
        qr: None,
        ident: format!("SCD1 detail {} {}", paper.file_name(), paper.centre),
    }
}

#[cfg(test)]
mod tests;
