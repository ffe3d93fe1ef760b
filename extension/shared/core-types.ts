// The boundary types of the Rust core. Stand-in until `cargo xtask types` writes
// extension/generated/types.ts from the Rust types; then this file only re-exports them.
export type Surface = "post" | "comment" | "reply" | "dm" | "bio" | "username" | "displayName" | "share" | "caption" | "altText" | "title";
export type Account = "personal" | "corporate";
export type Audience = "public" | "followers" | "group" | "direct" | "unknown";
export type Severity = "advise" | "warn" | "stop";
export type Heading = "patient" | "you-and-trust" | "place-and-time" | "picture" | "tone";
export interface Profile { displayName: string; username: string; bio: string }
export interface Attachment { kind: "photo" | "video" | "audio"; altText: string | null }
export interface Draft {
  text: string; surface: Surface; site: string; account: Account; audience: Audience;
  profile: Profile | null; attachments: Attachment[]; place: string | null; replyTo: string | null;
}
/** Half-open, UTF-16 code units of Draft.text. */
export interface Span { start: number; end: number }
export interface Clause { id: string; summary: string }
export interface Edit { span: Span; replacement: string }
export interface Fix { label: string; edits: Edit[] }
export interface Finding {
  rule: string; title: string; span: Span | null; severity: Severity; heading: Heading;
  message: string; advice: string; clauses: Clause[]; fixes: Fix[]; confidence: number; evidence: string[];
}
export interface JigsawPiece { kind: string; span: Span | null; earlier: boolean }
export interface Jigsaw { pieces: JigsawPiece[]; crowd: number | null; summary: string }
export interface Report {
  findings: Finding[]; jigsaw: Jigsaw; praise: string | null; contact: string | null; checked: string;
}
/** What the person or IT chose. `trust: null` = not chosen yet: identifier checks with generic wording, no clause quoted. */
export interface Settings { trust: "wmas" | "las" | "yas" | "scas" | "emas" | null; account: Account }
export interface TrustInfo { id: string; name: string; policy: string }
export interface CoreInfo { trust: TrustInfo | null; trusts: TrustInfo[]; rules: number; maxChars: number }
