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
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

/// From here on the model sees a post written on duty in it as well.
const SEEN: f32 = 0.12;
/// From here on it is surer than what speaks of home.
const BEYOND_DOUBT: f32 = 0.9;

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

/// What one does with a post.
macro_rules! posting {
    () => {
        "typing|writing|posting|tweeting|texting|messaging|replying|commenting|scrolling|doomscrolling|browsing|snapchatting|facebooking|tiktoking"
    };
}

/// What takes the writer away: a call, and how it comes in.
macro_rules! call {
    () => {
        "tones|radio|mdt|pager|airwave|terminal|bells|control|dispatch|job|jobs|call|calls"
    };
}

/// Work going on around the one who writes: who does it meanwhile, what it will be broken off by, where it is written.
static MEANWHILE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            // Somebody else does the work meanwhile.
            concat!(
                "crewmate|crewmate's|crew+mate|mate|mate's|mentor|mentor's|student|student's|oppo|oppo's|partner|driver|para|tech|medic ~2 does|doing|writing|drives|driving|finishes|finishing|hands|handing|books|booking|cleans|cleaning|mops|mopping|restocks|restocking|fills|filling|gives|giving ~6 so|while|whilst|and+i'm|and+im ~1 i|i'm|im|i'll|i've|ive|i'd|me|on|catching|",
                posting!()
            ),
            concat!(
                posting!(),
                " ~2 while|whilst|as ~2 crewmate|crew+mate|mentor|student|oppo|nurse|doctor|patient|pt|she|he|they ~1 is|are|does|do|sleeps|snores|waits|drives|finishes|hands|writes|takes|tries|looks|has|gets|'s"
            ),
            // The patient is looked after, so …
            "patient|patient's|pt|pt's ~1 is|all? ~1 settled|stable|comfortable|asleep|snoring|strapped|loaded|sorted|handed+over|sleeping|dozing|happy ~8 so|while|whilst|where|now|anyway|back|right|ok",
            // It will be broken off by the next call.
            concat!(
                "if|until|till|til|unless|cos|cause|coz|because|sorry|oop|oops|brb|gtg|gotta ~5 ",
                call!(),
                " ~1 go|goes|going|gone|drop|drops|dropping|come|comes|coming|ring|rings|buzz|buzzes|bleep|bleeps|shout|shouts|shouting ~1 in|off|down|us|again?"
            ),
            concat!("sorry|oop|oops|brb|gtg ~3 ", call!(), " ~1 came|went|rang|dropped|just"),
            "control|dispatch ~1 has|have|'ve|is|are ~1 found|finding|got|given|giving|want|wants|calling|shouting ~1 us|me ~2 a|another|job|work",
            concat!("if|in+case i|i'm ~1 go|suddenly|disappear|vanish|stop|drop|gone|cut|quiet ~6 ", call!()),
            concat!("gotta|got+to|have+to|must go|run|dash|shoot ~2 ", call!(), "|tones|cat|standby"),
            // On the way there.
            "on|en ~1 way|route|blues|run|lights ~1 to ~2 cat|job|call|patient|pt|999|incident|standby|backup",
            concat!(
                posting!(),
                " ~1 in|from|on ~1 the|a ~1 truck|ambulance|rig|rrv|cab|saloon|garage|crew+room|mess+room|control+room|corridor|resus|majors|ambulance+bay|standby|dispatch+desk"
            ),
            concat!(posting!(), " ~2 in|on between ~2 jobs|calls|patients|999s|emergencies|999|handovers|runs"),
            concat!(posting!(), " ~2 between ~1 jobs|calls|patients|999s|emergencies|handovers|999+calls"),
            concat!(posting!(), " ~2 on|at|during ~1 shift|work|duty|standby|scene|handover|nights"),
            "with|got|one hand|thumb|finger|hands ~4 holding|squeezing|bagging|on|pressing ~3 drip|fluids|bag|dressing|wound|airway|pulse|carry+chair|stretcher",
            // It should not be.
            "shouldn't|shouldnt|should+not|not+meant+to|not+supposed+to|meant+to+be|supposed+to+be ~2 on|posting|doing|scrolling|here|phone ~8 shift|job|jobs|calls|handover|handing|patient|pt|radio|control|queue|standby|scene|cab|truck|cad|dispatch|crew",
            "instead of ~2 answering|taking|writing|watching|checking|cleaning|restocking ~2 calls|999s|prf|paperwork|cad|screen|vehicle|truck|kit",
            // Bored at work.
            "not|no|zero|nothing a? job|jobs|calls|call|work ~2 sight|in|for|since|yet|all|coming ~8 bored|entertain|scroll|scrolling|chat|someone+talk|amuse",
            "bored ~3 on|at|in ~1 standby|station|shift|work|duty|control|garage|mess+room ~6",
            "parked|sat|stuck|waiting|queued|queueing|queuing ~2 outside|at|in ~2 a+e|ed|hospital|resus|corridor|handover|offload|standby ~6 with|so|and ~1 a|our|my|the|someone|somebody|nothing|plenty|time|i|i'm",
            "mid|middle shift|handover|job|nights|run|call scroll|post|selfie|tweet|ramble|rant|thoughts|update",
        ],
    )])
});

/// At home, out, or in a seat at an event.
static NOT_THERE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "from|in|on ~1 my|the|our ~1 sofa|settee|couch|bed|bath|pub|train|plane|pool|balcony|caravan|conference|awards|hall|classroom|lecture|gym|salon|barbers|dentist|dentist's|back+of+the+room|back+of+the+hall|back+of+the+class",
            "awards|conference|graduation|ceremony|webinar|lecture|congress ~1 night|evening|day|dinner|hall|tonight|today",
            "my|our|the ~1 baby|newborn|puppy|kitten|twins|little+one|oven|washing+machine|washing|ironing|husband|husband's|hubby|wife|wife's|missus|boyfriend|girlfriend",
            "husband|husband's|hubby|wife|wife's|missus|boyfriend|boyfriend's|girlfriend|girlfriend's|mum|mum's|dad|dad's ~1 is|does|doing|driving|nodding|cooking|watching|snoring|asleep",
            "days|day|rest+days|leave ~1 off",
            "post ~1 shift|nights|run|set",
            "isn't|never|not|don't|dont ~3 okay|ok|acceptable|allowed|professional|clever",
            "when|if you're|you+are|your|they're|people|staff|somebody|someone ~2 posting|tweeting|scrolling|texting|typing|on+their+phone|on+your+phone",
        ],
    )])
});

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
    if over || model < BEYOND_DOUBT && NOT_THERE.fits(cx.text) {
        return hits.rule_out();
    }
    let meanwhile =
        MEANWHILE.find(cx.text).into_iter().find(|m| guard::is_meant(cx.text, m) && !guard::pleads(cx.text, m));
    if let Some(found) = meanwhile.filter(|_| cue.is_none() || model <= SEEN) {
        return hits.push(hits.of(&found).because("says that it is written on duty"));
    }
    let sure = match cue {
        Some(_) if model > SEEN => 0.8,
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

    #[test]
    fn work_goes_on_around_it() {
        for text in [
            "Mentor's handing over so I've got five mins on here",
            "brb job's come in",
            "On blues to a cat 2 as I type",
            "replying between calls, bear with",
            "Supposed to be restocking but here I am on my phone, next job any minute, crew waiting",
            "Pt's asleep, so, where were we",
            "Bored stiff on standby, tell me something good",
        ] {
            assert!(crate::rules::testing::finds("on-duty-posting", "wmas", text), "{text}");
        }
        for text in [
            "Replying between loads of washing, bear with",
            "If I vanish it's because the oven's pinged",
            "On the way to the dentist, pray for me",
            "Tweeting from the back of the hall at the long service awards",
            "Boyfriend's doing the dishes so I'm on here",
            "Please don't be scrolling on shift, it's never a good look",
            "The job came in through an agency and I start on Monday",
            "Supposed to be revising but here I am",
        ] {
            assert!(!crate::rules::testing::finds("on-duty-posting", "wmas", text), "{text}");
        }
    }
}
