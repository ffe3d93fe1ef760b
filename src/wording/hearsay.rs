//! Hearsay and cures: who said so, what they are hiding, what is passed on, what heals or harms against all evidence.

use super::Wordings;
use once_cell::sync::Lazy;

/// Passed on from somebody, or claimed flatly.
pub static PASSED_ON: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.6,
        &[
            "my|a|our|some|his|her ~1 mate's|sister's|brother's|cousin's|neighbour's|friend's|nan's|mum's|lad's|aunt's|uncle's|sister|sister+in+law|mate|girlfriend's|landlord's|landlord|hairdresser|carer|cousin|neighbour ~5 told|says|said|reckons|swears|saw|heard|works+there|works+at|in+the+police|in+the+council|had+it ~6",
            "friend of a friend ~6",
            "apparently|supposedly|allegedly|reportedly|hearing|word+is|rumour+has+it|reckon|reliably+informed|third+hand|going+round|heard|i'm+told|they+say ~8 shut|shutting|closing|close|stopping|bringing+in|charge|charging|contaminated|recall|recalled|poison|poisoned|spiked|shooter|bomb|gunman|stabbed|killed|dead|bodies|ebola|cholera|virus|van|snatched|kidnap*|drunk|arson|deliberate|terror|fentanyl|cover+up|hushed|curfew|fining|fined|swapping|rationing|redundan*|emptying|scrapping|replacing|asylum|serial+killer|banned|banning|outbreak|anthrax|murdered ~4",
            "heard|had|got|seen ~2 it|this|that? off|from ~1 a|someone|somebody|my|some|three|the|on ~1 lad|mate|nurse|copper|bloke|woman|cousin|neighbour|groups|paramedic|driver|porter|someone|cleaner ~4",
            "someone|somebody|lad|lads|woman|bloke|nurse|copper|neighbour|landlord|taxi+driver|guy|porter|cleaner|girl ~5 says|say|said|reckons|reckon|told+me|told+us|told+her ~6 shut|shutting|closing|stopping|bringing|contaminated|recalled|poison*|spiked|shooter|bomb|stabbed|dead|bodies|drunk|arson|deliberate|found|cover|hushed|emptying|closed|never|stroke|banned|taking|killed ~3",
            "don't ask ~1 me? how i know ~3",
            "share|rt|retweet|pass+it+on|pass+this+on|passing+it+on|spread+the+word|copy+and+paste|be+careful|stay+safe|urgent ~12 poison*|spiked|recalled|glass+in|contaminated|fentanyl|kidnap*|snatch*|gang|tumour|tumours|fining|virus|smeared|drains|hacked|curfew|knife|bomb ~4",
            "poison*|spiked|spiking|recalled|contaminated|fentanyl|kidnap*|snatched|smeared|curfew|shooter|gang+trick|going+door+to+door ~12 share|pass+it+on|careful|seen+it+on|spread|before+it's|stay+safe|don't+go|going+round|hush|happened+to|dressed+as ~4",
            "there's|theres|a ~2 man|bloke|van|lads|gang|woman|drink|fella ~5 going|dressed|driving|handing|spiking ~2 round|door|as|around|out|drinks ~8",
            "hush+hush|hushed|hid+the+study|they+buried|science+they|doctors+won't+tell+you|don't+want+you+to+know|news+won't|not+on+the+news|keeping+it+quiet|been+gagged|won't+publish|before+it's+deleted|link+was+deleted|do+your+own+research|being+covered+up|they're+hiding|covering+it+up|hushing ~4",
            "vaccine|vaccines|jab|jabs|mmr|booster|suncream|sunscreen|5g|microwave|microwaves|smart+meters|fluoride|chemo|statins|aspartame|deodorant|masks|wifi|calpol|paracetamol|heaters|masts|vapes|inhalers ~4 causes|causing|gives|gave|kills|killed|did+it|did+for|is+poison|are+poison|full+of|worse+than|what+kills|has+glass|infertile|behind+the|trigger ~5",
            "lemon|lemons|garlic|onion|onions|honey|turmeric|cinnamon|bicarb|baking+soda|vinegar|toothpaste|cider+vinegar|vitamin+c|vitamin+d|ginger|salt|celery|cabbage|magnesium|potato|charcoal|silver|oil|bleach|butter|herbs|mushrooms ~8 cures|cure|cured|kills|flattens|shrinks|heals|reverses|draws+out|draw+out|brings+down|bring+down|detox|detoxes|dissolves|clears|stops|melts|heal|kill ~4",
            "heals|kills|cures|dissolves|flattens|reverses ~1 any|a|all|your|every|the ~1 virus|tumour|cancer|burn|burns|fever|clot|infection|diabetes|arthritis ~5",
            "heart+attack|cardiac+arrest|clot|stroke ~8 cough|coughing|chew+four|slap|prick ~4",
            "means|equals|you've+got|you've+had|sign+of ~2 low+iron|mini+stroke|liver|blood+clot|clot|cancer|stroke|heart+attack ~4",
            "no+such+thing+as|there's+no|myth+that covid|measles|virus|pandemic ~3",
            "heart+attacks|strokes|cancers|miscarriages|deaths ~2 tripled|doubled|up|rocketed|soared|increased ~2 after|since|because ~5",
            "wards|hospitals|beds|a&e were|was|are|is ~2 empty ~5",
            "they're|they+are|theyre|nhs+is|nhs+are|council's|council+are|government+are|government's|they've ~1 bringing+in|stopping|closing|shutting|charging|fining|swapping|replacing|emptying|scrapping|banning|rationing|chipping|putting+something|selling+off|shut ~8 from|after|by|into|for+good|cousin|mate|saw|heard|january|april|easter|midnight|with ~4",
            "coughing ~3 heart+attack|clot|stop|keeps ~4",
            "onion|onions|potato|garlic ~3 sock|socks ~4",
            "5g|masts|chemtrails|fluoride|microwaves|smart+meters ~4 why|behind|causing|giving|hearts|cancer|track ~5",
            "diabetes|cancer|asthma|dementia|arthritis|autism|epilepsy ~4 goes+away|gone+in|cleared|disappears|reversed|cured ~4",
            "mate|lad|nurse|copper|someone|somebody|friend|source|insider|doctor ~4 confirmed|swears|says+it's|says+they're|says+there's|said+it+was|reckons ~5",
            "it's|its|was ~2 terror+related|arson|deliberate|an+inside+job|a+cover+up|a+hoax|staged|no+accident|murder ~4",
            "word ~1 on|from|is ~6 it|they|there's|was|is ~5",
            "not+confirmed|no+source|unconfirmed ~10",
            "copy and paste ~8",
            "curfew|rationing|martial+law|army's|bank+run|lockdown ~2 from|on|in|at|is|starts ~4",
        ],
    )])
});

/// Words of claims: tell something only where the model reads one too.
pub static CLAIMS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.45,
        &[
            "apparently|supposedly|allegedly|reckon|reckons|heard|hearing|rumour|proven|proved|100%|fact|causes|cures|toxic|toxins|big+pharma|they're|theyre|they've|they|share|says|told|poison|vaccine|jab|mmr|cancer|tumour|hospital|real|truth|never|always",
        ],
    )])
});
