//! What tells one person from everybody else: fame, a part in the life of a place, looks that few have, kin whom all know.

use super::Wordings;
use super::somebody::somebody;
use once_cell::sync::Lazy;

/// Programmes whose faces are known.
macro_rules! show {
    () => {
        "gogglebox|corrie|coronation+street|emmerdale|eastenders|hollyoaks|strictly|bake+off|baking+show|love+island|big+brother|the+voice|x+factor|britain's+got+talent|bgt|the+apprentice|apprentice|dragons'+den|masterchef|come+dine+with+me|countdown|bargain+hunt|antiques+roadshow|flog+it|homes+under+the+hammer|escape+to+the+country|a+place+in+the+sun|the+chase|pointless|mastermind|university+challenge|the+repair+shop|repair+shop|sewing+bee|towie|geordie+shore|made+in+chelsea|i'm+a+celebrity|i'm+a+celeb|the+archers|archers|peaky+blinders|traitors|the+traitors|gladiators|top+gear|blue+peter|countryfile|springwatch|gardeners'+world|gardeners+world|match+of+the+day|soccer+saturday|the+bill|heartbeat|brookside|crossroads|question+time|ninja+warrior|first+dates|four+in+a+bed|naked+attraction|tipping+point"
    };
}

/// Where faces are known from.
macro_rules! screen {
    () => {
        concat!(
            show!(),
            "|telly|tv|television|radio|advert|adverts|ads|youtube|tiktok|twitch|soaps|game+show|panel+show|weather"
        )
    };
}

/// Somebody, by a noun or by pointing.
macro_rules! one {
    () => {
        concat!(somebody!(), "|person|patient|couple|father|mother|dad|mum|one|him|her|two|pair|old+boy|old+girl|old+lad|lads|brothers|sisters|actor|actress")
    };
}

/// What puts somebody in a patient's place.
macro_rules! treat {
    () => {
        "treated|treating|cannulated|cannulating|splinted|tubed|intubated|extricated|conveyed|resussed|bandaged|stretchered|blue+lighted|carried|picked+up|took|brought+in|brought|patched+up|scooped+up|scooped"
    };
}

/// The wordings. That a patient's story is told is for what surrounds them to say.
pub static SINGLED_OUT: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            // Fame: "one of the lads off Gogglebox", "him that used to be on Corrie", "a West End lead", "a lad with 412k followers"
            concat!("<work>|", one!(), " off ~3 ", screen!()),
            concat!("<work>|", one!(), " from ~1 ", show!()),
            concat!(
                one!(),
                " ~1 that|who|who's|whos|what ~1 used+to+be|was|is|does|did|won|presents|presented|reads|read ~1 on|in|the|a? ~1 ",
                screen!()
            ),
            concat!(show!(), " ~1 actor|actress|star|contestant|winner|finalist|judge|presenter|extra|regular|legend"),
            "ex|former|retired|sitting|serving|local|famous|well+known|celebrity|professional|international|olympic|paralympic|premier+league|premiership|championship|non+league|semi+pro|county ~1 footballer|mayor|mp|councillor|boxer|singer|actor|actress|headteacher|cricketer|wrestler|celebrity|celeb|player|jockey|comedian|presenter|dj|chef|golfer|snooker+player|rugby+player|swimmer|cyclist|athlete|medallist|ballerina|dancer|pianist|goalkeeper|striker|rower|gymnast|skater|darts+player|magistrate|judge",
            "with ~2 # followers|subscribers|subs",
            "# followers|subscribers",
            "influencer|youtuber|tiktoker|streamer|podcaster|blogger ~1 with|who|today|tonight|in",
            "whose ~1 face|name|picture|photo ~1 is|was|on|all|you|everyone",
            "household name",
            "miss|mr|mister yorkshire|england|wales|scotland|universe|britain|great+britain|gb|uk|world",
            // Kin whom all know: "mother of a very well known player"
            "mum|mam|mother|dad|father|son|daughter|wife|husband|widow|widower|brother|sister|nan|grandad|ex|partner|girlfriend|boyfriend of the|a|that|our ~4 <work>|footballer|player|singer|actor|star|mp|mayor|celebrity|band|rapper|boxer|cricketer|presenter",
            // A part in the life of a place: "she does the flowers at the crem", "the bloke who dresses as a monk"
            concat!(
                one!(),
                " ~1 that|who|what|as ~1 always? keeps|kept|breeds|bred|runs|ran|owns|owned|collects|invented|won|coaches|presents|conducts|does+the|do+the|did+the|plays+the|plays+for|played+for|played+the|walks+his|walks+her|teaches|taught|dresses+as|dresses+up|drives+the|drives+that|paints|writes|organises|organised|busks|feeds+the|hosts|fostered|campaigned|preaches|delivers|umpires|referees|judges|trains|races|swims+the|swims+in|rescues|rings+the|sings+in|sings+at|built+the|started+the|founded|opened+the|led+the|leads+the|stood+for ~3"
            ),
            "he|she ~1 does|do|did the ~2 flowers|quiz|raffle|weather|eggs|teas|bingo|karaoke|panto|bins|milk|papers|donkeys|balloons|adverts|lottery|readings ~3",
            "he|she plays+the|plays+for|runs+the|drives+the|drives+that|teaches+at|rings+the|umpires|referees ~5",
            "face|neck|full ~1 tattoo|tattoos|tattooed ~3",
            "tattoo of ~3",
            // Looks: "six foot seven", "purple mohican", "prosthetic leg"
            "six|6 foot|ft|feet five|six|seven|eight|nine|ten|eleven|5|6|7|8|9|10|11",
            "seven|7 foot|ft|feet|footer ~3",
            "purple|pink|blue|green|orange|rainbow|bright|neon|silver|lilac|turquoise|multicoloured|dyed ~1 hair|mohican|mohawk|beard|dreads|dreadlocks|quiff|afro|wig ~1",
            "mohican|mohawk|handlebar+moustache|waxed+moustache|eyepatch|eye+patch|glass+eye|monocle|dreadlocks|peg+leg|hook+hand|gold+tooth|gold+teeth",
            "prosthetic|false|wooden|artificial|bionic|blade ~1 leg|legs|arm|arms|hand|foot|eye|nose ~3",
            "one+legged|one+armed|one+eyed|three+fingered|double+amputee|quadruple+amputee|triple+amputee ~2",
            "only one leg|arm|eye|hand|ear|foot",
            "full|in ~1 drag|armour|regalia|cassock|kilt+and|clown|superhero|cosplay|fursuit|morris|wrestling|panto|pearly|highland|victorian|medieval|roman|viking|star+wars|darth+vader|stormtrooper|santa|elvis|wedding+dress|bridal|judge's|graduation|full+gear ~2",
            "dressed|dresses|dressing as|like a|an|the? ~2",
            "pearly queen|king",
            "bride|groom|best+man|bridesmaid ~1 still|in|was|had|on ~3",
            concat!(
                somebody!(),
                "|lad|pensioner ~1 in|with ~2 unicycle|penny+farthing|mobility+scooter+with|parrot|llama|donkey|ferret|ferrets|snake|python|tarantula|owl|falcon|accordion|bagpipes|didgeridoo|tuba|cello|harp ~2"
            ),
            // More children at once, or more children, than others have
            "mum|mother|mam|dad|father|family ~1 of|with six|seven|eight|nine|ten|eleven|twelve|thirteen|6|7|8|9|10|11|12|13 ~2",
            "identical|conjoined ~1 twin|twins|triplets|sisters|brothers",
            // "Only Elvis impersonator in the Dales", "wheelchair rugby captain"
            "only|last|oldest|youngest ~1 <work> in|on|at|round|left ~3",
            "elvis|abba|beatles|freddie|madonna|cher|dolly+parton|tribute|drag impersonator|act|tribute|queen|lookalike ~2",
            "<work>|rugby|football|cricket|hockey|netball|basketball|bowls|darts|lifeboat|quiz|wheelchair captain|coxswain|champion|champ|world+champion",
            // The patient is somebody's trade: "treated a sitting MP", "cannulated a judge of the pie awards"
            concat!(treat!(), " a|an|the|our|my|that|this ~1 <work>"),
            "oxygen|morphine|gas+and+air|stitches|fluids to|into a|an|the|our|that|this ~1 <work>",
            "patient|pt|casualty|faller|gent|job ~1 was|is|were|turned+out+to+be|being a|an|the|our|my|that ~2 <work>",
            "he|she turned+out+to+be|used+to+be|used+to a|an|the|our|my|that? ~1 <work>",
            "it+was|it+were|was+it our|the|that ~1 <work>",
        ],
    )])
});
