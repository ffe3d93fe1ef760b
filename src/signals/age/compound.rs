//! Words for an age that are half of a name for something else: "baby shower", "elderly kettle", "pensioners' bus pass".

use crate::signals::Context;
use crate::signals::people::is_person;

/// Whether the word, from atom `first` to `last`, is half of a name for something else: "baby shower", "teenage kicks".
pub(super) fn is_compound(context: &Context, word: &str, first: usize, last: usize) -> bool {
    let next = context.word(last + 1);
    // "pensioners' bus passes": the apostrophe of many.
    let joined = matches!(context.gap(last + 1), " " | "-" | "" | "'" | "' " | "’ ");
    let before = context.word_before(first, 1);
    match word {
        "baby" | "babies" => {
            joined
                && one_of!(next;
                    "shower" "steps" "step" "blue" "pink" "spinach" "wipes" "wipe" "oil" "grand" "boom" "boomer"
                    "boomers" "face" "corn" "potatoes" "carrots" "food" "driver" "spice" "doll" "yoda" "name"
                    "names" "bump" "clinic" "group" "unit" "bank" "brain" "lotion" "sitter" "sitting" "leaves"
                    "sham" "bel" "bio" "seat" "monitor" "gym" "fever" "loss" "shark" "reveal" "on" "changing" "back"
                )
                || matches!(
                    before,
                    "oh" | "hey" | "yeah" | "ooh" | "rosemary's" | "love" | "eve" | "war" | "day" | "expecting"
                )
                || matches!(before, "first" | "second" | "third") && is_expected(context, first)
        }
        "fortysomething" | "fiftysomething" | "sixtysomething" | "seventysomething" | "eightysomething" => {
            !is_person(next) && !matches!(before, "a" | "some" | "one" | "this" | "another")
        }
        "geriatric" => {
            joined
                && one_of!(next; "medicine" "care" "ward" "wards" "rotation" "department" "lecture" "nursing" "module" "unit"
                    "ambulance" "truck" "van" "dog" "cat" "laptop" "computer" "car" "consultant" "consultants" "fleet" "team" "horse")
        }
        "schoolboy" | "schoolgirl" => {
            joined
                && one_of!(next; "error" "errors" "humour" "humor" "howler" "dream" "dreams" "mistake" "football" "uniform" "crush" "outfit" "giggles" "french" "stuff" "haircut")
        }
        "preemie" | "premmie" => {
            joined
                && one_of!(next; "hats" "clothes" "hat" "unit" "cards" "diaries" "parents" "charity" "support" "group")
        }
        "tween" => {
            !matches!(before, "a" | "the" | "this" | "another" | "pre")
                || joined && one_of!(next; "series" "drama" "book" "fiction" "show")
        }
        "middle" => joined && matches!(next, "spread" | "dread" | "slump" | "rant" | "knees" | "music"),
        "infant" | "infants" => {
            joined
                && matches!(
                    next,
                    "school" | "class" | "teacher" | "bls" | "mortality" | "formula" | "resus" | "classes"
                )
        }
        "toddler" | "toddlers" => {
            joined && matches!(next, "group" | "class" | "room" | "bed" | "sleep" | "milk" | "cpr" | "football")
        }
        "teen" | "teens" | "teenage" => {
            joined
                && one_of!(next;
                    "kicks" "mutant" "titans" "wolf" "spirit" "dirtbag" "cancer" "fiction" "drama" "mom"
                )
        }
        "elderly" => {
            joined
                && one_of!(next;
                    "care" "van" "laptop" "truck" "car" "fleet" "computer" "kettle" "boiler" "dog" "cat" "phone"
                )
        }
        "pensioner" | "pensioners" | "oap" | "oaps" | "senior" => {
            joined
                && one_of!(next;
                    "discount" "discounts" "prices" "price" "special" "specials" "bus" "pass" "rate" "rates"
                    "ticket" "tickets" "lunch" "club" "day" "deal"
                )
        }
        "newborn" => {
            joined
                && matches!(
                    next,
                    "life" | "screening" | "photography" | "lamb" | "lambs" | "foal" | "calf" | "simulator" | "shoot"
                )
        }
        _ => false,
    }
}

/// "pregnant, her first baby": nobody born yet.
fn is_expected(context: &Context, first: usize) -> bool {
    context.before(first, 8, |w| matches!(w, "pregnant" | "expecting" | "primip" | "gravid" | "trimester")).is_some()
        || context
            .after(
                first + 1,
                5,
                |w| one_of!(w; "breech" "contractions" "contracting" "waters" "due" "crowning" "labour"),
            )
            .is_some()
}
