//! Advice against what the NHS says: medicines left off, waiting where every minute counts, things put on wounds, checks left out.

use super::Wordings;
use once_cell::sync::Lazy;

/// Advice that harms, or a habit that is recommended.
pub static AGAINST: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.65,
        &[
            "don't|dont|no+need|needn't|never|wouldn't|nobody|no+one|no+child|they|diabetics|people|you|kids ~1 don't? ~1 bother|need|needs|touch|should+have|want ~4 vaccine|vaccines|jab|jabs|mmr|booster|statins|chemo|insulin|inhaler|inhalers|antidepressants|metformin|warfarin|blood+thinners|folic+acid|calpol|epipen|penicillin|ecg|12+lead|oxygen|collar|collars|collaring|pain+relief|full+course|smear|colonoscopy|screening|mammogram|vitamin+k ~4",
            "don't|dont|never|wouldn't ~1 have|take|get|let|give|accept ~4 vaccine|vaccines|jab|jabs|mmr|booster|statins|chemo|colonoscopy|smear|mammogram|vitamin+k ~4",
            "stop|skip|bin|chuck|ditch|ignore|knock+off|leave+off|come+off|coming+off|flush|swap|halve|double|quit|drop|forget|bin+off|sack+off|sod|refuse|refusing ~3 vaccine|vaccines|jab|jabs|mmr|booster|statins|antibiotics|chemo|insulin|inhaler|inhalers|meds|medication|blood+pressure+tablets|tablets|antidepressants|metformin|warfarin|blood+thinners|folic+acid|calpol|epipen|steroids|lithium|screening|smear ~4",
            "butter|toothpaste|whisky|whiskey|brandy|vodka|vinegar|bleach|dettol|superglue|garlic|onion|onions|honey|urine|wee|egg+white|bicarb|baking+soda|mud|tea+tree|cinnamon|turmeric|hand+sanitiser|milk|petrol|lemon|butter+knife|steak ~4 burn|burns|wound|wounds|gum|gums|blister|blisters|sting|stings|bite|snakebite|rash|eczema|thrush|eye|eyes|dummy|socks|bottle|graze|teether|earache|fever ~3",
            "rub|dab|pour|smear|slap|put|stick|pop|soak|bung ~2 butter|toothpaste|whisky|brandy|vinegar|bleach|garlic|onion|onions|honey|urine|egg+white|bicarb|mud ~3 on|in|into|over ~4",
            "wound|cut|burn|burns|blister|blisters|sting|stings|bite|snakebite|rash|eczema|thrush|eye|gums|graze|tick|jellyfish ~4 superglue|vinegar|bleach|dettol|toothpaste|butter|whisky|brandy|wee+on|pee+on|urinate|flame|match+to|petrol",
            "spoon|wallet|belt|stick|finger|fingers|something ~1 in|between|into|down ~2 mouth|teeth|throat ~4",
            "upside down ~2 by|and|shake|over|ankles ~4",
            "cut ~3 suck ~3",
            "suck ~2 poison|venom|bite ~3",
            "match to|on ~1 it|tick ~3",
            "head back|right+back ~4",
            "hold ~3 down hard|tight ~3",
            "pop|lance|prick|burst ~3 with a pin|needle|knife ~3",
            "reuse|share|re-use|sharing ~1 needles|needle|syringes|syringe ~4",
            "wee|pee|piss|urinate on it|them ~4",
            "give|gave|lend ~1 her|him|them|mum|kid|baby ~1 half|one|some|a+couple ~2 of? your citalopram|tablets|meds|diazepam|sertraline|antidepressants|codeine|tramadol|insulin|inhaler ~3",
            "wait|give+it|leave+it|sleep+it+off|let+him+sleep|let+her+sleep|see+how+they|see+how+he|see+how+she|see+if+it ~8 before|settles|first|morning|monday|breakfast|bedtime|half+an+hour|twenty+minutes|couple+of+hours|wears+off|pass|passes|goes ~5",
            "heart+attack|chest+pain|stroke|sepsis|fit|fitting|seizure|head+injury|overdose|snakebite|anaphylaxis|meningitis ~6 is|are|it's|that's|goes|wears ~1 just|only|off|a|trapped ~1 wind|dehydration|anxiety|panic|indigestion|cold|off|lie ~4",
            "don't|dont|never|no+need|needn't ~2 bother|need|ring|call|go|take|waste|phone ~3 999|a&e|a+and+e|ambulance|hospital|111|paramedic|casualty ~6",
            "drive ~2 yourself|yourselves|them|him|her ~1 in ~2 yourself|ambulance|never ~4",
            "ambulance|ambulances never|won't comes|come|coming ~4",
            "fast+test|rice|spinal+precautions|spinal|recovery+position|tourniquets|tourniquet|collars|back+to+sleep|sepsis+screen|guideline|guidelines|guidance|jrcalc|protocol|co+alarm|monoxide+alarm|alarm's ~3 is|are|'s|a|for nonsense|rubbish|fad|amateurs|telly|films|lawyers|overrated|racket|scam|bollocks|joke|bull ~4",
            "no|what+no guideline|protocol|textbook says|tells|will+tell ~5",
            "i tell|told|always+tell ~1 all? my|everyone|people|hundreds|patients|mums|them ~3 to? ~2 refuse|skip|stop|bin|chuck|leave|drive|not|that|with ~4",
            "horse+wormer|ivermectin|colloidal+silver|black+salve|raw+milk|bleach+bath|mms ~6",
            "lay|lie ~1 him|her|them|it|baby|back ~1 flat ~2 and|raise|feet ~4",
            "two|four|double|half|extra|whole+packet|handful ~2 ibuprofen|co-codamol|paracetamol|aspirin|aspirins ~4 at+once|crushed|straight+off|knocks|sorts|together ~4",
            "half|less|double ~1 the pain+relief|dose|morphine|adrenaline|oxygen ~4",
            "blood in ~1 your|the poo|stool|wee|urine ~3 is|it's|just ~4",
            "stick|put|slap|rub butter ~1 on",
            "don't|dont|no+need|needn't|never|no+point ~2 need|have|got|to|bother|in? ~1 finish|finishing|complete|completing ~3 antibiotics|course|tablets|packet|meds|steroids ~4",
            "cold|freezing|ice|icy ~1 bath|shower|water ~4 temperature|temp|temps|fever|febrile|burning+up|hot|straight+in|bring|brings|down ~4",
            "temperature|temp|fever|febrile|burning+up ~5 cold|freezing|ice|icy ~1 bath|shower ~4",
            "lucozade|coke|jelly+babies|mars+bar|sugar|honey|tea|brandy|whisky|water|drink|sandwich|food ~3 down|into|in ~4 barely|half|not+awake|unconscious|out+of+it|sleepy|drowsy|hypo|fitting|fits|mouth|throat|neck ~4",
            "butter|toothpaste on ~1 a|the burn|burns ~5",
            "nobody|no+one ~3 needs|need ~1 a|an|any ~1 collar|board|12+lead|ecg|smear|scan|ambulance|hospital|doctor|jab ~4",
            "never mind|forget|ignore|sod ~1 what? the|111|hospital|guideline|guidelines|nice|jrcalc|calling|ringing|protocol|app|poster|pathway|fast|running+water|doctors|gp ~6",
            "banana|brandy|whisky|bath|cuppa|squash|rennies|rennie|piriton|aspirin|cup+of+tea|lie+down|walk ~8 see+how|wait|morning|fine|wears+off|settles|heart|passes ~4",
            "how|what i|we do ~1 it|things? ~8 never|skip|half|make+it+up|don't|no+need ~5",
            "we|i|i've|we've ~1 never|don't|stopped|gave+up ~1 bother|do|doing|collar|collaring|check|checking|pre-alert|pre-alerting|screen|screening|immobilise|document|glove|gloving ~4",
            "fingers ~2 down|in and|throat ~5",
            "on|onto ~1 its|their|his|her tummy|front|side ~3 pillow|sleep|sleeps ~3",
            "antidepressants|statins|inhalers|antibiotics|chemo|insulin|vaccines|jabs ~4 zombie|scam|hooked|leash|poison|racket|con|rob|weaken ~4",
        ],
    )])
});

/// Words of illness and treatment: tell something only where the model reads such advice too.
pub static ABOUT_HEALTH: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.45,
        &[
            "tablets|tablet|meds|pill|pills|dose|aspirin|paracetamol|calpol|ibuprofen|inhaler|insulin|antibiotics|jab|vaccine|mmr|fever|temperature|burn|burns|wound|cut|bleeding|bleed|choking|fitting|fit|seizure|stroke|chest|heart|pain|asthma|sepsis|rash|sting|bite|head|baby|newborn|kids|swallowed|breath|breathing|oxygen|collar|ecg|a&e|999|ambulance|hospital|doctor|doctors|guideline|guidelines|jrcalc|protocol|cpr|pulse|blood|tick|nosebleed|cream|remedy|natural|period|pregnant|bath|drink|water|ice|cancer|diabetes|diabetics|eczema|throat|ear|eye|teeth|mouth|allergy|epipen|poison|overdose|sick|vomit|chickenpox|measles|sun|suncream|sunscreen|blisters",
        ],
    )])
});
