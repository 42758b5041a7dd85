//! Which way digests are computed, chosen at run time: the same program runs where vectors are missing, and a test can
//! hold every way against the plain one.

use super::simd::Simd;

/// How digests are computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kernel(Way);

/// The ways there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// One message after another.
    Scalar,
    /// Many in step.
    Lanes(Simd),
}

impl Kernel {
    /// One message after another, by the crate that signs: what every other way must agree with.
    pub const SCALAR: Self = Self(Way::Scalar);

    /// The fastest that this processor has.
    #[must_use]
    pub fn detect() -> Self {
        Simd::available()
            .next()
            .map_or(Self::SCALAR, |simd| Self(Way::Lanes(simd)))
    }

    /// All that this processor has, the fastest first and [`Kernel::SCALAR`] last.
    #[must_use]
    pub fn available() -> Vec<Self> {
        Simd::available()
            .map(|simd| Self(Way::Lanes(simd)))
            .chain([Self::SCALAR])
            .collect()
    }

    /// `avx512`, `avx2` or `scalar`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self.0 {
            Way::Scalar => "scalar",
            Way::Lanes(simd) => simd.name(),
        }
    }

    /// What to do.
    pub(super) const fn way(self) -> Way {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_detected_kernel_is_the_first_of_those_available_and_scalar_the_last() {
        let available = Kernel::available();
        assert_eq!(available.first(), Some(&Kernel::detect()));
        assert_eq!(available.last(), Some(&Kernel::SCALAR));
        assert_eq!(Kernel::SCALAR.name(), "scalar");
    }
}
