//! Puts the files of a case on the disk, for the rules that are about files and not about what stands in them.
//!
//! The language of a fence says what becomes of its body: `latin-1`, `utf-16`, `link`, `pipe`, `bytes` (how many) or text.
#![expect(clippy::disallowed_methods, reason = "the cases stand on the disk")]

use std::path::{Path, PathBuf};

use vagval::diagnostic::Report;
use vagval::load;
use vagval::source::Sources;

use crate::File;

/// The rules that are about files.
const RULES: [&str; 11] = [
    "active-file",
    "bad-file-name",
    "empty-handbook",
    "lfs-pointer",
    "long-path",
    "not-utf8",
    "stray-file",
    "symbolic-link",
    "too-large",
    "twin-file-names",
    "unreadable-file",
];

/// Whether the cases of a rule are to stand on the disk.
pub(crate) fn is_needed(rule: &str) -> bool {
    RULES.contains(&rule)
}

/// Writes the files to a folder of their own and reads them as a project.
pub(crate) fn sources<'a>(
    rule: &str,
    case: &str,
    files: impl Iterator<Item = &'a File>,
    report: &mut Report,
) -> Sources {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rules").join(format!("{rule}-{}", folder(case)));
    let _ = std::fs::remove_dir_all(&root);
    for file in files {
        let path = root.join(&file.path);
        std::fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("a folder is made");
        put(&path, file);
    }
    load::project(&root, report).expect("a case has settings")
}

fn folder(title: &str) -> String {
    title.chars().filter(char::is_ascii_alphanumeric).collect()
}

fn put(path: &PathBuf, file: &File) {
    let text = &file.text;
    let written = match file.language.as_str() {
        "link" => std::os::unix::fs::symlink(text.trim(), path),
        "pipe" => return pipe(path),
        "bytes" => std::fs::write(path, vec![0; text.trim().parse().expect("a number of bytes")]),
        "latin-1" => std::fs::write(path, text.chars().map(latin1).collect::<Vec<_>>()),
        "utf-16" => std::fs::write(path, utf16(text)),
        _ => std::fs::write(path, text),
    };
    written.expect("a file of a case is written");
}

fn latin1(letter: char) -> u8 {
    u8::try_from(u32::from(letter)).expect("the text of the case is Latin-1")
}

fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

fn pipe(path: &Path) {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    mknodat(CWD, path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).expect("a pipe is made");
}
