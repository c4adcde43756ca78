//! A book beside the book: the raw acts as they were asked, replayed by hand. Nothing here asks the program.

use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The year that is played; it has a 29th of February.
pub(super) const YEAR: i32 = 2012;
const MONTHS: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/// What a decision on the whole board ends and begins.
const BOARD: [&str; 4] = ["giam-doc", "phu-trach", "pho-giam-doc-truc", "pho-giam-doc"];

/// The days of one of the four quarters.
pub(super) fn days_of(quarter: usize) -> Vec<String> {
    let months = (quarter - 1) * 3..quarter * 3;
    let of_month = |month: usize| {
        (1..=MONTHS[month]).map(move |day| format!("{YEAR}-{:02}-{day:02}", month + 1))
    };
    months.flat_map(of_month).collect()
}

pub(super) fn last_of(quarter: usize) -> String {
    days_of(quarter).pop().expect("a day")
}

/// The day before a day of the year.
fn eve(day: &str) -> String {
    let all: Vec<String> = (1..=4).flat_map(days_of).collect();
    let at = all.iter().position(|one| one == day).expect("a day of the year");
    all[at.checked_sub(1).expect("not the first")].clone()
}

pub(super) type Records = BTreeMap<String, Value>;

/// What was written down, by id, as it was asked last.
#[derive(Clone, Default)]
pub(super) struct Book {
    /// What is said of the centre, by field: the value from a day on.
    pub(super) profile: BTreeMap<&'static str, BTreeMap<String, Value>>,
    pub(super) people: Records,
    pub(super) posts: Records,
    pub(super) sent: Records,
    pub(super) courses: Records,
    pub(super) committee: Records,
    pub(super) plans: Records,
    pub(super) targets: BTreeMap<(String, u64), Value>,
    pub(super) held: Vec<Value>,
    pub(super) money: Vec<Value>,
    /// Class of each source.
    pub(super) classes: Records,
}

pub(super) fn text<'a>(of: &'a Value, field: &str) -> &'a str {
    of[field].as_str().unwrap_or_default()
}

impl Book {
    /// Takes an act down that was not refused. `made`: the ids of the people and posts it made, in the order it
    /// names them, or of whatever else it made.
    pub(super) fn take(&mut self, act: &str, asked: &Value, made: &[String], today: &str) {
        let mut asked = asked.clone();
        let id = |field: &str| {
            let own = asked[field].as_str().map(str::to_owned);
            own.unwrap_or_else(|| made.first().cloned().expect("an id"))
        };
        match act {
            "save_profile" => self.tell_of_centre(&asked, today),
            "record_person" => drop(self.people.insert(id("person_id"), asked)),
            "record_post" => drop(self.posts.insert(id("post_id"), asked)),
            "renew_board" => self.renew(&asked, made),
            "record_secondment" => drop(self.sent.insert(id("secondment_id"), asked)),
            "extend_secondment" => {
                let sent = self.sent.get_mut(text(&asked, "secondment_id")).expect("sent");
                sent["extensions"].as_array_mut().expect("a list").push(asked);
            }
            "record_training" => drop(self.courses.insert(id("training_id"), asked)),
            "record_committee" => drop(self.committee.insert(id("committee_id"), asked)),
            "record_plan" => drop(self.plans.insert(id("plan_id"), asked)),
            "record_target" => {
                let plan = text(&asked, "plan_id").to_owned();
                let of_plan = self.targets.keys().filter(|(one, _)| *one == plan);
                let highest = of_plan.map(|(_, number)| *number).max().unwrap_or_default();
                let number = asked["number"].as_u64().unwrap_or(highest + 1);
                asked["number"] = json!(number);
                self.targets.insert((plan, number), asked);
            }
            "record_activity" => self.held.push(asked),
            "record_voucher" => self.money.push(asked),
            _ => panic!("{act} is not played"),
        }
    }

    /// The form says how the centre is today: what differs from how it stood is so from that day on, whatever was
    /// said of the days since.
    fn tell_of_centre(&mut self, asked: &Value, today: &str) {
        let from = text(asked, "from_on").to_owned();
        for field in ["area_class", "account_kind", "has_seal"] {
            if self.of_centre(field, today) != asked[field] {
                let own = self.profile.entry(field).or_default();
                own.retain(|day, _| *day < from);
                own.insert(from.clone(), asked[field].clone());
            }
        }
    }

    /// How it stood on a day.
    pub(super) fn of_centre(&self, field: &str, on: &str) -> Value {
        let own = self.profile.get(field);
        let told = own.and_then(|own| own.range(..=on.to_owned()).next_back());
        told.map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// Everybody on the board stops the day before; whoever is named begins, new people first written down.
    fn renew(&mut self, asked: &Value, made: &[String]) {
        let from = text(asked, "from_on");
        for post in self.posts.values_mut() {
            let is_held = post["to_on"].as_str().is_none_or(|to| to >= from);
            if BOARD.contains(&text(post, "role")) && text(post, "from_on") < from && is_held {
                post["to_on"] = json!(eve(from));
                post["end_reason"] = asked["end_reason"].clone();
            }
        }
        for (nth, holder) in asked["holders"].as_array().expect("holders").iter().enumerate() {
            let [person, post] = [&made[nth * 2], &made[nth * 2 + 1]];
            if holder["person_id"].is_null() {
                let new = json!({
                    "full_name": holder["full_name"], "is_female": null, "birth_year": null,
                    "main_job": null, "is_trained": false,
                });
                self.people.insert(person.clone(), new);
            }
            let opened = json!({
                "person_id": person, "role": holder["role"], "decision_no": asked["decision_no"],
                "decision_on": asked["decision_on"], "authority": asked["authority"],
                "from_on": from, "to_on": null, "end_reason": null, "sending_school": null,
            });
            self.posts.insert(post.clone(), opened);
        }
    }

    /// The posts somebody held on a day.
    pub(super) fn held_on(&self, on: &str) -> impl Iterator<Item = &Value> {
        self.posts.values().filter(move |post| {
            text(post, "from_on") <= on && post["to_on"].as_str().is_none_or(|to| on <= to)
        })
    }

    /// Trained is who was said to be, or was at a course that was over on that day.
    pub(super) fn is_trained(&self, person: &str, on: &str) -> bool {
        let was_at = |course: &&Value| {
            let trainees = course["trainees"].as_array().expect("trainees");
            text(course, "to_on") <= on && trainees.iter().any(|one| one["person_id"] == person)
        };
        self.people[person]["is_trained"] == true || self.courses.values().any(|c| was_at(&c))
    }
}
