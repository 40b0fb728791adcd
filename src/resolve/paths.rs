//! Paths from one file of the project to another, as authors write them in links.

/// Returns the path from a file to another: `../policy/x.md`.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let folders: Vec<&str> = from.split('/').collect();
    let folders = &folders[..folders.len() - 1];
    let parts: Vec<&str> = to.split('/').collect();
    let shared = folders.iter().zip(&parts).take_while(|(folder, part)| folder == part).count();
    let mut path = "../".repeat(folders.len() - shared);
    path.push_str(&parts[shared..].join("/"));
    path
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn a_path_leads_up_as_far_as_it_must() {
        assert_eq!(relative("content/a.md", "content/b.md"), "b.md");
        assert_eq!(relative("content/routines/a.md", "content/policy/b.md"), "../policy/b.md");
        assert_eq!(relative("content/routines/a.md", "decisions/b.yaml"), "../../decisions/b.yaml");
    }
}
