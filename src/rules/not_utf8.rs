//! `not-utf8`: a file that is not text in UTF-8.

use crate::diagnostic::Diagnostic;
use crate::source::Span;

crate::rules::rule!(Error "not-utf8");

/// Says at which byte a file stops being UTF-8, and what it seems to be instead.
#[must_use]
pub fn diagnostic(bytes: &[u8], wrong: usize, span: Span) -> Diagnostic {
    let found = Diagnostic::new(&RULE, "the file is not text in UTF-8", span);
    let byte = bytes.get(wrong).copied().unwrap_or_default();
    match encoding(bytes, byte) {
        Encoding::Utf16 => found.label("the file is UTF-16").help("save it as UTF-8"),
        Encoding::Latin1(letter) => found
            .label(format!("byte {byte:#04X}: in Latin-1 this is `{letter}`"))
            .help("the file seems to be Latin-1 (Windows-1252): save it as UTF-8"),
        Encoding::Unknown => {
            found.label(format!("byte {byte:#04X} does not belong here")).help("save it as UTF-8")
        }
    }
}

/// Whether a file begins as UTF-16 does; its text would be full of gaps.
#[must_use]
pub fn is_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF])
}

/// What a file seems to be.
enum Encoding {
    Utf16,
    Latin1(char),
    Unknown,
}

fn encoding(bytes: &[u8], wrong: u8) -> Encoding {
    if is_utf16(bytes) {
        return Encoding::Utf16;
    }
    match char::from(wrong) {
        letter if letter.is_alphabetic() => Encoding::Latin1(letter),
        _ => Encoding::Unknown,
    }
}
