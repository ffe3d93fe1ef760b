//! What reads, and what does not.

use super::*;
use crate::report::Span;

fn reads_with(text: &str, gone: &str, instead: &str) -> bool {
    let start = text.find(gone).expect("words of the text");
    let edit = Edit { span: Span::new(start, start + gone.len()), replacement: instead.to_owned() };
    edit_reads(text, &edit)
}

#[test]
fn what_can_not_stand_side_by_side_is_no_wording() {
    for (text, gone, instead) in [
        ("Ring your nan.", "nan", "a relative"),
        ("Our call was to a farm outside Bromyard.", "farm outside Bromyard", "the place"),
        ("Tonight he's 80 now and well", "80", "a patient"),
        ("Lad's 12. Hit by a car.", "12", "patient"),
        ("It was Holy Trinity, and cold", "Trinity", "a patient"),
        ("Male, maybe 25. Fine.", "25", "a patient"),
        ("The last one was a teacher, sadly", "a teacher", "a patient"),
        ("Big lad, 40s, collapsed", "lad", "an adult"),
        ("We took chest pain since Market Harborough.", " Market Harborough", ""),
        ("We had 10 of morph in", "morph", "medication"),
        ("The vet of eighty-one died", "vet of eighty", "patient"),
        ("Both of them 17. Sad", "17", "a patient"),
        ("Two women aged 24 and 26 are trapped", "aged 24", "a patient"),
        ("Jason the roofer fell", "Jason", "A patient"),
        ("Patient 1: 45 y/o male, fall", "45 y/o male", "a patient"),
        ("The cyclist from the Hagley Road job died", "The cyclist from the Hagley Road", "The patient"),
        ("Is every call from Goole?", " from Goole", ""),
        ("They named the baby Skye because of the island", " Skye", ""),
        ("Our pt in Newark, Mr Hartley, sent us cake", ", Mr Hartley", ""),
        ("Seen at Grantham. 5.15 this morning", ". 5", ""),
        ("From Lewisham to St Thomas' on Friday", " to St Thomas", ""),
        ("Job of the day: Fareham, stuck", " Fareham", ""),
        ("It was in Corby. Grim.", " in Corby", ""),
        ("He fell in Little Marden last week", " Marden", ""),
        ("Born behind Tesco Extra in Corby", " behind Tesco", ""),
        ("The premier inn at junction 9 again", " at junction", ""),
        ("We flew him out of Kettleby on Sunday", "Kettleby", "a patient"),
        ("Seventeen-year-old apprentice, trench collapse", "Seventeen-year-old", "A patient"),
        ("Sixty next week he would have been", "Sixty", "A patient"),
        ("That's three from the same darts team at the Arms now", "same darts team at the Arms", "patient"),
        ("Wife in Boston, husband at the sink", "Wife in Boston", "A patient"),
        ("Kidderminster lad i mean you", "lad", "an adult"),
        ("Can't stop thinking about the twins.", " the twins", ""),
        ("He used to be a tribute act.", " to be a tribute act", ""),
        ("Sat with a heroin user all night", "heroin", "drugs"),
        ("Ate his daughters haribo", "daughters", "relative"),
        ("FFS Kieran.", "Kieran", "a patient"),
        ("If anyone knows Kieran from Bexwell, ring us", "Bexwell", "a patient"),
        ("The lass from the bridge over the Tamar", " from the bridge", ""),
        ("Attempted to fit a snooker ball in his gob", " a snooker ball", ""),
    ] {
        assert!(!reads_with(text, gone, instead), "{text}: {gone:?} -> {instead:?}");
    }
}

#[test]
fn what_can_is_one() {
    for (text, gone, instead) in [
        ("We took a 19yo lad in", "a 19yo lad", "a patient"),
        ("Derek fell in Pudsey", "Derek", "A patient"),
        ("We went to a fall in Pudsey.", " in Pudsey", ""),
        ("Derek, 54, collapsed", ", 54,", ""),
        ("He passed out in Tesco.", " in Tesco", ""),
        ("The Pudsey job finished me", " Pudsey", ""),
        ("His wife was lovely", "His wife", "A relative"),
        ("The lad's mum was lovely", "The lad", "The patient"),
        ("A vicar from Leeds thanked us", "A vicar", "A patient"),
    ] {
        assert!(reads_with(text, gone, instead), "{text}: {gone:?} -> {instead:?}");
    }
}
