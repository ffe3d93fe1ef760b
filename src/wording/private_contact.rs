//! Private contact with patients and relatives: how it is told, sought and offered, and how a kind word is passed on instead.

use super::Wordings;
use super::somebody::somebody;
use once_cell::sync::Lazy;

/// Contact said outright: whom the writer took in or treated, and that they write, meet or have swapped numbers.
pub static OUTRIGHT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            concat!(
                "added|messaged|messaging|texted|texting|texts|followed|following|friended|dming|dm'd|rang|phoned|ringing|date|drink|coffee|dinner|dating|seeing|snogged|shagged|slept|met|swapped+numbers|chatting|snapchatting|whatsapped|whatsapping ~4 ",
                somebody!(),
                "|patient|pt|someone|somebody ~1 who? i|we|that+i|that+we|who+we ~1 took+in|took+to+hospital|took+to+a+e|took+to+a&e|took+to+a+and+e|took+to+ed|took+to+resus|took+on|treated|conveyed|brought+in|attended|saved|resussed|looked+after|cannulated|cut+out+of"
            ),
            "patient|patients|patient's|pt|pts|pt's ~6 added|messaged|friended|dm'd|texted|texts|followed|following|whatsapped|snapchatted me ~3",
            "accepted|accept ~1 a|my|the|his|her patient|patients|patient's|pt|pts ~3 request|friend+request|follow",
            "added|messaged|messaging|texted|texting|followed|friended|dming|rang|phoned|visited|visiting|dating|seeing|met|meeting ~2 my|our|a|an|one+of+my|one+of+our|that|old ~1 patient|patients|pt|pts ~4 on|after|again|for|today|yesterday|last|off",
            "patient|pt ~8 going|went|meeting|met ~2 for a ~1 drink|coffee|date|meal|curry|pint",
            "whatsapping|whatsapped|messaging|messaged|texting|texted|ringing|phoned|facetiming|facetimed|snapchatting|dming|dm'd|emailing|inboxed|inboxing|chatting|flirting|friend+request|follow+request ~1 to|with? a|an|my|our|the|one+of+my|that ~1 patient's|patients|pts|pt's ~1 mum|dad|wife|husband|daughter|son|sister|brother",
            "whatsapping|whatsapped|messaging|messaged|texting|texted|facetiming|facetimed|snapchatting|dming|dm'd|inboxed|inboxing|chatting|flirting|friend+request|follow+request ~1 to|with? a|an|my|our|the|one+of+my|that ~1 patient|pt on|after|outside|every|from|all|again",
            concat!(
                "friend+request|follow+request|message|messages|text|texts|flowers|card|letter ~1 to|from a|an|my|our|the|that|this ~2 ",
                somebody!(),
                "|patient|pt ~1 i|we|that+i|that+we|who+we|who+i ~1 treated|saved|attended|looked+after|resussed|conveyed|took+in|took+to+hospital|cut+out"
            ),
            "he|she|they was|is|were my|our|a ~1 patient|pt ~1 and|but|now|so ~2 we|we're|were|i'm|im|i ~2 going|went|meeting|met|dating|seeing|texting|messaging|friends ~4",
            "swapped|exchanged|swapping ~1 numbers|number|insta|instas|snap|snapchats ~2 with a|an|my|our|the|one ~3 patient|pt",
            "found|added|looked+up|searched|searching|stalked|stalking|friended|followed|tracked+down ~1 a|my|our|the|that ~2 patient|patients|pt|patient's ~1 on|online|up|down ~3",
            concat!(
                "took|dropped|brought|sent|taking|delivered ~2 round|to|over|off ~2 ",
                somebody!(),
                "|patient|pt ~1 we|i ~1 took+in|treated|went+to|looked+after|attended|had+last+week|had+last+night|had+the+other|saved|resussed"
            ),
            "date|drink|drinks|dinner|coffee|pint with ~1 a|an|my|that|the|one+of+my ~1 patient|pt|patients",
            "gave|given|giving|slipped|left a|an|my|our|the|that|this|one+of+my ~2 patient|pt|patients ~3 my ~2 number|mobile|email|insta|snap|snapchat|facebook|address",
            "popped|called|nipped|dropped|went|go|going|pop ~1 round|in|back|over|by ~3 see|check|visit ~2 my|our|a|that|an ~1 patient|pt ~1 on|at|after|again|who|in|when|today|tomorrow|is|he|she|off|from|that|and",
        ],
    )])
});

/// "Added the girl from last week's overdose", "popped round to see our gentleman from Monday".
pub static SEEKS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "added|followed|messaged|friended|requested|follow|request|found ~4 couple|girl|lad|lass|lady|man|woman|bloke|patient|gentleman|family|daughter|son|widow|kid|him|her ~1 from|off ~3 crash|overdose|job|arrest|rtc|accident|collision|fall|incident|stabbing|shift|resus",
            "popped|called|nipped|dropped|went|pop ~1 round|in|back|over|by ~1 to? see|check|visit ~1 our|my ~1 gentleman|patient|gent|old+boy|pt|lady ~1 from|off|that|we",
            // In touch with whom one once treated, in either order
            "i|we ~1 resuscitated|resussed|restarted|treated|brought+back|cannulated|cut+out ~10 in+touch|coffee|lunch|dinner|dates|christening|godmum|godmother|godfather|our+wedding|instagram|insta ~3",
            "christening|birthday|party|wedding ~3 girl|boy|baby|twins ~1 i|we ~1 delivered ~4",
            "in+touch|coffee|lunch|dinner|dates|for+tea|to+tea|pizza|rest+day|day+off ~8 i|we|whose+heart+i|whose+heart+we ~1 resuscitated|resussed|restarted|treated|brought+back|cut+out ~4",
            "popped|called|dropped|nipped ~2 in|on|round|over|by|to|off? ~2 my|our|one+of+my|one+of+our|the ~2 regular|regulars|frequent+flyer|frequent+flyers ~6 day+off|rest+day|after+shift|own+time|off+duty|with|took|cake|flowers",
            "anyone|anybody|does+anyone|looking+for|trying+to+trace|trying+to+find|get+hold+of|contact+for ~5 family|daughter|son|mum|couple|lady|man|lad|widow|parents ~10 crash|arrest|rtc|job|we+treated|off+the+moped|collision|brought+in|took+in ~5",
            "found|added|messaged|followed|friended|tracked+down|looking+for|find ~1 the|that|our|those ~1 family|families|couple|parents|mum|dad|widow|daughter|son|husband|wife|girl|lad|lady|man|bloke|gentleman|lass ~1 of|from|off|we ~5 crash|arrest|job|fire|fall|rtc|shift|incident|stabbing|collision|overdose ~3",
            "popped|nipped|went|go|going|been|called|drove ~1 up|in|round|over|down|back? to ~1 the|see ~1 ward|hospital|icu|itu|unit|hospice ~5 see|visit|check|meet|with ~3 lass|lad|lady|man|girl|bloke|kid|boy|patient|pt|gentleman|chap|couple|woman ~1 from|off|we|i|that|who ~4 crash|arrest|job|fire|fall|rtc|shift|incident|stabbing|collision|brought|took|picked|overdose|night ~3",
            "i'm|im|i+was|i+am|it's|its|it+was|was|twas ~1 me|the+one|one+of+the|the+paramedic|the+medic|the+tech|the+lad|the+lass|the+girl|the+bloke|the+driver|the+crew ~5 who|that ~2 sat|held|came|took|brought|looked|treated|drove|picked|carried|did|was|were|cannulated|found ~1 with|your|you|u|ur|you+in|u+in|out|up|after|you+up ~4",
            "its|it's|this+is|hi+its|hi+it's ~1 <name> ~2 that|who|off|from ~1 took|brought|picked|drove|sat|looked|treated|ambulance|the+ambulance|999|crew ~2 u|you|with|up|in|after|on ~2",
            "we|i ~1 picked|scraped|carried|pulled|cut|brought|took|got ~1 you|u|him|her|your+mum|your+dad|your+nan|your+husband|your+wife|them ~1 up|off|out|in|down ~5 pop|message|dm|inbox|text|let|ring|drop ~4",
            "here's|heres|this+is|take|have|save|got ~2 my ~1 own|personal|private ~1 number|mobile|phone|email ~6 he|she|they|your|another|turn|low|worried|again|day+or+night|feel ~4",
        ],
    )])
});

/// Somebody whom the writer knows from work, school or a course, and not from a job.
pub static KNOWN_OTHERWISE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "we ~1 were|was|both|did|met|worked|trained|went|sat|shared ~2 on|at|in|through|to|did ~2 same? course|cohort|station|school|uni|college|placement|induction|conference|class|training|driving+course|cfr+course|team|watch|workshop",
            "from work|school|uni|college|station|the+course|our+course|netball|football|rugby|church|choir|antenatal|the+gym|parkrun|slimming+world|book+club",
            "sat|sitting|met|spoke|chatted|stood|danced ~1 with|next+to|beside|to? ~1 you ~1 at|in|on|after|from ~2 conference|course|wedding|party|gig|quiz|training|match|concert|induction|pub|train|plane|class|awards|open+day|do",
            "same ~1 course|cohort|school|uni|college|placement|induction|class|intake|primary|team as|together ~2",
        ],
    )])
});

/// "Gave her my number": to somebody of whom the rest has to say who it is.
pub static SWAPS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "gave|given|giving|slipped|left him|her|them ~1 my ~2 number|mobile|email|insta|snap|snapchat|facebook|address",
        ],
    )])
});

/// What people do who keep in touch, …
pub static SOCIAL: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "my|his|her|their|mobile number|numbers",
            "friend|follow request",
            "swapped|exchanged ~1 numbers|details",
            "met|meeting|meet up ~1 with|for",
            "ring|text|message|whatsapp|call him|her|them",
            "texting|messaging|whatsapping|snapchatting|dming|dating|facetiming|flirting|added|friended|followed|whatsapped|dm'd|texted|messaged",
            "date|drink|coffee|curry|dinner|pint|lunch with",
            "for a ~1 drink|coffee|curry|pint|date|meal",
            "flowers round|to|for",
            "invited|invites|inviting me|us ~1 to|round|over|for",
            "visiting|visit|visited him|her|them|the",
        ],
    )])
});

/// … and with whom, as one who was their patient.
pub static ONCE_TREATED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            "my|one+of+my|one+of+our|ex|former|old patient|patients|pt|pts",
            "patient|patients|pt of mine|ours",
            "a patient's|patients|pt's mum|dad|wife|husband|daughter|son|sister|brother|family",
            concat!(
                somebody!(),
                "|couple|family ~1 whose|i|we ~2 i|we|baby|dad|mum|son|husband|wife ~1 i? delivered|saved|resussed|treated"
            ),
            concat!(
                somebody!(),
                "|couple|family|driver ~1 from|off ~3 crash|overdose|arrest|rtc|stabbing|collision|resus|fall|fire|hanging|accident ~3"
            ),
        ],
    )])
});

/// The writer names the job as the bond.
pub const BOND: &[&str] = &[
    "from the ambulance",
    "off the ambulance",
    "i was on the crew",
    "i was your",
    "i looked after you",
    "looked after you",
    "looked after your",
    "i treated you",
    "treated you",
    "we treated you",
    "treated your",
    "i did your ecg",
    "on the crew for your",
    "one of the crew",
    "i was the paramedic",
    "it's the para",
    "the para who",
    "the paramedic who",
    "the paramedic from",
    "the crew that came",
    "crew that night",
    "we took you",
    "took you to hospital",
    "took you in",
    "i was there",
    "our ambulance",
    "from your form",
    "from the form",
    "got your number",
    "found your profile",
    "looked you up",
    "looked up your",
    "your address from",
    "who came to you",
    "who sat with you",
    "sat with you",
    "we took in",
    "one of my old patients",
    "my old patients",
    "former patient",
    "a patient of mine",
    "off the form",
    "glad you remember me",
    "our gentleman from",
    "our lady from",
    "from the crew",
    "who carried you",
    "met you on the job",
    "the day we met",
    "your crew on",
    "your paramedic",
    "your ambulance crew",
    "i attended your",
    "we attended your",
    "we came to your",
    "came to your",
    "brought you in",
    "we brought your",
    "pulled you out",
    "cut you out",
    "got you out",
    "came out to you",
    "was me that",
    "me who came",
    "off the job sheet",
    "off the sheet",
    "off your record",
];

/// What leads to private contact.
pub const REACHES: &[&str] = &[
    "message me",
    "dm me",
    "text me",
    "call me",
    "ring me",
    "add me",
    "friend request",
    "accepted your request",
    "coffee",
    "a drink",
    "dinner",
    "fancy",
    "follow request",
    "random add",
    "shouldn't be messaging",
    "shouldnt be messaging",
    "not supposed to",
    "come by the station",
    "give you my mobile",
    "still text",
    "how she's doing",
    "how he's doing",
    "how you're doing",
    "did you find",
    "here if u need",
    "here if you need",
    "drop the complaint",
    "popped back",
    "found you through",
    "found you on",
    "hope it's ok to",
    "hope its ok to",
    "can we talk",
    "just talk",
    "checking in on you",
    "pop in",
    "pop round",
    "pop by",
    "visit",
    "meet up",
    "meet you",
    "see you again",
    "how are you getting on",
    "how you got on",
    "how are the",
    "how's the",
    "how is the",
    "u free",
    "you free",
    "here is my number",
    "here's my number",
    "my number",
    "send flowers",
    "talk you through",
    "happened that night",
    "what happened",
    "hope you don't mind me messaging",
    "how are you doing",
    "how you doing",
    "how are you now",
    "message me any time",
    "message me anytime",
    "hope this isn't out of line",
    "does anyone know her",
    "does anyone know him",
    "love a catch up",
    "keep in touch",
    "let me know how",
    "thinking about you",
    "been thinking of you",
    "wanted to say how sorry",
    "give your mum my love",
    "tell her",
    "you said you was single",
];

/// The writer was the first to get in touch, or looks for them.
pub const SOUGHT_OUT: &[&str] = &[
    "looked you up",
    "found your profile",
    "from the form",
    "hope you don't mind me",
    "hope this isn't out of line",
    "does anyone know",
];

/// Passing on to the right team.
pub const PASSES_ON: &[&str] = &[
    "pals",
    "patient experience",
    "patient relations",
    "the trust",
    "complaints team",
    "our website",
    "customer care",
    "compliments team",
    "send the details privately",
    "ring 111",
    "call 111",
];

/// "I'll pass it to our liaison team".
pub static HANDS_OVER: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.9,
        &[
            "pass|passed|passing|forward|forwarded|send|sending|sent|direct ~3 to|on ~3 team|manager|department|office|line+manager|comms|communications|crew|station",
        ],
    )])
});
