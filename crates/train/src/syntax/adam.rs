//! A matrix of weights with Adam steps (Kingma & Ba 2015) on the rows that have a gradient, and its running average.

use crate::rng::Rng;

/// Weights, gradients and moments.
pub(crate) struct Adam {
    pub(crate) w: Vec<f32>,
    g: Vec<f32>,
    m: Vec<f32>,
    v: Vec<f32>,
    /// Rows (start, length) with a gradient.
    touched: Vec<(usize, usize)>,
    dirty: Vec<bool>,
    time: i32,
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

impl Adam {
    /// `size` weights, uniform within `range`.
    pub(crate) fn new(size: usize, range: f32, rng: &mut Rng) -> Self {
        let w = (0..size).map(|_| (rng.unit() * 2.0 - 1.0) * range).collect();
        let zero = vec![0.0; size];
        Self { w, g: zero.clone(), m: zero.clone(), v: zero, touched: Vec::new(), dirty: vec![false; size], time: 0 }
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

    pub(crate) fn step(&mut self, rate: f32) {
        const B1: f32 = 0.9;
        const B2: f32 = 0.995;
        self.time += 1;
        let fix = if self.time > 2000 { 1.0 } else { (1.0 - B2.powi(self.time)).sqrt() / (1.0 - B1.powi(self.time)) };
        for (start, width) in self.touched.drain(..) {
            self.dirty[start] = false;
            let end = start + width;
            let (w, g) = (&mut self.w[start..end], &mut self.g[start..end]);
            let (m, v) = (&mut self.m[start..end], &mut self.v[start..end]);
            for i in 0..width {
                m[i] = B1 * m[i] + (1.0 - B1) * g[i];
                v[i] = B2 * v[i] + (1.0 - B2) * g[i] * g[i];
                w[i] -= rate * fix * m[i] / (v[i].sqrt() + 1e-6);
                g[i] = 0.0;
            }
        }
    }
}
