//! What people say when they give their own birthday, home or number away.

use super::Wordings;
use once_cell::sync::Lazy;

/// The writer's age with a day, said of the writer in so many words.
pub static AGES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.85,
        &[
            "i'm|i+am|i'll+be|i+will+be|i+turn|i+turned|i+hit|i'm+turning|i+become|i+be ~1 #|thirty|forty|fifty|sixty|seventy|twenty today|tomorrow|tonight|this|next|years ~2",
            "i'm|i+am|i'll+be|i+will+be|i+turn|i+turned|i+hit|i'm+turning|i+be ~1 #|thirty|forty|fifty|sixty|seventy|twenty on the? #|<month>|monday|tuesday|wednesday|thursday|friday|saturday|sunday ~2",
        ],
    )])
});

/// The same without a subject: only where the sentence opens so.
pub static OPENING_AGES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.8,
            &[
                "turning|turns|turn|turned|hit|hitting #|thirty|forty|fifty|sixty|seventy|twenty today|tomorrow|tonight|this|next ~2",
                "turning|turns|turn|turned|hit|hitting #|thirty|forty|fifty|sixty|seventy|twenty on the? #|<month>|monday|tuesday|wednesday|thursday|friday|saturday|sunday ~3",
                "thirty|forty|fifty|sixty|seventy today|tomorrow ~1",
                "turning thirty|forty|fifty|sixty|seventy|twenty-one|twenty+one on ~4",
                "#|twenty*|thirty*|forty*|fifty*|sixty* years young ~4",
                "thirty|forty|fifty|sixty|seventy on the? #|<month>|monday|tuesday|wednesday|thursday|friday|saturday|sunday ~3",
                "# years old today|tomorrow",
            ],
        ),
        // A bare figure is as likely a temperature or a score; see the rule's own look at the rest.
        (
            0.75,
            &[
                "the? big? # today|tomorrow|this|next|in ~2",
                "the? big? # on the? #|<month>|monday|tuesday|wednesday|thursday|friday|saturday|sunday|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth ~3",
                "the? big # #? ~4",
            ],
        ),
    ])
});

/// A birthday with its day.
pub static BIRTHDAYS: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[(
        0.8,
        &[
            "my # birthday|bday|th ~3",
            "my birthday|bday ~1 is|on|the ~1 # ~3",
            "birthday ~1 is|on|: ~1 the? # ~3",
            "born|b on? ~1 # ~4",
            "dob|d.o.b|born ~2 # ~4",
            "same birthday as ~2",
        ],
    )])
});

/// Where somebody lives and how to reach them, and numbers on papers.
pub static HOMES: Lazy<Wordings> = Lazy::new(|| {
    Wordings::new(&[
        (
            0.8,
            &[
                "living|live|moved|moving|we're|i'm|im|home|house ~3 at # ~4",
                "living|live|moved|moving|we're|i'm|im|home|house ~3 on|to|in ~1 # ~2 street|close|road|avenue|lane|crescent|drive|way|court|row|grove|place|terrace|gardens|mews|hill|bank|rise ~2",
                "my|our ~1 ni|national+insurance|passport|licence|driving+licence|account|card number|number's|no ~6",
                "photo|pic|picture|snap of ~1 my ~1 new? passport|driving+licence|licence|bank+card|debit+card|credit+card|payslip ~4",
                "living|live ~1 on|in|at ~3 street|close|road|avenue|lane|crescent|drive|way|court|row|grove|place|terrace|gardens|mews ~6",
                "door number # ~4",
            ],
        ),
        (
            0.9,
            &[
                "my|our address|postcode is ~5",
                "my|our mob|mobile|number|phone|cell|digits|email is ~3",
                "bought|got|buying ~2 flat|house|bungalow|place|home on|in|at ~2 street|close|road|avenue|lane|crescent|drive|way|court|row|grove|place|terrace|gardens|mews ~3",
                "email me ~3 at ~2",
            ],
        ),
    ])
});
