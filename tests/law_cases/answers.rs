//! The questions a case can ask, and the law's answers by the names the expectations use.

use super::{Sheet, codes, law_of};
use norms::{
    CentreFacts, Day, Held, Month, NormFault, Norms, PostFacts, Quarter, SalaryParts, Vnd,
};
use toml::{Table, Value};

/// What the law says to a case, by the names the expectations use.
pub(super) fn answer(law: &str, facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let norms = law_of(law, facts);
    match facts.text("ask") {
        "rate" => rate(law, facts),
        "allowance" => allowance(&norms, law, facts),
        "sum" => sum(&norms, law, facts),
        "quarter" => quarter(&norms, law, facts),
        "held" => held(&norms, law, facts),
        "months" => months(&norms, law, facts),
        "person" => person(&norms, law, facts),
        "arrears" => arrears(&norms, law, facts),
        "decision" => decision(facts),
        "principle" => principle(facts),
        "entitlement" => entitlement(facts),
        "deadline" => deadline(facts),
        ask @ ("signs" | "apart" | "state" | "in-kind" | "donations" | "notes" | "grounds"
        | "required" | "advances-only" | "moves" | "measure" | "stage") => {
            // Which list answers is told for the reader.
            facts.text("list");
            match ask {
                "signs" => codes::signs(facts),
                "apart" => codes::apart(facts),
                "state" => codes::state(facts),
                "in-kind" => codes::in_kind(facts),
                "donations" => codes::donations(facts),
                "notes" => codes::notes(facts),
                "grounds" => codes::grounds(facts),
                "moves" => codes::moves(facts),
                "advances-only" => codes::advances_only(facts),
                "measure" => codes::measure(facts),
                "stage" => codes::stage(facts),
                _ => codes::required(facts),
            }
        }
        other => panic!("{}: no question {other}", facts.told),
    }
}

pub(super) fn table<const N: usize>(pairs: [(&str, Value); N]) -> Table {
    pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
}

fn rate(law: &str, facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let rate = Norms::shipped().rate(law, facts.parsed("on"))?;
    Ok(table([
        ("amount_vnd", rate.amount.dong().into()),
        ("source", rate.source.id.into()),
        ("verified", rate.verified.into()),
    ]))
}

fn post(role: &str, facts: &mut Sheet<'_>) -> PostFacts {
    PostFacts { role: role.to_owned(), area_class: facts.text("area_class").to_owned() }
}

/// The salary of the case, in the parts it names; `None` when it names none.
fn salary(facts: &mut Sheet<'_>) -> Option<SalaryParts> {
    let parts = ["luong", "phu_cap_chuc_vu", "tham_nien_vuot_khung"];
    let [salary, position, seniority] = parts.map(|part| facts.vnd(part));
    let is_told = parts.iter().any(|part| facts.table.contains_key(*part));
    is_told.then_some(SalaryParts { salary, position, seniority })
}

fn told(paid: norms::Allowance) -> Table {
    let mut said =
        table([("amount_vnd", paid.amount.dong().into()), ("verified", paid.verified.into())]);
    if let (Some(coefficient), Some(base)) = (paid.coefficient, paid.base) {
        said.insert("coefficient".to_owned(), coefficient.into());
        said.insert("base_vnd".to_owned(), base.amount.dong().into());
    }
    if let Some(days) = paid.days {
        said.insert("days".to_owned(), format!("{}/{}", days.held, days.of).into());
    }
    said
}

fn allowance(norms: &Norms, law: &str, facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let held = post(facts.text("role"), facts);
    let month = facts.parsed("month");
    Ok(told(match salary(facts) {
        Some(salary) => norms.allowance_on_salary(law, &held, salary, month)?,
        None => norms.allowance(law, &held, month)?,
    }))
}

fn over(norms: &Norms, law: &str, held: &PostFacts, months: &[Month]) -> Result<Vnd, NormFault> {
    months.iter().try_fold(Vnd::ZERO, |total, &month| {
        Ok(total.plus(norms.allowance(law, held, month)?.amount)?)
    })
}

/// The months from `first` to `last` of a case.
fn range(facts: &mut Sheet<'_>) -> Vec<Month> {
    let (first, last): (Month, Month) = (facts.parsed("first"), facts.parsed("last"));
    std::iter::successors(Some(first), |month| Some(month.next()))
        .take_while(|month| *month <= last)
        .collect()
}

fn sum(norms: &Norms, law: &str, facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let held = post(facts.text("role"), facts);
    let total = over(norms, law, &held, &range(facts))?;
    Ok(table([("amount_vnd", total.dong().into())]))
}

fn quarter(norms: &Norms, law: &str, facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let held = post(facts.text("role"), facts);
    let (from, to): (Day, Option<Day>) = (facts.parsed("from"), facts.maybe("to"));
    let quarter: Quarter = facts.parsed("quarter");
    let months = norms.entitled_months(law, from, to, quarter)?;
    let count = i64::try_from(months.len()).unwrap();
    let total = over(norms, law, &held, &months)?;
    Ok(table([("months", count.into()), ("amount_vnd", total.dong().into())]))
}

/// One month of a post with its days; a month that earns nothing says so.
fn held(norms: &Norms, law: &str, facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let held = post(facts.text("role"), facts);
    let (from, to) = (facts.parsed("from"), facts.maybe("to"));
    let (salary, month) = (salary(facts), facts.parsed("month"));
    let earned = norms.allowance_for(law, &held, from, to, salary, month)?;
    Ok(earned.map_or_else(|| table([("entitled", false.into())]), told))
}

/// Which months of a range earn, and what they earn together.
fn months(norms: &Norms, law: &str, facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let held = post(facts.text("role"), facts);
    let (from, to, salary) = (facts.parsed("from"), facts.maybe("to"), salary(facts));
    let (mut earning, mut total) = (Vec::new(), Vnd::ZERO);
    for month in range(facts) {
        if let Some(earned) = norms.allowance_for(law, &held, from, to, salary, month)? {
            earning.push(month.to_string());
            total = total.plus(earned.amount)?;
        }
    }
    Ok(table([("months", earning.into()), ("amount_vnd", total.dong().into())]))
}

fn person(norms: &Norms, law: &str, facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let month: Month = facts.parsed("month");
    let mut amounts = Vec::new();
    for role in facts.get("roles").unwrap().as_array().unwrap() {
        let held = post(role.as_str().unwrap(), facts);
        amounts.push(norms.allowance(law, &held, month)?.amount);
    }
    let paid = norms.paid_of_month(law, &amounts, month)?;
    let kept = amounts.iter().zip(paid).filter(|(_, is_paid)| *is_paid);
    let total = Vnd::sum(kept.map(|(amount, _)| *amount))?;
    Ok(table([("amount_vnd", total.dong().into())]))
}

/// Each month that differs, as `month difference reason`; then what is to pay and to take back.
fn arrears(norms: &Norms, law: &str, facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let role = facts.text("role");
    let held = Held {
        facts: post(role, facts),
        from: facts.parsed("from"),
        to: facts.maybe("to"),
        salaries: salary(facts).map(|salary| (facts.parsed("first"), salary)).into_iter().collect(),
    };
    let paid = facts.pairs("paid").into_iter().map(|(month, dong)| {
        (month.parse().unwrap(), Vnd::new(dong.as_integer().unwrap()).unwrap())
    });
    let paid: Vec<(Month, Vnd)> = paid.collect();
    let (first, last) = (facts.parsed("first"), facts.parsed("last"));
    let found = norms.arrears(law, &held, &paid, first, last)?;
    let total = |is_back: bool| {
        let kept = found.iter().filter(|a| a.difference.is_negative() == is_back);
        Vnd::sum(kept.map(|a| a.difference)).map(Vnd::dong)
    };
    let lines = found.iter().map(|a| format!("{} {} {}", a.month, a.difference, a.reason.code()));
    Ok(table([
        ("lines", lines.collect::<Vec<_>>().into()),
        ("arrears_vnd", total(false)?.into()),
        ("recovery_vnd", total(true)?.into()),
    ]))
}

fn decision(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let found = Norms::shipped().decision_of(facts.text("province"), facts.parsed("on"))?;
    Ok(table([("decision", found.id.clone().into()), ("example", found.is_example.into())]))
}

/// `own` is true where a decision answers for itself.
fn principle(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let (key, on) = (facts.text("key"), facts.parsed("on"));
    let said = match facts.get("decision").and_then(Value::as_str) {
        Some(decision) => Norms::shipped().principle_for(decision, key, on)?,
        None => Norms::shipped().principle(key, on)?,
    };
    let value = match said.value {
        norms::PrincipleValue::YesNo(yes) => Value::from(yes),
        norms::PrincipleValue::Number(number) => Value::from(number),
    };
    let own = said.decision_id.is_some();
    let told = [("value", value), ("source", said.source.id.into()), ("own", own.into())];
    Ok(table(told).into_iter().chain(table([("verified", said.verified.into())])).collect())
}

/// Each line as `kind amount source`, and whether all of it was read in the acts.
fn entitlement(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let class =
        |(from, class): (&str, &Value)| (from.parse().unwrap(), class.as_str().unwrap().to_owned());
    let centre = CentreFacts {
        founded: facts.maybe("founded"),
        province: facts.text("province").to_owned(),
        area_classes: facts.pairs("area_classes").into_iter().map(class).collect(),
        closed: facts.maybe("closed"),
    };
    let year = i32::try_from(facts.get("year").unwrap().as_integer().unwrap()).unwrap();
    let said = Norms::shipped().entitlement(&centre, year)?;
    let least = |line: &norms::EntitlementLine| if line.is_minimum { " tối thiểu" } else { "" };
    let line = |line: &norms::EntitlementLine| {
        format!("{} {} {}{}", line.kind.code(), line.amount, line.source.id, least(line))
    };
    Ok(table([
        ("lines", said.lines.iter().map(line).collect::<Vec<_>>().into()),
        ("total_vnd", said.total.dong().into()),
    ]))
}

fn deadline(facts: &mut Sheet<'_>) -> Result<Table, NormFault> {
    let due = Norms::shipped().deadline(facts.parsed("quarter"))?;
    let mut said = table([("hand_in", due.hand_in.on.to_string().into())]);
    if let Some(regime) = due.regime {
        said.insert("regime".to_owned(), regime.on.to_string().into());
    }
    Ok(said)
}
