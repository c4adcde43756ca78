//! One centre's quarter: from the first voucher to the sealed stick, against what a person with
//! pencil and paper would get.

pub(crate) mod advances;
mod allotment_ledgers;
pub(crate) mod allotments;
mod allowance_ledgers;
mod allowances;
pub(crate) mod attaching;
mod backups;
pub(crate) mod bundle;
mod by_day;
mod centres;
mod clock;
mod concerns;
mod day_order;
mod days;
mod entitlement;
mod every_act;
mod explaining;
mod facilities;
mod flips;
mod gifts;
pub(crate) mod judged;
mod late;
mod late_any;
mod ledgers;
mod letters;
mod model;
mod money_door;
mod money_papers;
mod numbers;
pub(crate) mod own_decisions;
pub(crate) mod papers;
mod past_year;
mod personal;
mod plans;
pub(crate) mod playing;
mod posts;
pub(crate) mod random_acts;
mod random_advances;
mod random_moves;
mod random_owing;
mod random_periods;
mod random_sealing;
mod sample;
mod seals;
mod searching;
mod stock_tools;
mod totals;
mod year_end;

pub(crate) use playing::{
    activity, committee, concern, contents, facility, gift, meeting, movement, plan, ready_to_seal,
    seal, target,
};
pub(crate) use stock_tools::verified_by_stock_tools;
