//! Balances: what a voucher does to cash, account and source, and how they run day by day.

use crate::money_records::{Place, Voucher};
pub use letters::{Effect, effect};
use norms::{Day, MoneyFault, Vnd};

impl Voucher {
    /// What it does to the balances; a void voucher does nothing.
    pub fn effect(&self) -> Effect {
        if self.is_void {
            Effect::default()
        } else {
            effect(self.kind, self.place, self.amount_vnd)
        }
    }
}

/// One line of the book of one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BalanceLine {
    /// Position of the voucher in the list the ledger was made from.
    pub voucher: usize,
    /// Came in; a reversal of a payment stands here as a negative payment, not as money in.
    pub in_vnd: Vnd,
    /// Went out.
    pub out_vnd: Vnd,
    /// Balance after the line.
    pub balance_vnd: Vnd,
}

/// The lowest balance at the end of any day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lowest {
    /// The balance.
    pub balance_vnd: Vnd,
    /// The first day it was reached; none when there was no movement.
    pub day: Option<Day>,
}

/// The book of one place over a stretch of days.
#[derive(Clone, Debug)]
pub struct Ledger {
    /// Balance before the first line.
    pub opening_vnd: Vnd,
    /// Lines by day; within a day what raises the balance stands before what lessens it, so that no line
    /// shows less than the day before or the day itself ends with.
    pub lines: Vec<BalanceLine>,
    /// Sum of what came in.
    pub in_vnd: Vnd,
    /// Sum of what went out.
    pub out_vnd: Vnd,
    /// Balance after the last line.
    pub closing_vnd: Vnd,
    /// Lowest balance at the end of a day, the opening included.
    pub lowest: Lowest,
}

impl Ledger {
    /// The book of a place from its opening balance and vouchers in any order. Void vouchers keep
    /// their line, with nothing in and nothing out.
    pub fn of(place: Place, opening: Vnd, vouchers: &[Voucher]) -> Result<Ledger, MoneyFault> {
        let mut order: Vec<usize> = (0..vouchers.len())
            .filter(|i| vouchers.get(*i).is_some_and(|v| v.kind.touches(v.place, place)))
            .collect();
        order.sort_by_key(|i| {
            vouchers.get(*i).map(|v| (v.day, lessens(v, place), v.series, v.ordinal))
        });
        let mut ledger = Ledger {
            opening_vnd: opening,
            lines: Vec::with_capacity(order.len()),
            in_vnd: Vnd::ZERO,
            out_vnd: Vnd::ZERO,
            closing_vnd: opening,
            lowest: Lowest { balance_vnd: opening, day: None },
        };
        let mut ends: Vec<(Day, Vnd)> = Vec::new();
        for index in order {
            let Some(voucher) = vouchers.get(index) else {
                continue;
            };
            let change = voucher.effect().at(place);
            let (in_vnd, out_vnd) = if voucher.kind.is_out_of(place) {
                (Vnd::ZERO, change.negated())
            } else {
                (change, Vnd::ZERO)
            };
            ledger.in_vnd = ledger.in_vnd.plus(in_vnd)?;
            ledger.out_vnd = ledger.out_vnd.plus(out_vnd)?;
            ledger.closing_vnd = ledger.closing_vnd.plus(change)?;
            let balance_vnd = ledger.closing_vnd;
            ledger.lines.push(BalanceLine { voucher: index, in_vnd, out_vnd, balance_vnd });
            match ends.last_mut() {
                Some((day, end)) if *day == voucher.day => *end = balance_vnd,
                _ => ends.push((voucher.day, balance_vnd)),
            }
        }
        for (day, end) in ends {
            if end < ledger.lowest.balance_vnd {
                ledger.lowest = Lowest { balance_vnd: end, day: Some(day) };
            }
        }
        Ok(ledger)
    }
}

/// Does a voucher make the place hold less? By its effect and not by its kind: a reversed payment brings
/// money back, a reversed receipt takes it out. What moves nothing stands with its kind.
fn lessens(voucher: &Voucher, place: Place) -> bool {
    let change = voucher.effect().at(place);
    if change.is_zero() { voucher.kind.is_out_of(place) } else { change.is_negative() }
}

/// What a source received and spent over some days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SourceSums {
    /// Receipts less their reversals.
    pub received_vnd: Vnd,
    /// Payments less their reversals.
    pub spent_vnd: Vnd,
}

/// The lowest end-of-day balance from a day on, given the balance before it, later days' net
/// changes in order, and one change more on that day.
pub fn lowest_with(
    before: Vnd,
    day: Day,
    change: Vnd,
    later: &[(Day, Vnd)],
) -> Result<Lowest, MoneyFault> {
    let mut balance = before.plus(change)?;
    let same_day = later.iter().filter(|(d, _)| *d == day).map(|(_, c)| *c);
    balance = balance.plus(Vnd::sum(same_day)?)?;
    let mut lowest = Lowest { balance_vnd: balance, day: Some(day) };
    for (later_day, later_change) in later.iter().filter(|(d, _)| *d > day) {
        balance = balance.plus(*later_change)?;
        if balance < lowest.balance_vnd {
            lowest = Lowest { balance_vnd: balance, day: Some(*later_day) };
        }
    }
    Ok(lowest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{vnd, voucher};
    use crate::money_records::VoucherKind::{Chi, Thu};
    use proptest::prelude::*;

    /// A voucher of a number; a negative amount reverses another.
    fn numbered(kind: crate::VoucherKind, day: &str, dong: i64, ordinal: u32) -> Voucher {
        Voucher { ordinal, ..voucher(kind, Place::TienMat, day, dong) }
    }

    fn shown(opening: i64, vouchers: &[Voucher]) -> Vec<String> {
        let ledger = Ledger::of(Place::TienMat, vnd(opening), vouchers).unwrap();
        let told = |line: &BalanceLine| {
            format!("{} {}", vouchers[line.voucher].number(), line.balance_vnd.dong())
        };
        ledger.lines.iter().map(told).collect()
    }

    #[test]
    fn within_a_day_what_raises_the_balance_stands_before_what_lessens_it() {
        let on = "2026-07-05";
        for (opening, vouchers, lines) in [
            // Paid out before the receipt was written: the number says nothing of the order.
            (
                0,
                vec![numbered(Chi, on, 80, 1), numbered(Thu, on, 100, 2)],
                &["PT002 100", "PC001 20"][..],
            ),
            // A payment taken back brings its money in before another goes out.
            (
                100,
                vec![numbered(Chi, on, 150, 5), numbered(Chi, on, -100, 6)],
                &["PC006 200", "PC005 50"],
            ),
            // A receipt taken back goes out after what came in.
            (
                0,
                vec![numbered(Thu, on, -100, 1), numbered(Thu, on, 120, 2)],
                &["PT002 120", "PT001 20"],
            ),
            // Day stands before effect.
            (
                50,
                vec![numbered(Thu, "2026-07-06", 100, 1), numbered(Chi, on, 50, 1)],
                &["PC001 0", "PT001 100"],
            ),
        ] {
            assert_eq!(shown(opening, &vouchers), lines);
        }
    }

    proptest! {
        /// No line shows less than what the place held before its day or after it.
        #[test]
        fn no_line_dips_below_where_money_never_was(
            opening in 0_i64..1_000,
            moves in prop::collection::vec((1_u8..4, any::<bool>(), -500_i64..500, any::<bool>()), 1..12),
        ) {
            let mut vouchers = Vec::new();
            for (nth, (day, is_in, dong, is_void)) in moves.iter().enumerate() {
                let kind = if *is_in { Thu } else { Chi };
                let ordinal = u32::try_from(nth).unwrap() + 1;
                let one = numbered(kind, &format!("2026-07-0{day}"), *dong, ordinal);
                vouchers.push(Voucher { is_void: *is_void, ..one });
            }
            let ledger = Ledger::of(Place::TienMat, vnd(opening), &vouchers).unwrap();
            let day = |line: &BalanceLine| vouchers[line.voucher].day;
            let mut before = ledger.opening_vnd;
            for lines in ledger.lines.chunk_by(|a, b| day(a) == day(b)) {
                let end = lines.last().unwrap().balance_vnd;
                for line in lines {
                    prop_assert!(line.balance_vnd >= before.min(end));
                }
                before = end;
            }
        }
    }
}
