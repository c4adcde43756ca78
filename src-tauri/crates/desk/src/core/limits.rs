//! How many characters the boxes of the desk's own forms hold; those of a centre's records stand
//! beside their forms.

use centre::forms::{self, Limit};

centre::limits! {
    pub(crate) OF_THE_DESK:
    /// Words a person sets for paper.
    settings {
        UPPER_BODY = "upper_body" 120;
        CLERK = "clerk" 80;
    }
    /// An office as it is founded.
    office {
        NAME = "name" 160;
    }
    /// Why a voucher is voided.
    void {
        REASON = "reason" 300;
    }
    /// Why a voucher is reversed.
    reverse {
        REASON = "reason" 300;
    }
    /// Why somebody is owed more or less.
    adjustment {
        REASON = "reason" 300;
    }
    /// What the centre says to a finding.
    explain {
        TEXT = "text" 500;
    }
    /// The number a report bears on paper.
    report {
        NUMBER = "number" 40;
    }
    /// Why a sealed report is replaced.
    revision {
        REASON = "reason" 300;
    }
    /// Why a closed month or year is opened again.
    closing {
        REASON = "reason" letters::most_of("khoa-so", "reason");
    }
    /// Whom an office calls at a centre.
    contact {
        CONTACT_NAME = "contact_name" 80;
        PHONE = "phone" 40;
        NOTE = "note" 300;
    }
    /// A telephone list pasted from a table.
    phones {
        TEXT = "text" 60_000;
    }
    /// A course an office means to hold.
    course {
        TITLE = "title" letters::most_of("tap-huan", "title");
        PLACE = "place" letters::most_of("tap-huan", "place");
        NOTE = "note" 500;
        FULL_NAME = "full_name" letters::most_of("tap-huan", "full_name");
    }
    /// Why a bundle that was taken in is taken out.
    remove {
        REASON = "reason" 300;
    }
    /// Why a bundle that was held is let in.
    confirm {
        REASON = "reason" 300;
    }
    /// A report under review.
    review {
        NOTE = "note" 500;
    }
    /// The code on a stamped paper, typed to find its report; the window alone keeps the measure.
    paper {
        CODE = "code" 12;
    }
    /// A remark of a receipt.
    remark {
        TEXT = "text" 500;
    }
    /// A change of the law, as its file names it.
    law {
        KEY = "key" 200;
        TITLE = "title" 160;
    }
    /// An instrument of the law. Of this and the next four the window alone keeps the measure: they
    /// become lines of a file of the law, which is judged as a whole.
    law_act {
        NUMBER = "number" 80;
        SUBJECT = "subject" 400;
        ISSUER = "issuer" 200;
    }
    /// A rate.
    law_rate {
        ARTICLE = "article" 120;
        NOTE = "note" 300;
    }
    /// A province's decision on allowances.
    law_decision {
        SCOPE = "scope" 300;
        COEFFICIENT = "coefficient" 10;
        MONTH = "month" 10;
    }
    /// A rule of checking.
    law_rule {
        NAME = "name" 60;
        LAW = "law" 300;
        TITLE = "title" 120;
        SENTENCE = "sentence" 600;
        EXPRESSION = "expression" 2000;
        SHOWN = "shown" 40;
    }
    /// A unit.
    law_unit {
        NAME = "name" 120;
    }
    /// An accepted explanation.
    law_phrase {
        TEXT = "text" 500;
    }
    /// A pack of the law as it is issued.
    law_issue {
        NOTE = "note" 300;
    }
}

/// The boxes of every form.
pub(crate) fn all() -> Vec<Limit> {
    [forms::limits().as_slice(), OF_THE_DESK].concat()
}
