//! How many characters the boxes of the forms hold: the one table, read by what refuses a longer
//! text and, through the border, by the box that takes no longer one.

/// What one box of one form holds at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The form, as the window names it.
    pub form: &'static str,
    /// The field of the request, or the box of the window where the request has none of its own.
    pub field: &'static str,
    /// How many characters.
    pub max: usize,
}

/// Forms and their boxes: a module a form, a const a box, and `ALL` of them for the window.
#[macro_export]
macro_rules! limits {
    ($( $(#[doc = $doc:literal])+ $form:ident { $( $name:ident = $field:literal $max:literal; )+ } )+) => {
        $( $(#[doc = $doc])+ pub mod $form {
            use $crate::forms::Limit;
            $( #[doc = concat!("The box `", $field, "`.")]
            pub const $name: Limit =
                Limit { form: stringify!($form), field: $field, max: $max }; )+
        } )+

        /// Every box of this table, in its order.
        pub const ALL: &[$crate::forms::Limit] = &[ $( $( $form::$name, )+ )+ ];
    };
}

limits! {
    /// A centre's first run.
    first_run {
        NAME = "name" 160;
        UNIT_NAME = "unit_name" 80;
        PARENT_NAME = "parent_name" 80;
        OFFICE_NAME = "office_name" 160;
        DIRECTOR_NAME = "director_name" 80;
        ACCOUNTANT_NAME = "accountant_name" 80;
        CASHIER_NAME = "cashier_name" 80;
        SOURCE_NAME = "source_name" 120;
    }
    /// What may be changed about a centre later.
    profile {
        NAME = "name" 160;
        OFFICE_NAME = "office_name" 160;
    }
    /// A person.
    person {
        FULL_NAME = "full_name" 80;
        MAIN_JOB = "main_job" 120;
        PHONE = "phone" 20;
        NOTE = "note" 500;
    }
    /// A post.
    post {
        DECISION_NO = "decision_no" 60;
        SENDING_SCHOOL = "sending_school" 120;
    }
    /// Premises and equipment.
    facility {
        NAME = "name" 120;
        NOTE = "note" 500;
    }
    /// An activity.
    activity {
        TITLE = "title" 200;
        PLACE = "place" 120;
        PARTNER = "partner" 160;
        SPEAKER = "speaker" 120;
        EVIDENCE = "evidence" 300;
    }
    /// A difficulty or a request; whom it is put to may be the office, by its whole name.
    concern {
        TEXT = "text" 500;
        ASKED_OF = "asked_of" 160;
    }
    /// A source of money.
    source {
        NAME = "name" 120;
    }
    /// A voucher.
    voucher {
        PAYEE = "payee" 120;
        REASON = "reason" 300;
    }
    /// A count of the cash box.
    cash_count {
        REASON = "reason" 300;
    }
}

#[cfg(test)]
mod tests {
    use super::ALL;
    use std::collections::BTreeSet;

    #[test]
    fn every_box_stands_once_and_holds_something() {
        let boxes: BTreeSet<(&str, &str)> = ALL.iter().map(|one| (one.form, one.field)).collect();
        assert_eq!(boxes.len(), ALL.len());
        assert!(ALL.iter().all(|one| one.max > 0));
    }
}
