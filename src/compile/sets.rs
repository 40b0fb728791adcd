//! Describes sets of chosen things by the fewest things they must have and lack.
//!
//! Grows each description from a set that is not described yet, by letting go of what makes no difference: the
//! expansion step of two-level logic minimisation (Brayton et al., *Logic Minimization Algorithms for VLSI Synthesis*).

use std::collections::BTreeSet;

use crate::model::flow::Cube;

/// Returns descriptions that fit the given sets over some atoms and no others; smaller sets come first.
pub(super) fn describe(sets: &BTreeSet<u32>, atoms: usize) -> Vec<Cube> {
    let mut open: Vec<u32> = sets.iter().copied().collect();
    open.sort_by_key(|set| order(*set));
    let mut found: Vec<Cube> = Vec::new();
    for set in open {
        if !found.iter().any(|cube| fits(*cube, set)) {
            found.push(grown(set, sets, atoms));
        }
    }
    found
}

/// Orders sets by size, then by the author's order of what is in them.
pub(super) fn order(set: u32) -> (u32, u32) {
    (set.count_ones(), u32::MAX - set.reverse_bits())
}

fn fits(cube: Cube, set: u32) -> bool {
    cube.has & !set == 0 && cube.lacks & set == 0
}

/// Returns the description of a set with all let go that makes no difference.
fn grown(set: u32, sets: &BTreeSet<u32>, atoms: usize) -> Cube {
    let all = (1_u32 << atoms) - 1;
    let mut cube = Cube { has: set, lacks: all & !set };
    // All sets that the description fits so far.
    let mut fitting = vec![set];
    // What must be lacking is harder to read than what must be there: it is let go first.
    let bits = (0..atoms).map(|atom| 1_u32 << atom);
    let lacked = bits.clone().filter(|bit| set & bit == 0);
    let had = bits.filter(|bit| set & bit != 0);
    for bit in lacked.chain(had) {
        let turned: Vec<u32> = fitting.iter().map(|set| set ^ bit).collect();
        if turned.iter().all(|set| sets.contains(set)) {
            cube = Cube { has: cube.has & !bit, lacks: cube.lacks & !bit };
            fitting.extend(turned);
        }
    }
    cube
}

#[cfg(test)]
mod tests {
    use super::*;

    fn described(sets: &[u32], atoms: usize) -> Vec<(u32, u32)> {
        let sets = sets.iter().copied().collect();
        describe(&sets, atoms).into_iter().map(|cube| (cube.has, cube.lacks)).collect()
    }

    #[test]
    fn what_makes_no_difference_is_let_go() {
        assert_eq!(described(&[0b001, 0b011, 0b101, 0b111], 3), [(0b001, 0)]);
        assert_eq!(described(&[0b010, 0b100, 0b110], 3), [(0b010, 0b001), (0b100, 0b001)]);
        assert_eq!(described(&[0b11], 2), [(0b11, 0)]);
        assert_eq!(described(&[0], 2), [(0, 0b11)]);
    }

    #[test]
    fn every_set_is_described_and_no_other() {
        for family in 0_u32..256 {
            let sets: BTreeSet<u32> = (0..8).filter(|set| family & (1 << set) != 0).collect();
            let cubes = describe(&sets, 3);
            for set in 0..8 {
                assert_eq!(
                    cubes.iter().any(|cube| fits(*cube, set)),
                    sets.contains(&set),
                    "{family:b} {set:b}"
                );
            }
        }
    }
}
