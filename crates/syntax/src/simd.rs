//! Vectors of integers as wide as the machine has them: 256 bits on an x86 with AVX2, which is looked for when models are read, else
//! what the compiler's target has. What is computed is the same to the bit.

use wide::{i16x16, i32x8};

/// Sixteen values, eight sums, and what the networks do with them. Everything is inlined into the [`Job`] that runs.
pub(crate) trait Simd: Copy {
    /// Whether the registers hold the sums of the largest matrix at once.
    const HOLDS_ALL: bool;
    /// Two values, eight times.
    type Pair: Copy;
    /// Eight sums.
    type Sums: Copy;
    /// Sixteen values.
    type Values: Copy;

    fn pair(self, pair: [i16; 2]) -> Self::Pair;
    fn sums(self, from: i32x8) -> Self::Sums;
    /// Adds to each sum the products of the pair with the two weights of its output.
    fn add_products(self, sums: Self::Sums, pair: Self::Pair, weights: i16x16) -> Self::Sums;
    fn store_sums(self, sums: Self::Sums) -> [i32; 8];

    fn values(self, from: &[i16; 16]) -> Self::Values;
    /// Adds, saturating.
    fn add(self, a: Self::Values, b: Self::Values) -> Self::Values;
    fn store_values(self, values: Self::Values) -> [i16; 16];
}

/// What the compiler's target has.
#[derive(Clone, Copy)]
pub(crate) struct Portable;

impl Simd for Portable {
    const HOLDS_ALL: bool = false;

    type Pair = i16x16;
    type Sums = i32x8;
    type Values = i16x16;

    #[inline(always)]
    fn pair(self, pair: [i16; 2]) -> i16x16 {
        // As one number of 32 bits, which every machine spreads over a vector at once.
        bytemuck::cast(i32x8::splat(bytemuck::cast(pair)))
    }

    #[inline(always)]
    fn sums(self, from: i32x8) -> i32x8 {
        from
    }

    #[inline(always)]
    fn add_products(self, sums: i32x8, pair: i16x16, weights: i16x16) -> i32x8 {
        sums + pair.dot(weights)
    }

    #[inline(always)]
    fn store_sums(self, sums: i32x8) -> [i32; 8] {
        sums.to_array()
    }

    #[inline(always)]
    fn values(self, from: &[i16; 16]) -> i16x16 {
        i16x16::new(*from)
    }

    #[inline(always)]
    fn add(self, a: i16x16, b: i16x16) -> i16x16 {
        a.saturating_add(b)
    }

    #[inline(always)]
    fn store_values(self, values: i16x16) -> [i16; 16] {
        values.to_array()
    }
}

/// Work that is compiled once for each kind of machine.
pub(crate) trait Job {
    type Output;

    /// Does it; to be inlined, with all that computes.
    fn run<S: Simd>(self, simd: S) -> Self::Output;
}

/// What this machine has.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Machine {
    #[cfg(target_arch = "x86_64")]
    avx2: Option<pulp::x86::V3>,
}

impl Machine {
    /// Looks at the machine.
    pub(crate) fn detect() -> Self {
        Self {
            #[cfg(target_arch = "x86_64")]
            avx2: pulp::x86::V3::try_new(),
        }
    }

    /// Does the work with the widest vectors that there are.
    #[inline]
    pub(crate) fn run<J: Job>(self, job: J) -> J::Output {
        #[cfg(target_arch = "x86_64")]
        if let Some(avx2) = self.avx2 {
            return avx2.vectorize(avx2::With(avx2, job));
        }
        job.run(Portable)
    }
}

#[cfg(target_arch = "x86_64")]
mod avx2 {
    use super::{Job, Simd};
    use bytemuck::cast;
    use pulp::x86::V3;
    use std::arch::x86_64::__m256i;
    use wide::{i16x16, i32x8};

    pub(super) struct With<J>(pub(super) V3, pub(super) J);

    impl<J: Job> pulp::NullaryFnOnce for With<J> {
        type Output = J::Output;

        #[inline(always)]
        fn call(self) -> J::Output {
            self.1.run(self.0)
        }
    }

    impl Simd for V3 {
        const HOLDS_ALL: bool = true;

        type Pair = __m256i;
        type Sums = __m256i;
        type Values = __m256i;

        #[inline(always)]
        fn pair(self, pair: [i16; 2]) -> __m256i {
            self.avx._mm256_set1_epi32(cast(pair))
        }

        #[inline(always)]
        fn sums(self, from: i32x8) -> __m256i {
            cast(from)
        }

        #[inline(always)]
        fn add_products(self, sums: __m256i, pair: __m256i, weights: i16x16) -> __m256i {
            self.avx2._mm256_add_epi32(sums, self.avx2._mm256_madd_epi16(pair, cast(weights)))
        }

        #[inline(always)]
        fn store_sums(self, sums: __m256i) -> [i32; 8] {
            cast(sums)
        }

        #[inline(always)]
        fn values(self, from: &[i16; 16]) -> __m256i {
            cast(*from)
        }

        #[inline(always)]
        fn add(self, a: __m256i, b: __m256i) -> __m256i {
            self.avx2._mm256_adds_epi16(a, b)
        }

        #[inline(always)]
        fn store_values(self, values: __m256i) -> [i16; 16] {
            cast(values)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All operations on values that reach the ends of their ranges.
    struct All;

    impl Job for All {
        type Output = (Vec<i32>, Vec<i16>);

        fn run<S: Simd>(self, simd: S) -> Self::Output {
            let numbers: [i16; 16] = std::array::from_fn(|i| (i as i16 - 8) * 4_001);
            let (mut sums, mut values) = (simd.sums(i32x8::splat(7)), simd.values(&numbers));
            for pair in [[300, -4], [i16::MIN, i16::MAX], [0, 1]] {
                sums = simd.add_products(sums, simd.pair(pair), i16x16::new(numbers));
                values = simd.add(values, simd.values(&[pair[0] / 2; 16]));
            }
            (simd.store_sums(sums).to_vec(), simd.store_values(values).to_vec())
        }
    }

    #[test]
    fn every_machine_computes_alike() {
        assert_eq!(Machine::detect().run(All), All.run(Portable));
        assert_eq!(All.run(Portable).1[0], i16::MIN);
    }
}
