//! What a rule may look at.

use crate::draft::Draft;
use crate::lexicon::Phrase;
use crate::policy::Pack;
use crate::signals::Signal;
use crate::frame::Frame;
use crate::memory::Memory;
use crate::text::Text;

/// A draft with everything that has been read out of it. Rules read; they never scan for what a
/// signal already says.
pub struct Context<'a> {
    /// What is about to be published.
    pub draft: &'a Draft,
    /// The draft's text, folded and cut.
    pub text: &'a Text,
    /// Known words and phrases, in text order.
    pub phrases: &'a [Phrase],
    /// Facts that the draft reveals, in text order; spans are folded bytes.
    pub signals: &'a [Signal],
    /// Who and what each sentence is about.
    pub frame: &'a Frame,
    /// What earlier posts of the same account gave away.
    pub memory: &'a Memory,
    /// The trust's facts (employer names, handles, disclaimer). Severities are not a rule's business.
    pub pack: &'a Pack,
}
