//! What is told of a day without a patient: whom one meets, what happens at the station, what something smells like, help
//! for those who had a rough time.

use super::anybody::anybody;
use crate::wording::Wordings;
use crate::wording::somebody::somebody;
use once_cell::sync::Lazy;

/// What strangers do: they speak, pay, wave, and nothing ails them.
macro_rules! did {
    () => {
        "told|asked|asks|said|says|waved|waves|smiled|winked|paid|bought|gave|let|shouted|thanked|called|offered|insisted|refused|saluted|complained|moaned|recognised|thought|stopped|wished|ordered"
    };
}

/// Whom one meets in a queue, at the till, at the lights: they speak, pay, wave, and nothing ails them.
pub(super) static STRANGERS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            concat!(
                anybody!(),
                " ~2 in|on|at|behind|from|by ~1 the|my|our|greggs|costa|tesco|aldi|lidl|asda|boots|morrisons|sainsbury's|waitrose|mcdonald's ~2 till|tills|checkout|queue|counter|bar|gym|train|bus|tube|bus+stop|lights|traffic+lights|petrol+station|drive-thru|desk|door|shop|post+office|cafe|library|market|park|church|pub|chippy|bakers|butchers|chemist|barbers|class|course|pool|beach|garden+centre|greggs|costa|tesco|aldi|lidl|asda|boots|morrisons|paid|let|bought|gave|asked|said|told ~4 ",
                did!(),
                " ~2 me|us|my|our|we|i|if|at|to|about"
            ),
            concat!(
                anybody!(),
                " ~3 in|on|at the till|tills|checkout|queue|bar|gym|drive-thru|bus+stop|lights|traffic+lights ~2 ",
                did!()
            ),
            // "Teenager in front of me on the bus", "woman next to us on the plane"
            concat!(
                anybody!(),
                " ~2 in+front+of|behind|next+to|opposite|beside|across+from me|us ~2 on|in|at ~2 bus|train|tram|tube|plane|flight|ferry|coach|queue|till|checkout|cinema|pub|match|gig|lights"
            ),
            concat!(
                "on|in the|this|my bus|train|tram|tube|plane|flight|ferry|coach|queue ~1 next+to|behind|opposite|beside ~2 ",
                anybody!()
            ),
            "gave|give|gives|giving|offered ~1 up? his|her|their|me|a seat|seats ~3",
            "boy|girl|kid|kids|child|children|toddler|toddlers|schoolchildren|class ~3 waved|waving|waves|saluted|cheered|pointed ~1 at|to us|me|the",
            "let|letting me|us ~1 go|skip|jump|pull|cut ~1 first|queue|ahead|out|in+front",
            "paid for my|our ~2 coffee|coffees|breakfast|lunch|tea|sausage|shopping|petrol|chips|sandwich|sandwiches|meal|drink|drinks|pint|bacon|brew|food|parking",
            "kept|saved|cooked|warmed ~1 our|my|us|me ~2 dinner|dinners|tea|teas|lunch|food|chips|curry|breakfast|plate|plates",
            "found|returned|handed+in ~4 purse|wallet|handbag|keys|phone|passport|wedding+ring",
            concat!(
                anybody!(),
                "|mums|lads|girls|lot|people ~1 from my|our|the|his|her ~2 class|course|church|club|choir|team|school|uni|gym|band|village+hall"
            ),
            concat!(anybody!(), " ~2 cut|cutting|overtook|undertook|tailgated|beeped|flashed|hooted me|us"),
            "bought me|us ~2 coffee|coffees|breakfast|lunch|tea|chips|sandwich|drink|drinks|pint|brew|brews|cake|doughnuts",
        ],
    )])
});

/// What happens at work without a patient: visitors to the station, a colleague's desk or farewell, kit that squeaks.
pub(super) static AT_WORK: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "mayor|mp|minister|chaplain|councillor|scouts|cubs|beavers|brownies|rainbows|guides|cadets|nursery|playgroup|year+one|year+two|reception|princess|prince|duke|lord-lieutenant ~3 round|visited|visit|visiting|toured|came|popped|looked ~2 station|the+station|hub|base|depot|hq|control+room|eoc",
            "had|hosted|welcomed|showed|shown ~5 round|to|at ~2 station|the+station|our+station|hub|depot|hq|control+room|eoc",
            "his|her|their|my|someone's|somebody's desk|locker|mug|pigeonhole|lanyard|lunchbox|retirement|secondment|leaving|epaulettes|e-learning",
            "siren|sirens|satnav|sat+nav|tail+lift|gearbox|heater|wipers|horn|kettle|microwave|suspension ~4 sounds|smells|squeaks|rattles|beeps|squeaking|rattling|sticks|hums",
            "congratulations|congrats|well+done|proud ~14 award|awards|commendation|commended|medal|certificate|graduation|graduated",
            "award|awards|commendation ~3 night|ceremony|evening|deserved|winner|winners|goes",
            "ran|running|run|did|doing|finished|completed|walked|cycled ~1 a|the|my|our ~2 10k|5k|marathon|half|parkrun|triathlon|ultra|relay",
            "came|finished first|second|third|fourth|last ~1 in|at the|a|his|her|their",
            "had a ~1 job getting|shifting|moving|fitting|carrying ~2 sofa|settee|wardrobe|bed|mattress|fridge|freezer|washing+machine|piano|telly|tv|tree|table|desk|bike|caravan",
            "house|flat viewing|viewings|hunting|party|warming|sale|move|swap",
            "scrape|scraping|scraped|de-ice|de-icing|defrost|defrosting ~3 ice|frost|windscreen|car|windows|truck",
            "regular ~1 cappuccino|latte|coffee|tea|brew|espresso|order|pint|takeaway",
            "stopped+breathing|nearly+died|almost+died|heart+stopped|had+a+heart+attack|nearly+fainted ~1 when|at|watching|seeing|over ~6 penalty|penalties|goal|match|game|final|scored|missed|film|price|prices|bill|receipt|joke|results|episode",
            "face|faces when ~1 he|she|they|i|you ~1 saw|sees|realised|opened|clocked|heard|found+out|got|tasted ~6 form|payslip|rota|roster|shifts|round|bill|price|cake|statement|results|quiz|invoice|pizza|off-duty|e-learning|trousers|score|mug|menu",
            "when i started|joined|qualified ~1 there|we|you|the|it|no",
            "hand|handed|handing|hands over|in|back ~3 keys|baton|radio|locker|pager|lease",
            "two|three|four|five|six|both|all of us ~1 squeezed|squashed|crammed|packed|wedged",
        ],
    )])
});

/// What something smells like happened some other time, if at all.
pub(super) static COMPARED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "dog|cat|kids|car|boots|shoes|kitchen|fridge|uniform|fleece|bag ~1 smells|smell|stinks|stink|reeks|smelt ~1 like|of",
        ],
    )])
});

/// Help for those who had a rough time: it tells of no time in particular.
pub(super) static WELFARE: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            "it ~2 gets|get|got better|easier",
            "talk to somebody|someone|each+other|us|me|a",
            "not alone|weak",
            "reach|reached|reaching out",
            "ask|asked|asking|got|get for? help",
            "peer support|supporter|supporters",
            "you|u don't|do+not have to ~8 struggle|struggling|cope|ok|okay|alone",
        ],
    )])
});
