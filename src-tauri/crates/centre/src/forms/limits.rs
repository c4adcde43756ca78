//! How many characters the boxes of the forms hold, said once beside the form: read by what refuses a
//! longer text and, through the border, by the box that takes no longer one. What a report's table holds
//! has its measure there.

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

/// Forms and their boxes: a module a form, a const a box, and a list of them all for the window.
#[macro_export]
macro_rules! limits {
    ($vis:vis $all:ident:
        $( $(#[doc = $doc:literal])+ $form:ident { $( $name:ident = $field:literal $max:expr; )+ } )+) => {
        $( $(#[doc = $doc])+ $vis mod $form {
            use $crate::forms::Limit;
            $( #[doc = concat!("The box `", $field, "`.")]
            pub(crate) const $name: Limit =
                Limit { form: stringify!($form), field: $field, max: $max }; )+
        } )+

        /// Every box of this table, in its order.
        $vis const $all: &[$crate::forms::Limit] = &[ $( $( $form::$name, )+ )+ ];
    };
}
