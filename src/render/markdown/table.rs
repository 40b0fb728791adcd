//! Turns a table into one of Markdown, with a line for each of its rows.
//!
//! Does not keep more than one row of heads: below the first they stand as rows.

use crate::render::markdown::Ids;
use crate::render::markdown::element::Element;
use crate::render::markdown::line;

/// Returns a table, after its caption.
pub(super) fn of(ids: &Ids<'_>, table: &Element) -> Vec<String> {
    let captions = table.parts(&["caption"]).into_iter().map(|caption| line::of(ids, &caption.pieces));
    let rows: Vec<Vec<String>> = table.parts(&["tr"]).into_iter().map(|row| cells(ids, row)).collect();
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut lines: Vec<String> = rows.into_iter().map(|row| drawn(row, width)).collect();
    if lines.is_empty() {
        return Vec::new();
    }
    if table.parts(&["thead"]).is_empty() {
        lines.insert(0, drawn(Vec::new(), width));
    }
    lines.insert(1, drawn(vec!["---".to_owned(); width], width));
    let captions = captions.filter(|caption| !caption.is_empty()).map(|caption| line::bold(&caption));
    captions.chain([lines.join("\n")]).collect()
}

/// Returns the cells of a row; one that spans several columns is followed by empty ones.
fn cells(ids: &Ids<'_>, row: &Element) -> Vec<String> {
    let mut cells = Vec::new();
    for cell in row.parts(&["th", "td"]) {
        let text = line::row(ids, &cell.pieces).replace('|', "\\|").replace("  \n", " ");
        let columns = cell.attribute("colspan").and_then(|number| number.parse().ok()).unwrap_or(1_usize);
        cells.push(text);
        cells.extend(vec![String::new(); columns.saturating_sub(1)]);
    }
    cells
}

fn drawn(mut cells: Vec<String>, width: usize) -> String {
    cells.resize(width, String::new());
    format!("| {} |", cells.join(" | "))
}
