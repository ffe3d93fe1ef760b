//! Signs of a marked vehicle: stripes and letters of a strong colour, or dark ones, on a pale ground; lights; colours side by side.
//!
//! Colours alone do not tell an ambulance from a red car or a green wood. What is painted on one is narrow, with pale on both sides of it.

use super::features::hsv;
use super::picture::Picture;

/// How many numbers there are: eight a colour, three a kind of light and of writing, three of pale ground, two a pair of colours.
pub(super) const SIGNS: usize = 8 * (COLOURS + 2) + 3 * 2 + 3 * 2 + 3 + COLOURS * (COLOURS - 1);
/// Strong colours: red, orange, yellow, green, blue.
const COLOURS: usize = 5;
/// Half the width of a stripe at most, in pixels of a picture of 320.
const STRIPE: usize = 10;
/// Sides of the windows in which there is the most of something, as shares of the picture's.
const WINDOWS: [f32; 2] = [0.5, 0.25];
/// Places of a window, across as down.
const PLACES: usize = 9;

/// Ways along which a picture is walked: along rows or columns, forwards or backwards.
const WAYS: [(bool, bool); 4] = [(false, false), (false, true), (true, false), (true, true)];

/// Which pixels are something. Its functions stand once in the artefact, however often they are called: it has to stay small.
#[derive(Clone)]
struct Mask {
    on: Vec<bool>,
    width: usize,
    height: usize,
}

impl Mask {
    fn with(&self, other: &Self, both: impl Fn(bool, bool) -> bool) -> Self {
        let on = self.on.iter().zip(&other.on).map(|(a, b)| both(*a, *b)).collect();
        Self { on, ..*self }
    }

    #[inline(never)]
    fn and(&self, other: &Self) -> Self {
        self.with(other, |a, b| a && b)
    }

    #[inline(never)]
    fn or(&self, other: &Self) -> Self {
        self.with(other, |a, b| a || b)
    }

    /// Pixels before which one that is on stands at most `reach` pixels away, walking one of [`WAYS`].
    #[inline(never)]
    fn after(&self, reach: usize, (down, backwards): (bool, bool)) -> Self {
        let mut on = vec![false; self.on.len()];
        let (lines, length) = if down { (self.width, self.height) } else { (self.height, self.width) };
        for line in 0..lines {
            let mut since = reach + 1;
            for step in 0..length {
                let step = if backwards { length - 1 - step } else { step };
                let at = if down { step * self.width + line } else { line * self.width + step };
                on[at] = since <= reach;
                since = if self.on[at] { 1 } else { (since + 1).min(reach + 1) };
            }
        }
        Self { on, ..*self }
    }

    /// Pixels that have one that is on at most `reach` away, level or upright.
    #[inline(never)]
    fn around(&self, reach: usize) -> Self {
        let [one, ways @ ..] = WAYS;
        ways.into_iter().fold(self.after(reach, one), |found, way| found.or(&self.after(reach, way)))
    }

    /// Pixels at which `self` and `other` meet along a row.
    #[inline(never)]
    fn meets(&self, other: &Self) -> Self {
        let meet = |at: usize| {
            !at.is_multiple_of(self.width) && ((self.on[at - 1] && other.on[at]) || (other.on[at - 1] && self.on[at]))
        };
        Self { on: (0..self.on.len()).map(meet).collect(), ..*self }
    }

    /// The share that is on.
    #[inline(never)]
    fn share(&self) -> f32 {
        self.on.iter().filter(|on| **on).count() as f32 / self.on.len() as f32
    }

    /// The share that is on in every window of this size, place by place.
    #[inline(never)]
    fn shares(&self, sums: &[u32], size: f32) -> Vec<f32> {
        let side = |all: usize| ((all as f32 * size) as usize).max(1);
        let (width, height, stride) = (side(self.width), side(self.height), self.width + 1);
        let place = |n: usize, all: usize, side: usize| n * (all - side) / (PLACES - 1);
        let share = |n: usize| {
            let (x, y) = (place(n % PLACES, self.width, width), place(n / PLACES, self.height, height));
            let at = |x: usize, y: usize| sums[y * stride + x];
            let count = at(x + width, y + height) + at(x, y) - at(x + width, y) - at(x, y + height);
            count as f32 / (width * height) as f32
        };
        (0..PLACES * PLACES).map(share).collect()
    }

    /// Of every pixel's corner, how many are on above and left of it.
    #[inline(never)]
    fn sums(&self) -> Vec<u32> {
        let stride = self.width + 1;
        let mut sums = vec![0u32; stride * (self.height + 1)];
        for y in 0..self.height {
            let mut row = 0;
            for x in 0..self.width {
                row += u32::from(self.on[y * self.width + x]);
                sums[(y + 1) * stride + x + 1] = sums[y * stride + x + 1] + row;
            }
        }
        sums
    }

    /// The shares in the windows of each size.
    #[inline(never)]
    fn windows(&self) -> [Vec<f32>; 2] {
        let sums = self.sums();
        WINDOWS.map(|size| self.shares(&sums, size))
    }

    /// The most in a window of each size.
    #[inline(never)]
    fn most(&self) -> [f32; 2] {
        self.windows().map(|shares| most(&shares))
    }
}

#[inline(never)]
fn most(shares: &[f32]) -> f32 {
    shares.iter().copied().fold(0.0, f32::max)
}

/// Adds the [`SIGNS`] of a picture.
pub(super) fn signs(picture: &Picture, out: &mut Vec<f32>) {
    let (width, height) = (picture.width(), picture.height());
    let seen: Vec<_> = picture.pixels().iter().map(|p| hsv(*p)).collect();
    let of = |is: &dyn Fn(f32, f32, f32, f32) -> bool| Mask {
        on: seen.iter().map(|(h, s, v, c)| is(*h, *s, *v, *c)).collect(),
        width,
        height,
    };
    let strong = |s: f32, v: f32, c: f32| s > 0.5 && v > 0.3 && c > 0.2;
    let colours: [Mask; COLOURS] = [
        of(&|h, s, v, c| strong(s, v, c) && !(12.0..=340.0).contains(&h)),
        of(&|h, s, v, c| strong(s, v, c) && (12.0..42.0).contains(&h)),
        of(&|h, s, v, c| strong(s, v, c) && (42.0..75.0).contains(&h)),
        of(&|h, s, v, _| s > 0.3 && v > 0.15 && (75.0..178.0).contains(&h)),
        of(&|h, s, v, _| s > 0.45 && v > 0.2 && (195.0..260.0).contains(&h)),
    ];
    let [red, others @ ..] = &colours;
    let any = others.iter().fold(red.clone(), |all, one| all.or(one));
    let (pale, dark) = (of(&|_, s, v, _| s < 0.25 && v > 0.5), of(&|_, _, v, _| v < 0.3));
    let [across, back, down, up] = WAYS.map(|way| pale.after(STRIPE, way));
    let (level, upright, close) = (across.and(&back), down.and(&up), pale.around(2));
    let ground = pale.windows();
    for colour in colours.iter().chain([&any, &dark]) {
        let (lying, standing) = (colour.and(&upright), colour.and(&level));
        let stripes = lying.or(&standing);
        out.extend([&lying, &standing, &lying.and(&standing), &colour.and(&close)].map(|m| m.share().sqrt()));
        out.extend(stripes.most().map(f32::sqrt));
        // Where there is much of both.
        for (ground, colour) in ground.iter().zip(colour.windows()) {
            let both: Vec<f32> = ground.iter().zip(&colour).map(|(a, b)| a.min(3.0 * b)).collect();
            out.push(most(&both));
        }
    }
    let glare = of(&|_, s, v, _| v > 0.9 && s < 0.35).around(4);
    for light in [
        of(&|h, s, v, _| v > 0.6 && s > 0.5 && !(20.0..=320.0).contains(&h)),
        of(&|h, s, v, _| v > 0.6 && s > 0.5 && (205.0..290.0).contains(&h)),
    ] {
        let light = light.and(&glare);
        let half = (height / 2).max(1) * width;
        let above = light.on[..half].iter().filter(|on| **on).count() as f32 / half as f32;
        out.extend([light.share(), above, light.most()[1]].map(f32::sqrt));
    }
    for ink in [&any, &dark] {
        let written = ink.meets(&pale);
        let [half, quarter] = written.most();
        out.extend([written.share(), half, quarter].map(f32::sqrt));
    }
    out.push(pale.share());
    out.extend(ground.iter().map(|shares| most(shares)));
    for (n, one) in colours.iter().enumerate() {
        let beside = one.around(6);
        for other in &colours[n + 1..] {
            let both = other.and(&beside);
            out.extend([both.share(), both.most()[1]].map(f32::sqrt));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A pale ground of 80 × 60 with a red band `thick` pixels high across it.
    fn band(thick: usize) -> Vec<f32> {
        let rgba: Vec<u8> = (0..60)
            .flat_map(|y| [if (20..20 + thick).contains(&y) { [200, 10, 10, 255] } else { [230, 230, 230, 255] }; 80])
            .flatten()
            .collect();
        let mut out = Vec::new();
        signs(&Picture::from_rgba(80, 60, &rgba).expect("pixels"), &mut out);
        out
    }

    #[test]
    fn a_stripe_is_narrow_and_has_pale_on_both_sides() {
        let (stripe, block) = (band(4), band(30));
        assert_eq!((stripe.len(), block.len()), (SIGNS, SIGNS));
        // All of the stripe lies between pale pixels, and none of it stands between them.
        assert!((stripe[0] - (4.0_f32 / 60.0).sqrt()).abs() < 1e-5 && stripe[1] == 0.0, "{:?}", &stripe[..8]);
        assert!(block[0] == 0.0 && block[3] > 0.0, "{:?}", &block[..8]);
    }

    #[test]
    fn pixels_after_one_that_is_on() {
        let mask = Mask { on: vec![false, true, false, false, false], width: 5, height: 1 };
        assert_eq!(mask.after(2, (false, false)).on, [false, false, true, true, false]);
        assert_eq!(mask.after(2, (false, true)).on, [true, false, false, false, false]);
        assert_eq!(mask.after(2, (true, false)).on, [false; 5]);
        assert_eq!(mask.around(1).on, [true, false, true, false, false]);
    }
}
