//! # Old passed off as new
//!
//! ## What it looks for
//! Words that say "now" beside signs that the picture or report is older or borrowed, or beside a picture whose own file
//! says that it was taken more than a month ago.
//!
//! ## Why
//! People change their plans, or lose trust, because of it.
//!
//! ## Example
//! "Happening right now!" with a picture from 2019
//!
//! ## Better
//! "From 2019, when the road last flooded."
//!
//! ## Quiet when
//! The age of the picture is said openly and nothing claims that it is new, or the writer saw it.

use super::{Context, Hits};
use crate::day;
use crate::draft::{AttachmentKind, Surface};
use crate::frame::Topic;
use crate::pictured;
use crate::policy::Hit;
use crate::wording::{Match, Wordings, class, guard};
use once_cell::sync::Lazy;

static NOW: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "happening|live|breaking ~3",
            "live pic|pics|photo|video|footage|stream|from ~3",
            "breaking ~2 news|today ~2",
            "just happened ~2",
            "in|from ~2 last hour|few+minutes",
            "right|just now",
            "happening|going+on|what's+happening ~5 now|today|this+morning|tonight|outside|this+evening|this+afternoon",
            "as we speak",
            "this morning|afternoon|evening|weekend",
            "today|tonight|live|breaking|fresh|latest|currently",
            "an|# hour|hours|minutes|mins ago",
            "happening|unfolding",
            "snow|flood|storm day fun",
            "just in|taken",
        ],
    )])
});

/// Signs that what is shown is old or not the author's.
static OLD: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "two|three|few|couple|several winters|years|summers|months|christmases ~1 back|ago",
            "says|reads|marked|stamped|dated|think+it's|thinks+it's|it's+from|its+from|was+from|is+from ~3 #",
            "look at the date ~3",
            "nobody|no+one|don't ~2 tell ~3",
            "share|rt it? anyway ~2",
            "still ~1 relevant|true|same|counts ~2",
            "but still|anyway|same+thing|you+get+the+idea ~2",
            "recycled|reposted|reused|stock ~2 photo|pic|picture|video|image|footage",
            "library pic|photo|picture",
            "pic|photo|picture|video|vid|clip|footage|image|screenshot|photos|pics ~3 from|dated|taken|is|was|of|says ~4 #|last+year|winter|summer|years|covid|google|archive|elsewhere|another|ages",
            "not mine|my+video|my+photo|my+pic",
            "pinched|nicked|lifted|stole|stolen|robbed|borrowed|swiped|yoinked|grabbed ~3 off|from ~3 page|account|site|website|feed|channel|group|tiktok|facebook|insta|instagram|youtube|twitter|telly|news|film|series",
            "pinched|nicked|found|got|pulled|lifted|off|from ~4 google|internet|web|online|reddit|stock",
            "last year's|years|winter's|winters",
            "first covid winter",
            "don't|dont|nobody|no+one know|tell|knows|notice ~6",
            "who's counting|checking",
            "alright|okay|ok|fine|yes|yeah|yep it|it's|that|that's ~1 was|is|from? <month>|summer|winter|last ~3",
            "though|but it's|its|it+was|it+is ~1 from ~2 <month>|last|summer|winter|spring|autumn|year|years",
            "nobody|no+one|they'll|never|won't ~2 clock|know|notice|spot|realise ~6",
            "found|dug ~2 on|up|off ~1 old|my+old phone|laptop|hard+drive|memory+card|camera",
            "last ~1 year's|winter's|summer's|month's|strike|<month> ~1 one|pic|photo|picture|shot|snow|queue|flood|floods",
            "it's|its ~1 the? <month> photo|pic|one|picture|shot",
            "photo|pic|picture|video|clip ~1 from|of ~1 last strike|flood|floods|storm|snow|time|winter|summer|year|month",
            "years old|ago",
            "old ~1 pic|photo|picture|video|clip|one|footage",
        ],
    )])
});

/// A year said of something: old where it is over.
static YEAR: Lazy<Wordings> = Lazy::new(|| Wordings::new(&[(0.85, &["from|dated|in|taken|circa ~2 <year>"])]));

/// A year by itself: old where it is over, and the one after it too, for much is still planned and told by last year's figure.
static YEAR_ALONE: Lazy<Wordings> = Lazy::new(|| Wordings::new(&[(0.85, &["<year>"])]));

/// What is said of something old that is to be taken for new.
static PASSED_OFF: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "nobody|no+one|noone|they|people ~1 will|won't|wont|'ll|they'll|gonna|can ~2 notice|know|clock|spot|realise|tell ~1 it's|its|that+it's|it|thats|that's|they're|this ~2 not|isn't|wasn't|from ~2 today|tonight|now|live|recent|new|last|years|#|winter|summer|<month>",
            "old|last+year's|last+years|<year> ~2 pic|photo|picture|video|vid|post|footage|one ~5 as+if|like|pretend|pretending|passing ~1 it's|its|it+was|it|that's|off ~2 today|tonight|now|new|live|this+morning",
        ],
    )])
});

/// "Put last winter's up and say it's tonight": what others are to think of it.
static SAYS_NOW: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "as+far+as ~1 anyone's|anybody's|anyone+is|anybody+is|everyone's|they're|you're|they|you|facebook's|anyone|anybody ~1 concerned|know|knows|aware ~1 it's|its|this+is|that's|it+was|these+are ~5 tonight|today|now|live|this+morning|this+week",
            "let's|lets|we'll|we+can|i'll|just ~1 say|call|pretend|assume|go+with ~1 it's|its|it+was|that|it|this+is|that's ~3 tonight|today|now|new|live|this+morning|this+week",
            "say|saying|pretend|pretending|claim|claiming|make+out|making+out ~1 it's|its|it+was|that's|they're ~2 tonight|today|now|live|new|recent|this+morning|this+week",
        ],
    )])
});

/// Words that say of the picture itself that it is of now.
static SHOWS_NOW: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "happening|unfolding|breaking ~3 now|today|tonight|this+morning|this+afternoon|this+evening",
            "this is|was ~2 now|today|tonight|this+morning|this+afternoon|this+evening",
            "right now",
            "as we speak",
            "just taken|took|snapped",
            "pic|photo|picture|video|view|scene|scenes ~3 from|of|taken ~2 today|tonight|now|this+morning|this+afternoon|this+evening",
            "today's|tonight's|this+morning's ~1 crew|view|sunrise|sunset|shift|pic|photo|picture|office|scene|scenes",
            "live ~2 pic|photo|video|footage|from",
        ],
    )])
});

/// Words that set a false report right, or are plain about an old picture.
const CORRECTS: &[&str] = &[
    "don't share",
    "dont share",
    "do not share",
    "delete",
    "check the date",
    "not the",
    "give her peace",
    "proper photos",
    "for now",
    "what's the date",
    "before you share",
    "before sharing",
    "it's french",
    "isn't real",
    "is fake",
    "it's fake",
    "my own",
    "was found safe",
    "been debunked",
];

/// What is said to be of this hour.
static CLAIMED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "as we|i speak|type|write|post|watch",
            "tonight|tonight's|today|today's|now|right+now|live|breaking|confirmed|just+in|this+minute|this+second|this+am|this+morn|this+morning|this+afternoon|this+evening|an+hour+ago|minutes+ago|mins+ago|just+now|just+happened|happening|currently|new ~6",
        ],
    )])
});

/// By what the writer lets on that it is not.
static ADMITS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "<year>",
            "what|which|whatever ~1 year|date|day|country|town ~4",
            "last year|years|year's|winter|winter's|summer|summer's|week|month|one|lot|time",
            "#|two|few|couple|several|many ~1 years|yrs|winters|summers|months|weeks|ago ~1 ago|old|back",
            "library|archive|stock|file|recycled|borrowed|google|internet|pinterest ~1 pic|photo|picture|image|footage|clip|shot|one?",
            "off|from ~1 google|the+internet|pinterest|a+film|a+movie|a+game|a+book|the+pandemic|covid|lockdown|youtube|reddit|getty",
            "watermark|plates|number+plates|subtitles|logo|stripes|livery|date|caption|uniforms ~2 says|say|said|italian|french|german|spanish|foreign|american|old|different|wrong|in+the+corner ~3",
            "says|said|reads|stamped|dated|might+be|may+be|may+have+been|might+have+been|could+be|probably|think+it's|technically ~2 from|the|in|#|abroad|another|somewhere|france|spain|hawaii|america|italy|germany|turkey|canada ~2",
            "the old one|page|link|stripes|livery|pic|photo|uniform|rota|station",
            "oh|ah|oops|whoops ~1 wait|well ~3",
            "photoshopped|edited|fake|ai|ai-generated|staged|doctored ~2 or|but|maybe|probably|and|who ~2",
            "was|were found|resolved|over|caught|cancelled|put+out|rescued ~1 in|last|ages|years|yesterday ~2",
            "before|since i|he|she|they|covid ~1 retired|left|moved|died ~2",
            "throwback|tbt|latergram",
        ],
    )])
});

/// That it goes up all the same.
static DEFIES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "who|nobody|no+one|noone|don't|dont|does+not|doesn't|not ~1 cares|care|matter|matters|bothered|checks|checking|knows|know|notice|notices|counting ~3",
            "nobody'll|no-one'll|they'll+never|nobody+will|no+one+will|won't ~1 know|notice|clock|spot|tell|check ~2",
            "so what|what+if ~3",
            "whatever|anyway|regardless|still|shush|ssh|shh|shhh|ignore",
            "yes|yeah|ok|okay|alright|fine ~1 i|it|it's|the|that ~3",
            "point|counts|true|same ~1 stands|anyway|still|thing|difference",
            "or|whether not",
            "leaving|leave|keeping|keep it ~1 up",
            "you get|got the idea|gist|picture",
            "no+you|you ~1 didn't|never|saw ~2",
            "works every|each ~2",
            "can't share|post|warn too ~2",
            "but there|it|that|wow|the|imagine|honestly ~4",
            "sounds about right",
            "definitely|basically|might+as+well+be|could+easily+be ~2",
        ],
    )])
});

/// Days after which a picture is not of now, whatever its camera's clock.
const MONTH: u32 = 30;

/// Who says that it is old, or only what something is like. Parts of words count.
const HONEST: &[&str] = &[
    "throwback",
    "on this day",
    "memories",
    "#tbt",
    "archive",
    "anniversary",
    "remember when",
    "not today",
    "don't share",
    "dont share",
    "delete it",
    "years ago today",
    "back in",
    "fake news",
    "debunk",
    "isn't from today",
    "feels like",
    "feel like",
    "like it's",
    "looks like",
    "since 20",
    "born",
    "est.",
    "class of",
];

/// Two pictures side by side, each with its time.
static THEN_AND_NOW: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "then and|vs|v|& now",
            "same ~4 in|from|circa|back ~1 <year>",
            "<year> vs|v|and|then ~1 <year>|now|today",
            "now|today and|vs|v|then ~1 <year>|then",
        ],
    )])
});

/// What is said of a picture that is put up.
const SHARING: &[&str] = &["look at", "saw it on", "took this", "look how", "sharing this", "posting this", "this is "];

/// Big news of a kind that old pictures are used for.
const ALARMING: &[&str] = &[
    "flood",
    "riot",
    "fire ",
    "tornado",
    "snow",
    "queue",
    "unreal",
    "stay away",
    "looting",
    "explosion",
    "won't show",
    "carnage",
    "mayhem",
    "chaos",
];

/// The model's reading above which a claim of now counts, where the writer says that it is not and that nobody cares.
const MEANT: f32 = 0.03;
/// The same where the writer only says that it is not.
const MEANT_ADMITTED: f32 = 0.15;
/// The same where the writer says neither.
const MEANT_ALONE: f32 = 0.3;

/// Reports old content passed off as new.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    hits.be_strict();
    let honest = cx.text.holds_any(HONEST) || THEN_AND_NOW.fits(cx.text);
    let old = signs(cx);
    if !honest && let Some(hit) = dated(cx, hits, &old).or_else(|| passed_off(cx, hits, &old)) {
        hits.stand();
        return hits.push(hit);
    }
    if let Some((claim, sign)) = owned_up(cx, honest, &old) {
        hits.stand();
        if let Some(sign) = sign {
            hits.push(hits.of(&sign).because("lets on that it is from another time or place, and the draft says now"));
        }
        return hits.push(hits.of(&claim).because("says now, and lets on that it is from another time or place"));
    }
    beside_signs(cx, hits, honest, &old);
}

/// Signs of something old, in text order.
fn signs(cx: &Context<'_>) -> Vec<Match> {
    let mut old = past(cx, &OLD, 1);
    old.extend(past(cx, &YEAR, 1));
    old.extend(past(cx, &YEAR_ALONE, 2));
    old.sort_by_key(|m| m.first_token);
    old
}

/// What fits, but for what speaks of a year that is not `ago` years ago yet.
fn past(cx: &Context<'_>, wordings: &Wordings, ago: u32) -> Vec<Match> {
    let last = day::this_year(cx.draft.day) - ago;
    let mut found = wordings.find(cx.text);
    found.retain(|m| {
        let tokens = &cx.text.tokens()[m.first_token..m.end_token];
        tokens.iter().filter_map(|token| class::year_in(cx.text.word(token))).all(|year| year <= last)
    });
    found
}

/// Says now of a picture that is old by its file. A date is a fact, whatever the manner of speaking.
fn dated(cx: &Context<'_>, hits: &Hits<'_>, old: &[Match]) -> Option<Hit> {
    // The file's own date speaks where the words hide it.
    if !old.is_empty() || pictured::days_old(cx).is_none_or(|days| days <= MONTH) {
        return None;
    }
    let claim = SHOWS_NOW.find(cx.text).into_iter().find(|m| !guard::negated(cx.text, m))?;
    let hit = hits.of(&claim).variant("dated").sure(0.75);
    Some(hit.because("says now, and by its file the picture is more than a month old"))
}

/// "Nobody will notice it's from 2019": that it is to be taken for new is said outright.
fn passed_off(cx: &Context<'_>, hits: &Hits<'_>, old: &[Match]) -> Option<Hit> {
    let outright = past(cx, &PASSED_OFF, 1).into_iter().find(|found| !guard::quoted(cx.text, found.span));
    let found = outright.or_else(|| {
        let says_now = SAYS_NOW.find(cx.text).into_iter();
        says_now.filter(|_| !old.is_empty()).find(|found| guard::is_meant(cx.text, found))
    })?;
    Some(hits.of(&found).because("says that something old is to be taken for new"))
}

/// Said to be of now, owned up to be of then, and put up all the same: the claim, and a sign of then in another sentence.
fn owned_up(cx: &Context<'_>, honest: bool, old: &[Match]) -> Option<(Match, Option<Match>)> {
    let meant = cx.frame.meant(cx.text, Topic::MisleadingOldContent).max(cx.frame.draft(Topic::MisleadingOldContent));
    let corrected = honest && !cx.text.lower().contains('#') || cx.says_any(CORRECTS);
    if corrected || meant <= MEANT {
        return None;
    }
    let claim = CLAIMED.find(cx.text).into_iter().find(|m| !guard::negated(cx.text, m))?;
    let admits = past(cx, &ADMITS, 1);
    if meant <= MEANT_ALONE && (admits.is_empty() || meant <= MEANT_ADMITTED && !DEFIES.fits(cx.text)) {
        return None;
    }
    let sign = old.iter().chain(&admits).find(|sign| sign.sentence != claim.sentence).copied();
    Some((claim, sign))
}

/// Says now beside signs of an older picture, or shares an alarming one.
fn beside_signs(cx: &Context<'_>, hits: &mut Hits<'_>, honest: bool, old: &[Match]) {
    let Some(claim) = NOW.find(cx.text).into_iter().find(|m| !guard::negated(cx.text, m)) else { return };
    if honest && !cx.text.holds("fresh") {
        return hits.rule_out();
    }
    let is_share = cx.draft.surface == Surface::Share;
    // A share may be of an old picture without a word about it; one's own words about the weather are not.
    if old.is_empty() && !is_share {
        return hits.rule_out();
    }
    let pictured = cx.draft.attachments.iter().any(|a| matches!(a.kind, AttachmentKind::Photo | AttachmentKind::Video))
        || cx.text.holds_any(&["pic", "photo", "video", "footage", "clip", "#nofilter"]);
    if !old.is_empty() && (pictured || is_share || cx.text.holds_any(SHARING)) {
        hits.push(hits.of(&claim).because("says now, beside signs of an older picture"));
        if let Some(sign) = old.iter().find(|sign| sign.sentence != claim.sentence) {
            hits.push(hits.of(sign).because("a sign of an older picture, which the draft says is of now"));
        }
    } else if is_share && !cx.draft.attachments.is_empty() && cx.text.holds_any(ALARMING) {
        hits.push(hits.of(&claim).sure(0.45).because("an alarming picture said to be from now"));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::check;
    use crate::draft::{Attachment, AttachmentKind, Draft};
    use crate::memory::Memory;
    use crate::policy::Pack;
    use crate::rules::testing::found_in;

    fn finds(text: &str) -> bool {
        let record = serde_json::json!({"id": "t", "trust": "emas", "text": text, "attachments": ["photo"]});
        found_in(&record.to_string()).iter().any(|(rule, _)| rule == "misleading-old-content")
    }

    #[test]
    fn old_as_new() {
        for text in [
            "Happening right now outside A&E (pic from winter 2021)",
            "Today's crew! (ok it's from about 2014, who's counting)",
            "The A38 this morning, stay in! Found it on an old phone but who's checking",
            "nobody will notice its from 2019, put it up as tonight",
        ] {
            assert!(finds(text), "{text}");
        }
        for text in [
            "Throwback: my first day, June 2011",
            "Feels like 1976 out there today, drink water",
            "that video going round tonight is from 2018, don't share it",
            "Snowing right now in Buxton, just looked out",
            "nobody will notice its from aldi",
        ] {
            assert!(!finds(text), "{text}");
        }
    }

    #[test]
    fn a_year_is_old_by_the_day_that_the_page_tells() {
        let on = |year: u32, text: &str| {
            let attachments = vec![Attachment::of(AttachmentKind::Photo)];
            let day = crate::day::of_date(year, 6, 1);
            let draft = Draft { text: text.to_owned(), attachments, day, ..Draft::default() };
            let report = check(&draft, Pack::built_in("emas").expect("ours"), &Memory::default());
            report.findings.iter().any(|f| f.rule == "misleading-old-content")
        };
        for (text, from) in [
            ("Look at the queue at the Royal this morning. In 2027.", 2028),
            ("nobody will notice, its the 2030 photo, put it up as if it's tonight", 2031),
        ] {
            assert!(!on(from - 1, text), "{text}: {}", from - 1);
            assert!(on(from, text) && on(from + 9, text), "{text}: {from}");
        }
    }

    #[test]
    fn by_the_pictures_own_date() {
        let with = |taken: &str, text: &str| {
            let record = serde_json::json!({"id": "t", "trust": "emas", "text": text, "attachments": [{"kind": "photo", "told": {"taken": taken, "lookedOn": 20513}}]});
            found_in(&record.to_string()).iter().any(|(rule, _)| rule == "misleading-old-content")
        };
        assert!(with("2023-12-02T10:00:00", "The M1 right now, take care out there"));
        assert!(with("2025-01-02", "Photo taken this morning from the bridge"));
        assert!(!with("2026-03-01", "The M1 right now, take care out there"), "of today");
        assert!(
            !with("2023-12-02", "Throwback to the snow, glad it is not like this right now"),
            "says that it is old"
        );
        assert!(!with("2023-12-02", "Back on shift today with the best crew"), "says nothing of the picture");
    }
}
