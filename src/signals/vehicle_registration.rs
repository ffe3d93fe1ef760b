//! Vehicle registration marks.
//!
//! **What**: current (AB12 CDE), prefix (A123 BCD), suffix (ABC 123D), and dateless or personal
//! plates where the text calls them a registration.
//!
//! **Why**: anybody can look a keeper's car up in the street; several policies name it.
//!
//! **Validation**: no Z first, an age code that is or will be issued (02 to 49, 51 to 99), capitals
//! written in the usual groups, or a word for a vehicle nearby. I and Q are never issued among the
//! letters, but who reads a plate in the dark or changes a letter writes them all the same. Letters
//! and figures that look alike are exchanged only after a cue.
//!
//! **Source**: DVLA INF104, "Vehicle registration numbers and number plates".

use super::numerals::unit;
use super::reference::is_letter_name;
use super::{Context, Home, Kind, Signal};

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    context.walk(find, out);
}

/// "lima kilo six eight uniform xray papa": a current mark read out in the alphabet of the radio.
fn read_out(context: &Context, i: usize) -> Option<usize> {
    let mut at = i;
    for place in 0..7 {
        if at > i && !matches!(context.gap(at), " " | ", ") {
            return None;
        }
        let fits = if matches!(place, 2 | 3) {
            context.is_digits(at) && context.word(at).len() == 1 || unit(context.word(at)).is_some_and(|u| u < 10)
        } else {
            context.word(at).len() > 2 && is_letter_name(context.word(at))
        };
        let two = context.word(at) == "x" && context.word(at + 1) == "ray" && !matches!(place, 2 | 3);
        // Both figures in one: "59"
        let both = place == 2 && context.is_digits(at) && context.word(at).len() == 2;
        if both || place == 3 && context.is_digits(at - 1) && context.word(at - 1).len() == 2 {
            at += usize::from(both);
            continue;
        }
        if !fits && !two {
            return None;
        }
        at += if two { 2 } else { 1 };
    }
    Some(at)
}

/// A mark that starts at atom `i`, and the atom after it.
fn find(context: &Context, i: usize) -> Option<(Signal, usize)> {
    if context.word(i).len() > 3
        && is_letter_name(context.word(i))
        && let Some(next) = read_out(context, i)
    {
        let span = context.span(i, next - 1);
        return Some((Signal::new(Kind::VehicleRegistration, span, 0.85, "a registration read out"), next));
    }
    // Cheap first: up to three letters with a figure soon after, or figures with letters after.
    let begins = if context.is_digits(i) {
        context.is_letters(i + 1)
    } else {
        context.word(i).len() <= 4 && (i + 1..i + 3).any(|at| context.is_digits(at))
    };
    if !begins
        || context.in_link(i)
        || context.is_glued(i) && context.atoms()[i].home == Home::Prose
        || context.word(i).len() > 4
    {
        return None;
    }
    let mut typed = String::new();
    let mut cuts = [0usize; 8];
    let mut pieces = 0;
    let mut best = None;
    for end in i..context.len().min(i + 7) {
        if end > i && !context.is_glued(end) {
            let gap = context.gap(end);
            if gap.chars().count() > 3
                || gap.contains([',', ';', ':', '(', ')', '!', '?', '£', '&', '+', '=', '%', '/'])
                || gap == ". "
            {
                break;
            }
            cuts[pieces] = typed.len();
            pieces += 1;
        }
        typed.push_str(context.typed(end));
        if typed.len() > 7 || !typed.is_ascii() || pieces > 6 {
            break;
        }
        if typed.len() >= 3
            && !context.is_glued(end + 1)
            && let Some((confidence, evidence)) = judge(context, i, end, &typed, &cuts[..pieces])
        {
            best = Some((Signal::new(Kind::VehicleRegistration, context.span(i, end), confidence, evidence), end + 1));
        }
    }
    best
}

enum Form {
    Current,
    Prefix(usize),
    Suffix(usize),
    Irish,
    Dateless,
}

fn judge(context: &Context, first: usize, last: usize, typed: &str, cuts: &[usize]) -> Option<(f32, &'static str)> {
    let digits = typed.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 || digits == typed.len() {
        return None;
    }
    let upper = typed.to_ascii_uppercase();
    // "LS2l VBN": a small L is the figure beside it, not lower case.
    let cased =
        typed.bytes().all(|b| b == b'l' || !b.is_ascii_lowercase()) && typed.bytes().any(|b| b.is_ascii_uppercase());
    let called = context.before(first, 4, is_plate).is_some()
        || (last + 1..last + 4).any(|at| is_plate(context.word(at)) && !context.ends_before(at));
    let vehicle =
        called || context.before(first, 9, is_vehicle).is_some() || context.after(last + 1, 6, is_vehicle).is_some();
    let part = one_of!(context.word(last + 1); "part" "parts" "model" "filter" "firmware");
    if !called && (part || context.before(first, 3, is_other).is_some() || is_of_record(context, first)) {
        return None;
    }
    // "A long lie in PE13 you can forget": a district and the next word.
    let (capitals, small) = (|b: u8| b.is_ascii_uppercase(), |b: u8| b.is_ascii_lowercase());
    if !called
        && let [cut] = cuts
        && typed[..*cut].bytes().any(capitals)
        && !typed[..*cut].bytes().any(small)
        && typed[*cut..].bytes().all(small)
    {
        return None;
    }
    let exact = form(&upper);
    let form = match exact {
        Some(Form::Dateless) | None if called && (cuts.is_empty() || cuts == [4]) => {
            exact.or_else(|| current_look_alike(&upper, true))
        }
        None if cased && cuts == [4] && !is_postcode_like(&upper) => current_look_alike(&upper, false),
        other => other,
    }?;
    let whole = |at: usize| cuts.is_empty() || cuts == [at];
    match form {
        Form::Current => {
            let code: u32 = upper.get(2..4)?.parse().unwrap_or(2);
            let issued = !matches!(code, 0 | 1 | 50);
            // Three letters without a vowel are no word: "cv02 hln" stands by itself.
            let voiceless = !upper[4..].contains(['A', 'E', 'I', 'O', 'U', 'Y']);
            let word_like = (cuts == [4] && !cased && !voiceless) || is_word(&upper[4..]);
            match (called || vehicle, cased, whole(4)) {
                (true, _, true) => Some((0.98, "the form of a registration, near a word for a vehicle")),
                (true, true, false) | (true, false, false) if called || cased => {
                    Some((0.85, "the form of a registration, spaced out"))
                }
                (false, true, false) if issued && !word_like && (cuts == [2, 4] || cuts.len() == 6) => {
                    Some((0.8, "the form of a current registration, spaced out"))
                }
                (false, true, true) if issued && !word_like => Some((0.93, "the form of a current registration")),
                (false, false, true)
                    if issued
                        && (cuts.is_empty() || cuts == [4])
                        && !word_like
                        && context.atoms()[first].home != Home::Handle =>
                {
                    Some((0.7, "the form of a current registration, in lower case"))
                }
                _ => None,
            }
        }
        Form::Prefix(at) => {
            let road = matches!(upper.as_bytes()[0], b'A' | b'B' | b'M');
            if !whole(at) && !called {
                return None;
            }
            if called || vehicle && (cased || cuts.is_empty()) && !is_word(&upper[at..]) {
                return Some((0.93, "the form of a prefix registration, near a word for a vehicle"));
            }
            (cased && at == 4 && !road && !is_word(&upper[at..])).then_some((0.75, "the form of a prefix registration"))
        }
        Form::Suffix(at) => {
            if !(whole(3) || whole(at)) && !called {
                return None;
            }
            if called || vehicle && (cased || cuts.is_empty()) && !is_maker(&upper[..3]) {
                return Some((0.93, "the form of a suffix registration, near a word for a vehicle"));
            }
            (cased && at == 6 && !is_maker(&upper[..3]) && !is_word(&upper[..3]) && cuts.len() == 1)
                .then_some((0.7, "the form of a suffix registration"))
        }
        Form::Irish => (called || vehicle && cased).then_some((0.85, "the form of a Northern Irish registration")),
        Form::Dateless => {
            let letters = upper.trim_matches(|c: char| c.is_ascii_digit());
            if is_word(letters)
                || one_of!(letters;
                    "IS" "WAS" "NO" "ON" "OF" "TO" "IN" "AT" "A" "AN" "MY" "S" "IT"
                ) && !cuts.is_empty()
            {
                return None;
            }
            if context.gap(first).contains([',', '.', ';']) {
                return None;
            }
            let right_before = context.before(first, 3, is_plate).is_some() && !matches!(typed, t if t.len() < 3);
            (right_before && cuts.len() <= 1 && digits <= 4 && (cased || cuts.is_empty()))
                .then_some((0.8, "called a number plate"))
        }
    }
}

/// The form of upper-case letters and figures.
fn form(upper: &str) -> Option<Form> {
    let b = upper.as_bytes();
    let shape: String = b.iter().map(|c| if c.is_ascii_digit() { '9' } else { 'A' }).collect();
    let lead = shape.bytes().take_while(|c| *c == b'A').count();
    let figures = shape[lead..].bytes().take_while(|c| *c == b'9').count();
    let tail = b.len() - lead - figures;
    if shape[lead + figures..].contains('9') {
        return None;
    }
    match (lead, figures, tail) {
        (2, 2, 3) if b[0] != b'Z' => Some(Form::Current),
        (1, 1..=3, 3) if !b"IOUZ".contains(&b[0]) && b[1] != b'0' => Some(Form::Prefix(1 + figures)),
        (3, 1..=3, 1) if !b"IOQUZ".contains(&b[b.len() - 1]) && b[3] != b'0' => Some(Form::Suffix(3 + figures)),
        (3, 1..=4, 0) if b[..3].iter().any(|c| b"IZ".contains(c)) && b[3] != b'0' => Some(Form::Irish),
        (1..=3, 1..=4, 0) if b[lead] != b'0' => Some(Form::Dateless),
        (0, 1..=4, 1..=3) if b[0] != b'0' => Some(Form::Dateless),
        _ => None,
    }
}

/// "hospital no AB12 CDE", "hospital AB12 CDE", but "taxi from the hospital was AB12 CDE".
fn is_of_record(context: &Context, first: usize) -> bool {
    let hospital = |w: &str| one_of!(w; "hospital" "hosp");
    let number = |w: &str| one_of!(w; "no" "number" "num" "id" "nr" "ref");
    let before = context.word_before(first, 1);
    hospital(before) || number(before) && context.before(first, 3, hospital).is_some()
}

/// Whether upper-case letters and figures in the atoms `first` to `last` are a current mark to the letter, near a word for a vehicle.
pub(super) fn is_plate_near_vehicle(context: &Context, first: usize, last: usize, upper: &str) -> bool {
    matches!(form(upper), Some(Form::Current))
        && (context.before(first, 14, is_vehicle).is_some() || context.after(last + 1, 3, is_vehicle).is_some())
}

/// AB12 CDE with O for 0, I or L for 1, S for 5 (or the other way) in it; `called` a plate, B, G and Z
/// for figures too.
fn current_look_alike(upper: &str, called: bool) -> Option<Form> {
    let b = upper.as_bytes();
    if b.len() != 7 {
        return None;
    }
    let plain: String = b
        .iter()
        .enumerate()
        .map(|(at, c)| match (matches!(at, 2 | 3), c) {
            (true, b'O') => '0',
            (true, b'I' | b'L') => '1',
            (true, b'S') => '5',
            (true, b'B') if called => '8',
            (true, b'G') if called => '6',
            (true, b'Z') if called => '2',
            (false, b'0') => 'O',
            (false, b'1') => 'L',
            (false, b'5') => 'S',
            (_, c) => char::from(*c),
        })
        .collect();
    form(&plain).filter(|f| matches!(f, Form::Current))
}

/// "SA70 1LK": written like a district and the second half of a postcode, so that no figure in it stands for a letter.
fn is_postcode_like(upper: &str) -> bool {
    upper.split_at_checked(4).is_some_and(|(outward, inward)| {
        let inward = inward.as_bytes();
        super::outcode::is_district(outward)
            && matches!(inward, [first, rest @ ..] if first.is_ascii_digit() && rest.iter().all(u8::is_ascii_uppercase))
    })
}

fn is_plate(word: &str) -> bool {
    one_of!(word;
        "reg" "regs" "registration" "registered" "plate" "plates" "numberplate" "vrm" "vrn" "regno" "anpr" "regi"
    )
}

fn is_vehicle(word: &str) -> bool {
    one_of!(word;
        "car" "cars" "van" "truck" "lorry" "motorbike" "vehicle" "ambulance" "rrv" "focus" "fiesta" "corsa" "golf"
        "astra" "polo" "bmw" "audi" "ford" "vauxhall" "toyota" "mercedes" "merc" "transit" "sprinter" "kia" "nissan"
        "qashqai" "volvo" "skoda" "tesla" "hyundai" "peugeot" "clio" "renault" "citroen" "jaguar" "hatchback"
        "saloon" "suv" "motor" "scooter" "moped" "taxi" "cab" "coach" "parked" "dashcam" "drove" "juke" "yaris"
        "jeep" "landy" "honda" "civic" "micra" "vw" "driver" "hgv" "minibus" "motorcycle" "pickup" "bike"
        "volkswagen" "seat" "fiat" "mini" "bus" "abandoned" "blocking" "tailgated" "overtook" "windscreen" "bonnet"
        "wheel" "keeper" "dvla" "towed" "caravan" "rover" "banger" "campervan" "motorhome"
    )
}

fn is_other(word: &str) -> bool {
    one_of!(word;
        "part" "model" "serial" "sku" "order" "flight" "ref" "reference" "drone" "callsign" "voucher" "code"
        "password" "postcode" "cad" "job" "incident" "inc" "booking" "mrn" "radio" "product"
        "promo" "wifi" "asset" "batch" "policy" "licence" "invoice" "case" "locker" "form" "manual" "version"
        "ticket" "seat" "room"
    )
}

/// Three letters that are a word in shouted text.
fn is_word(letters: &str) -> bool {
    one_of!(letters;
        "AND" "THE" "WAS" "FOR" "HAS" "RTC" "LTD" "JAB" "TAX" "OFF" "NOT" "ARE" "BUT" "CAR" "BUS" "VAN" "MEN" "OLD"
        "NOW" "OUT" "ALL" "NEW" "ONE" "TWO" "MPH" "MPG" "HRS" "DAY" "CAD" "JOB" "REF" "LOG" "RUN" "PRF" "BED" "GCS"
        "PTS" "USB" "LED" "MRN" "BAY" "WAR" "RAF" "CAT" "MAY" "JUN" "AGE" "TOP" "HOT" "MHZ" "GHZ" "NHS"
        "CPR" "PCR" "BPM" "KGS" "LBS" "PPL" "PLS" "THX" "TBH" "WTF" "FFS" "BTW" "LDN" "YRS" "WKS" "MTH" "XXX" "MGS" "MLS"
        "STH" "HMP" "KPH" "RRV" "DCA" "PPM" "TNT" "NTH" "BST" "GMT" "PHD" "DVD" "FTS" "SQM" "RPM" "LGV"
    )
}

/// Makers and cues that stand before figures and a letter (BMW 320D, CAD 447B).
fn is_maker(letters: &str) -> bool {
    is_word(letters)
        || one_of!(letters;
            "BMW" "KTM" "MAN" "DAF" "CDI" "TDI" "GTI" "ASUS" "AMG" "MGF" "SLK" "CLK" "VXR" "JCB"
        )
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

    #[test]
    fn plates() {
        assert_found(
            Kind::VehicleRegistration,
            &[
                ("a blue one, AB12 CDE, sped off", "AB12 CDE"),
                ("reg ab12cde", "ab12cde"),
                ("the car was ab12 cde", "ab12 cde"),
                ("FT91LMO", "FT91LMO"),
                ("the lady in the red one, HN19 XQD", "HN19 XQD"),
                ("the Fiat in front of us, BN19 OYT, never moved", "BN19 OYT"),
                ("was it an EX19 OZB blue Focus that stopped to help?", "EX19 OZB"),
                ("my taxi home from the hospital was BN70 GWA", "BN70 GWA"),
                ("his van K123 BCD", "K123 BCD"),
                ("a Ford, ABC 123D,", "ABC 123D"),
                ("plate was 1 ABC", "1 ABC"),
                ("reg ABI2 CDE", "ABI2 CDE"),
                ("number plate S4RAH", "S4RAH"),
                ("a grey one, HX2l VBN", "HX2l VBN"),
                ("H X 2 1 V B N on my glove", "H X 2 1 V B N"),
                ("HR59 OAB left the scene", "HR59 OAB"),
                ("reg LK6B UXP", "LK6B UXP"),
                ("lima kilo six eight uniform x-ray papa", "lima kilo six eight uniform x-ray papa"),
                ("Hotel Romeo 59 Oscar Alpha Bravo", "Hotel Romeo 59 Oscar Alpha Bravo"),
            ],
        );
    }

    #[test]
    fn other_codes() {
        assert_quiet(
            Kind::VehicleRegistration,
            &[
                "BMW 320D",
                "CAD 447B",
                "DE7 5FF",
                "part AB12 CDE",
                "A52 RTC",
                "flight BA 1234",
                "in 20 men",
                "GCS 15",
                "NEWS 12 now",
                "C19 JAB",
                "put SA70 1LK in the app",
                "if it's a long lie in PE13 you can forget it, nearest truck's in another county",
            ],
        );
    }
}
