//! Ganging up on somebody: silence agreed on, shutting out, pranks over and over, mockery, calls to report or ring or rate.

use super::Wordings;
use once_cell::sync::Lazy;

/// A plan, or the telling of one, against somebody.
pub static PLANS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "nobody|no+one|no-one like|likes|reply|replies|follow|invite|invites|swap|swaps|sign|signs|answer|answers|add|talk|talks|speak|speaks|sit|sits|say|says|wave|help|helps ~3 her|him|them|his|their|<name>|he|she",
            "nobody|no+one says|say|swaps|holds|speaks|talks morning|hello|hiya|ta|thanks|to|the+door ~3 him|her|them|he|she",
            "don't|dont|never invite|add|swap+with|sit+with ~1 him|her|them|<name>|the ~3",
            "chat|group|whatsapp|groupchat without ~1 him|her|them|<name> ~3",
            "made|set+up|started|making ~2 chat|group|thread|whatsapp|page ~2 without|about|for+laughing|laughing ~1 him|her|them|<name>|at ~3",
            "leave|leaving|left|keep|drop|dropped|kick|kicked|cut|block ~1 him|her|them|<name>|the+student|the+new+girl|the+new+lad|the+probie ~1 off|out+of|from|out ~2 group|chat|whatsapp|rota|list|lift|loop|club|night+out|round|swaps ~4",
            "freeze|freezing|froze|shut|shutting ~1 him|her|them|<name>|the+student|the+new+girl|the+new+lad|day+staff|the+day+staff|the+probie out ~4",
            "lock|shut him|her|them out|in ~1 again|tonight ~2",
            "invite|inviting|everyone|everybody|whole+station|whole+watch|all ~2 except|but|bar|apart+from ~1 her|him|them|<name>|the+two+of+them|the+student ~3",
            "till|until|see+if|see+how+long|bet ~1 he|she|they|him|her ~2 cries|cry|cracks|breaks|quits|quit|transfers|resigns|begs|beg|asks+for+a+transfer|deactivates|deletes+it|logs+off|snaps|lasts|notices|leaves+the+job|hands+in|puts+in+for|stops+wearing|stops+eating|jacks+it+in ~3",
            "make|making|made ~1 him|her|them|his|their|<name>|<name>'s ~1 cry|beg|quit|resign|leave|walk|life ~3",
            "make|making ~2 life ~3 hell|misery|difficult|miserable|impossible",
            "hide|hiding|steal|nick|swap|salt|soak|empty|put ~1 his|her|their|salt ~4 again|every+day|every+shift|every+week|every+time|till|until|in+the+skip|in+the+bin ~4",
            "put ~1 salt|laxatives|laxative|bleach|soap|spit in ~1 his|her|their ~6",
            "do the|her|his|that walk|accent|voice|impression|stammer|limp|lisp ~4",
            "laughing|laugh|take+the+piss|taking+the+mick at|out+of his|her|their ~3 stammer|lisp|limp|weight|accent|nose|teeth",
            "worst ~1 crewmate|medic|partner|to+crew+with|colleague|para|student ~2 on|in|at|of|names|poll|vote",
            "nominations|vote|votes|voting|poll ~3 weirdo|idiot|worst|saddo|ugliest|laziest|loser|minger ~5",
            "whipping+boy|punchbag|punching+bag|scapegoat ~4 ours|is|it's|our ~2",
            "tag|tagging him|her|them|<name> ~2 in+every|in+each|till|until|every ~6",
            "screenshot|photo|picture|meme|print ~3 darts+board|dartboard",
            "stick|stuck|put|pin|pinned ~2 sign|note|sticker|label|picture|post-it on ~1 him|her|them|his+back|her+back|his+locker|her+locker ~4",
            "crying ~5 video|film|filming|camera|phones+ready|stew ~2",
            "everyone|everybody|all|all+of+you|lads|girls|we ~2 star|one+star|one-star|report|unfollow|flood|spam|phone|ring|mark|rate ~1 her|his|him|their|them|the+shop|the+page|the+bakery ~6",
            "everyone|everybody|all|we're+all ~2 say|swear|claim|going+to+say|tell+them|told+them ~1 he|she|it+was+him|it+was+her|we+never ~5",
            "ring|phone|text|call|prank ~1 her|him|his|their|them ~2 and+hang+up|at+3am|every+night|all+night|every+hour|as+the+boss|landline ~5",
            "tell|telling|text|texting him|her|them ~4 fancy+dress|sacked|fired|meeting's+moved|wrong+time|wrong+place|wrong+day ~3",
            "tell|telling him|her|them|the+student|<name> ~3 nothing|every+hour|i+hate ~4",
            "sign|signed|signing him|her|them|<name> up to|for ~2 every|mailing|loads|all ~5",
            "don't|dont give|tell|let him|her|them ~1 the|have|know|in gate|code|gate+code|door+code|uniform ~4",
            "time to|now+to push|strike|get+rid",
            "bully|bullying ~3 out|snowflakes",
            "silent treatment ~4 working|till|until|friday|him|her",
            "slow hand? clap for him|her|<name>|them ~4",
            "get|getting|operation rid+of|get+rid+of him|her|<name>|them ~5",
            "sweepstake|bet|betting|tenner|quid ~4 cries|cry|quits|leaves|cracks",
            "everyone|whole+watch|whole+station|we've+all|we+all|watch ~2 voted|agreed ~6 out|stop+talking|not+to+talk|doesn't+speak|not+speak|not+go ~4",
            "every time ~1 he|she|they|the+student|<name> ~2 speaks|talks|posts|walks+in|comes+in ~3 we|all|everyone|everybody ~4",
            "leave|left ~3 on ~1 his|her peg|seat|locker|windscreen|desk ~1 again|every ~3",
            "hiding|hide|moving|swapping|stealing|soaking|losing ~1 the? probie's|his|her|newbie's|student's|<name>'s boots|chair|locker|stethoscope|keys|bag|mug|shoes|coat|lunch|car ~4",
            "everyone|everybody|all ~1 mute|laugh|cough|go+quiet|groan|leave+at+once|move|turn|clap|stop+talking ~2 when|at|as|while|every+time ~1 he|she|him|her|they|<name>|the ~3",
            "every time ~1 he|she|they|the+student|the+probationer|<name>|she's|he's ~2 asks|speaks|talks|posts|comes|walks|opens|says ~8",
            "keep|keeps ~1 leaving|commenting|ringing|putting|posting|calling|tagging|hiding|going ~6 her|his|their|him|until|till ~5",
            "whoever|anyone|whoever's|who ~2 crews|crewed|works|paired ~1 with ~2 him|her|them|<name>|the ~3 doesn't|don't|not|record|has+to|say|silent|stammer|silence|grass ~4",
            "we|we've|we're ~2 don't|do+not|not|stopped save|swap|swapping|talk|talking|speak|speaking|invite|inviting|sit|sitting ~2 to|with|her|him|them|<name> ~3",
            "nobody|nobody's|no+one ~2 swapping|sitting|talking|speaking|warn|warning|telling ~1 with|to ~1 her|him|them|<name>",
            "nobody wants ~1 you|him|her|them ~1 here|back|on+the|around ~3",
            "making|make|made|send|sent|give|giving him|her|the+new+lad|the+new+girl|<name> ~1 carry|clean|eat|stand|wait|all ~4 every|outside|alone|hint|again|off|leave ~5",
            "he'll|she'll|they'll|till+he|till+she|until+she|until+he ~1 take|takes|get|gets|got the hint|message ~3",
            "take the hint ~3",
            "poll|vote|votes|competition ~4 who's|who|which|ugliest|laziest|fattest|resign|worst ~4 ugliest|resign|crew|cry|cries|worst|fattest|laziest|thickest|stinks|smells|leave ~3",
            "screenshot|photo|picture|video|clip of|from ~1 her|him|his|their ~1 crying|falling|presentation|stammering|asleep ~8",
            "how long till|until|before ~3 cries|cry|quits|leaves|cracks|resigns|breaks ~3",
            "sweepstake ~2 on when|who|how ~5",
            "gets|get|got|make|bet ~4 him|her|them|his ~1 to|hand resign|quit|leave|cry|notice ~4",
            "here's|here+is|found|this+is ~1 her|his|their ~1 page|insta|tiktok|facebook|profile|linkedin|business|mum's ~6",
            "do your worst|thing ~2 people|followers|lads|girls|guys|everyone",
            "one star|stars ~2 each|all|every|from ~4",
            "doing|do|copying|mimic|mimicking|impersonating ~1 his|her|their|<name>'s ~1 accent|stammer|walk|lisp|voice|limp ~4",
            "give|giving|gave him|her|them|the+probie|<name> the silent|cold treatment|shoulder ~4",
            "let her|him|them sink|drown|stew|suffer|struggle|sweat",
            "put|stick|pin|print ~1 his|her|their number|form|photo|picture|letter|face|message|messages ~4 wall|board|fridge|noticeboard|group|station ~3",
        ],
    )])
});

/// Many and one in a sentence: tells something only where the model reads bullying too.
pub static TOGETHER: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.45,
        &[
            "everyone|everybody|nobody|lads|girls|all+of+us|all+of+you|we|we've|let's|lets|who's|someone|somebody|whoever|anyone|whole ~12 her|him|his|them|she|he|<name>|their|student|probie|newbie",
            "her|him|his|he|she|<name>|their ~8 again|every|till|until|lol|haha|cry|cries|crying|hates|laugh|everyone|everybody|nobody",
            "hide|tag|tell|make|send|leave|put|ring|text|ask|give|post|block|ignore|kick|lock ~1 her|him|his|them|<name>|the+student|the+probie|their",
        ],
    )])
});
