use super::*;
use crate::day_records::FactKind;
use crate::fixtures::{day, line, person, post, profile, sheet, vnd};
use norms::{LawFiles, SalaryParts};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// The law with one more decision, of Quảng Ninh, in force from 10 August 2026, and an example that
/// begins after it.
fn law_with_a_new_decision() -> Norms {
    let mut files = LawFiles::shipped();
    let of_another = files.get("allowances/nghe-an-45-2013.toml").unwrap();
    let new = of_another
        .replace("id = \"nghe-an-45-2013\"", "id = \"quang-ninh-moi\"")
        .replace("province = \"40\"", "province = \"22\"")
        .replace("from = 2013-08-20", "from = 2026-08-10");
    files.put("allowances/quang-ninh-moi.toml", &new).unwrap();
    let example = files.get("allowances/vi-du-2011.toml").unwrap();
    let later = example
        .replace("id = \"vi-du-2011\"", "id = \"vi-du-sau\"")
        .replace("from = 2011-01-01", "from = 2026-09-01");
    files.put("allowances/vi-du-sau.toml", &later).unwrap();
    files.read().unwrap()
}

fn following(decision: Option<&str>) -> Profile {
    Profile { allowance_decision: decision.map(str::to_owned), ..profile() }
}

/// A centre of which nothing changed.
fn alone(profile: &Profile) -> Centre<'_> {
    Centre { profile, facts: &[] }
}

fn facts<'a>(people: &'a [Person], posts: &'a [Post]) -> MonthFacts<'a> {
    MonthFacts { area_class: "kv2", people, posts, salaries: &[] }
}

#[test]
fn a_newer_choice_takes_nothing_from_the_months_before_its_day() {
    let law = law_with_a_new_decision();
    let chosen = |from: &str, id: Option<&str>| ProfileFact {
        kind: FactKind::Decision,
        from_on: day(from),
        value: id.map(str::to_owned),
    };
    let newer = chosen("2026-08-10", Some("quang-ninh-moi"));
    let again = chosen("2026-10-01", Some("vi-du-2011"));
    let none = chosen("2026-05-01", None);
    for (founded, facts, of, follows) in [
        (Some("vi-du-2011"), vec![newer.clone()], "2026-07", Some("vi-du-2011")),
        (Some("vi-du-2011"), vec![newer.clone()], "2026-08", Some("quang-ninh-moi")),
        (Some("vi-du-2011"), vec![newer.clone(), again.clone()], "2026-09", Some("quang-ninh-moi")),
        (Some("vi-du-2011"), vec![newer.clone(), again.clone()], "2026-10", Some("vi-du-2011")),
        // Chosen before it is in force: the one before holds until then.
        (
            Some("vi-du-2011"),
            vec![chosen("2026-03-01", Some("quang-ninh-moi"))],
            "2026-06",
            Some("vi-du-2011"),
        ),
        (None, vec![newer.clone()], "2026-07", None),
        (Some("vi-du-2011"), vec![none.clone()], "2026-05", None),
        (Some("vi-du-2011"), vec![none.clone()], "2026-04", Some("vi-du-2011")),
        (Some("vi-du-2011"), vec![none, newer], "2026-08", Some("quang-ninh-moi")),
    ] {
        let profile = following(founded);
        let centre = Centre { profile: &profile, facts: &facts };
        let none = |_| Ok::<_, ()>(None);
        let found = decision_of_month(&law, centre, month(of), none).unwrap();
        assert_eq!(found.map(|d| d.id.as_str()), follows, "{facts:?} {of}");
    }
}

#[test]
fn by_days_one_after_the_other_is_paid_and_of_two_at_a_time_the_higher() {
    let cashier = |from, to| post(1, 1, "thu-quy", from, to);
    let deputy = |from, to| post(2, 1, "pho-giam-doc", from, to);
    let left = Some("2025-03-15");
    for (posts, told) in [
        // 250.000 × 15/31 and 0,25 × 2.340.000 × 16/31, each to the hundred.
        (
            [cashier("2024-01-01", left), deputy("2025-03-16", None)],
            "Trần Văn Bình pho-giam-doc 301.900; Trần Văn Bình thu-quy 121.000 |  | ",
        ),
        // Four days of both: the deputy's pay goes before, and the cashier's stops with them.
        (
            [cashier("2024-01-01", left), deputy("2025-03-12", None)],
            "Trần Văn Bình pho-giam-doc 377.400; Trần Văn Bình thu-quy 88.700 |  | ",
        ),
        (
            [cashier("2024-01-01", None), deputy("2024-01-01", None)],
            "Trần Văn Bình pho-giam-doc 585.000 |  | ",
        ),
        (
            [cashier("2024-01-01", None), deputy("2024-01-01", Some("2025-03-10"))],
            "Trần Văn Bình pho-giam-doc 188.700; Trần Văn Bình thu-quy 169.400 |  | ",
        ),
    ] {
        assert_eq!(computed("vi-du-cach-tinh", &posts, "2025-03"), told);
    }
}

#[test]
fn a_month_follows_the_chosen_decision_or_that_of_the_newest_sheet_before_it() {
    let law = law_with_a_new_decision();
    for (chosen, sheets, of, follows) in [
        (None, &[("2026-07", "vi-du-2011")][..], "2026-08", None),
        (Some("vi-du-2011"), &[], "2026-08", Some("vi-du-2011")),
        (Some("no-such-decision"), &[], "2026-08", None),
        // In force within the month is in force for the whole of it.
        (Some("quang-ninh-moi"), &[("2026-06", "vi-du-2011")], "2026-08", Some("quang-ninh-moi")),
        // A month before the chosen one goes on by what was settled.
        (Some("quang-ninh-moi"), &[("2026-06", "vi-du-2011")], "2026-07", Some("vi-du-2011")),
        (Some("quang-ninh-moi"), &[("2026-07", "vi-du-2011")], "2026-07", Some("vi-du-2011")),
        (
            Some("quang-ninh-moi"),
            &[("2026-02", "vi-du-2011"), ("2026-05", "vi-du-cach-tinh")],
            "2026-07",
            Some("vi-du-cach-tinh"),
        ),
        (Some("quang-ninh-moi"), &[], "2026-07", None),
        (Some("quang-ninh-moi"), &[("2026-08", "vi-du-2011")], "2026-07", None),
        // Nothing before the book's first month is looked for.
        (Some("quang-ninh-moi"), &[("2025-12", "vi-du-2011")], "2026-07", None),
        (Some("quang-ninh-moi"), &[("2026-06", "quang-ninh-moi")], "2026-07", None),
    ] {
        let settled = |at: Month| -> Result<_, std::convert::Infallible> {
            let found = sheets.iter().find(|(of, _)| month(of) == at);
            Ok(found.map(|(of, decision)| sheet(of, decision)))
        };
        let found = decision_of_month(&law, alone(&following(chosen)), month(of), settled).unwrap();
        assert_eq!(found.map(|d| d.id.as_str()), follows, "{chosen:?} {sheets:?} {of}");
    }
}

#[test]
fn a_sheet_is_looked_for_three_years_back_and_a_failed_reading_is_told() {
    let law = law_with_a_new_decision();
    let book = Profile { first_on: day("2020-01-01"), ..following(Some("quang-ninh-moi")) };
    for (settled_in, follows) in [("2023-08", true), ("2023-07", false)] {
        let mut asked = 0;
        let found = decision_of_month(&law, alone(&book), month("2026-07"), |at| {
            asked += 1;
            Ok::<_, ()>((at == month(settled_in)).then(|| sheet(settled_in, "vi-du-2011")))
        });
        assert_eq!((found.unwrap().is_some(), asked), (follows, 36), "{settled_in}");
    }
    let failed = decision_of_month(&law, alone(&book), month("2026-07"), |_| Err("disk"));
    assert_eq!(failed.unwrap_err(), "disk");
}

#[test]
fn the_provinces_own_newer_decision_is_offered_until_it_is_chosen() {
    let law = law_with_a_new_decision();
    for (chosen, of, newer) in [
        (None, "2026-08", Some("quang-ninh-moi")),
        (Some("vi-du-2011"), "2026-08", Some("quang-ninh-moi")),
        (Some("vi-du-2011"), "2026-07", None),
        // An example gives way whenever it begins.
        (Some("vi-du-sau"), "2026-09", Some("quang-ninh-moi")),
        (Some("nghe-an-45-2013"), "2026-08", Some("quang-ninh-moi")),
        (Some("quang-ninh-moi"), "2026-08", None),
        // Chosen already and not in force yet.
        (Some("quang-ninh-moi"), "2026-07", None),
    ] {
        let none = |_| Ok::<_, ()>(None);
        let profile = following(chosen);
        let used = decision_of_month(&law, alone(&profile), month(of), none).unwrap();
        let found = newer_decision(&law, &profile, used, month(of));
        assert_eq!(found.map(|d| d.id.as_str()), newer, "{chosen:?} {of}");
    }
    // The example is all the shipped law has for the province, and an example is never offered.
    assert!(newer_decision(Norms::shipped(), &following(None), None, month("2026-08")).is_none());
}

/// `name role amount` of each line, then who earns nothing, then whose salary is missing.
fn computed(decision: &str, posts: &[Post], of: &str) -> String {
    let law = Norms::shipped();
    let people = [person(1, "Trần Văn Bình"), person(2, "Lê Thị An"), person(3, "Vũ Thị Chi")];
    let decision = law.decision(decision).unwrap();
    let found = compute(law, decision, facts(&people, posts), month(of)).unwrap();
    let lines = found.lines.iter().map(|l| format!("{} {} {}", l.full_name, l.role, l.amount_vnd));
    let lines: Vec<String> = lines.collect();
    format!(
        "{} | {} | {}",
        lines.join("; "),
        found.without.join("; "),
        found.needs_salary.join("; ")
    )
}

#[test]
fn a_month_is_computed_post_by_post_by_rank_and_name() {
    let director = post(1, 1, "giam-doc", "2020-01-01", None);
    let accountant = post(2, 2, "ke-toan", "2020-01-01", None);
    let cashier = post(3, 3, "thu-quy", "2020-01-01", None);
    let other = post(4, 3, "khac", "2020-01-01", None);
    let also_accountant = post(5, 1, "ke-toan", "2020-01-01", None);
    let also_cashier = post(6, 1, "thu-quy", "2020-01-01", None);
    let second_cashier = post(7, 2, "thu-quy", "2020-01-01", None);
    let left = post(8, 2, "giam-doc", "2020-01-01", Some("2025-12-31"));
    for (posts, told) in [
        (vec![], " |  | "),
        // 0,30 and 0,10 of 2.340.000; the rank of the role goes before the name.
        (
            vec![&cashier, &accountant, &director],
            "Trần Văn Bình giam-doc 702.000; Lê Thị An ke-toan 234.000; \
             Vũ Thị Chi thu-quy 234.000 |  | ",
        ),
        (
            vec![&also_cashier, &second_cashier],
            "Lê Thị An thu-quy 234.000; Trần Văn Bình thu-quy 234.000 |  | ",
        ),
        // The highest only; of two equal ones the first post's.
        (vec![&also_accountant, &director], "Trần Văn Bình giam-doc 702.000 |  | "),
        (vec![&also_cashier, &also_accountant], "Trần Văn Bình ke-toan 234.000 |  | "),
        (vec![&other, &left, &director], "Trần Văn Bình giam-doc 702.000 | Vũ Thị Chi | "),
    ] {
        let posts: Vec<Post> = posts.into_iter().cloned().collect();
        assert_eq!(computed("vi-du-2011", &posts, "2026-06"), told);
    }
}

#[test]
fn every_post_is_paid_until_the_decision_says_the_highest_only() {
    let director = post(1, 1, "giam-doc", "2020-01-01", None);
    let accountant = post(2, 1, "ke-toan", "2020-01-01", None);
    let cashier = post(3, 1, "thu-quy", "2020-01-01", None);
    for (posts, of, told) in [
        (
            vec![&cashier, &accountant],
            "2024-12",
            "Trần Văn Bình ke-toan 166.667; Trần Văn Bình thu-quy 200.000 |  | ",
        ),
        (vec![&cashier, &accountant], "2025-01", "Trần Văn Bình thu-quy 250.000 |  | "),
        // A share of a salary nobody wrote down.
        (vec![&director, &cashier], "2024-06", "Trần Văn Bình thu-quy 200.000 |  | Trần Văn Bình"),
        // Before the decision nothing is granted, and nothing is called missing.
        (vec![&director, &cashier], "2019-12", " |  | "),
    ] {
        let posts: Vec<Post> = posts.into_iter().cloned().collect();
        assert_eq!(computed("vi-du-cach-tinh", &posts, of), told, "{of}");
    }
}

#[test]
fn a_line_tells_the_chain_its_amount_hangs_on() {
    let law = Norms::shipped();
    let salary = SalaryParts { salary: vnd(8_000_000), ..SalaryParts::default() };
    let paid = Post { salary: Some(salary), ..post(1, 1, "giam-doc", "2020-01-01", None) };
    let whole = post(1, 1, "pho-giam-doc", "2020-01-01", None);
    let part = post(1, 1, "pho-giam-doc", "2026-06-16", None);
    let cashier = post(1, 1, "thu-quy", "2020-01-01", None);
    for (post, steps) in [
        (
            whole,
            "Ví dụ, không phải văn bản · 13/01/2020 | \
             Phó Giám đốc: Hệ số nhân mức lương cơ sở 0,25 | \
             2.340.000 đ · 73/2024/NĐ-CP (30/06/2024) · 01/07/2024 | 0,25 × 2.340.000 đ = 585.000 đ",
        ),
        // Fifteen days of thirty: the whole sum would not be true.
        (
            part,
            "Ví dụ, không phải văn bản · 13/01/2020 | \
             Phó Giám đốc: Hệ số nhân mức lương cơ sở 0,25 | \
             2.340.000 đ · 73/2024/NĐ-CP (30/06/2024) · 01/07/2024 | 0,25 × 2.340.000 đ · theo số ngày giữ chức vụ trong tháng = 292.500 đ",
        ),
        (
            paid,
            "Ví dụ, không phải văn bản · 13/01/2020 | Giám đốc: Phần trăm của lương 10% = 800.000 đ",
        ),
        // A later figure of the same decision holds from its own day.
        (cashier, "Ví dụ, không phải văn bản · 01/01/2025 | Thủ quỹ: Số tiền mỗi tháng 250.000 đ"),
    ] {
        let decision = law.decision("vi-du-cach-tinh").unwrap();
        let people = [person(1, "Trần Văn Bình")];
        let found = compute(law, decision, facts(&people, &[post]), month("2026-06")).unwrap();
        let told = reasons(law, &found.lines[0], month("2026-06"));
        assert_eq!(told.join(" | "), steps);
    }
}

#[test]
fn a_role_no_law_knows_is_told_by_its_code() {
    let unknown = AllowanceLine { role: "chuc-cu".into(), ..line(1, 1) };
    assert_eq!(role_name(Norms::shipped(), &unknown, month("2026-06")), "chuc-cu");
    assert_eq!(role_name(Norms::shipped(), &line(1, 1), month("2026-06")), "Giám đốc");
}

#[test]
fn a_sheet_comes_to_the_sum_of_its_lines() {
    assert_eq!(total(&[line(1, 300), line(2, 200)]), Ok(vnd(500)));
    assert_eq!(total(&[]), Ok(Vnd::ZERO));
}

#[test]
fn a_month_owes_once_it_has_begun_and_the_book_with_it() {
    for (first_on, today, months) in [
        ("2020-01-01", "2026-09-30", "2026-07 2026-08 2026-09"),
        ("2020-01-01", "2026-08-01", "2026-07 2026-08"),
        ("2020-01-01", "2026-07-31", "2026-07"),
        ("2020-01-01", "2026-06-30", ""),
        ("2026-08-31", "2026-09-30", "2026-08 2026-09"),
        ("2026-09-01", "2026-09-30", "2026-09"),
    ] {
        let owing = months_that_owe("2026-Q3".parse().unwrap(), day(first_on), day(today));
        let owing: Vec<String> = owing.iter().map(ToString::to_string).collect();
        assert_eq!(owing.join(" "), months, "{first_on} {today}");
    }
}
