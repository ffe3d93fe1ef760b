//! The only door to the browser: values in and out, UTF-16 offsets.
//!
//! Nothing is kept between calls but the settings; the worker that holds a [`Core`] may be
//! stopped at any moment.

use crate::check;
use crate::draft::Draft;
use crate::memory::Memory;
use crate::policy::Pack;
use crate::settings::Settings;
use crate::text::offsets::{Converter, Unit};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The core as the background script holds it.
#[wasm_bindgen]
pub struct Core {
    pack: Pack,
}

#[wasm_bindgen]
impl Core {
    /// Starts with the given settings (`Settings` in the generated types).
    ///
    /// # Errors
    /// A value that is not of the form of `Settings`; the message says what is wrong.
    #[wasm_bindgen(constructor)]
    pub fn new(settings: JsValue) -> Result<Core, JsError> {
        Ok(Core { pack: pack_for(settings)? })
    }

    /// Takes other settings.
    ///
    /// # Errors
    /// As for [`Core::new`]; the settings before stay in force.
    pub fn configure(&mut self, settings: JsValue) -> Result<(), JsError> {
        self.pack = pack_for(settings)?;
        Ok(())
    }

    /// Checks a `Draft` and answers a `Report`; offsets are UTF-16 code units of the draft's text.
    ///
    /// # Errors
    /// A value that is not of the form of `Draft`.
    pub fn check(&self, draft: JsValue) -> Result<JsValue, JsError> {
        let draft: Draft = serde_wasm_bindgen::from_value(draft)?;
        let mut report = check::check(&draft, &self.pack, &Memory::default());
        Converter::new(&draft.text, Unit::Utf16).report(&mut report);
        to_js(&report)
    }

    /// What is in force (`CoreInfo`).
    ///
    /// # Errors
    /// None in practice; the conversion's own.
    pub fn info(&self) -> Result<JsValue, JsError> {
        to_js(&crate::settings::info(&self.pack))
    }
}

fn pack_for(settings: JsValue) -> Result<Pack, JsError> {
    let settings: Settings = serde_wasm_bindgen::from_value(settings)?;
    Ok(settings.pack())
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
