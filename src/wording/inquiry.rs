//! An inquiry that is not over, as those inside it speak of it: who asks, what was taken away, who is suspended, what a draft says.

use super::Wordings;
use once_cell::sync::Lazy;

/// Said of an inquiry from inside.
pub static INSIDE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.65,
        &[
            "coroner|coroner's+officer|iopc|hse|ppo|maib|raib|aaib|hsib|hssib|sio|investigator|investigators|investigating+officer|counter+fraud|professional+standards|detective|detectives|lado|murder+team|sudden+death+lot|internal+audit|nhs+resolution|safeguarding+panel ~3 want|wants|wanted|asked|asking|has|have|got|need|needs|took|taken|rang|came|told|kept|interviewed|pulled|seized|spoke ~4 me|my|us|our|both|all+of|who|who's|why|statement|statements",
            "police|hr|cqc|hcpc|nmc|gmc|fire+authority|regulator|hospital|they've|they ~3 want|wants|asked|asking|have|has|got|pulled|seized|took|taken|sealed|need ~3 my|our|all|both|four+of+us|us|his|her|the|two ~2 phone|phones|radio|radios|laptop|laptops|locker|lockers|boots|bodycam|body+cam|dashcam|dash+cam|messages|emails|prf|prfs|statement|statements|data+card|hard+drives|swipes|log|notes|account|accounts",
            "emails|messages|phone|phones|laptop|laptops|locker|lockers|locker+room|radio|radios|tapes|drives ~1 got|been|was|were|getting pulled|searched|seized|sealed|taken|bagged",
            "hand|handed|handing ~2 my|our radio|phone|laptop|boots|notes|tablet ~2 over|in ~2 for|to ~2 enquiry|inquiry|investigation|police|hse|investigator",
            "gave|given|done|did|submitted|got my|our statement|account|evidence ~3 in|to|about|for|tuesday|monday|wednesday|thursday|friday|this|yesterday|today",
            "interviewed|interview|interviews|statement|statements ~3 with|by|to|under ~1 caution|police|investigator|si+team|iopc|hse|coroner|panel|counter+fraud|detectives|detective|safeguarding",
            "he's|she's|they're|i'm|we're|is|are|been ~1 still? suspended|put+on+restricted|stood+down|on+restricted ~3 while|pending|until|till|after|over",
            "he's|she's|they're still suspended",
            "suspended|restricted+practice|restricted+duties|light+duties|gardening+leave|off+the+road ~2 while|pending|until|till they|investigation|the|an|it's|sio|outcome ~4",
            "i'm|i+am|we're|we+are|he's|she's|they're|staff|months|weeks|of+us|of+ours|colleague|colleagues|still under investigation ~5",
            "one|two|three|four|five|six|# of ~1 us|the+four|the+three|ours|four|three ~2 being|are|under|up looked|investigated|investigation|interviewed|before ~3",
            "panel|team|they|investigators ~2 still interviewing ~3",
            "members+of+staff|colleagues|staff|of+us|of+ours ~2 have|has|been|were|being been? interviewed|suspended|investigated|questioned ~4",
            "talked|spoken to # of us|staff",
            "gone|referred|reported|going to ~2 psii|psirf|patient+safety+investigation|hsib|hssib|iopc|coroner|hcpc|nmc|serious+incident|si|safeguarding+panel ~3",
            "before|against|sitting|sits|lands|rang|letter|letters|referral ~3 hcpc|nmc|gmc|iopc ~3 panel|hearing|about|in+june|monday|friday|june|may",
            "letter|letters|email|call from ~1 gmc|hcpc|nmc|iopc|hse|coroner|police about|re|over ~4",
            "review|investigation|inquiry|enquiry|audit|probe into ~1 our|us|my|him|her|boss|director|crew|desk|delay|call ~5",
            "bullying|fraud|whistleblowing|disciplinary review|inquiry|investigation|enquiry ~3 talked|named|names|widened|asked|interviewed|found|running ~5",
            "psirf|psii|lado|rapid|mortality|tabletop|si|serious+incident|domestic+homicide|pre-inquest|child+death|root+cause|rca meeting|review|panel|investigation ~4 about|on|of|into|re ~2 the|our|my|what|that|tuesday's|last|a ~4",
            "draft ~2 report|review|psii|rca|letter|findings|root+cause|narrative ~3 says|says+it|para|page|recommendation|with+the+solicitors ~4",
            "seen|read|leaked the|their|its draft ~1 para|page|report|says|it|and|they're|they ~4",
            "report|review that's|which+is|isn't|not ~1 not? out ~1 yet ~4",
            "first|early|initial|interim|draft findings of|from our|the review|investigation|inquiry ~6",
            "told|asked|said|been+told ~2 not+to|no discuss|compare|talk|talking|speak|go+near ~1 notes|about+it|to+each+other|saturday's|the+student|it ~4",
            "don't|dont|no discuss|discussing|talking|compare ~4 panel|investigation|interviewing|notes ~4",
            "get|getting|got|keep|keeping our|your|the|their stories|story|timings straight",
            "significant witness|witnesses",
            "i'm|we're a|the|both|all witness|witnesses so|obviously|and ~4",
            "building|build|gathering|gather a|their? case|evidence against|about ~4",
            "disciplinary running|is+on|going+on|tomorrow|coming ~3",
            "put|putting|recorded|logged|declared ~4 as a level 3|serious+incident|si|never+event ~4",
            "inquest's|inquest|tribunal ~2 in|on ~1 <month> ~4 and|i'll|they|family",
            "they're|hr+are|police+are|trust+are|cqc+are|hr|trust|police|who|they investigating|looking+into ~6",
            "admitted the error|it|mistake ~3 review|investigation",
            "coroner|cqc|hse|iopc|police|inspectors|investigators|sio|raib|maib ~2 have|has|had|got|took|taken ~2 tapes|recording|recordings|footage|logs|notes|truck|tail+lift|bodycam|cctv ~4",
            "cqc|hse|iopc|police|detectives|inspectors|regulator|counter+fraud ~1 are|is|was|were|have|in|on|been ~1 on+station|in+the+drug+room|in+all+week|in+again|back|come+back|in+the|here ~5",
            "my|our solicitor|barrister|rep|union+rep ~2 says|said|told ~2 don't|not|say+nothing|keep ~6",
            "rca|psii|psirf|investigation|review|root+cause|report ~3 came+back|says|blames|blamed|named|cleared ~1 it|us|we|our|control|fatigue|him|her ~4",
            "hr|managers|management|the+trust ~2 looking|building|gathering|investigating|interviewing ~1 into|evidence|a+case|everyone|all|all+of+us ~4",
            "had|have|interviewed me|us|them ~3 in separately|one+by+one|one+at+a+time ~3",
            "my|our|his|her ~1 disciplinary|hearing|investigation|investigatory|fact+find|fact-find|inquest ~1 meeting? is|tomorrow|monday|tuesday|wednesday|thursday|friday|next+week|today|about|at ~4",
            "investigator|investigators|inspectors|auditors|detectives|si+team|hsib|hssib|iopc ~4 asking|asked|asks|ask|wanting|digging ~2 about|into|over|why|who|how ~4",
            "waiting|wait|nervous|dreading ~2 on|for|about ~3 si|serious+incident|psii|psirf|rca|investigation|disciplinary|hearing|iopc|hcpc|nmc|panel|inquest ~1 outcome|outcomes|result|results|findings|report|decision|verdict|letter|news? ~3",
            "already|as+good+as ~1 decided|made+up+their+mind|made+up+their+minds|made+their+minds+up ~4 fault|blame|guilty|scapegoat|blamed|call+handler|crew|crews|us ~3",
            "i|we ~1 told|said+to ~1 the ~1 investigator|investigators|panel|inspectors|auditors ~1 straight|everything|truth|what+happened|it+was|nothing ~4",
            "he'll|she'll|they'll|he's|she's|they're|he|she|they ~2 struck+off|lose+his+pin|lose+her+pin|sacked|blamed|cleared ~4 gave|giving|evidence|statement|hearing|panel|investigation ~4",
            "hearing|hearing's|tribunal|inquest ~1 is|was|still|'s? ~1 part+heard|adjourned|resumes|ongoing|going+on ~4",
            "fact+find|fact-find|investigation+meeting|investigatory+meeting|disciplinary+hearing|interview+under+caution ~4",
        ],
    )])
});

/// What is said of inquiries of any kind: tells something only where the model reads an open one too.
pub static NEAR: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.45,
        &[
            "investigat*|enquiry|inquiry|inquest|tribunal|coroner*|iopc|hse|hcpc|nmc|gmc|cqc|sio|lado|suspended|detective*|solicitor*|panel|reviewer*|interview*|statement*|hr|audit|regulator|review|reviews|findings|counter+fraud|evidence",
            "they|she|he ~1 asked|ask|want|wants|wanted ~3 why|how+long|who|what ~2 i|we|the+second|second|signed|moved",
            "when they|he|she call|see|ask|interview ~1 you ~4",
            "have they|he|she ~1 done|asked|interviewed|seen|called ~1 you|us yet",
            "can't|not+meant+to|not+supposed+to|not+allowed+to comment|talk|discuss|say|have+seen|know ~5 but|except",
        ],
    )])
});
