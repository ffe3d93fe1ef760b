//! The sentence around what was found, and cutting a stretch of it out so that the rest still reads.

use super::words::{closes, is_conjunction, is_determiner, is_finite, is_opener, is_relative, is_subject};
use crate::report::{Fix, Span};
use crate::rules::{Context, Hits};
use crate::text::{Token, TokenKind};

/// Words that are walked over at most to find where a clause opens: a sentence may be as long as the text.
const CLAUSE: usize = 24;

/// A sentence, word by word.
#[derive(Clone, Copy)]
pub(super) struct Line<'c, 'a> {
    pub(super) cx: &'c Context<'a>,
    pub(super) tokens: &'a [Token],
}

/// Tokens of a line, from the first up to, not including, the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) first: usize,
    pub(super) end: usize,
}

impl<'c, 'a> Line<'c, 'a> {
    /// The sentence around `span`, and which of its words that covers.
    pub(super) fn around(cx: &'c Context<'a>, span: Span) -> (Self, Words) {
        let (tokens, first) = cx.sentence_of(span);
        let end = first + tokens[first..].partition_point(|t| t.span.start < span.end);
        (Self { cx, tokens }, Words { first, end })
    }

    /// A word in lower case, or `""` beyond the sentence.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| self.cx.text.word(t))
    }

    /// The word in front of one.
    pub(super) fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// Whether nothing but marks comes from here on.
    pub(super) fn ends_at(&self, at: usize) -> bool {
        self.tokens.get(at).is_none_or(|t| t.kind == TokenKind::Break) || closes(self.word(at))
    }

    /// The bytes that words cover.
    pub(super) fn span(&self, words: Words) -> Span {
        let start = self.tokens.get(words.first).map_or(0, |t| t.span.start);
        let end = words.end.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(start, |t| t.span.end);
        Span::new(start, end.max(start))
    }

    /// Whether a word is written with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| {
            t.kind == TokenKind::Word && t.span.of(self.cx.text.folded()).starts_with(char::is_uppercase)
        })
    }

    /// Where the words with capitals end that start at a word; a name has no more than a few.
    pub(super) fn capitals(&self, at: usize) -> usize {
        const LONGEST_NAME: usize = 4;
        (at..at + LONGEST_NAME).find(|next| !self.is_capital(*next)).unwrap_or(at + LONGEST_NAME)
    }

    /// Steps back over words that belong, at most `CLAUSE`.
    pub(super) fn back(&self, mut at: usize, belongs: impl Fn(&str) -> bool) -> usize {
        let least = at.saturating_sub(CLAUSE);
        while at > least && belongs(self.word(at - 1)) {
            at -= 1;
        }
        at
    }

    /// Where the clause around a word opens: behind the mark or the joining word in front of it.
    pub(super) fn clause(&self, at: usize) -> usize {
        self.back(at, |word| !is_opener(word) && word.bytes().any(|b| b.is_ascii_alphanumeric()))
    }

    /// Whether what follows starts a clause with somebody of its own ("and she keeps", "and our crew went").
    fn has_own_subject(&self, at: usize) -> bool {
        is_subject(self.word(at)) || is_determiner(self.word(at)) || self.is_capital(at)
    }

    /// "Who lives in Pudsey", "lived at 9 Elm Road and": what is said with the verb at `verb` and ends at `end` says nothing
    /// once the rest of it goes, so all of it goes, with whatever joined it. `None` where more is said with that verb.
    pub(super) fn predicate(&self, verb: usize, end: usize) -> Option<Words> {
        let behind = self.word(end);
        let adverbs =
            self.back(verb, |word| one_of!(word; "still" "now" "only" "just" "also" "actually" "normally" "usually"));
        if is_relative(self.before(adverbs)) && adverbs >= 2 && !self.ends_at(adverbs - 2) {
            let first = adverbs - 1;
            // "Who lives in Pudsey and keeps ferrets": the rest needs its "who".
            if is_joining(behind) && !self.has_own_subject(end + 1) && is_finite(self.word(end + 1)) {
                return Some(Words { first: verb, end: end + 1 });
            }
            let set_off = self.before(first) == "," && behind == ",";
            return Some(Words {
                first: first - usize::from(self.before(first) == ","),
                end: end + usize::from(set_off),
            });
        }
        let clause = self.clause(verb);
        // "Told me her daddy lives in prison": that was told, and somebody told it.
        if (clause..adverbs.saturating_sub(1)).any(|at| is_telling(self.word(at))) {
            return None;
        }
        let has_subject = clause < adverbs;
        let joins = behind == "," && is_joining(self.word(end + 1));
        let next = end + usize::from(joins);
        if is_joining(self.word(next)) && has_subject && !self.has_own_subject(next + 1) && !self.ends_at(next + 1) {
            return Some(Words { first: adverbs, end: next + 1 });
        }
        let opener = self.before(clause);
        let is_led = is_conjunction(opener);
        // "Lives in Fareham, is 91 and still drives": the others need their subject.
        if has_subject && behind == "," && is_finite(self.word(end + 1)) {
            return None;
        }
        if self.ends_at(end) || matches!(behind, ")" | "-") {
            let first = clause - usize::from(is_led || matches!(opener, "," | "-" | ":" | ";"));
            let first = first - usize::from(is_led && self.before(first) == ",");
            return Some(Words { first, end });
        }
        if matches!(behind, "," | ";") || is_joining(behind) {
            // ", lives 8 Elmhurst Road, can you check": one of the two commas stays.
            let keeps = clause > 0 && (is_joining(behind) || opener == "," && behind == ",");
            let comma = usize::from(keeps && opener == "," && !is_joining(behind));
            return Some(Words { first: clause - comma - usize::from(is_led), end: end + usize::from(!keeps) });
        }
        // "Her NHS number is 943 476 5919 thanks."
        (one_of!(behind; "thanks" "cheers" "ta" "please" "x" "if" "can" "could" "would" "but" "so") && !is_led)
            .then_some(Words { first: clause, end })
    }

    /// Takes words out, with the space and the marks that stood for them alone. What opens the sentence then has its capital.
    pub(super) fn cut(&self, hits: &Hits<'_>, label: &str, words: Words) -> Fix {
        let mut words = words;
        // "(9 Elm Road)" leaves no brackets, "a fall - Corby." no dash.
        if words.first > 0 && self.before(words.first) == "(" && self.word(words.end) == ")" {
            words = Words { first: words.first - 1, end: words.end + 1 };
        }
        // Up to the word behind the mark that follows.
        let with_mark = |words: Words| {
            let all = self.span(words);
            Span::new(all.start, self.tokens.get(words.end + 1).map_or(all.end, |next| next.span.start))
        };
        let led_by_mark = words.first > 1 && matches!(self.before(words.first), "-" | "–" | ":" | "/");
        if led_by_mark && self.ends_at(words.end) {
            words.first -= 1;
        } else if (led_by_mark || words.first > 0 && self.before(words.first) == "(") && self.word(words.end) == "," {
            // "(87, hip)" is "(hip)": the comma goes with what stood in front of it.
            return hits.replace(label, with_mark(words), "");
        }
        // "- Tooting: 71F, stroke": what it stood in front of opens the line.
        if self.word(words.end) == ":" && words.first < CLAUSE && (0..words.first).all(|at| !self.tokens[at].is_wordy())
        {
            return leave_gap(self.cx, hits, label, with_mark(words));
        }
        // What joined it goes where nothing follows: "and keeps ferrets."
        while words.first > 1
            && (is_relative(self.before(words.first)) || matches!(self.before(words.first), "and" | "but" | "or" | "&"))
            && (self.ends_at(words.end) || self.word(words.end) == ",")
        {
            words.first -= 1;
        }
        // "Derek, 54, collapsed": what two commas set off from the verb takes both with it.
        if words.first > 1
            && self.before(words.first) == ","
            && self.word(words.end) == ","
            && is_finite(self.word(words.end + 1))
            && !super::words::is_figure(self.word(words.first - 2))
            && self.before(self.clause(words.first - 1)) != ","
            && !(self.clause(words.first - 1)..words.first)
                .any(|at| is_finite(self.word(at)) || has_verb(self.word(at)))
        {
            words.end += 1;
        }
        // "Lad from Tooting, fell": without the place nothing stands between the two.
        let least = words.first.saturating_sub(CLAUSE);
        if !(least..words.first).any(|at| self.word(at) == ",")
            && self.word(words.end) == ","
            && is_finite(self.word(words.end + 1))
            && self.clause(words.first) < words.first
            && !(self.clause(words.first)..words.first)
                .any(|at| matches!(self.word(at), "about" | "for" | "to" | "with"))
            && !(self.clause(words.first)..words.first).any(|at| is_finite(self.word(at)) || has_verb(self.word(at)))
        {
            words.end += 1;
        }
        leave_gap(self.cx, hits, label, self.with_gap(words))
    }

    /// The words with the space before them, or, at the start of a sentence, with what is behind them.
    fn with_gap(&self, words: Words) -> Span {
        let span = self.span(words);
        let lower = self.cx.text.lower();
        if words.first > 0 {
            let before = self.tokens[words.first - 1];
            let comma = self.cx.text.word(&before) == ",";
            // A mark in front that is written without a space ("@", "/") keeps its distance.
            return Span::new(if comma { before.span.start } else { before.span.end }, span.end);
        }
        let rest = &lower[span.end..];
        let skip = rest.len() - rest.trim_start_matches([',', ' ', ':', ';']).len();
        let behind = rest[skip..].trim_start_matches(['.', '!', '?', '…']);
        let closing = rest.len() - skip - behind.len();
        if closing == 0 && !behind.is_empty() {
            return Span::new(span.start, span.end + skip);
        }
        // It was all of its sentence: what closes that goes too, and the space on one side.
        let next = behind.trim_start_matches(' ');
        // All of a line: no empty one stays.
        let next = if span.start == 0 || lower[..span.start].ends_with('\n') {
            next.strip_prefix('\n').unwrap_or(next)
        } else {
            next
        };
        if next.is_empty() {
            return Span::new(lower[..span.start].trim_end_matches(' ').len(), span.end + rest.len());
        }
        Span::new(span.start, span.end + rest.len() - next.len())
    }

    /// Puts other words in the place of these.
    pub(super) fn say(&self, hits: &Hits<'_>, label: &str, words: Words, instead: &str) -> Fix {
        let span = self.span(words);
        hits.replace(label, span, &super::words::as_at_start(self.cx, span, instead))
    }

    /// Where the draft's first words start.
    pub(super) fn opening(&self) -> usize {
        self.cx.text.tokens().first().map_or(0, |t| t.span.start)
    }

    /// Whether any words of the whole text would be left.
    pub(super) fn leaves_words(&self, words: Words) -> bool {
        let span = self.span(words);
        let lower = self.cx.text.lower();
        let wordy = |text: &str| text.chars().any(char::is_alphanumeric);
        wordy(&lower[..span.start]) || wordy(&lower[span.end..])
    }
}

/// What somebody says of others without a "that".
fn is_telling(word: &str) -> bool {
    one_of!(word; "told" "said" "says" "tells" "think" "thinks" "thought" "reckons" "reckoned" "knew" "know" "knows" "swears" "swore" "heard" "admitted" "explained")
}

/// "She's", "they'd": somebody with a verb.
fn has_verb(word: &str) -> bool {
    one_of!(word.split('\'').next().unwrap_or(""); "he" "she" "it" "i" "we" "you" "they" "who" "that" "there")
        && word.contains('\'')
}

pub(super) fn is_joining(word: &str) -> bool {
    matches!(word, "and" | "but" | "&" | "so")
}

/// Nothing in the place of a span; what opens the sentence then has its capital.
pub(super) fn leave_gap(cx: &Context<'_>, hits: &Hits<'_>, label: &str, gone: Span) -> Fix {
    let opens = cx.sentence_of(gone).1 == 0 && !gone.of(cx.text.folded()).starts_with(char::is_lowercase);
    match cx.text.folded()[gone.end..].chars().next() {
        Some(next) if opens && next.is_lowercase() => {
            let capital: String = next.to_uppercase().collect();
            hits.replace(label, Span::new(gone.start, gone.end + next.len_utf8()), &capital)
        }
        _ => hits.replace(label, gone, ""),
    }
}
