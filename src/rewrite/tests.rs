//! Wordings as they read in the sentence.

use crate::check::check;
use crate::commands::check::pack_of;
use crate::draft::Draft;
use crate::frame::Frame;
use crate::lexicon;
use crate::memory::Memory;
use crate::report::{Fix, Span};
use crate::rules::{Context, Found, Hits};
use crate::signals;
use crate::story::Story;
use crate::text::Text;

/// The text with a wording made for these of its words, whatever the rules find in it.
fn rewritten<F: Into<Option<Fix>>>(
    text: &str,
    marked: &str,
    rewrite: fn(&Context<'_>, &Hits<'_>, Span) -> F,
) -> String {
    let draft = Draft { text: text.to_owned(), ..Draft::default() };
    let read = Text::new(text);
    let phrases = lexicon::phrases(&read);
    let signals = signals::read(&read, &phrases, None);
    let frame = Frame::read(&draft, &read, &phrases, &signals);
    let context = Context {
        draft: &draft,
        text: &read,
        phrases: &phrases,
        signals: &signals,
        frame: &frame,
        story: &Story::read(&read, &phrases, &signals, &frame),
        memory: &Memory::default(),
        pack: pack_of("wmas").expect("a known trust"),
        found: Found::default(),
    };
    let start = text.find(marked).expect("words of the text");
    let span = Span::new(start, start + marked.len());
    with(text, &rewrite(&context, &Hits::new("patient-name", &read), span).into().expect("a wording"))
}

fn with(text: &str, fix: &Fix) -> String {
    let edit = &fix.edits[0];
    format!("{}{}{}", &text[..edit.span.start], edit.replacement, &text[edit.span.end..])
}

/// The text with the number's own fix made.
fn without_number(text: &str) -> String {
    let draft = Draft { text: text.to_owned(), ..Draft::default() };
    let report = check(&draft, pack_of("emas").expect("a known trust"), &Memory::default());
    let finding = report.findings.iter().find(|finding| finding.rule == "nhs-number").expect("a number");
    with(text, &finding.fixes[0])
}

/// The text with the first fix of the first finding of a rule made.
fn made(trust: &str, rule: &str, text: &str) -> String {
    let draft = Draft { text: text.to_owned(), ..Draft::default() };
    let report = check(&draft, pack_of(trust).expect("a known trust"), &Memory::default());
    let finding = report.findings.iter().find(|finding| finding.rule == rule).expect("a finding");
    with(text, &finding.fixes[0])
}

#[test]
fn what_was_all_of_a_sentence_leaves_no_full_stop_behind() {
    assert_eq!(without_number("Broken hip. NHS 943 476 5919. What a lady."), "Broken hip. What a lady.");
    assert_eq!(made("wmas", "postcode", "Tough shift. DE7 5FF."), "Tough shift.");
    assert_eq!(made("wmas", "postcode", "Tough shift. DE7 5FF! Again."), "Tough shift. Again.");
}

#[test]
fn a_person_is_still_one_and_of_their_own_age_and_kind() {
    for (rule, text, reads) in [
        ("patient-age", "Took a 16-year-old in with a broken leg", "Took a child in with a broken leg"),
        (
            "patient-age",
            "Third overdose this week. She was only 19 and stopped breathing.",
            "Third overdose this week. She stopped breathing.",
        ),
        ("patient-gender", "Took a 78-year-old lady in with a broken hip", "Took an adult in with a broken hip"),
        ("patient-gender", "Took a lovely old boy in with a broken hip", "Took an adult in with a broken hip"),
        ("patient-gender", "Took a six year old boy in with a broken arm", "Took a child in with a broken arm"),
        (
            "patient-gender",
            "To the man of 64 we brought back after a cardiac arrest",
            "To the adult we brought back after a cardiac arrest",
        ),
    ] {
        assert_eq!(made("emas", rule, text), reads);
    }
    assert_eq!(
        made("wmas", "incident-time", "Sat with a lady on Victoria Road in Ilkeston at 3am today after her stroke"),
        "Sat with a lady on Victoria Road in Ilkeston recently after her stroke"
    );
}

#[test]
fn a_role_that_commas_set_off_goes_with_the_age_behind_it() {
    let text = "Our patient today, a retired lighthouse keeper of 91, still swims in the sea every morning.";
    let reads = "Our patient today still swims in the sea every morning.";
    assert_eq!(made("wmas", "distinctive-person", text), reads);
}

#[test]
fn of_words_that_reach_beyond_a_role_the_role_alone_gives_way() {
    for (text, marked, reads) in [
        (
            "Took the village postmistress in with a broken hip.",
            "village postmistress in with a",
            "Took the patient in with a broken hip.",
        ),
        (
            "Took the retired lighthouse keeper who swims in the sea to hospital.",
            "retired lighthouse keeper who swims in the sea",
            "Took the patient to hospital.",
        ),
        (
            "Sat with a former teacher and village vicar for an hour.",
            "former teacher and village vicar",
            "Sat with a patient for an hour.",
        ),
    ] {
        assert_eq!(rewritten(text, marked, super::detail), reads);
    }
}

#[test]
fn of_words_found_with_a_name_the_name_alone_gives_way() {
    for (text, marked, reads) in [
        (
            "Lovely to see Margaret Hollis back on her feet.",
            "see Margaret Hollis",
            "Lovely to see a patient back on her feet.",
        ),
        ("It was Billy's grandad we went to.", "It was Billy's", "It was a patient's grandad we went to."),
        ("Ethel Parkinson fell again.", "Ethel Parkinson", "A patient fell again."),
    ] {
        assert_eq!(rewritten(text, marked, super::name), reads);
    }
}

#[test]
fn what_says_nothing_alone_goes_with_what_it_belongs_to() {
    let text = "Our patient today still swims in the sea every morning. What a day.";
    assert_eq!(rewritten(text, "still swims", super::detail), "Our patient today. What a day.");
}

#[test]
fn what_opens_a_sentence_has_its_capital() {
    for (text, marked, reads) in [
        ("44 Trewince Gardens, that's where they live.", "44 Trewince Gardens", "That's where they live."),
        ("Lincoln courthouse all day tomorrow.", "Lincoln courthouse", "All day tomorrow."),
        ("She legged it out of the Wimpy. Fine now.", "the Wimpy", "She legged it out. Fine now."),
    ] {
        assert_eq!(rewritten(text, marked, super::leave_out_place), reads);
    }
    let text = "Bloke with a Spiderman tattoo collapsed in town.";
    assert_eq!(rewritten(text, "Bloke with a Spiderman tattoo", super::detail), "A patient collapsed in town.");
}

#[test]
fn what_a_number_is_called_goes_with_it() {
    assert_eq!(without_number("78-year-old, NHS 943 476 5919, DE7 5FF."), "78-year-old, DE7 5FF.");
    assert_eq!(without_number("Busy one. NHS no is 999 012 3403 if the hub ring"), "Busy one. If the hub ring");
    assert_eq!(
        without_number("I work for the NHS. 999 012 3403 was the patient"),
        "I work for the NHS. That was the patient"
    );
}

#[test]
fn a_time_becomes_recently_only_where_that_reads() {
    for (text, reads) in [
        ("On Monday 3rd at 04:10 our patient arrested", "Recently our patient arrested"),
        ("The 4am arrest was a patient who fell down the stairs", "The arrest was a patient who fell down the stairs"),
        ("We took a man in with a broken hip at 04:12", "We took a man in with a broken hip recently"),
    ] {
        assert_eq!(made("wmas", "incident-time", text), reads);
    }
    let report = |text: &str| {
        let draft = Draft { text: text.to_owned(), ..Draft::default() };
        check(&draft, pack_of("wmas").expect("a known trust"), &Memory::default())
    };
    let found = report("It was 03:15 when our patient arrested");
    assert!(found.findings.iter().filter(|f| f.rule == "incident-time").all(|f| f.fixes.is_empty()));
}

#[test]
fn whose_something_is_stays_whose_it_is() {
    let person = |cx: &Context<'_>, hits: &Hits<'_>, span: Span| super::person(cx, hits, span).expect("a wording");
    for (text, marked, reads) in [
        ("The 6 year old's mum was crying", "6 year old's", "The patient's mum was crying"),
        ("Our patient fell at her home", "her", "Our patient fell at their home"),
        ("We took her home", "her", "We took them home"),
        ("His girlfriend did CPR", "girlfriend", "His partner did CPR"),
        ("Then she'd been caring for him", "she", "Then the patient had been caring for him"),
        ("Then she'd only fallen over", "she", "Then the patient had only fallen over"),
        ("Then she was caring for him", "she", "Then the patient was caring for him"),
    ] {
        assert_eq!(rewritten(text, marked, person), reads);
    }
}

#[test]
fn what_is_said_of_a_name_goes_with_it() {
    for (text, marked, reads) in [
        ("Our crew treated 91-year-old Doris at home", "old Doris", "Our crew treated a patient at home"),
        ("Meet 6-year-old Harry, who rang us", "Harry", "Meet a patient, who rang us"),
        ("Lovely old Mr Griffiths passed away", "Mr Griffiths", "A patient passed away"),
        ("A busy night - Doris was in pain", "Doris", "A busy night - a patient was in pain"),
        ("This year Doris was in pain", "Doris", "This year a patient was in pain"),
    ] {
        assert_eq!(rewritten(text, marked, super::name), reads);
    }
}

#[test]
fn what_a_verb_needs_is_not_left_out_alone() {
    for (text, marked, reads) in [
        ("We took a lady who lives in Pudsey to hospital", "Pudsey", "We took a lady to hospital"),
        ("Our patient lived at 9 Elm Road and had no heating", "9 Elm Road", "Our patient had no heating"),
        ("Our patient lives in Bilston, is 84 and fell", "Bilston", "Our patient lives locally, is 84 and fell"),
        ("Our patient was in Tesco when it happened", "Tesco", "Our patient was there when it happened"),
        ("Our patient kicked off in Tesco", "Tesco", "Our patient kicked off"),
        ("We went to Bilston for a fall", "Bilston", "We went to a job for a fall"),
        ("The Pudsey job finished me off", "Pudsey", "The job finished me off"),
        ("An Ilkeston lad fell", "Ilkeston", "A lad fell"),
        ("The lad we went to on Dudley Road had a fit", "Dudley Road", "The lad we went to had a fit"),
    ] {
        assert_eq!(rewritten(text, marked, super::leave_out_place), reads);
    }
}

#[test]
fn a_number_goes_with_the_clause_that_tells_it() {
    let number = |cx: &Context<'_>, hits: &Hits<'_>, span: Span| super::leave_out(cx, hits, "", span);
    for (text, marked, reads) in [
        ("Patient's NHS number is 943 476 5919 thanks", "943 476 5919", "Thanks"),
        ("Text the patient on 07700 900461", "07700 900461", "Text the patient"),
        ("Her daughter's on 07700 900461, ring after six", "07700 900461", "Ring after six"),
    ] {
        assert_eq!(rewritten(text, marked, number), reads);
    }
    let job = |cx: &Context<'_>, hits: &Hits<'_>, span: Span| super::job(cx, hits, "", span);
    for (text, reads) in [
        ("incident number 4412 was a cracker", "the job was a cracker"),
        ("Anyone else on job 4412 last night?", "Anyone else on that job last night?"),
        ("The job (CAD 4412) was grim", "The job was grim"),
    ] {
        assert_eq!(rewritten(text, "4412", job), reads);
    }
}

#[test]
fn a_medicine_is_still_one() {
    for (text, marked, reads) in [
        ("The methadone was all over", "methadone", "The medication was all over"),
        ("He overdosed on his nan's oramorph", "nan's oramorph", "He overdosed on his nan's medication"),
        ("She is on warfarin and bisoprolol", "warfarin", "She is on medication"),
        ("We gave 10mg of diazepam", "diazepam", "We gave medication"),
        ("Patient on clozapine kicked off", "Patient on clozapine kicked", "Patient on medication kicked off"),
    ] {
        assert_eq!(rewritten(text, marked, super::medicine), reads);
    }
}

#[test]
fn a_name_beside_somebody_leaves_them_there() {
    for (trust, rule, text, reads) in [
        (
            "scas",
            "patient-name",
            "A man called Derek collapsed in front of us, we got him back",
            "A man collapsed in front of us, we got him back",
        ),
        ("wmas", "patient-name", "Dear Mrs Cope had a stroke in Tesco", "A patient had a stroke in Tesco"),
        ("emas", "patient-gender", "Dear Mrs Cope had a stroke in Tesco", "A patient had a stroke in Tesco"),
        (
            "las",
            "patient-age",
            "Our crew treated 71-year-old Norman after a fall",
            "Our crew treated a patient after a fall",
        ),
        ("wmas", "patient-age", "Pt 54M chest pain, on scene in six", "Patient with chest pain, on scene in six"),
        ("wmas", "patient-age", "72F fallen, query NOF", "Patient fallen, query NOF"),
    ] {
        assert_eq!(made(trust, rule, text), reads);
    }
}

#[test]
fn an_item_of_a_list_of_facts_goes_with_its_mark() {
    for (rule, text, reads) in [
        ("patient-age", "Patient 1: 45 y/o male, fall from ladder, sepsis", "Patient 1: fall from ladder, sepsis"),
        (
            "patient-age",
            "Two women aged 24 and 26 are trapped after a crash, one with a spinal injury",
            "Two women are trapped after a crash, one with a spinal injury",
        ),
        (
            "patient-age",
            "Overdose in the toilets, male, maybe 25. We got him back after a cardiac arrest",
            "Overdose in the toilets, male. We got him back after a cardiac arrest",
        ),
    ] {
        assert_eq!(made("wmas", rule, text), reads);
    }
}

#[test]
fn who_helped_is_no_patient() {
    for (text, marked, reads) in [
        (
            "To the lady in the red coat who held the drip: thank you",
            "lady in the red coat",
            "To the person who held the drip: thank you",
        ),
        ("Took the lad with the parrot in again", "lad with the parrot", "Took the patient in again"),
    ] {
        assert_eq!(rewritten(text, marked, super::detail), reads);
    }
}

#[test]
fn what_could_be_anywhere_stays() {
    for (text, marked, reads) in [
        ("Our call was to a farm outside Bromyard.", "farm outside Bromyard", "Our call was to a farm."),
        (
            "She was born on the hard shoulder of the M5 near Frankley, blue lights and all",
            "the hard shoulder of the M5 near Frankley",
            "She was born on the hard shoulder, blue lights and all",
        ),
        (
            "He got the defib off the village hall wall in time",
            "the village hall",
            "He got the defib off the wall in time",
        ),
    ] {
        assert_eq!(rewritten(text, marked, super::leave_out_place), reads);
    }
}
