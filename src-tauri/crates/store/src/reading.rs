//! Reading the book: the same questions whether an act is open or not.

use crate::any::{AnyKind, AnyRecord};
use crate::column::{field, whole};
use crate::drafts::Draft;
use crate::error::StoreError;
use crate::journal::{self, ActLine};
use crate::query::first;
use crate::sums::{self, SourceSum};
use crate::{records, row, settings};
use centre::allotted::CodeSums;
use centre::covering::{DayChange, Holdings};
use centre::{
    Activity, Allotment, AllowanceAdjustment, AllowancePayment, AllowanceSheet, AttachedTo,
    Attachment, BookClosing, CashCount, Collaborator, CommitteeDecision, CommitteeMeeting, Concern,
    Explanation, Facility, FacilityMovement, Gift, HandIn, HandingOver, OwnDecision, Person, Plan,
    Post, PostSalary, Profile, ProfileFact, QuarterState, Record, RecordKind, SealedReport,
    Secondment, Series, Source, SpeakerPayment, Training, Voucher,
};
use letters::Role;
use norms::{Day, Month, Quarter};
use rusqlite::{Connection, named_params};

/// A view of the book, inside an act or outside one.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'a> {
    pub(crate) conn: &'a Connection,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(conn: &'a Connection) -> Reading<'a> {
        Reading { conn }
    }

    /// Whose book it is; none before its first run is done.
    pub fn role(self) -> Result<Option<Role>, StoreError> {
        match self.setting("role")? {
            None => Ok(None),
            Some(code) => {
                Role::from_code(&code).map(Some).ok_or_else(|| StoreError::damaged("settings.role"))
            }
        }
    }
    /// A setting by name.
    pub fn setting(self, name: &str) -> Result<Option<String>, StoreError> {
        settings::get(self.conn, name)
    }
    /// All kept drafts, oldest first.
    pub fn drafts(self) -> Result<Vec<Draft>, StoreError> {
        row::list::<Draft>(self.conn)
    }
    /// One record, whole.
    pub fn record(self, kind: RecordKind, key: &str) -> Result<Option<Record>, StoreError> {
        Ok(match records::fetch(self.conn, AnyKind::Centre(kind), key)? {
            Some(AnyRecord::Centre(record)) => Some(record),
            _ => None,
        })
    }
    /// The centre; none before its first run.
    pub fn profile(self) -> Result<Option<Profile>, StoreError> {
        Ok(row::list::<Profile>(self.conn)?.into_iter().next())
    }
    /// What changed of the centre, by kind and day.
    pub fn profile_facts(self) -> Result<Vec<ProfileFact>, StoreError> {
        row::list::<ProfileFact>(self.conn)
    }
    /// The salaries of posts from their days on.
    pub fn post_salaries(self) -> Result<Vec<PostSalary>, StoreError> {
        row::list::<PostSalary>(self.conn)
    }
    /// Everyone.
    pub fn people(self) -> Result<Vec<Person>, StoreError> {
        row::list::<Person>(self.conn)
    }
    /// One person.
    pub fn person(self, id: &str) -> Result<Option<Person>, StoreError> {
        row::get::<Person>(self.conn, id)
    }
    /// Every post, by first day.
    pub fn posts(self) -> Result<Vec<Post>, StoreError> {
        row::list::<Post>(self.conn)
    }
    /// One post.
    pub fn post(self, id: &str) -> Result<Option<Post>, StoreError> {
        row::get::<Post>(self.conn, id)
    }
    /// Everybody ever sent to the centre, by first day.
    pub fn secondments(self) -> Result<Vec<Secondment>, StoreError> {
        row::list::<Secondment>(self.conn)
    }
    /// Every course, by first day.
    pub fn trainings(self) -> Result<Vec<Training>, StoreError> {
        row::list::<Training>(self.conn)
    }
    /// Everybody who ever taught without a post.
    pub fn collaborators(self) -> Result<Vec<Collaborator>, StoreError> {
        row::list::<Collaborator>(self.conn)
    }
    /// One of them.
    pub fn collaborator(self, id: &str) -> Result<Option<Collaborator>, StoreError> {
        row::get::<Collaborator>(self.conn, id)
    }
    /// What of vouchers was paid to whom of them.
    pub fn speaker_payments(self) -> Result<Vec<SpeakerPayment>, StoreError> {
        row::list::<SpeakerPayment>(self.conn)
    }
    /// Every decision on the steering committee, by first day.
    pub fn committee_decisions(self) -> Result<Vec<CommitteeDecision>, StoreError> {
        row::list::<CommitteeDecision>(self.conn)
    }
    /// Every meeting of it, by day.
    pub fn committee_meetings(self) -> Result<Vec<CommitteeMeeting>, StoreError> {
        row::list::<CommitteeMeeting>(self.conn)
    }
    /// Every facility.
    pub fn facilities(self) -> Result<Vec<Facility>, StoreError> {
        row::list::<Facility>(self.conn)
    }
    /// Every movement of facilities, by day.
    pub fn facility_movements(self) -> Result<Vec<FacilityMovement>, StoreError> {
        row::list::<FacilityMovement>(self.conn)
    }
    /// The movements of one facility, by day.
    pub fn movements_of(self, facility_id: &str) -> Result<Vec<FacilityMovement>, StoreError> {
        row::with::<FacilityMovement>(self.conn, "facility_id", facility_id)
    }
    /// Activities by first day.
    pub fn activities(self, from: Day, to: Day) -> Result<Vec<Activity>, StoreError> {
        row::from_to::<Activity>(self.conn, "held_on", [from, to])
    }
    /// Difficulties and requests of a quarter, in their order.
    pub fn concerns(self, quarter: Quarter) -> Result<Vec<Concern>, StoreError> {
        row::with::<Concern>(self.conn, "quarter", &quarter.to_string())
    }
    /// What was given in those days, oldest first.
    pub fn gifts(self, from: Day, to: Day) -> Result<Vec<Gift>, StoreError> {
        row::from_to::<Gift>(self.conn, "received_on", [from, to])
    }
    /// Every plan, by its first day, longer ones first.
    pub fn plans(self) -> Result<Vec<Plan>, StoreError> {
        row::list::<Plan>(self.conn)
    }
    /// Every file that lies with a record, by the day it was put there.
    pub fn attachments(self) -> Result<Vec<Attachment>, StoreError> {
        row::list::<Attachment>(self.conn)
    }
    /// The files of one record.
    pub fn attachments_of(self, of: AttachedTo, key: &str) -> Result<Vec<Attachment>, StoreError> {
        // A key is of one record in almost every case: what else has it is few.
        let mut found = row::with::<Attachment>(self.conn, "of_key", key)?;
        found.retain(|one| one.of_kind == of);
        Ok(found)
    }
    /// Every file that ever lay with a record, as the journal knows it, oldest first.
    pub fn attachments_ever(self) -> Result<Vec<Attachment>, StoreError> {
        let changes = journal::of_kind(self.conn, RecordKind::Attachment)?.into_iter();
        let images = changes.flat_map(|change| [change.before, change.after]).flatten();
        let file = |record| match record {
            AnyRecord::Centre(Record::Attachment(one)) => Some(one),
            _ => None,
        };
        Ok(images.filter_map(file).collect())
    }
    /// Every source, by code.
    pub fn sources(self) -> Result<Vec<Source>, StoreError> {
        row::list::<Source>(self.conn)
    }
    /// One source.
    pub fn source(self, id: &str) -> Result<Option<Source>, StoreError> {
        row::get::<Source>(self.conn, id)
    }
    /// Vouchers dated in those days, by day, series and number.
    pub fn vouchers(self, from: Day, to: Day) -> Result<Vec<Voucher>, StoreError> {
        row::from_to::<Voucher>(self.conn, "day", [from, to])
    }
    /// One voucher.
    pub fn voucher(self, id: &str) -> Result<Option<Voucher>, StoreError> {
        row::get::<Voucher>(self.conn, id)
    }
    /// The voucher that reverses this one.
    pub fn reversal_of(self, id: &str) -> Result<Option<Voucher>, StoreError> {
        let params = named_params! { ":voucher_id": id };
        let sql = include_str!("questions/reversal_of.sql");
        Ok(row::select::<Voucher>(self.conn, sql, params)?.into_iter().next())
    }
    /// The newest number of a series in a year; 0 when there is none.
    pub fn last_ordinal(self, series: Series, year: u32) -> Result<u32, StoreError> {
        let params = named_params! { ":series": series.code(), ":year": year };
        let sql = include_str!("questions/last_ordinal.sql");
        Ok(first(self.conn, sql, params, |row| whole(row, "ordinal"))?.unwrap_or_default())
    }
    /// The newest vouchers whose payee or reason may be used again.
    pub fn recent_vouchers(self, limit: u32) -> Result<Vec<Voucher>, StoreError> {
        let params = named_params! { ":limit": limit };
        row::select::<Voucher>(self.conn, include_str!("questions/recent_vouchers.sql"), params)
    }
    /// The last day any voucher is dated.
    pub fn last_voucher_day(self) -> Result<Option<Day>, StoreError> {
        let sql = include_str!("questions/last_voucher_day.sql");
        Ok(first(self.conn, sql, [], |row| field::<Option<Day>>(row, "day"))?.flatten())
    }
    /// Changes of cash and account before a day, opening amounts not included.
    pub fn change_before(self, day: Day) -> Result<Holdings, StoreError> {
        sums::before(self.conn, day)
    }
    /// Net changes of cash and account for each day from that day on.
    pub fn daily_changes(self, from: Day) -> Result<Vec<DayChange>, StoreError> {
        sums::daily(self.conn, from)
    }
    /// Receipts and payments of each source over some days.
    pub fn source_sums(self, from: Day, to: Day) -> Result<Vec<SourceSum>, StoreError> {
        sums::by_source(self.conn, from, to)
    }
    /// What each source received and spent under each code in a budget year, over some days.
    pub fn code_sums(self, year: u32, from: Day, to: Day) -> Result<Vec<CodeSums>, StoreError> {
        sums::by_code(self.conn, year, from, to)
    }
    /// Every line of decisions on what may be spent, by budget year and day.
    pub fn allotments(self) -> Result<Vec<Allotment>, StoreError> {
        row::list::<Allotment>(self.conn)
    }
    /// The settled sheet of a month.
    pub fn allowance_sheet(self, month: Month) -> Result<Option<AllowanceSheet>, StoreError> {
        row::get::<AllowanceSheet>(self.conn, &month.to_string())
    }
    /// Every settled sheet, by month.
    pub fn allowance_sheets(self) -> Result<Vec<AllowanceSheet>, StoreError> {
        row::list::<AllowanceSheet>(self.conn)
    }
    /// Every payment of allowances.
    pub fn allowance_payments(self) -> Result<Vec<AllowancePayment>, StoreError> {
        row::list::<AllowancePayment>(self.conn)
    }
    /// What was learnt of allowances later, by day.
    pub fn allowance_adjustments(self) -> Result<Vec<AllowanceAdjustment>, StoreError> {
        row::list::<AllowanceAdjustment>(self.conn)
    }
    /// The vouchers that pay allowances or bring them back, void ones too.
    pub fn paying_vouchers(self) -> Result<Vec<Voucher>, StoreError> {
        row::select::<Voucher>(self.conn, include_str!("questions/paying_vouchers.sql"), [])
    }
    /// The vouchers that begin or settle what is open, void ones too.
    pub fn advancing_vouchers(self) -> Result<Vec<Voucher>, StoreError> {
        let sql = include_str!("questions/advancing_vouchers.sql");
        row::select::<Voucher>(self.conn, sql, [])
    }
    /// One voucher and what settles what it began, void ones too.
    pub fn vouchers_of_advance(self, id: &str) -> Result<Vec<Voucher>, StoreError> {
        let params = named_params! { ":voucher_id": id };
        let sql = include_str!("questions/vouchers_of_advance.sql");
        row::select::<Voucher>(self.conn, sql, params)
    }
    /// Decisions on allowances the centre entered itself, by first day.
    pub fn own_decisions(self) -> Result<Vec<OwnDecision>, StoreError> {
        row::list::<OwnDecision>(self.conn)
    }
    /// Cash counts of those days.
    pub fn cash_counts(self, from: Day, to: Day) -> Result<Vec<CashCount>, StoreError> {
        row::from_to::<CashCount>(self.conn, "counted_on", [from, to])
    }
    /// The cash count of a day.
    pub fn cash_count(self, day: Day) -> Result<Option<CashCount>, StoreError> {
        row::get::<CashCount>(self.conn, &day.to_string())
    }
    /// Explanations given in a quarter.
    pub fn explanations(self, quarter: Quarter) -> Result<Vec<Explanation>, StoreError> {
        row::with::<Explanation>(self.conn, "quarter", &quarter.to_string())
    }
    /// Where a quarter stands; none before anything was said about it.
    pub fn quarter(self, quarter: Quarter) -> Result<Option<QuarterState>, StoreError> {
        row::get::<QuarterState>(self.conn, &quarter.to_string())
    }
    /// Every quarter about which something was said.
    pub fn quarters(self) -> Result<Vec<QuarterState>, StoreError> {
        row::list::<QuarterState>(self.conn)
    }
    /// Every month and budget year that was closed by an act of its own, and what became of that.
    pub fn closings(self) -> Result<Vec<BookClosing>, StoreError> {
        row::list::<BookClosing>(self.conn)
    }
    /// Every hand-over between two holders of a post, by day.
    pub fn handings_over(self) -> Result<Vec<HandingOver>, StoreError> {
        row::list::<HandingOver>(self.conn)
    }
    /// Every sealed report, by sequence.
    pub fn sealed_reports(self) -> Result<Vec<SealedReport>, StoreError> {
        row::list::<SealedReport>(self.conn)
    }
    /// How sealed reports left the house.
    pub fn hand_ins(self) -> Result<Vec<HandIn>, StoreError> {
        row::list::<HandIn>(self.conn)
    }
    /// The newest acts first.
    pub fn acts(self, limit: u32) -> Result<Vec<ActLine>, StoreError> {
        journal::newest(self.conn, limit)
    }
    /// The acts that touched a record, newest first.
    pub fn acts_of(self, kind: RecordKind, key: &str) -> Result<Vec<ActLine>, StoreError> {
        journal::of_record(self.conn, kind, key)
    }
    /// How many acts there are.
    pub fn act_count(self) -> Result<u64, StoreError> {
        journal::total(self.conn)
    }
}
