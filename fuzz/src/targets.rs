//! What is fed, and what has to hold whatever comes in.

use crate::mutate::{self, Dice};
use crewmate::check::{Session, check};
use crewmate::draft::{Account, Attachment, AttachmentKind, Audience, Draft, Profile, Surface};
use crewmate::frame::corpus;
use crewmate::lexicon;
use crewmate::long::{self, Whole};
use crewmate::memory::{EarlierPosts, Memory};
use crewmate::photo::shows::{self, picture::Picture};
use crewmate::photo::{self, Piece, Remove};
use crewmate::policy::{BUILT_IN, Pack, load_custom};
use crewmate::report::{Report, Span};
use crewmate::settings::{self, Effective};
use crewmate::signals;
use crewmate::text::Text;
use crewmate::text::offsets::{Converter, Unit};
use crewmate_closer::Pixels;
use std::fs;
use std::path::{Path, PathBuf};

/// A target: its name, an input made from the seeds, and what has to hold of it.
pub struct Target {
    /// As it is called.
    pub name: &'static str,
    /// Makes the next input.
    pub make: fn(&mut Dice, &Seeds) -> Vec<u8>,
    /// Panics where something does not hold.
    pub hold: fn(&[u8]),
}

/// All targets.
pub const ALL: &[Target] = &[
    Target { name: "check", make: |dice, seeds| mutate::text(dice, &seeds.texts, 600).into_bytes(), hold: checks },
    Target {
        name: "signals",
        make: |dice, seeds| mutate::text(dice, &seeds.texts, 300).into_bytes(),
        hold: signals_hold,
    },
    Target {
        name: "offsets",
        make: |dice, seeds| mutate::text(dice, &seeds.texts, 200).into_bytes(),
        hold: offsets_hold,
    },
    Target { name: "edits", make: edits, hold: edits_hold },
    Target { name: "pieces", make: pieces, hold: pieces_hold },
    Target { name: "pack", make: |dice, seeds| mutate::json(dice, &seeds.packs).into_bytes(), hold: pack_holds },
    Target {
        name: "settings",
        make: |dice, seeds| mutate::json(dice, &seeds.settings).into_bytes(),
        hold: settings_hold,
    },
    Target { name: "photo", make: |dice, seeds| mutate::bytes(dice, &seeds.photos), hold: photo_holds },
    Target { name: "pixels", make: |dice, _| pixels(dice), hold: pixels_hold },
];

/// Sound inputs to start from.
pub struct Seeds {
    texts: Vec<String>,
    packs: Vec<String>,
    settings: Vec<String>,
    photos: Vec<Vec<u8>>,
}

/// What one setting after the other may look like in a browser's storage.
const SETTINGS: &[&str] = &[
    r#"{"trust":"emas","account":"personal","historyDays":7}"#,
    r#"{"trust":"none","sites":{"x":true,"facebook":false},"practice":true,"sensitivity":"more"}"#,
    r#"{"customPack":"{\"schema\":1,\"id\":\"x\",\"extends\":\"emas\"}","locked":["trust"],"rules":{"postcode":"stop"}}"#,
    r#"{"earlierPosts":{"x":{"facts":[{"kind":"age","day":20000}]}},"profiles":{}}"#,
];

impl Seeds {
    /// Reads the corpus, the packs and `fuzz/seeds/`.
    pub fn read() -> Self {
        let root = root();
        let posts = corpus::read(&root.join("corpus")).expect("the corpus");
        let text_of = |path: PathBuf| fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let mut settings: Vec<String> = SETTINGS.iter().map(|s| (*s).to_owned()).collect();
        settings.push(
            serde_json::to_string(&settings::shown(&Effective::of(&serde_json::Value::Null, &serde_json::Value::Null)))
                .expect("settings"),
        );
        Self {
            texts: posts.into_iter().map(|post| post.draft.text).filter(|text| !text.is_empty()).collect(),
            packs: files(&root.join("policies"), "json").into_iter().map(text_of).collect(),
            settings,
            photos: files(&root.join("fuzz/seeds/photo"), "")
                .into_iter()
                .map(|path| fs::read(path).expect("a readable seed"))
                .collect(),
        }
    }
}

/// The project's folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate lies in the project").to_owned()
}

/// The files of a folder that end so, in order.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).map_or_else(|_| Vec::new(), |list| list.filter_map(|e| Some(e.ok()?.path())).collect());
    files.retain(|path| {
        path.to_string_lossy().ends_with(ending) && path.file_name().is_some_and(|name| name != "README.md")
    });
    files.sort();
    files
}

fn text_of(input: &[u8]) -> String {
    String::from_utf8_lossy(input).into_owned()
}

/// The same text always comes with the same circumstances.
fn draft_of(text: &str) -> (Draft, &'static Pack) {
    let mut dice = Dice::new(text.bytes().fold(7, |h, b| h.wrapping_mul(31).wrapping_add(u64::from(b))));
    let surfaces = [
        Surface::Post,
        Surface::Comment,
        Surface::Reply,
        Surface::Dm,
        Surface::Bio,
        Surface::Username,
        Surface::DisplayName,
        Surface::Share,
        Surface::Caption,
        Surface::AltText,
        Surface::Title,
    ];
    let pack = Pack::built_in(BUILT_IN[dice.below(BUILT_IN.len())].0).expect("a built-in pack");
    let some = |yes: usize, value: &str| (yes == 0).then(|| value.to_owned());
    let draft = Draft {
        text: text.to_owned(),
        surface: surfaces[dice.below(surfaces.len())],
        account: if dice.below(4) == 0 { Account::Corporate } else { Account::Personal },
        audience: if dice.below(4) == 0 { Audience::Direct } else { Audience::Unknown },
        profile: (dice.below(3) == 0).then(|| Profile {
            display_name: text.chars().take(20).collect(),
            username: "@emas_sam".into(),
            bio: text.chars().rev().take(40).collect(),
            page: dice.below(4) == 0,
        }),
        attachments: if dice.below(4) == 0 {
            vec![Attachment { kind: AttachmentKind::Photo, alt_text: some(dice.below(2), text), told: None }]
        } else {
            Vec::new()
        },
        place: some(dice.below(5), "Derby Royal Hospital"),
        reply_to: some(dice.below(5), text),
        live: dice.below(9) == 0,
        site: "x".into(),
        day: (dice.below(2) == 0).then(|| dice.below(u32::MAX as usize) as u32),
    };
    (draft, pack)
}

fn sound(text: &str, span: Span) {
    assert!(span.start <= span.end, "{span:?}");
    assert!(text.get(span.start..span.end).is_some(), "{span:?} does not lie on characters of {text:?}");
}

fn report_is_sound(text: &str, report: &Report) {
    for finding in &report.findings {
        assert!((0.0..=1.0).contains(&finding.confidence), "{}: {}", finding.rule, finding.confidence);
        assert!(!finding.message.is_empty(), "{} says nothing", finding.rule);
        if let Some(span) = finding.span {
            sound(text, span);
        }
        for edit in finding.fixes.iter().flat_map(|fix| &fix.edits) {
            sound(text, edit.span);
        }
    }
    report.jigsaw.pieces.iter().filter_map(|piece| piece.span).for_each(|span| sound(text, span));
}

fn checks(input: &[u8]) {
    let text = text_of(input);
    let (draft, pack) = draft_of(&text);
    let mut report = check(&draft, pack, &Memory::default());
    report_is_sound(&text, &report);
    let ends = text.encode_utf16().count();
    Converter::new(&text, Unit::Utf16).report(&mut report);
    assert!(report.findings.iter().filter_map(|f| f.span).all(|s| s.start <= s.end && s.end <= ends));
}

fn signals_hold(input: &[u8]) {
    let raw = text_of(input);
    let text = Text::new(&raw);
    let found = signals::read(&text, &lexicon::phrases(&text), None);
    for signal in &found {
        sound(text.folded(), signal.span);
        sound(&raw, text.original(signal.span));
        assert!((0.0..=1.0).contains(&signal.confidence), "{signal:?}");
    }
    assert!(found.windows(2).all(|pair| pair[0].span.start <= pair[1].span.start), "not in order");
}

fn offsets_hold(input: &[u8]) {
    let raw = text_of(input);
    let text = Text::new(&raw);
    assert_eq!(text.folded().len(), text.lower().len());
    for token in text.tokens() {
        sound(text.folded(), token.span);
        let original = text.original(token.span);
        sound(&raw, original);
        let back = text.to_folded(original);
        assert!(back.start <= token.span.start && token.span.end <= back.end, "{token:?} comes back as {back:?}");
    }
    let (utf16, points) = (Converter::new(&raw, Unit::Utf16), Converter::new(&raw, Unit::CodePoint));
    for (count, (at, _)) in raw.char_indices().enumerate() {
        assert_eq!(points.offset(at), count);
        assert_eq!(utf16.offset(at), raw[..at].encode_utf16().count());
    }
}

/// A draft, then a draft after each of some edits, one behind the other.
fn edits(dice: &mut Dice, seeds: &Seeds) -> Vec<u8> {
    let mut drafts = vec![mutate::text(dice, &seeds.texts, 240)];
    for _ in 0..=dice.below(4) {
        let last = drafts.last().cloned().unwrap_or_default();
        drafts.push(mutate::text(dice, &[last], 400));
    }
    drafts.join("\u{1}").into_bytes()
}

fn edits_hold(input: &[u8]) {
    let text = text_of(input);
    let mut session = Session::new();
    for draft in text.split('\u{1}') {
        // The circumstances stay while somebody types.
        let (mut all, pack) = draft_of(text.split('\u{1}').next().unwrap_or_default());
        all.text = draft.to_owned();
        let said = |report: &Report| serde_json::to_string(report).expect("a report");
        let (kept, fresh) = (session.check(&all, pack, &Memory::default()), check(&all, pack, &Memory::default()));
        assert_eq!(said(&kept), said(&fresh), "{draft:?}");
    }
}

/// Where the caret is, how often the rest is repeated, whether all of it is read, and the rest: a few lines.
fn pieces(dice: &mut Dice, seeds: &Seeds) -> Vec<u8> {
    let mut out = vec![dice.below(256) as u8, dice.below(256) as u8, dice.below(4) as u8];
    out.extend(mutate::text(dice, &seeds.texts, 500).into_bytes());
    out
}

/// About the length, in bytes, from which on a draft is read in pieces, and what a repetition may add to it.
const LONG: [usize; 2] = [12_000, 256];

fn pieces_hold(input: &[u8]) {
    let [caret, longer, all, rest @ ..] = input else { return };
    let line = text_of(rest);
    if line.is_empty() {
        return;
    }
    let (mut draft, pack) = draft_of(&line);
    draft.text = line.repeat((LONG[0] + LONG[1] * usize::from(*longer)) / line.len() + 1);
    let text = &draft.text;
    let mut caret = text.len() / 255 * usize::from(*caret);
    while !text.is_char_boundary(caret) {
        caret -= 1;
    }
    let mut session = Session::new();
    let typed = long::check_typing(&mut session, &draft, Some(caret), pack, &Memory::default());
    report_is_sound(text, &typed);
    match typed.part {
        Some(part) => {
            sound(text, part);
            assert!(part.start <= caret && caret <= part.end, "{part:?} is not around {caret}");
            assert!(typed.findings.iter().filter_map(|f| f.span).all(|s| part.start <= s.start && s.end <= part.end));
        }
        None => assert!(long::fits(text), "all of it was read"),
    }
    if *all > 0 {
        return;
    }
    let mut whole = Whole::new(draft.clone());
    // Each piece goes on by a character at least.
    let mut left = text.len();
    while !whole.step(&mut session, pack, &Memory::default()) {
        left = left.checked_sub(1).expect("it comes to an end");
    }
    let report = whole.report().expect("all of it was read");
    report_is_sound(text, &report);
    assert!(report.part.is_none());
}

fn pack_holds(input: &[u8]) {
    let (pack, problems) = load_custom(&text_of(input));
    for problem in &problems {
        assert!(!problem.to_string().is_empty());
    }
    let draft = Draft {
        text: "Took a 78-year-old lady from DE7 5FF, NHS 943 476 5919. Our trust is a joke.".into(),
        ..Draft::default()
    };
    report_is_sound(&draft.text, &check(&draft, &pack, &Memory::default()));
}

fn settings_hold(input: &[u8]) {
    let value = serde_json::from_slice(input).unwrap_or_else(|_| serde_json::Value::String(text_of(input)));
    let plain = serde_json::json!({ "trust": "emas" });
    for (managed, own) in [(&value, &plain), (&plain, &value), (&value, &value)] {
        let effective = Effective::of(managed, own);
        serde_json::to_string(&settings::shown(&effective)).expect("settings can be shown");
        serde_json::to_string(&crewmate::info::info(&effective)).expect("what is in force can be told");
    }
    if let Ok(mut earlier) = serde_json::from_value::<EarlierPosts>(value) {
        earlier.expire(20_000, 7);
        earlier.learn(&draft_of("A 78-year-old in Derby").0, 20_001, 7);
    }
}

fn photo_holds(input: &[u8]) {
    let metadata = photo::read(input.len() as u64).run_on(input);
    for what in [Remove::Location, Remove::All] {
        let Ok(cleaned) = photo::clean(input.len() as u64, what).run_on(input) else { continue };
        let mut out = Vec::new();
        let mut last = 0;
        for piece in &cleaned.pieces {
            match piece {
                Piece::Keep { start, end } => {
                    assert!(last <= *start && start <= end && *end <= input.len() as u64, "{piece:?}");
                    last = *end;
                    out.extend_from_slice(&input[*start as usize..*end as usize]);
                }
                Piece::Write { bytes } => out.extend_from_slice(bytes),
                Piece::Zeros { length } => out.resize(out.len() + *length as usize, 0),
            }
        }
        let again = photo::read(out.len() as u64).run_on(&out);
        assert!(again.gps.is_none(), "{what:?} left a place in it: {again:?}, before {metadata:?}");
        assert_eq!(again.container, metadata.container);
    }
}

/// Sides that pictures may have, and some that none has.
const SIDES: &[u8] = &[0, 1, 2, 3, 7, 8, 15, 16, 17, 31, 33, 64, 129, 255];

/// Two sides in steps of one and of five pixels, whether bytes are missing, and a stretch that is repeated to fill the picture.
fn pixels(dice: &mut Dice) -> Vec<u8> {
    let mut side = || SIDES[dice.below(SIDES.len())];
    let mut out = vec![side(), side()];
    out.push(dice.below(8) as u8);
    // Short stretches are stripes and blocks, long ones noise.
    for _ in 0..=[3, 16, 200, 3000][dice.below(4)] {
        out.push(if dice.below(3) == 0 { 255 * dice.below(2) as u8 } else { dice.below(256) as u8 });
    }
    out
}

fn pixels_hold(input: &[u8]) {
    let [one, other, kind, fill @ ..] = input else { return };
    let (width, height) = match kind {
        0 | 1 => (usize::from(*one), 5 * usize::from(*other)),
        2 | 3 => (5 * usize::from(*one), usize::from(*other)),
        _ => (usize::from(*one), usize::from(*other)),
    };
    let mut rgba: Vec<u8> = fill.iter().copied().cycle().take(width * height * 4).collect();
    if *kind == 7 {
        rgba.pop();
    }
    let whole = !fill.is_empty() && width * height > 0 && rgba.len() == width * height * 4;
    let (width, height) = (width as u32, height as u32);
    let (picture, pixels) = (Picture::from_rgba(width, height, &rgba), Pixels::from_rgba(width, height, &rgba));
    assert_eq!((picture.is_some(), pixels.is_some()), (whole, whole), "{width} x {height}");
    let (Some(picture), Some(pixels)) = (picture, pixels) else { return };
    assert!(shows::look(&picture).iter().all(|s| (0.0..=1.0).contains(&s.confidence)), "{width} x {height}");
    assert!(crewmate_closer::look(&pixels).iter().all(|s| (0.0..=1.0).contains(&s.confidence)), "{width} x {height}");
}
