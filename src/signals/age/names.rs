//! Whether a number follows a name, or stands in a list of scorers.

use crate::signals::Context;

/// A name ends at `at`: two capitalised words, a title before it, or one that is no month, day or heading.
pub(super) fn is_name(context: &Context, at: usize) -> bool {
    let word = context.word(at);
    // "Mrs J.K., 71"
    if word.len() == 1 && context.is_upper(at) && word != "i" {
        return at > 0 && context.is_capitalised(at - 1) && context.gap(at).len() <= 2;
    }
    if !context.is_capitalised(at) || context.is_upper(at) && word.len() > 1 || word.len() < 2 || context.is_digits(at)
    {
        return false;
    }
    !is_heading(word)
}

/// Words that a number follows without being anybody's age.
pub(super) fn is_heading(word: &str) -> bool {
    one_of!(word;
        "january" "february" "march" "april" "may" "june" "july" "august" "september" "october" "november"
        "december" "monday" "tuesday" "wednesday" "thursday" "friday" "saturday" "sunday" "chapter" "page" "level"
        "section" "table" "figure" "year" "part" "unit" "series" "stage" "week" "day" "bay" "ward" "room" "flat"
        "road" "street" "lane" "close" "avenue" "drive" "junction" "platform" "no" "so" "well" "yes" "number" "tier"
        "category" "cat" "band" "grade" "class" "phase" "item" "step" "question" "episode" "season" "score" "then"
        "derby" "forest" "city" "united" "town" "rovers" "county" "wanderers" "albion" "villa" "leeds" "arsenal"
        "chelsea" "england" "wales" "scotland" "ireland" "liverpool" "everton" "spurs" "gcs" "news" "sats" "bp"
        "route" "station" "team" "group" "clause" "act" "court" "gate" "house" "shift" "today" "tonight" "appendix"
    )
}

/// Goal minutes and results.
pub(super) fn is_score(context: &Context) -> bool {
    (0..context.len().min(60)).any(|i| {
        one_of!(context.word(i);
            "goal" "goals" "scores" "subs" "scored" "scorers" "penalty" "pens" "fixture" "ft" "wickets" "tries"
        )
    })
}
