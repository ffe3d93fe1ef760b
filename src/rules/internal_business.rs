//! # Inside information
//!
//! ## What it looks for
//! What only people inside know: money, rotas, closures, vacancies not out yet, leaked papers, figures before release.
//!
//! ## Why
//! Only what is already public may be repeated.
//!
//! ## Example
//! "They're closing the standby point in April, not announced"
//!
//! ## Better
//! Wait until the trust has announced it, then link to that.
//!
//! ## Quiet when
//! It is published, an advert on the official site, union talk, or a question.

use super::{Context, Hits, OfSentence};
use crate::frame::Topic;
use crate::report::Span;
use crate::wording::{Match, Wordings, guard};
use once_cell::sync::Lazy;

/// Jobs that are not advertised yet.
static VACANCIES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "gate|door|station|garage|keypad|entry code|codes|pin ~3 is|for|still|at|year ~4",
            "login|password|logins|passwords|log-in|log+in for|to ~4 system|roster|rota|cad|epr|gers|portal|trac ~3",
            "serious incident|si report|investigation|review ~6",
            "keep schtum|shtum|quiet|it+under+your|this+under+your ~3",
            "under your hat ~1",
            "salaries|wages|pay|rates|bonus|bonuses ~4 managers+only|email|going+up|before|leaked ~3",
            "lost|losing|won|winning the ~2 contract ~5",
            "announcement|announcing|announced ~2 friday|monday|tuesday|wednesday|thursday|next+week|tomorrow|soon ~4 act+surprised|secret|quiet|don't",
            "act surprised ~1",
            "done deal ~4",
            "heads of terms ~3",
            "director|chief|ceo|exec|chair ~2 going|leaving|resigning|stepping+down|being+pushed ~6",
            "tapped up ~2",
            "# ~1 vacancies|vacancy ~4",
            "vacancies|sickness|turnover|attrition ~3 #|percent|rate|at ~3",
            "short|down ~1 # ~2 crews|trucks|staff|medics|paramedics ~3",
            "fleet|procurement|finance|board ~4 not+public|told+us|confidential|in+confidence ~3",
            "confidential ~4",
            "commercially sensitive ~3",
            "haven't|hasn't|not|isn't ~1 told|announced|gone+public|made+public ~2 staff|crews|public|yet|us ~3",
            "band # ~1 jobs|job|posts|post|secondment|secondments|vacancies|vacancy|role|roles ~3 coming|going|opening|up|about",
            "jobs|job|posts|post|secondment|secondments|vacancies|vacancy|role|roles ~3 coming|going|opening ~1 up|out|soon|at ~8 not|before|dm|yet|heads+up",
            "not|isn't|aren't|before ~1 out|advertised|on+trac|on+nhs+jobs|announced ~1 yet|till|until",
            "jobs|posts|secondments|vacancies|job ~4 not ~2 advertised|out|announced|public",
            "already picked|chosen|decided|know who|who's|the ~4 job|getting|post|secondment",
            "interview|interviews|shortlist|shortlisting|panel ~10 who's|whos|who+has|who+is ~1 got|getting|had|having ~1 it|the",
            "never|didn't|hasn't|not|wasn't|without ~2 went|go|gone|going|even ~1 out|to|being|going? ~2 advert|advertised|external|externally|on+trac|on+nhs+jobs",
            "i've|ive|i|we've|just|who ~1 saw|seen|see|found|got+hold+of ~2 the|a|an|his|her|their|that ~1 invoice|invoices|purchase+order|shortlist|tender|bid|bids|business+case|proposal|spreadsheet|org+chart ~5",
            "won't|wont|not ~2 hear|see|find+out|be+told|know|announcing ~3 till|until|before ~3",
            "proposal|options|structure|draft|business+case|consultation ~2 doc|document|paper|email|pack|deck ~4 inbox|mistake|landed|printer|photocopier|by+accident|leaked|seen",
        ],
    )])
});

static WORDINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.85,
            &[
                "leaked|leak|leaking|leaky ~5 rota|email|memo|slides|figures|minutes|bulletin|report|document|paper|plan|call|from|by|draft|review|screenshot|shows|says",
                "you didn't|didnt|never hear|see|heard|saw it|this ~1 from ~1 me|here",
                "you heard it here ~1",
                "slides|papers|minutes|notes|paper from|of ~3 board|exec|management|ops|staff+side|finance|meeting|team+brief|senior",
                "board|exec|management|finance|ops ~2 slides|papers|paper|minutes|pack ~6",
                "# m|million|mill|bn|grand|k ~2 in+the+red|over+budget|overspent|overspend|deficit|short|down|hole|black+hole|shortfall|in+debt",
                "deeply|now|still|be|well|trust|we're|is in the red",
                "over|under budget ~1",
                "budget|funding|deficit|overspend ~3 cut|cuts|slashed|hole|gone|#",
                "lose|losing|lost|cut|cutting|scrapping|dropping|pulling|bin|binning|axing|take+off|taking+off ~1 #|two|three|four|five|six|ten|half|the|our ~2 trucks|ambulances|crews|vehicles|cars|rrvs|rrv|dcas|posts|stations|shifts ~6",
                "closing|close|closes|shut|shutting|closure|mothballing|selling ~6 station|stations|standby|hub|base|control+room|point|depot|garage ~10 not+announced|not+public|yet|april|after|before|tuesday|board|quietly|told|hush",
                "not|isn't|before|ahead|until|till ~2 public|announced|out|released|published|release|publication|common+knowledge|official ~1 yet|till|until|by ~1",
                "embargoed|embargo",
                "draft report ~6",
                "cqc ~3 draft|report|inspectors|rating ~5 requires|inadequate|going|before|published|bad|says",
                "intranet|sharepoint|internal+bulletin|internal+memo|internal+email|all-staff|all+staff|team+brief|staff+bulletin ~5 says|said|figures|shows|screenshot|email|today|that|memo|it",
                "screenshot|screen+shot|photo|pic|copy of ~3 internal|rota|email|memo|bulletin|whiteboard|board|teams|cad|dispatch|policy|planning",
                "screenshot|internal ~2 rota|review|memo|email|document|briefing|audit|bulletin|call",
                "whiteboard ~3 planning|ops|control|office",
                "not ~1 taking|hiring|recruiting|replacing|backfilling ~2 any ~1 more|new ~2 agency|bank|staff|paramedics|techs|people|after",
                "freeze|freezing|frozen ~2 recruitment|vacancies|overtime|hiring|posts",
                "recruitment|hiring|overtime freeze|ban|frozen|stopped|stopping|pulled",
                "# crews|trucks|ambulances|short|down|staff ~2 short|down|off+the+road|tonight|across|for|covering ~6",
                "# short ~3 tonight|across|division|shift|nights|cover|crews",
                "crews|trucks|cover|crew+cover|ambulances|vehicles ~5 short|down|off+the+road|uncovered|dropped|unmanned|unfilled",
                "only|just ~1 # ~2 crews|trucks|ambulances ~3 on|for|covering|across|tonight",
                "reap ~1 # ~6",
                "opel|surge ~1 four|4|level|black|red ~4",
                "failing ~2 brake|mot|safety tests|test|checks",
                "# ~3 off the road",
                "cad|system|phones|radios|servers|network was|were|went|is|are|been ~2 down|hacked|off|ransomware ~3",
                "cyber|ransomware ~4 worse|attack|incident|hit ~6 saying|telling|admitting|paper|data",
                "cat|category # ~6 mins|minutes|average|mean|time|figures|performance ~6",
                "response times|performance|handover|figures|stats ~6 not+out|before|leaked|internal|dashboard|wallboard|not+published",
                "dashboard|wallboard|power+bi ~5 says|shows|has|figures|#",
                // "Vehicle checks are faked every night", "audits signed off without anybody looking"
                "check|checks|log|logs|audit|audits|times|dailies|training|competencies|stats|figures|sheets|hand+hygiene|vdi|vdis ~1 are|is|get|gets|were|was|being|been|all ~1 faked|fiddled|fudged|falsified|made+up|backdated|massaged|signed+off+without|ticked+without ~4",
                "eoc|control|control+room|hub|hq|trust|111 lost|lose|dropped|had+no ~2 phones|phone|cad|power|radio|radios|system|systems|999|lines|comms|network|telephony ~4",
                "trust|we|we're|they|they're|management|service|bosses ~2 paying|pays|paid|spending|spent|spends|forking+out ~3 agency|consultants|contractors|private|taxis|bank|lawyers|hotels ~4 #|grand|k|million ~4",
                "contract|contract's|contracts|tender ~5 going|goes|gone|went|awarded|handed|given ~2 to|private ~6",
                "money|money's|budget|funding|cash ~1 is|was|has|all? ~1 gone|spent|going|been+spent|been+moved|diverted ~2 on|to|for|into ~4 contract|consultants|consultancy|agency|private|defib|defibs|fleet|vehicles|lease|hq|rebrand|system|software|trucks|estates|taxis",
                "won't|wont|isn't|not|never|no ~2 be|getting|going+to+be|happening ~2 new ~1 build|station|hub|base|control+room|building|site ~6",
                "won't|wont|doesn't|never|not|nowhere ~3 make|makes|get|gets|appear|appears|go|put ~2 newsletter|press+release|website|public+papers|public+minutes|annual+report|front+page|board+papers ~2",
                "binning|scrapping|axing|stopping|ending|dropping|pulling|cutting|losing|moving|merging|closing|capping|freezing ~2 the|our|all|my ~5 line|lines|rota|rotas|shift|shifts|relief|standby|eoc|control+room|training|cpd|night+car|secondments|overtime|bank ~4 from|after|before|in|next|come|by ~3",
                "capped|frozen|paused|slashed|withdrawn|pulled ~8 email|memo|told|came+round|went+round|this+morning|yesterday|meeting ~2",
                "overtime|incentive|bank|recruitment|hiring|training|leave|cpd|secondments ~2 been|is|are|has|now|getting ~1 capped|frozen|paused|slashed|withdrawn|stopped|pulled|banned|cut ~4",
                "they're|theyre|they+are|trust+is|management+are|we're|were+not|not|aren't ~1 not? ~1 replacing|backfilling|renewing|extending|refilling ~4 left|leave|leavers|posts|post|contract|contracts|retired|went ~4",
                "chief+exec|chief+executive|chief|ceo|medical+director|finance+director|coo|chair|director ~4 handed ~1 his|her|their? ~1 notice|resignation ~4",
                "handed ~1 his|her|their ~1 notice|resignation ~1 in ~6",
                "# ~1 redundancies|job+losses|posts+at+risk|jobs+at+risk ~12 restructure|restructuring|directorates|directorate|signed+off|publicly|announced|hq|consultation|board|trust ~3",
                "expecting|expect|expectation ~4 redundancies|job+losses ~4",
                "sickness|sick|absence|turnover|vacancy|vacancies ~3 is|are|at|running|up|hit ~2 # ~1 percent|per+cent|% ~3",
                "management|finance|board|execs|trust ~3 offering|offered|signing|signed|planning|plan|plans|going|looking|want|wants ~3 off|#|to+close|to+cut|to+merge|to+scrap|outsource|outsourcing|redundancies|privatise",
                "redundancies|redundancy|restructure|tupe|outsourc* ~8 announce*|not|yet|coming|told|quietly|next",
                "new|planned|next rota|rotas|roster ~8 leaked|before|not+out|seen|sneak",
                "agenda|minutes ~3 board|private+session|part+two|closed",
                "pay|settlement|payout|tribunal ~5 hush|quiet|nda|settled|paid+off",
                "told|heard|rumour|word ~6 merging|merger|takeover|closing|redundancies|sold",
                "overtime|incentive|enhanced|bank rate|rates ~4 stop|stopping|going|cut|pulled ~4",
                "word|heard|hear|told|rumour|whisper ~3 upstairs|hq|management|exec|execs|the+room|board|director|manager|senior|little+bird ~12 pulled|cut|cuts|lose|losing|closing|contract|pts|redundancies|redundant|merging|scrapped|axed|private|privatised|sold|frozen",
                "report|review|audit|findings|survey|investigation ~4 sat|sitting|hidden|buried|kept|shoved|locked ~2 drawer|shelf|safe|quiet|secret|cupboard ~3",
                "radio|talkgroup|talk+group channel|frequency|is ~6 #|listen|tune|scanner ~3",
                "they're|they+are|exec|execs|management|board|bosses sitting|sat on ~3 till|until|because|so|as",
                // "Email from the chief exec says they're closing our station", "here's the email the boss sent round"
                "email|emails|memo|message|letter|text ~1 from|off ~1 the|our|my ~1 chief|exec|execs|ceo|boss|bosses|manager|management|hq|director|ops|gold ~8 closing|close|cutting|cut|redundan*|restructure|merging|overtime|sickness|suspend*|station|rota|rotas|roster|budget|vacancies|shifts|reap|surge",
                "here's|heres|look+at|read|got|seen|sharing|screenshot+of|this+is ~1 the|an|that ~1 email|memo|message|letter ~1 the|our|my|from|that ~2 boss|bosses|manager|managers|chief|exec|execs|management|ops|ceo|director|hq ~1 sent|put|has+sent|about|to|wrote ~4",
                "# paramedics|medics|techs|emts|clinicians|nurses|call+takers|dispatchers|vacancies ~1 short|down ~4",
                "screenshot|screenshots|screen+shot|copy|photo|pic|forwarding|sharing ~2 whatsapp|message|messages|text|email|memo|letter|chat|post ~1 from ~2 manager|managers|boss|bosses|control|ops|exec|execs|management|leader|director|hr|chief|ceo ~4",
                "rota|rotas|email|emails|memo|figures|minutes|slides|document|documents|plans ~2 leaked|been+leaked|got+leaked ~4",
                "only|just ~1 # ~2 cars|vehicles|rrvs|dcas|medics|paramedics|clinicians|call+takers|dispatchers|techs ~2 on|for|covering|across|tonight|available|left ~4",
                "no|zero ~1 crews|trucks|ambulances|cover|dcas|rrvs ~3 on|available|left|covering ~3 in|on|after|tonight|overnight|until|till|between|for|across|round|around ~4",
                "cat|category # ~4 waiting|waits|wait|delay|delays|delayed|stacked|outstanding ~2 #|hours|hrs ~4",
                "copy|copies|screenshot|screenshots|photo|pics|leaked|sharing|forwarding ~3 managers|manager's|ops|board|exec|execs|directors|leadership|team+leaders|management|senior ~1 meeting ~1 notes|minutes|slides|papers|agenda|recording ~4",
                "cutting|cut|losing|lose|axing|scrapping ~1 # ~1 jobs|posts|staff|people ~8 told|briefed|meeting|announced+internally|not+public",
                "told|briefed|heard ~3 in|at a|the|today's|our|this ~2 meeting|briefing|team+brief ~8 cutting|closing|losing|axing|scrapping|merging ~4 jobs|posts|station|stations|base|hub|depot|crews|trucks|shifts|control|staff|ambulances",
                "slide|slides|spreadsheet|email|emails|paper|papers|figures|screen ~1 we|i|you|staff weren't|aren't|wasn't|not|isn't ~1 meant|supposed|allowed ~1 to",
            ],
        ),
        (
            0.5,
            &[
                "inside info|information|track",
                "heads up ~8 announced|yet",
                "between us ~8 closing|close|cutting|job|jobs|trust",
                "off the record",
            ],
        ),
    ])
});

/// Who has not been told. Of cakes too, so something has to be at stake ([`AT_STAKE`]).
static UNTOLD: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "staff|crews|families|residents ~2 haven't|hasn't|aren't|weren't|have+not ~1 been? told|warned|informed|briefed ~3",
        ],
    )])
});

/// What staff are told of late: closures, cuts, plans, jobs.
static AT_STAKE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "closing|closure|closures|closes|shut|shuts|shutting|cut|cuts|cutting|plans|jobs|posts|redundan*|merg*|restructur*|losing|axed|axing|scrapped|scrapping|outsourc*|privatis*|mothball*|tupe|budget|contract|contracts|sold|selling|moving|downgrad*|rota|rotas|roster|rosters|breach|leak|hack|hacked",
        ],
    )])
});

/// Reports what only insiders know.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    if cx.is_official() || is_public(cx) {
        return hits.rule_out();
    }
    // The codes of a holiday let are nobody's business either, and yet none of the trust's.
    let let_out = cx.says_any(&["airbnb", "cottage", "caravan", "hotel", "holiday let", "lodge", "gym"]);
    for found in VACANCIES.find(cx.text).into_iter().filter(|_| !let_out) {
        push(cx, hits, &found, "vacancy");
    }
    let of_the_country = cx.text.holds_any(OF_THE_COUNTRY);
    let sentence = OfSentence::default();
    for found in WORDINGS.find(cx.text) {
        // Figures of the whole country are no secret; what else the sentence gives away may be one.
        let is_figure = of_the_country
            && found.span.of(cx.text.lower()).contains(|c: char| c.is_ascii_digit())
            && sentence.get(found.sentence, || is_of_the_country(cx, found.sentence));
        if !is_figure {
            push(cx, hits, &found, "");
        }
    }
    let news = cx.text.holds_any(&["inquiry", "inquest", "coroner"]);
    let untold = if news { Vec::new() } else { UNTOLD.find(cx.text) };
    if !untold.is_empty() {
        let at_stake = AT_STAKE.find(cx.text);
        let near = |untold: &&Match| at_stake.iter().any(|m| m.sentence.abs_diff(untold.sentence) <= 1);
        for found in untold.iter().filter(near) {
            push(cx, hits, found, "");
        }
    }
    if hits.is_empty() && of_the_country {
        hits.rule_out_for_good();
    }
}

/// Whether a sentence, or the one before it, speaks of the country.
fn is_of_the_country(cx: &Context<'_>, sentence: usize) -> bool {
    let sentences = cx.text.sentences();
    let from = sentences[sentence.saturating_sub(1)].span.start;
    let words = Span::new(from, sentences[sentence].span.end).of(cx.text.lower());
    OF_THE_COUNTRY.iter().any(|name| words.contains(name))
}

fn push(cx: &Context<'_>, hits: &mut Hits<'_>, found: &Match, variant: &'static str) {
    if guard::quoted(cx.text, found.span) {
        return;
    }
    let meant = cx.frame.sentence(found.sentence, Topic::InternalBusiness).max(cx.frame.draft(Topic::InternalBusiness));
    let elsewhere = [
        Topic::OwnFamily,
        Topic::OffDuty,
        Topic::History,
        Topic::Fiction,
        Topic::Campaign,
        Topic::Training,
        Topic::Animal,
    ]
    .iter()
    .map(|t| cx.frame.draft(*t))
    .fold(0.0, f32::max);
    let patient = cx.frame.patient(found.sentence);
    let sure = found.sure + if meant > 0.5 { 0.15 } else { 0.0 }
        - if meant < 0.15 && (elsewhere > 0.6 || patient > 0.7) { 0.4 } else { 0.0 };
    let sure = if guard::asks(cx.text, found.sentence) { sure - 0.2 } else { sure };
    hits.push(hits.at(found.span).variant(variant).sure(sure).because("known only inside the service"));
}

/// Whose figures are everybody's to read: the country's, and those who publish them.
const OF_THE_COUNTRY: &[&str] = &[
    "nhs england",
    "nhs digital",
    "nationally",
    "national average",
    "in england",
    "across england",
    "across the uk",
    "across the country",
    "health foundation",
    "nuffield trust",
    "king's fund",
    "national audit office",
    "royal college",
    "the aace",
];

/// What is out already: published figures, adverts, announcements, ballots.
fn is_public(cx: &Context<'_>) -> bool {
    cx.text.holds_any(&[
        "published",
        "public board papers",
        "on the website",
        "press release",
        "announced today",
        "have announced",
        "has announced",
        "national figures",
        "parliament",
        "ballot",
        "union meeting",
        "foi",
        "freedom of information",
        "bbc",
        "nhs jobs link",
        "apply here",
        "closing date",
        "live on nhs jobs",
        "on nhs jobs now",
        "nhs jobs if",
        "board papers are out",
        "public board",
        "in public session",
        "contracts finder",
        "public domain",
        "annual report",
        "nhs england figures",
        "official figures",
        "in the news",
        "public meeting",
    ]) && !cx.text.holds_any(&[
        "won't be published",
        "not published",
        "before it's published",
        "isn't published",
        "unpublished",
        "never get put on the website",
        "never goes on the website",
        "never make it on the website",
        "not on the website",
        "isn't on the website",
        "won't be on the website",
        "before it's on the website",
        "never put on the website",
        "never went on",
    ])
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn inside_information() {
        for text in [
            "Leaked paper says we are losing three cars from the north hub",
            "we're £9m over budget and about to freeze all recruitment",
            "Two band 6 posts coming up on our patch, not advertised yet",
            "Heard it from someone in the room, we're losing the contract in June",
            "That's off the slides we weren't meant to photograph",
            "email from the chief exec today says theyre closing our station in march",
            "heres the email the boss sent round about overtime",
            "no crews on in Hull after midnight",
            "cat 3s waiting 11 hours tonight",
            "theyre cutting 40 jobs in control, been told in a meeting today",
            "Redundancies coming and not announced yet, worst run trust in England",
            "They're shutting the Ripley base in March. Staff haven't been told",
        ] {
            assert!(finds("internal-business", "emas", text), "{text}");
        }
        for text in [
            "Apply here to join our team, closing date Friday",
            "Band 6 vacancies are live on NHS Jobs now, closing the 14th",
            "Branch union meeting on Monday, all welcome",
            "National handover figures were published last month",
            "Big thank you to control",
            "Heard it from someone in the chippy, haddock goes up in June",
            "The report has been sat on my desk since March, sorry students",
            "email from amazon says my parcel is late",
            "heard at the briefing that the council is closing the road",
            "got the email the school sent about nits",
            "cutting 40 metres of hedge today",
            "no crews in the panto this year",
            "door code for the airbnb is in the email love",
            "cat waited 2 hours by the fridge",
            "Average handover delay in England last month was 38 minutes",
            "Category 2 mean was 35 minutes nationally in October",
            "Cat 1 mean of 8 mins 12, says NHS England",
            "NHS England's figures came out at nine. Category 2 mean is 35 minutes",
            "Staff haven't been told about the surprise cake yet",
            "Families weren't told, says inquiry",
        ] {
            assert!(!finds("internal-business", "emas", text), "{text}");
        }
    }
}
