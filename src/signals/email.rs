//! E-mail addresses.
//!
//! **What**: `name@domain.tld`, also spaced out and spelled out ("name at domain dot com").
//!
//! **Why**: a direct contact detail.
//!
//! **Validation**: a local part, an at sign or the word, and a domain whose last label is a known
//! ending where it is spelled out.
//!
//! **Source**: RFC 5321 for the plain form; the spelled form is ours.

use super::{Context, Kind, Signal};

pub(super) fn scan(context: &Context, out: &mut Vec<Signal>) {
    let text = context.text();
    for token in text.tokens().iter().filter(|t| t.kind == crate::text::TokenKind::Link) {
        let link = text.word(token);
        if link.contains('@') && !link.starts_with("http") && !link.starts_with("www.") {
            out.push(Signal::new(Kind::Email, token.span, 0.99, "an e-mail address"));
        }
    }
    let mut i = 1;
    while i < context.len() {
        match spelled(context, i) {
            Some((first, last)) => {
                out.push(Signal::new(Kind::Email, context.span(first, last), 0.9, "an e-mail address, spelled out"));
                i = last + 1;
            }
            None => i += 1,
        }
    }
}

/// An address whose at sign (or "at") stands before or at atom `i`: first and last atom.
fn spelled(context: &Context, i: usize) -> Option<(usize, usize)> {
    let gap = context.gap(i);
    // An emoji beside the sign hides nothing: "bob📧@example.com".
    let only_sign = gap.len() <= 12 && gap.chars().filter(|c| c.is_ascii() && *c != ' ').eq(['@']);
    let sign = gap.contains('@') && (only_sign || gap.len() <= 5 && gap.contains(['(', '[', '{', '<']));
    let (local_end, domain) = if sign {
        (i - 1, i)
    } else if context.word(i) == "at" && i + 1 < context.len() && gap.len() <= 3 && context.gap(i + 1).len() <= 3 {
        (i - 1, i + 1)
    } else {
        return None;
    };
    if context.in_link(domain) && context.in_link(local_end) && gap == "@" {
        return None;
    }
    let last = domain_end(context, domain)?;
    if one_of!(context.word(local_end); "meet" "look" "is" "was" "are" "be" "it" "stop") && !sign
        || one_of!(context.word(domain); "the" "a" "my" "our")
    {
        return None;
    }
    // "jo AT example.com", "my mail is jo at example.com"
    let shouted = context.is_upper(i) && !context.is_upper(local_end) && context.word(i) == "at";
    let asked = context.before(local_end, 4, |w| one_of!(w; "email" "mail" "emails" "contact")).is_some();
    // "tom.h3 at example.net": nobody writes a place like that.
    let shaped = local_end > 0
        && (matches!(context.gap(local_end), "." | "_") && context.is_letters(local_end - 1)
            || context.is_glued(local_end) && context.is_digits(local_end))
        && context.is_letters(i - 1) | context.is_glued(local_end);
    let bare = !(sign || shouted || asked || shaped)
        && !gap.contains(['(', '[', '{', '<', '_', '*'])
        && !(domain..last).any(|at| context.word(at) == "dot");
    if bare {
        return None;
    }
    let mut first = local_end;
    for _ in 0..6 {
        if first == 0 {
            break;
        }
        let joined = one_of!(context.gap(first); "." "_" "-" "+" "");
        let worded = first >= 2 && one_of!(context.word(first - 1); "dot" "underscore" "dash" "hyphen");
        if joined {
            first -= 1;
        } else if worded {
            first -= 2;
        } else {
            break;
        }
    }
    Some((first, last))
}

/// Last atom of a domain that starts at `i`: labels joined by "." or "dot", ending in a known label.
fn domain_end(context: &Context, i: usize) -> Option<usize> {
    let mut at = i;
    let mut dotted = false;
    for _ in 0..10 {
        let gap = context.gap(at + 1);
        if matches!(context.word(at + 1), "dot" | "d0t") && gap.len() <= 2 && at + 2 < context.len() {
            dotted = true;
            at += 2;
        } else if one_of!(gap; "." " . " "(.)" "[.]" "{.}" " ." "。" "．") && at + 1 < context.len() {
            dotted = true;
            at += 1;
        } else if gap == ". "
            && context.in_link(i)
            && !dotted
            && one_of!(context.word(at + 1); "com" "org" "net" "uk" "co")
        {
            dotted = true; // "jo@example. org"
            at += 1;
        } else if gap == "," && one_of!(context.word(at + 1); "com" "org" "net" "uk" "co") {
            dotted = true; // the key beside the full stop
            at += 1;
        } else if matches!(gap, "-" | "_" | "") && at + 1 < context.len() {
            at += 1;
        } else {
            break;
        }
    }
    let ending = one_of!(context.word(at);
        "com" "org" "net" "uk" "info" "io" "me" "eu" "gov" "edu" "test" "example" "email" "london" "wales" "scot"
        "cymru" "ie" "de" "fr" "pl"
    );
    (dotted && ending).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{assert_found, assert_quiet};
    use super::Kind;

    #[test]
    fn addresses() {
        assert_found(
            Kind::Email,
            &[
                ("mail jo.b@example.org now", "jo.b@example.org"),
                ("jo dot b at example dot com", "jo dot b at example dot com"),
                ("jo [at] example.org", "jo [at] example.org"),
                ("jo @ example.org", "jo @ example.org"),
                ("jo📧@example.org", "jo📧@example.org"),
                ("jo{at}example{dot}org", "jo{at}example{dot}org"),
                ("jo_at_example_dot_org", "jo_at_example_dot_org"),
                ("jo*at*example.org", "jo*at*example.org"),
                ("jo@example .org", "jo@example .org"),
                ("jo@example。org", "jo@example。org"),
                ("jo at example dot cymru", "jo at example dot cymru"),
            ],
        );
    }

    #[test]
    fn handles_and_sites_are_not() {
        assert_quiet(
            Kind::Email,
            &["thanks @EMASNHSTrust", "look at example.org", "meet at the dot com cafe", "https://x.example/a@b.c"],
        );
    }
}
