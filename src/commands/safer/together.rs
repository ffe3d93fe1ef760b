//! Several wordings at once, as `extension/content/ui/safer.ts` puts them together.

use crate::report::{Edit, Finding, Span};
use crate::text::capitalised;

/// The text with these edits made.
#[must_use]
pub fn with(text: &str, edits: &[Edit]) -> String {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| edit.span.start);
    let mut out = String::new();
    let mut at = 0;
    for edit in edits {
        out.push_str(&text[at..edit.span.start]);
        out.push_str(&edit.replacement);
        at = edit.span.end;
    }
    out + &text[at..]
}

/// All first wordings as the page puts them together (`extension/content/ui/safer.ts`).
#[must_use]
pub fn all_at_once(text: &str, findings: &[Finding]) -> String {
    let reach = |f: &Finding| own_edits(f).iter().map(|e| e.span.end - e.span.start).sum::<usize>();
    let mut order: Vec<&Finding> = findings.iter().collect();
    order.sort_by_key(|finding| std::cmp::Reverse(reach(finding)));
    let mut edits: Vec<Edit> = Vec::new();
    for finding in order {
        let wanted = own_edits(finding);
        let in_the_way: Vec<Edit> =
            edits.iter().filter(|edit| wanted.iter().any(|one| one.span.overlaps(edit.span))).cloned().collect();
        if !wanted.is_empty() && in_the_way.is_empty() {
            edits.extend(wanted);
        } else if let ([one], [other]) = (&in_the_way[..], &wanted[..])
            && let Some(apart) = meet(one, other, text)
        {
            edits.retain(|edit| edit != one);
            edits.extend(apart);
        } else if !wanted.iter().all(|one| edits.iter().any(|edit| edit.span.contains(one.span)))
            && let Some(joined) = as_one(wanted.into_iter().chain(in_the_way).collect(), &edits, text)
        {
            edits = joined;
        }
    }
    with(text, &opened(edits, text))
}

/// What a finding's first wording changes of its own words: what it changes elsewhere is another finding's ("he" and "his").
fn own_edits(finding: &Finding) -> Vec<Edit> {
    let edits = finding.fixes.first().map_or(Vec::new(), |fix| fix.edits.clone());
    let own: Vec<Edit> = edits.iter().filter(|e| finding.span.is_some_and(|s| s.overlaps(e.span))).cloned().collect();
    if own.is_empty() { edits } else { own }
}

/// "Job 4412: 66F, COPD": behind what opened the sentence and went, what comes has its capital.
fn opened(mut edits: Vec<Edit>, text: &str) -> Vec<Edit> {
    edits.sort_by_key(|edit| edit.span.start);
    for at in 1..edits.len() {
        let (before, own) = (&edits[at - 1], &edits[at]);
        let head = text[..before.span.start].trim_end_matches(in_line);
        let opens = head.is_empty() || head.ends_with(['.', '!', '?', '…', '\n']);
        let capital = !before.span.of(text).starts_with(char::is_lowercase);
        if before.replacement.is_empty() && before.span.end == own.span.start && opens && capital {
            edits[at].replacement = capitalised(&own.replacement);
        }
    }
    edits
}

/// Two edits that only meet where the first gives what follows it a capital.
fn meet(one: &Edit, other: &Edit, text: &str) -> Option<[Edit; 2]> {
    let (first, second) = if one.span.start <= other.span.start { (one, other) } else { (other, one) };
    if first.replacement.is_empty() || second.replacement.is_empty() || !leaves_out(first, text) {
        return None;
    }
    let end = kept_from(first, text);
    if second.span.start != end {
        return None;
    }
    let cut = Edit { span: Span::new(first.span.start, end), replacement: String::new() };
    Some([cut, Edit { span: second.span, replacement: capitalised(&second.replacement) }])
}

fn as_one(mut together: Vec<Edit>, edits: &[Edit], text: &str) -> Option<Vec<Edit>> {
    loop {
        if !together.iter().all(|edit| leaves_out(edit, text)) {
            return None;
        }
        let joined = leave_out(&together, text);
        let others = edits.iter().filter(|edit| !together.contains(edit));
        let (reached, mut apart): (Vec<Edit>, Vec<Edit>) =
            others.cloned().partition(|edit| edit.span.overlaps(joined.span));
        if reached.is_empty() {
            apart.push(joined);
            return Some(apart);
        }
        together.extend(reached);
    }
}

fn leaves_out(edit: &Edit, text: &str) -> bool {
    let last = text[..edit.span.end].chars().next_back();
    edit.replacement.is_empty() || last.is_some_and(|last| last.to_uppercase().to_string() == edit.replacement)
}

/// Where that starts which the edit leaves standing: behind it, or with the letter to which it gives a capital. Bytes.
fn kept_from(edit: &Edit, text: &str) -> usize {
    let letter = if edit.replacement.is_empty() { None } else { text[..edit.span.end].chars().next_back() };
    edit.span.end - letter.map_or(0, char::len_utf8)
}

/// What the page's `\s` takes for a blank.
fn is_blank(c: char) -> bool {
    (c.is_whitespace() && c != '\u{85}') || c == '\u{feff}'
}

/// The same within a line: tabs and hard spaces as well as spaces.
fn in_line(c: char) -> bool {
    is_blank(c) && c != '\n'
}

fn leave_out(edits: &[Edit], text: &str) -> Edit {
    let mut start = edits.iter().map(|edit| edit.span.start).min().unwrap_or(0);
    let mut end = edits.iter().map(|edit| kept_from(edit, text)).max().unwrap_or(0);
    let head = text[..start].trim_end_matches(is_blank);
    let behind = text[end..].trim_start_matches(is_blank);
    // "Patient 1: 45 y/o male, Basingstoke, fall": what is left opens the line.
    if head.ends_with([':', '(']) && behind.starts_with(',') {
        let behind = behind[1..].trim_start_matches(' ');
        return Edit { span: Span::new(start, text.len() - behind.len()), replacement: String::new() };
    }
    // "Your boyfriend (27, Cosham) won't wake": nothing is left in the brackets.
    if let (Some(head), true) = (head.strip_suffix('('), behind.starts_with(')')) {
        let span = Span::new(head.trim_end_matches(in_line).len(), text.len() - behind.len() + 1);
        return Edit { span, replacement: String::new() };
    }
    if head.ends_with(',') && behind.starts_with(',') {
        let end = text.len() - behind.len() + 1;
        return Edit { span: Span::new(head.len() - 1, end), replacement: String::new() };
    }
    // "He's 74 and lives in Corby.": who it was said of says nothing alone.
    if behind.is_empty()
        || behind.starts_with(['.', '!', '?', '…'])
        || text[end..].trim_start_matches(in_line).starts_with('\n')
    {
        let alone = head.rsplit(['.', '!', '?', '…', '\n']).next().unwrap_or("").trim_start_matches(is_blank);
        if matches!(alone.to_lowercase().as_str(), "he" | "she" | "they") {
            start = head.len() - alone.len();
            // No space is left at the end of a line.
            let line_end = text[end..].trim_start_matches(['.', '!', '?', '…']).trim_start_matches(in_line);
            if line_end.is_empty() || line_end.starts_with('\n') {
                start = text[..start].trim_end_matches(in_line).len();
            }
        }
    }
    let head = text[..start].trim_end_matches(is_blank);
    let is_opening = head.is_empty()
        || head.ends_with(['.', '!', '?', '…'])
        || text[..start].trim_end_matches(in_line).ends_with('\n');
    if is_opening {
        let rest = &text[end..];
        let closed = rest.trim_start_matches(in_line).trim_start_matches(['.', '!', '?', '…']);
        let is_closed = closed.len() < rest.trim_start_matches(in_line).len();
        let behind = if is_closed { closed } else { rest.trim_start_matches([',', ';', ':']) };
        end += rest.len() - behind.trim_start_matches(in_line).len();
    }
    // Nothing is left behind it.
    if is_opening && (text[end..].is_empty() || text[end..].starts_with('\n')) {
        start = text[..start].trim_end_matches(in_line).len();
    }
    let opens = is_opening && !text[start..].starts_with(char::is_lowercase);
    let small = text[end..].chars().next().filter(|c| c.is_lowercase());
    let capital = small.filter(|_| opens || edits.iter().any(|edit| !edit.replacement.is_empty()));
    let taken = capital.map_or(0, char::len_utf8);
    Edit {
        span: Span::new(start, end + taken),
        replacement: capital.map(|c| c.to_uppercase().to_string()).unwrap_or_default(),
    }
}
