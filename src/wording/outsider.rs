//! Whether a draft names the service as somebody outside it does: whose sister works there, whose nan was looked after, who saw
//! its museum.

use super::Wordings;
use crate::text::Text;
use once_cell::sync::Lazy;

static OUTSIDE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "my|our ~1 sister|sister's|brother|brother's|dad|dad's|mum|mum's|wife|husband|partner|son|daughter|mate|friend|neighbour|cousin|auntie|uncle|nephew|niece|girlfriend|boyfriend|fiance|fiancee ~2 works|working|worked|work|joined|been|started|starts|qualified|retired|drives|volunteers ~3 for|with|at|from",
            "for looking+after|helping|saving|treating|coming+to|rescuing ~1 my|our|me|us",
            "ambulance|service|trust|<employer> ~1 museum|display|stand|choir|band|crest|badge|logo|calendar|documentary|exhibition",
        ],
    )])
});

/// Whether the draft speaks of the service from outside.
#[must_use]
pub fn is_outside(text: &Text) -> bool {
    OUTSIDE.fits(text)
}
