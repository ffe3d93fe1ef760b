//! Words of the job, and words that people join to their employer's initials.

use crate::lexicon;

/// Words by which staff say that they work somewhere.
pub(super) fn is_job_word(word: &str) -> bool {
    let word = word.to_lowercase();
    lexicon::JOB_ROLES.contains(&word)
        || matches!(
            word.as_str(),
            "para"
                | "paras"
                | "medic"
                | "tech"
                | "emt"
                | "eca"
                | "eoc"
                | "pts"
                | "crew"
                | "crews"
                | "staff"
                | "shift"
                | "shifts"
                | "work"
                | "works"
                | "working"
                | "worked"
                | "worker"
                | "job"
                | "ambulance"
                | "ambo"
                | "cfr"
                | "nqp"
                | "999"
                | "111"
                | "dispatch"
                | "dispatcher"
                | "control"
                | "volunteer"
                | "employed"
                | "employee"
                | "student"
                | "hart"
                | "apprentice"
                | "nhs"
                | "trainee"
                | "fleet"
                | "paramedic"
                | "paramedics"
        )
}

/// Words that people join to their employer's initials: names, roles, "team", "official".
pub(super) fn is_affix(run: &str) -> bool {
    let run = run.to_lowercase();
    is_affix_word(&run)
        || (2..run.len().saturating_sub(1))
            .any(|at| run.is_char_boundary(at) && is_affix_word(&run[..at]) && is_affix_word(&run[at..]))
}

fn is_affix_word(word: &str) -> bool {
    word.chars().all(|c| c == 'x')
        || matches!(
            word,
            "official"
                | "unofficial"
                | "team"
                | "the"
                | "that"
                | "this"
                | "real"
                | "my"
                | "our"
                | "at"
                | "from"
                | "by"
                | "for"
                | "not"
                | "ex"
                | "bloke"
                | "lad"
                | "lass"
                | "girl"
                | "guy"
                | "mum"
                | "dad"
                | "wife"
                | "husband"
                | "boy"
                | "man"
                | "woman"
                | "nhs"
                | "trust"
                | "live"
                | "news"
                | "newsroom"
                | "hq"
                | "life"
                | "service"
                | "fan"
                | "updates"
                | "update"
                | "jobs"
                | "control"
                | "room"
                | "station"
                | "press"
                | "info"
                | "ian"
                | "er"
                | "alerts"
                | "comms"
                | "helpline"
                | "tv"
                | "love"
                | "loves"
                | "proud"
                | "union"
                | "unison"
                | "page"
                | "staff"
                | "uk"
                | "nurse"
                | "driver"
                | "hart"
                | "careers"
                | "training"
                | "academy"
                | "charity"
                | "fanpage"
                | "queen"
                | "off"
        )
        || (word.len() > 2 && (lexicon::FIRST_NAMES.contains(word) || is_job_word(word)))
}
