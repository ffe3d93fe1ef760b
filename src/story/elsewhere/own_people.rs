//! The writer's own people and the writer: ill, mourned, in hospital; and kind words about somebody else's.

use crate::wording::Wordings;
use once_cell::sync::Lazy;

/// One of the writer's own people as the one who is ill: "Dad's out of hospital", "my nan had a fall".
pub(super) static KIN: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "my|our|me|mi ~1 dad|dad's|mum|mum's|mam|mam's|nan|nan's|gran|gran's|grandad|grandad's|grandma|granny|wife|husband|son|daughter|brother|sister|aunt|auntie|uncle|cousin|niece|nephew|partner|missus|girlfriend|boyfriend|mother|father|kid|kids|lad|lass|little+one|little+man|toddler|baby|twins|eldest|youngest|grandson|granddaughter|mother-in-law|father-in-law|nephew's|son's|daughter's|wife's|husband's|in-laws|sister+in+law|brother+in+law|mother+in+law|father+in+law|best+mate|neighbour|great-grandad|great+grandad|dog|cat",
            "my|our ~1 postman|postie|milkman|vicar|hairdresser|barber|butcher|dentist|landlord|landlady|plumber|builder|gardener|headteacher|babysitter|childminder|neighbours|mp",
            "your mum|dad|nan|gran|grandad|brother|sister still",
        ],
    )])
});

/// Whom the writer mourns: kin without anybody's name before it, right after the words of mourning. What follows (an age, a few
/// kind words, the funeral) is of them.
pub(super) static MOURNED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "rip|r.i.p|rest+in+peace|sleep+well|sleep+tight|miss+you|missing+you|fly+high my? dear|darling|beautiful|lovely|wonderful? mum|mummy|mam|mom|dad|daddy|nan|nana|nanny|nanna|nannan|gran|granny|grandma|grandad|granddad|grandpa|gramps|pop|pops|aunty|auntie",
        ],
    )])
});

/// Kind words to somebody whose relative was ill: "hope she's on the mend".
pub(super) static SYMPATHY: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "hope|hoping|glad|pleased|relieved|happy ~1 he|she|they|he's|she's|they're|your+mum|your+dad|your+nan|your+son|your+daughter|you're|all ~3 mend|ok|okay|better|well|home|recovering|recovered|fine|comfortable|improving|pulls+through|feeling",
            "hope|hoping|praying|pray ~6 found|home|back ~1 safe|soon|safely|well",
            "that|the footballer|player|goalkeeper|striker|actor|actress|singer|presenter|referee|cricketer|jockey who ~4 well|recovering|recovered|stable|mend|better|ok|okay|improving|home",
            "sorry ~1 to hear",
            "sorry for ~1 your loss",
            "get well ~1 soon",
        ],
    )])
});

/// The writer as the one who was ill: "woke up from my op", "put me on a trolley", "rang 999 for myself".
pub(super) static OWN_STAY: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "ring|rang|called|call|calling|dial|dialled 999|an+ambulance ~1 for ~1 myself|me",
            "i|i've|i'm ~1 was|am|been|being ~1 a|an|the ~1 patient|inpatient|outpatient",
            "my own ambulance|trolley|stretcher|operation|op|surgery|appendix|ward|hospital|wristband|999|fall|stroke|crash",
            "put|wheeled|popped|pushed|kept|sent|took|rushed|admitted|discharged|parked me ~1 on|onto|to|into|in|home|overnight|down|through ~2 trolley|ward|drip|bed|theatre|hospital|resus|majors|minors|home|overnight|surgery|corridor",
            "woke|coming|came|come ~1 up|round from ~2 anaesthetic|op|operation|surgery|sedation|theatre",
            "minus|without ~1 a|my|one gallbladder|appendix|tonsil|tonsils|spleen|thyroid|ovary|kidney|tooth|toe|toenail",
            "my ~1 consultant|surgeon|anaesthetist|scan|biopsy|op|operation|chemo|radiotherapy|midwife|gallbladder|appendix|tonsils|stent|pacemaker|colonoscopy|endoscopy|diagnosis|transplant|stitches|physio",
            "turns|turned out i've|i'm|im|i+have|i+am",
            "call+taker|call+handler|nurse|crew|paramedic|surgeon|consultant|midwife kept|talked|told|gave|held ~1 me|my ~1 calm|through|hand",
        ],
    )])
});
