//! What the path of a file says: its stem, from which ids follow.
//!
//! Does not touch the disk.

/// Returns the name of a file.
#[must_use]
pub fn name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// Returns the name of a file without its ending.
#[must_use]
pub fn stem(path: &str) -> &str {
    let name = name(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Returns the id that a document has by its path: its stem, or for `index.md` the name of its folder.
#[must_use]
pub fn document_id(path: &str) -> &str {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    match stem(path) {
        "index" if folder.contains('/') => folder.rsplit_once('/').map_or(folder, |(_, name)| name),
        stem => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_takes_the_name_of_its_folder() {
        assert_eq!(document_id("content/rutiner/index.md"), "rutiner");
        assert_eq!(document_id("content/index.md"), "index");
        assert_eq!(document_id("content/policy/sociala-medier.md"), "sociala-medier");
    }
}
