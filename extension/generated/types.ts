// Written by `cargo xtask types` from the Rust types; do not edit.

export type Surface = "post" | "comment" | "reply" | "dm" | "bio" | "username" | "displayName" | "share" | "caption" | "altText" | "title";

export type Account = "personal" | "corporate";

export type Audience = "public" | "followers" | "group" | "direct" | "unknown";

export type Profile = { 
/**
 * The shown name.
 */
displayName: string, 
/**
 * The handle, with or without `@`.
 */
username: string, 
/**
 * The "about me" text.
 */
bio: string, 
/**
 * The page shows that an organisation's page speaks here, not a person.
 */
page: boolean, };

export type AttachmentKind = "photo" | "video" | "audio";

export type Location = "position" | "field" | "places" | "none" | "unknown";

export type Told = { 
/**
 * How much the file says of where it was taken.
 */
location: Location, 
/**
 * When it was taken, as the photo check writes it.
 */
taken: string | null, 
/**
 * The day on which it was looked at, counted from 1 January 1970.
 */
lookedOn: number | null, 
/**
 * What it may show: the labels of the photo check that are worth a question. `None` where nobody looked: a film, or
 * a picture that could not be decoded.
 */
shows: Array<string> | null, };

export type Attachment = { 
/**
 * What it is.
 */
kind: AttachmentKind, 
/**
 * Its description for people who can't see it, where the site has one.
 */
altText: string | null, 
/**
 * What the file tells by itself; `None` where it was not looked at.
 */
told: Told | null, };

export type Draft = { 
/**
 * The text as the person sees it. Paragraphs are separated by `\n`.
 */
text: string, 
/**
 * Which kind of box the text stands in.
 */
surface: Surface, 
/**
 * The site's id (`x`, `facebook`, …), or the host where the site is not one we know.
 */
site: string, 
/**
 * Whether the author posts as themselves or for the trust.
 */
account: Account, 
/**
 * Who will be able to read it. Unknown counts as public.
 */
audience: Audience, 
/**
 * The author's profile as the page shows it, or `None` where it can't be seen.
 */
profile: Profile | null, 
/**
 * Pictures, videos and sound that go with the text.
 */
attachments: Array<Attachment>, 
/**
 * A place tag or check-in attached to the draft, as the page names it.
 */
place: string | null, 
/**
 * The text or author that this draft answers, where the page shows it.
 */
replyTo: string | null, 
/**
 * The person is about to broadcast live rather than to post.
 */
live: boolean, };

export type Container = "jpeg" | "png" | "webp" | "heic" | "avif" | "tiff" | "dng" | "gif" | "mp4" | "mov" | "3gp" | "jxl" | "unknown";

export type Gps = { 
/**
 * Degrees north.
 */
lat: number, 
/**
 * Degrees east.
 */
lon: number, };

export type Spot = "exif" | "xmp" | "iptc" | "thumbnail" | "trailer" | "text" | "movie" | "track";

export type Metadata = { 
/**
 * The kind of file.
 */
container: Container, 
/**
 * How much it says of where it was taken.
 */
location: Location, 
/**
 * The position, where there is one.
 */
gps: Gps | null, 
/**
 * Where in the file a location stands.
 */
spots: Array<Spot>, 
/**
 * Place names written into the file.
 */
places: Array<string>, 
/**
 * When it was taken, `YYYY-MM-DDThh:mm:ss` with the offset from UTC where the file has one.
 */
datetime: string | null, 
/**
 * The camera's maker.
 */
make: string | null, 
/**
 * The camera's model.
 */
model: string | null, 
/**
 * What wrote the file last.
 */
software: string | null, 
/**
 * How the picture lies, 1 to 8 as in EXIF.
 */
orientation: number | null, 
/**
 * Bytes of further pictures or film behind the picture.
 */
trailing: number, 
/**
 * Why the file could not be read to its end.
 */
error: string | null, };

export type Question = "location" | "unknown";

export type Piece = { "do": "keep", 
/**
 * The first byte.
 */
start: number, 
/**
 * The byte after the last.
 */
end: number, } | { "do": "write", 
/**
 * What to write.
 */
bytes: Array<number>, } | { "do": "zeros", 
/**
 * How many.
 */
length: number, };

export type PictureCheck = { 
/**
 * What the picture may show, a sentence each: grounds for a question, never a verdict.
 */
hints: Array<string>, 
/**
 * The trust's own questions, most binding first.
 */
items: Array<Clause>, 
/**
 * What was looked for, in words; empty where nothing was looked at.
 */
lookedFor: string, 
/**
 * What was not, in words.
 */
notLookedFor: string, };

export type Span = { 
/**
 * First unit of the range.
 */
start: number, 
/**
 * First unit after the range.
 */
end: number, };

export type Severity = "advise" | "warn" | "stop";

export type Heading = "patient" | "you-and-trust" | "place-and-time" | "picture" | "tone";

export type Clause = { 
/**
 * The policy's own number, for example `6.4.15i`.
 */
id: string, 
/**
 * What it says, in our words.
 */
summary: string, };

export type Edit = { 
/**
 * What is replaced.
 */
span: Span, 
/**
 * What it is replaced with; empty means taken out.
 */
replacement: string, };

export type Fix = { 
/**
 * What the button says, for example `Say "patient"`.
 */
label: string, 
/**
 * The edits, in text order, not overlapping.
 */
edits: Array<Edit>, };

export type Finding = { 
/**
 * The rule's id, for example `patient-age`.
 */
rule: string, 
/**
 * The rule's short name for people.
 */
title: string, 
/**
 * Where in the text; `None` for a finding on the whole post, the profile or an attachment.
 */
span: Span | null, 
/**
 * How hard it is pressed, for this trust and account.
 */
severity: Severity, 
/**
 * Whether the pause that it causes may be passed without a change.
 */
anyway: boolean, 
/**
 * Under which heading it is shown.
 */
heading: Heading, 
/**
 * Why it matters, in one sentence.
 */
message: string, 
/**
 * What to do instead.
 */
advice: string, 
/**
 * The paragraphs of the trust's policy it rests on; empty where no trust is chosen.
 */
clauses: Array<Clause>, 
/**
 * Safer wordings, best first.
 */
fixes: Array<Fix>, 
/**
 * What the patient's agreement has to be for this to be posted; `None` where the policy knows of none.
 */
consent: string | null, 
/**
 * Whether the person may ask to be told less about this rule.
 */
mayLessen: boolean, 
/**
 * Whether the evidence is thin, so that it counts for less than the pack says of plain evidence.
 */
unsure: boolean, 
/**
 * How sure the core is, 0 to 1.
 */
confidence: number, 
/**
 * What led to it, for `--explain` and the card's "why".
 */
evidence: Array<string>, };

export type JigsawPiece = { 
/**
 * What kind of piece, in plain words: `age`, `place`, `time`, `condition`, `occupation`, …
 */
kind: string, 
/**
 * Where in the text, where this draft shows it; `None` where an earlier post did.
 */
span: Span | null, 
/**
 * Whether the piece comes from an earlier post.
 */
earlier: boolean, };

export type NextPiece = { 
/**
 * What kind of piece, in plain words.
 */
kind: string, 
/**
 * One sentence for the card.
 */
summary: string, };

export type Jigsaw = { 
/**
 * The pieces, in text order, earlier posts last.
 */
pieces: Array<JigsawPiece>, 
/**
 * The usual pieces that are not there, in plain words.
 */
missing: Array<string>, 
/**
 * The missing piece that would narrow it down most; `None` where hardly more than one person fits already.
 */
next: NextPiece | null, 
/**
 * About how many people fit all the pieces; `None` where there is nothing to estimate.
 */
crowd: number | null, 
/**
 * One sentence for the card; empty where there is nothing to say.
 */
summary: string, };

export type More = { 
/**
 * How many findings are not listed.
 */
findings: number, 
/**
 * How many of those are about other words than any that is listed: whoever settles a finding settles it wherever the
 * same words stand.
 */
others: number, 
/**
 * How many of these others would pause the post.
 */
stops: number, };

export type Report = { 
/**
 * What was found, strongest first, then in text order.
 */
findings: Array<Finding>, 
/**
 * What the pieces say together.
 */
jigsaw: Jigsaw, 
/**
 * A kind word where the draft is what the trust encourages.
 */
praise: string | null, 
/**
 * The trust's contact for doubts, shown with any finding.
 */
contact: string | null, 
/**
 * The trust's questions about the picture; `None` where there is nothing to ask.
 */
picture: PictureCheck | null, 
/**
 * The findings that are not listed; `None` where all are.
 */
more: More | null, 
/**
 * The stretch of the text that was read; `None` where all of it was.
 */
part: Span | null, 
/**
 * Hash of the text that was checked (FNV-1a, 64 bit, hexadecimal): the submit decision
 * holds for exactly this text and no other.
 */
checked: string, };

export type Sensitivity = "careful" | "balanced" | "quiet";

export type Source = "managed" | "person" | "default";

export type Rejected = { 
/**
 * The setting's key and, where only a part is rejected, that part: `rules.profanty`, `sitesOff.2`.
 */
key: string, 
/**
 * Who set it.
 */
source: Source, 
/**
 * What is wrong.
 */
what: string, 
/**
 * What to do about it.
 */
remedy: string, };

export type SettingRow = { 
/**
 * Its key.
 */
key: string, 
/**
 * Its name for people.
 */
title: string, 
/**
 * What it does.
 */
help: string, 
/**
 * What holds, in words.
 */
value: string, 
/**
 * Who decided it.
 */
source: Source, 
/**
 * Whether the person can't change it.
 */
locked: boolean, 
/**
 * Whether only IT can ever change it.
 */
it: boolean, };

export type RuleName = { 
/**
 * Its id.
 */
rule: string, 
/**
 * Its short name.
 */
title: string, };

export type SettingsShown = { 
/**
 * The id of the trust whose policy is in force; `None` where none is chosen.
 */
trust: string | null, 
/**
 * Whose account posts are made from.
 */
account: Account, 
/**
 * How sure something has to be before it counts in full.
 */
sensitivity: Sensitivity, 
/**
 * For how many days kinds of detail are remembered.
 */
historyDays: number, 
/**
 * Rules that press less hard for the person.
 */
lessOf: Array<RuleName>, 
/**
 * Whether checking may be paused for one draft: not where the trust took a way past the pause away.
 */
mayPause: boolean, 
/**
 * Hosts on which nothing is done.
 */
sitesOff: Array<string>, 
/**
 * Hosts that stay on.
 */
sitesOn: Array<string>, 
/**
 * Whether pictures are looked at.
 */
photoChecks: boolean, 
/**
 * Whether the practice page is offered.
 */
practice: boolean, 
/**
 * Each setting with its source, in the order of the definition.
 */
rows: Array<SettingRow>, 
/**
 * What could not be used.
 */
rejected: Array<Rejected>, };

export type Carried = { 
/**
 * What can be used, by the setting's key, as the browser stores it.
 */
values: { [key in string]: unknown }, 
/**
 * What can't, and why.
 */
rejected: Array<Rejected>, };

export type Remembered = { 
/**
 * The kind's id, for example `age`. Never the value.
 */
kind: string, 
/**
 * The day of the post, counted from 1 January 1970.
 */
day: number, };

export type Memory = { 
/**
 * Newest last.
 */
facts: Array<Remembered>, };

export type EarlierPosts = { [key in string]: Memory };

export type TrustInfo = { 
/**
 * The short id.
 */
id: string, 
/**
 * The trust's name.
 */
name: string, 
/**
 * The policy document's title.
 */
policy: string, };

export type CoreInfo = { 
/**
 * The trust chosen; `None` = none yet.
 */
trust: TrustInfo | null, 
/**
 * The trusts that there are.
 */
trusts: Array<TrustInfo>, 
/**
 * How many rules there are.
 */
rules: number, 
/**
 * The longest text that is read at all, in UTF-16 code units.
 */
maxChars: number, 
/**
 * Whether pictures and films are looked at before they are attached.
 */
photoChecks: boolean, };

export type GuideRule = { 
/**
 * Its id.
 */
rule: string, 
/**
 * Its name for people.
 */
title: string, 
/**
 * Under which heading it belongs.
 */
heading: Heading, 
/**
 * Why it matters.
 */
message: string, 
/**
 * What to do instead.
 */
advice: string, 
/**
 * What it rests on.
 */
clauses: Array<Clause>, };

export type GuideLine = { 
/**
 * The sentence.
 */
says: string, 
/**
 * The paragraphs it rests on.
 */
clauses: Array<string>, };

export type GuideContact = { 
/**
 * For what, for example `in-doubt`.
 */
purpose: string, 
/**
 * Whom, and how to reach them.
 */
whom: string, };

export type Guide = { 
/**
 * The trust's name; `None` where none is chosen.
 */
trust: string | null, 
/**
 * The policy document's title.
 */
policy: string, 
/**
 * Its version; empty where the text states none.
 */
version: string, 
/**
 * Its date; empty where the text states none.
 */
date: string, 
/**
 * What would breach the policy as it stands.
 */
stops: Array<GuideRule>, 
/**
 * What is likely to.
 */
cares: Array<GuideRule>, 
/**
 * What the policy allows and welcomes.
 */
allowed: Array<GuideLine>, 
/**
 * The words "these views are my own" as the trust wants them; `None` where it wants none.
 */
disclaimer: string | null, 
/**
 * Campaigns to share.
 */
hashtags: Array<string>, 
/**
 * Whom to ask.
 */
contacts: Array<GuideContact>, };

export type Grade = "A" | "B" | "C" | "S" | "M" | "U";

export type Keys = "enter" | "controlEnter" | "unknown";

export type Find = { 
/**
 * A CSS selector that the element itself matches.
 */
select: string | null, 
/**
 * A CSS selector of something around it, out of shadow roots and same-origin frames.
 */
within: string | null, 
/**
 * A regular expression, in any letter case, for its label or words.
 */
label: string | null, 
/**
 * How well this is supported.
 */
grade: Grade, };

export type Composer = { 
/**
 * What people call it: "post", "thread", "story caption", …
 */
what: string, 
/**
 * What the core calls it.
 */
surface: Surface, 
/**
 * Only where the address's path matches this regular expression.
 */
path: string | null, 
/**
 * Its editable, the surest first.
 */
box: Array<Find>, 
/**
 * The controls that publish it, the surest first; none where it is sent by a key alone.
 */
post: Array<Find>, 
/**
 * What publishes it from the keyboard.
 */
keys: Keys, 
/**
 * Who reads it, where that is always the same.
 */
audience: Audience | null, };

export type AudienceSign = { 
/**
 * How the control is known.
 */
shown: Find, 
/**
 * What it means.
 */
means: Audience, };

export type PlaceTag = { 
/**
 * What opens the choice of places.
 */
control: Array<Find>, 
/**
 * The place on the draft, once chosen. A group in `label` is the place itself.
 */
chip: Array<Find>, };

export type AccountShown = { 
/**
 * The shown name. A group in `label` is the name itself.
 */
name: Array<Find>, 
/**
 * The handle. A group in `label` is the handle itself.
 */
handle: Array<Find>, 
/**
 * The "about me" text, on the person's own profile.
 */
bio: Array<Find>, 
/**
 * What shows that an organisation's page speaks, not the person who runs it.
 */
page: Array<Find>, 
/**
 * Where nobody else can speak: the address's path matches this regular expression.
 */
pagePath: string | null, };

export type Site = { 
/**
 * Its short name, which is also the file's.
 */
id: string, 
/**
 * Its name as people know it.
 */
name: string, 
/**
 * The hosts, as match patterns over whole hosts; none for software that runs on anybody's host.
 */
matches: Array<string>, 
/**
 * On a host that no site names (the person or IT added it): a CSS selector by which this software is known.
 */
detect: string | null, 
/**
 * The kinds of compose box, the most telling first.
 */
surfaces: Array<Composer>, 
/**
 * What in a composer shows who will read it, the first that shows counts.
 */
audience: Array<AudienceSign>, 
/**
 * Tagging a place.
 */
place: PlaceTag | null, 
/**
 * What starts a live broadcast.
 */
live: Array<Find>, 
/**
 * What in a composer shows whom or what it answers. A group in `label` is that.
 */
answers: Array<Find>, 
/**
 * Where the page shows who is signed in.
 */
account: AccountShown | null, 
/**
 * Where pictures and videos are chosen.
 */
media: Array<Find>, };

