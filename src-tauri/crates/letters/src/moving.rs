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
        /// With persons, as advances: what they spent of them is settled here.
        TamUng = "tam-ung",
        /// What the commune advanced to its centre and is owed: it becomes income when it is settled.
        NoXa = "no-xa",
        /// What a count of cash found too much or too little, until it is decided upon.
        ChoXuLy = "cho-xu-ly",
    }
}

impl Place {
    /// Where a centre keeps money itself.
    pub const KEPT: [Place; 2] = [Place::TienMat, Place::TienGui];

    /// Does the centre keep money there itself?
    pub fn is_kept(self) -> bool {
        Place::KEPT.contains(&self)
    }
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
        /// Given to a person to spend for the centre: no spending yet.
        TamUng = "tam-ung",
        /// Brought back by that person.
        HoanUng = "hoan-ung",
        /// Advanced by the commune to its centre: no income yet.
        XaUng = "xa-ung",
        /// Given back to the commune.
        TraXa = "tra-xa",
        /// Counted and not in the book.
        Thua = "thua",
        /// In the book and not counted.
        Thieu = "thieu",
        /// Made good by whoever answers for what was missing.
        BoiHoan = "boi-hoan",
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
        /// What was spent of an advance (thanh toán tạm ứng).
        TU = "TU",
        /// What the commune accepted of its advance (quyết toán tạm ứng với xã).
        TX = "TX",
        /// A difference of a count decided upon (xử lý thừa, thiếu).
        XL = "XL",
    }
}

impl VoucherKind {
    /// The book a voucher of that kind and place is looked at in; a transfer stands in both, and is
    /// shown where money leaves.
    pub fn book(self, place: Place) -> Place {
        match self {
            VoucherKind::Rut => Place::TienGui,
            VoucherKind::Gui => Place::TienMat,
            _ => place,
        }
    }

    /// Can there be one of that kind and place? The commune only pays, an advance is only spent, the
    /// commune's only accepted; a difference is of the cash box.
    pub fn is_possible(self, place: Place) -> bool {
        match self {
            VoucherKind::Thu => !matches!(place, Place::TaiXa | Place::TamUng),
            VoucherKind::Chi => place != Place::NoXa,
            VoucherKind::Thua | VoucherKind::Thieu => place == Place::TienMat,
            _ => place.is_kept(),
        }
    }

    /// Is it of a source? A transfer moves what is of any, and of what a count found nobody knows yet.
    pub fn names_source(self) -> bool {
        !self.is_transfer()
            && !matches!(self, VoucherKind::Thua | VoucherKind::Thieu | VoucherKind::BoiHoan)
    }

    /// Does it begin something that stays open until other vouchers settle it?
    pub fn opens(self) -> bool {
        matches!(
            self,
            VoucherKind::TamUng | VoucherKind::XaUng | VoucherKind::Thua | VoucherKind::Thieu
        )
    }

    /// What is open belongs to the centre; else the centre owes it.
    pub fn is_claim(self) -> bool {
        matches!(self, VoucherKind::TamUng | VoucherKind::Thieu)
    }

    /// Does one of that kind and place settle what another began, and of which kind that is: spent or
    /// accepted at its place, or brought back in money?
    pub fn settles(self, place: Place) -> Option<&'static [VoucherKind]> {
        match (self, place) {
            (VoucherKind::Chi, Place::TamUng) | (VoucherKind::HoanUng, _) => {
                Some(&[VoucherKind::TamUng])
            }
            (VoucherKind::Thu, Place::NoXa) | (VoucherKind::TraXa, _) => {
                Some(&[VoucherKind::XaUng])
            }
            (VoucherKind::Thu, Place::ChoXuLy) => Some(&[VoucherKind::Thua]),
            (VoucherKind::Chi, Place::ChoXuLy) | (VoucherKind::BoiHoan, _) => {
                Some(&[VoucherKind::Thieu])
            }
            _ => None,
        }
    }

    /// True for a transfer between cash and account, which has no source.
    pub fn is_transfer(self) -> bool {
        matches!(self, VoucherKind::Rut | VoucherKind::Gui)
    }

    /// Does one of that kind and place name what it settles? So does the reversal of what began it, and
    /// nothing else does.
    pub fn names_settled(self, place: Place, is_reversal: bool) -> bool {
        self.settles(place).is_some() || (self.opens() && is_reversal)
    }

    /// Does one of that kind and place `own` stand in the book of a place?
    pub fn touches(self, own: Place, book: Place) -> bool {
        own == book || (self.is_transfer() && book.is_kept())
    }

    /// Does it take money out of that place, where it stands in its book?
    pub fn is_out_of(self, book: Place) -> bool {
        match self {
            VoucherKind::Thu
            | VoucherKind::HoanUng
            | VoucherKind::XaUng
            | VoucherKind::Thua
            | VoucherKind::BoiHoan => false,
            VoucherKind::Chi | VoucherKind::TamUng | VoucherKind::TraXa | VoucherKind::Thieu => {
                true
            }
            VoucherKind::Rut => book == Place::TienGui,
            VoucherKind::Gui => book == Place::TienMat,
        }
    }
}

impl Series {
    /// The series a voucher of that kind at that place belongs to.
    pub fn of(kind: VoucherKind, place: Place) -> Series {
        match (kind, place) {
            (VoucherKind::Rut, _) => Series::RT,
            (VoucherKind::Gui, _) => Series::GT,
            (_, Place::TaiXa) => Series::XC,
            (_, Place::TamUng) => Series::TU,
            (_, Place::NoXa) => Series::TX,
            (_, Place::ChoXuLy) => Series::XL,
            (_, Place::TienMat) if kind.is_out_of(place) => Series::PC,
            (_, Place::TienMat) => Series::PT,
            (_, Place::TienGui) if kind.is_out_of(place) => Series::BN,
            (_, Place::TienGui) => Series::BC,
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
    /// Added to what others hold of the centre's money, less what it owes: open advances and differences.
    pub open: Vnd,
}

impl Effect {
    /// The part that touches a place.
    pub fn at(self, place: Place) -> Vnd {
        match place {
            Place::TienMat => self.cash,
            Place::TienGui => self.account,
            _ => Vnd::ZERO,
        }
    }
}

/// What a voucher of that kind, place and amount does. A transfer leaves its source alone, and so does what
/// is given or taken as an advance; what the commune pays is received and spent at once. Whatever it is:
/// the source moves by cash, account and what is open together.
pub fn effect(kind: VoucherKind, place: Place, amount: Vnd) -> Effect {
    let none = Effect::default();
    match kind {
        VoucherKind::Rut => return Effect { cash: amount, account: amount.negated(), ..none },
        VoucherKind::Gui => return Effect { cash: amount.negated(), account: amount, ..none },
        _ => {}
    }
    let signed = if kind.is_out_of(place) { amount.negated() } else { amount };
    let moved = match place {
        Place::TienMat => Effect { cash: signed, ..none },
        Place::TienGui => Effect { account: signed, ..none },
        // Received and spent at once.
        Place::TaiXa => return none,
        Place::TamUng | Place::NoXa | Place::ChoXuLy => Effect { open: signed, ..none },
    };
    match kind {
        VoucherKind::Thu | VoucherKind::Chi => Effect { source: signed, ..moved },
        _ => Effect { open: signed.negated(), ..moved },
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
        (VoucherKind::Thu, _) if lessens_spending => (0, amount.saturating_neg()),
        (VoucherKind::Thu, _) => (amount, 0),
        (VoucherKind::Chi, Place::TaiXa) => (amount, amount),
        (VoucherKind::Chi, _) => (0, amount),
        _ => (0, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_moves_by_what_is_kept_and_what_is_open() {
        let amount = Vnd::new(70).unwrap();
        let mut told = Vec::new();
        for kind in VoucherKind::ALL {
            for place in Place::ALL.into_iter().filter(|place| kind.is_possible(*place)) {
                let Effect { cash, account, source, open } = effect(kind, place, amount);
                let moved = [cash, account, open];
                assert_eq!(Vnd::sum(moved), Ok(source), "{kind} {place}");
                let (received, spent) = of_source(kind, place, false, 70);
                assert_eq!(received - spent, source.dong(), "{kind} {place}");
                // What opens or settles is what moves the open.
                let is_of_open = kind.opens() || kind.settles(place).is_some();
                assert_eq!(is_of_open, !open.is_zero(), "{kind} {place}");
                let of = moved.map(|one| one.dong() / 70);
                told.push(format!("{} {kind} {place} {of:?}", Series::of(kind, place)));
            }
        }
        assert_eq!(
            told,
            [
                "PT thu tien-mat [1, 0, 0]",
                "BC thu tien-gui [0, 1, 0]",
                "TX thu no-xa [0, 0, 1]",
                "XL thu cho-xu-ly [0, 0, 1]",
                "PC chi tien-mat [-1, 0, 0]",
                "BN chi tien-gui [0, -1, 0]",
                "XC chi tai-xa [0, 0, 0]",
                "TU chi tam-ung [0, 0, -1]",
                "XL chi cho-xu-ly [0, 0, -1]",
                "RT rut tien-mat [1, -1, 0]",
                "RT rut tien-gui [1, -1, 0]",
                "GT gui tien-mat [-1, 1, 0]",
                "GT gui tien-gui [-1, 1, 0]",
                "PC tam-ung tien-mat [-1, 0, 1]",
                "BN tam-ung tien-gui [0, -1, 1]",
                "PT hoan-ung tien-mat [1, 0, -1]",
                "BC hoan-ung tien-gui [0, 1, -1]",
                "PT xa-ung tien-mat [1, 0, -1]",
                "BC xa-ung tien-gui [0, 1, -1]",
                "PC tra-xa tien-mat [-1, 0, 1]",
                "BN tra-xa tien-gui [0, -1, 1]",
                "PT thua tien-mat [1, 0, -1]",
                "PC thieu tien-mat [-1, 0, 1]",
                "PT boi-hoan tien-mat [1, 0, -1]",
                "BC boi-hoan tien-gui [0, 1, -1]",
            ]
        );
    }

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
