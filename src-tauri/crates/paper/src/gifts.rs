//! The book of gifts of a year, and the sheet of them that is posted for everybody to read.

use crate::names::Names;
use crate::world::{self, Job, Template};
use crate::{FormHead, PaperFault, Signers, marks, totals};
use centre::gifts::{GiftRow, GiftTotal};
use centre::sources::SourceRow;
use centre::{GiftKind, Profile};
use norms::place_names::own_name;
use norms::{Day, Norms, Vnd};
use serde_json::{Value as Json, json};

/// What was given in a year, for either paper.
#[derive(Clone, Debug)]
pub struct GiftsPaper {
    /// The body above the centre.
    pub upper_body: String,
    /// The centre.
    pub centre: String,
    /// The year.
    pub year: i32,
    /// Place of the date line.
    pub place: String,
    /// The day on the paper.
    pub made_on: Day,
    /// One line a gift, oldest first.
    pub lines: Vec<GiftLine>,
    /// One line a kind: its name, how many, how much.
    pub totals: Vec<(String, u32, Vnd)>,
    /// What became of donated money, source by source.
    pub money: Vec<DonatedMoney>,
    /// Who signs.
    pub director: String,
    /// Who signs.
    pub accountant: String,
    /// Sample data.
    pub sample: bool,
    book: FormHead,
    posted: FormHead,
}

/// One gift as printed.
#[derive(Clone, Debug)]
pub struct GiftLine {
    /// The day it came.
    pub day: Day,
    /// Who gave it.
    pub giver: String,
    /// Where the giver is; empty when not known.
    pub address: String,
    /// How it was given.
    pub origin: String,
    /// What it is, by its kind.
    pub kind: String,
    /// What was given.
    pub what: String,
    /// How many, with the unit; empty of money.
    pub quantity: String,
    /// What it is worth.
    pub value: Vnd,
    /// What for.
    pub purpose: String,
    /// Minutes or confirmation, with the day.
    pub paper: String,
    /// Who received it.
    pub receivers: String,
    /// Where it went, or the receipt that has it.
    pub used: String,
}

/// Donated money of one source over the year.
#[derive(Clone, Debug)]
pub struct DonatedMoney {
    /// The source.
    pub name: String,
    /// Came in within the year.
    pub received: Vnd,
    /// Was spent within the year.
    pub spent: Vnd,
    /// Is left.
    pub left: Vnd,
}

impl GiftsPaper {
    /// The gifts of a year as they are told, with the sources that hold donated money.
    pub fn of(
        year: i32,
        told: (&[GiftRow], &[GiftTotal]),
        money: &[SourceRow],
        profile: Profile,
        names: &dyn Names,
        signers: Signers,
        made_on: Day,
    ) -> GiftsPaper {
        let total = |one: &GiftTotal| {
            (names.printed("gift-kind", one.kind.code()), one.count, one.value_vnd)
        };
        let donated = |row: &SourceRow| DonatedMoney {
            name: row.source.name.clone(),
            received: row.received_year_vnd,
            spent: row.spent_year_vnd,
            left: row.closing_vnd,
        };
        GiftsPaper {
            upper_body: String::new(),
            year,
            place: own_name(&profile.unit_name).to_owned(),
            centre: profile.name,
            made_on,
            lines: told.0.iter().map(|row| GiftLine::of(row, names)).collect(),
            totals: told.1.iter().map(total).collect(),
            money: money.iter().map(donated).collect(),
            director: signers.director,
            accountant: signers.accountant,
            sample: false,
            book: FormHead::default(),
            posted: FormHead::default(),
        }
    }

    /// The same under the titles the law has for it on the day on the paper.
    #[must_use]
    pub fn titled(self, law: &Norms) -> GiftsPaper {
        let head = |key: &str| FormHead::on(law, key, self.made_on);
        let (book, posted) = (head("so-tai-tro"), head("cong-khai-tai-tro"));
        GiftsPaper { book, posted, ..self }
    }
}

impl GiftLine {
    fn of(row: &GiftRow, names: &dyn Names) -> GiftLine {
        let gift = &row.gift;
        let of_day = |text: &str, day: Option<Day>| match day {
            Some(day) if !text.is_empty() => format!("{text} ngày {}", day.office()),
            Some(day) => format!("Ngày {}", day.office()),
            None => text.to_owned(),
        };
        let quantity = match (gift.kind, gift.unit.as_deref()) {
            (GiftKind::Money, _) => String::new(),
            (_, None) => marks::count(gift.quantity.into()),
            (_, Some(unit)) => format!("{} {unit}", marks::count(gift.quantity.into())),
        };
        // What money was spent on, payments tell.
        let receipt = row.voucher.as_deref().map(|number| of_day(number, row.voucher_on));
        let receipt = receipt.map(|number| format!("Ghi thu: {number}"));
        GiftLine {
            day: gift.received_on,
            giver: gift.giver.clone(),
            address: gift.giver_address.clone().unwrap_or_default(),
            origin: names.printed("gift-origin", &gift.origin),
            kind: names.printed("gift-kind", gift.kind.code()),
            what: gift.what.clone(),
            quantity,
            value: gift.value_vnd,
            purpose: gift.purpose.clone(),
            paper: of_day(gift.paper.as_deref().unwrap_or_default(), gift.paper_on),
            receivers: gift.receivers.clone().unwrap_or_default(),
            used: row.used_for.clone().or(receipt).unwrap_or_default(),
        }
    }
}

/// The book of a year as PDF/A-2b, A4 landscape.
pub fn gift_book_pdf(paper: &GiftsPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper, Template::GiftBook, &paper.book)?)
}

/// The book of a year as one SVG a page.
pub fn gift_book_pages(paper: &GiftsPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper, Template::GiftBook, &paper.book)?)
}

/// The posted sheet of a year as PDF/A-2b, A4 landscape.
pub fn gift_sheet_pdf(paper: &GiftsPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper, Template::GiftSheet, &paper.posted)?)
}

/// The posted sheet of a year as one SVG a page.
pub fn gift_sheet_pages(paper: &GiftsPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper, Template::GiftSheet, &paper.posted)?)
}

fn job(paper: &GiftsPaper, template: Template, head: &FormHead) -> Result<Job, PaperFault> {
    let line = |one: &GiftLine| {
        json!({
            "day": one.day.office(), "giver": one.giver, "address": one.address,
            "origin": one.origin, "kind": one.kind, "what": one.what, "quantity": one.quantity,
            "value": marks::money(one.value), "purpose": one.purpose, "paper": one.paper,
            "receivers": one.receivers, "used": one.used,
        })
    };
    let sum = |of: fn(&DonatedMoney) -> Vnd| {
        totals::sum(paper.money.iter().map(of), || "gifts.money".to_owned()).map(marks::money)
    };
    let total = totals::sum(paper.lines.iter().map(|one| one.value), || "gifts.value".to_owned())?;
    let kinds = paper.totals.iter().map(|(name, count, value)| {
        json!({"name": name, "count": marks::count((*count).into()), "value": marks::money(*value)})
    });
    let money = paper.money.iter().map(|one| {
        json!({
            "name": one.name, "received": marks::money(one.received),
            "spent": marks::money(one.spent), "left": marks::money(one.left),
        })
    });
    Ok(Job {
        template,
        data: json!({
            "upper": paper.upper_body,
            "centre": paper.centre,
            "year": paper.year.to_string(),
            "place": paper.place,
            "date": marks::day_in_words(paper.made_on),
            "title": head.title,
            "legend": head.citation,
            "lines": paper.lines.iter().map(line).collect::<Vec<Json>>(),
            "total": marks::money(total),
            "kinds": kinds.collect::<Vec<Json>>(),
            "money": money.collect::<Vec<Json>>(),
            "money_total": {
                "received": sum(|one| one.received)?,
                "spent": sum(|one| one.spent)?,
                "left": sum(|one| one.left)?,
            },
            "sign": {"director": paper.director, "accountant": paper.accountant},
            "sample": paper.sample,
        }),
        qr: None,
        ident: format!("{} {} {} {}", head.title, paper.centre, paper.year, paper.made_on),
    })
}

#[cfg(test)]
mod tests;
