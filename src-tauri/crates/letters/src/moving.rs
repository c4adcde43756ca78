//! What a voucher does to the places where money is kept: the same at a centre, in its report and at
//! the office that reads it.

use norms::Vnd;

norms::closed_set! {
    /// Where money is kept.
    pub enum Place {
        /// Cash in the box.
        TienMat = "tien-mat",
        /// The account at bank or treasury.
        TienGui = "tien-gui",
        /// The commune's own account, out of which it pays for its centre: nothing of it is kept here.
        TaiXa = "tai-xa",
    }
}

impl Place {
    /// Where a centre keeps money itself.
    pub const KEPT: [Place; 2] = [Place::TienMat, Place::TienGui];
}

norms::closed_set! {
    /// What a voucher does.
    pub enum VoucherKind {
        /// Money comes in.
        Thu = "thu",
        /// Money goes out.
        Chi = "chi",
        /// Drawn from the account into the cash box.
        Rut = "rut",
        /// Paid from the cash box into the account.
        Gui = "gui",
    }
}

norms::closed_set! {
    /// The series a voucher is numbered in; each runs without a gap from 1 every year.
    pub enum Series {
        /// Cash receipt (phiếu thu).
        PT = "PT",
        /// Cash payment (phiếu chi).
        PC = "PC",
        /// Money into the account (báo có).
        BC = "BC",
        /// Money out of the account (báo nợ).
        BN = "BN",
        /// Account to cash.
        RT = "RT",
        /// Cash to account.
        GT = "GT",
        /// Paid by the commune out of its own account (xã chi hộ).
        XC = "XC",
    }
}

impl VoucherKind {
    /// The book a voucher of that kind and place is looked at in; a transfer stands in both, and is
    /// shown where money leaves.
    pub fn book(self, place: Place) -> Place {
        match self {
            VoucherKind::Rut => Place::TienGui,
            VoucherKind::Gui => Place::TienMat,
            VoucherKind::Thu | VoucherKind::Chi => place,
        }
    }

    /// Can there be one of that kind and place? The commune only pays.
    pub fn is_possible(self, place: Place) -> bool {
        place != Place::TaiXa || self == VoucherKind::Chi
    }

    /// True for a transfer between cash and account, which has no source.
    pub fn is_transfer(self) -> bool {
        matches!(self, VoucherKind::Rut | VoucherKind::Gui)
    }

    /// Does one of that kind and place `own` stand in the book of a place?
    pub fn touches(self, own: Place, book: Place) -> bool {
        own == book || (self.is_transfer() && book != Place::TaiXa)
    }

    /// Does it take money out of that place, where it stands in its book?
    pub fn is_out_of(self, book: Place) -> bool {
        match self {
            VoucherKind::Thu => false,
            VoucherKind::Chi => true,
            VoucherKind::Rut => book == Place::TienGui,
            VoucherKind::Gui => book == Place::TienMat,
        }
    }
}

impl Series {
    /// The series a voucher of that kind at that place belongs to.
    pub fn of(kind: VoucherKind, place: Place) -> Series {
        match (kind, place) {
            (VoucherKind::Thu, Place::TienMat) => Series::PT,
            (VoucherKind::Chi, Place::TienMat) => Series::PC,
            (VoucherKind::Thu, Place::TienGui) => Series::BC,
            (VoucherKind::Chi, Place::TienGui) => Series::BN,
            (VoucherKind::Thu | VoucherKind::Chi, Place::TaiXa) => Series::XC,
            (VoucherKind::Rut, _) => Series::RT,
            (VoucherKind::Gui, _) => Series::GT,
        }
    }

    /// The number people read: `PC007`.
    pub fn number(self, ordinal: u32) -> String {
        format!("{}{ordinal:03}", self.code())
    }

    /// Series and ordinal of a number people read; none where it is no such number.
    pub fn of_number(number: &str) -> Option<(Series, u32)> {
        let (series, ordinal) = number.split_at_checked(2)?;
        let (series, ordinal) = (Series::from_code(series)?, ordinal.parse().ok()?);
        (series.number(ordinal) == number).then_some((series, ordinal))
    }
}

/// What one voucher adds to cash, account and its source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Added to the cash box.
    pub cash: Vnd,
    /// Added to the account.
    pub account: Vnd,
    /// Added to the source.
    pub source: Vnd,
}

impl Effect {
    /// The part that touches a place.
    pub fn at(self, place: Place) -> Vnd {
        match place {
            Place::TienMat => self.cash,
            Place::TienGui => self.account,
            Place::TaiXa => Vnd::ZERO,
        }
    }
}

/// What a voucher of that kind, place and amount does. A transfer leaves its source alone; what the
/// commune pays is received and spent at once.
pub fn effect(kind: VoucherKind, place: Place, amount: Vnd) -> Effect {
    let signed = match kind {
        VoucherKind::Thu => amount,
        VoucherKind::Chi => amount.negated(),
        VoucherKind::Rut => {
            return Effect { cash: amount, account: amount.negated(), source: Vnd::ZERO };
        }
        VoucherKind::Gui => {
            return Effect { cash: amount.negated(), account: amount, source: Vnd::ZERO };
        }
    };
    match place {
        Place::TienMat => Effect { cash: signed, account: Vnd::ZERO, source: signed },
        Place::TienGui => Effect { cash: Vnd::ZERO, account: signed, source: signed },
        // Received and spent at once.
        Place::TaiXa => Effect::default(),
    }
}

/// What an amount of a voucher adds to what its source received and to what it spent. A transfer adds
/// nothing; a receipt that takes spending back lessens that; what the commune pays is both.
pub fn of_source(
    kind: VoucherKind,
    place: Place,
    lessens_spending: bool,
    amount: i64,
) -> (i64, i64) {
    match (kind, place) {
        (VoucherKind::Rut | VoucherKind::Gui, _) => (0, 0),
        (VoucherKind::Thu, _) if lessens_spending => (0, amount.saturating_neg()),
        (VoucherKind::Thu, _) => (amount, 0),
        (VoucherKind::Chi, Place::TaiXa) => (amount, amount),
        (VoucherKind::Chi, _) => (0, amount),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_it_is_written_and_no_other_way() {
        for (number, read) in [
            ("PC007", Some((Series::PC, 7))),
            ("RT1000", Some((Series::RT, 1_000))),
            ("PC07", None),
            ("PC0007", None),
            ("PC+07", None),
            ("XX007", None),
            ("PC", None),
            ("ếC007", None),
            ("zz", None),
            ("", None),
        ] {
            assert_eq!(Series::of_number(number), read, "{number}");
        }
    }
}
