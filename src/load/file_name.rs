//! Judges the names of files: what no system should have to hold, and what editors and systems leave behind.
//!
//! Does not look at other names: twins are found in the listing.

use std::ffi::OsStr;

/// Names that Windows keeps for devices, with any extension.
const DEVICES: [&str; 4] = ["con", "nul", "aux", "prn"];

/// Letters that Windows allows in no name.
const FORBIDDEN: [char; 9] = ['\\', '/', ':', '*', '?', '"', '<', '>', '|'];

/// The most bytes of a name.
const LONGEST_NAME: usize = 200;

/// Whether a name is that of a hidden file or of what editors and systems leave behind; such files are never read.
pub(super) fn is_litter(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let ends = ["~", ".swp", ".swo", ".tmp", ".bak"];
    name.starts_with('.')
        || name.starts_with("~$")
        || (name.starts_with('#') && name.ends_with('#'))
        || ends.iter().any(|end| name.ends_with(end))
        // Vim tries whether it may write by a file of this name.
        || ["Thumbs.db", "desktop.ini", "4913"].contains(&&*name)
}

/// Returns what is wrong with a name, in words that follow "the name"; none if it works on every system.
pub(super) fn fault(name: &str) -> Option<String> {
    if let Some(letter) = name.chars().find(|letter| letter.is_control()) {
        return Some(format!("holds the control character U+{:04X}", u32::from(letter)));
    }
    if let Some(letter) = name.chars().find(|letter| FORBIDDEN.contains(letter)) {
        return Some(format!("holds `{letter}`, which Windows allows in no name"));
    }
    if name.ends_with(['.', ' ']) || name.starts_with(' ') {
        return Some("begins or ends with a blank or a full stop, which Windows drops".to_owned());
    }
    if is_device(name) {
        return Some("belongs to a device on Windows".to_owned());
    }
    (name.len() > LONGEST_NAME).then(|| format!("is longer than {LONGEST_NAME} bytes"))
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_lowercase();
    if DEVICES.contains(&stem.as_str()) {
        return true;
    }
    let port = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    let mut digits = port.unwrap_or_default().chars();
    let digit = digits.next().is_some_and(|digit| matches!(digit, '0'..='9' | '¹' | '²' | '³'));
    digit && digits.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_devices_are_refused_and_names_like_them_are_not() {
        for name in ["con", "nul.tar.gz", "COM1.md", "com¹", "Aux.md", "LPT9"] {
            assert!(fault(name).is_some(), "{name}");
        }
        for name in ["contact.md", "com10.md", "com.md", "console.md", "§7.md", "påminnelse.md"] {
            assert_eq!(fault(name), None, "{name}");
        }
    }

    #[test]
    fn what_editors_leave_behind_is_litter() {
        for name in
            [".git", ".env", "a.md~", ".a.md.swp", "#a.md#", ".#a.md", "Thumbs.db", "~$a.docx", "4913"]
        {
            assert!(is_litter(OsStr::new(name)), "{name}");
        }
        assert!(!is_litter(OsStr::new("a.md")));
    }
}
