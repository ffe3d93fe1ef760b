//! `crewmate evaluate photos DIR`: recall and false alarms of what pictures show, on labelled pictures.
//!
//! `DIR` holds pictures and `labels.jsonl` (`file`, `labels`, `unchecked`). The weights that ship were trained on part
//! of such a set: on that set this says how they fit, and `trainer/photo/train.py` how they do on pictures not seen.

use super::photo::{pixels, shown};
use crate::photo::shows::features::measure;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// A labelled picture.
#[derive(Debug, Deserialize)]
struct Labelled {
    file: String,
    labels: Vec<String>,
    #[serde(default)]
    unchecked: Vec<String>,
}

fn labelled(folder: &Path) -> Result<Vec<Labelled>, String> {
    let file = folder.join("labels.jsonl");
    let lines = std::fs::read_to_string(&file).map_err(|e| format!("cannot read {}: {e}", file.display()))?;
    let read = |(n, line): (usize, &str)| serde_json::from_str(line).map_err(|e| format!("line {}: {e}", n + 1));
    lines.lines().enumerate().map(read).collect()
}

/// One JSON line a picture: what is measured of it and of its mirror image, for the trainer.
///
/// # Errors
/// A folder without readable labels or pictures.
pub fn measured(folder: &Path) -> Result<String, String> {
    let mut out = String::new();
    for one in labelled(folder)? {
        let picture = pixels(&folder.join(&one.file)).ok_or_else(|| format!("cannot decode {}", one.file))?;
        let line =
            serde_json::json!({"file": one.file, "x": measure(&picture), "mirror": measure(&picture.mirrored())});
        let _ = writeln!(out, "{line}");
    }
    Ok(out)
}

/// The table.
///
/// # Errors
/// A folder without readable labels or pictures.
pub fn photos(folder: &Path) -> Result<String, String> {
    // Per label: found, there, false alarms, not there.
    let mut counts: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    for one in labelled(folder)? {
        let all = shown(&folder.join(&one.file)).ok_or_else(|| format!("cannot decode {}", one.file))?;
        for shown in all {
            let known_as = match shown.label {
                "hi-vis" => "hi_vis",
                "ambulance-vehicle" => "ambulance_vehicle",
                other => other,
            };
            if one.unchecked.iter().any(|u| u == known_as) {
                continue;
            }
            let there = one.labels.iter().any(|l| l == known_as);
            let count = counts.entry(shown.label).or_default();
            let at = if there { 0 } else { 2 };
            count[at] += usize::from(shown.confidence >= 0.5);
            count[at + 1] += 1;
        }
    }
    let mut out =
        String::from("| label | pictures with it | found | without it | false alarms |\n|---|---|---|---|---|\n");
    for (label, [found, there, alarms, not]) in counts {
        let share = |a: usize, b: usize| if b == 0 { 0.0 } else { a as f64 / b as f64 };
        let _ = writeln!(out, "| {label} | {there} | {:.2} | {not} | {:.3} |", share(found, there), share(alarms, not));
    }
    Ok(out)
}
