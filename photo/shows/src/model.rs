//! Linear scores over [`super::features`], one a label, with weights written by `trainer/photo/train.py`.

use super::features::PARTS;
use crate::numbers::decimal;
use std::ops::Range;

/// One label's weights. Numbers are standardised and held within ±4 before they are weighed.
pub(super) struct Model {
    pub label: &'static str,
    columns: Range<usize>,
    threshold: f32,
    /// Mean, one over the spread, weight.
    rows: Vec<[f32; 3]>,
}

impl Model {
    /// How sure, 0 to 1; 0.5 where the share of false alarms is the one chosen in training.
    pub fn confidence(&self, measured: &[f32]) -> f32 {
        let columns = measured.get(self.columns.clone()).unwrap_or_default();
        let score: f32 = columns.iter().zip(&self.rows).map(|(x, [m, s, w])| ((x - m) * s).clamp(-4.0, 4.0) * w).sum();
        1.0 / (1.0 + (self.threshold - score).exp())
    }
}

/// All models. A line names a label, its part (`c` colours, `n` lines) and its threshold;
/// the lines after it hold mean, one over the spread and weight of each number.
pub(super) fn models() -> Vec<Model> {
    let mut out: Vec<Model> = Vec::new();
    for line in include_str!("weights.txt").lines().filter(|l| !l.starts_with('#')) {
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            [label, parts, threshold] if label.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                let columns = match parts {
                    "c" => 0..PARTS[0],
                    _ => PARTS[0] + PARTS[1] + PARTS[2]..PARTS.iter().sum(),
                };
                out.push(Model { label, columns, threshold: number(threshold), rows: Vec::new() });
            }
            [m, s, w] => {
                if let Some(model) = out.last_mut() {
                    model.rows.push([m, s, w].map(number));
                }
            }
            _ => {}
        }
    }
    out
}

fn number(text: &str) -> f32 {
    decimal(text).map_or(0.0, |n| n as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_model_has_a_weight_for_each_of_its_numbers() {
        let models = models();
        assert_eq!(models.len(), 2);
        for model in models {
            assert_eq!(model.rows.len(), model.columns.len(), "{}", model.label);
        }
    }
}
