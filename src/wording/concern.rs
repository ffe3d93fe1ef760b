//! Concerns about safety and care: kit past its date, checks left out on orders, records changed, people sent out alone, and who asks where to take it.

use super::Wordings;
use once_cell::sync::Lazy;

/// A concern, told.
pub static CONCERNS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.65,
        &[
            "our|on+our|the|four+of+our|three+of+our|every|half+our|half+the ~2 tail+lift|tail+lifts|defib|defibs|defib+pads|pads|monitor|monitors|ventilator|ventilators|stretcher|stretchers|stretcher+straps|tyres|brakes|oxygen|regulator|regulators|panic+buttons|panic+alarms|suction|lifting+kit|lifting+gear|trucks|vehicles|ambulances|fleet|fridge|cylinders|airways|seat+belts|alarms|pain+relief ~4 fail|fails|failing|failed|faulty|broken|out+of+date|expired|out+of+test|out+of+service|out+of+its+service|unsafe|filthy|leaking|leaks|misses|empty|switched+off|out+of+stock|dead|off+since ~4",
            "driving|drive|going+out|go+out|sent+out|sending+crews+out|work|working ~2 on|with|in ~2 bald|dead|faulty|broken|expired|unsafe|unserviced|defective|out+of+date ~3",
            "tail+lift|tail+lifts|defib|defibs|pads|monitor|monitors|ventilator|stretcher|stretchers|brakes|tyres|cylinders|regulator|oxygen|fridge|door|airways|straps|gear|panic+buttons ~8 still|reported|nobody|nobody's|management|again|months|every+week|week+running ~3 on+the+road|in+use|mended|fixed|listens|since|goes+out|sent+out|signing+them+off|sign|fail|answers|out ~4",
            "broken|faulty|filthy|expired|bald|dead|unsafe|dodgy|defective stretcher|stretchers|monitor|monitors|defib|defibs|pads|tyres|brakes|kit|trucks|ventilator|radios ~12 still|nobody|reported|nowhere|ignored ~3",
            "been|we're|were|was|they've|they|management|manager|managers|mentor|boss ~1 told|telling|tell|tells|make|makes|making|made|had|have|having|asked ~2 us|staff|crews|call+takers|students|me|you|everyone? ~1 to? stop|skip|not|wash|share|reuse|re-use|log|sign|say|close|leave|ignore|falsify|change|fiddle|lie|code|backdate ~4 forms|form|datix|checks|check|masks|mask|airways|lower|log|handover|off|code|them|unrung|times|single+use|without+a+handover|to+them|breaks ~4",
            "told ~2 what to say to ~1 them|cqc|inspectors|the+inspectors",
            "falsif*|fiddled|fiddling|faked|faking|altered|altering|doctored|forged|wiped|fudged|fudging|backdated ~3 record|records|stats|figures|times|log|logs|rota|rotas|book|training|breaks|checks|misses|warnings|response|meal ~3",
            "record|records|stats|figures|times|log|logs|rotas|misses|warnings|response+times|breaks ~3 are|being|were|get|getting|is|been being? falsif*|fiddled|faked|altered|doctored|forged|wiped|changed|fudged ~4",
            "drug+book|drugs+book|controlled+drugs+book|logbook ~2 with|has|got pages|entries|signatures missing",
            "untrained|unqualified|unsupervised|students|student ~2 people|staff|crew|crews|as? ~2 sent|sending|going|used|using|crewing|put ~3 out|alone|own|crew|on",
            "sending|using|sent|send|put|putting untrained|unqualified|students|student|us|crews|me|people|lone+workers ~2 alone|as+second+crew|as+crew|on+their+own|on+our+own|solo|out+alone|single+crewed|out+untrained ~6",
            "nobody|nobody's|no+one|no-one|none+of+us ~2 has|had|gets|get|checked|checks|checking|logged|trained|serviced|renewed ~3 fridge|temps|training|dbs|checks|drugs|defibs|oxygen|infection+control|safeguarding|renewed|serviced|infection ~4",
            "nobody's|nobody dbs ~3",
            "safeguarding+referrals|referrals|calls|patients'+calls|incident+forms|concerns|datix|datixes ~4 never+sent|not+sent|dropped|getting+dropped|binned|deleted|closed+unread|ignored|wiped|bottom+drawer ~3",
            "patients|public|families ~1 aren't|haven't|not|have+not|never|nobody+has|nobody ~1 told|been+told|warned|know ~2",
            "nobody|no+one has|is|ever? told|telling|tells ~1 the public|patients|families",
            "past|over|more+than ten|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty|# hours ~5 drive|driving|awake|wheel|routinely|home",
            "driving|awake|working # hours without ~3",
            "triage|software|system|dispatch ~4 sending|sent|sends|losing|dropping ~3 calls|cardiac|patients|jobs ~6",
            "pages|page ~2 missing|torn ~3 drug|log|book",
            "medicines|drugs|controlled+drugs|meds|morphine ~2 going|gone|disappearing missing|walkabout ~5",
            "call+takers|crews|staff|students|we ~1 are|were|being|have|have+been|been ~1 being? told|made|forced|ordered|pressured|encouraged to ~8",
            "we're|we+are|we|crews|they|they're ~1 washing|wash|reusing|reuse|sharing|share|re-using ~2 single+use|masks|mask|airways|tubes|gloves|gowns|blades ~3",
            "hours ~1 awake|straight|without+a+break ~3 wheel|driving|drive ~4",
            "smells|smelling|stinks|reeks|turns+up|drunk|drinking of|drink|drunk|on+shift|on+duty ~3",
            "no|without|never ~1 driver+training|training|appraisal|supervision|dbs|infection+control|risk+assessment ~2 for|since|in|at+our ~5",
            "been|off|broken|out|waiting|dead ~2 since|for january|february|march|april|may|june|july|august|september|october|november|december|christmas|months|weeks|years ~4 nobody|reported|no+one|management|datix|told",
            "reported|datixed|datix'd|flagged|emailed|raised ~2 it|this|them|that? ~1 twice|three+times|four+times|times|again|weeks+ago|months+ago|in+spring|in+may ~6",
            // Told to somebody, and nothing came of it
            "told|tell|asked|emailed|reported+to|raised+it+with|went+to|gone+to|been+to ~1 my|our|the|his|her ~1 tl|tls|team+leader|team+leaders|leader|lead|manager|managers|boss|bosses|gaffer|supervisor|lom|om|ops|management|hr ~12 nothing's|nothing+has|nothing+was|nothing+happens|nothing+happened|nothing+done|ignored|nobody|nowhere|silence|shrugged ~3",
            "nothing's|nothing+has|nothing+was|nothing+gets|nothing+ever+gets|nowt's ~1 been? ~1 done|changed|fixed|happened|mended ~2 so|and+so ~6",
            "been|was|were|got|get|getting|we're|i'm|i+was ~1 told|warned|advised to ~1 keep|shut|say|drop|forget ~2 mouth|quiet|nothing|trap|schtum|it+to+myself ~3",
            "been|was|were|got|get|getting|we're|i'm|i+was ~1 told|warned|advised to ~1 shut up ~3",
            "nothing|nobody|ignored|ignores|ignore|listen|listens|done|datix|reported|told ~6 so|hence i'm|im|i+am|here|we're ~2 putting|posting|saying|writing|telling|airing ~2 here|on+here|facebook|online|publicly|out+there|public ~3",
            "it's|its|that's ~1 public now",
            // Figures made to look right by doing things too early
            "have|has|had|make|makes|making|told|telling|tell|want|wants ~1 us|crews|staff|dispatch ~2 press|book|mark|tap|button|key|log|stop|hit ~8 so+the|so+that|so+our ~2 times|figures|stats|clock|numbers ~3",
            "book|booking|press|pressing|clear|clearing ~3 anyway|regardless|early ~4 figures|times|stats|look|told|no ~4",
            "these|our|the|of+the|of+our trucks|vehicles|ambulances|cars|bags ~2 have|has|had|with|got ~1 no|empty|missing ~4",
            "there's|there+is|there's+been|there+has+been|we've|we+have|we've+had|been ~1 been? ~1 nobody|no+one|no-one ~2 on|in|at|covering ~2 desk|clinical|control|eoc|hub|station|county|patch|dispatch ~4",
        ],
    )])
});

/// A question for the route. Somebody in the draft has to be at work for it.
pub static WHERE_TO: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "who|where|how ~4 do|would|can|could|does|should ~2 i|you|we|a+person|one|anyone|someone ~3 tell|report|go+to|go|raise|complain|speak+to|talk+to|ring|flag|turn|whistleblow ~2 about|a|an|if|when|my|it|someone|this|our|to ~6",
            "who's|who+is|whos above|over them|him|her|the|management ~3",
            "who polices|regulates|oversees|inspects|checks the|our|ambulance|them ~3",
            "is there a|an|any|anyone|somebody|anybody|someone ~1 number|line|journalist|regulator|ombudsman|body|email|outside|independent|hotline ~8",
            "anyone|anybody|someone ~1 recommend|know|tell|got ~2 a journalist|reporter|regulator|mp|solicitor ~8",
            "is it illegal|legal|allowed|against+the+law|a+crime if|that|for|to ~8",
            "do i|we need a solicitor|lawyer|union to report|raise|tell|blow ~5",
            "what would|should|do|can ~1 you|i|we do if|when|about ~2 manager|mentor|boss|crewmate|lead|supervisor ~6",
        ],
    )])
});
