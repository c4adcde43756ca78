//! The book as a whole: where it stands, which one is open, settings, drafts.

use crate::desk::Desk;
use crate::entry::{self, Form};
use crate::error::DeskError;
use crate::talk::book::{
    BookStatus, ChooseBook, DraftKey, DraftRow, KeepDraft, Nothing, OfficeProfile, SaveProfile,
    Settings,
};
use crate::{backups, first_run, keys, sample};
use centre::{Profile, Record};
use norms::{Day, Quarter};
use store::{Draft, Role};

/// The longest draft, in bytes.
const LONGEST_DRAFT: usize = 64 * 1024;

pub(crate) fn book_status(desk: &mut Desk, _: Nothing) -> Result<BookStatus, DeskError> {
    let now = desk.now();
    let role = desk.book()?.role()?;
    let profile = desk.read()?.profile()?;
    let last_act = desk.read()?.acts(1)?.into_iter().next();
    let drafts = desk.book()?.drafts()?;
    let open_quarter = match &profile {
        Some(profile) => Some(open_quarter(desk, profile, now.today)?),
        None => None,
    };
    Ok(BookStatus {
        role: role.map(|r| r.code().to_owned()),
        is_sample: desk.is_sample()?,
        office: office(desk)?,
        open_quarter,
        today: now.today,
        is_clock_suspect: clock_floor(desk)?.is_some_and(|floor| now.today < floor),
        settings: settings(desk)?,
        drafts: drafts
            .into_iter()
            .map(|d| DraftRow { key: d.key, body: d.body, kept_at: d.kept_at })
            .collect(),
        has_seal: role.is_some() && keys::made(desk)?.is_some(),
        centre: profile,
        last_act_at: last_act.map(|line| line.at),
        last_backup_on: backups::newest_day(desk)?,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        // A law nobody can read is told where it is asked; the book opens, so that another can
        // be taken in.
        norms_edition: desk
            .norms()
            .map_or_else(|_| String::new(), |law| crate::laws::short(law.edition())),
    })
}

/// The newest day the book knows: no clock may honestly stand before it.
pub(crate) fn clock_floor(desk: &mut Desk) -> Result<Option<Day>, DeskError> {
    let voucher = desk.read()?.last_voucher_day()?;
    let act = desk.read()?.acts(1)?.into_iter().next();
    let act = act.and_then(|line| line.at.get(..10).and_then(|d| d.parse::<Day>().ok()));
    // Journal instants are UTC: the local day may be the one before.
    let act = act.and_then(|d| d.plus_days(-1).ok());
    Ok(voucher.max(act))
}

/// The earliest quarter that is not closed, from the book's first to today's.
pub(crate) fn open_quarter(
    desk: &mut Desk,
    profile: &Profile,
    today: Day,
) -> Result<Quarter, DeskError> {
    let closed: Vec<Quarter> =
        desk.read()?.quarters()?.into_iter().filter(|q| q.is_closed).map(|q| q.quarter).collect();
    let mut quarter = profile.first_on.quarter();
    while quarter < today.quarter() && closed.contains(&quarter) {
        quarter = quarter.next();
    }
    Ok(quarter)
}

pub(crate) fn choose_book(desk: &mut Desk, request: ChooseBook) -> Result<BookStatus, DeskError> {
    let is_sample = match request.which.as_str() {
        "sample" => true,
        "real" => false,
        _ => return Err(DeskError::new("code-unknown").at("which")),
    };
    if desk.places.book.is_some() {
        return Err(DeskError::new("book-exists").at("which"));
    }
    desk.close_book()?;
    desk.is_sample_chosen = is_sample;
    if is_sample && desk.book()?.role()?.is_none() {
        sample::fill(desk)?;
    }
    book_status(desk, Nothing {})
}

pub(crate) fn settings(desk: &mut Desk) -> Result<Settings, DeskError> {
    let book = desk.book()?;
    let read = |name: &str, usual: &str| -> Result<String, DeskError> {
        Ok(book.setting(name)?.unwrap_or_else(|| usual.to_owned()))
    };
    Ok(Settings {
        language: read("language", "vi")?,
        type_size: read("type_size", "vua")?,
        words_school: read("words_school", "bac")?,
        says_zero_thousand: read("says_zero_thousand", "0")? == "1",
        says_chan: read("says_chan", "0")? == "1",
        upper_body: read("upper_body", "")?,
    })
}

pub(crate) fn save_settings(desk: &mut Desk, request: Settings) -> Result<Settings, DeskError> {
    let mut form = Form::new();
    let one_of = |field: &str, value: &str, allowed: &[&str]| {
        if allowed.contains(&value) {
            Ok(value.to_owned())
        } else {
            Err(DeskError::new("code-unknown").at(field).with("code", value))
        }
    };
    let saved = Settings {
        language: form.take(one_of("language", &request.language, &["vi", "en"])),
        type_size: form.take(one_of("type_size", &request.type_size, &["vua", "lon", "rat-lon"])),
        words_school: form.take(one_of("words_school", &request.words_school, &["bac", "nam"])),
        says_zero_thousand: request.says_zero_thousand,
        says_chan: request.says_chan,
        upper_body: form
            .take(entry::maybe("upper_body", Some(&request.upper_body), 120))
            .unwrap_or_default(),
    };
    form.done()?;
    desk.act("save_settings", |doing| {
        doing.act.set("language", &saved.language)?;
        doing.act.set("type_size", &saved.type_size)?;
        doing.act.set("words_school", &saved.words_school)?;
        let flag = |on: bool| if on { "1" } else { "0" };
        doing.act.set("says_zero_thousand", flag(saved.says_zero_thousand))?;
        doing.act.set("says_chan", flag(saved.says_chan))?;
        doing.act.set("upper_body", &saved.upper_body)?;
        Ok((String::new(), ()))
    })?;
    Ok(saved)
}

pub(crate) fn save_profile(desk: &mut Desk, request: SaveProfile) -> Result<Profile, DeskError> {
    let mut profile = desk.profile()?;
    let today = desk.now().today;
    let law = &*desk.norms()?;
    let mut form = Form::new();
    profile.name = form.take(entry::text("name", &request.name, 160));
    profile.area_class =
        form.take(entry::code(law, "area_class", "area-class", &request.area_class, today));
    profile.account_kind =
        form.take(entry::code(law, "account_kind", "account-kind", &request.account_kind, today));
    profile.has_seal = request.has_seal;
    profile.office_id = form.take(first_run::office_id("office_id", &request.office_id));
    profile.office_name = form.take(entry::text("office_name", &request.office_name, 160));
    if let Some(decision) = &request.allowance_decision {
        let known = law.decision(decision);
        form.require(known.is_ok(), || DeskError::new("decision-missing").at("allowance_decision"));
    }
    profile.allowance_decision = request.allowance_decision;
    form.done()?;
    desk.act("save_profile", |doing| {
        doing.act.put(&Record::Profile(profile.clone()))?;
        Ok((profile.name.clone(), ()))
    })?;
    desk.profile()
}

pub(crate) fn keep_draft(desk: &mut Desk, request: KeepDraft) -> Result<Nothing, DeskError> {
    if request.body.len() > LONGEST_DRAFT {
        return Err(DeskError::new("text-too-long").at("body").with("max", LONGEST_DRAFT));
    }
    if request.key.is_empty() || request.key.len() > 64 {
        return Err(DeskError::new("field-empty").at("key"));
    }
    let kept_at = desk.now().instant;
    desk.book()?.keep_draft(&Draft { key: request.key, body: request.body, kept_at })?;
    Ok(Nothing {})
}

pub(crate) fn drop_draft(desk: &mut Desk, request: DraftKey) -> Result<Nothing, DeskError> {
    desk.book()?.drop_draft(&request.key)?;
    Ok(Nothing {})
}

/// The office whose book this is.
pub(crate) fn office(desk: &mut Desk) -> Result<Option<OfficeProfile>, DeskError> {
    let book = desk.book()?;
    if book.role()? != Some(Role::Office) {
        return Ok(None);
    }
    Ok(Some(OfficeProfile {
        office_id: book.setting("office_id")?.unwrap_or_default(),
        name: book.setting("office_name")?.unwrap_or_default(),
    }))
}
