//! What a rule may look at.

use super::clinical_detail;
use super::incident_location::Where;
use crate::draft::{Account, Draft};
use crate::frame::whose::{Whose, whose};
use crate::frame::{self, Frame, Topic};
use crate::jigsaw::Piece;
use crate::lexicon::{List, Phrase};
use crate::memory::Memory;
use crate::naming::people::People;
use crate::policy::Pack;
use crate::report::Span;
use crate::signals::{Kind, Signal};
use crate::sorted;
use crate::spans::Spans;
use crate::story::{self, Story};
use crate::text::{Text, Token, TokenKind, is_small_word};
use crate::wording::verdict::About;
use crate::wording::{Match, guard};
use std::cell::OnceCell;

/// What rules find and others ask for, each found at the first question.
#[derive(Default)]
pub struct Found<'a> {
    /// `patient_age::find`.
    pub ages: OnceCell<Vec<(&'a Signal, f32)>>,
    /// `patient_age::bare`.
    pub bare_ages: OnceCell<Vec<(Span, f32)>>,
    /// `patient_gender::find`.
    pub genders: OnceCell<Vec<(&'a Signal, f32)>>,
    /// `People::of`.
    pub people: OnceCell<People<'a>>,
    /// `patient_name::find`.
    pub names: OnceCell<Vec<(Span, f32)>>,
    /// `incident_time::find`.
    pub times: OnceCell<Vec<(&'a Signal, f32)>>,
    /// `incident_location::find`.
    pub places: OnceCell<Vec<Where>>,
    /// `small_numbers::find`.
    pub small_numbers: OnceCell<Vec<(Span, f32)>>,
    /// `clinical_detail::find`.
    pub details: OnceCell<Vec<(Span, f32)>>,
    /// `clinical_detail::comfort`.
    pub comfort: OnceCell<Spans>,
    /// `distinctive_person::find`.
    pub distinctive: OnceCell<Vec<(Span, f32)>>,
    /// `drug_treatment::find`.
    pub drugs: OnceCell<Vec<(Span, f32)>>,
    /// `rare_condition::find`.
    pub rare: OnceCell<Vec<(Span, f32)>>,
    /// Where the draft names the employer first, in bytes of the draft.
    pub employer: OnceCell<Option<Span>>,
    /// `jigsaw::pieces`.
    pub pieces: OnceCell<Vec<Piece>>,
    /// `verdict::verdicts`.
    pub verdicts: OnceCell<Vec<(Match, About)>>,
}

/// The model gives single words lower odds than whole sentences; this evens them out.
const WORDS_ARE_RARER: f32 = 0.8;
/// Where a sentence tells of a patient less surely than this, its details are nobody's.
const NO_STORY: f32 = 0.1;
/// The writer's own life is told as surely as this at least, and this many times as surely as a patient's story, where a
/// number or a place in it is taken for the writer's own.
const OWN_LIFE: f32 = 0.25;
const OWN_LIFE_BEATS_STORY: f32 = 5.0;
/// From this probability of a story on, what a wording makes out by itself is plain.
const SAID_PLAINLY: f32 = 0.5;
/// From here on it is worth a word.
const SAID: f32 = 0.4;
/// From this probability on, words that no list and no signal points to count as a finding.
const ALONE: f32 = 0.2;

/// The same for one topic. Of illnesses and injuries the lists know most; what the model adds has to be surer.
const fn alone(topic: Topic) -> f32 {
    if matches!(topic, Topic::ClinicalDetail) { 0.3 } else { ALONE }
}

/// From this probability on a detail is hinted at. What singles somebody out is worth a word at less: to miss it does the most harm,
/// and hardly a post without a patient has it.
const fn hinted(topic: Topic) -> f32 {
    match topic {
        Topic::PatientName | Topic::DistinctivePerson | Topic::DrugTreatment => 0.15,
        _ => story::HINTED,
    }
}

/// A draft with everything that has been read out of it. Rules read; they never scan for what a
/// signal already says. All spans in here are **folded bytes** of [`Context::text`].
pub struct Context<'a> {
    /// What is about to be published.
    pub draft: &'a Draft,
    /// The draft's text, folded and cut.
    pub text: &'a Text,
    /// Known words and phrases, in text order.
    pub phrases: &'a [Phrase],
    /// Facts that the draft reveals, in text order.
    pub signals: &'a [Signal],
    /// Who and what each sentence is about.
    pub frame: &'a Frame,
    /// Whether and where a patient's story is told.
    pub story: &'a Story,
    /// What earlier posts of the same account gave away.
    pub memory: &'a Memory,
    /// The trust's facts (employer names, handles, disclaimer). Severities are not a rule's business.
    pub pack: &'a Pack,
    /// What rules have found already and others ask for.
    pub found: Found<'a>,
}

impl<'a> Context<'a> {
    /// The signals of one kind, in text order.
    pub fn signals_of(&self, kind: Kind) -> impl Iterator<Item = &'a Signal> {
        self.signals.iter().filter(move |s| s.kind == kind)
    }

    /// The known phrases of one list, in text order.
    pub fn phrases_in(&self, list: List) -> impl Iterator<Item = &'a Phrase> {
        self.phrases.iter().filter(move |p| p.entry.is_in(list))
    }

    /// How sure it is, 0 to 1, that what stands at `span` (folded bytes) is said of a patient: the story of its sentence,
    /// and whose the words beside it say that it is.
    #[must_use]
    pub fn of_patient(&self, span: Span) -> f32 {
        let story = self.story.in_sentence(self.sentence_at(span.start));
        match whose(self.text, span) {
            Whose::Writer | Whose::OwnFamily | Whose::Colleague => 0.0,
            Whose::Patient => 0.5 + 0.5 * story,
            Whose::Unsaid => story,
        }
    }

    /// Whether the draft is about the writer's own life and as good as certainly about no patient: their car, their day out,
    /// their loyalty card.
    #[must_use]
    pub fn is_own_life(&self) -> bool {
        let own =
            [Topic::OffDuty, Topic::Writer, Topic::OwnFamily].iter().map(|t| self.frame.draft(*t)).fold(0.0, f32::max);
        let told = self.story.told();
        told < NO_STORY && own >= OWN_LIFE && own >= OWN_LIFE_BEATS_STORY * told
    }

    /// Whether the draft is about training, something made up, or the past: nothing of it happens now.
    #[must_use]
    pub fn is_of_another_world(&self) -> bool {
        let topics = [Topic::Training, Topic::Fiction, Topic::History];
        topics.iter().any(|topic| self.frame.draft(*topic) > 0.5) || guard::is_story(self.text)
    }

    /// How sure it is, 0 to 1, that what stands at `span` (folded bytes) is a finding of `topic` about a patient: the
    /// story of its sentence and the model's reading of its own words, in equal parts.
    #[must_use]
    pub fn of_patient_as(&self, span: Span, topic: Topic) -> f32 {
        self.agree(span, self.frame.mark_at(self.text, span, topic))
    }

    /// The same with the probability of the words given.
    #[must_use]
    pub fn agree(&self, span: Span, words: f32) -> f32 {
        let story = self.story.in_sentence(self.sentence_at(span.start));
        if story < NO_STORY { 0.0 } else { self.weighed(span, story, words) }
    }

    /// The same for a name: in a draft that tells a story plainly the sentence that names its patient need not tell it as well
    /// ("Doris would've hated this fuss. We lifted her eleven times."). Where it says that it tells of somebody else, the draft has to
    /// leave no doubt.
    #[must_use]
    pub fn named_beside_story(&self, span: Span) -> f32 {
        let least = if self.story.is_aside(self.sentence_at(span.start)) { story::BEYOND_DOUBT } else { story::PLAIN };
        let told = self.story.told();
        if told < least {
            return 0.0;
        }
        self.weighed(span, NO_STORY * told, self.frame.mark_at(self.text, span, Topic::PatientName))
    }

    /// A story and words in equal parts, and whose the words beside them say that they are.
    fn weighed(&self, span: Span, story: f32, words: f32) -> f32 {
        let p = frame::sigmoid(0.5 * (story::logit(story) + story::logit(words)) + WORDS_ARE_RARER);
        match whose(self.text, span) {
            Whose::Writer | Whose::OwnFamily | Whose::Colleague => 0.0,
            Whose::Patient => 0.3 + 0.7 * p,
            Whose::Unsaid => p,
        }
    }

    /// Findings of `topic` about a patient, with how sure they are, in text order and apart: those of the
    /// `candidates` that hold, and stretches of words that the model finds by themselves. Folded bytes.
    #[must_use]
    pub fn details(&self, topic: Topic, candidates: impl IntoIterator<Item = Span>) -> Vec<(Span, f32)> {
        let mut found: Vec<(Span, f32)> = candidates
            .into_iter()
            .filter_map(|span| {
                Some((span, self.story.confidence_from(self.of_patient_as(span, topic), hinted(topic))?))
            })
            .collect();
        let known: Spans = found.iter().map(|(span, _)| *span).collect();
        for (span, p) in self.frame.marked(self.text, topic, alone(topic)) {
            let Some(span) = self.content(span).filter(|span| !known.overlap(*span) && !self.is_other(topic, *span))
            else {
                continue;
            };
            if let Some(sure) = self.story.confidence_from(self.agree(span, p), hinted(topic)) {
                found.push((span, sure));
            }
        }
        sorted::by_key(&mut found, |(span, _)| (span.start, std::cmp::Reverse(span.end)));
        found.dedup_by(|later, earlier| later.0.overlaps(earlier.0));
        for n in 0..found.len() {
            // They stand apart and in order, so only the neighbours can be in the way.
            let before = n.checked_sub(1).map_or(0, |n| found[n].0.end);
            let behind = found.get(n + 1).map_or(usize::MAX, |(span, _)| span.start);
            let sentence = self
                .text
                .sentences()
                .get(self.sentence_at(found[n].0.start))
                .map_or(Span::new(0, usize::MAX), |s| s.span);
            let room = Span::new(before.max(sentence.start), behind.min(sentence.end));
            if let Some(wide) = self.frame.widened_within(self.text, topic, found[n].0, 0.5 * ALONE, room) {
                found[n].0 = self.trimmed(wide, found[n].0);
            }
        }
        found
    }

    /// Findings together with what wordings or lists make out by themselves at `said`, wherever in the draft a patient's story is
    /// told; the words beside it may not give it to the writer, their people or a colleague. In text order and apart.
    #[must_use]
    pub fn with_said<S: IntoIterator<Item = Span>>(
        &self,
        found: Vec<(Span, f32)>,
        said: impl FnOnce() -> S,
    ) -> Vec<(Span, f32)> {
        let anywhere = self.frame.draft(Topic::PatientTold).max(self.story.likely_sentence());
        // Most drafts tell of nobody.
        if anywhere < SAID && (0..self.text.sentences().len()).all(|number| self.story.in_sentence(number) < SAID) {
            return found;
        }
        // Those found stand apart and in order.
        let mut all = found;
        let mut more: Vec<(Span, f32)> = Vec::new();
        for span in said() {
            let told = self.story.in_sentence(self.sentence_at(span.start)).max(anywhere);
            if told < SAID || !matches!(whose(self.text, span), Whose::Patient | Whose::Unsaid) {
                continue;
            }
            let sure = if told >= SAID_PLAINLY { told.max(story::PLAIN) } else { told };
            let at = all.partition_point(|(known, _)| known.end <= span.start);
            match all.get_mut(at).filter(|(known, _)| known.overlaps(span)) {
                Some((_, known)) => *known = known.max(sure),
                None => more.push((span, sure)),
            }
        }
        sorted::by_key(&mut more, |(span, _)| (span.start, std::cmp::Reverse(span.end)));
        more.dedup_by(|later, earlier| {
            let one = later.0.overlaps(earlier.0);
            if one {
                earlier.1 = earlier.1.max(later.1);
            }
            one
        });
        all.append(&mut more);
        sorted::by_key(&mut all, |(span, _)| (span.start, std::cmp::Reverse(span.end)));
        all
    }

    /// Whether what the model marked as an illness or a medicine is all of a place, a name or an address.
    fn is_other(&self, topic: Topic, span: Span) -> bool {
        if !matches!(topic, Topic::ClinicalDetail | Topic::DrugTreatment | Topic::RareCondition) {
            return false;
        }
        let comfort = || self.found.comfort.get_or_init(|| clinical_detail::comfort(self.text)).overlap(span);
        if topic == Topic::ClinicalDetail && comfort() {
            return true;
        }
        let other = |kind: Kind| {
            matches!(kind, Kind::Place | Kind::Street | Kind::StreetAddress | Kind::Postcode | Kind::Person)
        };
        // They stand in text order: only the last ones that start before can hold it.
        let behind = self.signals.partition_point(|s| s.span.start <= span.start);
        let near = self.signals[behind.saturating_sub(4)..behind].iter();
        near.filter(|s| other(s.kind) && s.confidence >= 0.5).any(|s| s.span.end >= span.end)
    }

    /// A widened span without the marks and small words that came along at its edges, as far as `core`.
    fn trimmed(&self, wide: Span, core: Span) -> Span {
        let tokens = self.text.tokens();
        let first = tokens.partition_point(|t| t.span.end <= wide.start);
        let end = tokens.partition_point(|t| t.span.start < wide.end);
        let tells = |t: &&Token| {
            let word = self.text.word(t);
            t.span.overlaps(core)
                || (t.is_wordy() || t.kind == TokenKind::Hashtag)
                    && (!is_small_word(word) || matches!(word, "not" | "no"))
        };
        let at = tokens[first..end].iter().position(|t| tells(&t)).map(|at| first + at);
        // "38 weeks, contractions": the figure counts what follows.
        let counted = at.filter(|&at| {
            at > 0
                && tokens[at - 1].kind == TokenKind::Number
                && tokens[at].kind == TokenKind::Word
                && self.stands_together(&tokens[at - 1], &tokens[at])
        });
        let start = counted.map(|at| at - 1).or(at).map_or(core.start, |at| tokens[at].span.start);
        let last = tokens[first..end].iter().rev().find(tells).map_or(core.end, |t| t.span.end);
        Span::new(start.min(core.start), last.max(core.end))
    }

    /// Whether only a space is between two tokens.
    fn stands_together(&self, one: &Token, next: &Token) -> bool {
        Span::new(one.span.end, next.span.start).of(self.text.folded()) == " "
    }

    /// A stretch that the model marked without the marks and small words at its edges, which tell nothing; `None` where
    /// nothing else is left. Folded bytes.
    #[must_use]
    pub fn content(&self, span: Span) -> Option<Span> {
        let tokens = self.text.tokens();
        let first = tokens.partition_point(|t| t.span.end <= span.start);
        let end = tokens.partition_point(|t| t.span.start < span.end);
        let marked = &tokens[first..end];
        let telling: Vec<&Token> = marked.iter().filter(|t| t.is_wordy() || t.kind == TokenKind::Hashtag).collect();
        telling.iter().any(|t| !is_small_word(self.text.word(t))).then_some(())?;
        Some(Span::new(telling.first()?.span.start, telling.last()?.span.end))
    }

    /// The words of a span in lower case.
    #[must_use]
    pub fn words(&self, span: Span) -> &'a str {
        span.of(self.text.lower())
    }

    /// The tokens of the sentence around a token, and the token's place in it.
    #[must_use]
    pub fn sentence_of(&self, span: Span) -> (&'a [Token], usize) {
        let Some(sentence) = self.text.sentences().get(self.sentence_at(span.start)) else { return (&[], 0) };
        let tokens = self.text.tokens_of(sentence);
        (tokens, tokens.partition_point(|t| t.span.end <= span.start))
    }

    /// Whether the lower-cased text holds one of these.
    #[must_use]
    pub fn says_any(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|p| self.says(p))
    }

    /// Whether the lower-cased text holds these words, not as part of longer ones.
    #[must_use]
    pub fn says(&self, phrase: &str) -> bool {
        !phrase.is_empty() && self.text.says(phrase)
    }

    /// Whether the account is one of the trust's own: by how it is run, or by its handle.
    #[must_use]
    pub fn is_official(&self) -> bool {
        let handle = self.draft.profile.as_ref().map_or("", |p| p.username.as_str());
        self.draft.account == Account::Corporate || self.names_official(handle)
    }

    /// Whether `handle` is one that the trust lists by name. A pattern such as `@EMAS_*` says what official
    /// handles look like; on a personal account it is the very thing that is not allowed.
    #[must_use]
    pub fn names_official(&self, handle: &str) -> bool {
        self.pack.handles.lists(handle)
    }

    /// Whether the page or the draft shows that the author works for the trust.
    #[must_use]
    pub fn shows_employer(&self) -> bool {
        self.profile_shows_employer() || self.employer_named().is_some()
    }

    /// Whether the page shows it: the bio, the shown name or the handle.
    #[must_use]
    pub fn profile_shows_employer(&self) -> bool {
        let employer = &self.pack.employer;
        self.draft.profile.as_ref().is_some_and(|p| {
            employer.named_in(&p.bio).is_some()
                || employer.named_in(&p.display_name).is_some()
                || employer.marker_in(&p.username).is_some()
        })
    }

    /// Where the draft names the employer first, in bytes of the draft.
    #[must_use]
    pub fn employer_named(&self) -> Option<Span> {
        *self.found.employer.get_or_init(|| {
            let employer = &self.pack.employer;
            let mut names = employer.names.iter().chain(&employer.initials);
            let may = names.any(|n| !n.is_ascii() || self.text.may_hold_part(&n.to_ascii_lowercase()));
            may.then(|| employer.named_in(&self.draft.text)).flatten()
        })
    }

    /// Number of the sentence around the folded byte `at`.
    #[must_use]
    pub fn sentence_at(&self, at: usize) -> usize {
        self.text.sentence_at(at)
    }
}
