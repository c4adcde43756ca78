//! What an act works with: one transaction that ends with its journal line.

use crate::core::desk::Desk;
use crate::core::error::DeskError;
use crate::core::world::{Now, World, sixteen};
use centre::ActId;
use store::{Act, Reading};

/// What an act works with: the open transaction, the moment, and chance for ids.
pub(crate) struct Doing<'a> {
    pub(crate) act: Act<'a>,
    pub(crate) now: Now,
    world: &'a mut dyn World,
}

impl<'a> Doing<'a> {
    pub(crate) fn id<T>(&mut self, from_random: fn([u8; 16]) -> T) -> T {
        from_random(sixteen(self.world))
    }

    pub(crate) fn read(&self) -> Reading<'_> {
        self.act.read()
    }
}

impl Desk {
    /// One act of a person: one transaction that ends with its journal line. `work` returns what
    /// the act was about, for the journal, and its reply. Any error leaves the book as it was.
    pub(crate) fn act<T>(
        &mut self,
        name: &str,
        work: impl FnOnce(&mut Doing<'_>) -> Result<(String, T), DeskError>,
    ) -> Result<T, DeskError> {
        self.act_undoing(name, None, work)
    }

    /// The same for an act that takes another back.
    pub(crate) fn act_undoing<T>(
        &mut self,
        name: &str,
        undoes: Option<ActId>,
        work: impl FnOnce(&mut Doing<'_>) -> Result<(String, T), DeskError>,
    ) -> Result<T, DeskError> {
        self.book()?;
        let now = self.world.now();
        let act_id = ActId::from_random(sixteen(self.world.as_mut()));
        let Some(book) = self.book.as_mut() else {
            return Err(DeskError::new("book-missing"));
        };
        let mut doing = Doing { act: book.begin()?, now, world: self.world.as_mut() };
        let (subject, reply) = work(&mut doing)?;
        doing.act.commit(&act_id, &doing.now.instant, name, &subject, undoes.as_ref())?;
        self.pages = None;
        Ok(reply)
    }
}
