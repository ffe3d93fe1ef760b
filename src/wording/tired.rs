//! Figures of speech for tired bodies: limbs of lead, feet like balloons.

use super::Wordings;
use once_cell::sync::Lazy;

/// A part of the body that feels like something heavy or swollen: no drug, no blow and no wish to die is meant.
pub static TIRED: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "body|legs|feet|arms|head|eyes|eyelids|limbs|ankles|knees|back|brain|bones ~1 feels|feel|felt|feeling|is|are|were|was|turned|gone|weigh|weighs ~2 lead|concrete|cement|stone|balloons|bricks|jelly|sandbags|logs|mush|treacle|porridge|a+tonne|a+ton",
            "body|legs|feet|arms|head|eyes|eyelids|limbs|ankles|knees|back|brain|bones ~1 like|of ~1 lead|concrete|cement|stone|balloons|bricks|jelly|sandbags|logs|mush|treacle|porridge",
        ],
    )])
});
