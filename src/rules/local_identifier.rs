//! # Job or record number
//!
//! ## What it looks for
//! Incident, CAD and job numbers, hospital and patient-record numbers.
//!
//! ## Why
//! It can be looked up and leads to the patient.
//!
//! ## Example
//! "If you were crewed on job number 77310, please fill in the form"
//!
//! ## Better
//! "If you were on that job, please fill in the form"
//!
//! ## Quiet when
//! It is an order, a course, a vehicle's fleet number, or a colleague's ticket.

use super::{Context, Hits};
use crate::rewrite;
use crate::signals::Kind;

/// Reports numbers that lead to a patient's record.
pub fn check(cx: &Context<'_>, hits: &mut Hits<'_>) {
    // "Job ref 308-4417 on NHS Jobs": a job that can be applied for.
    if cx.says_any(&["nhs jobs", "job advert", "vacancy", "vacancies", "apply by", "closing date"]) {
        return;
    }
    for signal in cx.signals.iter().filter(|s| matches!(s.kind, Kind::IncidentNumber | Kind::HospitalNumber)) {
        let hit = hits.at(signal.span).sure(signal.confidence).because(signal.evidence.clone());
        let of_job = signal.kind == Kind::IncidentNumber;
        let fix =
            (if of_job { rewrite::job } else { rewrite::leave_out })(cx, hits, "Take the number out", signal.span);
        hits.push(hit.fix(fix));
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_found, assert_quiet};

    #[test]
    fn numbers_of_jobs_and_records() {
        assert_found("local-identifier", "wmas", &[("ref CAD 20418 from this aft", "20418")]);
        assert_quiet(
            "local-identifier",
            "wmas",
            &[
                "Page 3 of the minutes has your action",
                "Truck 4471 needs a wash",
                "Band 6, roughly 43k. Job ref 308-4417-PAR on NHS Jobs if you want to see the advert",
            ],
        );
    }
}
