//! # Posting at work
//!
//! ## What it looks for
//! Words that say that the post is written on duty, outside a break.
//!
//! ## Why
//! It shows that you are posting while patients may be waiting.
//!
//! ## Example
//! "On scene now waiting for police, typing this behind the truck door"
//!
//! ## Better
//! Post it in your break or at home.
//!
//! ## Quiet when
//! It is a break, after the shift, a rest day, or a figure of speech.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::report::Span;

/// Plainly on duty and writing.
const PLAIN: &[&str] = &[
    "on scene now",
    "typing this",
    "writing this from",
    "posting this from",
    "tweeting from",
    "tweeting this from",
    "texting this from",
    "on shift rn",
    "on shift right now",
    "on shift now",
    "currently on shift",
    "on duty now",
    "at work till",
    "at work until",
    "meant to be watching the cad",
    "supposed to be watching",
    "supposed to be working",
    "between calls so",
    "between jobs so",
    "killing time at the back of",
    "killing time in the queue",
    "waiting to offload",
    "stuck outside",
    "sat outside",
    "on standby at",
    "sat on standby",
    "standby point",
    "waiting for the jack",
    "waiting for the next job",
    "don't tell control",
    "dont tell control",
    "while the student",
    "while my crewmate",
    "while crewmate",
    "in the back with the patient",
    "in the cab",
    "quiet so i'm on here",
    "posting to stay awake",
    "scrolling on standby",
    "from the cab",
    "from the truck",
    "from the front seat",
    "still on scene",
    "parked up on",
    "in the queue at",
    "queueing outside",
    "shouldn't be on my phone",
    "between patients",
    "mid job",
    "mid-job",
    "mid shift",
    "mid-shift",
    "on the clock",
    "while we wait",
];

/// Reports posts written on duty.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let over = cx.says_any(&[
        "break",
        "lunch",
        "finished",
        "day off",
        "days off",
        "rest day",
        "rest days",
        "home now",
        "after shift",
        "after work",
        "off duty",
        "annual leave",
        "end of shift",
        "done for the week",
        "now i'm home",
        "bed now",
        "last night",
        "yesterday",
        "nemesis",
        "allotment",
    ]);
    let model = cx.frame.draft(Topic::OnDutyPosting);
    let cue = PLAIN.iter().find(|c| cx.says(c));
    let sure = match cue {
        _ if over => return hits.rule_out(),
        Some(_) if model > 0.12 => 0.8,
        Some(_) => 0.5,
        None if model > 0.55 => 0.65,
        None => return,
    };
    let span = cue.and_then(|c| cx.text.lower().find(c).map(|at| Span::new(at, at + c.len())));
    let span = span.or_else(|| {
        let (i, _) = cx.frame.strongest(Topic::OnDutyPosting)?;
        let s = cx.text.sentences().get(i)?.span;
        Some(Span::new(s.start, s.start + s.of(cx.text.lower()).trim_end().len()))
    });
    hits.push(span.map_or_else(|| hits.whole(), |s| hits.at(s)).sure(sure).because("says that it is written on duty"));
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn written_on_duty() {
        assert_found(
            "on-duty-posting",
            "wmas",
            &[("on scene now, typing this while crewmate does the paperwork", "on scene now")],
        );
        assert_quiet(
            "on-duty-posting",
            "wmas",
            &["Finished at 7, home now, kettle on", "On my break, ranking the vending machine"],
        );
    }
}
