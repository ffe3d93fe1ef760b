//! Home and free time told in the words of the work: a sofa down three flights, a team three down, a poorly bank balance.

use crate::wording::Wordings;
use once_cell::sync::Lazy;

/// What is carried and shifted by everybody.
macro_rules! furniture {
    () => {
        "sofa|settee|wardrobe|mattress|washing+machine|dishwasher|tumble+dryer|fridge|freezer|piano|bookcase|sideboard|dresser|bunk+bed|hot+tub|fish+tank|rabbit+hutch|christmas+tree|worktop|worktops|patio+slabs"
    };
}

/// Things that are "poorly" or "dead" without any harm.
macro_rules! thing {
    () => {
        "bank+balance|bank+account|wallet|overdraft|laptop|computer|printer|phone|boiler|washing+machine|dishwasher|hoover|kettle|toaster|engine|clutch|gearbox|caravan|houseplant|houseplants|orchid|basil|tomatoes|sourdough|starter|lawn|wifi|router|xbox|playstation"
    };
}

/// What nobody does at a patient's: doing up a house, moving, minding a team, putting on a new uniform with the family watching.
pub(super) static FREE_TIME: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "i|we|i've|we've ~2 sanded|painted|repainted|plastered|papered|wallpapered|grouted|tiled|varnished|rewired|decorated|redecorated|whitewashed",
            concat!(
                "carry|carrying|carried|lug|lugging|lugged|shift|shifting|shifted|lift|lifting|lifted|heave|heaved|squeeze|squeezed|get|getting|got my|our|mum's|dad's|a+friend's|your|another ~2 ",
                furniture!()
            ),
            concat!(
                "carry|carrying|carried|lug|lugging|lugged|lift|lifting|lifted|heave|heaved|got|getting|get a|the|this|that ~1 ",
                furniture!(),
                " ~1 up|down ~3 flights|stairs|steps|floors|staircase"
            ),
            concat!("heavy|second-hand|secondhand|new ", furniture!()),
            "our|my new place|gaff|house|flat|pad|kitchen|bathroom|shed|patio|conservatory|loft|hallway|staircase",
            "house|flat|place|bungalow|cottage we|i ~1 viewed|bought|rented",
            "put|putting an|another offer in",
            "villa|wolves|baggies|albion|spurs|gunners|hammers|rams|foxes|leeds|rovers|rhinos|united|city|england|wales|<place> ~2 scored|equalised|conceded|got+relegated|got+promoted",
            "villa|wolves|baggies|albion|spurs|gunners|hammers|rams|foxes|leeds|rovers|rhinos|united|city|england|wales|<place> ~1 went|go|are|were one|two|three|four|five ~1 down|up|nil|ahead",
            concat!("poorly|sick|dead|dying|injured|unresponsive|lifeless ", thing!()),
            concat!(
                "my|our|the ~1 ",
                thing!(),
                " ~1 is|has|was|died|looks ~2 dead|dying|poorly|died|life+support|flatlined|critical"
            ),
            "waiting|queue|queueing|queuing|line ~3 for ~2 greggs|costa|starbucks|mcdonalds|nandos|tickets|ride|bar|chips|passport+control|security",
            "my|own|first|second|latest ~1 tattoo|piercing|haircut",
            "hour|hours|session|sat in|under the tattooist's? chair|needle",
            "left|slice|baked|baking|made|making|ate|recipe ~3 victoria+sponge|sponge+cake|carrot+cake|trifle|lasagne|pavlova|cheesecake|banana+bread|lemon+drizzle|scones|sausage+rolls|sunday+roast",
            "first day|shift|week|morning ~7 mum|mam|mom|dad|nan|gran|grandad|missus|kids|parents ~2 crying|cried|beaming|sobbing|blubbing|waving|proud|tears",
            "boots|shoes|epaulettes|shirt ~1 polished|ironed|pressed|gleaming",
        ],
    )])
});

/// What free time is spent on: sport, shows, food, the garden, children and days out. Crews are sent there as well, so by itself it
/// says of a picture only that there is something else to see.
pub(super) static PASTIMES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "sanding|plastering|wallpapering|grouting|tiling|varnishing|decorating|flat-pack|flatpack|diy|plasterer|decorators|ikea|screwfix",
            "estate+agent|rightmove|zoopla|surveyor|mortgage|housewarming|moving+day|moving+house",
            "# nil|nowt",
            "penalty|penalties|offside|var|kick-off|half-time|half+time|full-time|extra+time|stoppage+time|injury+time|equaliser|own+goal|hat-trick|hat+trick|clean+sheet|away+end|season+ticket|play-offs|relegation|scrum|wicket|wickets|innings|umpire|linesman|referee|grand+prix|speedway|dugout|steward|stewards|parkrun|pb",
            "pyramid|main|other|acoustic stage",
            "headliner|headliners|encore|moshpit|mosh+pit|setlist|support+act|drummer|bassist|guitarist|glastonbury|glasto|panto|pantomime|curtain+call|standing+ovation|steam+gala|steam+fair|summer+fair|village+fete|fete|county+show|theme+park|rollercoaster|hen+do|stag+do|hen+party|karaoke|pub+quiz|bingo",
            "loos|loo|toilets|beer+garden|snug ~1 at|in|of ~3 pub|arms|inn|tavern|restaurant|cafe|bar|hotel|services|museum|theatre|cinema|airport",
            "victoria+sponge|carrot+cake|trifle|lasagne|sunday+roast|roast+dinner|sourdough|banana+bread|lemon+drizzle|scones|pavlova|cheesecake|beetroot|pancakes|crumble|bake-off|bake+off|dreamies",
            "marrow|leeks|rhubarb|runner+beans|sweet+peas|dahlias|courgettes|compost|greenhouse|sunflower|sunflowers",
            "tattooist|tattoo+artist|tattoo+studio|bridesmaid|bridesmaids|wedding+dress|prom+dress|down+the+aisle",
            "barn+owl|owl|fox|hedgehog|badger|kingfisher|blackbird|robin|swan|swans|cygnets|ducklings|lambs|foal|seal|seals|dolphin|dolphins",
        ],
    )])
});
