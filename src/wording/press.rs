//! How people tell that they deal with reporters: beside the plain words of the rule itself.

use super::Wordings;
use once_cell::sync::Lazy;

/// Those who make news, with names of papers and programmes that are ordinary words only in a shape that is none.
macro_rules! newsmaker {
    () => {
        "reporter|reporters|journalist|journalists|journo|journos|the+press|the+papers|the+paper|local+paper|local+rag|the+news|news+desk|newsdesk|newsroom|bbc|itv|itn|sky+news|channel+4|channel+four|channel+5|radio+4|radio+5|five+live|local+radio|the+radio|radio+station|the+telly|telly+people|tv+people|tv+crew|film+crew|camera+crew|telly+crew|documentary|documentary+makers|documentary+people|dispatches|panorama|newsnight|look+north|points+west|granada+reports|midlands+today|good+morning+britain|gmb|this+morning|the+sun|the+mail|daily+mail|the+mirror|the+guardian|the+times|the+telegraph|the+standard|the+independent|the+express|the+star|the+observer|the+metro|the+examiner|the+gazette|the+argus|the+echo|the+chronicle|the+advertiser|the+mercury|the+herald|the+courier|the+post|yorkshire+post|evening+post|the+journal|the+argus|metro_uk|lbc|talkradio|times+radio|tabloid|tabloids|freelancer|columnist|podcaster|broadcaster|correspondent|her+editor|his+editor"
    };
}

/// A newsmaker and what passes between them and the writer.
pub static DEALINGS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.75,
        &[
            concat!(
                newsmaker!(),
                " ~3 rang|called|phoned|messaged|emailed|texted|wants|want|wanted|asked|asking|offered|bought|paid|paying|approached|contacted|filmed|quoted|interviewed|printed|ringing|recorded|found|dm'd|tracked ~1 back|me|us|a|my|to|for|staff|crews|somebody|someone|in|on ~5"
            ),
            concat!(
                "told|tell|telling|spoke|spoken|speaking|talked|talking|wrote|written|writing|sent|sending|gave|giving|given|leaked|slipped|handed|emailed|emailing|rang|phoned|ringing|met|meeting|tipped|fed|feeding|sold|selling|shown|showed|forwarded ~4 ",
                newsmaker!(),
                " ~5"
            ),
            concat!("phone|blower|coffee|pint|lunch|chat|call|email|emails ~1 to|with|from ~2 ", newsmaker!(), " ~4"),
            concat!(
                "quoted|printed|published|named|featured|appeared|i'm|im|i+was|we're|on ~1 in|by|on ~1 ",
                newsmaker!(),
                " ~1 as|saying|tonight|tomorrow|again|about|and|page|under ~4"
            ),
            concat!(
                "she's|shes|he's|hes|they're|works|working|cousin|mate|friend|contact|brother|sister ~2 from|at|for|on ~1 ",
                newsmaker!(),
                " ~12"
            ),
            concat!(
                newsmaker!(),
                " ~1 here|about|around|on+here|reading|watching|following ~3 i|i'm|can|yes|dm|message|happy|got ~4"
            ),
            "times|sun|mail|mirror|guardian|post|star|express|standard|telegraph|echo|argus|gazette|mercury lad|lass|woman|girl|guy|bloke|fella|reporter|journalist|person|desk|people ~4",
        ],
    )])
});

/// What is said of talk with a reporter whom the words don't name.
pub static AS_A_SOURCE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.7,
        &[
            "ambulance+worker|ambulance+staff|paramedic|medic|technician|emt|call+taker|dispatcher|tech|nhs+worker ~2 here ~4 happy|glad|willing|love|can|could|up+for|free|able ~1 to? ~1 help|talk|chat|speak|contribute|comment|share|be ~4",
            "glad|happy|willing|love|pleased|can|delighted to? ~1 help|assist|contribute|feature|appear|be ~2 with|in|to|on|your|interviewed ~1 your|the|a|this ~1 article|piece|story|report|programme|documentary|investigation|feature|show|episode ~2",
            "change|disguise|alter|distort|hide|blur|pixelate|film|filmed|filming|record|recorded ~1 my|me|us ~1 voice|face|from+behind|in+shadow|anonymously|in+silhouette|name ~2",
            "not|won't|wont|don't|without|wouldn't ~2 use|using|print|printing|naming|name|put|give|publish ~2 my|me ~1 name|real+name|face|job|job+title? ~2",
            "i've|ive|i+have|just|finally|i ~1 done|did|gave|given|recorded|filmed|agreed ~1 an|the|my|that|to interview|interviews ~3",
            "it's|its|it'll|it|out|airs|runs|published|goes ~3 six+o'clock|ten+o'clock|front+page|page+five|sunday+papers|the+news|breakfast+news|lunchtime+news|teatime+news|tonight's+news ~2",
            "by a? ~1 source|insider|worker|whistleblower ~1 at|within|close ~3",
            "it'll|it+will|says|said|call|calling|put|be ~4 source|insider|whistleblower ~1",
            "that's me|us|my ~2 paragraph|page|line|quote|column ~5",
            "don't|dont|do+not|without|before ~1 tell|telling|ask|asking|let|going+through ~1 comms|communications|press+office",
            "be|go|going|get|getting|seen|want|appear on ~1 telly|tv|the+news|the+telly|camera|air ~4",
            "before|when|till|until it|they ~1 runs|airs|goes+to+print|goes+out|prints|publish ~3",
            "they've|they|she's|he's|paper ~1 printed|print|published|ran|run|running|putting ~1 it|my|our|that|the ~4",
        ],
    )])
});
