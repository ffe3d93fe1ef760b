//! Training: maximum likelihood by stochastic gradient with AdaGrad step sizes and an L1 penalty,
//! on every post in several letter cases.

use crate::data::Post;
use crate::random::Random;
use crewmate::lexicon;
use crewmate::names::features::{Features, KEY_MASK, Style, Template, list_flags};
use crewmate::names::label::{LABELS, Label, may_follow, may_start};
use crewmate::names::model::Row;
use crewmate::names::weights::File;
use crewmate::text::Text;

/// The settings that were chosen on the development posts.
struct Settings {
    /// Passes over the training posts.
    passes: usize,
    /// AdaGrad's step size.
    rate: f32,
    /// The L1 penalty for each sentence.
    penalty: f32,
    /// A feature is kept if it occurs in at least this many tokens.
    least: u8,
    /// How often the features of a template are left out, for a sentence; each template by itself.
    drop_any: f32,
    /// How often the features that know the very word are left out, for a sentence.
    drop_words: f32,
    /// How often the features that know the lists' verdict are left out, for a sentence.
    drop_lists: f32,
    /// How often a post is shown in capitals, and in title case, beside its own and lower case.
    other_cases: f32,
    /// How much a tweet of our own counts.
    tweets: f32,
    /// How much a crew's post counts.
    crews: f32,
    /// Weights smaller than this are left out of the file.
    prune: f32,
    /// How many eight-bit steps are one of the file's: coarse packs well, and no figure tells the difference.
    coarse: f32,
}

impl Settings {
    fn chosen() -> Self {
        Self {
            passes: 6,
            rate: 0.1,
            penalty: 2e-5,
            least: 3,
            drop_any: 0.2,
            drop_words: 0.7,
            drop_lists: 0.1,
            other_cases: 0.1,
            tweets: 0.25,
            crews: 0.5,
            prune: 0.03,
            coarse: 5.0,
        }
    }
}

/// A sentence ready for training.
struct Example {
    /// Feature indices (upper 8 bits the template), token after token.
    ids: Vec<u32>,
    ends: Vec<u32>,
    labels: Vec<u8>,
    weight: f32,
    /// How often it is shown in a pass.
    share: f32,
}

/// Weights under training.
struct Weights {
    /// Weights and summed squared gradients of each feature and label.
    value: Vec<[f32; LABELS]>,
    square: Vec<[f32; LABELS]>,
    /// At which step the feature was last brought up to date with the penalty.
    last: Vec<u32>,
    start: [f32; LABELS],
    start_square: [f32; LABELS],
    step: [[f32; LABELS]; LABELS],
    step_square: [[f32; LABELS]; LABELS],
}

/// What the names are trained on.
pub struct Posts {
    /// Public posts, labelled by others.
    pub public: Vec<Post>,
    /// Tweets of our own.
    pub tweets: Vec<Post>,
    /// What crews write, of our own.
    pub crews: Vec<Post>,
}

/// Trains on posts.
pub fn train(posts: &Posts, seed: u64) -> File {
    let settings = Settings::chosen();
    let mut raw = Vec::new();
    for (weight, posts) in [(1.0, &posts.public), (settings.tweets, &posts.tweets), (settings.crews, &posts.crews)] {
        for post in posts {
            read(post, weight, 1.0, &mut raw);
            read(&post.lower_case(), weight, 1.0, &mut raw);
            read(&post.capitals(), weight, settings.other_cases, &mut raw);
            read(&post.title_case(), weight, settings.other_cases, &mut raw);
        }
    }
    let keys = number(&mut raw, settings.least);
    eprintln!("{} sentences, {} features", raw.len(), keys.len());
    let mut weights = Weights::new(keys.len());
    let mut random = Random::new(seed);
    let mut order: Vec<u32> = (0..raw.len() as u32).collect();
    let mut lattice = Lattice::default();
    let mut now = 0;
    for pass in 0..settings.passes {
        random.shuffle(&mut order);
        let rate = settings.rate * (1.0 - 0.9 * pass as f32 / settings.passes as f32);
        let mut loss = 0.0;
        for &i in &order {
            let example = &raw[i as usize];
            if !random.chance(example.share) {
                continue;
            }
            now += 1;
            let words = random.chance(settings.drop_words);
            let lists = random.chance(settings.drop_lists);
            // The bias, template 0, always stays.
            let left_out = (1..64).fold(0_u64, |m, t| m | u64::from(random.chance(settings.drop_any)) << t);
            let keep = |id: u32| {
                let template = (id >> 24) as u8;
                left_out >> template & 1 == 0
                    && !(words && Template::knows_the_word(template) || lists && Template::knows_the_lists(template))
            };
            loss += f64::from(lattice.learn(example, &mut weights, keep, rate, settings.penalty, now));
        }
        eprintln!("pass {pass}: loss {:.4} a sentence", loss / now.max(1) as f64 * (pass + 1) as f64);
    }
    for feature in 0..keys.len() {
        weights.shrink(feature, settings.rate * 0.1, settings.penalty, now);
    }
    weights.pack(&keys, seed, settings.prune, settings.coarse)
}

/// Appends the sentences of a post. Feature ids are as the tagger makes them.
fn read(post: &Post, weight: f32, share: f32, out: &mut Vec<Example>) {
    let text = Text::new(&post.text);
    let labels = post.labels(&text);
    let flags = list_flags(&text, &lexicon::phrases(&text));
    let style = Style::of(&text);
    let mut features = Features::default();
    for sentence in text.sentences() {
        features.read(&text, sentence, &flags, style);
        let mut example = Example { ids: Vec::new(), ends: Vec::new(), labels: Vec::new(), weight, share };
        for i in 0..features.len() {
            example.ids.extend(features.of(i));
            example.ends.push(example.ids.len() as u32);
            example.labels.push(labels[sentence.first_token + i] as u8);
        }
        // A name that a full stop cut in two begins anew.
        if let Some(first) = example.labels.first_mut()
            && !may_start(Label::from(*first))
        {
            *first -= 1;
        }
        for i in 1..example.labels.len() {
            if !may_follow(Label::from(example.labels[i - 1]), Label::from(example.labels[i])) {
                example.labels[i] -= 1;
            }
        }
        out.push(example);
    }
}

/// Gives frequent features consecutive numbers, drops the others, and returns the keys by number.
fn number(examples: &mut [Example], least: u8) -> Vec<u32> {
    let mut counts = vec![0_u8; KEY_MASK as usize + 1];
    for example in examples.iter() {
        for id in &example.ids {
            let count = &mut counts[(id & KEY_MASK) as usize];
            *count = count.saturating_add(1);
        }
    }
    let mut numbers = vec![u32::MAX; KEY_MASK as usize + 1];
    let mut keys = Vec::new();
    for (key, &count) in counts.iter().enumerate() {
        if count >= least {
            numbers[key] = keys.len() as u32;
            keys.push(key as u32);
        }
    }
    for example in examples {
        let mut kept = Vec::with_capacity(example.ids.len());
        let mut at = 0;
        for end in &mut example.ends {
            for &id in &example.ids[at..*end as usize] {
                let number = numbers[(id & KEY_MASK) as usize];
                if number != u32::MAX {
                    kept.push(id & !KEY_MASK & 0xff00_0000 | number);
                }
            }
            at = *end as usize;
            *end = kept.len() as u32;
        }
        example.ids = kept;
    }
    keys
}

/// Workspace of one sentence's forward-backward pass.
#[derive(Default)]
struct Lattice {
    ids: Vec<u32>,
    ends: Vec<u32>,
    scores: Vec<[f32; LABELS]>,
    alpha: Vec<[f32; LABELS]>,
    beta: Vec<[f32; LABELS]>,
}

const NEVER: f32 = -1e9;

fn log_sum(values: impl Iterator<Item = f32> + Clone) -> f32 {
    let most = values.clone().fold(f32::NEG_INFINITY, f32::max);
    most + values.map(|v| (v - most).exp()).sum::<f32>().ln()
}

impl Lattice {
    /// One gradient step; returns the sentence's negative log-likelihood.
    fn learn(
        &mut self,
        example: &Example,
        weights: &mut Weights,
        keep: impl Fn(u32) -> bool,
        rate: f32,
        penalty: f32,
        now: u32,
    ) -> f32 {
        let n = example.labels.len();
        self.ids.clear();
        self.ends.clear();
        let mut at = 0;
        for &end in &example.ends {
            self.ids.extend(example.ids[at..end as usize].iter().filter(|id| keep(**id)).map(|id| id & 0x00ff_ffff));
            self.ends.push(self.ids.len() as u32);
            at = end as usize;
        }
        self.scores.clear();
        let mut at = 0;
        for &end in &self.ends {
            let mut score = [0.0; LABELS];
            for &id in &self.ids[at..end as usize] {
                weights.shrink(id as usize, rate, penalty, now);
                for (s, w) in score.iter_mut().zip(&weights.value[id as usize]) {
                    *s += w;
                }
            }
            self.scores.push(score);
            at = end as usize;
        }
        let step = |from: usize, to: usize| if may_follow(from, to) { weights.step[from][to] } else { NEVER };
        self.alpha.clear();
        for i in 0..n {
            let mut a = [0.0; LABELS];
            for (to, cell) in a.iter_mut().enumerate() {
                let reach = match i.checked_sub(1) {
                    None if may_start(to) => weights.start[to],
                    None => NEVER,
                    Some(p) => log_sum((0..LABELS).map(|from| self.alpha[p][from] + step(from, to))),
                };
                *cell = reach + self.scores[i][to];
            }
            self.alpha.push(a);
        }
        self.beta.clear();
        self.beta.resize(n, [0.0; LABELS]);
        for i in (0..n - 1).rev() {
            for from in 0..LABELS {
                let next = self.beta[i + 1];
                let score = self.scores[i + 1];
                self.beta[i][from] = log_sum((0..LABELS).map(|to| step(from, to) + score[to] + next[to]));
            }
        }
        let total = log_sum(self.alpha[n - 1].into_iter());
        let mut step_gradient = [[0.0; LABELS]; LABELS];
        let mut loss = total;
        let mut at = 0;
        for i in 0..n {
            let gold = usize::from(example.labels[i]);
            let mut gradient = [0.0; LABELS];
            for (label, g) in gradient.iter_mut().enumerate() {
                *g = (self.alpha[i][label] + self.beta[i][label] - total).exp();
            }
            gradient[gold] -= 1.0;
            loss -= self.scores[i][gold];
            if i == 0 {
                loss -= weights.start[gold];
                for (label, g) in gradient.iter().enumerate() {
                    nudge(&mut weights.start[label], &mut weights.start_square[label], g * example.weight, rate);
                }
            } else {
                let before = usize::from(example.labels[i - 1]);
                loss -= weights.step[before][gold];
                step_gradient[before][gold] -= 1.0;
                for from in 0..LABELS {
                    for to in (0..LABELS).filter(|to| may_follow(from, *to)) {
                        let p =
                            self.alpha[i - 1][from] + weights.step[from][to] + self.scores[i][to] + self.beta[i][to];
                        step_gradient[from][to] += (p - total).exp();
                    }
                }
            }
            let end = self.ends[i] as usize;
            if gradient.iter().any(|g| g.abs() > 1e-4) {
                for &id in &self.ids[at..end] {
                    let id = id as usize;
                    for (label, g) in gradient.iter().enumerate() {
                        nudge(&mut weights.value[id][label], &mut weights.square[id][label], g * example.weight, rate);
                    }
                }
            }
            at = end;
        }
        for from in 0..LABELS {
            for to in 0..LABELS {
                let gradient = step_gradient[from][to] * example.weight;
                nudge(&mut weights.step[from][to], &mut weights.step_square[from][to], gradient, rate);
            }
        }
        loss
    }
}

fn nudge(value: &mut f32, square: &mut f32, gradient: f32, rate: f32) {
    *square += gradient * gradient;
    *value -= rate * gradient / (*square + 1e-6).sqrt();
}

impl Weights {
    fn new(features: usize) -> Self {
        Self {
            value: vec![[0.0; LABELS]; features],
            square: vec![[0.0; LABELS]; features],
            last: vec![0; features],
            start: [0.0; LABELS],
            start_square: [0.0; LABELS],
            step: [[0.0; LABELS]; LABELS],
            step_square: [[0.0; LABELS]; LABELS],
        }
    }

    /// Applies the L1 penalty of the steps since the feature was last seen.
    fn shrink(&mut self, feature: usize, rate: f32, penalty: f32, now: u32) {
        let steps = (now - self.last[feature]) as f32;
        self.last[feature] = now;
        if steps > 0.0 {
            for (w, square) in self.value[feature].iter_mut().zip(&self.square[feature]) {
                let less = rate * penalty * steps / (square + 1e-6).sqrt();
                *w = w.signum() * (w.abs() - less).max(0.0);
            }
        }
    }

    /// Quantises to eight bits and then to coarser steps, and leaves out what is small.
    fn pack(&self, keys: &[u32], seed: u64, prune: f32, coarse: f32) -> File {
        let mut sizes: Vec<f32> = self.value.iter().flatten().map(|w| w.abs()).filter(|w| *w > prune).collect();
        sizes.sort_by(f32::total_cmp);
        // The very largest weights are clipped, so that the many small ones keep their detail.
        let most = sizes.get(sizes.len() * 999 / 1000).copied().unwrap_or(1.0);
        let unit = most / 127.0;
        let rows = keys.iter().zip(&self.value).filter_map(|(key, weights)| {
            let mut row: Row = [0; LABELS];
            for (q, w) in row.iter_mut().zip(weights).filter(|(_, w)| w.abs() > prune) {
                *q = ((w / unit).round().clamp(-127.0, 127.0) / coarse).round() as i8;
            }
            row.iter().any(|w| *w != 0).then_some((*key, row))
        });
        File { stamp: 0, seed, unit: unit * coarse, start: self.start, step: self.step, rows: rows.collect() }
    }
}
