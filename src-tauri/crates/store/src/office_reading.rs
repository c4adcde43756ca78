//! Reading an office's part of the book, and what came back to a centre.

use crate::column::text;
use crate::error::StoreError;
use crate::layers::{self, ClassSum, PaidElsewhere};
use crate::query::first;
use crate::reading::Reading;
use crate::{arrivals, row};
use centre::{LawChange, LawPack, PinnedOffice, ReceivedReceipt};
use letters::{BundleId, CentreId, PackId, ReceiptId, Report, Table};
use norms::{Day, Quarter};
use office::{
    Arrival, Card, Confirmation, Contact, Course, CourseId, ExplanationRead, IssuedReceipt, Member,
    OpenFinding, PaperSeen, ReceiptCopy, Review, SealOnRegister, Stood, TakenOut,
};
use rusqlite::named_params;

impl Reading<'_> {
    /// One bundle taken in.
    pub fn arrival(self, bundle_id: &BundleId) -> Result<Option<Arrival>, StoreError> {
        row::get::<Arrival>(self.conn, bundle_id)
    }
    /// Every bundle of a quarter.
    pub fn arrivals(self, quarter: Quarter) -> Result<Vec<Arrival>, StoreError> {
        arrivals::of_quarter(self.conn, quarter)
    }
    /// Every bundle of a centre, by quarter and place in its line.
    pub fn arrivals_of(self, centre_id: &CentreId) -> Result<Vec<Arrival>, StoreError> {
        arrivals::of_centre(self.conn, centre_id)
    }
    /// Bundles whose tables have these eight letters.
    pub fn arrivals_of_code(self, ma_so_lieu: &str) -> Result<Vec<Arrival>, StoreError> {
        arrivals::of_code(self.conn, ma_so_lieu)
    }
    /// Quarters of which anything is held, newest first.
    pub fn quarters_held(self) -> Result<Vec<Quarter>, StoreError> {
        arrivals::quarters(self.conn)
    }
    /// Standings of a quarter's bundles.
    pub fn standings(self, quarter: Quarter) -> Result<Vec<Stood>, StoreError> {
        layers::standings(self.conn, quarter)
    }
    /// Standings of a centre's bundles.
    pub fn standings_of(self, centre_id: &CentreId) -> Result<Vec<Stood>, StoreError> {
        layers::standings_of_centre(self.conn, centre_id)
    }
    /// What stands open in a quarter, with the bundle it is about.
    pub fn open_findings(
        self,
        quarter: Quarter,
    ) -> Result<Vec<(BundleId, OpenFinding)>, StoreError> {
        layers::findings(self.conn, quarter)
    }
    /// What stands open about one bundle.
    pub fn open_findings_of(self, bundle_id: &BundleId) -> Result<Vec<OpenFinding>, StoreError> {
        layers::findings_of(self.conn, bundle_id)
    }
    /// The report of a bundle, from its layer.
    pub fn layer(self, bundle_id: &BundleId) -> Result<Report, StoreError> {
        layers::report(self.conn, bundle_id)
    }
    /// Rows of one table of a bundle from an offset on.
    pub fn layer_rows(
        self,
        bundle_id: &BundleId,
        table: &str,
        offset: u32,
        limit: u32,
    ) -> Result<Table, StoreError> {
        layers::rows(self.conn, bundle_id, table, offset, limit)
    }
    /// How many rows each table of a bundle has.
    pub fn layer_counts(self, bundle_id: &BundleId) -> Result<Vec<(String, u32)>, StoreError> {
        layers::counts(self.conn, bundle_id)
    }
    /// People a bundle pays whom another centre pays for the same month.
    pub fn paid_elsewhere(self, bundle_id: &BundleId) -> Result<Vec<PaidElsewhere>, StoreError> {
        layers::paid_elsewhere(self.conn, bundle_id)
    }
    /// The funding classes of every counted bundle of a quarter, by class.
    pub fn class_sums(self, quarter: Quarter) -> Result<Vec<ClassSum>, StoreError> {
        layers::class_sums(self.conn, quarter)
    }
    /// Every pack of law taken in or issued, in the order they came.
    pub fn law_packs(self) -> Result<Vec<LawPack>, StoreError> {
        row::list::<LawPack>(self.conn)
    }
    /// Mã gói of the pack of law that came in last.
    pub fn newest_law_pack(self) -> Result<Option<PackId>, StoreError> {
        let sql = include_str!("questions/newest_law_pack.sql");
        first(self.conn, sql, [], |row| Ok(text(row, "pack_id")?.into()))
    }
    /// Files of law changed and not issued yet, by path.
    pub fn law_changes(self) -> Result<Vec<LawChange>, StoreError> {
        row::list::<LawChange>(self.conn)
    }
    /// Every centre whose seal is known.
    pub fn members(self) -> Result<Vec<Member>, StoreError> {
        row::list::<Member>(self.conn)
    }
    /// One of them.
    pub fn member(self, centre_id: &CentreId) -> Result<Option<Member>, StoreError> {
        row::get::<Member>(self.conn, centre_id)
    }
    /// The seal of that public key (hex), when it is in the register.
    pub fn seal(self, public_key: &str) -> Result<Option<SealOnRegister>, StoreError> {
        row::get::<SealOnRegister>(self.conn, public_key)
    }
    /// Every seal in the register.
    pub fn seals(self) -> Result<Vec<SealOnRegister>, StoreError> {
        row::list::<SealOnRegister>(self.conn)
    }
    /// Whom to call, everywhere.
    pub fn contacts(self) -> Result<Vec<Contact>, StoreError> {
        row::list::<Contact>(self.conn)
    }
    /// Whom to call in one unit.
    pub fn contact(self, code: &str, from: Day) -> Result<Option<Contact>, StoreError> {
        row::get::<Contact>(self.conn, &format!("{code}/{from}"))
    }
    /// Cards typed before a stick came.
    pub fn cards(self) -> Result<Vec<Card>, StoreError> {
        row::list::<Card>(self.conn)
    }
    /// That of one unit.
    pub fn card(self, code: &str, from: Day) -> Result<Option<Card>, StoreError> {
        row::get::<Card>(self.conn, &format!("{code}/{from}"))
    }
    /// Every course the office means to hold.
    pub fn courses(self) -> Result<Vec<Course>, StoreError> {
        row::list::<Course>(self.conn)
    }
    /// One of them.
    pub fn course(self, course_id: &CourseId) -> Result<Option<Course>, StoreError> {
        row::get::<Course>(self.conn, course_id.as_str())
    }
    /// What persons vouched for about a centre.
    pub fn confirmations(self, centre_id: &CentreId) -> Result<Vec<Confirmation>, StoreError> {
        row::with::<Confirmation>(self.conn, "centre_id", centre_id.as_str())
    }
    /// The decision on a bundle.
    pub fn review(self, bundle_id: &BundleId) -> Result<Option<Review>, StoreError> {
        row::get::<Review>(self.conn, bundle_id)
    }
    /// Every decision of a quarter.
    pub fn reviews(self, quarter: Quarter) -> Result<Vec<Review>, StoreError> {
        let params = named_params! { ":quarter": quarter.to_string() };
        row::select::<Review>(self.conn, include_str!("questions/reviews_of_quarter.sql"), params)
    }
    /// Explanations of a quarter's bundles that a person here read.
    pub fn explanations_read(self, quarter: Quarter) -> Result<Vec<ExplanationRead>, StoreError> {
        let params = named_params! { ":quarter": quarter.to_string() };
        let sql = include_str!("questions/explanations_of_quarter.sql");
        row::select::<ExplanationRead>(self.conn, sql, params)
    }
    /// Those of every quarter.
    pub fn every_explanation_read(self) -> Result<Vec<ExplanationRead>, StoreError> {
        row::list::<ExplanationRead>(self.conn)
    }
    /// Those of one bundle.
    pub fn explanations_read_of(self, id: &BundleId) -> Result<Vec<ExplanationRead>, StoreError> {
        row::with::<ExplanationRead>(self.conn, "bundle_id", id.as_str())
    }
    /// Papers that lie in the office, of a quarter.
    pub fn papers_seen(self, quarter: Quarter) -> Result<Vec<PaperSeen>, StoreError> {
        let params = named_params! { ":quarter": quarter.to_string() };
        row::select::<PaperSeen>(self.conn, include_str!("questions/papers_of_quarter.sql"), params)
    }
    /// One receipt that was signed.
    pub fn issued_receipt(
        self,
        receipt_id: &ReceiptId,
    ) -> Result<Option<IssuedReceipt>, StoreError> {
        row::get::<IssuedReceipt>(self.conn, receipt_id)
    }
    /// Receipts signed for a quarter.
    pub fn issued_receipts(self, quarter: Quarter) -> Result<Vec<IssuedReceipt>, StoreError> {
        row::with::<IssuedReceipt>(self.conn, "quarter", &quarter.to_string())
    }
    /// Receipts signed in a year, whatever quarter they are of.
    pub fn receipts_of_year(self, year: i32) -> Result<Vec<IssuedReceipt>, StoreError> {
        let params = named_params! { ":year": format!("{year:04}") };
        row::select::<IssuedReceipt>(
            self.conn,
            include_str!("questions/receipts_of_year.sql"),
            params,
        )
    }
    /// Receipts that answer a bundle, the newest word last.
    pub fn receipts_of(self, bundle_id: &BundleId) -> Result<Vec<IssuedReceipt>, StoreError> {
        let params = named_params! { ":bundle_id": bundle_id.as_str() };
        row::select::<IssuedReceipt>(
            self.conn,
            include_str!("questions/receipts_of_bundle.sql"),
            params,
        )
    }
    /// Receipts signed for a quarter that were copied to a stick.
    pub fn receipt_copies(self, quarter: Quarter) -> Result<Vec<ReceiptCopy>, StoreError> {
        let params = named_params! { ":quarter": quarter.to_string() };
        row::select::<ReceiptCopy>(
            self.conn,
            include_str!("questions/copies_of_quarter.sql"),
            params,
        )
    }
    /// When a receipt was copied to a stick.
    pub fn receipt_copy(self, id: &ReceiptId) -> Result<Option<ReceiptCopy>, StoreError> {
        row::get::<ReceiptCopy>(self.conn, id)
    }
    /// Bundles of a centre that were taken out.
    pub fn taken_out_of(self, centre_id: &CentreId) -> Result<Vec<TakenOut>, StoreError> {
        row::with::<TakenOut>(self.conn, "centre_id", centre_id.as_str())
    }
    /// The seals of offices this centre compared.
    pub fn pinned_offices(self) -> Result<Vec<PinnedOffice>, StoreError> {
        row::list::<PinnedOffice>(self.conn)
    }
    /// Receipts this centre got for a quarter.
    pub fn received_receipts(self, quarter: Quarter) -> Result<Vec<ReceivedReceipt>, StoreError> {
        row::with::<ReceivedReceipt>(self.conn, "quarter", &quarter.to_string())
    }
    /// One receipt this centre got.
    pub fn received_receipt(self, id: &str) -> Result<Option<ReceivedReceipt>, StoreError> {
        row::get::<ReceivedReceipt>(self.conn, id)
    }
    /// Mã gói of the receipt taken in last.
    pub fn newest_receipt(self) -> Result<Option<String>, StoreError> {
        first(self.conn, include_str!("questions/newest_receipt.sql"), [], |row| {
            text(row, "receipt_id")
        })
    }
}
