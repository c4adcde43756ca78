//! What letters and their writers are known by.

norms::text_id! {
    /// A sealed report: mã gói, 64 hex digits.
    pub struct BundleId;
    /// A signed receipt: mã gói, 64 hex digits.
    pub struct ReceiptId;
    /// A signed pack of law: mã gói, 64 hex digits.
    pub struct PackId;
    /// A centre: the code of its unit and the year of its founding, `06874-2008`.
    pub struct CentreId;
}
