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
