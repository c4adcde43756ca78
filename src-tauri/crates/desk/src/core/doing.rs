//! An act of a person: one transaction that ends with its journal line. There is no second way to
//! write.

use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::moment::{DOUBT, FLOOR, Moment, floor};
use crate::core::view::View;
use crate::core::world::{Now, World, sixteen};
use centre::{ActId, AttachedTo, RecordKind};
use norms::{Day, clock};
use seal::info::Clock;
use store::{Act, AnyKind, Reading};

/// What an act works with: the open transaction, the moment, and chance for ids.
pub(crate) struct Doing<'a> {
    pub(crate) act: Act<'a>,
    moment: Moment<'a>,
    world: &'a mut dyn World,
    /// Drawn before any id of what the act makes.
    act_id: Option<ActId>,
    /// The floor another clock raised beyond this PC's own day.
    heard: Option<Day>,
}

impl Doing<'_> {
    /// A new id. Chance is drawn for the act first, so that what an act makes does not depend on
    /// when its own line is named.
    pub(crate) fn id<T>(&mut self, from_random: fn([u8; 16]) -> T) -> T {
        self.act_id();
        from_random(sixteen(self.world))
    }

    /// Chance beside a personal value, so that its hash in the journal tells nobody what it was.
    pub(crate) fn salt(&mut self) -> [u8; 16] {
        self.act_id();
        sixteen(self.world)
    }

    fn act_id(&mut self) -> ActId {
        let world = &mut *self.world;
        self.act_id.get_or_insert_with(|| ActId::from_random(sixteen(world))).clone()
    }

    /// Reads the book as this act has left it so far.
    pub(crate) fn read(&self) -> Reading<'_> {
        self.act.read()
    }

    /// The same as a question sees it.
    pub(crate) fn view(&self) -> View<'_> {
        View::within(self.act.read(), &self.moment)
    }

    pub(crate) fn now(&self) -> &Now {
        self.view().now()
    }

    /// Ends the act with its journal line; one that found nothing to do writes none.
    fn finish<T>(mut self, name: &str, done: Done<T>) -> Result<T, DeskError> {
        if let Some(subject) = done.subject {
            self.let_files_go()?;
            let act_id = self.act_id();
            let at = self.now().instant.clone();
            self.view().kept().pages.take();
            self.leave_day()?;
            self.act.commit(&act_id, &at, name, &subject, done.undoes.as_ref())?;
        }
        Ok(done.reply)
    }
}

impl Doing<'_> {
    /// A record that went takes along the files that lay with it, in the same act, so that taking it back
    /// brings them back too. Their bytes stay where they lie.
    fn let_files_go(&mut self) -> Result<(), DeskError> {
        let gone = self.act.changes().iter().filter(|change| change.after.is_none());
        let gone: Vec<(AttachedTo, String)> = gone
            .filter_map(|change| match change.kind {
                AnyKind::Centre(kind) => Some((AttachedTo::of(kind)?, change.key.clone())),
                _ => None,
            })
            .collect();
        for (of, key) in gone {
            // Written again under its key within the act, it never went.
            if self.read().record(of.kind(), &key)?.is_some() {
                continue;
            }
            for file in self.read().attachments_of(of, &key)? {
                self.act.remove(RecordKind::Attachment, file.attachment_id.as_str())?;
            }
        }
        Ok(())
    }

    /// What an act leaves of its day: the doubt in its own line, or a floor as high as it.
    fn leave_day(&mut self) -> Result<(), DeskError> {
        let (now, doubt) = (self.now().clone(), self.view().doubt().cloned());
        if doubt.is_some() {
            // A book of an older program has its floor in its newest act, which this one will be.
            let (read, known) = (self.read(), floor(self.read())?);
            if let (None, Some(known)) = (read.setting(FLOOR)?, known) {
                self.act.set_derived(FLOOR, &known.to_string())?;
            }
            // With its own id, or a second act of the same second would set nothing.
            let said = format!("{} {} {}", now.today, now.local, self.act_id());
            return Ok(self.act.set(DOUBT, &said)?);
        }
        let known = floor(self.read())?;
        if self.heard.is_none_or(|heard| heard <= now.today) && known != Some(now.today) {
            self.act.set_derived(FLOOR, &now.today.to_string())?;
        }
        Ok(())
    }

    /// Another clock was heard, of a bundle or receipt that came in.
    pub(crate) fn hear(&mut self, told: &Clock) -> Result<(), DeskError> {
        let claimed = told.claimed.get(..10).and_then(|day| day.parse::<Day>().ok());
        let Some(claimed) = claimed.filter(|_| !told.suspect) else { return Ok(()) };
        let known = floor(self.read())?;
        let heard = clock::heard(known, claimed);
        if let Some(day) = heard.filter(|_| heard != known) {
            self.act.set_derived(FLOOR, &day.to_string())?;
            self.heard = Some(day);
        }
        Ok(())
    }
}

/// What an act has done: its subject for the journal, and its reply.
pub(crate) struct Done<T> {
    /// What it was about; none when nothing was to be done and no line is written.
    subject: Option<String>,
    /// The act this one takes back.
    undoes: Option<ActId>,
    reply: T,
}

impl<T> Done<T> {
    /// Done about a subject.
    pub(crate) fn of(subject: impl Into<String>, reply: T) -> Done<T> {
        Done { subject: Some(subject.into()), undoes: None, reply }
    }

    /// Everything was so already: the book stays as it is, without a line.
    pub(crate) fn already(reply: T) -> Done<T> {
        Done { subject: None, undoes: None, reply }
    }

    /// It took another act back.
    pub(crate) fn undoing(self, undone: ActId) -> Done<T> {
        Done { undoes: Some(undone), ..self }
    }
}

impl Desk {
    /// One act of a person under its name. Any error leaves the book as it was. What was half typed
    /// for it is forgotten in the same transaction (see [`Desk::answer_saving`]).
    pub(crate) fn act<T>(
        &mut self,
        name: &str,
        work: impl FnOnce(&mut Doing<'_>) -> Result<Done<T>, DeskError>,
    ) -> Result<T, DeskError> {
        self.book()?;
        let now = self.reckon();
        let saves = self.saves.take();
        let (act, moment, world) = self.begin(now)?;
        let mut doing = Doing { act, moment, world, act_id: None, heard: None };
        let done = work(&mut doing)?;
        if let Some(key) = saves {
            doing.act.drop_draft(&key)?;
        }
        let lets_go = doing.act.lets_go();
        let reply = doing.finish(name, done)?;
        if lets_go {
            self.book()?.fold_away();
        }
        // The act stands whether or not the file an older program left can be cleared away.
        drop(self.book()?.forget_old());
        Ok(reply)
    }
}
