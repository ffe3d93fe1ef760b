//! # Running down a partner
//!
//! ## What it looks for
//! Bad verdicts on hospitals, other services, regulators or charities.
//!
//! ## Why
//! You hand patients over to them tomorrow. Some trusts name partners in the same breath as themselves.
//!
//! ## Example
//! "That A&E is run by clowns"
//!
//! ## Better
//! Report what went wrong, with the facts, through your manager.
//!
//! ## Quiet when
//! It is praise, a plain fact or a place outside health and emergency work.

use super::disparages_employer::sureness;
use super::{Context, Hits};
use crate::frame::Topic;
use crate::wording::verdict::{self, About, verdicts};

/// Reports bad verdicts on partner bodies.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let verdicts = verdicts(cx);
    // One hard word may be a manner of speaking; two are a verdict, whatever the model has or has not read before.
    if verdicts.iter().filter(|(found, about)| *about == About::Partner && found.sure >= 0.7).count() > 1 {
        hits.stand();
    }
    for (found, about) in verdicts {
        if about == About::Partner {
            let sure = sureness(cx, &found, Topic::DisparagesEmployer);
            hits.push(hits.at(found.span).sure(sure).because("a bad verdict on a partner"));
        }
    }
    if hits.is_empty()
        && verdict::is_of_partners(cx)
        && cx.frame.meant(cx.text, Topic::DisparagesEmployer) >= READ
        && let Some((word, _)) = cx.frame.most_marked(cx.text, Topic::DisparagesEmployer)
    {
        let sure = cx.frame.meant(cx.text, Topic::DisparagesEmployer);
        hits.push(hits.at(word).sure(sure).because("it reads like a bad verdict on a partner"));
    }
}

/// From here on the model's reading of a verdict is a finding without any wording.
const READ: f32 = 0.35;

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn contempt_of_partners() {
        for text in [
            "That hospital is run by clowns, absolute shambles",
            "gps round here are a waste of space, dump everything on us",
            "police were no help whatsoever as usual",
            "a and e staff at the general are useless",
        ] {
            assert!(finds("disparages-partner", "scas", text), "{text}");
        }
        for text in [
            "nurses on the ward were no less than brilliant",
            "my gp says sugar is a waste of calories",
            "police were a great help at the parade",
        ] {
            assert!(!finds("disparages-partner", "scas", text), "{text}");
        }
        assert!(!finds("disparages-partner", "scas", "The hospital staff were brilliant with us tonight"));
    }
}
