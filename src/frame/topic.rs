//! The topics that the frame's model tells apart.

/// A topic. The first group says what a sentence is about, the second what it does (named after
/// the rule that it serves).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(usize)]
pub enum Topic {
    /// A patient or job that the writer or their crew attended.
    PatientJob,
    /// The writer's own family.
    OwnFamily,
    /// The writer.
    Writer,
    /// A colleague.
    Colleague,
    /// Somebody in public life.
    PublicFigure,
    /// Training, simulation, study.
    Training,
    /// The past, heritage.
    History,
    /// A case in the news.
    News,
    /// Film, television, books, games.
    Fiction,
    /// Public advice and campaigns.
    Campaign,
    /// Figures about many people.
    Statistics,
    /// Home, hobbies, travel.
    OffDuty,
    /// Shifts, kit and station life without a patient.
    WorkLife,
    /// Pets and other animals.
    Animal,
    /// None of these.
    Other,
    /// A patient or a job told of: commentary, or anything that a rule about patients marks.
    PatientTold,
    /// `incident-commentary`.
    IncidentCommentary,
    /// `incident-mention`.
    IncidentMention,
    /// `incident-reflective`.
    IncidentReflective,
    /// `clinical-detail`.
    ClinicalDetail,
    /// `incident-location`.
    IncidentLocation,
    /// `distinctive-person`.
    DistinctivePerson,
    /// `case-in-public-eye`.
    CaseInPublicEye,
    /// `crime-scene-or-court`.
    CrimeSceneOrCourt,
    /// `jigsaw`.
    Jigsaw,
    /// `speaks-for-trust`.
    SpeaksForTrust,
    /// `discriminatory-language`.
    DiscriminatoryLanguage,
    /// `abusive-language`.
    AbusiveLanguage,
    /// `threat`.
    Threat,
    /// `sexually-explicit`.
    SexuallyExplicit,
    /// `profanity`.
    Profanity,
    /// `disparages-employer`.
    DisparagesEmployer,
    /// `disparages-colleague`.
    DisparagesColleague,
    /// `disparages-patient`.
    DisparagesPatient,
    /// `defamation`.
    Defamation,
    /// `colleague-detail`.
    ColleagueDetail,
    /// `petition`.
    Petition,
    /// `internal-business`.
    InternalBusiness,
    /// `commercial-endorsement`.
    CommercialEndorsement,
    /// `paid-content`.
    PaidContent,
    /// `reshare-from-closed-group`.
    ReshareFromClosedGroup,
    /// `misleading-old-content`.
    MisleadingOldContent,
    /// `emotive-post`.
    EmotivePost,
    /// `self-harm-or-violence`.
    SelfHarmOrViolence,
    /// `substance-glorification`.
    SubstanceGlorification,
    /// `incitement`.
    Incitement,
    /// `contact-with-patient`.
    ContactWithPatient,
    /// `contact-by-media`.
    ContactByMedia,
    /// `live-stream`.
    LiveStream,
    /// `on-duty-posting`.
    OnDutyPosting,
    /// `check-in`.
    CheckIn,
    /// `photo-consent`.
    PhotoConsent,
    /// `logo-or-crest`.
    LogoOrCrest,
    /// `own-personal-data`.
    OwnPersonalData,
    /// `drug-location-security`.
    DrugLocationSecurity,
    /// `small-numbers`.
    SmallNumbers,
    /// `drug-treatment`.
    DrugTreatment,
    /// `rare-condition`.
    RareCondition,
}

impl Topic {
    /// All topics with the tags that `corpus/` uses, in the order of the model's scores.
    pub const ALL: &'static [(Self, &'static str)] = &[
        (Self::PatientJob, "about:patient-job"),
        (Self::OwnFamily, "about:own-family"),
        (Self::Writer, "about:self"),
        (Self::Colleague, "about:colleague"),
        (Self::PublicFigure, "about:public-figure"),
        (Self::Training, "about:training"),
        (Self::History, "about:history"),
        (Self::News, "about:news"),
        (Self::Fiction, "about:fiction"),
        (Self::Campaign, "about:campaign"),
        (Self::Statistics, "about:statistics"),
        (Self::OffDuty, "about:off-duty"),
        (Self::WorkLife, "about:work-life"),
        (Self::Animal, "about:animal"),
        (Self::Other, "about:other"),
        (Self::PatientTold, "patient-told"),
        (Self::IncidentCommentary, "incident-commentary"),
        (Self::IncidentMention, "incident-mention"),
        (Self::IncidentReflective, "incident-reflective"),
        (Self::ClinicalDetail, "clinical-detail"),
        (Self::IncidentLocation, "incident-location"),
        (Self::DistinctivePerson, "distinctive-person"),
        (Self::CaseInPublicEye, "case-in-public-eye"),
        (Self::CrimeSceneOrCourt, "crime-scene-or-court"),
        (Self::Jigsaw, "jigsaw"),
        (Self::SpeaksForTrust, "speaks-for-trust"),
        (Self::DiscriminatoryLanguage, "discriminatory-language"),
        (Self::AbusiveLanguage, "abusive-language"),
        (Self::Threat, "threat"),
        (Self::SexuallyExplicit, "sexually-explicit"),
        (Self::Profanity, "profanity"),
        (Self::DisparagesEmployer, "disparages-employer"),
        (Self::DisparagesColleague, "disparages-colleague"),
        (Self::DisparagesPatient, "disparages-patient"),
        (Self::Defamation, "defamation"),
        (Self::ColleagueDetail, "colleague-detail"),
        (Self::Petition, "petition"),
        (Self::InternalBusiness, "internal-business"),
        (Self::CommercialEndorsement, "commercial-endorsement"),
        (Self::PaidContent, "paid-content"),
        (Self::ReshareFromClosedGroup, "reshare-from-closed-group"),
        (Self::MisleadingOldContent, "misleading-old-content"),
        (Self::EmotivePost, "emotive-post"),
        (Self::SelfHarmOrViolence, "self-harm-or-violence"),
        (Self::SubstanceGlorification, "substance-glorification"),
        (Self::Incitement, "incitement"),
        (Self::ContactWithPatient, "contact-with-patient"),
        (Self::ContactByMedia, "contact-by-media"),
        (Self::LiveStream, "live-stream"),
        (Self::OnDutyPosting, "on-duty-posting"),
        (Self::CheckIn, "check-in"),
        (Self::PhotoConsent, "photo-consent"),
        (Self::LogoOrCrest, "logo-or-crest"),
        (Self::OwnPersonalData, "own-personal-data"),
        (Self::DrugLocationSecurity, "drug-location-security"),
        (Self::SmallNumbers, "small-numbers"),
        (Self::DrugTreatment, "drug-treatment"),
        (Self::RareCondition, "rare-condition"),
    ];
}
