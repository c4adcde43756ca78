//! The slip that goes with a sealed bundle: what was handed over, by which codes.

use crate::world::{self, Job, Template};
use crate::{PaperFault, marks};
use letters::CentreId;
use norms::{Day, Quarter};
use serde_json::{Value as Json, json};

/// Phiếu gửi.
#[derive(Clone, Debug)]
pub struct SlipPaper {
    /// The centre's permanent id.
    pub centre_id: CentreId,
    /// The centre.
    pub centre: String,
    /// The office the bundle goes to.
    pub office: String,
    /// The quarter reported.
    pub quarter: Quarter,
    /// 0 for the first report of the quarter.
    pub revision: u32,
    /// Place of the date line.
    pub place: String,
    /// The day of the seal; the day of the PDF.
    pub sealed_on: Day,
    /// The bundle's file name.
    pub file_name: String,
    /// Mã gói: 64 lower-case hex digits.
    pub ma_goi: String,
    /// Mã số liệu: 8 characters.
    pub ma_so_lieu: String,
    /// The signer's 30 digits; spaces allowed, printed in groups of five.
    pub digits: String,
    /// Control totals as printed: name, figure.
    pub totals: Vec<(String, String)>,
    /// Who hands it over.
    pub sender: String,
    /// Sample data.
    pub sample: bool,
}

/// The slip as PDF/A-2b, A5 portrait.
pub fn slip_pdf(paper: &SlipPaper) -> Result<Vec<u8>, PaperFault> {
    world::pdf(&job(paper)?)
}

/// The slip as one SVG.
pub fn slip_pages(paper: &SlipPaper) -> Result<Vec<String>, PaperFault> {
    world::pages(&job(paper)?)
}

fn job(paper: &SlipPaper) -> Result<Job, PaperFault> {
    let identity = format!(
        "SCD1 {} {} L{} {}",
        paper.centre_id, paper.quarter, paper.revision, paper.ma_so_lieu
    );
    let digits: String = paper.digits.chars().filter(|c| !c.is_whitespace()).collect();
    let totals: Vec<Json> =
        paper.totals.iter().map(|(name, figure)| json!([name, figure])).collect();
    Ok(Job {
        template: Template::Slip,
        data: json!({
            "centre_id": paper.centre_id,
            "centre": paper.centre,
            "office": paper.office,
            "quarter": {"roman": paper.quarter.roman(), "year": paper.quarter.year().to_string()},
            "revision": paper.revision.to_string(),
            "place": paper.place,
            "date": marks::day_in_words(paper.sealed_on),
            "file_name": paper.file_name,
            "bundle": marks::grouped(&paper.ma_goi, 8, " "),
            "code": marks::grouped(&paper.ma_so_lieu, 4, "-"),
            "digits": marks::grouped(&digits, 5, " "),
            "totals": totals,
            "sender": paper.sender,
            "sample": paper.sample,
        }),
        qr: Some(marks::qr(&identity)?),
        ident: format!("SCD1 slip {}", paper.ma_goi),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn a_slip_prints_the_codes_in_groups_on_one_page() {
        let paper = SlipPaper {
            centre_id: "06874-2008".into(),
            place: "Đông Tiến".into(),
            centre: "Trung tâm học tập cộng đồng xã Đông Tiến".into(),
            office: "Phòng Văn hóa – Xã hội xã Đông Tiến".into(),
            quarter: "2026-Q3".parse().unwrap(),
            revision: 0,
            sealed_on: sample::day("2026-10-02"),
            file_name: "BC_06874-2008_2026-Q3_L0_00001_0123abcd.goi.zip".into(),
            ma_goi: "0123456789abcdef".repeat(4),
            ma_so_lieu: "K7Q29F4M".into(),
            digits: "92747 82328 56607 14630 27696 49223".into(),
            totals: vec![
                ("Số chứng từ".into(), "40".into()),
                ("Tổng thu".into(), "16.075.644 đ".into()),
            ],
            sender: "Nguyễn Thị Hường".into(),
            sample: false,
        };
        let text = sample::read(&slip_pdf(&paper).unwrap(), "slip");
        for expected in [
            "PHIẾU GỬI",
            "01234567 89abcdef",
            "K7Q2-9F4M",
            "92747 82328 56607",
            "16.075.644 đ",
            "BC_06874-2008_2026-Q3_L0_00001_0123abcd.goi.zip",
        ] {
            assert!(text.contains(expected), "{expected} in {text}");
        }
        assert_eq!(slip_pages(&paper).unwrap().len(), 1);
    }
}
