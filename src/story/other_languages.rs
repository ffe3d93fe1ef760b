//! Stories told in another language, or with its words among English ones: the frame's model has read next to nothing of them, so a
//! few words that stand together decide. "Aaj 70 saal ki aurat, gir gayi" is somebody with an age whom something happened to.

use crate::languages::{self, Kind, Word};
use crate::lexicon::{self, Phrase};
use crate::signals::{self, Signal};
use crate::text::{Text, TokenKind};

/// How much some sentences say together, one bit a [`Kind`] for each language.
#[derive(Debug, Clone, Default)]
struct Said {
    /// By language: what its words say, and what those say that English has not.
    of: Vec<(u16, u16)>,
    age: bool,
    english_illness: bool,
    /// "My" people, the writer's own age.
    ours: bool,
}

const PERSON: u16 = Kind::Patient.bit() | Kind::Woman.bit() | Kind::Man.bit() | Kind::Child.bit();
const MISHAP: u16 = Kind::Hurt.bit() | Kind::Dead.bit();
const NOT_OURS: u16 = Kind::Own.bit() | Kind::Apart.bit();
/// Kinds that say nothing of a story by themselves, whatever the language.
const BESIDE: u16 = NOT_OURS
    | Kind::Since.bit()
    | Kind::Term.bit()
    | Kind::Aged.bit()
    | Kind::Mine.bit()
    | Kind::Months.bit()
    | Kind::Years.bit();

impl Said {
    fn add(&mut self, word: &Word, kind: Kind) {
        let language = usize::from(word.language);
        if self.of.len() <= language {
            self.of.resize(language + 1, (0, 0));
        }
        self.of[language].0 |= kind.bit();
        if !word.weak {
            self.of[language].1 |= kind.bit();
        }
    }

    fn and(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.of.resize(both.of.len().max(other.of.len()), (0, 0));
        for (mine, theirs) in both.of.iter_mut().zip(&other.of) {
            *mine = (mine.0 | theirs.0, mine.1 | theirs.1);
        }
        both.age |= other.age;
        both.english_illness |= other.english_illness;
        both.ours |= other.ours;
        both
    }

    /// Whether one of the languages tells of a patient or a job: somebody, or an age, with what happened or where they were taken;
    /// and nothing says that it is the writer's own people, a birthday, a course or advice.
    fn tells(&self) -> bool {
        self.of.iter().any(|(all, sure)| {
            let says = |kinds: u16| all & kinds != 0;
            let somebody = says(PERSON) || self.age;
            let mishap = says(MISHAP) || self.english_illness && says(PERSON);
            let care = says(Kind::Care.bit());
            sure & !BESIDE != 0
                && !says(Kind::Apart.bit())
                && (!says(Kind::Own.bit()) || says(Kind::Patient.bit()))
                && (somebody && (mishap || care) || mishap && care || says(Kind::Patient.bit()) && self.age)
        })
    }

    /// Whether a language says that it is a birthday, a course or advice, or the writer's own people or age and nothing of anybody else.
    fn sets_aside(&self) -> bool {
        self.of.iter().any(|(_, sure)| sure & Kind::Apart.bit() != 0)
            || self.ours && self.of.iter().all(|(all, _)| all & (PERSON | MISHAP) == 0)
    }

    fn is_empty(&self) -> bool {
        self.of.iter().all(|(_, sure)| sure & !BESIDE == 0) && !self.sets_aside()
    }
}

/// "a lovely babcia", "una abuela": kin are somebody else's people where an article or a word for their looks stands before them, and
/// the phrase has no "my" of its own ("a minha avó").
fn is_of_somebody_else(text: &Text, word: &Word) -> bool {
    if word.span.of(text.lower()).contains(' ') {
        return false;
    }
    let at = text.tokens().partition_point(|token| token.span.end <= word.span.start);
    let before = at.checked_sub(1).map_or("", |before| text.word(&text.tokens()[before]));
    one_of!(before; "a" "an" "the" "another" "this" "that" "old" "elderly" "lovely" "little" "poor" "dear" "un" "una" "uno" "une" "uma" "um" "o" "ek" "ik" "jedna" "jakaś" "wee" "petite")
}

/// "tengo 44 años"
fn is_before_number(text: &Text, word: &Word) -> bool {
    let next = text.tokens().partition_point(|token| token.span.start < word.span.end);
    text.tokens().get(next).is_some_and(|token| token.kind == TokenKind::Number)
}

/// What other languages say, sentence by sentence.
#[derive(Debug, Default)]
pub struct OtherLanguages {
    /// Whether it tells of a patient or a job, by itself or with the one before or behind it.
    pub told: Vec<bool>,
    /// Whether it is about the writer's own people or life.
    pub aside: Vec<bool>,
}

/// Reads the sentences of a text for words of other languages.
pub fn read(text: &Text, phrases: &[Phrase], signals: &[Signal]) -> OtherLanguages {
    let nowhere = vec![false; text.sentences().len()];
    let mut told = nowhere.clone();
    let words = languages::words(text);
    if words.is_empty() {
        return OtherLanguages { told, aside: nowhere };
    }
    let mut said = vec![Said::default(); told.len()];
    for word in &words {
        let kind = match word.kind {
            Kind::Own if is_of_somebody_else(text, word) => Kind::Man,
            Kind::Mine if is_before_number(text, word) => Kind::Own,
            kind => kind,
        };
        // Kin by one word ("nonna") are as often a patient's.
        let surely_ours = kind == Kind::Own && (word.kind == Kind::Mine || word.span.of(text.lower()).contains(' '));
        let said = &mut said[text.sentence_at(word.span.start)];
        said.add(word, kind);
        said.ours |= !word.weak && surely_ours;
    }
    if said.iter().all(Said::is_empty) {
        return OtherLanguages { told, aside: nowhere };
    }
    for signal in signals.iter().filter(|signal| signal.kind == signals::Kind::Age) {
        said[text.sentence_at(signal.span.start)].age = true;
    }
    let is_illness = |p: &&Phrase| p.entry.value(lexicon::CONDITIONS).is_some_and(|value| value != "weak");
    for phrase in phrases.iter().filter(is_illness).filter(|p| !super::is_everyday_word(text, p)) {
        said[text.sentence_at(phrase.span.start)].english_illness = true;
    }
    for number in 0..told.len() {
        told[number] |= said[number].tells();
        if number + 1 < told.len() && !told[number] && said[number].and(&said[number + 1]).tells() {
            told[number] = true;
            told[number + 1] = true;
        }
    }
    let aside = said.iter().zip(&told).map(|(said, told)| !told && said.sets_aside()).collect();
    OtherLanguages { told, aside }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::finds;

    #[test]
    fn stories() {
        for text in [
            "Dziś w nocy pacjentka 78 lat, złamane biodro",
            "Aaj raat 70 saal ki aurat, gir gayi. Hospital le gaye",
            "Une dame de 81 ans à Croydon, hanche cassée, triste soirée",
            "Bugün 72 yaşında bir kadın, kalp krizi",
            "مريض عمره ٦٠ سنة نوبة قلبية",
            "75岁女性在家摔倒",
        ] {
            assert!(finds("incident-commentary", "emas", text), "{text}");
        }
    }

    #[test]
    fn ones_own_people_birthdays_and_courses() {
        for text in [
            "Moja córka ma 6 lat i złamała rękę",
            "Fy mam i yn 70 heddiw! Penblwydd hapus",
            "Kurs pierwszej pomocy: zawał serca u pacjenta",
            "Mon fils a 5 ans aujourd'hui",
            "ابني عمره ٦ سنوات كسرت يده",
            "Adam brought a pan of dosa and a hasta la vista mug to film night",
        ] {
            assert!(!finds("incident-commentary", "emas", text), "{text}");
        }
    }
}
