//! The card by which a seal is enrolled: its thirty digits on paper, signed and stamped, to be typed in at the
//! other end.

use crate::world::{self, Job, Template};
use crate::{FormHead, PaperFault, Signers, marks};
use centre::Profile;
use norms::place_names::own_name;
use norms::{Day, Norms};
use serde_json::json;

/// Phiếu đăng ký dấu niêm phong.
#[derive(Clone, Debug)]
pub struct CardPaper {
    /// The body above the centre.
    pub upper_body: String,
    /// The centre as it is on the day of the card.
    pub profile: Profile,
    /// The form it follows.
    pub form: FormHead,
    /// The seal's thirty digits; spaces allowed.
    pub digits: String,
    /// The day the seal was made.
    pub made_on: Day,
    /// A seal came before it, whose digits hold no more.
    pub is_replacement: bool,
    /// The day of the card; the day of the PDF.
    pub printed_on: Day,
    /// Who signs.
    pub signers: Signers,
    /// Sample data.
    pub sample: bool,
}

impl CardPaper {
    /// The key of its form.
    pub fn form_on(law: &Norms, on: Day) -> FormHead {
        FormHead::on(law, "phieu-dang-ky-khoa", on)
    }
}

/// The card as PDF/A-2b, two sheets: one each end keeps.
pub fn card_pdf(paper: &CardPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper, 2))
}

/// The card as one SVG.
pub fn card_pages(paper: &CardPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper, 1))
}

fn job(paper: &CardPaper, copies: u8) -> Job {
    let digits: String = paper.digits.chars().filter(char::is_ascii_digit).collect();
    let profile = &paper.profile;
    let above = profile.parent_name.iter().map(|above| format!(", {above}"));
    Job {
        template: Template::Card,
        data: json!({
            "upper": paper.upper_body,
            "centre": profile.name,
            "centre_id": profile.centre_id,
            "unit": format!("{}{}", profile.unit_name, above.collect::<String>()),
            "office": profile.office_name,
            "place": own_name(&profile.unit_name),
            "title": paper.form.title,
            "digits": marks::grouped(&digits, 5, " "),
            "made": paper.made_on.office(),
            "is_replacement": paper.is_replacement,
            "date": marks::day_in_words(paper.printed_on),
            "director": paper.signers.director,
            "copies": copies,
            "sample": paper.sample,
        }),
        qr: None,
        ident: format!("SCD1 card {} {digits}", profile.centre_id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{day, pages, read};
    use crate::sample_records::profile;

    #[test]
    fn a_card_says_whose_digits_they_are_and_leaves_room_for_the_stamp() {
        let paper = CardPaper {
            upper_body: "UBND XÃ ĐIỀN XÁ".into(),
            profile: profile(),
            form: CardPaper::form_on(Norms::shipped(), day("2026-10-02")),
            digits: "92747 82328 56607 14630 27696 49223".into(),
            made_on: day("2026-07-01"),
            is_replacement: true,
            printed_on: day("2026-10-02"),
            signers: Signers { director: "Trần Văn Thưởng".into(), ..Signers::default() },
            sample: false,
        };
        let pdf = card_pdf(&paper).unwrap();
        let text = read(&pdf, "card");
        for expected in [
            "PHIẾU ĐĂNG KÝ DẤU NIÊM PHONG",
            "92747 82328 56607",
            "14630 27696 49223",
            "06874-2008",
            "thay dấu trước",
            "Trần Văn Thưởng",
        ] {
            assert_eq!(text.matches(expected).count(), 2, "{expected} in {text}");
        }
        assert_eq!(pages(&pdf, "card"), 2);
        assert_eq!(card_pages(&paper).unwrap().len(), 1);
    }
}
