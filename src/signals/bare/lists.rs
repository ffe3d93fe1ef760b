//! Which words tell something of a code or a date beside them.

use crate::learned::seen::on;
use crate::signals::people::{is_clinical, is_kin, is_people, is_person};

/// Which lists a word is on, one bit each.
pub(super) fn of(word: &str) -> u32 {
    on(&[
        is_person(word),
        is_kin(word),
        is_people(word),
        is_clinical(word),
        one_of!(word; "he" "she" "him" "her" "his" "hers" "hes" "shes" "they" "them" "their" "who"),
        one_of!(word; "i" "im" "me" "my" "mine" "ive" "we" "our" "us"),
        one_of!(word;
            "no" "nos" "number" "numbers" "num" "nr" "ref" "refs" "reference" "references" "id" "code" "quote" "quoted" "quoting"
            "called" "logged" "listed" "labelled" "marked" "tagged" "stamped" "reads" "says" "said"
        ),
        one_of!(word;
            "hospital" "hosp" "mrn" "record" "records" "notes" "casenotes" "wristband" "wristbands" "band" "ward" "clinic"
            "outpatients" "referral" "appointment" "appt" "patient" "patients" "pt" "pts" "bloods" "blood" "sample" "scan" "scans"
            "xray" "mri" "ct" "theatre" "admission" "admitted" "discharge" "discharged" "pharmacy" "script" "prescription" "label"
            "sticker" "letter" "file" "chart" "epr" "epcr" "pcr" "prf" "prfs" "lab" "labs" "results" "physio" "dentist" "gp" "bed"
            "mortuary" "maternity" "radiology" "pathology" "triage" "handover" "form" "sheet" "folder"
        ),
        one_of!(word;
            "cad" "cads" "incident" "incidents" "job" "jobs" "call" "calls" "log" "logs" "crew" "crews" "ambulance" "police"
            "complaint" "complaints" "complained" "datix" "pals" "safeguarding" "control" "dispatch" "dispatched" "dispatcher"
            "999" "111" "101" "report" "reported" "reporting" "crime" "officer" "fire" "logged" "attended" "attend" "scene"
            "stack" "pending" "allocated" "stood" "diverted" "coroner" "inquest" "investigation" "enquiry" "caller" "operator"
        ),
        one_of!(word;
            "dob" "d" "born" "birth" "birthday" "birthdays" "bday" "birthdate" "née" "b" "age" "aged" "baby" "twins" "arrived"
            "weighing" "turned" "old" "pensioner" "resident"
        ),
        one_of!(word;
            "order" "orders" "ticket" "tickets" "booking" "booked" "invoice" "flight" "train" "bus" "parcel" "tracking" "delivery"
            "warranty" "model" "serial" "part" "course" "module" "seat" "gate" "platform" "room" "receipt" "refund" "account"
            "version" "song" "film" "album" "series" "season" "episode" "page" "chapter" "size" "set" "kit" "colour" "paint"
        ),
        one_of!(word;
            "live" "lives" "living" "lived" "area" "way" "postcode" "from" "in" "at" "near" "round" "around" "moved" "flat" "house"
            "estate" "street" "town" "patch" "local" "anyone" "neighbours" "over" "across" "towards" "outside" "covering" "to"
        ),
        one_of!(word;
            "motorway" "junction" "road" "traffic" "exit" "lane" "lanes" "van" "car" "truck" "callsign" "fleet" "unit" "vehicle"
            "lorry" "north" "south" "northbound" "southbound" "services" "roundabout" "slip" "closed"
        ),
        one_of!(word;
            "died" "death" "passed" "funeral" "wedding" "married" "anniversary" "opened" "opens" "closes" "due" "deadline" "expires"
            "expiry" "until" "since" "joined" "started" "starts" "launch" "released" "published" "updated" "meeting" "event" "exam"
        ),
        one_of!(word;
            "mr" "mrs" "ms" "miss" "nan" "gran" "grandad" "mum" "dad" "gentleman" "lady" "name" "surname" "initials" "address" "nhs"
        ),
        one_of!(word; "pounds" "quid" "miles" "calories" "steps" "people" "staff" "hours" "minutes" "times" "percent" "grand"),
    ])
}
