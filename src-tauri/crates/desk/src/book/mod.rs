//! The book as a whole: its beginning, its settings, its copies, its history.

pub(crate) mod about;
pub(crate) mod backups;
pub(crate) mod checking;
pub(crate) mod copy;
pub(crate) mod drafts;
pub(crate) mod facts;
pub(crate) mod first_run;
pub(crate) mod floor;
pub(crate) mod history;
pub(crate) mod largest;
pub(crate) mod restoring;
pub(crate) mod sample;
pub(crate) mod saving;
pub(crate) mod status;
pub(crate) mod talk;
pub(crate) mod whole;

use crate::core::talk::*;
use crate::listing::commands;
use centre::{Profile, ProfileFact};
use talk::*;

commands! {
    /// Where the book stands: role, quarter, settings, kept drafts.
    ask status::book_status(Nothing) -> BookStatus;
    /// What the program is made of: its build, its fonts and libraries with their licences.
    ask about::read_about(Nothing) -> About;
    /// Switches between the real book and the sample book.
    deed status::choose_book(ChooseBook) -> BookStatus;

    /// Saves language, type size and the words on paper.
    act saving::save_settings(Settings) -> Settings;
    /// Changes what may change about the centre.
    act saving::save_profile(SaveProfile) -> Profile, undone;

    /// What changed of the centre, from which days on.
    ask facts::list_profile_facts(Nothing) -> Vec<ProfileFact>;
    /// The centre as it is on a day.
    ask facts::read_profile_on(OnDay) -> Profile;
    /// Forgets one of them: what held before holds on.
    act facts::remove_profile_fact(ProfileFactKey) -> Vec<ProfileFact>, undone;

    /// Keeps what is being typed, so that a power cut loses nothing.
    deed drafts::keep_draft(KeepDraft) -> DraftKept;
    /// Forgets a kept draft.
    deed drafts::drop_draft(DraftKey) -> Nothing;

    /// Says which day it is, where the computer's clock is in doubt; its own day vouches for it.
    deed status::say_today(SayToday) -> BookStatus;

    /// The first run of a centre: writes profile, people, posts and opening money in one act.
    deed first_run::found_centre(FoundCentre) -> Profile;
    /// The first run of a receiving office.
    deed first_run::found_office(FoundOffice) -> OfficeProfile;
    /// Offers a passphrase of five plain words, and how they are read.
    deed first_run::offer_passphrase(Nothing) -> OfferedPassphrase;
    /// Makes the centre's seal under a passphrase.
    deed first_run::make_seal(MakeSeal) -> SealRow;
    /// The centre's seal; null before one is made.
    ask first_run::read_seal(Nothing) -> Option<SealRow>;

    /// The newest acts.
    ask history::list_acts(ListActs) -> Vec<ActRow>;
    /// Takes the newest act back, by name.
    act history::undo_act(Nothing) -> Undone;

    /// Copies of the book, newest first.
    ask backups::list_backups(Nothing) -> Vec<BackupRow>;
    /// Makes a verified copy of the book.
    deed backups::back_up(BackUp) -> BackupRow;
    /// What restoring a copy would change.
    ask backups::preview_restore(RestoreFrom) -> RestoreView;
    /// Replaces the book by a copy, after keeping the book as it is.
    deed backups::restore_book(RestoreFrom) -> Restored;

    /// Checks the whole book: its file, its journal, its records, every stored file.
    ask checking::check_book(Nothing) -> BookHealth;
}
