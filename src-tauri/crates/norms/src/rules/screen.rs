//! Where a finding is mended.

use crate::closed_set;

closed_set! {
    /// Every screen a rule may send its reader to.
    #[ts(rename = "RuleScreen")]
    pub enum Screen {
        /// The cash book.
        CashBook = "so-quy",
        /// The month's allowances.
        Allowances = "phu-cap",
        /// People and posts.
        People = "nhan-su",
        /// Teachers sent to the centre.
        Secondments = "biet-phai",
        /// Courses.
        Trainings = "tap-huan",
        /// Speakers and other collaborators.
        Collaborators = "nguoi-cong-tac",
        /// Allotments.
        Allotments = "du-toan",
        /// The steering committee.
        Committee = "ban-chi-dao",
        /// Its meetings.
        CommitteeMeetings = "hop-ban-chi-dao",
        /// Funding sources.
        Sources = "nguon",
        /// Activities.
        Activities = "hoat-dong",
        /// Facilities.
        Facilities = "co-so",
        /// Difficulties and requests.
        Concerns = "kho-khan",
        /// What was given.
        Gifts = "tai-tro",
        /// Plans and their targets.
        Plans = "ke-hoach",
        /// The report as a whole.
        Report = "bao-cao",
        /// The count of cash.
        CashCount = "kiem-quy",
        /// Advances and differences of counts that are open.
        Advances = "tam-ung",
        /// Months and budget years as they are closed.
        Closings = "khoa-so",
    }
}
