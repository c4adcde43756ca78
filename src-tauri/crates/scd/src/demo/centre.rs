//! A centre's quarter, played from the first day of its book to the sealed report.

use super::cast::{PASSPHRASE, Part};
use super::chance::{Chance, Clock};
use super::closing;
use super::deeds;
use super::era::Era;
use super::names::{self, Person};
use super::places::Unit;
use super::plan::{self, Event, Payment, What};
use super::played::{Planted, Played};
use super::seat::{Machine, Seat};
use super::setting::{Holder, Setting};
use desk::DeskError;
use serde_json::{Value, json};
use std::path::Path;

/// What a centre is told before it begins.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    /// Place in the list, from 0.
    pub(crate) place: usize,
    pub(crate) unit: Unit,
    pub(crate) part: Part,
    /// The hand its part was dealt in.
    pub(crate) hand: usize,
}

/// Plays one centre in its folder.
pub(crate) fn play(task: &Task, era: Era, seed: u64, dir: &Path) -> Result<Played, DeskError> {
    let unit = &task.unit;
    let folder = dir.join("centres").join(&unit.code);
    let machine = Machine { home: folder.join("may"), book: folder.join("so.socd") };
    let mut chance = Chance::of(seed, &format!("truyen/{}/{}", era.year(), unit.code));
    let world = Chance::of(seed, &format!("may/{}/{}", era.year(), unit.code));
    let shared = (task.part == Part::PaidTwice).then(|| shared_person(seed, task.hand));
    let setting = Setting::draw(era, unit, task.part, &mut chance, shared.clone());
    let clock = Clock::on(era.first());
    let mut desk = machine.desk(&clock, world, &dir.join("stick"));
    desk.create_book()?;
    let mut seat = Seat::new(desk, clock, chance);
    let profile = seat.ask("found_centre", &setting.founding())?;
    let seal = json!({ "passphrase": PASSPHRASE, "is_replacement": false });
    let seal = seat.ask("make_seal", &seal)?;
    staff(&mut seat, &setting.posts)?;
    equip(&mut seat, &setting)?;
    let planted = keep_book(&mut seat, &setting)?;
    let mut sealed = Vec::new();
    if task.part != Part::Silent {
        closing::count_cash(&mut seat, era)?;
        // Of a stream of its own: what is drawn for it moves nothing else.
        let name = format!("kho-khan/{}/{}", era.year(), unit.code);
        closing::say_concerns(&mut seat, era, &mut Chance::of(seed, &name))?;
        let days = closing::days(&mut seat.chance, era, task.part);
        sealed.push(closing::close(&mut seat, era, &machine, days)?);
    }
    let mut played = Played {
        place: task.place,
        centre_id: text(&profile["centre_id"]),
        name: text(&profile["name"]),
        unit: unit.clone(),
        part: task.part,
        folder,
        machine,
        digits: text(&seal["digits"]),
        public_key: text(&seal["public_key"]),
        director: setting.posts.first().map(|p| p.person.full_name.clone()).unwrap_or_default(),
        sealed,
        planted,
        shared: shared.map(|person| format!("{} {}", person.full_name, person.birth_year)),
        acts: Vec::new(),
        activities: Vec::new(),
        clock: seat.clock.clone(),
        seed,
    };
    if matches!(task.part, Part::SelfCorrected | Part::Restored) {
        closing::find_own_error(&mut played, &mut seat, era, dir)?;
    }
    played.acts = std::mem::take(&mut seat.acts);
    played.activities = std::mem::take(&mut seat.activities);
    Ok(played)
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The accountant two centres of one hand pay for the same months.
fn shared_person(seed: u64, hand: usize) -> Person {
    let mut chance = Chance::of(seed, &format!("chung/{hand}"));
    // A town's people: the name must be likely in both places.
    let town = Unit {
        code: "06685".to_owned(),
        from: String::new(),
        full_name: String::new(),
        name: String::new(),
        parent_name: String::new(),
    };
    names::person(&mut chance, town.region(), (1962, 1984))
}

/// Completes the three who were named at the founding and adds the others.
fn staff(seat: &mut Seat, posts: &[Holder]) -> Result<(), DeskError> {
    let known = seat.ask("list_people", &json!({ "on": null }))?;
    for holder in posts {
        let name = holder.person.full_name.as_str();
        let row = known.as_array().into_iter().flatten().find(|row| {
            let held = row["posts"].as_array().into_iter().flatten();
            held.into_iter().any(|post| post["post"]["role"] == holder.role)
        });
        let nothing = Value::Null;
        let (person_id, post_id) = row.map_or((&nothing, &nothing), |row| {
            (&row["person"]["person_id"], &row["posts"][0]["post"]["post_id"])
        });
        let phone = format!("09{:08}", seat.chance.between(10_000_000, 99_999_999));
        let person = seat.ask(
            "record_person",
            &json!({
                "person_id": person_id, "full_name": name, "is_female": holder.person.is_female,
                "birth_year": holder.person.birth_year, "main_job": holder.main_job, "phone": phone,
                "is_trained": holder.is_trained, "note": null,
            }),
        )?;
        let decided = holder.decision_no.as_ref().map(|_| &holder.decision_on);
        seat.ask("record_post", &json!({
            "post_id": post_id, "person_id": person["person"]["person_id"], "role": holder.role,
            "decision_no": holder.decision_no, "decision_on": decided, "from_on": holder.from_on,
            "to_on": null, "end_reason": null, "sending_school": holder.school,
        }))?;
    }
    Ok(())
}

fn equip(seat: &mut Seat, setting: &Setting<'_>) -> Result<(), DeskError> {
    let misses = setting.part == Part::Explained || seat.chance.percent(15);
    for request in deeds::facilities(&mut seat.chance, setting.era, misses) {
        seat.ask("record_facility", &request)?;
    }
    Ok(())
}

/// Keeps the book day by day; the planted error as it came to stand in it.
fn keep_book(seat: &mut Seat, setting: &Setting<'_>) -> Result<Option<Planted>, DeskError> {
    let era = setting.era;
    seat.open_purses(era.first())?;
    for month in era.months() {
        let view = seat.ask("read_allowances", &json!({ "month": month }))?;
        seat.owed += view["total_vnd"].as_i64().unwrap_or_default();
    }
    let own: Vec<String> =
        setting.posts.iter().skip(1).map(|holder| holder.person.full_name.clone()).collect();
    let mut drawing = seat.chance.clone();
    let owed = seat.owed;
    let events = plan::draw(setting, &mut drawing, &own, owed);
    seat.chance = drawing;
    let mut planted = None;
    for Event { day, what } in events {
        // Whoever hands nothing in has stopped writing in the middle of August.
        if setting.part == Part::Silent && day > era.day(45) {
            break;
        }
        seat.clock.morning(day);
        match what {
            What::Receive(it) => seat.receive(day, &it)?,
            What::Hold(request) => seat.hold(&request)?,
            What::Allow(month) => seat.settle(day, era.months()[month])?,
            What::Pay(it) if it.is_slip => slip(seat, day, &it)?,
            What::Pay(it) => {
                let paid = seat.pay(day, &it)?;
                if let (Some(voucher_id), Some(plant)) = (paid, it.plant.clone()) {
                    let act = seat.acts.len() - 1;
                    planted = Some(Planted { plant, voucher_id, payment: it, day, act });
                }
            }
        }
    }
    Ok(planted)
}

/// A voucher typed wrong, voided at once and written again.
fn slip(seat: &mut Seat, day: chrono::NaiveDate, it: &Payment) -> Result<(), DeskError> {
    let wrong = Payment { dong: it.dong / 2_000 * 1_000 + 1_000, ..it.clone() };
    if let Some(id) = seat.pay(day, &wrong)? {
        let act = seat.acts.len() - 1;
        seat.void(&id, act, "Ghi nhầm số tiền, đã lập phiếu khác")?;
    }
    seat.pay(day, it)?;
    Ok(())
}
