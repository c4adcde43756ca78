use super::*;
use crate::fixtures::course;

#[test]
fn somebody_went_to_a_course_and_nobody_twice_for_no_more_days_than_it_lasted() {
    let of = |days, who: &[u8]| Training {
        days,
        ..course(1, "quan-ly", "2026-07-06", "2026-07-08", who)
    };
    for (one, refused) in [
        (of(3, &[1, 2]), ""),
        (of(4, &[1]), "too-many-days 3"),
        (of(1, &[]), "nobody"),
        (of(1, &[1, 2, 1]), "named-twice"),
    ] {
        let told = can_be(&one).err().map(|why| why.to_string()).unwrap_or_default();
        assert_eq!(told, refused);
    }
}
