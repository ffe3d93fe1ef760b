//! Cases that the public knows of, or is about to: what is on the news, on everybody's page, on everybody's lips.

use super::Wordings;
use once_cell::sync::Lazy;

/// Papers, stations and programmes, where the words stand for nothing else.
macro_rules! outlet {
    () => {
        "bbc|itv|itn|sky+news|channel+4|gb+news|lbc|look+north|look+east|midlands+today|east+midlands+today|london+tonight|south+today|north+west+tonight|points+west|granada|granada+reports|central+tonight|free+radio|radio+leeds|radio+lincs|radio+derby|radio+stoke|local+radio|reuters|metro|express+and+star|express+&+star|shropshire+star|yorkshire+post|evening+post|evening+standard|lincolnshire+echo|birmingham+mail|oxford+mail|leicester+mercury|nottingham+post|derby+telegraph|reading+chronicle|bucks+free+press|hampshire+chronicle|daily+mail|the+mail|the+echo|the+gazette|the+mercury|mercury|examiner|the+argus|the+standard|the+star|the+telegraph|the+chronicle|the+herald|the+post|the+advertiser|the+courier|the+sun|the+times|the+guardian|gazette|the+papers|the+paper|local+paper|the+press|the+media|the+news|the+nationals|the+tabloids|tabloids|the+headlines|the+headline|headlines|headline|the+article|the+story|that+story|front+page|page+one|page+two|page+three|page+five|bulletin|bulletins|reporter|reporters|journalist|journalists"
    };
}

/// Where it is to be seen or read, said with its preposition.
macro_rules! on_air {
    () => {
        "on+the+news|in+the+news|on+telly|on+the+telly|on+tv|on+the+tv|on+the+local+news|o'clock+news|oclock+news|o+clock+news|news+at+ten|news+at+six|news+tonight|in+the+papers|in+the+paper|in+the+local+paper|on+the+front+page|front+page|on+calendar|on+sky|on+bbc|on+the+bbc|on+itv|on+look+north|on+granada|on+midlands+today|on+south+today|in+the+echo|in+the+mail|in+the+gazette|in+the+standard|in+the+mercury|in+the+telegraph|in+the+star|in+today's+metro|in+the+metro|in+the+headlines|on+spotted|all+over+facebook|all+over+fb|all+over+the+internet|all+over+twitter|all+over+tiktok|all+over+the+papers|all+over+the+news|all+over+the+telly|on+your+feed|on+your+feeds|on+everyone's+feed|on+the+community+page|on+the+village+page|on+the+town+page"
    };
}

/// Who knows it without any paper.
macro_rules! everybody {
    () => {
        "everyone|everybody|everyone's|everybody's|whole+village|whole+town|whole+estate|whole+street|whole+county|whole+country|half+the+town|half+the+village|all+of+you|you+lot"
    };
}

/// What a crew was sent to, and whom.
macro_rules! job {
    () => {
        "one|job|call|crash|stabbing|shooting|fire|lad|lass|bloke|man|woman|lady|girl|boy|kid|kids|patient|driver|baby|family|rtc|murder|incident|accident|body|jumper|rescue|collision|explosion|drowning|thing|pensioner|couple|footage"
    };
}

/// The case is in the news or everybody's talk, or will be.
pub static KNOWN: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            // Will be: "it'll be on Look North by teatime", "you'll all see it at six", "front page tomorrow"
            concat!(
                "it'll|itll|it+will|that'll|thatll|gonna|going+to|you'll|youll|bound+to|they'll ~2 be|see|read|hear|make|hit|have ~3 ",
                outlet!(),
                "|",
                on_air!()
            ),
            concat!(
                "you'll|you+will|youll|u+will|you'd ~2 see|have+seen|read|have+read|hear|have+heard|seen ~3 at+six|at+ten|on+your+feeds|by+now|",
                on_air!(),
                "|",
                outlet!()
            ),
            "front+page|headlines|headline|all+over+the+papers|all+over+facebook ~4 tomorrow|tonight|by|monday|tuesday|wednesday|thursday|friday|saturday|sunday|guaranteed",
            "cameras|reporters|reporter|journalists|the+press|news+crew|film+crew|camera+crew|tv+crew ~3 outside|already|rolling|everywhere|there|arrived|turned+up|camped|filming",
            concat!(
                "before|when|till|until|once it|this hits|hit|breaks|makes ~2 press|papers|paper|headlines|news|",
                outlet!(),
                "|",
                on_air!()
            ),
            "heard it here first",
            // Is: "that crash that Free Radio keep going on about", "the patient at the centre of the headlines"
            concat!(job!(), " ~4 ", on_air!(), "|viral|trending"),
            concat!(job!(), " ~4 that|who|whose|behind|at ~4 ", outlet!(), "|", on_air!(), "|viral|trending"),
            concat!(
                job!(),
                " ~1 that? ",
                everybody!(),
                " ~1 is|are|has|have|been|keep|keeps|were|talking|sharing|posting|asking|on+about|arguing|knows ~2"
            ),
            concat!("as seen on|in ~2 ", outlet!(), "|calendar|telly|tv"),
            concat!(
                "seen|saw|see|read|reading ~3 ",
                outlet!(),
                "|on+telly|on+the+telly|on+tv ~4 that|thats|that's|was|it's|we|i|our|us"
            ),
            concat!(
                "watching|watched|watch ~3 ",
                outlet!(),
                "|sky ~2 report|reporting|say|saying|call|tell|talk|news ~3"
            ),
            concat!(everybody!(), "|people ~2 talking|gossiping|arguing|speculating ~1 about|how|why|who|what"),
            "whole|half ~2 village|town|street|estate|county|school ~1 already? knows|know|heard|talking",
            "talk of the ~1 town|village|estate|school|station|county",
            "made|making|makes the ~1 nationals|news|papers|headlines|front+page|local+paper",
            "missing|appeal ~1 poster|posters|appeal",
            "gone|went|going|goes viral",
            "today's|tonight's|yesterday's|this+morning's|last+night's|sunday's ~1 metro|mail|echo|gazette|mercury|examiner|standard|star|paper|papers|headlines|headline|bulletin|front+page|news",
            "watch|watching|catch ~2 o'clock+news|oclock+news|o+clock+news|news|telly|bbc ~2 look|tonight|you'll|and",
            "inquest ~2 verdict|told|heard|hears|on",
            "crimewatch",
        ],
    )])
});

/// What was written or said of it is put right, or added to.
pub static SET_RIGHT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            concat!(
                outlet!(),
                " ~3 leaves|leave|left|cut|cuts|missed|misses|miss|didn't|don't|doesn't|won't|never|haven't|hasn't|isn't|aren't|wasn't|got|have|has ~3 out|print|mention|say|tell|know|report|show|wrong|printed|mentioned|said|told|backwards|half|there"
            ),
            concat!(
                "what|whatever|how|whoever|don't+believe|dont+believe|ignore|forget|never+mind|despite|contrary+to|further+to|trust ~3 ",
                outlet!()
            ),
            "wrong+end+of+the+stick|wrong+end+of+stick|talking+rubbish|talking+rot|made+it+up|is+fantasy|is+rubbish|is+lies|all+lies",
            "put|set|setting|putting the ~1 rumours|record straight|right|to+bed",
            "rumours|rumour|gossip ~2 straight|rubbish|wrong|nonsense|untrue",
            "contrary|further to ~1 reports|rumours|what|headlines|bulletins|coverage",
            "not+one|nobody's|no+one's|nobody+has|no+one+has mention|printed|mentioned|reported ~3",
            "than|what|how|like they're|they+are|people+are|everyone's|everyone+is letting+on|saying|telling|making+out|reporting",
            "the bit|part ~1 they|nobody|no+one|bbc|itv|papers ~1 cut|left|missed|didn't|don't|won't",
            "since it's|its ~1 all+over|on+the|in+the|already ~3",
            "have|got it ~1 backwards|all+wrong",
            concat!(
                "isn't|not|nothing+like|wasn't ~1 what|how ~2 facebook|twitter|tiktok|people|everyone|everybody|they|internet|papers|news|",
                outlet!(),
                " ~1 think|thinks|say|says|saying|reckon|reckons|telling|claim|claims|made|make|makes"
            ),
            "you|people|everyone|everybody|folks ~1 can|could ~1 stop looking|searching|sharing|hoping|asking|guessing",
        ],
    )])
});

/// Others speak of it: tells something only beside words of one who was there.
pub static TALKED_OF: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.6,
        &[
            concat!(
                outlet!(),
                " ~1 reporting|reported|report|reckon|reckons|saying|say|says|said|claim|claims|put|calling|called ~1 it|that|he|she|they|him|her|two|three|as|there"
            ),
            concat!("replying+to|reply+to|dear|hey|oi|sorry|no ~1 ", outlet!()),
            concat!(
                everybody!(),
                "|people|folk|folks|they're|they+are ~2 saying|blaming|sharing|slagging|guessing|reckon|reckons|asking|posting|commenting ~2"
            ),
            "stop ~1 saying|blaming|asking|guessing|speculating|slagging ~2",
            "official+version|official+line|write+up|tribute|tributes|coverage|comments|article|headline|headlines|footage",
            "they've|they|they+have ~1 named|printed ~1 him|her|them|it",
            "got|getting|get|gets his|her|their ~3 wrong",
            "correction|for+the+record|rumour+control|rumours|speculation",
            concat!(on_air!()),
        ],
    )])
});

/// What only somebody says who was there, or had it from one who was.
pub static FIRSTHAND: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "that|this|it|one|those ~3 was|were|is|are ~1 me|us|ours|our+job|my+job|our+truck|our+3am|our+crew",
            "thats|that's|it's|its ~1 me|us|ours|mine|our+job|my+job|our+truck|where+i|where+we",
            "told|tells|apologised+to|thanked|chatting+to|talking+to|talked+to|swearing+at|swore+at|asked|begged|rang|called ~1 me|us ~2",
            "to every+single+one|each+one of us",
            "i|we|i'd|we'd|i've|we've ~2 had|did|drove|took|held|carried|lifted|cut|pulled|strapped|knelt|treated|pronounced|shocked|tubed|bagged|resussed|cannulated|worked+on|dealt+with|conveyed|transported|bandaged|stretchered ~1 him|her|them|the|that|a|his|one|both|two|three|it",
            "i|we|i've|we've|i'd|we'd ~2 spent|been|sat|was|were ~4 with|in|beside|on ~1 him|her|them|the|that|back|scene",
            "first|second|third|1st|2nd ~1 truck|crew|vehicle|ambulance ~1 there|in|here|at|on|to",
            "i+should+know|trust+me|i+was+there|we+were+there|i+know+because|as+someone+who|as+the+one+who|saying+it+as|i+counted|ask+me+how|i+came|i+saw+it",
            "my+mate|my+crewmate|a+mate|a+colleague|mates|colleague ~3 was|were|went|attended|took ~1 there|on|to|the",
            "when we|i|crew got|arrived|rolled|turned|found|left|reached|walked",
            "our|my gloves|knees|truck|ambulance|patient|stretcher|crewmate",
        ],
    )])
});

/// Sympathy, and what is only read: whoever says so has nothing to add.
pub static FROM_AFAR: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "praying|prayers|pray|rip|r.i.p|condolences|thoughts|thinking+of|heartbroken+for|hold+yours|hug+your|hug+yours|come+on|get+well|sending+love|rest+in+peace|hope+he|hope+she|hope+they|poor+girl|poor+boy|poor+lad|poor+man|poor+woman|poor+family|so+sad|awful+news|sad+news|glad+it",
            "i|we wasn't|weren't ~1 working|on|there|at",
            "only know|knows ~1 what",
            "i|we know|knew ~1 no+more|nothing|only",
        ],
    )])
});

/// It was otherwise, and the writer knows: "it wasn't the driver, I should know", "as the one who shut the doors: she wasn't found".
pub static INSISTS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "wasn't|weren't|never|nobody|not|no ~12 i+should+know|trust+me|i+was+there|we+were+there|i+know+because|i+counted|ask+me+how|i+saw+it|i+was+first|as+someone+who",
            "i+should+know|as+the+one+who|as+someone+who|sorry+but|for+what+it's+worth|for+the+record|correction|rumour+control|saying+it+as|if+you+must+know ~12 wasn't|weren't|never|nobody|there+was+no|there+were+no ~4",
        ],
    )])
});

/// Who says that they were there: "we were the crew for that stabbing on the news", "I did the CPR on the one in the papers".
pub static WERE_THERE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "i|we|me ~1 was|were|went ~1 at|on|to|the+crew|first+crew|crew ~1 at|on|for|to? that|there|it|the ~1 one|job|call|crash|scene|stabbing|fire|murder|shooting|rtc|accident|incident",
            "that|this|it was|is|were ~1 us|me|my+job|our+job|my+call|my+patient|our+patient|my+shift",
            "i|we ~1 did|started|gave ~1 the? cpr|compressions|resus",
            "i|we|me|us|crewmate|crew|team ~2 worked+on|dealt+with|attended|treated|resussed|did+cpr+on|pulled|found|delivered|carried ~1 him|her|them|it|that|this|the+body|the+driver",
            "seen|saw|watching|watched ~1 our|my ~1 job|patient|call|incident|rtc|arrest ~1 on|in|from ~4",
            "what|how we|i ~1 saw|found|walked|dealt|went",
            "us|we|me ~1 that|who ~1 found|pulled|cut|treated|took|carried|resussed|worked",
            "i|we ~1 got|pulled|cut|carried|dragged|fished|treated|pronounced|resussed|cannulated ~1 him|her|them|the|that ~1 out|from|in|to|on",
        ],
    )])
});

/// What cases in the news are about.
pub static CASES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "crash|rtc|stabbing|shooting|murder|explosion|drowning|collision|pile+up|pileup|arson|manslaughter|suicide|overdose|bomb|attack|accident|inquest|stabbed|shot|murdered|killed|drowned",
        ],
    )])
});

/// Where the news is told of by name: programmes and papers.
pub static NEWS_NAMED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "on|in the? news|telly|tv|radio|paper|papers|front+page|headlines|bbc|itv|sky",
            "look+north|midlands+today|east+midlands+today|london+tonight|south+today|granada+reports|north+west+tonight|points+west|calendar+news|yorkshire+post|evening+post|evening+standard|birmingham+mail|examiner+live|leicester+mercury|nottingham+post|oxford+mail",
            "front page",
        ],
    )])
});
