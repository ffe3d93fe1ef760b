//! Words before a code that say it is a postcode, or that it is something else.

use crate::signals::Context;

pub(super) fn is_cue(word: &str) -> bool {
    one_of!(word; "postcode" "postcodes" "postal" "pcode" "zip" "address" "addr")
}

/// Words that say the code is something else.
pub(super) fn is_other(word: &str) -> bool {
    one_of!(word;
        "part" "model" "serial" "sku" "order" "flight" "ref" "reference" "colour" "color" "hex" "css" "paint"
        "password" "code" "promo" "voucher" "discount" "wifi" "room" "batch" "lot" "booking" "product" "pnr"
        "catalogue" "bearing" "firmware" "version" "drone" "callsign" "asset" "tracking" "background" "shade"
    )
}

/// "in", "at", "near" right before: the writer names a place.
pub(super) fn place_near(context: &Context, first: usize) -> bool {
    context
        .before(first, 2, |w| one_of!(w; "in" "at" "near" "from" "to" "around" "over" "lives" "road" "street" "lane"))
        .is_some()
}
