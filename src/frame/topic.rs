//! The topics that the frame's model tells apart.

macro_rules! topics {
    ($($(#[$doc:meta])* $name:ident = $tag:literal,)*) => {
        /// A topic. The first group says what a sentence is about, the second what it does (named after
        /// the rule that it serves).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(usize)]
        pub enum Topic { $($(#[$doc])* $name,)* }

        impl Topic {
            /// All topics with the tags that `corpus/` uses, in the order of the model's scores.
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$name, $tag),)*];
        }
    };
}

topics! {
    /// A patient or job that the writer or their crew attended.
    PatientJob = "about:patient-job",
    /// The writer's own family.
    OwnFamily = "about:own-family",
    /// The writer.
    Writer = "about:self",
    /// A colleague.
    Colleague = "about:colleague",
    /// Somebody in public life.
    PublicFigure = "about:public-figure",
    /// Training, simulation, study.
    Training = "about:training",
    /// The past, heritage.
    History = "about:history",
    /// A case in the news.
    News = "about:news",
    /// Film, television, books, games.
    Fiction = "about:fiction",
    /// Public advice and campaigns.
    Campaign = "about:campaign",
    /// Figures about many people.
    Statistics = "about:statistics",
    /// Home, hobbies, travel.
    OffDuty = "about:off-duty",
    /// Shifts, kit and station life without a patient.
    WorkLife = "about:work-life",
    /// Pets and other animals.
    Animal = "about:animal",
    /// None of these.
    Other = "about:other",
    /// A patient or a job told of: commentary, or anything that a rule about patients marks.
    PatientTold = "patient-told",
    /// `incident-commentary`.
    IncidentCommentary = "incident-commentary",
    /// `incident-mention`.
    IncidentMention = "incident-mention",
    /// `incident-reflective`.
    IncidentReflective = "incident-reflective",
    /// `clinical-detail`.
    ClinicalDetail = "clinical-detail",
    /// `incident-location`.
    IncidentLocation = "incident-location",
    /// `distinctive-person`.
    DistinctivePerson = "distinctive-person",
    /// `case-in-public-eye`.
    CaseInPublicEye = "case-in-public-eye",
    /// `crime-scene-or-court`.
    CrimeSceneOrCourt = "crime-scene-or-court",
    /// `jigsaw`.
    Jigsaw = "jigsaw",
    /// `speaks-for-trust`.
    SpeaksForTrust = "speaks-for-trust",
    /// `discriminatory-language`.
    DiscriminatoryLanguage = "discriminatory-language",
    /// `abusive-language`.
    AbusiveLanguage = "abusive-language",
    /// `threat`.
    Threat = "threat",
    /// `sexually-explicit`.
    SexuallyExplicit = "sexually-explicit",
    /// `profanity`.
    Profanity = "profanity",
    /// `disparages-employer`.
    DisparagesEmployer = "disparages-employer",
    /// `disparages-colleague`.
    DisparagesColleague = "disparages-colleague",
    /// `disparages-patient`.
    DisparagesPatient = "disparages-patient",
    /// `defamation`.
    Defamation = "defamation",
    /// `colleague-detail`.
    ColleagueDetail = "colleague-detail",
    /// `petition`.
    Petition = "petition",
    /// `internal-business`.
    InternalBusiness = "internal-business",
    /// `commercial-endorsement`.
    CommercialEndorsement = "commercial-endorsement",
    /// `paid-content`.
    PaidContent = "paid-content",
    /// `reshare-from-closed-group`.
    ReshareFromClosedGroup = "reshare-from-closed-group",
    /// `misleading-old-content`.
    MisleadingOldContent = "misleading-old-content",
    /// `emotive-post`.
    EmotivePost = "emotive-post",
    /// `self-harm-or-violence`.
    SelfHarmOrViolence = "self-harm-or-violence",
    /// `substance-glorification`.
    SubstanceGlorification = "substance-glorification",
    /// `incitement`.
    Incitement = "incitement",
    /// `contact-with-patient`.
    ContactWithPatient = "contact-with-patient",
    /// `contact-by-media`.
    ContactByMedia = "contact-by-media",
    /// `live-stream`.
    LiveStream = "live-stream",
    /// `on-duty-posting`.
    OnDutyPosting = "on-duty-posting",
    /// `check-in`.
    CheckIn = "check-in",
    /// `photo-consent`.
    PhotoConsent = "photo-consent",
    /// `logo-or-crest`.
    LogoOrCrest = "logo-or-crest",
    /// `own-personal-data`.
    OwnPersonalData = "own-personal-data",
    /// `drug-location-security`.
    DrugLocationSecurity = "drug-location-security",
    /// `small-numbers`.
    SmallNumbers = "small-numbers",
    /// `drug-treatment`.
    DrugTreatment = "drug-treatment",
    /// `rare-condition`.
    RareCondition = "rare-condition",
    /// `patient-name`.
    PatientName = "patient-name",
    /// `patient-address`.
    PatientAddress = "patient-address",
    /// `contact-detail`.
    ContactDetail = "contact-detail",
    /// `patient-age`.
    PatientAge = "patient-age",
    /// `patient-gender`.
    PatientGender = "patient-gender",
    /// `incident-time`.
    IncidentTime = "incident-time",
    /// `local-identifier`.
    LocalIdentifier = "local-identifier",
    /// `vehicle-registration`.
    VehicleRegistration = "vehicle-registration",
    /// `deceased-patient`.
    DeceasedPatient = "deceased-patient",
    /// `disparages-partner`.
    DisparagesPartner = "disparages-partner",
    /// `bullying-harassment`.
    BullyingHarassment = "bullying-harassment",
    /// `unverified-claim`.
    UnverifiedClaim = "unverified-claim",
    /// `contradicts-nhs-policy`.
    ContradictsNhsPolicy = "contradicts-nhs-policy",
    /// `hashtag-camelcase`.
    HashtagCamelcase = "hashtag-camelcase",
    /// `pseudonym`.
    Pseudonym = "pseudonym",
    /// `official-lookalike`.
    OfficialLookalike = "official-lookalike",
    /// `employer-in-username`.
    EmployerInUsername = "employer-in-username",
    /// `whistleblowing-route`.
    WhistleblowingRoute = "whistleblowing-route",
    /// `researching-individuals`.
    ResearchingIndividuals = "researching-individuals",
    /// `ongoing-investigation`.
    OngoingInvestigation = "ongoing-investigation",
    /// `personal-data-theft`.
    PersonalDataTheft = "personal-data-theft",
}

impl Topic {
    /// The topics that the model also finds word by word, in the order of its scores: those that `corpus/` marks
    /// in the text often enough to learn from.
    pub const MARKED: &'static [Self] = &[
        Self::ClinicalDetail,
        Self::IncidentLocation,
        Self::DistinctivePerson,
        Self::CaseInPublicEye,
        Self::CrimeSceneOrCourt,
        Self::SpeaksForTrust,
        Self::DiscriminatoryLanguage,
        Self::AbusiveLanguage,
        Self::Threat,
        Self::SexuallyExplicit,
        Self::Profanity,
        Self::DisparagesEmployer,
        Self::DisparagesColleague,
        Self::DisparagesPatient,
        Self::Defamation,
        Self::ColleagueDetail,
        Self::Petition,
        Self::InternalBusiness,
        Self::CommercialEndorsement,
        Self::PaidContent,
        Self::ReshareFromClosedGroup,
        Self::MisleadingOldContent,
        Self::EmotivePost,
        Self::SelfHarmOrViolence,
        Self::SubstanceGlorification,
        Self::Incitement,
        Self::ContactWithPatient,
        Self::ContactByMedia,
        Self::LiveStream,
        Self::OnDutyPosting,
        Self::CheckIn,
        Self::PhotoConsent,
        Self::LogoOrCrest,
        Self::OwnPersonalData,
        Self::DrugLocationSecurity,
        Self::SmallNumbers,
        Self::DrugTreatment,
        Self::RareCondition,
        Self::PatientName,
        Self::PatientAddress,
        Self::ContactDetail,
        Self::PatientAge,
        Self::PatientGender,
        Self::IncidentTime,
        Self::LocalIdentifier,
        Self::VehicleRegistration,
        Self::DeceasedPatient,
        Self::DisparagesPartner,
        Self::UnverifiedClaim,
        Self::HashtagCamelcase,
        Self::Pseudonym,
        Self::OfficialLookalike,
        Self::EmployerInUsername,
    ];

    /// Topics that are a rule's finding in themselves, and that the model knows well enough to speak for or against
    /// the rule's own wordings.
    pub const RULES: &'static [Self] = &[
        Self::CaseInPublicEye,
        Self::CrimeSceneOrCourt,
        Self::SpeaksForTrust,
        Self::DiscriminatoryLanguage,
        Self::AbusiveLanguage,
        Self::Threat,
        Self::SexuallyExplicit,
        Self::DisparagesEmployer,
        Self::DisparagesColleague,
        Self::DisparagesPatient,
        Self::DisparagesPartner,
        Self::Defamation,
        Self::ColleagueDetail,
        Self::Petition,
        Self::InternalBusiness,
        Self::CommercialEndorsement,
        Self::PaidContent,
        Self::ReshareFromClosedGroup,
        Self::MisleadingOldContent,
        Self::EmotivePost,
        Self::SelfHarmOrViolence,
        Self::SubstanceGlorification,
        Self::Incitement,
        Self::ContactWithPatient,
        Self::ContactByMedia,
        Self::LiveStream,
        Self::OnDutyPosting,
        Self::CheckIn,
        Self::OwnPersonalData,
        Self::DrugLocationSecurity,
    ];

    /// The topic of [`Topic::RULES`] that is the rule with this id.
    #[must_use]
    pub fn of_rule(id: &str) -> Option<Self> {
        Self::RULES.iter().copied().find(|topic| Self::ALL[*topic as usize].1 == id)
    }

    /// The topic's place in [`Topic::MARKED`].
    #[must_use]
    pub const fn marked_place(self) -> Option<usize> {
        MARKED_PLACES[self as usize]
    }
}

/// The place of every topic in [`Topic::MARKED`], by its number.
const MARKED_PLACES: [Option<usize>; Topic::ALL.len()] = {
    let mut places = [None; Topic::ALL.len()];
    let mut place = 0;
    while place < Topic::MARKED.len() {
        places[Topic::MARKED[place] as usize] = Some(place);
        place += 1;
    }
    places
};
