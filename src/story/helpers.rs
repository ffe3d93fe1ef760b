//! Thanks to whoever helped the crew or the hurt: how they are called tells of no patient.

use crate::report::Span;
use crate::spans::Spans;
use crate::text::Text;
use crate::wording::somebody::somebody;
use crate::wording::{Match, Wordings};
use once_cell::sync::Lazy;

static THANKED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            concat!(
                "thank|thanks|thankyou|cheers|ta|shout-out|shoutout|shout+out|hats+off|respect|kudos|grateful|to ~5 ",
                somebody!(),
                "|couple|somebody|someone|stranger|student|men|women|ladies|gents|blokes|guys|lads|girls|boys|teenagers|couples|strangers|students|passer-by|passers-by|passerby|bystander|bystanders|public|people|driver|drivers|nurse|neighbours|neighbour|shopkeeper|soldier|soldiers ~2 who|that ~1 stopped|pulled+over|helped|held|gave|started|did|rang|called|stayed|offered|lent|carried|moved|brought|directed|jumped|ran|fetched|guided|towed|bought"
            ),
            "thank|thanks|cheers|hats+off|kudos|grateful ~2 the|that|every <any> who|that ~1 stopped|pulled+over|helped|stayed|offered|lent|carried|moved|brought|directed|fetched|guided|towed|bought|gave",
            "thank|thanks|cheers|hats+off|kudos|grateful ~4 bystander|bystanders|passer-by|passers-by|passersby|passerby|public|strangers|stranger",
        ],
    )])
});

/// Whom they helped, told behind the thanks: "… started CPR on the gent at the station", "… umbrellas over a lady while she lay there".
static HELPED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        1.0,
        &[
            concat!(
                "on|over|to|with|for|beside|by ~1 a|an|the|our|this|that ~3 ",
                somebody!(),
                "|patient|pt|casualty|baby"
            ),
            "while|whilst|as|until|till|after|when ~1 he|she|they|patient|casualty ~1 lay|was+lying|was+fitting|had|collapsed|fell|arrested|stopped+breathing|came+round|was+trapped",
        ],
    )])
});

/// The sentences in which helpers are thanked and nobody else is told of.
pub(super) fn thanked(text: &Text) -> Vec<usize> {
    let thanks: Vec<Match> = thanks(text).collect();
    let spans: Spans = thanks.iter().map(|m| m.span).collect();
    let mut tells = vec![false; text.sentences().len()];
    if !thanks.is_empty() {
        let helped = HELPED.find(text);
        helped.iter().filter(|one| !spans.overlap(one.span)).for_each(|one| tells[one.sentence] = true);
    }
    thanks.into_iter().map(|m| m.sentence).filter(|sentence| !tells[*sentence]).collect()
}

/// The words that call a helper something: "to the lady who stopped", in folded bytes. Whoever else the draft tells of, this is no patient.
pub fn called(text: &Text) -> impl Iterator<Item = Span> + '_ {
    thanks(text).map(|m| m.span)
}

/// "To the man who stopped for us" is thanks where it opens the sentence; elsewhere one goes to a man.
fn thanks(text: &Text) -> impl Iterator<Item = Match> + '_ {
    let opens = |first: usize, sentence: usize| text.sentences()[sentence].first_token == first;
    let is_thanks = move |word: &str, opens: bool| word != "to" || opens;
    THANKED
        .find(text)
        .into_iter()
        .filter(move |m| is_thanks(text.word(&text.tokens()[m.first_token]), opens(m.first_token, m.sentence)))
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn helpers_are_no_patients() {
        for text in [
            "To the man who held an umbrella over us in the rain: you are a star",
            "Thank you to the two lads who pulled over and held the drip for us, heroes",
            "Cheers to the two girls who gave up their coats to keep someone warm tonight",
        ] {
            assert!(!finds("patient-gender", "emas", text), "{text}");
            assert!(!finds("incident-commentary", "emas", text), "{text}");
        }
        assert!(!finds("patient-gender", "emas", "To the lady who stopped and helped us with the chair"));
        for text in [
            "Big shout out to the bystanders who started CPR on the gent at the station tonight",
            "Thank you to the kind passers-by who held umbrellas over an elderly lady while she lay with a broken hip",
        ] {
            assert!(finds("incident-commentary", "emas", text), "{text}");
        }
        for text in
            ["Went to a man who stopped breathing on the bus", "We went to a lady who put her foot through a window"]
        {
            assert!(finds("patient-gender", "emas", text), "{text}");
        }
    }
}
