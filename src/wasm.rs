//! The only door to the browser: values in and out, UTF-16 offsets.
//!
//! Nothing is kept between calls but the settings, what the browser stored of earlier posts, and what was found out
//! about sentences, which can be found out again: the worker that holds a [`Core`] may be stopped at any moment.

use crate::check::Session;
use crate::draft::Draft;
use crate::guide;
use crate::info;
use crate::long::{self, Whole};
use crate::memory::{EarlierPosts, Memory};
use crate::policy::Pack;
use crate::settings::{self, Effective};
use crate::text::offsets::{Converter, Unit};
use serde::Serialize;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// The core as the background script holds it.
#[wasm_bindgen]
pub struct Core {
    effective: Effective,
    session: RefCell<Session>,
    earlier: RefCell<EarlierPosts>,
}

#[wasm_bindgen]
impl Core {
    /// Starts with what the person chose and what the administrator set, as the browser stores it (`null` or
    /// `undefined`: it can't be read). What can't be used is named in [`Core::settings`]; the rest is in force.
    #[wasm_bindgen(constructor)]
    pub fn new(own: JsValue, managed: JsValue) -> Core {
        // What is no plain value counts as nothing set.
        let plain = |stored| serde_wasm_bindgen::from_value(stored).unwrap_or_default();
        let effective = Effective::of(&plain(managed), &plain(own));
        Core { effective, session: RefCell::default(), earlier: RefCell::default() }
    }

    /// Takes what the browser stored of earlier posts (`EarlierPosts`; what is no such thing counts as nothing) and
    /// answers what of it still counts today. Days are counted from 1 January 1970.
    ///
    /// # Errors
    /// None in practice; the conversion's own.
    pub fn recall(&self, stored: JsValue, today: u32) -> Result<JsValue, JsError> {
        let mut earlier = self.earlier.borrow_mut();
        *earlier = serde_wasm_bindgen::from_value(stored).unwrap_or_default();
        earlier.expire(today, self.effective.history_days);
        to_js(&*earlier)
    }

    /// Notes what a `Draft` that went out gave away, and answers all that is to be stored (`EarlierPosts`).
    ///
    /// # Errors
    /// A value that is not of the form of `Draft`.
    pub fn learn(&self, draft: JsValue, today: u32) -> Result<JsValue, JsError> {
        let mut earlier = self.earlier.borrow_mut();
        earlier.learn(&self.draft(draft, today)?, today, self.effective.history_days);
        to_js(&*earlier)
    }

    /// Checks a `Draft` as it is typed and answers a `Report`, on what lies around the caret where the text is too long for
    /// more at every key. Offsets, the caret's too, are UTF-16 code units of the draft's text.
    ///
    /// # Errors
    /// A value that is not of the form of `Draft`.
    pub fn check(&self, draft: JsValue, today: u32, caret: Option<u32>) -> Result<JsValue, JsError> {
        let draft = self.draft(draft, today)?;
        let units = Converter::new(&draft.text, Unit::Utf16);
        let caret = caret.map(|caret| units.byte(caret as usize));
        let mut report = self.in_memory_of(&draft, today, |session, pack, memory| {
            long::check_typing(session, &draft, caret, pack, memory)
        });
        report.shorten(&draft.text);
        units.report(&mut report);
        to_js(&report)
    }

    /// Begins to check all of a `Draft`, however long it is.
    ///
    /// # Errors
    /// A value that is not of the form of `Draft`.
    pub fn whole(&self, draft: JsValue, today: u32) -> Result<WholeDraft, JsError> {
        Ok(WholeDraft(Whole::new(self.draft(draft, today)?)))
    }

    /// Reads the next piece of it; whether all has been read.
    pub fn step(&self, draft: &mut WholeDraft, today: u32) -> bool {
        let whole = &mut draft.0;
        let of = whole.rest().clone();
        self.in_memory_of(&of, today, |session, pack, memory| whole.step(session, pack, memory))
    }

    /// The `Report` on all of it; `null` while there is something left to read.
    ///
    /// # Errors
    /// None in practice; the conversion's own.
    pub fn outcome(&self, draft: WholeDraft) -> Result<JsValue, JsError> {
        let text = draft.0.text().to_owned();
        let mut report = draft.0.report();
        if let Some(report) = &mut report {
            report.shorten(&text);
            Converter::new(&text, Unit::Utf16).report(report);
        }
        to_js(&report)
    }

    /// What is in force (`CoreInfo`).
    ///
    /// # Errors
    /// None in practice; the conversion's own.
    pub fn info(&self) -> Result<JsValue, JsError> {
        to_js(&info::info(&self.effective))
    }

    /// Every setting with who decided it, and what could not be used (`SettingsShown`).
    ///
    /// # Errors
    /// None in practice; the conversion's own.
    pub fn settings(&self) -> Result<JsValue, JsError> {
        to_js(&settings::shown(&self.effective))
    }

    /// The policy in force on one page (`Guide`).
    ///
    /// # Errors
    /// None in practice; the conversion's own.
    pub fn guide(&self) -> Result<JsValue, JsError> {
        to_js(&guide::guide(&self.effective))
    }

    /// What a file of settings holds (`Carried`). Nothing comes into force by this.
    ///
    /// # Errors
    /// None in practice; the conversion's own.
    #[wasm_bindgen(js_name = takeAlong)]
    pub fn take_along(&self, text: &str) -> Result<JsValue, JsError> {
        to_js(&settings::take_along(text))
    }

    /// Works on a draft with what is remembered of earlier posts that belong to it.
    fn in_memory_of<T>(&self, draft: &Draft, today: u32, work: impl FnOnce(&mut Session, &Pack, &Memory) -> T) -> T {
        let mut earlier = self.earlier.borrow_mut();
        earlier.expire(today, self.effective.history_days);
        let none = Memory::default();
        let memory = earlier.before(draft).unwrap_or(&none);
        work(&mut self.session.borrow_mut(), &self.effective.pack, memory)
    }

    /// A draft from the page, of this day, on the account that the settings say.
    fn draft(&self, draft: JsValue, today: u32) -> Result<Draft, JsError> {
        let draft: Draft = serde_wasm_bindgen::from_value(draft)?;
        Ok(Draft { account: self.effective.account, day: Some(today), ..draft })
    }
}

/// A long draft that is being read in full, a piece at a time.
#[wasm_bindgen]
pub struct WholeDraft(Whole);

fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
