//! A matrix of weights with Adam steps (Kingma & Ba 2015) on the rows that have a gradient, and its running average.

use crate::rng::Rng;

/// Weights, gradients and moments.
pub(crate) struct Adam {
    /// What is computed with: the exact weights, or, once [`coarse`](Self::coarse), the values that will be stored.
    pub(crate) w: Vec<f32>,
    exact: Vec<f32>,
    g: Vec<f32>,
    m: Vec<f32>,
    v: Vec<f32>,
    /// Rows (start, length) with a gradient.
    touched: Vec<(usize, usize)>,
    dirty: Vec<bool>,
    time: i32,
    /// Steps of stored values in 1; 0 while they are exact.
    scale: f32,
    /// The largest number of steps that is stored.
    most: f32,
    /// What a weight loses with every step of size 1 (an L1 penalty): weights without a purpose become 0, which costs few bits.
    pub(crate) decay: f32,
}

/// `y += a·x`
#[inline]
pub(crate) fn axpy(a: f32, x: &[f32], y: &mut [f32]) {
    for (y, x) in y.iter_mut().zip(x) {
        *y += a * x;
    }
}

/// The inner product, in eight lanes so that it runs in vectors.
#[inline]
pub(crate) fn dot(x: &[f32], y: &[f32]) -> f32 {
    let mut lanes = [0.0f32; 8];
    for (x, y) in x.chunks_exact(8).zip(y.chunks_exact(8)) {
        for i in 0..8 {
            lanes[i] += x[i] * y[i];
        }
    }
    lanes.iter().sum()
}

/// The nearest stored value.
fn rounded(w: f32, scale: f32, most: f32) -> f32 {
    // Adding this leaves no bits behind the point.
    const WHOLE: f32 = 12_582_912.0;
    (((w * scale).clamp(-most, most) + WHOLE) - WHOLE) / scale
}

impl Adam {
    /// `size` weights, uniform within `range`.
    pub(crate) fn new(size: usize, range: f32, rng: &mut Rng) -> Self {
        let w: Vec<f32> = (0..size).map(|_| (rng.unit() * 2.0 - 1.0) * range).collect();
        let zero = vec![0.0; size];
        Self {
            exact: w.clone(),
            w,
            g: zero.clone(),
            m: zero.clone(),
            v: zero,
            touched: Vec::new(),
            dirty: vec![false; size],
            time: 0,
            scale: 0.0,
            most: 127.0,
            decay: 0.0,
        }
    }

    /// From now on it computes with stored values of `bits` fractional bits, at most `most` steps large, and learns the exact ones by the gradients of those
    /// (the straight-through estimator of Bengio et al. 2013).
    pub(crate) fn coarse(&mut self, bits: u32, most: i8) {
        (self.scale, self.most) = ((1u32 << bits) as f32, f32::from(most));
        for (w, exact) in self.w.iter_mut().zip(&self.exact) {
            *w = rounded(*exact, self.scale, self.most);
        }
    }

    pub(crate) fn row(&self, row: usize, width: usize) -> &[f32] {
        &self.w[row * width..(row + 1) * width]
    }

    /// The gradient of a row, to add to.
    pub(crate) fn gradient(&mut self, row: usize, width: usize) -> &mut [f32] {
        let start = row * width;
        if !self.dirty[start] {
            self.dirty[start] = true;
            self.touched.push((start, width));
        }
        &mut self.g[start..start + width]
    }

    /// A row and its gradient, to add to.
    pub(crate) fn both(&mut self, row: usize, width: usize) -> (&[f32], &mut [f32]) {
        self.gradient(row, width);
        let range = row * width..(row + 1) * width;
        (&self.w[range.clone()], &mut self.g[range])
    }

    pub(crate) fn step(&mut self, rate: f32) {
        const B1: f32 = 0.9;
        const B2: f32 = 0.995;
        self.time += 1;
        let fix = if self.time > 2000 { 1.0 } else { (1.0 - B2.powi(self.time)).sqrt() / (1.0 - B1.powi(self.time)) };
        let (scale, most, loss) = (self.scale, self.most, self.decay * rate);
        for (start, width) in self.touched.drain(..) {
            self.dirty[start] = false;
            let end = start + width;
            let (w, g) = (&mut self.exact[start..end], &mut self.g[start..end]);
            let (m, v) = (&mut self.m[start..end], &mut self.v[start..end]);
            for i in 0..width {
                m[i] = B1 * m[i] + (1.0 - B1) * g[i];
                v[i] = B2 * v[i] + (1.0 - B2) * g[i] * g[i];
                w[i] -= rate * fix * m[i] / (v[i].sqrt() + 1e-6);
                w[i] -= w[i].clamp(-loss, loss);
                g[i] = 0.0;
            }
            let stored = &mut self.w[start..end];
            if scale > 0.0 {
                stored.iter_mut().zip(w.iter()).for_each(|(s, w)| *s = rounded(*w, scale, most));
            } else {
                stored.copy_from_slice(w);
            }
        }
    }
}
