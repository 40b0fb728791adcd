//! Sets of small numbers, a bit each: thousands of them are joined when facts flow through a tree.

/// A set of numbers below a bound that is fixed when it is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// Returns the empty set of numbers below a bound.
    pub(super) fn below(bound: usize) -> Self {
        Self(vec![0; bound.div_ceil(64)])
    }

    /// Adds a number.
    pub(super) fn insert(&mut self, number: usize) {
        self.0[number / 64] |= 1 << (number % 64);
    }

    /// Takes a number away.
    pub(super) fn remove(&mut self, number: usize) {
        self.0[number / 64] &= !(1 << (number % 64));
    }

    /// Whether a number is in the set.
    pub(super) fn has(&self, number: usize) -> bool {
        self.0[number / 64] & (1 << (number % 64)) != 0
    }

    /// Adds all numbers of another set; returns whether any was new.
    pub(super) fn join(&mut self, other: &Self) -> bool {
        let mut grew = false;
        for (own, new) in self.0.iter_mut().zip(&other.0) {
            grew |= *new & !*own != 0;
            *own |= new;
        }
        grew
    }
}
