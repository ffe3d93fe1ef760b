//! What a token can be: outside, or the beginning or inside of a name.

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// A person.
    Person,
    /// A place.
    Place,
    /// An organisation.
    Organisation,
}

impl Class {
    /// Every class, in the order of the labels.
    pub const ALL: [Self; 3] = [Self::Person, Self::Place, Self::Organisation];

    /// The word for it in signals and tables.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Place => "place",
            Self::Organisation => "organisation",
        }
    }
}

/// Index of a label: 0 outside, then begin and inside for each [`Class`].
pub type Label = usize;

/// Not part of a name.
pub const OUTSIDE: Label = 0;

/// How many labels there are.
pub const LABELS: usize = 7;

/// The first token of a name.
#[must_use]
pub const fn begin(class: Class) -> Label {
    1 + 2 * class as usize
}

/// A further token of a name.
#[must_use]
pub const fn inside(class: Class) -> Label {
    2 + 2 * class as usize
}

/// Whether `to` may follow `from`: a name's inside follows only its own beginning or inside.
#[must_use]
pub const fn may_follow(from: Label, to: Label) -> bool {
    to % 2 == 1 || to == OUTSIDE || from == to || from + 1 == to
}

/// Whether a sentence may start with `label`.
#[must_use]
pub const fn may_start(label: Label) -> bool {
    label == OUTSIDE || label % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inside_follows_only_its_own_kind() {
        assert!(may_follow(begin(Class::Person), inside(Class::Person)));
        assert!(may_follow(inside(Class::Place), inside(Class::Place)));
        assert!(!may_follow(OUTSIDE, inside(Class::Person)));
        assert!(!may_follow(begin(Class::Person), inside(Class::Place)));
        assert!(may_follow(inside(Class::Place), begin(Class::Place)));
        assert!(!may_start(inside(Class::Organisation)));
    }
}
