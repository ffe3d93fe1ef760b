//! The scenarios of the specification, as far as a pack answers them.

use crate::{draft, level};
use crewmate::draft::Account;
use crewmate::policy::{Hit, Pack, catalogue};

/// What `policies/scenarios.md` of the specification asks of the packs: scenario, trust, account,
/// rule and case, severity (– for quiet), a clause that is cited.
const SCENARIOS: &str = "
S01 wmas P patient-name/ S 6.4.15i
S01 wmas P nhs-number/ S 6.4.15k
S01 wmas P local-identifier/ S 6.4.15k
S01 wmas P drug-treatment/ S 6.4.15l
S01 wmas P incident-commentary/ W 6.4.15o
S01 wmas P contact-detail/ S 6.4.15l
S01 wmas P patient-age/ W 6.4.15m
S01 wmas P patient-gender/ – -
S01 wmas P jigsaw/ W 6.4.15m
S01 wmas P incident-location/ W 6.4.15m
S02 wmas P emotive-post/ W 6.4.7c
S02 las P incident-commentary/ – -
S02 yas P incident-commentary/mention S 3.2a
S02 scas P incident-commentary/mention S 8.2m
S02 scas P emotive-post/ W 8.5b
S02 emas P incident-commentary/reflective A A2.4a
S03 emas P incident-commentary/ S 6.10.2a
S03 emas P patient-gender/ S A2.4b
S03 emas P patient-age/word S A2.4b
S03 emas P incident-location/ S A2.4d
S03 emas P contact-by-media/ S 6.10.6
S03 emas P incident-time/ W 6.9.3
S03 emas P clinical-detail/ W 6.10.2a
S03 emas P encouraged-content/campaign A A2.5a
S03 emas P encouraged-content/insight A A2.4a
S04 emas P missing-disclaimer/ S 6.4.2b
S04 emas P missing-disclaimer/short A A2.9b
S04 yas P missing-disclaimer/ S 6.1
S04 scas P missing-disclaimer/public-no-disclaimer W 8.2c
S05 emas P employer-in-username/ S 6.4.3a
S05 emas C employer-in-username/ – -
S05 las P official-lookalike/ S 5.3c
S05 las P logo-or-crest/ S 5.10a
S05 las P unapproved-corporate-account/ S 5.3b
S05 las P pseudonym/ W 5.4a
S05 las P missing-disclaimer/ W 5.2b
S05 scas P pseudonym/ – -
S05 yas P pseudonym/ – -
S06 las P uniform-profile-photo/ W 5.13c
S06 wmas P uniform-profile-photo/ – -
S06 las P uniform-photo/seen W 5.13b
S06 wmas P uniform-photo/seen W 6.4.14a
S06 emas P uniform-photo/seen W 6.11.1
S06 yas P uniform-photo/seen A 6.4a
S06 scas P uniform-photo/seen W 8.3b
S06 wmas P colleague-photo-consent/seen W 6.4.5d
S06 las P colleague-photo-consent/seen W 5.5d
S06 emas P colleague-photo-consent/seen W 6.12.4
S06 scas P colleague-photo-consent/seen S 8.2j
S06 yas P colleague-photo-consent/seen – -
S07 emas P check-in/tagged S 6.9.5
S07 emas P geo-tag/ W 6.9.4
S07 emas P patient-home-photo/ S 6.11.2c
S07 las P check-in/tagged A 5.14p
S07 wmas P check-in/tagged A 6.4.16b
S07 wmas P patient-home-photo/ S 6.4.15l
S07 yas P patient-home-photo/ S 4.7e
S07 las P patient-home-photo/ S 5.14m
S08 emas P live-stream/button S 6.9.2
S08 wmas C live-stream/ W 1.4e
S08 las P live-stream/button – -
S09 las P clinical-record-photo/ S 5.13e
S09 las P assume-public/ A 5.6b
S09 emas P screen-in-photo/ S 6.11.2d
S09 emas P clinical-record-photo/ S 6.11.2b
S09 emas P workplace-photo/patient-area S 6.11.2e
S09 wmas P clinical-record-photo/ S 6.4.14c
S09 scas P clinical-record-photo/ S 10.1b
S09 yas P clinical-record-photo/ S 4.7c
S10 scas P colleague-photo-consent/unstated S 8.2j
S10 scas P tag-official-account/ W 10.2c
S10 scas P workplace-photo/ S 10.1e
S10 scas P colleague-photo-consent/agreed – -
S11 scas C incident-commentary/reply-facts – -
S11 scas C vehicle-registration/ S 8.2q
S11 scas C vehicle-photo/ S 8.2q
S11 scas C incident-commentary/beyond-facts W 8.2o
S11 scas C incident-commentary/unprompted S 8.2l
S11 scas C contact-by-media/ W 8.2l
S12 scas P incident-commentary/ S 8.2n
S12 scas P case-in-public-eye/ S 8.2n
S12 scas P distinctive-person/ W 8.2m
S12 scas P contact-by-media/ W 7.3b
S12 las P case-in-public-eye/ S 5.14o
S12 wmas P case-in-public-eye/ S 6.4.16a
S12 emas P case-in-public-eye/ S 6.9.1a
S12 yas P case-in-public-eye/ S 3.2a
S13 yas P closed-group-conduct/ A 3.9b
S13 yas P contradicts-nhs-policy/ W 3.9c
S13 yas P reshare-from-closed-group/ S 3.10
S13 emas P reshare-from-closed-group/ S 6.10.4
S13 yas P endorsement-by-share/discriminatory S 5.4b
S13 las P endorsement-by-share/discriminatory W 5.6h
S13 emas P endorsement-by-share/discriminatory W 6.5.1a
S14 yas C encouraged-content/work A 4.7a
S14 yas C alt-text/ W 5.5
S14 yas C small-numbers/ S 4.7e
S14 yas C rare-condition/ S 4.7e
S14 yas C missing-disclaimer/ – -
S14 yas C speaks-for-trust/ – -
S14 yas C patient-consent/ W 4.8
S15 emas P petition/ S 6.10.1c
S15 emas P petition/unlinked A 6.1.7
S15 emas P internal-business/vacancy S A2.8a
S15 emas P union-branding/talk – -
S15 emas P union-branding/ S 7.2.2
S15 emas P whistleblowing-route/ S 7.1.8a
S15 emas P whistleblowing-route/question A 7.1.8a
S15 emas P disparages-employer/ S 6.10.1b
S16 las P copyright-image/ S 5.10b
S16 las P encouraged-content/official-share – -
S16 las P retrospective-review/ W 5.14q
S17 wmas P disparages-employer/ S 6.4.5c
S17 wmas P disparages-colleague/ S 6.4.13b
S17 wmas P emotive-post/ W 6.4.7d
S17 wmas P abusive-language/ S 6.4.5b
S17 scas P emotive-post/ W 8.5d
S17 wmas P assume-public/ A 6.4.6h
S18 emas P misleading-old-content/ S 6.10.5
S18 emas P ppe-in-photo/ W 6.11.3a
S18 emas P old-photo-context/ W 6.11.3b
S18 wmas P contradicts-nhs-policy/ W 6.4.9d
S18 wmas P unverified-claim/ W 6.4.8a
S18 scas P unverified-claim/ W 8.2b
S18 las P correct-mistakes/ A 5.7b
S19 emas P drug-location-security/ S 7.1.6a
S19 emas P contact-with-patient/ S 5.5.3a
S19 emas P contact-with-patient/referred-on – -
S19 emas P contact-with-patient/initiated S 6.9.6a
S19 scas P contact-with-patient/ W 8.4b
S19 yas P contact-by-media/ – -
S20 wmas C commercial-endorsement/ S 6.4.13c
S20 wmas P commercial-endorsement/ – -
S20 las P paid-content/ S 6a
S21 emas P group-membership/ S 6.12.2
S21 emas P group-membership/own-check W 6.12.3
S21 yas P group-membership/ W 5.4b
S21 yas P discriminatory-language/ S 5.4a
S21 scas P discriminatory-language/ S 8.2r
S22 wmas P jigsaw/history W 6.4.16b
S22 wmas P distinctive-person/ S 6.4.15l
S22 scas P own-personal-data/ W 7.1b
S23 emas C hashtag-camelcase/ A 6.2.4
S23 emas C alt-text/ A 6.2.4
S23 emas C endorsement-by-share/ W 6.3.4
S23 emas P encouraged-content/official-share A 6.11.5a
S23 wmas P encouraged-content/learning A 6.4.15n
S24 scas P work-device-use/ S 12b
S24 scas C work-device-use/ W 12c
S24 scas P shared-pc-logout/ S 12f
S24 las P work-device-use/ W 7a
S24 emas P work-device-use/ W 7.1.2
S24 emas P work-device-use/video-or-short-posts – -
S24 wmas P work-device-use/ A 1.6
S24 yas P work-device-use/ – -
S25 las P jigsaw/ W 5.14n
S25 emas P encouraged-content/colleagues A A2.5b
";

#[test]
fn the_packs_answer_the_scenarios_as_specified() {
    for line in SCENARIOS.trim().lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let [_, trust, account, case, severity, clause] = words[..] else { panic!("{line}") };
        let account = if account == "P" { Account::Personal } else { Account::Corporate };
        let (rule, variant) = case.split_once('/').unwrap();
        let pack = Pack::built_in(trust).unwrap();
        let (rule, info) = catalogue::rules().get_key_value(rule).unwrap_or_else(|| panic!("{line}"));
        let variant = info.variants.keys().find(|known| *known == variant).map_or("", String::as_str);
        assert_eq!(case, format!("{rule}/{variant}"));
        let finding = pack.judge(&draft(account), Hit::new(rule).variant(variant));
        assert_eq!(finding.as_ref().map(|f| f.severity), level(severity, account).severity(), "{line}");
        if let Some(finding) = finding {
            assert!(finding.clauses.iter().any(|cited| cited.id == clause), "{line}: {:?}", finding.clauses);
        }
    }
}
