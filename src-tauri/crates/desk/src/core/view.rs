//! The view: what a question sees. One state of the book, the law of that book, the moment.
//!
//! *Invariant:* a view cannot write. What it reads is one snapshot, however many questions it asks.

use crate::core::codes::Code;
use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::moment::{Doubted, Kept, Moment, Places};
use crate::core::talk::OfficeProfile;
use crate::core::world::Now;
use centre::allowances::Centre;
use centre::laws::{Laws, own_there};
use centre::{Profile, ProfileFact};
use letters::Report;
use norms::draft::OwnDecision;
use norms::{Day, Norms, Quarter};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::{Reading, Role, Snapshot};

/// A snapshot of the book with what stands around it, held while it is looked at.
pub(crate) struct Looking<'a> {
    /// The book as it stands, or why there is none to be looked at: some questions need none.
    snapshot: Result<Snapshot<'a>, DeskError>,
    moment: Moment<'a>,
}

impl Looking<'_> {
    pub(crate) fn view(&self) -> View<'_> {
        View { reading: self.snapshot.as_ref().map(Snapshot::read), moment: &self.moment }
    }
}

/// What a question sees. Handed on as it is: a copy sees the same.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    reading: Result<Reading<'a>, &'a DeskError>,
    moment: &'a Moment<'a>,
}

impl<'a> View<'a> {
    /// The view of a book that is read within an act.
    pub(crate) fn within(reading: Reading<'a>, moment: &'a Moment<'a>) -> View<'a> {
        View { reading: Ok(reading), moment }
    }

    /// Reads the book; refused where there is none.
    pub(crate) fn read(self) -> Result<Reading<'a>, DeskError> {
        self.reading.map_err(Clone::clone)
    }

    pub(crate) fn now(self) -> &'a Now {
        &self.moment.now
    }

    /// Why the day one goes by is in doubt.
    pub(crate) fn doubt(self) -> Option<&'a Doubted> {
        self.moment.doubt.as_ref()
    }

    /// Names of the acts that can be taken back.
    pub(crate) fn undone(self) -> &'static [&'static str] {
        self.moment.undone
    }

    /// Is this the desk of a demonstration?
    pub(crate) fn is_demo(self) -> bool {
        self.moment.is_demo
    }

    /// The program's data folder.
    pub(crate) fn home(self) -> &'a Path {
        &self.moment.places.home
    }

    /// Where a folder of the program's own is, or would be.
    pub(crate) fn own_place(self, name: &str) -> PathBuf {
        self.home().join(name)
    }

    pub(crate) fn places(self) -> &'a Places {
        self.moment.places
    }

    /// What was made for one question and serves the next.
    pub(crate) fn kept(self) -> &'a Kept {
        self.moment.kept
    }

    /// The centre of the book as it is today.
    pub(crate) fn profile(self) -> Result<Profile, DeskError> {
        Ok(self.own()?.on(self.now().today))
    }

    /// The centre of the book, by day.
    pub(crate) fn own(self) -> Result<Own, DeskError> {
        let read = self.read()?;
        if read.role()? == Some(Role::Office) {
            return Err(DeskError::new(Code::NotACentre));
        }
        Own::of(read)
    }

    /// The office whose book it is; none for a centre's.
    pub(crate) fn maybe_office(self) -> Result<Option<OfficeProfile>, DeskError> {
        let read = self.read()?;
        if read.role()? != Some(Role::Office) {
            return Ok(None);
        }
        Ok(Some(OfficeProfile {
            office_id: read.setting("office_id")?.unwrap_or_default().into(),
            name: read.setting("office_name")?.unwrap_or_default(),
        }))
    }

    /// The office whose book it is; refused for a centre's.
    pub(crate) fn office(self) -> Result<OfficeProfile, DeskError> {
        self.maybe_office()?.ok_or_else(|| DeskError::new(Code::NotAnOffice))
    }

    /// Is the book sample data?
    pub(crate) fn is_sample(self) -> Result<bool, DeskError> {
        Ok(self.read()?.setting("is_sample")?.as_deref() == Some("1"))
    }

    /// The laws of the book. Where no book was made yet, the shipped law alone.
    pub(crate) fn laws(self) -> Result<Arc<Laws>, DeskError> {
        let read = match self.reading {
            Ok(read) => read,
            Err(error) if error.code == Code::BookMissing => return Ok(Arc::default()),
            Err(error) => return Err(error.clone()),
        };
        // Another window may have taken a pack in: one short question tells.
        let newest = read.newest_law_pack()?;
        let mut kept = self.moment.kept.laws.borrow_mut();
        if let Some(laws) = kept.as_ref().filter(|laws| laws.came_last() == newest.as_ref()) {
            return Ok(Arc::clone(laws));
        }
        let laws = Arc::new(Laws::new(read.law_packs()?));
        *kept = Some(Arc::clone(&laws));
        Ok(laws)
    }

    /// The newest law of the book, with what the centre entered itself.
    pub(crate) fn norms(self) -> Result<Arc<Norms>, DeskError> {
        Ok(self.laws()?.newest_with(&self.own_decisions()?)?)
    }

    /// The law by which reports of a quarter are made, with what the centre entered itself.
    pub(crate) fn law_of(self, quarter: Quarter) -> Result<Arc<Norms>, DeskError> {
        let (laws, own) = (self.laws()?, self.own_decisions()?);
        if own.is_empty() {
            return Ok(laws.of(quarter)?);
        }
        let (law, profile) = (laws.of(quarter)?, self.own()?.on(quarter.last()));
        Ok(laws.of_with(quarter, &own_there(&law, quarter, profile.seat(), own))?)
    }

    /// The law a bundle's report is judged by: that of its quarter, with the decisions it says its centre
    /// entered.
    pub(crate) fn law_for(
        self,
        quarter: Quarter,
        report: &Report,
    ) -> Result<Arc<Norms>, DeskError> {
        Ok(self.laws()?.of_report(quarter, report)?)
    }

    /// The decisions on allowances the centre of the book entered itself; an office enters none.
    fn own_decisions(self) -> Result<Vec<OwnDecision>, DeskError> {
        let own = match self.reading {
            Ok(read) => read.own_decisions()?,
            Err(_) => return Ok(Vec::new()),
        };
        Ok(own.iter().map(centre::OwnDecision::stands).collect())
    }
}

/// The centre of the book, by day: As it was founded, with what changed since.
pub(crate) struct Own {
    founded: Profile,
    facts: Vec<ProfileFact>,
}

impl Own {
    /// None before its first run, and in the book of an office.
    pub(crate) fn maybe(read: Reading<'_>) -> Result<Option<Own>, DeskError> {
        let Some(founded) = read.profile()? else { return Ok(None) };
        Ok(Some(Own { founded, facts: read.profile_facts()? }))
    }

    pub(crate) fn of(read: Reading<'_>) -> Result<Own, DeskError> {
        Own::maybe(read)?.ok_or_else(|| DeskError::new(Code::NoBookYet))
    }

    /// As it was founded.
    pub(crate) fn founded(&self) -> &Profile {
        &self.founded
    }

    pub(crate) fn facts(&self) -> &[ProfileFact] {
        &self.facts
    }

    /// The centre on a day.
    pub(crate) fn on(&self, day: Day) -> Profile {
        self.founded.on(&self.facts, day)
    }

    /// The centre as it stood in the months before its book: what was said of its first day held then too, also where
    /// it was said later, for nobody wrote down otherwise.
    pub(crate) fn before_book(&self) -> Own {
        Own { founded: self.on(self.founded.first_on), facts: self.facts.clone() }
    }

    pub(crate) fn centre(&self) -> Centre<'_> {
        Centre { profile: &self.founded, facts: &self.facts }
    }
}

impl Desk {
    /// Looks at the book as it stands now.
    pub(crate) fn look(&mut self) -> Looking<'_> {
        let opened = self.book().map(|_| ());
        let now = self.reckon();
        let (book, moment) = self.parts(now);
        let snapshot = match (opened, book) {
            (Ok(()), Some(book)) => book.snapshot().map_err(DeskError::from),
            (Err(error), _) => Err(error),
            (Ok(()), None) => Err(DeskError::new(Code::BookMissing)),
        };
        Looking { snapshot, moment }
    }

    /// Asks: one snapshot for the whole of the work, which cannot write.
    pub(crate) fn ask<T>(
        &mut self,
        work: impl FnOnce(View<'_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        work(self.look().view())
    }
}
