//! How the young and the dependent are drawn in: no one sign of it tells much ("send me a pic", "don't tell the leaders"), two of
//! different kinds beside one another mostly do ("send me a pic, just you x", "I could pick you up from school, don't tell the leaders").

use super::{Match, Wordings};
use crate::text::Text;
use once_cell::sync::Lazy;

/// Those who look after the young and the dependent, from whom something is kept.
macro_rules! guardian {
    () => {
        "mum|mums|mam|mom|mummy|dad|dads|daddy|parents|parent|nan|gran|teacher|teachers|school|carer|carers|foster|foster+mum|social+worker|key+worker|keyworker|leaders|leader|support+worker|home|staff|sister|brother|daughter|son|family|warden|matron"
    };
}

/// What tells by itself.
pub static OUTRIGHT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "don't|dont|never|won't tell ~1 your mum|mam|dad|parents|teacher|carer|foster|social+worker",
            "you|u ~1 don't|dont|needn't|neednt|mustn't|can't|cant|won't|wont ~1 have+to|need+to|wanna|want+to|tell ~1 tell|say|mention|your|ur ~2 mum|mam|dad|parents|teacher|carer|carers|foster|social+worker",
            "your|ur mum|mam|dad|parents|carer|carers|teacher|foster+mum|social+worker ~2 doesn't|doesnt|don't|dont|mustn't|needn't|neednt|can't|cant|wouldn't|won't ~2 need+to+know|have+to+know|know|find+out|understand|hear|see",
            "mature|grown+up|grown-up|advanced|developed for ur|your age",
            "so|too|very|well|dead|proper|rather pretty|fit|gorgeous|beautiful|sexy|hot|stunning|cute for|at ~1 twelve|thirteen|fourteen|fifteen|11|12|13|14|15",
            "our little secret|thing|chats",
            "how old are|r ~1 you|u ~6 pic|pics|photo|alone|meet|cam",
            "your parents|mum|dad ~2 out|home|know|around ~6 come|meet|pick|alone|video",
            "buy|get you|u ~5 if+you|if+u ~3 send|come|meet|show",
            "send|show|do ~6 and|then i'll|ill|i+will|i|we'll ~1 buy|get|sort|give|send|top+up ~1 you|u|your|ur ~2 vape|vapes|trainers|phone|credit|money|cash|fags|robux|v-bucks|vbucks|skins|gift+card",
        ],
    )])
});

/// One kind of sign, and how heavy it weighs.
struct Sign {
    weight: u8,
    words: Wordings,
}

impl Sign {
    /// How surely one tells is not asked: they tell together.
    fn new(weight: u8, words: &[&'static str]) -> Self {
        Self { weight, words: Wordings::new(&[(0.5, words)]) }
    }
}

/// From this weight on signs of different kinds tell of luring together.
const ENOUGH: u8 = 4;

static SIGNS: Lazy<[Sign; 9]> = Lazy::new(|| {
    [
        // Secrecy: towards those who look after somebody, and towards everybody.
        Sign::new(
            2,
            &[
                concat!(
                    "don't|dont|never|won't|wont|no+need+to|needn't|without|not|do+not ~1 tell|telling|tells|mention|mentioning|say|saying|bother|bothering|let|show|showing|worry|worrying|involve|involving ~4 ",
                    guardian!()
                ),
                concat!("keep|keeping ~2 from|quiet ~2 ", guardian!(), " ~1"),
                "delete|deleting|wipe|clear ~1 this|these|our|the|it|them ~2 when|after|once|message|messages|chat|chats|texts|convo|now|straight",
                "keep|stays|stay ~2 between|just+between us|you+and+me|me+and+you|the+two+of+us",
                "just between us|you+and+me|me+and+you",
                "our|a ~1 little? secret",
                "nobody|no-one|no+one|noone ~2 needs+to|has+to|have+to|will|would|gotta|ever ~1 know|find+out|see",
                "won't|wont|wouldn't|will+not|never ~1 save|screenshot|keep|show|record|share ~1 it|them|any|anyone|anybody",
            ],
        ),
        // Pictures and film of the other.
        Sign::new(
            2,
            &[
                "send|snap|show ~2 me|us|a|some|more|another ~3 pic|pics|photo|photos|selfie|selfies|vid|video in|just|without|with|then|x|xx",
                "turn|put|switch|get|have|leave ~1 your|ur|the cam|camera|webcam|video on",
                "your|ur ~1 cam|camera|webcam|video on|off",
                "what|what're|whatcha ~2 you|u ~1 wearing",
            ],
        ),
        // Alone, and unseen.
        Sign::new(
            2,
            &[
                "just|only you|u ~1 not|no|on|this|x|xx|nobody|without",
                "come|pop|nip|meet|meeting|see|stay|sleep ~5 on+your+own|on+ur+own|by+yourself|by+urself|alone|just+us|the+two+of+us|without+them|after+dark",
                "home alone|on+your+own",
                "are|r you|u ~1 alone|on+your+own|by+yourself|home+alone",
                "just|only one|1|a+single ~2 cadet|girl|lad|boy|kid|youngster|volunteer|not|nobody|no",
            ],
        ),
        // Flattery that sets somebody apart from the rest of the world.
        Sign::new(
            2,
            &[
                "nobody|no-one|no+one|noone|none+of+them|they ~1 else? gets|understands|understand|knows|loves|cares|listens ~2 you|u ~2 like|the+way ~1 i|me|us",
                "i'm|im|i+am the only one|person ~2 understands|gets|cares|listens|knows|you+can+trust",
                "you|u|you're|ur|youre|you'd ~2 look|looks|seem|act|sound ~2 older|more+grown+up|more+mature|18|eighteen|twenty",
                "you're|ur|youre|you+are|u+are|you're+so not|so ~1 like+other|like+the+other|like+the+rest|different+from|special|mature|grown+up",
                "prettiest|fittest|cutest|favourite|sexiest|special|best+looking girl|boy|lad|cadet|one|kid",
            ],
        ),
        // The other is young, or dependent.
        Sign::new(
            2,
            &[
                "how old are|r ~1 you|u",
                "everyone|everybody|girls|lads|all+the+girls|all+the+lads|all+of+them ~2 your|ur age|year|class|school|form does|do|sends|send|is+doing",
                "everyone|everybody|girls|lads in|at your|ur year|class|school|form|age",
                "are|r you|u ~1 still ~2 school|sixth+form|year",
                "you|u|your|ur|you're ~1 only? twelve|thirteen|fourteen|fifteen|12|13|14|15",
                "pick|collect|get|fetch|meet you|u ~1 up? ~2 from|after|outside|at school|college|youth+club|cadets|the+children's+home|your+placement",
                concat!("your|ur ~1 ", guardian!(), " ~2 out|asleep|away|at+work|nights|not+in ~2"),
            ],
        ),
        // Gifts and easy money. Weighs little: so do friends.
        Sign::new(
            1,
            &[
                "sort|sorting|get|getting|buy|buying|give|giving|got|bought|treat ~1 you|u|ya ~3 vape|vapes|cash|money|trainers|phone|weed|fags|booze|drink|top-up|credit|gifts|presents|nails|meal|maccies|robux|vbucks",
                "easy|quick|good|extra money|cash|earner",
                "ride|go|lift|run|spin in|on ~2 truck|ambulance|rig|motor|one+of+these|bike|my+car",
                "run|drop|drive|take|give|pick ~2 you|u|one ~2 home|lift|back|up",
                "run|drop|drive|take one|a ~2 home|back",
                "add|find|message|follow|get ~1 my|me|mi|us ~1 on? snap|snapchat|insta|whatsapp|telegram|discord|kik|signal",
                "talk|chat|speak ~1 properly|privately|in+private|off+here|on+there|somewhere+else",
            ],
        ),
        // A debt, or proof asked for.
        Sign::new(
            2,
            &[
                "you|u owe ~1 me ~1 now|for|big|after",
                "after|for everything|all ~1 i've|ive|i+have|i ~1 done|bought|got|given|spent",
                "if you|u ~1 loved|trusted|cared|love|trust ~1 me|about+me",
                "call it quits|even",
            ],
        ),
        // What is said in any chat as well.
        Sign::new(1, &["just|only you|u", "cadet|cadets", "prove it|that|you|u"]),
        // Errands and cards of somebody else's.
        Sign::new(
            3,
            &[
                "carry|drop|hold|deliver|stash|hide|mind|run|take|pick+up ~2 bag|bags|package|packages|parcel|packet|packets|something|bits|gear|tackle|stuff for|to ~1 me|us|somebody|someone|my+mate|a+mate",
                "give|giving|gimme|lend|leave|hand|need ~2 me|us|your|ur ~3 bank+card|pin|bank+details|card+and|card+number|card+details|pension+book|chequebook|bank+account|passcode",
                "use|borrow your|ur bank+account|card|account",
            ],
        ),
    ]
});

/// The signs of luring in a text, in text order, where those of different kinds weigh enough together in a sentence and the next.
#[must_use]
pub fn found(text: &Text) -> Vec<Match> {
    let signs: Vec<Vec<Match>> = SIGNS.iter().map(|sign| sign.words.find(text)).collect();
    // One bit a kind, and one sentence more than there are, so that the last has a next one.
    let mut kinds = vec![0_u16; text.sentences().len() + 1];
    for (kind, found) in signs.iter().enumerate() {
        found.iter().for_each(|sign| kinds[sign.sentence] |= 1 << kind);
    }
    let weighs = |kinds: u16| {
        SIGNS.iter().enumerate().filter(|(kind, _)| kinds >> kind & 1 == 1).map(|(_, sign)| sign.weight).sum::<u8>()
    };
    let mut tells = vec![false; kinds.len()];
    for number in 1..kinds.len() {
        if weighs(kinds[number - 1] | kinds[number]) >= ENOUGH {
            tells[number - 1] = true;
            tells[number] = true;
        }
    }
    let mut found: Vec<Match> = signs.into_iter().flatten().filter(|sign| tells[sign.sentence]).collect();
    found.sort_by_key(|found| found.first_token);
    found
}
