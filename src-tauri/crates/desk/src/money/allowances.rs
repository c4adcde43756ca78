//! Monthly allowances: computed from the provincial decision, explained, settled and paid.

use crate::core::desk::Desk;
use crate::core::entry;
use crate::core::error::DeskError;
use crate::core::quarters;
use crate::core::settings;
use crate::money::decisions;
use crate::money::talk::{AllowanceRow, AllowanceView, NewerDecision, OfMonth, SettleAllowances};
use crate::money::vouchers;
use centre::{
    AllowanceLine, AllowanceSheet, Post, Profile, Record, RecordKind, Series, Voucher, VoucherId,
    VoucherKind,
};
use norms::{Month, NormFault, Norms, PostFacts, Vnd, text};
use store::Reading;

/// A month's allowances as the law says, before anyone settled them.
#[derive(Default)]
pub(crate) struct Computed {
    pub(crate) lines: Vec<AllowanceLine>,
    /// People whose role the decision grants nothing.
    pub(crate) without: Vec<String>,
    /// People whose allowance is a share of a salary nobody has written down.
    pub(crate) needs_salary: Vec<String>,
}

/// Computes a month. No decision chosen, or none in force yet, computes nothing.
pub(crate) fn compute(
    read: Reading<'_>,
    law: &Norms,
    profile: &Profile,
    month: Month,
) -> Result<Computed, DeskError> {
    let mut computed = Computed::default();
    let Some(decision) = decisions::of_month(read, law, profile, month)? else {
        return Ok(computed);
    };
    let decision = decision.id.as_str();
    let people = read.people()?;
    for post in read.posts()? {
        let person = people.iter().find(|p| p.person_id == post.person_id);
        let name = person.map(|p| p.full_name.clone()).unwrap_or_default();
        let facts = PostFacts { role: post.role.clone(), area_class: profile.area_class.clone() };
        let (from, to) = (post.from_on, post.to_on);
        match law.allowance_for(decision, &facts, from, to, post.salary, month) {
            Ok(Some(allowance)) => {
                computed.lines.push(line(&post, name, &allowance));
            }
            Ok(None) => {}
            Err(NormFault::NoLine { .. } | NormFault::UnknownCode { .. }) => {
                computed.without.push(name);
            }
            Err(NormFault::SalaryNeeded { .. }) => computed.needs_salary.push(name),
            Err(NormFault::NotInForce { .. }) => {}
            Err(other) => return Err(other.into()),
        }
    }
    if law.highest_only_in(decision, month)? {
        keep_highest(read, &mut computed)?;
    }
    let rank = |role: &str| {
        let roles = law.codes("roles", month.last());
        roles.iter().position(|c| c.code == role).unwrap_or(roles.len())
    };
    computed
        .lines
        .sort_by_cached_key(|l| (rank(&l.role), text::name_key(&l.full_name), l.post_id.clone()));
    for names in [&mut computed.without, &mut computed.needs_salary] {
        names.sort_by_cached_key(|name| text::name_key(name));
        names.dedup();
    }
    Ok(computed)
}

fn line(post: &Post, full_name: String, allowance: &norms::Allowance) -> AllowanceLine {
    let base = allowance.base.as_ref();
    AllowanceLine {
        post_id: post.post_id.clone(),
        full_name,
        role: post.role.clone(),
        method: allowance.method.code().to_owned(),
        coefficient: allowance.coefficient.as_ref().map(|c| c.replace('.', ",")),
        base_vnd: base.map(|rate| rate.amount),
        base_instrument: base.map(|rate| rate.source.cited()),
        base_from: base.map(|rate| rate.from),
        amount_vnd: allowance.amount,
        decision: allowance.decision_id.clone(),
        instrument: allowance.instrument.cited(),
        in_force_from: allowance.in_force_from,
        is_verified: allowance.verified,
        is_example: allowance.is_example,
    }
}

/// One person with several posts keeps the highest allowance; of equal ones, the first post's.
fn keep_highest(read: Reading<'_>, computed: &mut Computed) -> Result<(), DeskError> {
    let posts = read.posts()?;
    let person = |line: &AllowanceLine| {
        posts.iter().find(|p| p.post_id == line.post_id).map(|p| p.person_id.clone())
    };
    let all = computed.lines.clone();
    computed.lines.retain(|line| {
        let own = person(line);
        !all.iter().any(|other| {
            other.post_id != line.post_id
                && person(other) == own
                && (other.amount_vnd > line.amount_vnd
                    || (other.amount_vnd == line.amount_vnd && other.post_id < line.post_id))
        })
    });
    Ok(())
}

pub(crate) fn read_allowances(
    desk: &mut Desk,
    request: OfMonth,
) -> Result<AllowanceView, DeskError> {
    let profile = desk.profile()?;
    let month = request.month;
    let law = &*desk.law_of(month.quarter())?;
    let sheet = desk.read()?.allowance_sheet(month)?;
    let is_settled = sheet.is_some();
    let mut voucher_number = None;
    let computed = match sheet {
        None => compute(desk.read()?, law, &profile, month)?,
        Some(sheet) => {
            if let Some(id) = &sheet.voucher_id {
                voucher_number = desk.read()?.voucher(id.as_str())?.map(|v| v.number());
            }
            Computed { lines: sheet.lines, ..Computed::default() }
        }
    };
    let total_vnd = Vnd::sum(computed.lines.iter().map(|l| l.amount_vnd))?;
    let decision = decisions::of_month(desk.read()?, law, &profile, month)?;
    let newer = decisions::newer(law, &profile, decision, month);
    Ok(AllowanceView {
        month,
        is_settled,
        is_closed: quarters::is_closed(desk.read()?, month.quarter())?,
        is_decision_later: decision.is_none() && profile.allowance_decision.is_some(),
        newer_decision: newer
            .map(|d| NewerDecision { title: decision_title(law, d), from: d.from }),
        decision: decision.map(|d| d.id.clone()),
        decision_title: decision.map(|d| decision_title(law, d)),
        is_example: computed.lines.iter().any(|l| l.is_example),
        has_unverified: computed.lines.iter().any(|l| !l.is_verified),
        rows: computed
            .lines
            .into_iter()
            .map(|line| AllowanceRow {
                role_name: role_name(law, &line, month),
                reasons: reasons(law, &line, month),
                is_paid: is_settled && voucher_number.is_some(),
                line,
            })
            .collect(),
        without: computed.without,
        needs_salary: computed.needs_salary,
        total_vnd,
        total_in_words: settings::in_words(desk, total_vnd)?,
        voucher_number,
    })
}

fn decision_title(law: &Norms, decision: &norms::Decision) -> String {
    let act =
        law.instrument(&decision.instrument).map(norms::Instrument::cited).unwrap_or_default();
    format!("{act}: {}", decision.scope)
}

pub(crate) fn role_name(law: &Norms, line: &AllowanceLine, month: Month) -> String {
    let code = law.code("roles", &line.role, month.last());
    code.map_or_else(|_| line.role.clone(), |c| c.vi.clone())
}

/// Rule, rate, instrument, day: the chain an amount hangs on, one step a line. These are lines of
/// figures and titles, in the language of the law they cite.
fn reasons(law: &Norms, line: &AllowanceLine, month: Month) -> Vec<String> {
    let mut steps = vec![format!("{} · {}", line.instrument, line.in_force_from.office())];
    let method = law.code("method", &line.method, month.last());
    let method = method.map_or_else(|_| line.method.clone(), |c| c.vi.clone());
    let role = role_name(law, line, month);
    match (&line.coefficient, line.base_vnd) {
        (Some(coefficient), Some(base)) => {
            steps.push(format!("{role}: {method} {coefficient}"));
            let act = line.base_instrument.as_deref().unwrap_or_default();
            let from = line.base_from.map(|d| d.office()).unwrap_or_default();
            steps.push(format!("{base} đ · {act} · {from}"));
            // A month held in part earns its share of days; the whole sum would not be true then.
            let by_days = law.code("start-rule", "theo-ngay", month.last());
            let part = match by_days.ok().filter(|_| is_part(coefficient, base, line.amount_vnd)) {
                Some(code) => format!(" · {}", code.vi.to_lowercase()),
                None => String::new(),
            };
            steps.push(format!("{coefficient} × {base} đ{part} = {} đ", line.amount_vnd));
        }
        (Some(percent), None) => {
            steps.push(format!("{role}: {method} {percent}% = {} đ", line.amount_vnd));
        }
        _ => steps.push(format!("{role}: {method} {} đ", line.amount_vnd)),
    }
    steps
}

/// Is the amount less than the whole month's, by more than any rounding?
fn is_part(coefficient: &str, base: Vnd, amount: Vnd) -> bool {
    const ROUNDING: i64 = 1_000;
    let whole = norms::thousandths(&coefficient.replace(',', "."))
        .and_then(|n| n.checked_mul(base.dong()))
        .map(|product| product / 1_000);
    whole.is_some_and(|whole| whole - amount.dong() > ROUNDING)
}

pub(crate) fn settle_allowances(
    desk: &mut Desk,
    request: SettleAllowances,
) -> Result<AllowanceView, DeskError> {
    let profile = desk.profile()?;
    let month = request.month;
    let law = &*desk.law_of(month.quarter())?;
    let today = desk.now().today;
    entry::fact_day("day", request.day, profile.first_on, today)?;
    desk.act("settle_allowances", |doing| {
        if doing.read().allowance_sheet(month)?.is_some() {
            return Err(DeskError::new("allowance-settled").with("month", month));
        }
        quarters::must_be_open(doing.read(), month.first().max(profile.first_on), "month")?;
        let computed = compute(doing.read(), law, &profile, month)?;
        let amount_vnd = Vnd::sum(computed.lines.iter().map(|l| l.amount_vnd))?;
        if amount_vnd.is_zero() {
            return Err(DeskError::new("allowance-none").with("month", month));
        }
        let source = crate::money::sources::known(doing, &request.source_id)?;
        let class = law.code("funding-class", &source.class, request.day)?;
        let decision = decisions::of_month(doing.read(), law, &profile, month)?;
        let decision = decision.map(|d| d.id.as_str());
        if !law.may_pay_allowance(decision, class, request.day) {
            return Err(DeskError::new("source-forbids-allowance")
                .at("source_id")
                .with("name", source.name));
        }
        let mut voucher = payment(&request, month, amount_vnd)?;
        vouchers::post(doing, &mut voucher)?;
        doing.act.put(&Record::AllowanceSheet(AllowanceSheet {
            month,
            settled_on: request.day,
            voucher_id: Some(voucher.voucher_id.clone()),
            lines: computed.lines,
        }))?;
        Ok((format!("{month} {}", voucher.number()), ()))
    })?;
    read_allowances(desk, OfMonth { month })
}

fn payment(
    request: &SettleAllowances,
    month: Month,
    amount_vnd: Vnd,
) -> Result<Voucher, DeskError> {
    let values = [
        ("month".to_owned(), format!("{:02}", month.number())),
        ("year".to_owned(), month.year().to_string()),
    ];
    let values = values.into_iter().collect();
    let say = |key: &str| {
        crate::core::words::sentence(crate::core::words::Language::Vietnamese, key, &values)
    };
    Ok(Voucher {
        voucher_id: VoucherId::from_random([0; 16]),
        series: Series::of(VoucherKind::Chi, request.place),
        year: u32::try_from(request.day.year()).map_err(|e| DeskError::fault(&e))?,
        ordinal: 0,
        kind: VoucherKind::Chi,
        place: request.place,
        day: request.day,
        payee: Some(say("paper.allowance.payee")),
        reason: say("paper.allowance.reason"),
        source_id: Some(request.source_id.clone()),
        budget_code: None,
        amount_vnd,
        documents: 1,
        is_void: false,
        void_reason: None,
        reverses: None,
        allowance_month: Some(month),
        is_printed: false,
    })
}

pub(crate) fn reopen_allowances(
    desk: &mut Desk,
    request: OfMonth,
) -> Result<AllowanceView, DeskError> {
    let month = request.month;
    desk.act("reopen_allowances", |doing| {
        let sheet = doing.read().allowance_sheet(month)?;
        let sheet = sheet.ok_or_else(|| DeskError::new("allowance-none").with("month", month))?;
        doing.act.remove(RecordKind::AllowanceSheet, &month.to_string())?;
        if let Some(id) = &sheet.voucher_id {
            let voucher = vouchers::known(doing, id)?;
            if !voucher.is_void {
                let reason = crate::core::words::sentence(
                    crate::core::words::Language::Vietnamese,
                    "paper.allowance.reopened",
                    &Default::default(),
                );
                vouchers::void(doing, &voucher, &reason)?;
            }
        }
        Ok((month.to_string(), ()))
    })?;
    read_allowances(desk, request)
}
