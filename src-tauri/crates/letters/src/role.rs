//! Whose book a book is.

norms::closed_set! {
    /// Whose book it is.
    #[ts(rename = "BookRole")]
    pub enum Role {
        /// A centre's.
        Centre = "centre",
        /// A receiving office's.
        Office = "office",
    }
}
