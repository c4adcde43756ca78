use super::*;
use crate::sample::{self, read};
use crate::sample_records::profile;
use centre::collaborators::OfSpeakers;
use centre::personal::Personal;
use centre::{Collaborator, CollaboratorId};

struct Bare;
impl Names for Bare {
    fn name(&self, list: &str, code: &str) -> String {
        format!("{list}/{code}")
    }
}

fn paper(count: u8, note: &str) -> SpeakersPaper {
    let one = |n: u8| Collaborator {
        collaborator_id: CollaboratorId::from_random([n; 16]),
        full_name: format!("Lê Thị Hà {n}"),
        kind: "bao-cao-vien".into(),
        fields: vec!["suc-khoe".into(), "khac".into()],
        is_female: Some(true),
        workplace: Some(note.into()),
        qualification: Some("Bác sĩ".into()),
        from_on: sample::day("2026-01-05"),
        to_on: None,
        phone: Some(Personal::salted("0912 345 678".into(), [n; 16])),
        birth_on: None,
        note: None,
    };
    let nothing = OfSpeakers { activities: &[], payments: &[], vouchers: &[] };
    let day = sample::day("2026-09-30");
    let page = nothing.page((1..=count).map(one).collect(), day).unwrap();
    let signers = Signers { director: "Trần Văn Thưởng".into(), ..Signers::default() };
    SpeakersPaper::of(&page, &profile(), &Bare, signers, day)
}

#[test]
fn the_register_names_everybody_and_tells_no_number() {
    let pdf = speakers_pdf(&paper(3, "Trạm *Y tế* xã")).unwrap();
    let text = read(&pdf, "speakers");
    for expected in [
        "SỔ BÁO CÁO VIÊN, CỘNG TÁC VIÊN",
        "Tính đến ngày 30/09/2026",
        "Lê Thị Hà 3",
        "speaker-field/suc-khoe",
        "Trạm *Y tế* xã",
        "678",
        "Trần Văn Thưởng",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert!(!text.contains("0912"), "{text}");
}

#[test]
fn a_long_register_flows_with_its_heading_and_an_empty_one_prints() {
    let pdf = speakers_pdf(&paper(60, "Trạm Y tế xã")).unwrap();
    let pages = sample::pages(&pdf, "speakers-long");
    let text = read(&pdf, "speakers-long");
    assert!(pages > 2 && text.matches("Đã chi, đồng").count() >= pages - 1, "{pages}");
    let text = read(&speakers_pdf(&paper(0, "")).unwrap(), "speakers-empty");
    assert!(text.contains("Chưa ghi ai trong sổ này."), "{text}");
}
