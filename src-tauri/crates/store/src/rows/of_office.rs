//! The records of an office; what a bundle is taken in with stands in `arrivals`.

use super::row;
use crate::column::texts;
use letters::{Remark, Verdict};
use office::{
    Card, Confirmation, Contact, Course, ExplanationRead, Invited, IssuedReceipt, Letting, Member,
    PaperSeen, ReceiptCopy, Review, SealOnRegister, TakenOut,
};

texts! { Letting, Verdict: |one| one.code(), |text| Self::from_code(text) }

row! {
    Member in "members" by centre_id;
    columns centre_id name unit_code unit_from unit_name;
}

row! {
    SealOnRegister in "seals_on_register" by public_key;
    columns public_key centre_id digits enrolled_on;
}

row! {
    Contact in "contacts" by unit_code/unit_from;
    columns unit_code unit_from contact_name phone note is_expected call_on;
}

row! {
    Card in "cards" by unit_code/unit_from;
    columns unit_code unit_from digits typed_on;
}

row! {
    Confirmation in "confirmations" by bundle_id/letting;
    columns bundle_id centre_id lineage letting reason confirmed_on;
    asked centre_id;
}

row! {
    Review in "reviews" by bundle_id;
    columns bundle_id verdict decided_on note round decided_by known;
    parts remarks: Vec<Remark>, of bundle_id;
}

row! {
    ExplanationRead in "explanations_read" by bundle_id/rule/row;
    columns bundle_id rule row text read_on;
    asked bundle_id;
}

row! {
    Remark in "remarks" by bundle_id/position;
    columns table row column place rule seen text;
}

row! {
    PaperSeen in "papers_seen" by bundle_id;
    columns bundle_id seen_on;
}

row! {
    IssuedReceipt in "issued_receipts" by receipt_id;
    listed "sequence, receipt_id";
    columns receipt_id bundle_id centre_id quarter revision sequence code file_name verdict remarks
        issued_on round number;
    asked quarter;
}

row! {
    TakenOut in "taken_out" by bundle_id;
    listed "quarter, sequence, bundle_id";
    columns bundle_id centre_id centre_name quarter revision sequence ma_so_lieu file_name received_on
        paper_seen_on reason taken_out_on;
    asked centre_id;
}

row! {
    ReceiptCopy in "receipt_copies" by receipt_id;
    columns receipt_id copied_on place;
}

row! {
    Course in "courses" by course_id;
    columns course_id title topic from_on to_on days place note;
    parts invited: Vec<Invited>, of course_id;
}

row! {
    Invited in "course_invitations" by course_id/position;
    columns centre_id person_id full_name;
}
