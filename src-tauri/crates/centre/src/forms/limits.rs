//! How many characters the boxes of the forms hold: the one table, read by what refuses a longer
//! text and, through the border, by the box that takes no longer one. What a report's table holds has
//! its measure there.

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
    ($( $(#[doc = $doc:literal])+ $form:ident { $( $name:ident = $field:literal $max:expr; )+ } )+) => {
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
        NAME = "name" letters::most_of("trung-tam", "name");
        UNIT_NAME = "unit_name" letters::most_of("trung-tam", "unit_name");
        PARENT_NAME = "parent_name" letters::most_of("trung-tam", "parent_name");
        OFFICE_NAME = "office_name" letters::most_of("trung-tam", "office_name");
        DIRECTOR_NAME = "director_name" letters::most_of("nhan-su", "full_name");
        ACCOUNTANT_NAME = "accountant_name" letters::most_of("nhan-su", "full_name");
        CASHIER_NAME = "cashier_name" letters::most_of("nhan-su", "full_name");
        SOURCE_NAME = "source_name" letters::most_of("nguon-kinh-phi", "name");
    }
    /// What may be changed about a centre later.
    profile {
        NAME = "name" letters::most_of("trung-tam", "name");
        OFFICE_NAME = "office_name" letters::most_of("trung-tam", "office_name");
    }
    /// A person.
    person {
        FULL_NAME = "full_name" letters::most_of("nhan-su", "full_name");
        MAIN_JOB = "main_job" letters::most_of("nhan-su", "main_job");
        PHONE = "phone" 20;
        NOTE = "note" 500;
    }
    /// A post.
    post {
        DECISION_NO = "decision_no" letters::most_of("nhan-su", "decision_no");
        SENDING_SCHOOL = "sending_school" letters::most_of("nhan-su", "sending_school");
    }
    /// Premises and equipment.
    facility {
        NAME = "name" letters::most_of("co-so-vat-chat", "name");
        NOTE = "note" letters::most_of("co-so-vat-chat", "note");
    }
    /// What came to a facility or left it.
    movement {
        PAPER = "paper" letters::most_of("tang-giam-vat-chat", "paper");
        NOTE = "note" letters::most_of("tang-giam-vat-chat", "note");
    }
    /// An activity.
    activity {
        TITLE = "title" letters::most_of("hoat-dong", "title");
        PLACE = "place" letters::most_of("hoat-dong", "place");
        PARTNER = "partner" letters::most_of("hoat-dong", "partner");
        SPEAKER = "speaker" letters::most_of("hoat-dong", "speaker");
        EVIDENCE = "evidence" letters::most_of("hoat-dong", "evidence");
    }
    /// A difficulty or a request; whom it is put to may be the office, by its whole name.
    concern {
        TEXT = "text" letters::most_of("kien-nghi", "text");
        ASKED_OF = "asked_of" letters::most_of("kien-nghi", "asked_of");
    }
    /// A gift.
    gift {
        GIVER = "giver" letters::most_of("tai-tro", "giver");
        GIVER_ADDRESS = "giver_address" letters::most_of("tai-tro", "giver_address");
        WHAT = "what" letters::most_of("tai-tro", "what");
        UNIT = "unit" letters::most_of("tai-tro", "unit");
        PURPOSE = "purpose" letters::most_of("tai-tro", "purpose");
        PAPER = "paper" letters::most_of("tai-tro", "paper");
        RECEIVERS = "receivers" letters::most_of("tai-tro", "receivers");
        NOTE = "note" letters::most_of("tai-tro", "note");
    }
    /// A source of money.
    source {
        NAME = "name" letters::most_of("nguon-kinh-phi", "name");
        ACCOUNT = "account" letters::most_of("nguon-kinh-phi", "account");
    }
    /// A decision on allowances the centre enters itself.
    own_decision {
        NUMBER = "number" letters::most_of("quyet-dinh-tam", "number");
        ISSUER = "issuer" letters::most_of("quyet-dinh-tam", "issuer");
        SUBJECT = "subject" letters::most_of("quyet-dinh-tam", "subject");
        SCOPE = "scope" letters::most_of("quyet-dinh-tam", "scope");
    }
    /// A voucher.
    voucher {
        PAYEE = "payee" letters::most_of("chung-tu", "payee");
        REASON = "reason" letters::most_of("chung-tu", "reason");
    }
    /// A count of the cash box.
    cash_count {
        REASON = "reason" letters::most_of("kiem-quy", "reason");
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
