use super::*;
use crate::law::{Method, StartRule, StopRule};
use crate::{Norms, PostFacts, Vnd};

fn vnd(dong: i64) -> Vnd {
    Vnd::new(dong).unwrap()
}

fn day(text: &str) -> crate::Day {
    text.parse().unwrap()
}

fn act(number: &str) -> ActDraft {
    let new = NewAct {
        number: number.into(),
        subject: "Mức phụ cấp kiêm nhiệm".into(),
        issuer: "UBND tỉnh".into(),
        signed: Some(day("2027-01-10")),
        from: Some(day("2027-02-01")),
        is_verified: true,
    };
    ActDraft { known: None, new: Some(new) }
}

fn rate(from: &str, amount: i64) -> RateDraft {
    RateDraft {
        key: "base-wage".into(),
        from: day(from),
        amount_vnd: vnd(amount),
        act: act("100/2028/NĐ-CP"),
        article: Some("Điều 3".into()),
        is_verified: true,
        note: None,
    }
}

fn decision(number: &str) -> DecisionDraft {
    let line =
        |role: &str, classes: &[&str], method, coefficient: Option<&str>, amount| LineDraft {
            role: role.into(),
            area_classes: classes.iter().map(|c| (*c).to_owned()).collect(),
            method,
            coefficient: coefficient.map(str::to_owned),
            of: None,
            amount_vnd: amount,
        };
    DecisionDraft {
        act: act(number),
        province: "91".into(),
        from: day("2027-02-01"),
        scope: "Ban giám đốc trung tâm học tập cộng đồng".into(),
        highest_only: true,
        start: StartRule::ThangBatDau,
        stop: StopRule::ThangKeTiep,
        rounding: 1,
        counts_for_insurance: false,
        is_verified: true,
        lines: vec![
            line("giam-doc", &[], Method::HeSo, Some("0,35"), None),
            line("pho-giam-doc", &["kv3"], Method::SoTienThang, None, Some(vnd(300_000))),
        ],
    }
}

fn applied(draft: LawDraft) -> Result<(Norms, Vec<String>), DraftFault> {
    let (files, changed) = draft.apply(&LawFiles::shipped())?;
    Ok((files.read().unwrap(), changed))
}

#[test]
fn a_new_base_wage_recomputes_what_hangs_on_it_from_its_day_alone() {
    let (law, changed) = applied(LawDraft::Rate(rate("2028-07-01", 2_800_000))).unwrap();
    assert_eq!(changed, ["instruments/100-2028-nd-cp.toml", "rates/base-wage.toml"]);
    let new = law.rate("base-wage", day("2028-07-01")).unwrap();
    assert_eq!((new.amount, new.source.number.as_str()), (vnd(2_800_000), "100/2028/NĐ-CP"));
    assert_eq!((new.article.as_deref(), new.verified), (Some("Điều 3"), true));
    let facts = PostFacts { role: "giam-doc".into(), area_class: "khong".into() };
    let pay = |month: &str| {
        law.allowance("lam-dong-70-2014", &facts, month.parse().unwrap()).unwrap().amount
    };
    assert_eq!((pay("2028-06"), pay("2028-07")), (vnd(1_012_000), vnd(1_120_000)));
    let fixed = PostFacts { role: "giam-doc".into(), area_class: "kv3".into() };
    let stays = law.allowance("nghe-an-45-2013", &fixed, "2028-07".parse().unwrap()).unwrap();
    assert_eq!(stays.amount, vnd(320_000));
}

#[test]
fn a_province_gets_its_decision_and_nothing_before_its_month() {
    let (law, changed) = applied(LawDraft::Decision(decision("05/2027/QĐ-UBND"))).unwrap();
    assert_eq!(changed.last().unwrap(), "allowances/91-05-2027-qd-ubnd.toml");
    let id = "91-05-2027-qd-ubnd";
    let pay = |role: &str, class: &str, month: &str| {
        let facts = PostFacts { role: role.into(), area_class: class.into() };
        law.allowance(id, &facts, month.parse().unwrap())
    };
    assert_eq!(pay("giam-doc", "khong", "2027-02").unwrap().amount, vnd(885_500));
    assert_eq!(pay("pho-giam-doc", "kv3", "2027-02").unwrap().amount, vnd(300_000));
    assert_eq!(pay("pho-giam-doc", "kv1", "2027-02").unwrap_err().to_string(), "no-line");
    assert_eq!(pay("giam-doc", "khong", "2027-01").unwrap_err().to_string(), "not-in-force");
    assert_eq!(law.decision(id).unwrap().province, "91");
}

#[test]
fn a_renamed_commune_has_both_names_each_on_its_days() {
    let draft = UnitDraft {
        code: "06874".into(),
        kind: "xa".into(),
        name: "Điền Xá Mới".into(),
        parent: "22".into(),
        from: day("2027-01-01"),
        act: act("1/NQ-UBTVQH"),
        is_verified: false,
    };
    let (law, _) = applied(LawDraft::Unit(draft.clone())).unwrap();
    let name = |on: &str| law.unit("06874", day(on)).unwrap().full_name.clone();
    assert_eq!(
        (name("2026-12-31").as_str(), name("2027-01-01").as_str()),
        ("Xã Điền Xá", "Xã Điền Xá Mới")
    );
    assert_eq!(law.units(day("2027-01-01")).len(), law.units(day("2026-12-31")).len());
    let other = |change: &dyn Fn(&mut UnitDraft)| {
        let mut draft = draft.clone();
        change(&mut draft);
        applied(LawDraft::Unit(draft)).map(drop)
    };
    assert_eq!(other(&|d| d.code = "99999".into()), Err(DraftFault::Wrong("code")));
    for parent in ["199", "06874", "06661"] {
        assert_eq!(other(&|d| d.parent = parent.into()), Err(DraftFault::Wrong("parent")));
    }
    assert_eq!(other(&|d| d.name = " ".into()), Err(DraftFault::Empty("name")));
    assert_eq!(other(&|d| d.from = day("2025-07-01")), Err(DraftFault::Order("from")));
    assert_eq!(other(&|d| d.name = "xã Điền Xá".into()), Err(DraftFault::Wrong("name")));
    assert_eq!(other(&|d| d.name = "Điền Xá".into()), Err(DraftFault::Wrong("name")));
    let twice = |from: &str| {
        let (files, _) = LawDraft::Unit(draft.clone()).apply(&LawFiles::shipped()).unwrap();
        let next = UnitDraft { name: "Điền Xá Mai".into(), from: day(from), ..draft.clone() };
        LawDraft::Unit(next).apply(&files).map(drop)
    };
    assert_eq!(twice("2026-12-01"), Err(DraftFault::Order("from")));
    assert_eq!(twice("2027-06-01"), Ok(()));
}

#[test]
fn what_cannot_stand_is_refused_by_field_and_the_files_stay() {
    let shipped = LawFiles::shipped();
    let edition = shipped.edition();
    let refused = |draft: LawDraft| draft.apply(&shipped).map(drop).unwrap_err();
    let rated = |change: &dyn Fn(&mut RateDraft)| {
        let mut draft = rate("2028-07-01", 2_800_000);
        change(&mut draft);
        refused(LawDraft::Rate(draft))
    };
    assert_eq!(rated(&|d| d.from = day("2026-07-01")), DraftFault::Order("from"));
    assert_eq!(rated(&|d| d.key = "base".into()), DraftFault::Wrong("key"));
    assert_eq!(rated(&|d| d.amount_vnd = vnd(0)), DraftFault::Wrong("amount_vnd"));
    assert_eq!(rated(&|d| d.act = ActDraft::default()), DraftFault::Empty("act"));
    let unknown = ActDraft { known: Some("khong-co".into()), new: None };
    assert_eq!(rated(&|d| d.act = unknown.clone()), DraftFault::Wrong("act"));
    let decided = |change: &dyn Fn(&mut DecisionDraft)| {
        let mut draft = decision("05/2027/QĐ-UBND");
        change(&mut draft);
        refused(LawDraft::Decision(draft))
    };
    assert_eq!(decided(&|d| d.lines.clear()), DraftFault::Empty("lines"));
    assert_eq!(decided(&|d| d.lines[0].coefficient = None), DraftFault::Wrong("coefficient"));
    assert_eq!(
        decided(&|d| d.lines[0].amount_vnd = Some(vnd(1))),
        DraftFault::Wrong("coefficient")
    );
    assert_eq!(decided(&|d| d.lines[1].amount_vnd = None), DraftFault::Wrong("amount_vnd"));
    assert_eq!(decided(&|d| d.scope = "a\nb".into()), DraftFault::Wrong("scope"));
    assert_eq!(decided(&|d| d.province = "QN".into()), DraftFault::Wrong("province"));
    let DraftFault::Load(fault) = decided(&|d| d.lines[0].role = "giamdoc".into()) else {
        panic!("an unknown role is the reader's to refuse");
    };
    assert!(fault.why.en().contains("giamdoc is not in roles"), "{fault}");
    let twice = |d: &mut DecisionDraft| d.lines.push(d.lines[0].clone());
    assert!(matches!(decided(&twice), DraftFault::Load(_)));
    assert_eq!(shipped.edition(), edition);
}

#[test]
fn the_same_decision_twice_is_refused_and_a_second_of_the_act_uses_it() {
    let (files, _) =
        LawDraft::Decision(decision("05/2027/QĐ-UBND")).apply(&LawFiles::shipped()).unwrap();
    let again = LawDraft::Decision(decision("05/2027/QĐ-UBND")).apply(&files).map(drop);
    assert_eq!(again, Err(DraftFault::Taken("act")));
    let mut other = decision("05/2027/QĐ-UBND");
    other.province = "92".into();
    let (_, changed) = LawDraft::Decision(other).apply(&files).unwrap();
    assert_eq!(changed, ["allowances/92-05-2027-qd-ubnd.toml"], "the act is there already");
}

#[test]
fn an_act_is_known_by_number_and_issuer_and_its_days_are_not_contradicted() {
    let typed = |number: &str, issuer: &str, signed: Option<&str>, from: Option<&str>| {
        let mut draft = rate("2028-07-01", 2_800_000);
        let (signed, from) = (signed.map(day), from.map(day));
        let new = NewAct { signed, from, ..act(number).new.unwrap() };
        draft.act.new = Some(NewAct { issuer: issuer.into(), ..new });
        LawDraft::Rate(draft)
    };
    let shipped = LawFiles::shipped();
    let known = |id: &str| Ok((id.to_owned(), false));
    let new = |id: &str| Ok((id.to_owned(), true));
    let (gov, lam_dong) = ("Chính phủ", "UBND tỉnh Lâm Đồng");
    let (signed, from) = (Some("2011-04-04"), Some("2011-05-01"));
    let wrong = |field| Err(DraftFault::Wrong(field));
    for (draft, expected) in [
        (typed("22/2011/NĐ-CP", gov, signed, from), known("nd-22-2011-nd-cp")),
        (typed("22/2011/NĐ-CP", gov, None, None), known("nd-22-2011-nd-cp")),
        (typed(" 22/2011/nd-cp", "CHINH  PHU", None, from), known("nd-22-2011-nd-cp")),
        (typed("70/2014/QĐ-UBND", lam_dong, Some("2014-12-20"), None), wrong("signed")),
        (typed("22/2011/NĐ-CP", gov, None, Some("2011-05-02")), wrong("from")),
        (typed("22/2011/NĐ-CP", "Bộ Nội vụ", signed, from), new("22-2011-nd-cp-bo-noi-vu")),
        (typed("70/2014/QĐ-UBND", lam_dong, None, None), known("qd-70-2014-qd-ubnd")),
        (
            typed("70/2014/QĐ-UBND", "Uỷ ban nhân dân tỉnh Lâm Đồng", None, None),
            known("qd-70-2014-qd-ubnd"),
        ),
        (
            typed("70/2014/QĐ-UBND", "UBND tỉnh An Giang", None, None),
            new("70-2014-qd-ubnd-ubnd-tinh-an-giang"),
        ),
        (typed("71/2014/QĐ-UBND", lam_dong, None, None), new("71-2014-qd-ubnd")),
        (typed("71/2014/QĐ-UBND", " ", None, None), Err(DraftFault::Empty("issuer"))),
    ] {
        let found = draft.apply(&shipped).map(|(files, changed)| {
            let law = files.read().unwrap();
            let source = law.rate("base-wage", day("2028-07-01")).unwrap().source.id;
            (source.clone(), changed.contains(&format!("instruments/{source}.toml")))
        });
        assert_eq!(found, expected, "{draft:?}");
    }
    // A province after another, each with its decision of that number; the first one typed again.
    let mut files = shipped;
    for (province, issuer, source) in [
        ("91", "UBND tỉnh An Giang", "05-2027-qd-ubnd"),
        ("96", "UBND tỉnh Cà Mau", "05-2027-qd-ubnd-ubnd-tinh-ca-mau"),
        ("92", "UBND tỉnh An Giang", "05-2027-qd-ubnd"),
    ] {
        let mut draft = decision("05/2027/QĐ-UBND");
        draft.province = province.into();
        draft.act.new.as_mut().unwrap().issuer = issuer.into();
        files = LawDraft::Decision(draft).apply(&files).unwrap().0;
        let law = files.read().unwrap();
        let decided = law.decisions.iter().find(|d| d.province == province).unwrap();
        assert_eq!(decided.instrument, source);
    }
}

#[test]
fn a_draft_is_called_by_what_it_does_and_from_when() {
    let unit = UnitDraft {
        code: "06874".into(),
        kind: "xa".into(),
        name: " Điền Xá Mới ".into(),
        parent: "22".into(),
        from: day("2027-01-01"),
        act: act("1/NQ-UBTVQH"),
        is_verified: false,
    };
    for (draft, title) in [
        (LawDraft::Rate(rate("2028-07-01", 2_800_000)), "2.800.000 đ · 01/07/2028"),
        (
            LawDraft::Decision(decision("12/2027/QĐ-UBND")),
            "Ban giám đốc trung tâm học tập cộng đồng · 01/02/2027",
        ),
        (LawDraft::Unit(unit), "06874 Điền Xá Mới · 01/01/2027"),
    ] {
        assert_eq!(draft.title(), title);
    }
}
