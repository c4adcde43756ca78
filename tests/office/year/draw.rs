//! What a centre may do next in a year that is played: an act and a request that fits the book as it stands.

use super::book::{Book, Records, YEAR, days_of, last_of, text};
use serde_json::{Value, json};

/// Groups activities are of and targets are narrowed to, in the order of the list.
pub(super) const GROUPS: [&str; 3] = ["kinh-te-nghe", "suc-khoe", "phap-luat"];
const FORMS: [&str; 2] = ["lop", "chuyen-de"];
const NAMES: [&str; 8] = [
    "Lê Thị Mỹ Duyên",
    "Đỗ Văn Cường",
    "Phạm Đức Nghĩa",
    "Vũ Thị Chi",
    "Hoàng Văn Nam",
    "Bùi Thị Hoà",
    "Ngô Quang Huy",
    "Trịnh Thị Lụa",
];
/// Measure, and the codes it may be narrowed to.
const MEASURES: [(&str, &[&str]); 11] = [
    ("lop", &GROUPS),
    ("luot", &GROUPS),
    ("luot-nu", &GROUPS),
    ("buoi", &GROUPS),
    ("hinh-thuc", &FORMS),
    ("tap-huan", &["ke-toan", "giam-doc"]),
    ("biet-phai", &[]),
    ("chuc-vu", &["pho-giam-doc"]),
    ("thu", &["nsnn-hang-nam", "tai-tro-tien"]),
    ("chi", &["nsnn-hang-nam"]),
    ("khac", &[]),
];

pub(super) type Move = (&'static str, Value);

/// Numbers drawn from a seed.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn of(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(super) fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % u64::try_from(n.max(1)).unwrap()).unwrap()
    }

    pub(super) fn is_one_of(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    fn any<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        (!of.is_empty()).then(|| of[self.below(of.len())].clone())
    }

    fn pick(&mut self, of: &[&'static str]) -> &'static str {
        of[self.below(of.len())]
    }

    fn entry(&mut self, of: &Records) -> Option<(String, Value)> {
        let all: Vec<_> = of.iter().map(|(id, value)| (id.clone(), value.clone())).collect();
        self.any(&all)
    }
}

/// A day of a quarter.
fn day(chance: &mut Chance, quarter: usize) -> String {
    chance.any(&days_of(quarter)).unwrap()
}

/// A day of the quarter, or of the one before: learnt after that was sealed.
fn maybe_late(chance: &mut Chance, quarter: usize) -> String {
    let late = quarter > 1 && chance.is_one_of(5);
    day(chance, if late { quarter - 1 } else { quarter })
}

/// The day a decision bears: before it counts, on it, or only after the quarter.
fn signed(chance: &mut Chance, quarter: usize, from: &str) -> String {
    match chance.below(4) {
        0 => today(quarter),
        1 => last_of(quarter),
        _ => from.to_owned(),
    }
}

/// The day on which the acts of a quarter are written down: a week after its end.
pub(super) fn today(quarter: usize) -> String {
    match quarter {
        4 => format!("{}-01-07", YEAR + 1),
        _ => format!("{YEAR}-{:02}-07", quarter * 3 + 1),
    }
}

/// The next act; none where what was drawn has nothing to be about yet.
pub(super) fn next(chance: &mut Chance, book: &Book, quarter: usize) -> Option<Move> {
    match chance.below(20) {
        0..=1 => Some(person(chance)),
        2..=4 => post(chance, book, quarter),
        5 => end_post(chance, book, quarter),
        6 => Some(board(chance, book, quarter)),
        7..=8 => secondment(chance, book, quarter),
        9 => extend(chance, book, quarter),
        10 => end_secondment(chance, book, quarter),
        11 => training(chance, book, quarter),
        12 => Some(committee(chance, quarter)),
        13 => Some(plan(chance, book, quarter)),
        14..=15 => target(chance, book),
        16..=17 => Some(activity(chance, quarter)),
        18 => money(chance, book, quarter),
        _ => Some(profile(chance, book, quarter)),
    }
}

fn person(chance: &mut Chance) -> Move {
    let request = json!({
        "person_id": null, "full_name": format!("{} {}", chance.pick(&NAMES), chance.below(1_000)),
        "is_female": chance.is_one_of(2), "birth_year": 1950 + chance.below(40), "main_job": null,
        "phone": null, "is_trained": chance.is_one_of(3), "note": null,
    });
    ("record_person", request)
}

fn post(chance: &mut Chance, book: &Book, quarter: usize) -> Option<Move> {
    let (person, _) = chance.entry(&book.people)?;
    let roles = [
        "pho-giam-doc",
        "giao-vien-biet-phai",
        "can-bo-thuong-truc",
        "ke-toan",
        "thu-quy",
        "giam-doc",
    ];
    let role = chance.pick(&roles);
    let from = maybe_late(chance, quarter);
    let decided = signed(chance, quarter, &from);
    let is_decided = !chance.is_one_of(4);
    let school = (role == "giao-vien-biet-phai").then_some("Trường THCS Đông Tiến");
    Some((
        "record_post",
        json!({
            "post_id": null, "person_id": person, "role": role,
            "decision_no": is_decided.then_some("31/QĐ-UBND"),
            "decision_on": is_decided.then_some(decided), "authority": null, "from_on": from,
            "to_on": null, "end_reason": null, "sending_school": school, "salary": null,
        }),
    ))
}

fn end_post(chance: &mut Chance, book: &Book, quarter: usize) -> Option<Move> {
    let (id, mut post) = chance.entry(&book.posts)?;
    let to = maybe_late(chance, quarter);
    if to.as_str() < text(&post, "from_on") {
        return None;
    }
    (post["post_id"], post["to_on"]) = (json!(id), json!(to));
    post["end_reason"] = json!(chance.pick(&["nghi-huu", "luan-chuyen"]));
    Some(("record_post", post))
}

fn board(chance: &mut Chance, book: &Book, quarter: usize) -> Move {
    let from = day(chance, quarter);
    let mut holders = Vec::new();
    for role in ["giam-doc", "pho-giam-doc-truc", "pho-giam-doc"] {
        let known = chance.entry(&book.people).filter(|_| chance.is_one_of(2));
        if role == "giam-doc" || chance.is_one_of(2) {
            let name = format!("{} {}", chance.pick(&NAMES), chance.below(1_000));
            holders.push(match known {
                Some((id, person)) => {
                    json!({ "role": role, "person_id": id, "full_name": person["full_name"] })
                }
                None => json!({ "role": role, "person_id": null, "full_name": name }),
            });
        }
    }
    (
        "renew_board",
        json!({
            "decision_no": "77/QĐ-UBND", "decision_on": signed(chance, quarter, &from),
            "authority": "Chủ tịch UBND huyện", "from_on": from, "end_reason": "het-nhiem-ky",
            "holders": holders,
        }),
    )
}

fn secondment(chance: &mut Chance, book: &Book, quarter: usize) -> Option<Move> {
    let (person, _) = chance.entry(&book.people)?;
    let from = maybe_late(chance, quarter);
    let decided = signed(chance, quarter, &from);
    // Some are over within the year, so that they can be lengthened late.
    let until = match chance.below(3) {
        0 => format!("{}-06-30", YEAR + 1),
        _ => last_of((quarter + chance.below(2)).min(4)),
    };
    Some((
        "record_secondment",
        json!({
            "secondment_id": null, "person_id": person, "school": "Trường THCS Đông Tiến",
            "level": "thcs", "subject": null, "share": 1 + chance.below(100),
            "decision_no": "41/QĐ-UBND", "decision_on": decided, "authority": "Chủ tịch UBND huyện",
            "from_on": from, "until_on": until, "ended_on": null, "end_reason": null,
            "protected": null, "protected_until": null, "note": null, "extensions": [],
        }),
    ))
}

fn extend(chance: &mut Chance, book: &Book, quarter: usize) -> Option<Move> {
    let (id, one) = chance.entry(&book.sent)?;
    let count = one["extensions"].as_array().unwrap().len();
    let decided = day(chance, quarter);
    let until = format!("{}-{:02}-15", YEAR + 1, 1 + count * 2 + chance.below(2));
    Some((
        "extend_secondment",
        json!({
            "secondment_id": id, "decision_no": format!("{}/QĐ-UBND", 50 + count),
            "decision_on": signed(chance, quarter, &decided), "until_on": until,
        }),
    ))
}

fn end_secondment(chance: &mut Chance, book: &Book, quarter: usize) -> Option<Move> {
    let (id, mut one) = chance.entry(&book.sent)?;
    (one["secondment_id"], one["ended_on"]) = (json!(id), json!(maybe_late(chance, quarter)));
    one["end_reason"] = json!("truong-goi-ve");
    // The form takes extensions without the teacher they lengthen.
    for longer in one["extensions"].as_array_mut().unwrap() {
        longer.as_object_mut().unwrap().remove("secondment_id");
    }
    Some(("record_secondment", one))
}

fn training(chance: &mut Chance, book: &Book, quarter: usize) -> Option<Move> {
    let day = maybe_late(chance, quarter);
    let ids: Vec<&String> = book.people.keys().collect();
    let mut trainees = Vec::new();
    for id in ids {
        if chance.is_one_of(3) {
            trainees.push(json!({ "person_id": id, "certificate_no": chance.is_one_of(2).then_some("15/2012") }));
        }
    }
    (!trainees.is_empty()).then(|| ("record_training", json!({
        "training_id": null, "title": "Nghiệp vụ quản lý", "topic": chance.pick(&["quan-ly", "chuyen-mon"]),
        "from_on": day, "to_on": day, "days": 1, "by_whom": "Sở Giáo dục và Đào tạo",
        "place": null, "certificate": null, "note": null, "trainees": trainees,
    })))
}

fn committee(chance: &mut Chance, quarter: usize) -> Move {
    let from = day(chance, quarter);
    let is_over = chance.is_one_of(4);
    let member = |name: &str, role| json!({ "full_name": name, "body": "ubnd-xa", "title": null, "role": role });
    let mut members = vec![member(NAMES[0], "truong-ban")];
    members.extend((1..=chance.below(4)).map(|nth| member(NAMES[nth], "uy-vien")));
    (
        "record_committee",
        json!({
            "committee_id": null, "change": if is_over { "giai-the" } else { "kien-toan" },
            "number": format!("{}/QĐ-UBND", chance.below(900)), "signed_on": signed(chance, quarter, &from),
            "authority": "Chủ tịch UBND xã", "from_on": from, "note": null,
            "members": if is_over { Vec::new() } else { members },
        }),
    )
}

/// A new plan, or one that is approved now.
fn plan(chance: &mut Chance, book: &Book, quarter: usize) -> Move {
    let approved = !chance.is_one_of(3);
    let on = signed(chance, quarter, &days_of(quarter)[0]);
    let known = chance.entry(&book.plans).filter(|_| chance.is_one_of(2));
    let (id, kind, period) = match known {
        Some((id, plan)) => (json!(id), plan["kind"].clone(), plan["period"].clone()),
        None => match chance.below(3) {
            0 => (Value::Null, json!("giai-doan"), json!("2011-2015")),
            1 => (Value::Null, json!("nam"), json!(YEAR.to_string())),
            _ => (Value::Null, json!("quy"), json!(format!("{YEAR}-Q{quarter}"))),
        },
    };
    (
        "record_plan",
        json!({
            "plan_id": id, "kind": kind, "period": period, "number": "05/KH-TTHTCĐ",
            "issued_on": days_of(quarter)[0], "approved_on": approved.then_some(on),
            "approved_by": approved.then_some("Ủy ban nhân dân xã"), "note": null,
        }),
    )
}

fn target(chance: &mut Chance, book: &Book) -> Option<Move> {
    let (plan_id, _) = chance.entry(&book.plans)?;
    let (measure, of) = MEASURES[chance.below(MEASURES.len())];
    let of_code = chance.any(of).filter(|_| chance.is_one_of(2));
    let is_money = ["thu", "chi"].contains(&measure);
    let by_hand = measure == "khac";
    // Now and then none is planned: of that there is no part.
    let planned = chance.below(40) * if is_money { 100_000 } else { 1 };
    Some((
        "record_target",
        json!({
            "plan_id": plan_id, "number": null, "measure": measure, "of_code": of_code,
            "what": by_hand.then_some("Số hộ gia đình học tập"), "unit": by_hand.then_some("hộ"),
            "planned": (!is_money).then_some(planned), "planned_vnd": is_money.then_some(planned),
            "responsible": null, "due_on": null, "source_class": null, "task": null,
            "said": by_hand.then(|| chance.below(90)), "said_vnd": null,
        }),
    ))
}

fn activity(chance: &mut Chance, quarter: usize) -> Move {
    let turns = 10 + chance.below(80);
    (
        "record_activity",
        json!({
            "group": chance.pick(&GROUPS), "form": chance.pick(&FORMS),
            "title": format!("Lớp {}", chance.below(100_000)), "held_on": day(chance, quarter),
            "sessions": 1 + chance.below(5), "place": null, "partner": null, "turns": turns,
            "turns_female": chance.below(turns), "turns_minority": null, "persons": null,
            "speaker": null, "cost_vnd": null, "source_class": null, "evidence": "Danh sách ký tên",
        }),
    )
}

fn money(chance: &mut Chance, book: &Book, quarter: usize) -> Option<Move> {
    let (source, _) = chance.entry(&book.classes)?;
    let (kind, most) = if chance.is_one_of(2) { ("thu", 40) } else { ("chi", 9) };
    Some((
        "record_voucher",
        json!({
            "kind": kind, "place": "tien-mat", "day": day(chance, quarter), "payee": "Phạm Đức Nghĩa",
            "reason": "Một việc của quý", "source_id": source, "budget_code": null,
            "amount_vnd": (1 + chance.below(most)) * 10_000, "documents": 1,
        }),
    ))
}

fn profile(chance: &mut Chance, book: &Book, quarter: usize) -> Move {
    let from = maybe_late(chance, quarter);
    let stands = |field| book.of_centre(field, &from);
    (
        "save_profile",
        json!({
            "name": "Trung tâm học tập cộng đồng", "area_class": chance.pick(&["kv1", "kv2", "kv3"]),
            "account_kind": stands("account_kind"), "has_seal": chance.is_one_of(2),
            "office_id": "so-22", "office_name": "Sở Giáo dục và Đào tạo tỉnh Quảng Ninh",
            "allowance_decision": null, "from_on": from,
        }),
    )
}
