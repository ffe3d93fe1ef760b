//! Words that stand for a person, and words that never do: what tells "a 50-year-old man" from
//! "a 50-year-old van". Shared by the age, gender and count scanners.

/// A word for one person (or a person's relative).
#[must_use]
pub fn is_person(word: &str) -> bool {
    is_kin(word)
        || one_of!(word;
            "man" "woman" "male" "female" "lady" "gentleman" "gent" "lad" "lass" "bloke" "chap" "fella" "feller"
            "guy" "girl" "boy" "child" "kid" "baby" "infant" "newborn" "neonate" "toddler" "teen" "teenager"
            "person" "patient" "pt" "px" "casualty" "cas" "adult" "youth" "youngster" "pensioner" "oap" "resident"
            "driver" "cyclist" "motorcyclist" "biker" "pedestrian" "rider" "passenger" "victim" "student" "pupil"
            "farmer" "widow" "widower" "footballer" "dancer" "hiker" "walker" "climber" "swimmer" "jogger" "runner"
            "neighbour" "carer" "diabetic" "asthmatic" "epileptic" "primip" "faller" "builder" "scaffolder"
            "teacher" "roofer" "labourer" "vicar" "veteran" "smoker" "alcoholic" "caller" "twin" "twins" "friend"
            "mate" "colleague" "girlfriend" "boyfriend" "partner" "tot" "bairn" "wee" "wifie" "wifey" "laddie" "lassie" "geezer" "dude"
            "nipper" "sprog" "kiddie" "kiddo" "granda"
        )
}

/// Plural words for people.
#[must_use]
pub fn is_people(word: &str) -> bool {
    one_of!(word;
        "men" "women" "males" "females" "ladies" "gents" "lads" "girls" "boys" "children" "kids" "babies" "teens"
        "teenagers" "people" "patients" "pts" "casualties" "adults" "residents" "sons" "daughters" "siblings"
        "brothers" "sisters" "grandchildren" "grandkids" "friends" "twins" "passengers" "cyclists" "pedestrians"
    )
}

/// A relative.
#[must_use]
pub fn is_kin(word: &str) -> bool {
    one_of!(word;
        "mum" "mam" "mom" "mother" "dad" "father" "nan" "nana" "nanna" "gran" "granny" "grandma" "grandad"
        "granddad" "grandpa" "grandmother" "grandfather" "grandson" "granddaughter" "son" "daughter" "wife"
        "husband" "hubby" "brother" "sister" "aunt" "auntie" "aunty" "uncle" "nephew" "niece" "cousin" "fiancee"
        "fiance" "stepson" "stepdaughter" "stepdad" "stepmum" "grandchild" "missus" "sis" "bro" "nannan" "gramps" "taid" "mamgu" "tadcu"
        "grandkid" "grandbaby" "mammy" "grandmum" "nanny" "grandmama" "mummy" "daddy" "stepfather" "stepmother" "godson" "goddaughter"
    )
}

/// Things whose age is no person's: buildings, vehicles, kit, food, animals, institutions.
#[must_use]
pub fn is_thing(word: &str) -> bool {
    is_one_thing(word)
        || word.len() > 4
            && word.strip_suffix('s').is_some_and(|one| is_one_thing(one) && !matches!(one, "thi" | "new"))
}

fn is_one_thing(word: &str) -> bool {
    one_of!(word;
        "building" "house" "church" "station" "bridge" "cottage" "pub" "hospital" "school" "castle" "wall" "barn"
        "hotel" "boiler" "kitchen" "carpet" "sofa" "mattress" "bed" "fridge" "kettle" "oven" "toaster" "van" "car"
        "truck" "lorry" "bus" "bike" "vehicle" "ambulance" "ambulances" "vehicles" "tractor" "fiesta" "corsa" "golf"
        "astra" "focus" "motor" "engine" "tyres" "fleet" "defib" "stretcher" "monitor" "radio" "radios" "kit"
        "equipment" "phone" "laptop" "computer" "pc" "tablet" "printer" "software" "system" "website" "record"
        "album" "song" "film" "movie" "book" "photo" "picture" "video" "joke" "tradition" "policy" "guideline"
        "contract" "mortgage" "pension" "loan" "law" "rule" "treaty" "news" "whisky" "whiskey" "malt" "scotch" "rum"
        "port" "wine" "brandy" "cheese" "cheddar" "beef" "steak" "bread" "pizza" "curry" "sandwich" "milk" "cake"
        "leftovers" "takeaway" "soup" "chips" "tree" "oak" "plant" "garden" "dog" "cat" "spaniel" "labrador" "lab"
        "puppy" "kitten" "pup" "horse" "pony" "mare" "gelding" "hamster" "rabbit" "terrier" "collie" "greyhound"
        "cockapoo" "poodle" "tortoise" "parrot" "boots" "shoes" "trainers" "jumper" "coat" "jacket" "uniform"
        "shirt" "jeans" "socks" "watch" "clock" "charity" "company" "service" "club" "trust" "nhs" "business"
        "podcast" "account" "page" "organisation" "brewery" "bakery" "team" "league" "festival" "firm" "band" "show"
        "series" "game" "console" "bruise" "wound" "scar" "fracture" "stubble" "beard" "rash" "problem" "debt"
        "post" "tweet" "photograph" "cd" "cds" "vinyl" "magazine" "newspaper" "dress" "suit" "caravan" "boat"
        "plane" "helicopter" "roof" "pipes" "wiring" "windows" "door" "dishwasher" "microwave" "telly" "tv" "camera"
        "bag" "rucksack" "pinot" "champagne" "gouda" "balsamic" "vinegar" "it" "this" "that" "estate" "viaduct"
        "tunnel" "pier" "mill" "theatre" "cinema" "pitch" "stadium" "railway" "line" "canal" "study" "paper" "data"
        "figures" "recipe" "map" "passport" "licence" "card" "receipt" "argument" "feud" "case" "mystery" "secret"
        "dispute" "rota" "rotas" "roster" "timetable" "memo" "letter" "notice" "leaflet" "poster" "desk" "chair"
        "headline" "form" "invoice"
        "sprinter" "transit" "vito" "ducato" "insignia" "clio" "peugeot" "renault" "vauxhall" "volvo" "skoda" "toyota" "nissan"
        "honda" "bmw" "mercedes" "audi" "minibus" "zoll" "lifepak" "corpuls" "moggy" "tabby"
        "chihuahua" "whippet" "dachshund" "pug" "beagle" "alsatian" "retriever" "budgie" "goat" "donkey" "goldfish"
        "machine" "mistake" "complaint" "friendship" "marriage" "salad" "noodle" "biscuit" "chocolate" "coffee" "tea" "yoghurt"
        "crisp" "pasty" "pie" "sausage" "protocol" "procedure" "email" "ticket" "report" "target" "inquiry" "investigation"
        "backlog" "wheelchair" "trolley" "locker" "microphone" "battery" "cable" "charger" "torch" "helmet" "fleece"
        "glove" "hat" "trouser" "belt" "stethoscope" "cannula" "dressing" "blanket" "pillow" "cushion" "bench" "heater" "aircon"
        "tunic" "portakabin" "cabin" "shed" "garage" "workshop" "tower" "block" "factory" "shop" "supermarket"
        "curtain" "wallpaper" "rug" "lamp" "bulb" "freezer" "hoover" "mower" "lawnmower" "dryer" "saucepan" "mug" "boot" "shoe"
        "slipper" "sandal" "lanyard" "handbag" "wallet" "tent" "bicycle" "moped" "motorbike" "motorcycle" "iphone" "ipad"
        "macbook" "playstation" "xbox" "tesla" "kia" "polo" "passat" "jaguar" "jeep" "camper" "campervan" "trailer" "crane" "tram"
        "ferry" "ship" "yacht" "aircraft" "lease" "debate" "grudge" "agreement" "statute" "ruling" "wifi" "router" "server"
        "database" "spreadsheet" "keyboard" "concrete" "bungalow" "mansion" "palace" "cathedral" "chapel" "abbey" "statue"
        "monument" "library" "museum" "nightclub" "restaurant" "cafe" "university" "college" "hedge" "lawn" "tequila" "vodka"
        "gin" "cider" "beer" "ale" "lager" "bourbon" "cognac" "prosecco" "sherry" "kebab" "burger" "bacon" "pasta" "lasagne"
        "stew" "hen" "rooster" "snake" "lizard" "gecko" "turtle" "bull" "calf" "lamb" "foal" "mule" "llama" "alpaca" "pig" "husky"
        "corgi" "dalmatian" "doberman" "labradoodle" "cavapoo" "westie" "yorkie" "frenchie" "painting" "tattoo" "diary"
        "manuscript" "bible" "crutch" "crutches"
        "lurcher" "mongrel" "staffie" "whippets" "rottweiler" "bulldog" "ferret" "gerbil" "cow" "sheep"
    )
}

/// Words that follow or surround a patient's age in crew shorthand.
#[must_use]
pub fn is_clinical(word: &str) -> bool {
    one_of!(word;
        "fall" "fell" "fallen" "falls" "collapse" "collapsed" "pain" "sob" "dib" "cp" "unwell" "gcs" "arrest"
        "arrested" "hx" "pmh" "unresponsive" "unconscious" "conscious" "seizure" "seizing" "fitting" "fit"
        "overdose" "od" "stroke" "confused" "breathing" "breathless" "bleeding" "vomiting" "abdo" "chest" "fever"
        "septic" "sepsis" "stemi" "nstemi" "mi" "cva" "tia" "hypo" "diabetic" "copd" "asthma" "fracture" "fractured"
        "broken" "hip" "nof" "dementia" "rtc" "stabbed" "stabbing" "choking" "anaphylaxis" "labour" "pregnant"
        "rosc" "cpr" "resp" "hypoxic" "pyrexial" "tachy" "syncope" "dizzy" "palpitations" "headache" "rigors"
        "gsw" "poc" "pv" "pr" "bleed" "bleeds" "suicidal" "intoxicated" "etoh" "drunk" "assault" "assaulted" "croup" "febrile"
        "wheeze" "wheezy" "melaena" "epistaxis" "uti" "dvt" "aaa" "svt" "dka" "asystole" "apnoea" "hypothermic" "thinners"
        "warfarin" "apixaban" "bumped" "ng" "loc" "cardiac" "haematemesis" "psychotic" "paralysed" "bedbound"
        "pyrexia" "pyrexic" "jaundice" "jaundiced" "bronchiolitis" "floppy" "ectopic" "migraine" "meningitis" "pneumonia"
        "delirious" "concussion" "concussed" "tachycardic" "poisoning" "struck" "injured" "allergic" "burns" "burn" "trapped" "hit" "found" "lives" "living" "alone" "complaining" "c" "presenting"
        "presented" "slipped" "tripped" "died" "dead" "passed" "frightened" "crying" "sats" "obs" "bp" "news"
    )
}
