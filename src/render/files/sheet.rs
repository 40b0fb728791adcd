//! Turns lines of cells into the bytes of a file for spreadsheets.
//!
//! Does not choose what stands in it.

use crate::model::language::Language;

/// Tells spreadsheets that the text is UTF-8.
const MARK: &str = "\u{feff}";

/// Returns the file of some lines of equal length.
///
/// # Panics
/// If the lines differ in length, which no caller's do.
pub(in crate::render) fn bytes(language: Language, lines: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    // In Swedish a comma is the decimal point, so spreadsheets split lines at semicolons.
    let separator = match language {
        Language::Swedish => b';',
        Language::English => b',',
    };
    let mut file = csv::WriterBuilder::new().delimiter(separator).from_writer(MARK.as_bytes().to_vec());
    for line in lines {
        file.write_record(line.iter().map(|cell| harmless(cell)))
            .expect("memory takes lines of equal length");
    }
    file.into_inner().expect("memory takes every line")
}

/// Returns a text that a spreadsheet shows as it stands: one that starts with a formula's sign would be run.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}
