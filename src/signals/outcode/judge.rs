//! Whether the words around a district's code make it a place.

use super::around::{is_journey, told_as_place};
use super::is_district;
use super::opening::{is_motorway, is_only_a_district, opens_job};
use crate::signals::people::{is_clinical, is_person};
use crate::signals::postcode::outward_form;
use crate::signals::{Context, Home, age_boundary};

/// How sure, and why.
type Said = Option<(f32, &'static str)>;

/// Judges the code from atom `first` to `last`. The words nearest to it count first; what they make of it stands.
pub(super) fn judge(context: &Context, first: usize, last: usize, code: &str) -> Said {
    let upper = code.to_ascii_uppercase();
    if !is_district(&upper) {
        return None;
    }
    let code = Code {
        context,
        first,
        last,
        cased: upper == code,
        upper,
        before: context.word_before(first, 1),
        gap: context.gap(first),
        single: context.word(first).len() == 1,
    };
    if let Some(said) = code.called().or_else(|| code.with_people()).or_else(|| code.as_area()) {
        return Some(said);
    }
    if is_other(context, first, last) {
        return None;
    }
    if let Some(said) = code.as_scene() {
        return Some(said);
    }
    if code.is_too_short() || code.is_road() {
        return None;
    }
    if code.is_led_to() {
        return code.after_preposition();
    }
    code.in_story().or_else(|| code.beside_place())
}

/// A code with what stands around it.
struct Code<'c> {
    context: &'c Context<'c>,
    first: usize,
    last: usize,
    /// In capitals.
    upper: String,
    /// Written in capitals.
    cased: bool,
    /// The word before it.
    before: &'c str,
    /// What stands between that word and it.
    gap: &'c str,
    /// Its area has one letter: too many other things do.
    single: bool,
}

impl Code<'_> {
    /// The word after it.
    fn after(&self) -> &str {
        self.context.word(self.last + 1)
    }

    /// Whether the word after it follows at once.
    fn goes_on(&self) -> bool {
        self.context.gap(self.last + 1).len() <= 1
    }

    /// A gas, as well.
    fn is_gas(&self) -> bool {
        one_of!(&*self.upper; "CO2" "SO2" "PO2")
    }

    /// "postcode DE7", "area DE7".
    fn called(&self) -> Said {
        let named = self.context.before(self.first, 2, |w| matches!(w, "postcode" | "outcode" | "postcodes")).is_some();
        (named || self.before == "area" && self.gap == " " && self.cased).then_some((0.95, "called a postcode"))
    }

    /// "the B43 falls patient", "an sw4 flat", "the BN2 job".
    fn with_people(&self) -> Said {
        if !self.goes_on() {
            return None;
        }
        let after = self.after();
        let wide =
            self.upper.len() > 2 && !matches!(&*self.upper, "B12" | "E10") && !is_motorway(self.context, self.first);
        let home = one_of!(after; "flat" "flats" "estate" "address" "house");
        let hurt = one_of!(after; "falls" "stabbing" "shooting" "faller" "regular");
        if home && !self.single || hurt && self.cased && self.single && wide {
            return Some((0.75, "said of people or homes there"));
        }
        let group = one_of!(after;
            "run" "lot" "crew" "crews" "lads" "job" "jobs" "estate" "flats" "based" "regular" "regulars" "fall" "falls"
            "stabbing" "shooting" "overdose" "faller" "chest" "arrest"
        );
        (group && self.cased && !self.single && !self.is_gas()).then_some((0.8, "said of people or work there"))
    }

    /// "the DE7 area", "DN4 → DN2 → bed".
    fn as_area(&self) -> Said {
        let after = self.after();
        let area = self.goes_on()
            && one_of!(after;
                "area" "way" "postcode" "postcodes" "district" "patch" "region" "end" "residents" "neighbourhood"
                "direction"
            );
        if area && !(after == "end" && self.single) && self.before != "a" {
            return Some((0.95, "called an area"));
        }
        (!self.single && !self.is_gas() && is_journey(self.context, self.first, self.last))
            .then_some((0.75, "a stop on a journey"))
    }

    /// "house fire S9, persons inside", "Cat 1 NE4", "standby point RG2", "sent to E5".
    fn as_scene(&self) -> Said {
        let (context, first, before) = (self.context, self.first, self.before);
        if !self.is_gas() && opens_job(context, first, self.last, self.cased) {
            return Some((0.75, "a district that a job's line opens with"));
        }
        let coded = || {
            context.is_digits(first.wrapping_sub(1)) && matches!(context.word_before(first, 2), "cat" | "category")
                || context.before(first, 2, |w| w == "standby").is_some()
        };
        let told = one_of!(before; "fire" "stabbing" "shooting" "arrest" "rtc" "overdose" "assault" "crash" "route")
            || !self.single && coded();
        if self.cased && told && self.gap.len() <= 2 && !is_motorway(context, first) {
            return Some((0.8, "where a job was"));
        }
        let sent = before == "to"
            && one_of!(context.word_before(first, 2);
                "sent" "went" "dispatched" "diverted" "called" "responded" "running" "off"
            );
        (self.cased
            && self.single
            && sent
            && self.gap == " "
            && !is_motorway(context, first)
            && is_only_a_district(context, first)
            && age_boundary(context, self.last + 1))
        .then_some((0.75, "where a job was"))
    }

    /// "E5", "W1": too many other things, unless a strong preposition or a place names them.
    fn is_too_short(&self) -> bool {
        self.upper.len() == 2
            && !one_of!(self.before; "in" "near" "around" "over" "outside")
            && !self.context.is_capitalised(self.first.wrapping_sub(1))
    }

    /// "near M25" is the motorway; "in M25" may be the district.
    fn is_road(&self) -> bool {
        self.before != "in" && is_motorway(self.context, self.first)
    }

    /// Whether a preposition leads to it, or a word that is one to a crew: "covering DE7".
    fn is_led_to(&self) -> bool {
        let preposition = one_of!(self.before;
            "in" "near" "from" "around" "over" "across" "outside" "inside" "round" "to" "at" "towards" "into" "of"
            "between" "through" "for" "covering" "sunny" "leafy" "rural" "deepest" "darkest" "up" "down" "toward"
            "off" "working" "covered" "cleared" "clearing"
        );
        let lone = self.upper.len() == 2
            && !age_boundary(self.context, self.last + 1)
            && !(self.before == "in"
                && one_of!(self.after(); "for" "tonight" "again" "atm" "earlier" "just" "were" "all" "about" "heard" "who"));
        preposition && one_of!(self.gap; " " "\n" " #" " (") && !lone
    }

    /// "in DE7", "from sw4".
    fn after_preposition(&self) -> Said {
        let before = self.before;
        let strong = one_of!(before;
            "in" "near" "around" "across" "outside" "round" "over" "inside" "sunny" "leafy" "covering" "deepest"
            "darkest" "rural" "working" "covered"
        );
        let named = "named as a place";
        match (self.cased, strong || !self.single) {
            (true, true) => Some((0.9, named)),
            (true, false) => one_of!(before; "from" "to" "into" "towards" "through").then_some((0.7, named)),
            (false, _) => {
                let gas = one_of!(self.context.word(self.first); "co" "so" "ph" "ip" "po" "pa");
                (!self.single && (strong || matches!(before, "from" | "to") || !gas)).then_some((0.75, named))
            }
        }
    }

    /// "o alwadau o LL57", "baby's out, GL2, both fine", "chest pain LS9".
    fn in_story(&self) -> Said {
        let (context, first, last) = (self.context, self.first, self.last);
        if self.cased && self.gap == " " && (matches!(self.before, "yn" | "ym") || self.before == "o" && !self.single) {
            return Some((0.8, "named as a place"));
        }
        if self.single || self.is_gas() {
            return None;
        }
        if told_as_place(context, first, last, self.cased) {
            return Some((0.7, "a district beside words of a job or a home"));
        }
        let patient = |w: &str| is_person(w) || is_clinical(w);
        if self.cased
            && self.gap == ", "
            && context.gap(last + 1).starts_with(", ")
            && (context.before(first, 5, patient).is_some() || context.after(last + 1, 4, patient).is_some())
        {
            return Some((0.7, "between commas, beside a patient"));
        }
        let ill = one_of!(self.before; "pain" "faller" "seizure" "unconscious" "unresponsive" "hanging" "collapsed");
        (self.cased && self.gap == " " && ill).then_some((0.75, "where a job was"))
    }

    /// "Ilkeston, DE7", "Ilkeston DE7", "Heanor Road DE7", "DE7 and DE5", "#DE7".
    fn beside_place(&self) -> Said {
        let (context, first, before, gap) = (self.context, self.first, self.before, self.gap);
        if !self.cased {
            return None;
        }
        let placed = context.is_capitalised(first.wrapping_sub(1))
            && context.is_letters(first.wrapping_sub(1))
            && before.len() > 2
            && !is_caps_word(before);
        if placed && one_of!(gap; ", " " (" " - " "/" " / ") {
            return Some((0.8, "after a place"));
        }
        if placed && gap == " " && !self.single && !context.is_upper(first - 1) {
            return Some((0.75, "after a place"));
        }
        let street = one_of!(before; "road" "rd" "street" "lane" "close" "avenue" "drive") && gap.len() <= 2;
        let tagged =
            context.atoms()[first].home == Home::Tag && (!self.single || matches!(&self.upper[..1], "N" | "W"));
        (!matches!(&*self.upper, "CO2" | "SO2") && (street || !self.single && self.is_listed() || tagged))
            .then_some((0.75, "beside a place"))
    }

    /// "DE7 and DE5", "DE7/DE75": another code stands before it.
    fn is_listed(&self) -> bool {
        let (context, first) = (self.context, self.first);
        let after_code = || {
            let before = context.span(first.saturating_sub(2), first - 1).of(context.text().folded());
            outward_form(&before.to_ascii_uppercase()) == Some(0)
        };
        matches!(self.gap, "/" | ", " | " & ") && first >= 2 && after_code()
            || matches!(self.before, "and" | "or")
                && first >= 3
                && context.is_digits(first - 2)
                && context.is_letters(first - 3)
                && context.is_glued(first - 2)
    }
}

/// Capitalised words that are no places.
fn is_caps_word(word: &str) -> bool {
    one_of!(word;
        "the" "ford" "bmw" "audi" "sony" "vitamin" "model" "canon" "nikon" "samsung" "galaxy" "band" "cat"
        "category" "level" "grade" "type" "junction" "junc" "form" "unit" "bay" "room" "ward" "stage" "part" "line"
        "bus" "route" "train" "mazda" "peugeot" "lumix" "formula" "class" "group" "version" "series" "size" "gate"
        "seat" "platform" "pixel" "bed" "yes" "just" "our" "and" "but" "this" "that" "got" "new" "why" "how" "what"
        "who" "use" "take" "try" "old" "playing" "watching" "lego" "star" "wars" "radio" "channel" "cell" "paper"
        "page" "door" "block" "chess" "move" "lancer" "lexus" "volvo" "jaguar" "sennheiser" "nokia" "huawei"
        "pentax" "fuji" "fujifilm" "olympus" "leica" "tesla"
    )
}

/// Roads, vitamins, fuels, vertebrae, call categories, gases, ratings, films.
pub(super) fn is_other(context: &Context, first: usize, last: usize) -> bool {
    let near =
        |list: fn(&str) -> bool| context.before(first, 4, list).is_some() || context.after(last + 1, 3, list).is_some();
    let road = |w: &str| {
        one_of!(w;
            "junction" "junctions" "junc" "motorway" "northbound" "southbound" "eastbound" "westbound" "carriageway"
            "lanes" "services" "roadworks" "j" "slip" "traffic" "gridlocked" "tailback"
        )
    };
    let health = |w: &str| {
        one_of!(w;
            "vitamin" "deficiency" "deficient" "injection" "jab" "levels" "tablets" "rich" "folate" "supplements"
            "fracture" "fractured" "disc" "spine" "lumbar" "vertebra" "vertebrae" "nerve" "prolapse" "spinal" "cord"
            "sats" "gas" "emissions" "lead" "elevation" "scan"
        )
    };
    let thing = |w: &str| {
        one_of!(w;
            "fuel" "petrol" "unleaded" "pump" "tank" "rated" "waterproof" "model" "drone" "camera" "lens" "lap"
            "race" "races" "class" "set" "kit" "lesson" "alarms" "guards" "security" "size" "paper" "chess" "bishop"
            "knight" "pawn" "guitar" "album" "chord" "visa" "form" "episode" "season" "finale" "band" "bands" "pay"
            "nurse" "ep" "platform" "gate" "seat" "seats" "row" "ps" "console" "terminal" "spray" "scanner" "level"
            "cell" "spreadsheet" "column" "clash" "nations" "summit" "bed" "bay" "bus" "plane" "flight" "gene"
            "printer" "phone" "laptop" "wing" "room" "locker" "key" "battery" "exam" "module" "driving" "licence"
            "entitlement" "truck" "postcard" "rota" "rotas" "training" "trainee" "doctors" "registrar" "standard"
            "compliance" "compliant" "survey" "interview" "variant" "wave" "lamp"
        )
    };
    // "three jobs in DY1 in a row" is no seat.
    let in_a_row = context.after(last + 1, 3, |w| w == "row").is_some_and(|at| context.word_before(at, 1) == "a");
    if near(road) || near(health) || near(thing) && !in_a_row {
        return true;
    }
    let before = context.word_before(first, 1);
    if one_of!(before; "the" "a" "an" "my" "our" "on" "vitamin" "band" "cat" "category") {
        return true;
    }
    false
}
