//! What friends bring along and put on the table: who does so threatens nobody, whatever else they call each other.

use super::Wordings;
use once_cell::sync::Lazy;

/// Food, drink and company as one choice of a pattern.
macro_rules! treat {
    () => {
        "curry|chippy|chips|pizza|takeaway|chinese|beers|beer|wine|cake|cakes|biscuits|brew|brews|tea|coffee|dinner|lunch|breakfast|bbq|cards|flowers|presents|bubbly|prosecco|crisps|popcorn|film|ladder|drill|parcel|lasagne|casserole|soup|kettle|doughnuts|donuts|chocolate|chocolates|sandwiches|eggs|bacon"
    };
}

/// "Be round at six with the curry", "put the kettle on", "I'll drop the ladder off".
pub static HOSPITALITY: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            concat!("round|over|be|there|come|coming|pop|popping|swing|swinging ~4 with|for ~4 ", treat!()),
            concat!(
                "bring|bringing|get|getting|drop|dropping|grab|put|putting|save|stick|order|pick ~1 you|up|off|round|me|us? ~3 ",
                treat!(),
                " ~1 round|in|on|off|over|please|for|later|tonight|then|ready|out"
            ),
            "kettle|telly on",
            "happy birthday|christmas|easter|anniversary",
        ],
    )])
});
