//! Near names: what an author who mistyped a name probably meant.

/// Returns the name nearest to one that was not found, if one is near: a third of its letters may differ.
pub fn near<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let letters = name.chars().count();
    let allowed = (letters / 3).max(1);
    names
        .into_iter()
        .filter(|other| other.chars().count().abs_diff(letters) <= allowed)
        .map(|other| (strsim::damerau_levenshtein(name, other), other))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, other)| other)
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn a_mistyped_name_finds_its_neighbour() {
        assert_eq!(near("avsto", ["avsta", "fraga"]), Some("avsta"));
        assert_eq!(near("tilte", ["title", "start"]), Some("title"));
    }

    #[test]
    fn a_name_far_from_all_finds_none() {
        assert_eq!(near("avsta", ["publicera", "fraga"]), None);
    }
}
