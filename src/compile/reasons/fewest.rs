//! Finds the fewest places that meet ways: each way, a list of places in order, has one of them.
//!
//! Does not know what the places and ways are.

use std::collections::BTreeSet;

/// Tells that it would take too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct TooLong;

/// Returns the fewest places of which each way has one, of several such sets the earliest.
///
/// None if more ways had to be looked at than are left; what was looked at is taken from them.
pub(super) fn meeting(ways: &[&[usize]], left: &mut usize) -> Option<BTreeSet<usize>> {
    let mut count = apart(ways);
    loop {
        match earliest(ways, 0, count, left).ok()? {
            Some(places) => return Some(places),
            None => count += 1,
        }
    }
}

/// Whether a way has one of some places.
pub(super) fn meets(way: &[usize], places: &BTreeSet<usize>) -> bool {
    way.iter().any(|place| places.contains(place))
}

/// Returns the earliest places, at most so many and none before the first, of which each way has one, if there are any.
fn earliest(
    ways: &[&[usize]],
    first: usize,
    count: usize,
    left: &mut usize,
) -> Result<Option<BTreeSet<usize>>, TooLong> {
    // A place beyond the last of some way would leave that way unmet.
    let Some(last) = ways.iter().filter_map(|way| way.last()).min() else {
        return Ok(Some(BTreeSet::new()));
    };
    *left = left.checked_sub(ways.len()).ok_or(TooLong)?;
    if *last < first || apart(ways) > count {
        return Ok(None);
    }
    let places: BTreeSet<usize> = ways.iter().flat_map(|way| way.iter().copied()).collect();
    for place in places.range(first..=*last) {
        let unmet: Vec<&[usize]> = ways.iter().copied().filter(|way| !way.contains(place)).collect();
        if let Some(mut found) = earliest(&unmet, place + 1, count - 1, left)? {
            found.insert(*place);
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// Returns a number of ways that have no place in common: as many places at least are needed to meet all ways.
fn apart(ways: &[&[usize]]) -> usize {
    let mut seen = BTreeSet::new();
    let mut count = 0;
    for way in ways {
        if !meets(way, &seen) {
            seen.extend(way.iter().copied());
            count += 1;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_equally_few_places_the_earliest_are_found() {
        let met = |ways: &[&[usize]]| meeting(ways, &mut 1_000).map(Vec::from_iter);
        assert_eq!(met(&[&[0, 3], &[1, 3], &[2, 4]]), Some(vec![2, 3]));
        assert_eq!(met(&[&[0, 1], &[2, 3]]), Some(vec![0, 2]));
        assert_eq!(met(&[&[0, 2], &[1, 2], &[0, 1]]), Some(vec![0, 1]));
        assert_eq!(met(&[]), Some(vec![]));
    }

    #[test]
    fn what_takes_too_long_is_given_up() {
        let pairs: Vec<[usize; 3]> = (0..60).map(|one| [one % 11, 11 + one % 13, 24 + one % 17]).collect();
        let ways: Vec<&[usize]> = pairs.iter().map(<[usize; 3]>::as_slice).collect();
        assert_eq!(meeting(&ways, &mut 200), None);
    }
}
