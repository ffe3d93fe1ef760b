//! # From a closed group
//!
//! ## What it looks for
//! Something taken out of a closed staff group, chat or forum.
//!
//! ## Why
//! It was said among colleagues. Those who run the group, or the person who wrote it, decide whether it leaves.
//!
//! ## Example
//! "From the staff page: look what they said about the rota"
//!
//! ## Better
//! Ask first, and say that you did.
//!
//! ## Quiet when
//! The moderators or the author agreed, or the group is a public one.

use super::{Context, Hits};
use crate::frame::Topic;
use crate::wording::{Wordings, guard};
use once_cell::sync::Lazy;

/// Closed places, for patterns.
macro_rules! place {
    () => {
        "oneyas|yammer|workplace|intranet|closed+group|private+group|closed+facebook+group|staff+group|staff+page|staff+facebook+group|staff+chat|crew+chat|crew+group|crew+whatsapp|station+chat|station+whatsapp|team+chat|work+whatsapp|watch+chat|line+chat|members+group|private+members+group|closed+forum|internal+forum|private+server|closed+page|private+page|staff+forum|peer+support+group|wellbeing+group|students'+group|group+chat|whatsapp+group|works+group|managers+whatsapp|managers'+whatsapp|leaders'+whatsapp|leaders+whatsapp|union+whatsapp|internal+chat|staff+room+group|closed+wellbeing+group|private"
    };
}

/// Chats of staff by what they are: "the responders' WhatsApp", "our locked page".
macro_rules! chat {
    () => {
        "work|works|station|crew|crews|crews'|staff|staff-only|staff+only|team|shift|watch|night|nights|day|eca|techs|techs'|tech|paras|paramedics|paramedics'|medics|medics'|responders|responders'|responder|cfr|cfrs|cfrs'|eoc|control|dispatch|hub|hq|manager|managers|managers'|gaffers|gaffers'|exec|execs|exec's|tl|tls|leaders|leaders'|bank|reps|reps'|locked|secret|hidden|sealed|members-only|members+only|members'|invite-only|invite+only|admin|mods|mentors|students ~2 whatsapp|whatsapps|group|group+chat|chat|page|forum|teams|slack|discord|telegram|channel|server"
    };
}

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
                concat!(
                    "from|off|via|on|in|to ~3 ",
                    place!(),
                    " ~2 group|page|chat|forum|thread|post|today|this+morning"
                ),
                concat!("from|off|via ~3 ", place!()),
                concat!(
                    "screenshot|screenshotted|screenshots|screengrab|screen+grab|screen+shot|grab|copied|copy|pasted|copy+pasting|pasting|forwarding|forwarded|reposting|resharing|lifted|nicked|nabbed|pinched|stolen|leaked|leaking|borrowed|sharing ~5 ",
                    place!()
                ),
                concat!("said|put|posted|wrote|writes|says|written|shared ~3 in|on|to ~2 ", place!()),
                concat!(
                    place!(),
                    " ~2 thread|page|group|post|chat ~5 paste|screenshot|sharing|share|leak|said|wider|look"
                ),
                concat!(
                    "screenshot|screenshots|screenshotted|screengrab|screengrabs|copied|copy|pasted|pasting|forwarding|forwarded|fwd|lifted|nicked|nabbed|pinched|leaked|saved|straight+out ~2 off|from|of|in|out+of ~2 ",
                    chat!(),
                    " ~2"
                ),
                concat!(
                    "sending|forwarding|forwarded|sharing|here's|heres|look+at|see|read|listen+to|swipe|paste|posting ~2 you|u|this|what|it|the|everyone|all? ~6 put|said|wrote|posted|sent|says|put+it|going+round ~2 in|on|to ~2 ",
                    chat!(),
                    " ~2"
                ),
                concat!(
                    "off|out+of ~2 ",
                    chat!(),
                    " ~8 look|here|swipe|screenshot|screenshots|don't|dont|judge|names|what|you"
                ),
                concat!(chat!(), " ~8 swipe|screenshot|screenshots|leaked|leaks|judge|sorry ~6"),
                concat!(
                    "never|not|wasn't|isn't|weren't|aren't|ain't ~1 meant|supposed|allowed|to ~1 to? leave|leaving|go+outside|get+out|come+out ~2 ",
                    chat!()
                ),
                "never|not|wasn't|isn't|weren't ~1 meant|supposed|allowed to leave|get+out|be+seen ~6",
                "moderators|mods|admin|admins|author|writer|poster ~1 don't|doesn't|didn't|won't|said|say|haven't|hasn't ~2 know|no|not|like|don't|asked ~4",
                "i've|ive|i|we haven't|not|didn't|never ~1 asked|ask ~2 ~1 read|but|here|share|sharing|her|him|them ~3",
                "someone|somebody|one in|on|from our|the|my ~1 private|closed|members|staff|crew ~1 group|chat|page ~3 posted|wrote|said|put|shared",
                "not supposed|meant|allowed to leave|share|be+shared|go+outside|post+this|leak ~3",
                "don't tell ~2 i|we ~1 passed|shared|posted|sent|leaked|showed ~2",
                "supposed to stay in|inside|within|private ~3",
                "what happens|said in ~2 chat|group ~3",
                "hope ~2 doesn't|don't|won't mind ~2",
            ],
        ),
        (0.5, &["screenshot|screenshotted|screengrab ~3 chat|group|page|whatsapp|thread"]),
    ])
});

/// What is done to a picture of a chat before it is passed on. Certificates and car plates are blurred too, so a chat has to be named.
static BLURRED: Lazy<Wordings> =
    Lazy::new(|| Wordings::new(&[(0.85, &["names|faces blanked|blurred|hidden|cropped|removed|blacked ~6"])]));

/// Names of closed places and of staff's chats.
static CLOSED: Lazy<Wordings> = Lazy::new(|| Wordings::new(&[(0.85, &[place!(), chat!()])]));

/// Reports what is taken out of closed groups.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    let text = cx.text.lower();
    let agreed = cx.text.holds_any(&[
        "share it wherever",
        "yes share",
        "yes, share",
        "happy for me to share",
        "mods said",
        "mod said",
        "admins said",
        "admin said",
        "says we can share",
        "said we can share",
        "with permission",
        "permission",
        "asked first",
        "she said",
        "ok'd",
        "poster says",
        "mods ok",
        "it's fine",
        "said i could",
        "say i can",
        "can i share",
        "happy for me to share",
        "agreed",
        // An invitation is meant to be passed on.
        "all welcome",
        "all are welcome",
        "everyone welcome",
        "everyone's welcome",
        "everybody welcome",
    ]);
    if agreed || guard::is_story(cx.text) {
        return hits.rule_out();
    }
    let mut found = WORDINGS.find(cx.text);
    let blurred = BLURRED.find(cx.text);
    if !blurred.is_empty() && CLOSED.fits(cx.text) {
        found.extend(blurred);
    }
    for found in found {
        let family = cx.frame.draft(Topic::OwnFamily) > 0.7
            || cx.text.holds_any(&[
                "family",
                "knitting",
                "allotment",
                "running club",
                "book club",
                "school",
                "parents",
                "recipe",
                "freegle",
                "neighbourhood",
                "village",
                "street group",
                "choir",
                "gym",
            ]);
        // What the writers themselves sent there is theirs.
        let own = ["we sent", "we put", "we posted", "i sent", "i put", "i posted", "i've put", "we've put"]
            .iter()
            .any(|words| found.span.of(text).contains(words));
        let hoping = found.span.of(text).starts_with("hope") && cx.frame.draft(Topic::ReshareFromClosedGroup) < 0.5;
        if family || own || hoping || guard::negated(cx.text, &found) && !found.span.of(text).contains("not ") {
            continue;
        }
        hits.push(hits.of(&found).because("taken out of a closed group"));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn out_of_closed_groups() {
        for text in [
            "Copied from OneYAS this morning, look at this",
            "Screenshotted from the staff Facebook group: look who's moaning",
            "Screenshots off the techs' WhatsApp chat, judge for yourselves",
            "This was never meant to leave the station group but it's gold",
            "sending you what Bev put in the managers' chat",
            "forwarding from the crew chat, not supposed to leave it but hey",
            "Crew group gem. Names cropped out, you'll guess",
        ] {
            assert!(finds("reshare-from-closed-group", "yas", text), "{text}");
        }
        for text in [
            "The moderators agreed that I may share this",
            "Who else likes the new bags?",
            "Names blurred, here are my GCSE certificates",
            "Screenshots from our station group chat: cake sale on Friday, all welcome",
        ] {
            assert!(!finds("reshare-from-closed-group", "yas", text), "{text}");
        }
    }
}
